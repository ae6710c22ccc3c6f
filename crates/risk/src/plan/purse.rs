//! What a plan may spend: envelopes, of which one pays a measure whole, and the person-days of sprints.

use kharita_model::Money;

use super::Set;

/// What choosing a measure takes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Item {
    /// Its cost.
    pub cost: Money,
    /// Own work, person-days.
    pub days: u32,
    /// Places of the only envelopes that may pay it; `None`: any.
    pub envelopes: Option<Vec<usize>>,
    /// Places of the measures that must stand before it.
    pub needs: Vec<usize>,
    /// Must every plan hold it?
    pub must: bool,
}

/// Envelopes and sprints.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Purse {
    /// By measure.
    pub items: Vec<Item>,
    /// The money of each envelope.
    pub envelopes: Vec<Money>,
    /// Person-days of a sprint; without it effort is no limit.
    pub capacity: Option<u32>,
    /// How many sprints.
    pub sprints: usize,
}

/// Who pays a measure and when it is done, by place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Placed {
    /// Its envelope.
    pub envelope: usize,
    /// Its sprint, from 0.
    pub sprint: usize,
}

/// Tries of one packing.
const TRIES: u32 = 20_000;

/// What a packing found.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Packing {
    Fits(Vec<usize>),
    Impossible,
    /// Too many tries: nobody knows.
    Unknown,
}

impl Purse {
    /// Does the plan hold what each of its measures needs, can it be paid, and done within the sprints?
    pub fn fits(&self, plan: &[bool]) -> bool {
        self.needs_met(plan) && matches!(self.paid(plan), Packing::Fits(_)) && self.done(plan).is_some()
    }

    /// Is it proven that nobody can pay or do the whole plan, whatever stands beside it?
    pub fn is_impossible(&self, plan: &[bool]) -> bool {
        let days: u64 = self.chosen(plan).map(|item| u64::from(item.days)).sum();
        let room = self.capacity.map(|capacity| u64::from(capacity) * self.sprints as u64);
        self.paid(plan) == Packing::Impossible || room.is_some_and(|room| days > room) || self.too_long(plan)
    }

    fn too_long(&self, plan: &[bool]) -> bool {
        self.capacity.is_some_and(|capacity| self.chosen(plan).any(|item| item.days > capacity))
    }

    fn chosen(&self, plan: &[bool]) -> impl Iterator<Item = &Item> {
        self.items.iter().zip(plan).filter(|(_, taken)| **taken).map(|(item, _)| item)
    }

    fn needs_met(&self, plan: &[bool]) -> bool {
        let stands = |need: &usize| plan.get(*need).copied().unwrap_or(false);
        self.chosen(plan).all(|item| item.needs.iter().all(stands))
    }

    /// What the plan costs.
    pub fn cost(&self, plan: &[bool]) -> Money {
        self.chosen(plan).map(|item| item.cost).sum()
    }

    /// The envelope of each chosen measure, dearest first: every way is tried, on a count.
    fn paid(&self, plan: &[bool]) -> Packing {
        let mut order: Vec<usize> = (0..self.items.len()).filter(|at| plan.get(*at) == Some(&true)).collect();
        let item = |at: usize| self.items.get(at);
        order.sort_by_key(|at| (std::cmp::Reverse(item(*at).map(|item| item.cost)), *at));
        let total: Money = self.envelopes.iter().copied().sum();
        if self.cost(plan) > total {
            return Packing::Impossible;
        }
        let (mut left, mut by) = (self.envelopes.clone(), vec![usize::MAX; self.items.len()]);
        let mut tries = TRIES;
        match self.pay(&order, &mut left, &mut by, &mut tries) {
            true => Packing::Fits(by),
            false if tries == 0 => Packing::Unknown,
            false => Packing::Impossible,
        }
    }

    fn pay(&self, order: &[usize], left: &mut [Money], by: &mut [usize], tries: &mut u32) -> bool {
        let Some((first, rest)) = order.split_first() else { return true };
        let Some(item) = self.items.get(*first) else { return false };
        let may = |envelope: &usize| item.envelopes.as_ref().is_none_or(|only| only.contains(envelope));
        let mut open: Vec<usize> = (0..left.len()).filter(may).collect();
        // The tightest envelope first: it leaves most room for what is still to be paid.
        open.sort_by_key(|at| (left.get(*at).copied(), *at));
        for envelope in open {
            if *tries == 0 {
                return false;
            }
            *tries -= 1;
            let Some(purse) = left.get_mut(envelope).filter(|money| **money >= item.cost) else { continue };
            *purse = *purse - item.cost;
            if self.pay(rest, left, by, tries) {
                if let Some(place) = by.get_mut(*first) {
                    *place = envelope;
                }
                return true;
            }
            if let Some(purse) = left.get_mut(envelope) {
                *purse = *purse + item.cost;
            }
        }
        false
    }

