//! What people state and decide: each with who, when and why.

use std::path::PathBuf;

use clap::{Args, Subcommand};

#[derive(Debug, Args)]
pub struct State {
    pub id: String,
    pub attribute: String,
    #[arg(allow_hyphen_values = true)]
    pub value: String,
    #[arg(long, value_name = "WHO")]
    pub by: String,
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub why: Option<String>,
    #[arg(long)]
    pub decided: bool,
}

#[derive(Debug, Args)]
pub struct Jewel {
    #[arg(required = true)]
    pub ids: Vec<String>,
    #[arg(long, value_name = "WHO")]
    pub by: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub why: Option<String>,
}

/// Who acts, when and why.
#[derive(Debug, Args)]
pub struct Acting {
    #[arg(long, value_name = "WHO")]
    pub by: String,
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub why: Option<String>,
}

#[derive(Debug, Args)]
pub struct Assess {
    #[arg(required = true)]
    pub rule: Vec<String>,
    #[arg(value_name = "conformant|partial|non-conformant|not-applicable")]
    pub verdict: String,
    #[arg(long, value_name = "ID")]
    pub framework: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub attachment: Option<PathBuf>,
    #[command(flatten)]
    pub acting: Acting,
}

#[derive(Debug, Args)]
pub struct Accept {
    pub risk: String,
    #[arg(long, value_name = "DATE")]
    pub until: String,
    #[command(flatten)]
    pub acting: Acting,
}

#[derive(Debug, Subcommand)]
pub enum Vital {
    State(VitalState),
    Read(VitalRead),
    Log,
}

#[derive(Debug, Args)]
pub struct VitalState {
    #[arg(value_name = "yes|no")]
    pub answer: String,
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    pub readers: Vec<String>,
    #[command(flatten)]
    pub acting: Acting,
}

#[derive(Debug, Args)]
pub struct VitalRead {
    #[command(flatten)]
    pub acting: Acting,
}

#[derive(Debug, Args)]
pub struct Auditor {
    pub name: String,
    #[arg(long, value_name = "NAME")]
    pub company: Option<String>,
    #[arg(long, value_name = "N")]
    pub decision: Option<String>,
    #[arg(long, value_name = "DOMAIN", value_delimiter = ',', num_args = 1..)]
    pub domains: Vec<String>,
    #[arg(long, value_name = "A|B")]
    pub class: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub until: Option<String>,
    #[command(flatten)]
    pub acting: Acting,
}

#[derive(Debug, Subcommand)]
pub enum Finding {
    List(FindingList),
    Show(FindingId),
    Raise(FindingRaise),
    Retain(FindingRetain),
    Dismiss(FindingAct),
    Answer(FindingAnswer),
    Close(FindingAct),
    Alert(FindingAlert),
}

#[derive(Debug, Args)]
pub struct FindingList {
    #[arg(long, value_name = "STAGE")]
    pub stage: Option<String>,
    #[arg(long, value_name = "N")]
    pub limit: Option<usize>,
}

#[derive(Debug, Args)]
pub struct FindingId {
    pub id: String,
}

#[derive(Debug, Args)]
pub struct FindingRaise {
    pub title: String,
    #[arg(long, value_name = "interview|penetration-test|visit|review", default_value = "review")]
    pub origin: String,
    #[arg(long, value_name = "minor|important|major|critical", default_value = "important")]
    pub criticality: String,
    #[arg(long, value_name = "REF", value_delimiter = ',', num_args = 1..)]
    pub rules: Vec<String>,
    #[arg(long, value_name = "ID", value_delimiter = ',', num_args = 1..)]
    pub objects: Vec<String>,
    #[arg(long, value_name = "FILE|TEXT", value_delimiter = ',', num_args = 1..)]
    pub evidence: Vec<String>,
    #[arg(long, value_name = "TEXT")]
    pub remedy: Option<String>,
    #[command(flatten)]
    pub acting: Acting,
}

#[derive(Debug, Args)]
pub struct FindingRetain {
    pub id: String,
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
    #[arg(long, value_name = "minor|important|major|critical")]
    pub criticality: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub remedy: Option<String>,
    #[command(flatten)]
    pub acting: Acting,
}

#[derive(Debug, Args)]
pub struct FindingAct {
    pub id: String,
    #[command(flatten)]
    pub acting: Acting,
}

#[derive(Debug, Args)]
pub struct FindingAnswer {
    pub id: String,
    #[arg(value_name = "agree|disagree|comment")]
    pub agreement: String,
    #[arg(long, value_name = "TEXT")]
    pub measure: Option<String>,
    #[command(flatten)]
    pub acting: Acting,
}

#[derive(Debug, Args)]
pub struct FindingAlert {
    pub id: String,
    #[arg(value_name = "raised|received|remedied|refused")]
    pub stage: String,
    #[command(flatten)]
    pub acting: Acting,
}

#[derive(Debug, Args)]
pub struct Undo {
    pub entry: u64,
    #[arg(long, value_name = "TEXT")]
    pub why: Option<String>,
}
