//! What people answered about a rule: interview rows of the register that quote its reference. An answer with an
//! attachment is a document; without one it is a declaration.

use std::collections::BTreeMap;

use kharita_map::State;
use kharita_model::{Date, RegisterKind, Registered, Value};

use crate::settings::Settings;
use crate::{Reason, Statement};

/// What was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    Yes,
    No,
    /// Does not apply, with a reason after it.
    NotApplicable,
    /// « Ne sait pas », or a text that is none of these.
    Unclear,
}

/// An answer about a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Document {
    pub answer: Answer,
    /// The attachments that are named.
    pub attachments: Vec<String>,
    /// Is it too old to count?
    pub too_old: bool,
    /// Is it about some objects of the map only, and not about the rule as a whole?
    pub about_some: bool,
    pub date: Option<Date>,
    /// The function that answered.
    pub by: String,
    /// What follows the answer.
    pub reason: String,
}

impl Document {
    /// Does it complete evidence: yes, attached, and recent enough?
    pub fn proves(&self) -> bool {
        self.answer == Answer::Yes && self.is_attached() && !self.too_old && !self.about_some
    }

    /// Is an attachment named?
    pub fn is_attached(&self) -> bool {
        !self.attachments.is_empty()
    }

    /// What it says.
    pub fn statement(&self) -> Statement {
        let date = self.date.map(|date| date.to_string()).unwrap_or_default();
        if self.too_old {
            return Statement::note(Reason::AnswerTooOld).text("by", &self.by).text("date", date);
        }
        match self.answer {
            Answer::Yes => Statement::note(Reason::AnsweredYes).text("by", &self.by).text("date", date),
            Answer::No => Statement::counted(Reason::AnsweredNo, 1).text("by", &self.by).text("date", date),
            Answer::NotApplicable => Statement::note(Reason::NotApplicableBy)
                .text("by", &self.by)
                .text("date", date)
                .text("reason", &self.reason),
            Answer::Unclear => Statement::note(Reason::AnswerUnknown).text("by", &self.by).text("date", date),
        }
    }

    fn read(registered: &Registered, about_some: bool, today: Date, settings: &Settings) -> Self {
        let text = |name: &str| match registered.record.fields.get(name) {
            Some(Value::Unknown) | None => String::new(),
            Some(value) => value.to_string(),
        };
        let (answer, reason) = match read_answer(&text("answer"), settings) {
            // What does not apply to one object says nothing of the rule.
            (Answer::NotApplicable, _) if about_some => (Answer::Unclear, String::new()),
            read => read,
        };
        let date = match registered.record.fields.get("date") {
            Some(Value::Date(date)) => Some(*date),
            _ => None,
        };
        let age = date.map(|date| date.days_until(today));
        let said_by = text("answered-by");
        Document {
            answer,
            attachments: attachments(&text("attachment")),
            // An answer without a date cannot be judged on its freshness: it counts as old.
            too_old: age.is_none_or(|age| age > settings.thresholds.document_days),
            about_some,
            date,
            by: if said_by.is_empty() { registered.by.to_string() } else { said_by },
            reason,
        }
    }
}

