//! Accounts: those of people who left, inactive ones, passwords that never expire, generic names. Persons are counted,
//! never named: only the ids of account nodes are given.

use std::collections::BTreeMap;

use kharita_map::Node;
use kharita_model::{Attribute, NodeKind, RegisterKind, Subtype};

use crate::context::{Context, answer, authors, day, flag, sources};
use crate::verdict::Outcome;
use crate::{Reason, Statement};

/// Accounts that can log in, as far as is known.
fn enabled<'s>(context: &Context<'s>) -> Vec<Node<'s>> {
    let can_log_in = |account: &Node<'_>| {
        flag(*account, Attribute::Enabled) != Some(false) && account.subtype() != Some(Subtype::Machine)
    };
    context.live(NodeKind::Account).filter(can_log_in).collect()
}

fn account_name(account: Node<'_>) -> String {
    account.text(Attribute::AccountName).unwrap_or_else(|| account.name().to_owned()).to_lowercase()
}

/// RH-FIN-GEST: people who left and whose account is closed, by the workbook, or by the directory where it has them.
pub(super) fn leavers(context: &Context<'_>) -> Option<Outcome> {
    let leavers = context.records(RegisterKind::Leaver);
    let mut by_name: BTreeMap<String, Vec<Node<'_>>> = BTreeMap::new();
    for account in enabled(context) {
        by_name.entry(account_name(account)).or_default().push(account);
    }
    let named = |key: &str| by_name.get(&key.to_lowercase()).cloned().unwrap_or_default();
    let has_left = |left: &&&kharita_model::Registered| {
        crate::context::date(left, "left-on").is_none_or(|day| day <= context.today)
    };
    let (mut looked, mut closed, mut active, mut still_open) = (0, 0, Vec::new(), 0);
    for leaver in leavers.iter().filter(has_left) {
        let open = named(&leaver.record.id);
        let said = answer(leaver, "account-closed");
        if open.is_empty() && said.is_none() {
            continue; // neither the sheet nor the directory tells
        }
        looked += 1;
        if open.is_empty() && said == Some(true) {
            closed += 1;
        } else {
            still_open += 1;
            active.extend(open);
        }
    }
    (looked > 0).then(|| {
        let mut gap = Statement::gap(Reason::LeaverActive, active.iter().copied());
        gap.total = Some(still_open); // people whose account is in no directory count too
        Outcome::new(Statement::looked(Reason::LookedLeavers, closed, looked))
            .state(gap)
            .by(authors(&leavers))
            .by(sources(&active))
    })
}

/// ACC-UTILIS-ENREGIS/DESINSCRI: enabled accounts that logged in lately.
pub(super) fn inactive(context: &Context<'_>) -> Option<Outcome> {
    let days = context.settings.thresholds.inactive_days;
    let known: Vec<Node<'_>> =
        enabled(context).into_iter().filter(|account| day(*account, Attribute::LastLogon).is_some()).collect();
    let stale = |account: &Node<'_>| {
        day(*account, Attribute::LastLogon).is_some_and(|last| last.days_until(context.today) > days)
    };
    let stale: Vec<Node<'_>> = known.iter().copied().filter(stale).collect();
    let outcome = rate(&known, &stale, Reason::InactiveAccount)?;
    Some(outcome.state(Statement::note(Reason::Hypothesis).number("days", days)))
}

/// ACC-SYS/APP-MDP: enabled accounts whose password expires.
pub(super) fn passwords(context: &Context<'_>) -> Option<Outcome> {
    let known: Vec<Node<'_>> = enabled(context)
        .into_iter()
        .filter(|account| flag(*account, Attribute::PasswordNeverExpires).is_some())
        .collect();
    let never: Vec<Node<'_>> =
        known.iter().copied().filter(|account| flag(*account, Attribute::PasswordNeverExpires) == Some(true)).collect();
    rate(&known, &never, Reason::PasswordNeverExpires)
}

/// ACC-UTILIS-GENERIQ: enabled accounts that bear the name of a person and not of a function.
pub(super) fn generic(context: &Context<'_>) -> Option<Outcome> {
    let accounts = enabled(context);
    let generic: Vec<Node<'_>> = accounts.iter().copied().filter(|account| is_generic(context, *account)).collect();
    rate(&accounts, &generic, Reason::GenericAccount)
}

/// EXP-JOURN/SURV-PRIVIL: privileged accounts that bear the name of a person.
pub(super) fn privileged(context: &Context<'_>) -> Option<Outcome> {
    let is_privileged = |account: &Node<'_>| {
        flag(*account, Attribute::Privileged) == Some(true) || account.subtype() == Some(Subtype::Administrator)
    };
    let accounts: Vec<Node<'_>> = enabled(context).into_iter().filter(is_privileged).collect();
    let generic: Vec<Node<'_>> = accounts.iter().copied().filter(|account| is_generic(context, *account)).collect();
    rate(&accounts, &generic, Reason::GenericPrivileged)
}

