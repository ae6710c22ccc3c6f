//! The reference organisation: `data/reference-organisation.yaml` as types. Everything in it is invented.

use std::collections::BTreeMap;

use kharita_model::{AddressBlock, DataLevel, Date, LegalClass};
use serde::{Deserialize, Serialize};

use crate::Error;

const TEXT: &str = include_str!("../data/reference-organisation.yaml");

/// The body. Only what the sample needs is read; the rest of the file is passed over.
#[derive(Debug, Clone, Deserialize)]
pub struct Organisation {
    /// Name, with the word that says it is fictitious.
    pub name: String,
    /// DNS domain, under `.example`.
    pub domain: String,
    /// Volumes at full size.
    pub volumes: BTreeMap<String, u64>,
    /// Provinces, with their employers.
    pub employers_by_province: BTreeMap<String, u64>,
    /// Activities, with their employers.
    pub employers_by_activity: BTreeMap<String, u64>,
    /// Named sizes.
    pub scales: BTreeMap<String, Size>,
    /// Words allowed where an id is expected.
    pub reserved: BTreeMap<String, String>,
    /// Business processes.
    pub processes: Vec<Process>,
    /// Applications.
    pub applications: Vec<Application>,
    /// Databases.
    pub databases: Vec<Database>,
    /// Zones of the network.
    pub networks: Vec<Network>,
    /// Third parties.
    pub third_parties: Vec<ThirdParty>,
    /// Sources of risk with what they aim at.
    pub risk_origins: Vec<RiskOrigin>,
    /// Feared events.
    pub feared_events: Vec<FearedEvent>,
    /// Data that are not personal by themselves.
    pub other_data: Vec<DataCode>,
    /// Categories of personal data.
    pub personal_data: Vec<DataCode>,
    /// Kinds of evidence that may show a flaw.
    pub evidence_kinds: Vec<Named>,
    /// The planted flaws.
    pub planted_flaws: Vec<Flaw>,
    /// The same body, mended.
    pub remedied_variant: Remedied,
    /// Scenarios of the demonstration.
    pub demo_scenarios: Vec<Scenario>,
    /// Frequencies of attempts.
    pub frequencies: Vec<Frequency>,
    /// Losses.
    pub losses: Losses,
    /// Prices of measures.
    pub measure_costs: Vec<Measure>,
}

/// A named size.
#[derive(Debug, Clone, Copy, Deserialize)]
pub struct Size {
    /// Persons insured.
    pub persons: u64,
    /// Assets.
    pub assets: u32,
}

/// Something with an id and a French name.
#[derive(Debug, Clone, Deserialize)]
pub struct Named {
    /// Id.
    pub id: String,
    /// Name.
    pub fr: String,
}

/// Legal impacts, 1–4.
#[derive(Debug, Clone, Copy, Deserialize)]
pub struct Impact {
    /// If it stops.
    pub availability: u8,
    /// If it is altered.
    pub integrity: u8,
    /// If it is disclosed.
    pub confidentiality: u8,
}

impl Impact {
    /// The highest of the three.
    pub fn highest(&self) -> u8 {
        self.availability.max(self.integrity).max(self.confidentiality)
    }
}

/// A business process.
#[derive(Debug, Clone, Deserialize)]
pub struct Process {
    /// Id.
    pub id: String,
    /// Name.
    pub fr: String,
    /// Legal impacts.
    pub impact: Impact,
    /// Legal class.
    pub legal_class: LegalClass,
    /// Codes of the data it handles.
    pub data: Vec<String>,
    /// Applications it uses.
    pub applications: Vec<String>,
}

/// An application.
#[derive(Debug, Clone, Deserialize)]
pub struct Application {
    /// Id.
    pub id: String,
    /// Name.
    pub fr: String,
    /// Kind, in words.
    pub kind: String,
    /// `internet`, `partenaires` or `interne`.
    pub exposure: String,
    /// Zone, or `ext`.
    pub zone: String,
    /// Technology, in words.
    pub technology: String,
    /// Function that owns it.
    pub owner: String,
    /// Its database, a reserved word, or none.
    pub database: Option<String>,
    /// Legal class.
    pub legal_class: LegalClass,
}

