use kharita_catalog::grid;
use proptest::prelude::*;

use super::*;

fn advanced() -> Method<'static> {
    Method::Advanced(grid("ebios-probability-difficulty").unwrap())
}

fn action(id: &str, (probability, difficulty): Pair, join: Join, after: &[&str]) -> ElementaryAction {
    let after = after.iter().map(|id| (*id).to_owned()).collect();
    ElementaryAction { id: id.to_owned(), probability, difficulty, join, after }
}

/// Actions that follow each other.
fn sequence(pairs: &[Pair]) -> OperatingMode {
    let mut actions: Vec<ElementaryAction> = Vec::new();
    for (at, pair) in pairs.iter().enumerate() {
        let before = actions.last().map(|last| last.id.clone());
        actions.push(action(&at.to_string(), *pair, Join::Or, &before.as_deref().into_iter().collect::<Vec<_>>()));
    }
    OperatingMode { actions }
}

/// Two starts joined in front of the goal.
fn joined_by(join: Join, a: Pair, b: Pair, goal: Pair) -> OperatingMode {
    let start = |id, pair| action(id, pair, Join::Or, &[]);
    OperatingMode { actions: vec![start("a", a), start("b", b), action("c", goal, join, &["a", "b"])] }
}

#[test]
fn the_standard_method_keeps_the_weakest_step_and_the_easiest_way() {
    let standard = |mode| mode_likelihood(&mode, Method::Standard).unwrap();
    assert_eq!(standard(sequence(&[(4, 0), (3, 0), (3, 0), (2, 0)])), 2);
    assert_eq!(standard(joined_by(Join::Or, (4, 0), (1, 0), (3, 0))), 3);
    assert_eq!(standard(joined_by(Join::And, (4, 0), (1, 0), (3, 0))), 1);
}

#[test]
fn the_advanced_method_never_mixes_two_ways_of_attack() {
    for (mode, pairs, raw) in [
        (sequence(&[(4, 1), (4, 4), (4, 2), (4, 0)]), vec![(4, 4)], 1),
        (joined_by(Join::Or, (3, 3), (2, 1), (4, 1)), vec![(3, 3), (2, 1)], 3),
        (joined_by(Join::Or, (4, 4), (1, 0), (4, 0)), vec![(4, 4), (1, 0)], 2),
        (joined_by(Join::And, (4, 1), (3, 4), (4, 2)), vec![(3, 4)], 1),
    ] {
        assert_eq!(ways(&mode).unwrap(), pairs);
        assert_eq!(mode_likelihood(&mode, advanced()).unwrap(), raw);
    }
    assert_eq!([0, 1, 2, 3, 4].map(level), [1, 1, 2, 3, 4]);
}

/// The five risks of the guide's example, as completed by a third party.
#[test]
fn the_modes_of_the_official_example_give_its_likelihoods() {
    let risks: [(&[&[u8]], u8); 5] = [
        (&[&[4, 3, 3, 3, 3], &[2, 2, 4], &[2, 3, 3, 4]], 3),
        (&[&[4, 2, 3], &[2, 2, 3]], 2),
        (&[&[4, 4, 4, 4], &[2, 2, 4]], 4),
        (&[&[4, 3, 3, 3, 2], &[2, 3, 2]], 2),
        (&[&[3, 2, 1], &[2, 1]], 1),
    ];
    for (modes, expected) in risks {
        let mode = |levels: &&[u8]| sequence(&levels.iter().map(|p| (*p, 0)).collect::<Vec<_>>());
        let modes: Vec<OperatingMode> = modes.iter().map(mode).collect();
        assert_eq!(likelihood(&modes, Method::Standard).unwrap(), Some(expected));
    }
    assert_eq!(likelihood(&[], Method::Standard).unwrap(), None);
}

