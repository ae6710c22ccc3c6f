//! What may be typed (CONTRACT.md). Help texts come from `locales/`, by the path of the command and the name of the
//! argument: see `localise`.

mod people;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

pub use people::*;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "kharita", version, arg_required_else_help = true, disable_help_subcommand = true)]
pub struct Arguments {
    #[command(flatten)]
    pub common: Common,
    #[command(subcommand)]
    pub verb: Verb,
}

/// What every command takes.
#[derive(Debug, Clone, Args)]
pub struct Common {
    #[arg(long, global = true, env = "KHARITA_HOME", default_value = "kharita-home", value_name = "DIR")]
    pub home: PathBuf,
    #[arg(long, global = true, env = "KHARITA_KEYS", value_name = "DIR")]
    pub keys: Option<PathBuf>,
    #[arg(long, global = true, value_name = "NAME")]
    pub workspace: Option<String>,
    #[arg(long, global = true)]
    pub json: bool,
    #[arg(long, global = true, value_name = "fr|ar|en")]
    pub lang: Option<String>,
    #[arg(long, short, global = true)]
    pub quiet: bool,
    #[arg(long, short, global = true, action = clap::ArgAction::Count)]
    pub verbose: u8,
    #[arg(long = "as", global = true, env = "KHARITA_AS", default_value = "local", value_name = "NAME")]
    pub member: String,
    #[arg(long, global = true, env = "KHARITA_NOW", value_name = "T")]
    pub now: Option<String>,
}

/// The verbs.
#[derive(Debug, Subcommand)]
pub enum Verb {
    Demo(Demo),
    Sample(Sample),
    Init(Init),
    Formats,
    Sheets(Sheets),
    Import(Import),
    Reread(Reread),
    Watch(Watch),
    Discover(Discover),
    State(State),
    Jewel(Jewel),
    Assess(Assess),
    Accept(Accept),
    Auditor(Auditor),
    #[command(subcommand)]
    Vital(Vital),
    #[command(subcommand)]
    Finding(Finding),
    Undo(Undo),
    #[command(subcommand)]
    Map(Map),
    Paths(PathsOf),
    Study(Study),
    Plan(Plan),
    #[command(subcommand)]
    Risk(Risk),
    Comply(Comply),
    #[command(subcommand)]
    Framework(Framework),
    #[command(subcommand)]
    Ebios(Ebios),
    Deliver(Deliver),
    Indicators(Indicators),
    Pack(Pack),
    #[command(subcommand)]
    Feeds(Feeds),
    Verify,
    Backup(Backup),
    Restore(Restore),
    Completions(Completions),
    Man(Man),
    /// Answered in `main` before anything is parsed; here so that no other verb may take the name.
    #[command(hide = true)]
    Worker,
}

/// Public knowledge on vulnerabilities.
#[derive(Debug, Subcommand)]
pub enum Feeds {
    Pack {
        out: PathBuf,
        #[arg(required = true)]
        paths: Vec<PathBuf>,
        #[arg(long)]
        delta: bool,
    },
    Apply {
        pack: PathBuf,
        #[arg(long, value_name = "KEY")]
        trust: Option<String>,
    },
    Show,
}

#[derive(Debug, Args)]
pub struct Demo {
    pub directory: PathBuf,
    #[arg(long, default_value_t = 12_000, value_parser = clap::value_parser!(u32).range(120..=1_000_000))]
    pub assets: u32,
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
}

#[derive(Debug, Args)]
pub struct Sample {
    pub directory: PathBuf,
    #[arg(long, default_value_t = 12_000, value_parser = clap::value_parser!(u32).range(120..=1_000_000))]
    pub assets: u32,
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    #[arg(long, value_name = "D")]
    pub date: Option<String>,
    #[arg(long)]
    pub remedied: bool,
}

#[derive(Debug, Args)]
pub struct Init {
    #[arg(long, default_value = "Organisation", value_name = "NAME")]
    pub organisation: String,
}

#[derive(Debug, Args)]
pub struct Sheets {
    pub out: PathBuf,
    #[arg(long)]
    pub from_map: bool,
    #[arg(long, value_name = "NAME")]
    pub owner: Option<String>,
}

