//! Needs of the processes, legal classification, the body's own action plan.

use kharita_map::Node;
use kharita_model::{Attribute, NodeKind, RegisterKind, Registered};

use crate::context::{Context, authors, date, sources, text};
use crate::verdict::Outcome;
use crate::{Ask, Object, Reason, Statement};

const NEEDS: [Attribute; 3] = [Attribute::NeedConfidentiality, Attribute::NeedIntegrity, Attribute::NeedAvailability];

/// POL-RISQUE: processes whose needs in confidentiality, integrity and availability are rated.
pub(super) fn needs(context: &Context<'_>) -> Option<Outcome> {
    processes(context, |process| has_needs(process) || has_impacts(context, process), Reason::NotClassified)
}

/// ACTIF-CLASSIF-INFO: processes rated on both scales, the body's own and the legal one.
pub(super) fn classification(context: &Context<'_>) -> Option<Outcome> {
    processes(context, |process| has_needs(process) && has_impacts(context, process), Reason::NotClassified)
}

fn has_needs(process: Node<'_>) -> bool {
    NEEDS.iter().all(|need| process.level(*need).is_some())
}

/// Is its legal impact stated in all three criteria, at once or by dimension?
fn has_impacts(context: &Context<'_>, process: Node<'_>) -> bool {
    context.classified(process).is_some_and(|classified| classified.impacts.iter().all(Option::is_some))
}

fn processes(context: &Context<'_>, is_rated: impl Fn(Node<'_>) -> bool, gap: Reason) -> Option<Outcome> {
    let all: Vec<Node<'_>> = context.live(NodeKind::Process).collect();
    let (rated, unrated): (Vec<_>, Vec<_>) = all.iter().copied().partition(|process| is_rated(*process));
    // An empty cell is silence: nothing is concluded while nobody rated anything.
    (!rated.is_empty()).then(|| {
        Outcome::new(Statement::looked(Reason::LookedProcesses, rated.len() as u64, all.len() as u64))
            .state(Statement::gap(gap, unrated))
            .state(Statement::missing(Reason::MissingApproval, Ask::Owners))
            .by(sources(&rated))
    })
}

/// POL-PAS: actions with an owner, a cost, a due date and the risk that they answer.
pub(super) fn action_plan(context: &Context<'_>) -> Option<Outcome> {
    let actions = context.records(RegisterKind::Action);
    let lacks = |field: &'static str| {
        move |action: &&&Registered| {
            if field == "due" { date(action, field).is_none() } else { text(action, field).is_none() }
        }
    };
    let fields = [
        ("due", Reason::NoDueDate),
        ("risk", Reason::NoRisk),
        ("owner", Reason::NoActionOwner),
        ("cost", Reason::NoActionCost),
    ];
    let complete = actions.iter().filter(|action| fields.iter().all(|(field, _)| !lacks(field)(action))).count() as u64;
    (!actions.is_empty()).then(|| {
        let looked = Statement::looked(Reason::LookedActions, complete, actions.len() as u64);
        fields
            .iter()
            .fold(Outcome::new(looked), |outcome, (field, gap)| {
                outcome.state(Statement::gap(*gap, actions.iter().filter(lacks(field)).map(|action| object(action))))
            })
            .state(Statement::missing(Reason::MissingApproval, Ask::Management))
            .by(authors(&actions))
    })
}

fn object(registered: &Registered) -> Object {
    Object::Record(registered.record.kind, registered.record.id.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Verdict;
    use crate::world::World;

    #[test]
    fn actions_without_due_date_or_risk_are_named() {
        let mut world = World::new();
        assert_eq!(world.verdict("POL-PAS").verdict, Verdict::NotAssessed);
        world.action("A01", Some("ER01"), Some("2027-01-01"));
        let found = world.verdict("POL-PAS");
        assert_eq!((found.verdict, found.gaps().count()), (Verdict::Partial, 0));
        world.action("A02", Some("ER02"), None);
        world.action("A03", None, Some("2027-01-01"));
        assert_eq!(world.named("POL-PAS", Reason::NoDueDate), ["action/A02"]);
        assert_eq!(world.named("POL-PAS", Reason::NoRisk), ["action/A03"]);
        let looked = world.verdict("POL-PAS").because[0].clone();
        assert_eq!((looked.numerator, looked.denominator), (Some(1), Some(3)));
    }

    #[test]
    fn a_process_rated_on_one_scale_only_is_named() {
        let mut world = World::new();
        let (both, legal) = (world.process("P01"), world.process("P02"));
        assert_eq!(world.verdict("POL-RISQUE").verdict, Verdict::NotAssessed);
        for attribute in [Attribute::ImpactConfidentiality, Attribute::ImpactIntegrity, Attribute::ImpactAvailability] {
            world.level(both, attribute, 2);
            world.level(legal, attribute, 2);
        }
        assert_eq!(world.verdict("POL-RISQUE").gaps().count(), 0);
        assert_eq!(world.verdict("POL-RISQUE").verdict, Verdict::Partial);
        assert_eq!(world.verdict("ACTIF-CLASSIF-INFO").verdict, Verdict::NotAssessed);
        for attribute in NEEDS {
            world.level(both, attribute, 3);
        }
        assert_eq!(world.named("ACTIF-CLASSIF-INFO", Reason::NotClassified), ["P02"]);
        world.process("P03");
        assert_eq!(world.named("POL-RISQUE", Reason::NotClassified), ["P03"]);
    }
}
