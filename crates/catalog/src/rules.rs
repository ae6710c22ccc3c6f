//! The checks: which function answers which rule of the directive. A rule without a check is answered by people alone.
//! A check gives `None` where no evidence speaks; it never says more than its evidence (REGULATION.md §8.2).

mod access;
mod accounts;
mod audits;
mod continuity;
mod development;
mod exposure;
mod inventory;
mod logging;
mod mail;
mod network;
mod planning;
mod portable;
mod privacy;
mod protection;
mod remote;
mod resilience;
mod roles;
mod suppliers;
mod upkeep;
mod weaknesses;

use crate::context::Context;
use crate::verdict::Outcome;

/// Looks at a state.
pub(crate) type CheckFunction = fn(&Context<'_>) -> Option<Outcome>;

/// Rule by rule, in the order of the directive.
const CHECKS: &[(&str, CheckFunction)] = &[
    ("POL-RISQUE", planning::needs),
    ("POL-PAS", planning::action_plan),
    ("ORG-INTER-RESP", roles::separation),
    ("ORG-TELETRAV-SEC", remote::telework),
    ("RH-FIN-GEST", accounts::leavers),
    ("ACTIF-RESP-INV", inventory::inventory),
    ("ACTIF-RESP-PROP", inventory::owners),
    ("ACTIF-CLASSIF-INFO", planning::classification),
    ("ACTIF-CLASSIF-MES", resilience::class_measures),
    ("ACTIF-SUP-AMOV", portable::removable),
    ("ACTIF-SUP-NOMAD", portable::fleet),
    ("ACC-UTILIS-ENREGIS/DESINSCRI", accounts::inactive),
    ("ACC-UTILIS-IDF/AUTH", weaknesses::anonymous),
    ("ACC-UTILIS-GENERIQ", accounts::generic),
    ("ACC-SYS/APP-ACC", access::applications),
    ("ACC-SYS/APP-PRIVIL", exposure::administration),
    ("ACC-SYS/APP-MDP", accounts::passwords),
    ("CRYPTO-MES-POL", weaknesses::encryption),
    ("PHYS-MAT-HORSLOC", portable::off_site),
    ("EXP-PROC-CHANG", upkeep::changes),
    ("EXP-PROC-ENVIR", network::environments),
    ("EXP-PROTEC-MALVEIL", protection::malware),
    ("EXP-SAUV-RESTAUR", continuity::restoration),
    ("EXP-SAUV-SEC", continuity::isolation),
    ("EXP-JOURN/SURV-JOURNAL", logging::sources_of_logs),
    ("EXP-JOURN/SURV-PRIVIL", accounts::privileged),
    ("EXP-JOURN/SURV-SYNCHRON", protection::clocks),
    ("EXP-JOURN/SURV-DIST", exposure::clear_remote),
    ("EXP-JOURN/SURV-CENTR", logging::supervision),
    ("EXP-SYS-CONFIG", upkeep::configurations),
    ("EXP-SYS-DURC", weaknesses::hardening),
    ("EXP-VULN-INSTALL", roles::local_administration),
    ("EXP-VULN-GEST", weaknesses::management),
    ("EXP-VULN-CORRECT", weaknesses::correction),
    ("EXP-AUDIT-MES", audits::conduct),
    ("COM-MANAG-CLOISON", network::partition),
    ("COM-MANAG-FILTRAGE", network::filtering),
    ("COM-MANAG-SYSAUT", inventory::unknown_equipment),
    ("COM-MANAG-DISTANT", access::third_parties),
    ("COM-MANAG-TUNEL", remote::tunnels),
    ("COM-MANAG-RSF", remote::wireless),
    ("COM-TRANS-FICHIER", exposure::clear_transfer),
    ("COM-TRANS-MESS", mail::forwarding),
    ("COM-TRANS-FILTR", mail::filtering),
    ("DEV-EXIG-TRANSAC", privacy::transactions),
    ("DEV-PROC-ENVIR", development::environments),
    ("DEV-PROC-CODE", development::code),
    ("DEV-PROC-DONNEE", privacy::test_data),
    ("FOURNIS-REL-RISQ", suppliers::rating),
    ("FOURNIS-REL-EXIG", suppliers::requirements),
    ("CONTINU-BIA", continuity::objectives),
    ("CONTINU-ACT", resilience::single_points),
    ("CONF-OBLIG-INTELLECT", upkeep::licences),
    ("CONF-OBLIG-PERSO", privacy::processings),
    ("CONF-REVU-SSI", audits::reviews),
];

/// The check that answers this rule.
pub(crate) fn check(reference: &str) -> Option<CheckFunction> {
    CHECKS.iter().find(|(rule, _)| *rule == reference).map(|(_, check)| *check)
}

pub(crate) use audits::that_count as audits_that_count;
pub(crate) use privacy::processings_of;

/// What is found of this rule: by its check over the map and the register, else by its dated records.
pub(crate) fn look(reference: &str, context: &Context<'_>) -> Option<Outcome> {
    match check(reference) {
        Some(check) => check(context),
        None => crate::records::check(reference, context),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::CheckMode;
    use crate::framework;

    #[test]
    fn every_check_answers_a_rule_once_and_the_observed_ones_are_all_there() {
        let dnssi = framework("dnssi-2023").unwrap();
        let place = |reference: &str| dnssi.rules.iter().position(|rule| rule.reference == reference).unwrap();
        assert!(CHECKS.windows(2).all(|pair| place(pair[0].0) < place(pair[1].0)), "not in the order of the directive");
        for rule in dnssi.rules.iter().filter(|rule| rule.check.as_ref().unwrap().mode == CheckMode::Observed) {
            assert!(check(&rule.reference).is_some(), "{}", rule.reference);
        }
        let by_document =
            |reference: &str| dnssi.rule(reference).unwrap().check.as_ref().unwrap().mode == CheckMode::Document;
        assert!(CHECKS.iter().all(|(reference, _)| !by_document(reference)));
    }

    #[test]
    fn every_rule_that_evidence_or_records_answer_has_a_check() {
        let dnssi = framework("dnssi-2023").unwrap();
        let recorded = crate::records::answered();
        let is_answered = |reference: &str| check(reference).is_some() || recorded.contains(&reference);
        let by = |document: bool| {
            dnssi
                .rules
                .iter()
                .filter(move |rule| (rule.check.as_ref().unwrap().mode == CheckMode::Document) == document)
        };
        let without: Vec<&str> =
            by(false).map(|rule| rule.reference.as_str()).filter(|reference| !is_answered(reference)).collect();
        assert!(without.is_empty(), "{without:?}");
        assert_eq!(by(false).count(), 85);
        assert!(by(true).all(|rule| !is_answered(&rule.reference)));
    }
}
