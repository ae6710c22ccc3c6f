//! The rules of `techniques.yaml`: from capabilities and facts to the next capability.

use kharita_model::{Code, Message};
use serde_json::Value;

use crate::reader::{Error, Field};

/// What decides whether a try succeeds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LawKind {
    /// It always does.
    Certain,
    /// The technique's row of the priors, or a stated value.
    Prior,
    /// A weapon for the vulnerability `V`, and the reliability of the exploit.
    Exploit,
}

/// A term of an atom: a variable of the rule by its place, in the order of first appearance.
pub(super) type Term = usize;

/// `name(A, B)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Atom {
    pub name: String,
    pub terms: Vec<Term>,
}

/// A rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Its id.
    pub id: String,
    /// ATT&CK id; none for what merely follows.
    pub technique: Option<String>,
    /// Family of measures that can block it.
    pub family: Option<String>,
    /// Phase of the EBIOS RM sequence: connaître, rentrer, trouver, exploiter.
    pub phase: Option<String>,
    /// What decides whether it succeeds.
    pub law: LawKind,
    /// Does it rest on a reading of reach that nothing proves?
    pub maybe: bool,
    pub(super) when: Vec<Atom>,
    pub(super) gives: Atom,
    /// The place of the variable `V`, for exploits.
    pub(super) flaw: Option<Term>,
    /// How many variables the rule has.
    pub(super) variables: usize,
}

/// All rules of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rules {
    /// In the order of the file.
    pub rules: Vec<Rule>,
}

impl Rules {
    /// Reads the parsed file.
    ///
    /// # Errors
    /// A missing field, a wrong type, a word outside its list, an atom that is not `name(A, B)`, a variable of `gives` that
    /// no condition names, or an exploit without `V`. The message names the place.
    pub fn read(value: &Value) -> Result<Self, Error> {
        let top = Field::top(value);
        let mut rules = Vec::new();
        for row in top.required("rules")?.items()? {
            rules.push(rule(&row)?);
        }
        Ok(Rules { rules })
    }

    /// Is this name given by any rule (a capability), or only read from the map (a fact)?
    pub(super) fn is_capability(&self, name: &str) -> bool {
        START.contains(&name) || self.rules.iter().any(|rule| rule.gives.name == name)
    }
}

/// The most variables of a rule.
pub(super) const MOST_VARIABLES: usize = 6;

/// Capabilities that a campaign may start with.
pub(super) const START: [&str; 2] = ["internet", "insider"];

fn rule(row: &Field) -> Result<Rule, Error> {
    let text = |name| row.optional(name)?.map(|field| field.text().map(str::to_owned)).transpose();
    let law = match row.optional("law")?.map(|law| law.word(&["certain", "prior", "exploit"]).map(str::to_owned)) {
        None => LawKind::Certain,
        Some(word) => match word?.as_str() {
            "prior" => LawKind::Prior,
            "exploit" => LawKind::Exploit,
            _ => LawKind::Certain,
        },
    };
    let mut names: Vec<String> = Vec::new();
    let mut when = Vec::new();
    for condition in row.required("when")?.items()? {
        when.push(atom(&condition, &mut names)?);
    }
    let bound = names.len();
    let gives_field = row.required("gives")?;
    let gives = atom(&gives_field, &mut names)?;
    if let Some(unbound) = names.get(bound) {
        return Err(gives_field.refuse(Message::new(Code::UnknownNode).with("id", unbound)));
    }
    if names.len() > MOST_VARIABLES {
        let many =
            Message::new(Code::NumberOutOfRange).with("value", names.len()).with("low", 0).with("high", MOST_VARIABLES);
        return Err(row.refuse(many));
    }
    let flaw = names.iter().position(|name| name == "V");
    if law == LawKind::Exploit && flaw.is_none() {
        return Err(row.refuse(Message::new(Code::MissingField).with("field", "V")));
    }
    if law == LawKind::Prior && row.optional("technique")?.is_none() {
        return Err(row.refuse(Message::new(Code::MissingField).with("field", "technique")));
    }
    Ok(Rule {
        id: row.required("id")?.text()?.to_owned(),
        technique: text("technique")?,
        family: text("family")?,
        phase: text("phase")?,
        law,
        maybe: row.optional("maybe")?.is_some_and(|field| field.is_true()),
        when,
        gives,
        flaw,
        variables: names.len(),
    })
}

fn atom(field: &Field, names: &mut Vec<String>) -> Result<Atom, Error> {
    let text = field.text()?;
    let parts = text.strip_suffix(')').and_then(|text| text.split_once('('));
    let Some((name, terms)) = parts else {
        return Err(field.refuse(Message::new(Code::BadWord).with("value", text).with("allowed", "name(A, B)")));
    };
    let place = |term: &str| {
        names.iter().position(|name| name == term).unwrap_or_else(|| {
            names.push(term.to_owned());
            names.len() - 1
        })
    };
    let terms = terms.split(',').map(str::trim).filter(|term| !term.is_empty()).map(place).collect();
    Ok(Atom { name: name.trim().to_owned(), terms })
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// The rules that are shipped.
    pub(crate) fn shipped() -> Rules {
        let text = include_str!("../../../catalog/data/techniques.yaml");
        Rules::read(&serde_yaml_ng::from_str(text).unwrap()).unwrap()
    }

    #[test]
    fn the_shipped_rules_hold_the_first_dozen_of_techniques() {
        let rules = shipped();
        let mut families: Vec<_> = rules.rules.iter().filter_map(|rule| rule.family.clone()).collect();
        families.sort();
        families.dedup();
        assert_eq!(families.len(), 12, "{families:?}");
        for rule in &rules.rules {
            assert_eq!(rule.technique.is_some(), rule.family.is_some() && rule.phase.is_some(), "{}", rule.id);
            assert!(rule.when.iter().any(|atom| rules.is_capability(&atom.name)), "{}", rule.id);
        }
    }

    #[test]
    fn a_rule_that_makes_no_sense_is_refused_at_its_place() {
        let read = |when: &str, gives: &str, law: &str| {
            let rule = serde_json::json!({"id": "x", "technique": "T1", "law": law, "when": [when], "gives": gives});
            Rules::read(&serde_json::json!({ "rules": [rule] }))
        };
        assert!(read("exec(H)", "admin(H)", "prior").is_ok());
        for (when, gives, law, at) in [
            ("exec(H", "admin(H)", "prior", "/rules/0/when/0"),
            ("exec(H)", "admin(K)", "prior", "/rules/0/gives"),
            ("exec(H)", "admin(H)", "exploit", "/rules/0"),
            ("exec(H)", "admin(H)", "luck", "/rules/0/law"),
            ("exec(A, B, C, D, E, F, G)", "admin(A)", "prior", "/rules/0"),
        ] {
            let error = read(when, gives, law).unwrap_err();
            assert_eq!(error.message().place.to_string(), at);
        }
    }
}
