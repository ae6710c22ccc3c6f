//! The cuts known so far. They say what surely falls under a plan, so the loss that they give is never above the true one.

use super::falls::Weighing;

/// Places of measures as bits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Bits(Vec<u64>);

impl Bits {
    pub fn of(set: &[bool]) -> Self {
        let word = |chunk: &[bool]| chunk.iter().enumerate().fold(0, |word, (at, on)| word | u64::from(*on) << at);
        Bits(set.chunks(64).map(word).collect())
    }

    fn meets(&self, other: &Bits) -> bool {
        self.0.iter().zip(&other.0).any(|(a, b)| a & b != 0)
    }

    fn meet(mut self, other: &Bits) -> Bits {
        for (word, with) in self.0.iter_mut().zip(&other.0) {
            *word &= with;
        }
        self
    }

    fn is_within(&self, other: &Bits) -> bool {
        self.0.iter().zip(&other.0).all(|(a, b)| a & !b == 0)
    }

    /// The places, ascending.
    pub fn places(&self) -> impl Iterator<Item = usize> + '_ {
        let of_word = |(at, word): (usize, &u64)| {
            let word = *word;
            (0..64).filter(move |bit| word >> bit & 1 == 1).map(move |bit| at * 64 + bit)
        };
        self.0.iter().enumerate().flat_map(of_word)
    }
}

/// For each fall, the sets of measures of which a plan must hold one at least, or it happens.
#[derive(Debug, Clone, Default)]
pub(crate) struct Pool {
    cuts: Vec<Vec<Bits>>,
}

impl Pool {
    pub fn new(falls: usize) -> Self {
        Pool { cuts: vec![Vec::new(); falls] }
    }

    /// Adds a cut, unless a stronger one is known; weaker ones leave. Was it new?
    pub fn add(&mut self, fall: usize, breakers: Bits) -> bool {
        let Some(cuts) = self.cuts.get_mut(fall) else { return false };
        if cuts.iter().any(|known| known.is_within(&breakers)) {
            return false;
        }
        cuts.retain(|known| !breakers.is_within(known));
        cuts.push(breakers);
        true
    }

    /// The cuts of each fall.
    pub fn cuts(&self) -> impl Iterator<Item = &[Bits]> {
        self.cuts.iter().map(Vec::as_slice)
    }

    /// Which falls surely happen under a plan.
    pub fn fallen(&self, plan: &Bits) -> Vec<bool> {
        self.cuts.iter().map(|cuts| cuts.iter().any(|cut| !cut.meets(plan))).collect()
    }

    /// What each measure, added alone to a plan, would take off the yearly loss by these cuts: it saves the falls all of
    /// whose open cuts it meets.
    pub fn gains(&self, weighing: &Weighing, plan: &[bool]) -> Vec<f64> {
        let taken = Bits::of(plan);
        let mut gains = vec![0.0; plan.len()];
        for (cuts, loss) in self.cuts.iter().zip(&weighing.yearly) {
            let mut open = cuts.iter().filter(|cut| !cut.meets(&taken));
            let Some(first) = open.next() else { continue };
            let common = open.fold(first.clone(), |common, cut| common.meet(cut));
            for at in common.places() {
                if let Some(gain) = gains.get_mut(at) {
                    *gain += loss;
                }
            }
        }
        gains
    }

    /// The loss that a plan leaves by these cuts.
    pub fn loss(&self, weighing: &Weighing, plan: &[bool]) -> f64 {
        weighing.loss(&self.fallen(&Bits::of(plan)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_holds_unless_the_plan_meets_it_and_the_strongest_stay() {
        let bits = |places: &[usize]| Bits::of(&(0..70).map(|at| places.contains(&at)).collect::<Vec<_>>());
        assert_eq!(bits(&[3, 69]).places().collect::<Vec<_>>(), [3, 69]);
        let mut pool = Pool::new(2);
        assert!(pool.add(0, bits(&[1, 2])) && !pool.add(0, bits(&[1, 2, 69])) && pool.add(0, bits(&[2])));
        assert_eq!(pool.cuts().next().unwrap(), [bits(&[2])]);
        assert!(pool.add(0, bits(&[69])) && pool.add(1, bits(&[])));
        assert_eq!(pool.fallen(&bits(&[2, 69])), [false, true]);
        assert_eq!(pool.fallen(&bits(&[2])), [true, true]);
    }
}
