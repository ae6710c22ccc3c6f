//! Parts that several deliverables share: a table exists once.

mod chain;
mod evidence;
mod front;
mod gaps;
mod glossary;
mod processings;
mod scales;
mod verdicts;
mod zones;

pub(crate) use chain::chain;
pub(crate) use evidence::{evidence_table, tools};
pub(crate) use front::front_matter;
pub(crate) use gaps::{measures, ownerless, strangers};
pub(crate) use glossary::{glossary, whole_glossary};
pub(crate) use processings::{formalities, processings};
pub(crate) use scales::{glossary_with_scales, risk_scales};
pub(crate) use verdicts::{
    chapter_bars, chapter_table, finding, open_questions, questions, reading, reasons, verdict_word,
};
pub(crate) use zones::{subnets_of, zone_figure, zone_flows};
