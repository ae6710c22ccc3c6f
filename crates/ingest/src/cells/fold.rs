//! Texts as they are compared: people write without accents, in capitals, with another apostrophe or one blank more.

/// Lower case, no accents (Latin or Arabic), plain digits, single blanks.
pub fn fold(text: &str) -> String {
    let plain: String =
        text.chars().filter(|c| !is_mark(*c)).flat_map(char::to_lowercase).map(base).filter(|c| !is_mark(*c)).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Folded letters and digits only: how answers of closed lists are compared.
pub fn compact(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Accents that stand by themselves, Arabic vowel signs and lengthening, marks of direction.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn base(c: char) -> char {
    match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ý' | 'ÿ' => 'y',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' => 'ي',
        'ة' => 'ه',
        '’' | '‘' | 'ʼ' => '\'',
        '–' | '—' | '‑' | '−' => '-',
        '٠'..='٩' => digit(c, '٠'),
        '۰'..='۹' => digit(c, '۰'),
        other => other,
    }
}

fn digit(c: char, zero: char) -> char {
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_take_for_equal_is_equal() {
        for (a, b) in [
            ("Système d’Information", " SYSTEME  d'information "),
            ("E\u{301}quipement", "équipement"),
            ("\u{a0}Paie\u{202f}2", "paie 2"),
            ("الإدارة", "الاداره"),
            ("مُوَظَّف", "موظف"),
            ("٢٠٢٦", "2026"),
            ("\u{2068}APP01\u{2069}", "app01"),
        ] {
            assert_eq!(fold(a), fold(b));
        }
        assert_eq!(compact("Non qualifié"), compact("non-qualifie"));
        assert_ne!(fold("APP01"), fold("APP1"));
    }
}