/// A database.
#[derive(Debug, Clone, Deserialize)]
pub struct Database {
    /// Id.
    pub id: String,
    /// Engine.
    pub engine: String,
    /// Volume, in words.
    pub volume: String,
    /// Codes of its data.
    pub data: Vec<String>,
    /// Level of its data.
    pub data_level: DataLevel,
}

/// A zone of the network.
#[derive(Debug, Clone, Deserialize)]
pub struct Network {
    /// Id.
    pub id: String,
    /// Name.
    pub fr: String,
    /// Its block.
    pub cidr: AddressBlock,
}

/// A third party.
#[derive(Debug, Clone, Deserialize)]
pub struct ThirdParty {
    /// Id.
    pub id: String,
    /// Name.
    pub fr: String,
    /// `Partenaire`, `Prestataire`, `Client` or `Interne`.
    pub category: String,
    /// Dependency, 1–4.
    pub dependency: u8,
    /// Penetration, 1–4.
    pub penetration: u8,
    /// Maturity, 1–4.
    pub cyber_maturity: u8,
    /// Trust, 1–4.
    pub trust: u8,
    /// Dangerousness, to two decimals.
    pub dangerousness: f64,
    /// `out`, `watch`, `control` or `danger`.
    pub danger_zone: String,
}

/// A feared event.
#[derive(Debug, Clone, Deserialize)]
pub struct FearedEvent {
    /// Id.
    pub id: String,
    /// The process it hits.
    pub process: String,
    /// The need that fails: `C`, `I` or `D`.
    pub criterion: String,
    /// What happens.
    pub fr: String,
    /// Severity, 1–4.
    pub severity: u8,
}

/// A code of data.
#[derive(Debug, Clone, Deserialize)]
pub struct DataCode {
    /// Code.
    pub code: String,
    /// What it holds.
    pub fr: String,
}

/// What evidence may show a flaw, and how far.
#[derive(Debug, Clone, Deserialize, Serialize)]
pub struct Visibility {
    /// Kind of evidence.
    pub evidence: String,
    /// `full`: alone; `part`: only with the others.
    pub answers: String,
}

/// A planted flaw.
#[derive(Debug, Clone, Deserialize)]
pub struct Flaw {
    /// Id.
    pub id: String,
    /// What it is.
    pub fr: String,
    /// Ids of what it concerns.
    pub objects: Vec<String>,
    /// Rules of the DNSSI that it breaks, in our reading.
    #[serde(default)]
    pub dnssi: Vec<String>,
    /// Requirements of law that it concerns.
    #[serde(default)]
    pub law: Vec<String>,
    /// Counts to find.
    pub expect: Expected,
    /// Evidence that shows it.
    pub visible_to: Vec<Visibility>,
    /// What the workbook claims: `true`, `false`, `silent`.
    pub workbook_says: String,
}

/// Counts, or words, that a flaw must give.
pub type Expected = BTreeMap<String, serde_json::Value>;

/// The mended variant.
#[derive(Debug, Clone, Deserialize)]
pub struct Remedied {
    /// One change a flaw.
    pub changes: Vec<Change>,
}

/// How a flaw is mended.
#[derive(Debug, Clone, Deserialize)]
pub struct Change {
    /// The flaw.
    pub flaw: String,
    /// Counts to find then.
    pub expect: Expected,
}

/// A scenario of the demonstration: a true path.
#[derive(Debug, Clone, Deserialize, Serialize)]
pub struct Scenario {
    /// Id.
    pub id: String,
    /// Name.
    pub fr: String,
    /// Where it may begin.
    pub from: Vec<String>,
    /// What it goes through.
    pub path: Vec<String>,
    /// Feared events it leads to.
    pub feared_events: Vec<String>,
    /// Who would take it.
    pub risk_origins: Vec<String>,
}

/// A source of risk and its objective, as workshop 2 rates them; what is not intentional has no rating.
#[derive(Debug, Clone, Deserialize)]
pub struct RiskOrigin {
    /// Id.
    pub id: String,
    /// Name in French.
    pub fr: String,
    /// What it aims at.
    pub objective: String,
    /// Motivation: Faible, Modérée, Significative, Importante.
    pub motivation: Option<String>,
    /// Resources, by the same words.
    pub resources: Option<String>,
    /// Activity, by the same words.
    pub activity: Option<String>,
    /// Relevance: Faible, Moyenne, Élevée.
    pub relevance: Option<String>,
}