    /// Sprints by the longest work first (a measure never before what it needs).
    fn done(&self, plan: &[bool]) -> Option<Vec<usize>> {
        let mut order: Vec<usize> = (0..self.items.len()).filter(|at| plan.get(*at) == Some(&true)).collect();
        order.sort_by_key(|at| (std::cmp::Reverse(self.items.get(*at).map(|item| item.days)), *at));
        self.schedule(&order)
    }

    /// The first sprint with room for each measure, in this order; what a measure needs is done before or with it.
    pub fn schedule(&self, order: &[usize]) -> Option<Vec<usize>> {
        let Some(capacity) = self.capacity else { return Some(vec![0; self.items.len()]) };
        let mut left = vec![capacity; self.sprints.max(1)];
        let mut sprint = vec![usize::MAX; self.items.len()];
        let mut waiting: Vec<usize> = order.to_vec();
        while !waiting.is_empty() {
            let ready = |at: &usize| {
                let needs = self.items.get(*at).map_or(&[][..], |item| item.needs.as_slice());
                needs.iter().all(|need| !waiting.contains(need))
            };
            let place = waiting.iter().position(ready)?;
            let at = waiting.remove(place);
            let item = self.items.get(at)?;
            let after = item.needs.iter().filter_map(|need| sprint.get(*need)).copied().filter(|s| *s != usize::MAX);
            let first = after.max().unwrap_or(0);
            let found = (first..left.len()).find(|s| left.get(*s).is_some_and(|days| *days >= item.days))?;
            *left.get_mut(found)? -= item.days;
            *sprint.get_mut(at)? = found;
        }
        Some(sprint)
    }

    /// Envelope and sprint of each chosen measure, those that stand first in `order` as early as may be.
    pub fn place(&self, order: &[usize]) -> Option<Vec<Option<Placed>>> {
        let mut plan: Set = vec![false; self.items.len()];
        for at in order {
            *plan.get_mut(*at)? = true;
        }
        let Packing::Fits(by) = self.paid(&plan) else { return None };
        let sprints = self.schedule(order).or_else(|| self.done(&plan))?;
        let placed = |at: usize| {
            let (envelope, sprint) = (*by.get(at)?, *sprints.get(at)?);
            plan.get(at).copied().unwrap_or(false).then_some(Placed { envelope, sprint })
        };
        Some((0..self.items.len()).map(placed).collect())
    }

    /// The least part of an impossible plan that is impossible already.
    pub fn conflict(&self, plan: &[bool]) -> Set {
        let mut least = plan.to_vec();
        for at in 0..least.len() {
            if least.get(at) == Some(&true) {
                let mut fewer = least.clone();
                if let Some(taken) = fewer.get_mut(at) {
                    *taken = false;
                }
                if self.is_impossible(&fewer) {
                    least = fewer;
                }
            }
        }
        least
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(cost: i64, days: u32) -> Item {
        Item { cost: Money(cost), days, ..Item::default() }
    }

    #[test]
    fn no_measure_is_paid_from_two_envelopes() {
        let purse = Purse {
            items: vec![item(6, 0), item(5, 0), item(4, 0)],
            envelopes: vec![Money(10), Money(5)],
            ..Purse::default()
        };
        assert!(purse.fits(&[true, true, true])); // 6 + 4 and 5
        let purse = Purse { envelopes: vec![Money(9), Money(6)], ..purse };
        assert!(purse.fits(&[true, true, true])); // 5 + 4 and 6
        let purse = Purse { envelopes: vec![Money(8), Money(7)], ..purse };
        assert!(purse.is_impossible(&[true, true, true]) && purse.fits(&[true, true, false]));
        assert_eq!(purse.conflict(&[true, true, true]), [true, true, true]);
    }

    #[test]
    fn an_envelope_pays_only_what_it_may() {
        let only = Item { envelopes: Some(vec![1]), ..item(3, 0) };
        let purse = Purse { items: vec![only, item(3, 0)], envelopes: vec![Money(3), Money(3)], ..Purse::default() };
        let placed = purse.place(&[1, 0]).unwrap();
        assert_eq!((placed[0].unwrap().envelope, placed[1].unwrap().envelope), (1, 0));
    }

    #[test]
    fn sprints_have_room_and_an_order() {
        let mut purse = Purse {
            items: vec![item(0, 5), item(0, 5), item(0, 3)],
            envelopes: vec![Money(0)],
            capacity: Some(8),
            sprints: 2,
        };
        assert!(purse.fits(&[true, true, true]));
        purse.items[2].needs = vec![1];
        let placed = purse.place(&[0, 2, 1]).unwrap();
        assert!(placed[2].unwrap().sprint >= placed[1].unwrap().sprint);
        assert!(!purse.fits(&[true, false, true])); // what it needs is missing
        purse.items[0].days = 9;
        assert!(purse.is_impossible(&[true, false, false]));
    }
}
