//! Random bits without a state: a word is a pure function of (seed, variable, block of 64 trials, plane). So every
//! what-if sees the same luck (common random numbers), the order and number of threads change nothing, and raising a
//! probability only ever adds trials in which the draw succeeds (monotone coupling).

/// Words of 64 trials that are drawn and propagated together.
pub const WORDS: usize = 4;

/// One bit a trial: 256 trials side by side.
pub type Lanes = [u64; WORDS];

/// No trial.
pub const NONE: Lanes = [0; WORDS];
/// Every trial.
pub const ALL: Lanes = [u64::MAX; WORDS];

/// The step of a Weyl sequence: 2⁶⁴ divided by the golden ratio, as SplitMix64 uses it.
const WEYL: u64 = 0x9E37_79B9_7F4A_7C15;

/// Scrambles 64 bits: the finaliser of SplitMix64 (Steele, Lea and Flood 2014; constants of Stafford's variant 13).
#[inline]
pub const fn mix64(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// The 64-bit hash of a stable name (FNV-1a, scrambled): variables are named, never numbered, so that adding nodes
/// changes no draw.
pub fn name_hash(name: &str) -> u64 {
    let hash = name
        .bytes()
        .fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3));
    mix64(hash)
}

/// The key of one variable under one seed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key(u64);

impl Key {
    /// Of a variable by its stable name, within a family of names (`variable`, `control`, …) that keeps equal names
    /// apart.
    pub fn new(seed: u64, family: &str, name: &str) -> Self {
        Key(mix64(mix64(seed.wrapping_add(WEYL)) ^ name_hash(name).wrapping_add(name_hash(family).rotate_left(23))))
    }

    /// A key that depends on a number too: an outer draw, a trial.
    #[inline]
    pub const fn at(self, number: u64) -> Self {
        Key(mix64(self.0 ^ number.wrapping_add(1).wrapping_mul(0xD1B5_4A32_D192_ED03)))
    }

    /// The word of a plane.
    #[inline]
    pub const fn word(self, plane: u64) -> u64 {
        mix64(self.0.wrapping_add(plane.wrapping_add(1).wrapping_mul(WEYL)))
    }

    /// A number in the open interval (0, 1), on the grid of 2⁻⁵³.
    #[inline]
    pub fn uniform(self, plane: u64) -> f64 {
        open_unit(self.word(plane))
    }
}

/// 53 bits of a word as a number strictly between 0 and 1.
#[inline]
pub fn open_unit(word: u64) -> f64 {
    ((word >> 11) as f64 + 0.5) * (1.0 / 9_007_199_254_740_992.0)
}

/// A probability on the grid of 2⁻³², as the Bernoulli rule needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Threshold(u64);

impl Threshold {
    const ONE: u64 = 1 << 32;

    /// Of a probability; outside 0 to 1 it is the nearest end. A probability above zero never rounds down to zero.
    pub fn new(p: f64) -> Self {
        let scaled = libm::round(p.clamp(0.0, 1.0) * Self::ONE as f64) as u64;
        Threshold(if p > 0.0 { scaled.max(1) } else { 0 })
    }

    /// Never.
    pub const fn is_never(self) -> bool {
        self.0 == 0
    }

    /// Always.
    pub const fn is_always(self) -> bool {
        self.0 >= Self::ONE
    }
}

