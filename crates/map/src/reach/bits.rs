//! Sets of atoms as bits.

/// A set of atoms of one space.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bits(Vec<u64>);

impl Bits {
    /// None of `size` atoms.
    pub fn none(size: usize) -> Self {
        Bits(vec![0; size.div_ceil(64)])
    }

    /// All of `size` atoms.
    pub fn all(size: usize) -> Self {
        let mut bits = Bits(vec![u64::MAX; size.div_ceil(64)]);
        if let (Some(last), rest @ 1..) = (bits.0.last_mut(), size % 64) {
            *last = (1 << rest) - 1;
        }
        bits
    }

    /// The atoms from `first` to `last`.
    pub fn add(&mut self, first: usize, last: usize) {
        for word in first / 64..=last / 64 {
            let low = if word == first / 64 { first % 64 } else { 0 };
            let high = if word == last / 64 { last % 64 } else { 63 };
            self.0[word] |= (u64::MAX >> (63 - high)) & (u64::MAX << low);
        }
    }

    /// Is it empty?
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    /// Does it hold this atom?
    pub fn has(&self, atom: usize) -> bool {
        self.0[atom / 64] >> (atom % 64) & 1 == 1
    }

    /// What both hold.
    pub fn and(&self, other: &Bits) -> Bits {
        Bits(self.0.iter().zip(&other.0).map(|(a, b)| a & b).collect())
    }

    /// What it holds and the other does not.
    pub fn without(&self, other: &Bits) -> Bits {
        Bits(self.0.iter().zip(&other.0).map(|(a, b)| a & !b).collect())
    }

    /// Adds what the other holds.
    pub fn join(&mut self, other: &Bits) {
        self.0.iter_mut().zip(&other.0).for_each(|(a, b)| *a |= b);
    }

    /// Keeps what the other holds too.
    pub fn keep(&mut self, other: &Bits) {
        self.0.iter_mut().zip(&other.0).for_each(|(a, b)| *a &= b);
    }

    /// Takes out what the other holds.
    pub fn remove(&mut self, other: &Bits) {
        self.0.iter_mut().zip(&other.0).for_each(|(a, b)| *a &= !b);
    }

    /// Do they share an atom?
    pub fn meets(&self, other: &Bits) -> bool {
        self.0.iter().zip(&other.0).any(|(a, b)| a & b != 0)
    }

    /// Is all of it in the other?
    pub fn is_within(&self, other: &Bits) -> bool {
        self.0.iter().zip(&other.0).all(|(a, b)| a & !b == 0)
    }

    /// The atoms, in order.
    pub fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.0.iter().enumerate().flat_map(|(at, word)| {
            let mut rest = *word;
            std::iter::from_fn(move || {
                let bit = (rest != 0).then(|| rest.trailing_zeros() as usize)?;
                rest &= rest - 1;
                Some(at * 64 + bit)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_go_over_words() {
        for (first, last) in [(0, 0), (0, 63), (63, 64), (5, 130), (128, 129)] {
            let mut bits = Bits::none(131);
            bits.add(first, last);
            assert_eq!(bits.iter().collect::<Vec<_>>(), (first..=last).collect::<Vec<_>>());
            assert_eq!(Bits::all(131).without(&bits).iter().count(), 131 - (last - first + 1));
        }
        assert_eq!(Bits::all(128).iter().count(), 128);
        assert!(Bits::none(7).is_empty() && !Bits::all(1).is_empty());
    }
}
