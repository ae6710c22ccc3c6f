//! EBIOS Risk Manager (guide ANSSI-PA-048 v1.5; REGULATION.md §11): the study as it stands, computed from what people stated
//! in the register and from the map, and the likelihood of operating modes by the three methods.
//!
//! A home holds one study. Its objects are rows that people state; levels are computed, and a level that somebody forces
//! keeps the computed one beside it ([`Rated`]).

mod acceptance;
mod couple;
mod ecosystem;
mod frame;
mod likelihood;
mod measure;
mod mode;
mod open;
mod path;
mod rated;
mod study;

pub use acceptance::{Accepted, acceptance};
pub use couple::Couple;
pub use ecosystem::{Ecosystem, Stakeholder};
pub use frame::{BusinessAsset, FearedEvent, Mission, Revision, StudyFrame, marking};
pub use likelihood::{
    ElementaryAction, HIGHEST, Join, Method, OperatingMode, critical_actions, level, likelihood, mode_likelihood,
};
pub use measure::{Measure, WANTED, gaps};
pub use mode::{Action, Mode};
pub use open::{OPEN_POINTS, Open};
pub use path::{EventKind, PathEvent, Risk, SeverityFrom, StrategicScenario};
pub use rated::Rated;
pub use study::EbiosStudy;

#[cfg(test)]
mod tests;
