//! Renders what the libraries say in codes: messages, words of the vocabulary, numbers and dates, in French, Arabic or
//! English. The texts are Fluent files of `locales/`, embedded in the binary.
//!
//! ```
//! use kharita_model::{Code, Message};
//! use kharita_text::{Language, Texts};
//!
//! let texts = Texts::of(Language::French);
//! assert!(texts.message(&Message::new(Code::EmptyFile)).contains("vide"));
//! ```

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use kharita_model::{Argument, Date, Instant, Message, Place};

/// A language of the product. French is the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Français.
    French,
    /// العربية, right to left.
    Arabic,
    /// English.
    English,
}

impl Language {
    /// The three languages.
    pub const ALL: [Language; 3] = [Language::French, Language::Arabic, Language::English];

    /// `fr`, `ar` or `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Language::French => "fr",
            Language::Arabic => "ar",
            Language::English => "en",
        }
    }

    /// The language with this code; regions are ignored (`fr_MA.UTF-8` is French).
    pub fn from_code(code: &str) -> Option<Self> {
        let primary = code.split(['-', '_', '.']).next().unwrap_or(code);
        Language::ALL.into_iter().find(|language| language.code() == primary)
    }

    /// Is it written from right to left?
    pub const fn is_right_to_left(self) -> bool {
        matches!(self, Language::Arabic)
    }
}

macro_rules! sources {
    ($($file:literal),+) => {
        fn sources(language: Language) -> Vec<&'static str> {
            match language {
                Language::French => vec![$(include_str!(concat!("../../../locales/fr/", $file))),+],
                Language::Arabic => vec![$(include_str!(concat!("../../../locales/ar/", $file))),+],
                Language::English => vec![$(include_str!(concat!("../../../locales/en/", $file))),+],
            }
        }
        /// The files of each language.
        pub const FILES: &[&str] = &[$($file),+];
    };
}

sources!(
    "messages.ftl",
    "vocabulary.ftl",
    "workbook.ftl",
    "deliver.ftl",
    "deliver-audit.ftl",
    "deliver-recommendations.ftl",
    "deliver-training.ftl",
    "deliver-tools.ftl",
    "deliver-risk.ftl",
    "deliver-ebios.ftl",
    "cli.ftl",
    "comply.ftl",
    "conformity.ftl",
    "reach.ftl",
    "discover.ftl"
);

