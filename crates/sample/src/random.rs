//! A small generator of pseudo-random numbers, keyed: the same key gives the same numbers on any machine, whatever was
//! drawn before. So a host can be made again from its number alone, and no list of hosts has to be kept.
//!
//! SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014. Not for secrets.

const GOLDEN_GAMMA: u64 = 0x9E37_79B9_7F4A_7C15;

/// What numbers are drawn for: different purposes give unrelated numbers for the same host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// What the machine is: type, system, model.
    Machine = 1,
    /// Which machines carry a planted flaw or trap.
    Marks = 2,
    /// What a scanner says of a host.
    Scan = 3,
    /// Carelessness of those who fill the workbook.
    Workbook = 4,
    /// What changes until next month.
    NextMonth = 5,
    /// Fingerprints of keys.
    Key = 6,
    /// When an account was made and last used.
    Account = 7,
    /// What the collector of the directory found on a machine.
    Directory = 8,
    /// Identifiers of reports and lists of components.
    Report = 9,
    /// What stands in the old inventory.
    OldInventory = 10,
    /// Rows of the test database.
    TestCopy = 11,
}

/// A stream of numbers.
#[derive(Debug, Clone)]
pub struct Random(u64);

impl Random {
    /// The stream of this seed, purpose and number (of a host, for instance).
    pub fn keyed(seed: u64, purpose: Purpose, number: u64) -> Self {
        let key = mix(mix(seed.wrapping_add(GOLDEN_GAMMA)) ^ (purpose as u64).wrapping_mul(GOLDEN_GAMMA));
        Random(mix(key ^ number.wrapping_mul(GOLDEN_GAMMA)))
    }

    /// The next 64 bits.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(GOLDEN_GAMMA);
        mix(self.0)
    }

    /// A number from 0 to `bound` − 1; 0 if `bound` is 0.
    pub fn below(&mut self, bound: u64) -> u64 {
        ((u128::from(self.next()) * u128::from(bound)) >> 64) as u64
    }

    /// True this many times in a thousand.
    pub fn chance(&mut self, per_mille: u64) -> bool {
        self.below(1000) < per_mille
    }

    /// A version 4 UUID, in lower case.
    pub fn uuid(&mut self) -> String {
        let (a, b) = (self.next(), self.next());
        let (high, middle, low) = (a >> 32, a >> 16 & 0xFFFF, a & 0x0FFF);
        format!("{high:08x}-{middle:04x}-4{low:03x}-{:04x}-{:012x}", b >> 48 & 0x3FFF | 0x8000, b & 0xFFFF_FFFF_FFFF)
    }

    /// One of these, each as often as its weight says. `None` if there is nothing to choose from.
    pub fn weighted<'a, T>(&mut self, choices: &'a [(T, u32)]) -> Option<&'a T> {
        let total: u64 = choices.iter().map(|(_, weight)| u64::from(*weight)).sum();
        let mut left = self.below(total);
        for (choice, weight) in choices {
            match left.checked_sub(u64::from(*weight)) {
                Some(rest) => left = rest,
                None => return Some(choice),
            }
        }
        None
    }
}

fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_generator_is_splitmix64() {
        // First numbers of the reference implementation for the state 1234567.
        let mut random = Random(1_234_567);
        assert_eq!([random.next(), random.next()], [6_457_827_717_110_365_317, 3_203_168_211_198_807_973]);
    }

    #[test]
    fn keys_give_unrelated_streams_and_weights_hold() {
        let first = |seed, purpose, number| Random::keyed(seed, purpose, number).next();
        let a = first(1, Purpose::Machine, 7);
        assert_eq!(a, first(1, Purpose::Machine, 7));
        for other in [first(2, Purpose::Machine, 7), first(1, Purpose::Scan, 7), first(1, Purpose::Machine, 8)] {
            assert_ne!(a, other);
        }
        let mut random = Random::keyed(1, Purpose::Machine, 0);
        let heads = (0..10_000).filter(|_| random.weighted(&[(true, 3), (false, 1)]) == Some(&true)).count();
        assert!((7_200..7_800).contains(&heads), "{heads}");
        assert_eq!(random.weighted::<u8>(&[]), None);
        assert_eq!(random.below(0), 0);
        let uuid = random.uuid();
        assert_eq!(uuid.split('-').map(str::len).collect::<Vec<_>>(), [8, 4, 4, 4, 12]);
        assert!(uuid[14..].starts_with('4') && uuid[19..].starts_with(['8', '9', 'a', 'b']), "{uuid}");
    }
}