#[derive(Debug, Args)]
pub struct Import {
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,
    #[arg(long, value_name = "ID")]
    pub format: Option<String>,
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long, value_name = "T")]
    pub as_of: Option<String>,
    #[arg(long)]
    pub allow_empty: bool,
    #[arg(long, value_name = "WHO")]
    pub by: Option<String>,
    #[arg(long, value_name = "ZONE")]
    pub seen_from: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub space: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub mission: Option<String>,
    #[arg(long, value_name = "MAP.toml")]
    pub columns: Option<PathBuf>,
    #[arg(long, value_name = "MAP.toml")]
    pub save_columns: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Reread {
    #[arg(value_name = "EVIDENCE")]
    pub evidence: Vec<String>,
}

#[derive(Debug, Args)]
pub struct Watch {
    #[arg(required = true, value_name = "DIR")]
    pub folders: Vec<PathBuf>,
    #[arg(long, value_name = "DURATION", default_value = "1m")]
    pub every: String,
    #[arg(long)]
    pub once: bool,
    #[arg(long, value_name = "WHO")]
    pub by: Option<String>,
    #[arg(long, value_name = "ZONE")]
    pub seen_from: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub space: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub mission: Option<String>,
}

#[derive(Debug, Args)]
pub struct Discover {
    #[arg(required = true)]
    pub sources: Vec<String>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=1_000_000_000))]
    pub limit: Option<u64>,
    #[arg(long)]
    pub metadata_only: bool,
    #[arg(long, value_name = "REFERENCE")]
    pub store: Option<String>,
    #[arg(long, value_name = "HOST", requires = "store")]
    pub host: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct PathsOf {
    #[arg(long, value_name = "ID")]
    pub to: Option<String>,
    #[arg(long, value_name = "N", default_value_t = 10)]
    pub limit: usize,
    #[arg(long)]
    pub lines: bool,
    #[arg(long)]
    pub hypotheses: bool,
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u64,
}

#[derive(Debug, Args)]
pub struct Study {
    #[arg(long, value_name = "N", default_value_t = 10_000, value_parser = clap::value_parser!(u64).range(1..=100_000_000))]
    pub trials: u64,
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u64,
    #[arg(long, value_name = "T", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub threads: Option<u16>,
    #[arg(long)]
    pub hypotheses: bool,
}

#[derive(Debug, Args)]
pub struct Plan {
    #[arg(long, value_name = "NAME=MAD", required = true, num_args = 1)]
    pub budget: Vec<String>,
    #[arg(long, value_name = "DAYS")]
    pub capacity: Option<u32>,
    #[arg(long, value_name = "N", default_value_t = 6, value_parser = clap::value_parser!(u32).range(1..=60))]
    pub sprints: u32,
    #[arg(long, value_name = "cvar99|ale", default_value = "ale")]
    pub metric: String,
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u64,
    #[arg(long)]
    pub hypotheses: bool,
}

#[derive(Debug, Subcommand)]
pub enum Risk {
    Fair(RiskFair),
    Graph(RiskGraph),
}

#[derive(Debug, Args)]
pub struct RiskFair {
    pub file: PathBuf,
    #[arg(long, value_name = "N", default_value_t = 1_000_000, value_parser = clap::value_parser!(u64).range(1..=10_000_000_000))]
    pub trials: u64,
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u64,
}

#[derive(Debug, Args)]
pub struct RiskGraph {
    pub file: PathBuf,
    #[arg(long, value_name = "N", default_value_t = 10_000, value_parser = clap::value_parser!(u64).range(1..=1_000_000_000))]
    pub trials: u64,
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u64,
    #[arg(long, value_name = "MAD")]
    pub budget: Option<f64>,
}