/// The files that a cell names, one a line or between semicolons.
pub(crate) fn attachments(cell: &str) -> Vec<String> {
    cell.split([';', '\n']).map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

pub(crate) fn read_answer(text: &str, settings: &Settings) -> (Answer, String) {
    let lower = text.trim().to_lowercase();
    let rest = |words: &[String]| {
        let rest = words.iter().find_map(|word| lower.strip_prefix(word.as_str()))?;
        (!rest.starts_with(char::is_alphanumeric)).then(|| rest.trim_matches(|c: char| !c.is_alphanumeric()).to_owned())
    };
    let answers = &settings.answers;
    match (rest(&answers.not_applicable), rest(&answers.yes), rest(&answers.no)) {
        (Some(reason), ..) if !reason.is_empty() => (Answer::NotApplicable, reason),
        (Some(_), ..) => (Answer::Unclear, String::new()),
        (_, Some(rest), _) => (Answer::Yes, rest),
        (_, _, Some(rest)) => (Answer::No, rest),
        _ => (Answer::Unclear, String::new()),
    }
}

/// A word of a question without the signs around it.
pub(crate) fn named(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// The newest answer about each rule.
pub(crate) fn documents(state: &State, today: Date, settings: &Settings) -> BTreeMap<String, Document> {
    let mut newest: BTreeMap<String, Document> = BTreeMap::new();
    for registered in state.register.of_kind(RegisterKind::Interview) {
        let question = registered.record.fields.get("question").map(ToString::to_string).unwrap_or_default();
        let about_some =
            question.split_whitespace().any(|word| crate::records::row_named(&state.map, named(word)).is_some());
        let document = Document::read(registered, about_some, today, settings);
        for reference in question.split_whitespace().chain([registered.record.id.as_ref()]) {
            let reference = named(reference);
            // What is said of the rule as a whole comes before what is said of some objects.
            let rank = |document: &Document| (!document.about_some, document.date);
            let newer = newest.get(reference).is_none_or(|known| rank(known) < rank(&document));
            if newer {
                newest.insert(reference.to_owned(), document.clone());
            }
        }
    }
    newest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Verdict;
    use crate::settings::settings;
    use crate::world::World;

    #[test]
    fn answers_in_three_languages() {
        for (text, answer) in [
            ("oui, révisée chaque année", Answer::Yes),
            ("Non", Answer::No),
            ("نعم", Answer::Yes),
            ("لا", Answer::No),
            ("yes", Answer::Yes),
            ("sans objet : aucun Wi-Fi", Answer::NotApplicable),
            ("sans objet", Answer::Unclear),
            ("non applicable (pas de parc mobile)", Answer::NotApplicable),
            ("", Answer::Unclear),
            ("en cours", Answer::Unclear),
            ("nonante", Answer::Unclear),
            ("?", Answer::Unclear),
        ] {
            assert_eq!(read_answer(text, settings()).0, answer, "{text}");
        }
    }

    #[test]
    fn the_newest_answer_about_a_rule_counts() {
        let mut world = World::new();
        world.interview("I1", "PSSI approuvée (POL-FORMEL) ?", "non", "2025-01-10", None);
        world.interview("I2", "POL-FORMEL : et maintenant ?", "oui", "2026-06-01", Some("pssi.pdf"));
        world.interview("I3", "La politique est-elle bonne ?", "non", "2026-06-02", None);
        let found = world.verdict("POL-FORMEL");
        assert_eq!(found.verdict, Verdict::Conformant);
        assert!(found.by.contains(&"RSSI".to_owned()));
        assert_eq!(world.verdict("POL-PAS").verdict, Verdict::NotAssessed);
    }

    #[test]
    fn an_old_or_undated_answer_does_not_count() {
        let mut world = World::new();
        world.interview("I1", "POL-FORMEL", "oui", "2020-01-10", Some("pssi.pdf"));
        assert_eq!(world.verdict("POL-FORMEL").verdict, Verdict::NotAssessed);
        assert!(world.says("POL-FORMEL", Reason::AnswerTooOld));
    }

    #[test]
    fn what_is_said_of_one_object_is_not_said_of_the_rule() {
        for (answer, attachment) in [("oui", Some("fiche.pdf")), ("non", None), ("sans objet : aucun local", None)] {
            let mut world = World::new();
            world.site("SITE01");
            world.interview("I1", "PHYS-ZONE-DELIMIT : SITE01 ?", answer, "2026-06-01", attachment);
            let found = world.verdict("PHYS-ZONE-DELIMIT").verdict;
            let wanted = if answer.starts_with("sans") { Verdict::NotAssessed } else { Verdict::Partial };
            assert_eq!(found, wanted, "{answer}");
        }
    }

    #[test]
    fn what_does_not_apply_needs_a_reason_and_leaves_the_denominator() {
        let mut world = World::new();
        world.interview("I1", "COM-MANAG-RSF", "sans objet : aucun Wi-Fi dans les locaux", "2026-06-01", None);
        world.interview("I2", "ORG-TELETRAV-SEC", "sans objet", "2026-06-01", None);
        let compliance = world.compliance();
        assert_eq!((compliance.applicable, compliance.not_applicable, compliance.not_assessed), (103, 1, 103));
    }
}
