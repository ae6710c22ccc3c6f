//! A value that the method computes and that a person may force.

use serde::Serialize;

/// A value with what the method computes for it. A forced value never hides the computed one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Rated<T> {
    /// The value that counts: the person's, else the computed one.
    pub value: Option<T>,
    /// What the method computes.
    pub computed: Option<T>,
    /// Does a person's value stand against the computed one?
    pub forced: bool,
}

impl<T: Copy + PartialEq> Rated<T> {
    /// What is computed beside what a person stated.
    pub fn of(computed: Option<T>, stated: Option<T>) -> Self {
        let forced = stated.zip(computed).is_some_and(|(stated, computed)| stated != computed);
        Rated { value: stated.or(computed), computed, forced }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stated_value_is_forced_only_against_another() {
        let rated = |computed, stated| {
            let rated = Rated::<u8>::of(computed, stated);
            (rated.value, rated.forced)
        };
        assert_eq!(rated(Some(2), None), (Some(2), false));
        assert_eq!(rated(None, Some(3)), (Some(3), false));
        assert_eq!(rated(Some(3), Some(3)), (Some(3), false));
        assert_eq!(rated(Some(2), Some(3)), (Some(3), true));
        assert_eq!(rated(None, None), (None, false));
    }
}