#[derive(Debug, Args)]
pub struct Comply {
    pub framework: Option<String>,
    #[arg(long)]
    pub applicability: bool,
    #[arg(long, value_name = "ROLE")]
    pub role: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum Framework {
    List,
    Show(FrameworkShow),
    Import(FrameworkImport),
}

#[derive(Debug, Args)]
pub struct FrameworkShow {
    pub id: String,
}

#[derive(Debug, Args)]
pub struct FrameworkImport {
    pub file: PathBuf,
}

#[derive(Debug, Subcommand)]
pub enum Ebios {
    Show(EbiosShow),
    Propose,
    Example(Example),
}

#[derive(Debug, Args)]
pub struct EbiosShow {
    #[arg(long, value_name = "1-5", value_parser = clap::value_parser!(u8).range(1..=5))]
    pub workshop: Option<u8>,
}

#[derive(Debug, Args)]
pub struct Example {
    pub out: PathBuf,
}

#[derive(Debug, Subcommand)]
pub enum Map {
    Stats,
    List(List),
    Show(Show),
    Merge(Merge),
    Split(Split),
    Diff(Diff),
    Reach(Reach),
    Impact(Impact),
    Review(Review),
    Export(Export),
}

#[derive(Debug, Args)]
pub struct List {
    pub kind: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub view: Option<String>,
    #[arg(long = "where", value_name = "EXPR")]
    pub filter: Option<String>,
    #[arg(long, value_name = "N")]
    pub limit: Option<usize>,
    #[arg(long, value_name = "ID")]
    pub after: Option<String>,
}

#[derive(Debug, Args)]
pub struct Show {
    pub id: String,
    #[arg(long)]
    pub lines: bool,
}

#[derive(Debug, Args)]
pub struct Merge {
    pub a: String,
    pub b: String,
    #[arg(long, value_name = "TEXT")]
    pub why: Option<String>,
}

#[derive(Debug, Args)]
pub struct Split {
    pub id: String,
    pub record: String,
    #[arg(long, value_name = "TEXT")]
    pub why: Option<String>,
}

#[derive(Debug, Args)]
pub struct Diff {
    #[arg(long, value_name = "T|SEQ")]
    pub from: String,
    #[arg(long, value_name = "T|SEQ")]
    pub to: Option<String>,
}

#[derive(Debug, Args)]
pub struct Reach {
    #[arg(required_unless_present = "config")]
    pub from: Option<String>,
    #[arg(required_unless_present = "config")]
    pub to: Option<String>,
    #[arg(long, value_name = "P/proto", conflicts_with = "config")]
    pub port: Option<String>,
    #[arg(long, value_name = "FILE", num_args = 1.., requires = "probes", conflicts_with_all = ["from", "to"])]
    pub config: Vec<PathBuf>,
    #[arg(long, value_name = "CSV", requires = "config")]
    pub probes: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Impact {
    pub id: String,
    #[arg(long, value_name = "N", default_value_t = 40)]
    pub limit: usize,
}

#[derive(Debug, Args)]
pub struct Review {
    #[arg(long, value_name = "N", default_value_t = 40)]
    pub limit: usize,
}

#[derive(Debug, Args)]
pub struct Export {
    #[arg(long, value_name = "json|csv|opengraph|svg")]
    pub format: String,
    #[arg(long, short, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Deliver {
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    #[arg(long, value_name = "KIND", value_delimiter = ',', num_args = 1..)]
    pub only: Vec<String>,
    #[arg(long, value_name = "pdf|xlsx")]
    pub format: Option<String>,
    #[arg(long, default_value = "projet", value_name = "projet|contradictoire|definitif")]
    pub state: String,
    #[arg(long, default_value = "0.1", value_name = "X.Y")]
    pub edition_version: String,
}

#[derive(Debug, Args)]
pub struct Indicators {
    #[arg(long, value_name = "T|SEQ")]
    pub since: Option<String>,
}

#[derive(Debug, Args)]
pub struct Pack {
    pub out: PathBuf,
    #[arg(long, value_name = "SEQ", default_value_t = 0)]
    pub since: u64,
    #[arg(long, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Backup {
    pub out: PathBuf,
}

#[derive(Debug, Args)]
pub struct Restore {
    pub file: PathBuf,
}

#[derive(Debug, Args)]
pub struct Completions {
    pub shell: clap_complete::Shell,
}

#[derive(Debug, Args)]
pub struct Man {
    pub directory: Option<PathBuf>,
}
