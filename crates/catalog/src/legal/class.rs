//! Class of a system and level of data (decree 2-21-406, articles 11 to 13): the highest impact over six dimensions and three
//! criteria gives the class; the highest impact of confidentiality alone gives the level. Two computations, never one.

use std::collections::BTreeMap;

use kharita_model::{DataLevel, LegalClass};
use serde::{Deserialize, Serialize};

/// A criterion of security.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    /// Availability.
    Availability,
    /// Integrity.
    Integrity,
    /// Confidentiality.
    Confidentiality,
}

/// On what an impact is felt (article 11); `Unsaid` where people state only the highest of a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dimension {
    /// Carrying out its missions.
    Missions,
    /// Life, health or well-being of people.
    People,
    /// Complying with laws, rules and contracts.
    Duties,
    /// Its own image and the State's.
    Image,
    /// Trust of citizens and partners.
    Trust,
    /// Third parties that depend on its services.
    ThirdParties,
    /// Not said.
    Unsaid,
}

/// A component of a system: hardware, software, data or procedure, with its impacts from 1 to 4.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Component {
    /// Its name.
    pub name: String,
    /// Its impacts.
    pub impacts: BTreeMap<(Criterion, Dimension), u8>,
}

impl Component {
    fn highest(&self, only: Option<Criterion>) -> Option<u8> {
        let counts = |(criterion, _): &(Criterion, Dimension)| only.is_none_or(|only| only == *criterion);
        self.impacts.iter().filter(|(key, _)| counts(key)).map(|(_, impact)| *impact).max()
    }
}

/// The class of a system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Classification {
    /// Its class.
    pub class: LegalClass,
    /// Level of its data; `None` while nobody rated confidentiality.
    pub data_level: Option<DataLevel>,
    /// Components that are rated…
    pub rated: usize,
    /// …out of these. While some are not, the class is a lower bound: at least.
    pub components: usize,
    /// Components that impose the class.
    pub imposed_by: Vec<String>,
}

impl Classification {
    /// Is it only a lower bound?
    pub fn is_at_least(&self) -> bool {
        self.rated < self.components
    }

    /// Must the system be notified?
    pub fn is_sensitive(&self) -> bool {
        self.class.is_sensitive()
    }

    /// Must its data stay in the country?
    pub fn has_sensitive_data(&self) -> bool {
        matches!(self.data_level, Some(DataLevel::TopSecret | DataLevel::Secret))
    }
}

/// The class of a system from its components; `None` while none is rated, or a rating is outside 1 to 4.
pub fn classify(components: &[Component]) -> Option<Classification> {
    let highest = components.iter().filter_map(|component| component.highest(None)).max()?;
    let confidentiality =
        components.iter().filter_map(|component| component.highest(Some(Criterion::Confidentiality))).max();
    let imposes = |component: &&Component| component.highest(None) == Some(highest);
    Some(Classification {
        class: LegalClass::of_impact(highest)?,
        data_level: confidentiality.and_then(DataLevel::of_confidentiality),
        rated: components.iter().filter(|component| !component.impacts.is_empty()).count(),
        components: components.len(),
        imposed_by: components.iter().filter(imposes).map(|component| component.name.clone()).collect(),
    })
}

/// The class by the guide of DGSSI of 2025, from ratings of 0 to 4 in confidentiality, integrity and availability, and whether
/// the guide calls the data sensitive. Another scale: never compared with A to D.
pub fn guide_2025_class(confidentiality: u8, integrity: u8, availability: u8) -> Option<(&'static str, bool)> {
    let highest = confidentiality.max(integrity).max(availability);
    let (classes, sensitive) = super::calendar::guide_2025();
    Some((classes.get(usize::from(highest))?.as_str(), confidentiality >= sensitive))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn component(name: &str, availability: u8, integrity: u8, confidentiality: u8) -> Component {
        let impacts = [
            (Criterion::Availability, Dimension::Missions, availability),
            (Criterion::Integrity, Dimension::Duties, integrity),
            (Criterion::Confidentiality, Dimension::People, confidentiality),
        ];
        let impacts = impacts.into_iter().map(|(criterion, dimension, n)| ((criterion, dimension), n)).collect();
        Component { name: name.into(), impacts }
    }

    #[test]
    fn the_vectors_of_the_regulation_chapter() {
        for (impacts, class, level, sensitive_system, sensitive_data) in [
            ((2, 2, 2), "C", "C", false, false),
            ((4, 3, 3), "A", "S", true, true),
            ((3, 3, 4), "A", "TS", true, true),
            ((3, 3, 2), "B", "C", true, false),
            ((1, 1, 1), "D", "DR", false, false),
            ((4, 2, 2), "A", "C", true, false),
        ] {
            let (a, i, c) = impacts;
            let found = classify(&[component("x", a, i, c)]).unwrap();
            assert_eq!((found.class.word(), found.data_level.unwrap().word()), (class, level), "{impacts:?}");
            assert_eq!(
                (found.is_sensitive(), found.has_sensitive_data()),
                (sensitive_system, sensitive_data),
                "{impacts:?}"
            );
            assert!(!found.is_at_least());
        }
    }

    #[test]
    fn every_dimension_counts_and_an_unrated_component_leaves_a_lower_bound() {
        for dimension in [
            Dimension::Missions,
            Dimension::People,
            Dimension::Duties,
            Dimension::Image,
            Dimension::Trust,
            Dimension::ThirdParties,
            Dimension::Unsaid,
        ] {
            let mut system = vec![component("a", 1, 1, 1), component("b", 1, 1, 1)];
            system[1].impacts.insert((Criterion::Integrity, dimension), 4);
            let found = classify(&system).unwrap();
            assert_eq!((found.class, found.data_level), (LegalClass::A, Some(DataLevel::Restricted)), "{dimension:?}");
            assert_eq!(found.imposed_by, ["b"]);
        }
        let found = classify(&[component("a", 3, 1, 1), Component::default()]).unwrap();
        assert!(found.is_at_least());
        assert_eq!((found.rated, found.components), (1, 2));
        assert_eq!(classify(&[Component::default()]), None);
        assert_eq!(classify(&[component("a", 5, 1, 1)]), None, "a rating outside the scale gives no class");
    }

    #[test]
    fn the_guide_of_2025_is_another_scale() {
        assert_eq!(guide_2025_class(4, 0, 0), Some(("I", true)));
        assert_eq!(guide_2025_class(2, 3, 1), Some(("II", false)));
        assert_eq!(guide_2025_class(0, 0, 0), Some(("V", false)));
        assert_eq!(guide_2025_class(5, 0, 0), None);
    }
}