#[test]
fn an_action_is_critical_when_its_failure_lowers_the_scenario() {
    let strong = sequence(&[(4, 0), (3, 0)]);
    assert_eq!(critical_actions(&[strong.clone(), sequence(&[(1, 0)])], Method::Standard).unwrap(), [(0, 0), (0, 1)]);
    // Another mode of the same level stands: no action alone lowers the scenario.
    assert_eq!(critical_actions(&[strong.clone(), strong], Method::Standard).unwrap(), []);
    let either = joined_by(Join::Or, (3, 0), (3, 0), (3, 0));
    assert_eq!(critical_actions(&[either], Method::Standard).unwrap(), [(0, 2)]);
}

#[test]
fn what_is_not_a_mode_is_refused_with_its_reason() {
    let code = |mode: OperatingMode| {
        let Error::Refused(message) = mode_likelihood(&mode, Method::Standard).unwrap_err();
        message.code
    };
    assert_eq!(code(OperatingMode::default()), Code::MissingField);
    assert_eq!(code(sequence(&[(5, 0)])), Code::BadValue);
    assert_eq!(code(sequence(&[(0, 5)])), Code::BadValue);
    let start = |id, after: &[&str]| action(id, (1, 1), Join::Or, after);
    assert_eq!(code(OperatingMode { actions: vec![start("a", &["b"]), start("b", &["a"])] }), Code::UnknownId);
    assert_eq!(code(OperatingMode { actions: vec![start("a", &[]), start("a", &[])] }), Code::DuplicateId);
    let mut edited = grid("ebios-probability-difficulty").unwrap().clone();
    edited.values[2][3] = 4;
    let refused = mode_likelihood(&sequence(&[(1, 1)]), Method::Advanced(&edited)).unwrap_err();
    assert!(refused.to_string().contains("(2, 3)"), "the cell is named: {refused}");
}

/// Every way of attack on its own: one choice at each OR.
fn every_way(mode: &OperatingMode) -> Vec<Pair> {
    let choices: Vec<usize> =
        mode.actions.iter().map(|action| if action.join == Join::Or { action.after.len().max(1) } else { 1 }).collect();
    let mut found = Vec::new();
    for mut number in 0..choices.iter().product::<usize>() {
        let mut pairs: BTreeMap<&str, Pair> = BTreeMap::new();
        let mut goal = (0, HIGHEST);
        for (action, choices) in mode.actions.iter().zip(&choices) {
            let choice = number % choices;
            number /= choices;
            let taken = match action.join {
                Join::Or => action.after.get(choice).into_iter().collect::<Vec<_>>(),
                Join::And => action.after.iter().collect(),
            };
            goal = taken.iter().fold((action.probability, action.difficulty), |(p, d), id| {
                let (before, harder) = pairs[id.as_str()];
                (p.min(before), d.max(harder))
            });
            pairs.insert(&action.id, goal);
        }
        found.push(goal);
    }
    found
}

prop_compose! {
    /// Three to nine actions, each after up to three of those before it.
    fn any_mode()(actions in prop::collection::vec(
        (0..=HIGHEST, 0..=HIGHEST, any::<bool>(), prop::collection::vec(0..9_usize, 0..3)), 3..9,
    )) -> OperatingMode {
        let build = |(at, (p, d, all, before)): (usize, &(u8, u8, bool, Vec<usize>))| {
            let places: std::collections::BTreeSet<usize> = before.iter().filter_map(|place| place.checked_rem(at)).collect();
            let ids: Vec<String> = places.iter().map(usize::to_string).collect();
            let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
            action(&at.to_string(), (*p, *d), if *all { Join::And } else { Join::Or }, &ids)
        };
        OperatingMode { actions: actions.iter().enumerate().map(build).collect() }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn pairs_equal_the_enumeration_of_every_way(mode in any_mode()) {
        prop_assert_eq!(ways(&mode).unwrap(), prune(every_way(&mode)));
        prop_assert!(ways(&mode).unwrap().len() <= 5);
    }
}