/// A function's name alone, or with a number: `admin`, `stagiaire03`, `ATLAS\scan-2`, `formation@atlas.example`.
fn is_generic(context: &Context<'_>, account: Node<'_>) -> bool {
    let name = account_name(account);
    let name = name.rsplit('\\').next().unwrap_or(&name);
    let name = name.split('@').next().unwrap_or(name);
    let stem = name.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '_' | '.'));
    context.settings.generic_account_words.iter().any(|word| word == stem)
}

fn rate(looked: &[Node<'_>], failing: &[Node<'_>], gap: Reason) -> Option<Outcome> {
    (!looked.is_empty()).then(|| {
        let fine = (looked.len() - failing.len()) as u64;
        Outcome::new(Statement::looked(Reason::LookedAccounts, fine, looked.len() as u64))
            .state(Statement::gap(gap, failing.iter().copied()))
            .observed(looked.iter().any(|account| account.is_observed()))
            .by(sources(looked))
    })
}

#[cfg(test)]
mod tests {
    use kharita_model::Value;

    use super::*;
    use crate::Verdict;
    use crate::world::World;

    #[test]
    fn leavers_are_counted_by_sheet_and_by_directory() {
        let mut world = World::new();
        world.leaver("M001", "2026-09-01", Some(false));
        world.leaver("M002", "2026-09-01", Some(true));
        world.leaver("M003", "2026-09-01", None);
        world.leaver("M004", "2026-12-31", Some(false)); // not yet gone
        let found = world.verdict("RH-FIN-GEST");
        assert_eq!(
            (found.verdict, found.because[0].numerator, found.because[0].denominator),
            (Verdict::Partial, Some(1), Some(2))
        );
        assert_eq!(world.total("RH-FIN-GEST", Reason::LeaverActive), Some(1));
        world.account("m002"); // said closed, still in the directory
        assert_eq!(world.total("RH-FIN-GEST", Reason::LeaverActive), Some(2));
        assert_eq!(world.verdict("RH-FIN-GEST").verdict, Verdict::NonConformant);
    }

    #[test]
    fn all_closed_has_no_gap() {
        let mut world = World::new();
        assert_eq!(world.verdict("RH-FIN-GEST").verdict, Verdict::NotAssessed);
        world.leaver("M001", "2026-09-01", Some(true));
        let found = world.verdict("RH-FIN-GEST");
        assert_eq!((found.verdict, found.gaps().count()), (Verdict::Partial, 0));
    }

    #[test]
    fn inactive_after_ninety_days_and_disabled_ones_do_not_count() {
        for (last, enabled, total) in
            [("2026-08-26", true, Some(1)), ("2026-08-27", true, None), ("2024-01-01", false, None)]
        {
            let mut world = World::new();
            let account = world.account("a.person");
            world.tool(account, Attribute::LastLogon, Value::Instant(kharita_model::Instant::parse(last).unwrap()));
            world.tool(account, Attribute::Enabled, Value::Bool(enabled));
            assert_eq!(world.total("ACC-UTILIS-ENREGIS/DESINSCRI", Reason::InactiveAccount), total, "{last}");
        }
    }

    #[test]
    fn passwords_that_never_expire() {
        for (never, verdict) in [(true, Verdict::NonConformant), (false, Verdict::Partial)] {
            let mut world = World::new();
            let account = world.account("a.person");
            world.tool(account, Attribute::PasswordNeverExpires, Value::Bool(never));
            assert_eq!(world.verdict("ACC-SYS/APP-MDP").verdict, verdict);
        }
    }

    #[test]
    fn generic_names_are_found_and_those_of_persons_are_not() {
        let mut world = World::new();
        for name in ["admin", "ATLAS\\stagiaire03", "formation@atlas.example", "m.administrateur-bennani", "testard"] {
            world.account(name);
        }
        assert_eq!(world.total("ACC-UTILIS-GENERIQ", Reason::GenericAccount), Some(3));
        assert_eq!(world.verdict("EXP-JOURN/SURV-PRIVIL").verdict, Verdict::NotAssessed);
        let account = world.account("test2");
        world.tool(account, Attribute::Privileged, Value::Bool(true));
        assert_eq!(world.total("EXP-JOURN/SURV-PRIVIL", Reason::GenericPrivileged), Some(1));
        let person = world.account("a.person");
        world.tool(person, Attribute::Privileged, Value::Bool(true));
        assert_eq!(world.verdict("EXP-JOURN/SURV-PRIVIL").verdict, Verdict::Partial);
    }
}