/// The texts of one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Texts").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Texts {
    /// The texts of this language, read once.
    pub fn of(language: Language) -> &'static Texts {
        static ALL: [OnceLock<Texts>; 3] = [const { OnceLock::new() }; 3];
        let slot = match language {
            Language::French => &ALL[0],
            Language::Arabic => &ALL[1],
            Language::English => &ALL[2],
        };
        slot.get_or_init(|| Texts::read(language))
    }

    fn read(language: Language) -> Texts {
        let identifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // In Arabic every argument is isolated; elsewhere only those that hold Arabic, so that a path or an id copied
        // from a message holds no invisible character.
        bundle.set_use_isolating(language.is_right_to_left());
        for source in sources(language) {
            // Whatever parses is kept; a test proves that all of it does.
            let source = if language == Language::French { french_spaces(source) } else { source.to_owned() };
            let resource = FluentResource::try_new(source).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Texts { language, bundle }
    }

    /// Which language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Is there a text with this key?
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// The text with this key; a missing one shows as `{key}`, which the `placeholder` lint and a test find.
    pub fn text(&self, key: &str) -> String {
        self.text_with(key, &[])
    }

    /// The text with this key and these arguments.
    pub fn text_with(&self, key: &str, arguments: &[(&str, Argument)]) -> String {
        let mut args = FluentArgs::new();
        for (name, argument) in arguments {
            let given = match argument {
                Argument::Number(n) => {
                    // The number itself chooses the plural; its shown form has the separators of the language.
                    args.set(format!("{name}-plural"), FluentValue::from(*n));
                    args.set((*name).to_owned(), FluentValue::from(self.number(*n)));
                    true
                }
                Argument::Text(text) => {
                    args.set((*name).to_owned(), FluentValue::from(self.isolate_if_foreign(text)));
                    !text.is_empty()
                }
            };
            // An argument that may be empty or missing has its sentence under `$NAME-given -> [yes]`.
            args.set(format!("{name}-given"), FluentValue::from(if given { "yes" } else { "no" }));
        }
        let pattern = self.bundle.get_message(key).and_then(|message| message.value());
        let Some(pattern) = pattern else { return format!("{{{key}}}") };
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// What happened, where, and what to do, in one text: `fichier.xml l.12 : … (K-1007)`.
    pub fn message(&self, message: &Message) -> String {
        let arguments: Vec<(&str, Argument)> =
            message.arguments.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
        let what = self.text_with(message.code.word(), &arguments);
        let place = self.place(&message.place);
        let number = message.code.number();
        if place.is_empty() {
            format!("{what} ({number})")
        } else {
            format!(
                "{} ({number})",
                self.text_with("at-place", &[("place", Argument::Text(place)), ("what", Argument::Text(what))])
            )
        }
    }

    /// A place as people read it.
    pub fn place(&self, place: &Place) -> String {
        place.to_string()
    }

    /// A whole number with the separators of the language: a narrow space in French and Arabic (U+202F), a comma in
    /// English.
    pub fn number(&self, number: i64) -> String {
        let digits = number.unsigned_abs().to_string();
        let separator = if self.language == Language::English { ',' } else { '\u{202f}' };
        let mut text = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push(separator);
            }
            text.push(digit);
        }
        if number < 0 { format!("-{text}") } else { text }
    }

    /// A number with this many decimals.
    pub fn decimal(&self, number: f64, decimals: usize) -> String {
        let plain = format!("{number:.decimals$}");
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let negative = whole.starts_with('-');
        let whole = self.number(whole.trim_start_matches('-').parse().unwrap_or(0));
        let point = if self.language == Language::English { '.' } else { ',' };
        let sign = if negative { "-" } else { "" };
        if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}{point}{fraction}") }
    }

    /// A day: `25/11/2026` in French and Arabic, `2026-11-25` in English.
    pub fn date(&self, date: Date) -> String {
        match self.language {
            Language::English => date.to_string(),
            _ => format!("{:02}/{:02}/{:04}", date.0.day(), date.0.month(), date.0.year()),
        }
    }

    /// A moment, to the minute, in UTC.
    pub fn instant(&self, instant: Instant) -> String {
        let minutes = instant.0.rem_euclid(86_400_000) / 60_000;
        format!("{} {:02}:{:02} UTC", self.date(instant.date()), minutes / 60, minutes % 60)
    }

    /// An argument that runs against the direction of a left-to-right sentence, isolated from it.
    fn isolate_if_foreign(&self, text: &str) -> String {
        let foreign = !self.language.is_right_to_left() && text.chars().any(runs_right_to_left);
        if foreign { Texts::isolate(text) } else { text.to_owned() }
    }

    /// Wraps a text that keeps its own direction inside a sentence: names, numbers, paths in Arabic.
    pub fn isolate(text: &str) -> String {
        format!("\u{2068}{text}\u{2069}")
    }
}

/// French punctuation does not break from its word: the space before `:` `;` `?` `!` and inside « » becomes U+00A0, so
/// that authors of texts type a plain one. None of these pairs is Fluent syntax.
fn french_spaces(source: &str) -> String {
    let after_guillemet = source.replace("« ", "«\u{a0}");
    [':', ';', '?', '!', '»']
        .into_iter()
        .fold(after_guillemet, |text, sign| text.replace(&format!(" {sign}"), &format!("\u{a0}{sign}")))
}