/// Minimum, most likely, maximum.
#[derive(Debug, Clone, Copy, Deserialize)]
pub struct Range {
    /// Minimum.
    pub min: f64,
    /// Most likely.
    pub mode: f64,
    /// Maximum.
    pub max: f64,
}

/// Attempts a year by a source of risk.
#[derive(Debug, Clone, Deserialize)]
pub struct Frequency {
    /// The source.
    pub risk_origin: String,
    /// How many.
    #[serde(flatten)]
    pub range: Range,
}

/// Losses, in MAD.
#[derive(Debug, Clone, Deserialize)]
pub struct Losses {
    /// Per successful event.
    pub by_scenario: Vec<ScenarioLoss>,
    /// Per day of interruption.
    pub by_process: Vec<ProcessLoss>,
    /// Per person informed.
    pub per_person: PersonLoss,
}

/// Losses of a scenario, in MAD per event.
#[derive(Debug, Clone, Deserialize)]
pub struct ScenarioLoss {
    /// The scenario.
    pub scenario: String,
    /// Borne at once.
    pub primary: Range,
    /// From the reactions that follow.
    pub secondary: Range,
}

/// Losses of an interruption, in MAD per day.
#[derive(Debug, Clone, Deserialize)]
pub struct ProcessLoss {
    /// The process.
    pub process: String,
    /// Unit, in words.
    pub unit: String,
    /// How much.
    #[serde(flatten)]
    pub range: Range,
}

/// Cost of informing a person, in MAD.
#[derive(Debug, Clone, Deserialize)]
pub struct PersonLoss {
    /// Unit, in words.
    pub unit: String,
    /// How much.
    #[serde(flatten)]
    pub range: Range,
}

/// A measure and its price, in MAD.
#[derive(Debug, Clone, Deserialize)]
pub struct Measure {
    /// Id.
    pub id: String,
    /// Name.
    pub fr: String,
    /// Flaws it mends.
    pub mends: Vec<String>,
    /// Scenarios it cuts.
    pub cuts: Vec<String>,
    /// Fixed price.
    pub fixed: Range,
    /// Unit, in words.
    pub unit: String,
    /// Price of a unit.
    pub unit_price: Range,
    /// How many units.
    pub quantity: Quantity,
    /// Running cost a year.
    pub yearly: Range,
    /// Where the price comes from.
    pub price_source: PriceSource,
}

/// How many units, hypothesis.
#[derive(Debug, Clone, Copy, Deserialize)]
pub struct Quantity {
    /// How many.
    pub value: f64,
}

/// Where a price comes from.
#[derive(Debug, Clone, Deserialize)]
pub struct PriceSource {
    /// `price_list`, `quote` or `hypothesis`.
    pub kind: String,
    /// Reference of the offer or list.
    #[serde(rename = "ref")]
    pub reference: Option<String>,
    /// End of validity of an offer.
    pub valid_until: Option<Date>,
}

impl Organisation {
    /// Reads the file that is built in.
    pub fn load() -> Result<Self, Error> {
        Ok(serde_yaml_ng::from_str(TEXT)?)
    }

    /// The application with this id.
    pub fn application(&self, id: &str) -> Option<&Application> {
        self.applications.iter().find(|application| application.id == id)
    }

    /// The zone where a database stands: the most inward zone of the applications that use it, and never a DMZ.
    pub fn database_zone(&self, id: &str) -> &str {
        // From the most inward; the other zones stand alone, so their order among themselves does not matter.
        let rank = |zone: &str| match zone {
            "Z4" => 0,
            "Z3" => 1,
            "Z1" | "Z2" => 3,
            _ => 2,
        };
        let users = self.applications.iter().filter(|application| application.database.as_deref() == Some(id));
        let zone = users.map(|application| application.zone.as_str()).min_by_key(|zone| rank(zone));
        zone.filter(|zone| rank(zone) < 3).unwrap_or("Z3")
    }

    /// Persons insured at this size: as the file says for a named size, else in proportion to the demonstration.
    pub fn persons(&self, assets: u32) -> u64 {
        let named = self.scales.values().find(|size| size.assets == assets).map(|size| size.persons);
        named.unwrap_or_else(|| {
            let demo = self.scales.get("demo").map_or(0, |size| size.persons);
            crate::allocation::scaled(demo, assets)
        })
    }
}

#[cfg(test)]
mod tests;
