//! The checks: which function answers which rule of the directive. A rule without a check is answered by people alone.
//! A check gives `None` where no evidence speaks; it never says more than its evidence (REGULATION.md §8.2).

mod access;
mod accounts;
mod audits;
mod continuity;
mod exposure;
mod inventory;
mod network;
mod planning;
mod privacy;
mod protection;
mod suppliers;
mod weaknesses;

use crate::context::Context;
use crate::verdict::Outcome;

/// Looks at a state.
pub(crate) type CheckFunction = fn(&Context<'_>) -> Option<Outcome>;

/// Rule by rule, in the order of the directive.
const CHECKS: &[(&str, CheckFunction)] = &[
    ("POL-RISQUE", planning::needs),
    ("POL-PAS", planning::action_plan),
    ("RH-FIN-GEST", accounts::leavers),
    ("ACTIF-RESP-INV", inventory::inventory),
    ("ACTIF-RESP-PROP", inventory::owners),
    ("ACTIF-CLASSIF-INFO", planning::classification),
    ("ACC-UTILIS-ENREGIS/DESINSCRI", accounts::inactive),
    ("ACC-UTILIS-IDF/AUTH", weaknesses::anonymous),
    ("ACC-UTILIS-GENERIQ", accounts::generic),
    ("ACC-SYS/APP-ACC", access::applications),
    ("ACC-SYS/APP-PRIVIL", exposure::administration),
    ("ACC-SYS/APP-MDP", accounts::passwords),
    ("CRYPTO-MES-POL", weaknesses::encryption),
    ("EXP-PROC-ENVIR", network::environments),
    ("EXP-PROTEC-MALVEIL", protection::malware),
    ("EXP-SAUV-RESTAUR", continuity::restoration),
    ("EXP-SAUV-SEC", continuity::isolation),
    ("EXP-JOURN/SURV-PRIVIL", accounts::privileged),
    ("EXP-JOURN/SURV-SYNCHRON", protection::clocks),
    ("EXP-JOURN/SURV-DIST", exposure::clear_remote),
    ("EXP-SYS-DURC", weaknesses::hardening),
    ("EXP-VULN-GEST", weaknesses::management),
    ("EXP-VULN-CORRECT", weaknesses::correction),
    ("EXP-AUDIT-MES", audits::conduct),
    ("COM-MANAG-CLOISON", network::partition),
    ("COM-MANAG-FILTRAGE", network::filtering),
    ("COM-MANAG-SYSAUT", inventory::unknown_equipment),
    ("COM-MANAG-DISTANT", access::third_parties),
    ("COM-TRANS-FICHIER", exposure::clear_transfer),
    ("DEV-EXIG-TRANSAC", privacy::transactions),
    ("DEV-PROC-DONNEE", privacy::test_data),
    ("FOURNIS-REL-RISQ", suppliers::rating),
    ("FOURNIS-REL-EXIG", suppliers::requirements),
    ("CONTINU-BIA", continuity::objectives),
    ("CONF-OBLIG-PERSO", privacy::processings),
    ("CONF-REVU-SSI", audits::reviews),
];

/// The check that answers this rule.
pub(crate) fn check(reference: &str) -> Option<CheckFunction> {
    CHECKS.iter().find(|(rule, _)| *rule == reference).map(|(_, check)| *check)
}

/// What the check of this rule finds.
pub(crate) fn look(reference: &str, context: &Context<'_>) -> Option<Outcome> {
    check(reference).and_then(|check| check(context))
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
        assert!(CHECKS.len() >= 16, "{}", CHECKS.len());
    }
}
