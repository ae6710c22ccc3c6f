//! Codes of languages: ISO 639-1, with a region or script behind a hyphen.

/// The two-letter codes of ISO 639-1.
const CODES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en \
eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl \
km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os \
pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug \
uk ur uz ve vi vo wa wo xh yi yo za zh zu";

/// Is this the code of a language?
pub(super) fn is_language(code: &str) -> bool {
    let mut pieces = code.split(['-', '_']);
    let known = pieces.next().is_some_and(|first| CODES.split(' ').any(|known| known == first));
    known && pieces.all(|piece| (2..=8).contains(&piece.len()) && piece.chars().all(|c| c.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_languages_and_others() {
        assert!(["fr", "ar", "ber-MA", "pt-BR", "zh-Hans"].iter().filter(|code| is_language(code)).count() == 4);
        for wrong in ["", "xx", "FR", "français", "fr-", "f"] {
            assert!(!is_language(wrong), "{wrong}");
        }
    }
}
