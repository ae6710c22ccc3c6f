//! A person's verdict on a rule wins over the computed one; both are shown, and the difference is told (« forced »,
//! REGULATION.md §8.2, rule 7). A verdict of conformity without attachment caps at partial.

use kharita_map::State;
use kharita_model::{Register, RegisterKind, Registered, Value};

use crate::{Ask, Framework, Reason, RuleVerdict, Statement, Verdict};

/// The id of the record that holds a person's verdict on a rule.
pub fn assessment_id(framework: &str, rule: &str) -> String {
    format!("{framework}/{rule}")
}

/// Puts what persons concluded over what was computed.
pub(crate) fn assessed(state: &State, framework: &Framework, rules: Vec<RuleVerdict>) -> Vec<RuleVerdict> {
    let of = |register: &Register, rule: &str| {
        register.get(RegisterKind::Assessment, &assessment_id(&framework.id, rule)).cloned()
    };
    let judged = rules.into_iter().map(|rule| match of(&state.register, &rule.reference) {
        Some(assessment) => over(rule, &assessment),
        None => rule,
    });
    judged.collect()
}

fn over(mut rule: RuleVerdict, assessment: &Registered) -> RuleVerdict {
    let text = |name: &str| match assessment.record.fields.get(name) {
        Some(Value::Unknown) | None => None,
        Some(value) => Some(value.to_string()).filter(|text| !text.is_empty()),
    };
    let stated = text("verdict").and_then(|word| Verdict::ALL.iter().find(|v| v.word() == word).copied());
    let Some(stated) = stated else { return rule };
    let attachment = text("attachment");
    let (by, date) = (text("assessed-by").unwrap_or_default(), text("assessed-on").unwrap_or_default());
    let computed = rule.verdict;
    rule.verdict = match stated {
        Verdict::Conformant if attachment.is_none() => {
            rule.because.push(Statement::missing(Reason::MissingAttachment, Ask::Ciso));
            Verdict::Partial
        }
        stated => stated,
    };
    let reason =
        if computed == Verdict::NotAssessed || computed == rule.verdict { Reason::Assessed } else { Reason::Forced };
    let why = text("assessed-why").unwrap_or_default();
    let mut statement = Statement::note(reason).text("by", &by).text("date", date).text("reason", &why);
    if reason == Reason::Forced {
        statement = statement.text("computed", computed.word());
    }
    rule.because.push(statement);
    rule.evidence.extend(attachment);
    if !rule.by.contains(&by) {
        rule.by.push(by);
    }
    rule.applicability.restated(rule.verdict, why);
    rule
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use kharita_model::{Instant, Locator, RegisterRecord};

    use super::*;
    use crate::world::World;
    use crate::{comply, framework};

    fn judged(fields: &[(&str, &str)]) -> RuleVerdict {
        let mut state = World::new().state();
        let fields: BTreeMap<Box<str>, Value> =
            fields.iter().map(|(name, text)| ((*name).into(), Value::text(*text))).collect();
        let (kind, id) = (RegisterKind::Assessment, assessment_id("dnssi-2023", "POL-FORMEL").into());
        let record = RegisterRecord { kind, id, fields, locator: Locator::Whole };
        state.register.put(Registered { record, evidence: None, by: "local".into(), at: Instant(0), entry: 2 });
        let compliance = comply(&state, framework("dnssi-2023").unwrap(), World::today());
        let counted =
            compliance.conformant + compliance.partial + compliance.non_conformant + compliance.not_applicable;
        assert_eq!((counted, compliance.not_assessed), (1, 103), "the counts follow the verdicts");
        compliance.rule("POL-FORMEL").unwrap().clone()
    }

    #[test]
    fn a_person_concludes_and_both_verdicts_are_told() {
        let by = ("assessed-by", "A. Auditrice");
        let with = judged(&[("verdict", "conformant"), by, ("attachment", "pssi.pdf")]);
        assert_eq!((with.verdict, with.evidence.as_slice()), (Verdict::Conformant, &["pssi.pdf".to_owned()][..]));
        assert!(with.because.iter().any(|said| said.code == Reason::Assessed) && with.by == ["A. Auditrice"]);
        assert_eq!(judged(&[("verdict", "conformant"), by]).verdict, Verdict::Partial, "no attachment");
        let out = judged(&[("verdict", "not-applicable"), by, ("assessed-why", "aucun système")]);
        assert_eq!((out.verdict, out.applicability.applies), (Verdict::NotApplicable, false));
        assert_eq!(out.applicability.reason.as_deref(), Some("aucun système"));
    }

    #[test]
    fn what_contradicts_the_evidence_is_called_forced() {
        let mut world = World::new();
        world.interview("I1", "POL-FORMEL", "non", "2026-06-01", None);
        let mut state = world.state();
        let fields = [("verdict", "conformant"), ("attachment", "pssi.pdf"), ("assessed-by", "A")];
        let fields = fields.iter().map(|(name, text)| ((*name).into(), Value::text(*text))).collect();
        let (kind, id) = (RegisterKind::Assessment, assessment_id("dnssi-2023", "POL-FORMEL").into());
        let record = RegisterRecord { kind, id, fields, locator: Locator::Whole };
        state.register.put(Registered { record, evidence: None, by: "local".into(), at: Instant(0), entry: 2 });
        let compliance = comply(&state, framework("dnssi-2023").unwrap(), World::today());
        let rule = compliance.rule("POL-FORMEL").unwrap();
        let forced = rule.because.iter().find(|said| said.code == Reason::Forced).unwrap();
        assert_eq!(rule.verdict, Verdict::Conformant);
        assert_eq!(forced.arguments["computed"], kharita_model::Argument::Text("non-conformant".into()));
    }
}