/// Is this a letter of a right-to-left script (Hebrew, Arabic, Syriac, Thaana, N'Ko… and their presentation forms)?
fn runs_right_to_left(character: char) -> bool {
    matches!(character, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use kharita_model::{
        Agreement, AlertStage, Attribute, Code, Criticality, DataCategory, DataLevel, EdgeKind, FindingOrigin,
        FindingStage, LegalClass, Locator, Method, NodeKind, RegisterKind, Subtype, View, WordList, workbook,
    };
    use std::collections::{BTreeMap, BTreeSet};

    /// Keys of a file with the variables each uses.
    fn keys(language: Language) -> BTreeMap<String, BTreeSet<String>> {
        let mut found = BTreeMap::new();
        for source in sources(language) {
            let mut key = String::new();
            for line in source.lines().filter(|line| !line.starts_with('#')) {
                if !line.starts_with([' ', '\t', '}']) && line.contains(" =") {
                    key = line.split(" =").next().unwrap_or_default().to_owned();
                    assert!(found.insert(key.clone(), BTreeSet::new()).is_none(), "{}: {key} twice", language.code());
                }
                for part in line.split('$').skip(1) {
                    let variable: String = part.chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect();
                    found
                        .entry(key.clone())
                        .or_default()
                        .insert(variable.trim_end_matches("-plural").trim_end_matches("-given").to_owned());
                }
            }
        }
        found
    }

    #[test]
    fn the_three_languages_have_the_same_keys_and_variables() {
        let french = keys(Language::French);
        for language in [Language::Arabic, Language::English] {
            assert_eq!(keys(language), french, "{}", language.code());
        }
    }

    #[test]
    fn every_file_parses_and_every_folder_holds_the_same_files() {
        for language in Language::ALL {
            for (file, source) in FILES.iter().zip(sources(language)) {
                let errors = FluentResource::try_new(source.to_owned()).err().map(|(_, errors)| errors);
                assert!(errors.is_none(), "{}/{file}: {errors:?}", language.code());
            }
            let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales").join(language.code());
            let mut on_disk: Vec<_> =
                std::fs::read_dir(folder).unwrap().map(|f| f.unwrap().file_name().into_string().unwrap()).collect();
            on_disk.sort();
            let mut listed: Vec<_> = FILES.iter().map(|f| (*f).to_owned()).collect();
            listed.sort();
            assert_eq!(on_disk, listed);
        }
    }

    #[test]
    fn every_code_and_word_of_the_model_has_a_text() {
        let mut wanted: Vec<String> = Code::ALL.iter().map(|code| code.word().to_owned()).collect();
        wanted.extend(NodeKind::ALL.iter().map(|kind| format!("kind-{kind}")));
        wanted.extend(Subtype::ALL.iter().map(|subtype| format!("subtype-{subtype}")));
        wanted
            .extend(EdgeKind::ALL.iter().map(|kind| format!("edge-{}", kind.word().to_lowercase().replace('_', "-"))));
        wanted.extend(View::ALL.iter().map(|view| format!("view-{view}")));
        wanted.extend(Attribute::ALL.iter().map(|attribute| format!("attribute-{attribute}")));
        wanted
            .extend(DataCategory::ALL.iter().map(|category| format!("category-{}", category.word().replace('_', "-"))));
        wanted.extend(RegisterKind::ALL.iter().map(|kind| format!("register-{kind}")));
        for list in WordList::ALL {
            wanted.extend(list.words().iter().map(|word| format!("word-{list}-{}", word.replace('_', "-"))));
        }
        wanted.extend(NodeKind::ALL.iter().map(|kind| format!("kinds-{kind}")));
        wanted.extend(Method::ALL.iter().map(|method| format!("method-{method}")));
        wanted.extend(LegalClass::ALL.iter().map(|class| format!("class-{class}")));
        wanted.extend(FindingStage::ALL.iter().map(|stage| format!("finding-stage-{stage}")));
        wanted.extend(FindingOrigin::ALL.iter().map(|origin| format!("finding-origin-{origin}")));
        wanted.extend(Criticality::ALL.iter().map(|criticality| format!("criticality-{criticality}")));
        wanted.extend(Agreement::ALL.iter().map(|agreement| format!("agreement-{agreement}")));
        wanted.extend(AlertStage::ALL.iter().map(|stage| format!("alert-{stage}")));
        wanted.extend(DataLevel::ALL.iter().map(|level| format!("data-level-{level}")));
        assert_texts(&wanted);
    }

    #[test]
    fn every_sheet_and_column_of_the_workbook_has_a_text() {
        let mut wanted = Vec::new();
        for sheet in workbook::SHEETS {
            wanted.push(format!("workbook-{}", sheet.id));
            wanted.extend(sheet.columns.iter().map(|column| format!("workbook-{}-{}", sheet.id, column.id)));
            for scale in sheet.columns.iter().filter_map(|column| match workbook::value_type(column.cell)? {
                kharita_model::ValueType::Level(scale) => Some(scale),
                _ => None,
            }) {
                let (low, high) = scale.bounds();
                wanted.extend((low..=high).map(|level| format!("workbook-level-{scale}-{level}")));
            }
        }
        assert_texts(&wanted);
    }

    fn assert_texts(wanted: &[String]) {
        for language in Language::ALL {
            let missing: Vec<_> = wanted.iter().filter(|key| !Texts::of(language).has(key)).collect();
            assert!(missing.is_empty(), "{}: {missing:?}", language.code());
        }
    }

    /// The variables that the comment before each message of `messages.ftl` promises.
    fn promised(language: Language) -> BTreeMap<String, BTreeSet<String>> {
        let (mut promised, mut comment) = (BTreeMap::new(), String::new());
        for line in sources(language)[0].lines() {
            if let Some(text) = line.strip_prefix("# ") {
                comment = text.to_owned();
            } else if let Some((key, _)) = line.split_once(" =").filter(|_| !line.starts_with(' ')) {
                let names = comment.split_whitespace().filter_map(|word| word.strip_prefix('$')).map(str::to_owned);
                promised.insert(key.to_owned(), names.collect());
                comment.clear();
            } else if line.is_empty() {
                comment.clear();
            }
        }
        promised
    }

    #[test]
    fn every_message_uses_the_variables_it_promises_and_resolves_without_error() {
        for language in Language::ALL {
            let used = keys(language);
            for (key, names) in promised(language) {
                assert!(used[&key].is_subset(&names), "{}: {key} uses {:?}", language.code(), used[&key]);
                for value in ["valeur", ""] {
                    let arguments: Vec<_> =
                        names.iter().map(|name| (name.as_str(), Argument::Text(value.to_owned()))).collect();
                    let text = Texts::of(language).text_with(&key, &arguments);
                    assert!(
                        !text.contains(['{', '}', '$']) && (value.is_empty() || !text.contains("  ")),
                        "{}: {key}: {text}",
                        language.code()
                    );
                }
            }
        }
    }

    /// Every `Message::new(Code::…)` of the libraries, tests apart: file, variant, and the arguments chained to it.
    fn constructed() -> Vec<(String, String, BTreeSet<String>)> {
        let mut found = Vec::new();
        let mut folders = vec![std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..")];
        while let Some(folder) = folders.pop() {
            for path in std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|extension| extension == "rs") {
                    let source = std::fs::read_to_string(&path).unwrap();
                    let source = source.split("#[cfg(test)]").next().unwrap();
                    for (_, rest) in
                        source.match_indices("Message::new(").map(|(at, start)| (at, &source[at + start.len()..]))
                    {
                        let Some((code, chain)) = rest.split_once(')') else { continue };
                        let Some((_, variant)) = code.split_once("Code::") else { continue };
                        found.push((path.display().to_string(), variant.to_owned(), chained(chain)));
                    }
                }
            }
        }
        found
    }

    /// The names given by the `.with("name", …)` and `.count("name", …)` that follow each other here.
    fn chained(mut chain: &str) -> BTreeSet<String> {
        let mut names = BTreeSet::new();
        while let Some((method, arguments)) = chain.trim_start().strip_prefix('.').and_then(|call| call.split_once('('))
        {
            if matches!(method, "with" | "count") {
                names.extend(arguments.split('"').nth(1).map(str::to_owned));
            }
            let mut depth = 1;
            let end = arguments.find(|character| {
                depth += i32::from(character == '(') - i32::from(character == ')');
                depth == 0
            });
            chain = end.map_or("", |end| &arguments[end + 1..]);
        }
        names
    }

    #[test]
    fn who_builds_a_message_passes_what_its_text_needs() {
        let needed = keys(Language::French);
        let spared = |key: &str, name: &str| {
            sources(Language::French)
                .iter()
                .flat_map(|source| source.split("\n\n"))
                .any(|block| block.contains(&format!("{key} =\n")) && block.contains(&format!("${name}-given ->")))
        };
        let mut wrong = Vec::new();
        for (file, variant, names) in constructed() {
            let Some(code) = Code::ALL.iter().find(|code| format!("{code:?}") == variant) else { continue };
            let missing: Vec<_> = needed
                .get(code.word())
                .into_iter()
                .flatten()
                .filter(|name| !names.contains(*name) && !spared(code.word(), name))
                .collect();
            if !missing.is_empty() {
                wrong.push(format!("{file}: {variant} lacks {missing:?}, has {names:?}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn french_punctuation_does_not_break_from_its_word() {
        let typed = "no-file = « { $path } » : quoi ?\n    Rien ; vraiment !\n";
        let shown = "no-file = «\u{a0}{ $path }\u{a0}»\u{a0}: quoi\u{a0}?\n    Rien\u{a0}; vraiment\u{a0}!\n";
        assert_eq!(french_spaces(typed), shown);
        assert_eq!(french_spaces(shown), shown);
        let text = Texts::of(Language::French).text_with("no-file", &[("path", Argument::Text("a".into()))]);
        assert!(text.contains("«\u{a0}a\u{a0}»"), "{text}");
    }

    #[test]
    fn an_empty_list_reads_well() {
        for language in Language::ALL {
            let texts = Texts::of(language);
            let some = texts.message(&Message::new(Code::NotRecognised).with("nearest", "nmap, nessus"));
            let none = texts.message(&Message::new(Code::NotRecognised).with("nearest", ""));
            assert!(some.contains("nmap, nessus") && some.matches(':').count() == 1, "{some}");
            assert!(!none.contains(':') && !none.contains("  "), "{none}");
            assert_eq!(texts.message(&Message::new(Code::NotRecognised)), none);
        }
    }

    #[test]
    fn a_message_says_where_what_and_its_number() {
        let message = Message::new(Code::BadPort).with("value", "70000").in_file("classeur.xlsx").at(Locator::Cell {
            sheet: "Flux".into(),
            row: 7,
            column: 4,
        });
        let text = Texts::of(Language::French).message(&message);
        assert_eq!(
            text,
            "classeur.xlsx Flux!D7\u{a0}: «\u{a0}70000\u{a0}» n’est pas un port. Saisissez un nombre entier de 0 à 65535. (K-2002)"
        );
    }

    #[test]
    fn only_what_runs_the_other_way_is_isolated() {
        let path = |text: &str| Message::new(Code::NoFile).with("path", text);
        let isolated = |text: &str| Texts::isolate(text);
        let (french, arabic) = (Texts::of(Language::French), Texts::of(Language::Arabic));
        assert!(!french.message(&path("/srv/audit")).contains('\u{2068}'));
        assert!(french.message(&path("/srv/تدقيق")).contains(&isolated("/srv/تدقيق")));
        assert!(arabic.message(&path("/srv/audit")).contains(&isolated("/srv/audit")));
        assert!(
            arabic.text_with("no-key", &[("key", Argument::Text("clé".into()))]).contains("\u{2066}--keys\u{2069}")
        );
    }

    #[test]
    fn numbers_and_days_read_as_in_the_language() {
        let french = Texts::of(Language::French);
        assert_eq!(french.number(-1_234_567), "-1\u{202f}234\u{202f}567");
        assert_eq!(french.decimal(1234.5, 2), "1\u{202f}234,50");
        assert_eq!(french.decimal(-0.5, 1), "-0,5");
        assert_eq!(french.date("2026-11-05".parse().unwrap()), "05/11/2026");
        assert_eq!(Texts::of(Language::English).number(1_000), "1,000");
    }
}