/// Draws one variable in a pass of `WORDS` blocks, the first of which is `first_block`.
///
/// The binary-expansion rule of RISK.md §4, read from the most significant plane: in each trial the planes spell a
/// number u, and the draw succeeds iff u < p. Planes beyond the first that differs from p change nothing, so the loop
/// ends as soon as every trial is decided (after about nine planes); what it returns is the same as after all 32.
#[inline]
pub fn bernoulli(key: Key, threshold: Threshold, first_block: u64) -> Lanes {
    if threshold.is_always() {
        return ALL;
    }
    if threshold.is_never() {
        return NONE;
    }
    let keys: [Key; WORDS] = std::array::from_fn(|word| key.at(first_block.wrapping_add(word as u64)));
    let (mut below, mut undecided) = (NONE, ALL);
    for plane in 0..32 {
        let rest = threshold.0 << (32 + plane);
        if rest == 0 {
            break;
        }
        let wanted = (rest as i64 >> 63) as u64;
        let mut left = 0;
        for ((key, below), undecided) in keys.iter().zip(&mut below).zip(&mut undecided) {
            let drawn = key.word(plane);
            *below |= *undecided & wanted & !drawn;
            *undecided &= !(wanted ^ drawn);
            left |= *undecided;
        }
        if left == 0 {
            break;
        }
    }
    below
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(p: f64, seed: u64, passes: u64) -> f64 {
        let (key, threshold) = (Key::new(seed, "variable", "CVE-2024-0001"), Threshold::new(p));
        let hits: u32 =
            (0..passes).flat_map(|pass| bernoulli(key, threshold, pass * WORDS as u64)).map(u64::count_ones).sum();
        f64::from(hits) / (passes * 64 * WORDS as u64) as f64
    }

    #[test]
    fn a_draw_succeeds_as_often_as_its_probability_says() {
        for p in [0.0, 0.001, 0.05, 0.3, 0.5, 0.731, 0.97, 1.0] {
            let error = (p * (1.0 - p) / 256_000.0_f64).sqrt();
            assert!((share(p, 7, 1000) - p).abs() <= 4.0 * error, "{p}: {}", share(p, 7, 1000));
        }
        assert!(Threshold::new(f64::MIN_POSITIVE).0 == 1 && Threshold::new(-1.0).is_never());
        assert!(Threshold::new(1.0).is_always() && Threshold::new(7.0).is_always());
    }

    #[test]
    fn a_higher_probability_keeps_every_success() {
        let key = Key::new(3, "variable", "x");
        for block in 0..200 {
            let mut before = NONE;
            for p in [0.0, 1e-9, 0.1, 0.25, 0.250001, 0.5, 0.9, 1.0] {
                let now = bernoulli(key, Threshold::new(p), block);
                assert!(before.iter().zip(&now).all(|(a, b)| a & !b == 0), "{p}");
                before = now;
            }
        }
    }

    #[test]
    fn width_and_order_of_the_blocks_change_nothing() {
        let (key, threshold) = (Key::new(3, "variable", "x"), Threshold::new(0.37));
        let whole = bernoulli(key, threshold, 8);
        for (word, expected) in whole.iter().enumerate() {
            assert_eq!(bernoulli(key, threshold, 8 + word as u64)[0], *expected);
        }
    }

    #[test]
    fn names_families_and_seeds_are_independent() {
        let half = Threshold::new(0.5);
        let mut agree = 0;
        let keys = [("a", "x", 1), ("a", "y", 1), ("b", "x", 1), ("a", "x", 2)]
            .map(|(family, name, seed)| Key::new(seed, family, name));
        for block in 0..1000 {
            let drawn = keys.map(|key| bernoulli(key, half, block * 4)[0]);
            agree += (!(drawn[0] ^ drawn[1])).count_ones() + (!(drawn[0] ^ drawn[2])).count_ones();
            agree += (!(drawn[0] ^ drawn[3])).count_ones();
        }
        let share = f64::from(agree) / (3.0 * 64_000.0);
        assert!((share - 0.5).abs() < 4.0 * (0.25_f64 / 192_000.0).sqrt(), "{share}");
    }

    #[test]
    fn the_words_are_pinned() {
        // A change here changes every digest ever printed.
        assert_eq!(mix64(0x9E37_79B9_7F4A_7C15), 0xE220_A839_7B1D_CDAF); // first output of SplitMix64 with seed 0
        assert_eq!(Key::new(1, "variable", "a").at(0).word(0), PINNED);
    }

    const PINNED: u64 = 11_387_719_296_930_411_218;
}
