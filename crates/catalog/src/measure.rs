//! The library of measures: what a plan may choose from, with cost forms, effort, what each blocks and which rules it
//! helps to answer (`data/measures.yaml`). Every figure is a hypothesis until the body's own price replaces it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use kharita_map::{Node, State};
use kharita_model::{Attribute, EdgeKind, Money, NodeKind, Subtype};
use serde::{Deserialize, Deserializer, Serialize};

use crate::Titles;
use crate::context::Context;

const TEXT: &str = include_str!("../data/measures.yaml");

/// The four categories of EBIOS Risk Manager.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Category {
    /// Governance and anticipation.
    #[serde(rename = "gouvernance")]
    Governance,
    /// Protection.
    #[serde(rename = "protection")]
    Protection,
    /// Detection and defence.
    #[serde(rename = "défense")]
    Defence,
    /// Resilience.
    #[serde(rename = "résilience")]
    Resilience,
}

/// A family of attack techniques; [`techniques`] gives its ATT&CK ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names are those of the field")]
pub enum Family {
    PublicFacingExploit,
    Phishing,
    ValidAccounts,
    RemoteServices,
    RemoteExploitation,
    CredentialDumping,
    AdRights,
    PrivilegeEscalation,
    Collection,
    Exfiltration,
    Ransomware,
    BackupDestruction,
}

/// Lowest, most likely and highest amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Amounts {
    /// Lowest.
    pub min: Money,
    /// Most likely.
    pub mode: Money,
    /// Highest.
    pub max: Money,
}

impl Amounts {
    /// These amounts for so many units.
    pub fn times(self, quantity: u64) -> Self {
        let times = |money: Money| Money(money.0.saturating_mul(i64::try_from(quantity).unwrap_or(i64::MAX)));
        Amounts { min: times(self.min), mode: times(self.mode), max: times(self.max) }
    }

    /// Both together.
    pub fn plus(self, other: Self) -> Self {
        Amounts { min: self.min + other.min, mode: self.mode + other.mode, max: self.max + other.max }
    }
}

/// In the file amounts are MAD; in memory they are centimes.
impl<'de> Deserialize<'de> for Amounts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let share = Share::deserialize(deserializer)?;
        let money = |mad| Money::from_mad(mad).ok_or_else(|| serde::de::Error::custom("not an amount"));
        Ok(Amounts { min: money(share.min)?, mode: money(share.mode)?, max: money(share.max)? })
    }
}

/// Lowest, most likely and highest share, from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Share {
    /// Lowest.
    pub min: f64,
    /// Most likely.
    pub mode: f64,
    /// Highest.
    pub max: f64,
}

/// What is counted on the map to know how many units a measure needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuantityFrom {
    /// Nothing: it is done once.
    Once,
    /// Hosts.
    Host,
    /// Servers, physical or virtual.
    Server,
    /// Workstations.
    Workstation,
    /// Servers and workstations.
    Computer,
    /// Hosts with a finding that their software is out of support.
    UnsupportedHost,
    /// Applications.
    Application,
    /// Applications that can be reached from Internet or from partners.
    ExposedApplication,
    /// Applications hosted abroad.
    ForeignApplication,
    /// Databases and other stores.
    Database,
    /// Zones.
    Zone,
    /// Sites.
    Site,
    /// Accounts.
    Account,
    /// Accounts with privileges.
    PrivilegedAccount,
    /// Third parties.
    ThirdParty,
    /// Third parties that have access to something.
    ThirdPartyAccess,
    /// Processings of personal data.
    Processing,
    /// Processes.
    Process,
    /// Applications of class A or B.
    SensitiveSystem,
}

/// A cost form: `fixed + unit_price × quantity`, without tax.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cost {
    /// Paid once.
    pub fixed: Amounts,
    /// What a unit is, in French.
    #[serde(default)]
    pub unit_fr: Option<String>,
    /// Paid for each unit.
    #[serde(default)]
    pub unit_price: Amounts,
    /// What is counted.
    #[serde(default = "once")]
    pub quantity_from: QuantityFrom,
}

fn once() -> QuantityFrom {
    QuantityFrom::Once
}

/// Where a price comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriceSource {
    /// `hypothesis`, `price_list`, `quote`.
    pub kind: String,
    /// What it is, in French.
    pub reference_fr: String,
    /// Day of the price.
    pub dated: String,
}

/// A measure.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Measure {
    /// Stable id.
    pub id: String,
    /// Title.
    pub title: Titles,
    /// Category.
    pub category: Category,
    /// What putting it in place costs.
    pub cost: Cost,
    /// What keeping it costs each year.
    pub yearly: Amounts,
    /// Own work to put it in place, in person-days.
    pub effort_days: u32,
    /// Families of techniques that it blocks.
    pub blocks: Vec<Family>,
    /// Share of attempts of these families that fail once it stands.
    pub effectiveness: Share,
    /// Rules of the directive that it helps to answer.
    pub dnssi: Vec<String>,
    /// Measures that must stand before.
    pub needs: Vec<String>,
    /// Are its figures hypotheses?
    pub hypothesis: bool,
    /// Where its prices come from.
    pub price_source: PriceSource,
}

#[derive(Deserialize)]
struct Row {
    id: String,
    title: Titles,
    category: Category,
    cost: Cost,
    yearly: Amounts,
    effort_days: u32,
    blocks: Vec<Family>,
    effectiveness: Share,
    dnssi: Vec<String>,
    #[serde(default)]
    needs: Vec<String>,
}

#[derive(Deserialize)]
struct File {
    hypothesis: bool,
    price_source: PriceSource,
    price_words: PriceWords,
    declared_effectiveness: Share,
    families: BTreeMap<Family, Vec<String>>,
    measures: Vec<Row>,
}

/// What the source of a price begins with when it is more than a hypothesis, in small letters.
#[derive(Debug, Deserialize)]
pub(crate) struct PriceWords {
    pub quote: Vec<String>,
    pub price_list: Vec<String>,
}

struct Library {
    families: BTreeMap<Family, Vec<String>>,
    measures: Vec<Measure>,
    price_words: PriceWords,
    declared_effectiveness: Share,
}

static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
    let file: File = crate::embedded::read("measures.yaml", TEXT);
    let (hypothesis, price_source) = (file.hypothesis, file.price_source);
    let measure = |row: Row| Measure {
        id: row.id,
        title: row.title,
        category: row.category,
        cost: row.cost,
        yearly: row.yearly,
        effort_days: row.effort_days,
        blocks: row.blocks,
        effectiveness: row.effectiveness,
        dnssi: row.dnssi,
        needs: row.needs,
        hypothesis,
        price_source: price_source.clone(),
    };
    Library {
        families: file.families,
        measures: file.measures.into_iter().map(measure).collect(),
        price_words: file.price_words,
        declared_effectiveness: file.declared_effectiveness,
    }
});

pub(crate) fn price_words() -> &'static PriceWords {
    &LIBRARY.price_words
}

/// How well a measure works of which people state that it works, and no more.
pub(crate) fn declared_effect() -> Share {
    LIBRARY.declared_effectiveness
}

/// The families by their words.
pub(crate) fn families() -> BTreeMap<String, Family> {
    let word = |family: &Family| Some((serde_json::to_value(family).ok()?.as_str()?.to_owned(), *family));
    LIBRARY.families.keys().filter_map(word).collect()
}

/// What the map counts, by the name of its unit in small letters.
pub(crate) fn units() -> BTreeMap<String, QuantityFrom> {
    let unit = |measure: &Measure| Some((measure.cost.unit_fr.as_ref()?.to_lowercase(), measure.cost.quantity_from));
    LIBRARY.measures.iter().filter_map(unit).collect()
}

/// All measures, in the order of the file.
pub fn measures() -> &'static [Measure] {
    &LIBRARY.measures
}

/// The measure with this id.
pub fn measure(id: &str) -> Option<&'static Measure> {
    measures().iter().find(|measure| measure.id == id)
}

/// The ATT&CK ids of a family.
pub fn techniques(family: Family) -> &'static [String] {
    LIBRARY.families.get(&family).map_or(&[], Vec::as_slice)
}

impl Measure {
    /// What putting it in place costs for so many units.
    pub fn cost_of(&self, quantity: u64) -> Amounts {
        self.cost.fixed.plus(self.cost.unit_price.times(quantity))
    }

    /// The measures that help to answer this rule.
    pub fn for_rule(reference: &str) -> impl Iterator<Item = &'static Measure> {
        measures().iter().filter(move |measure| measure.dnssi.iter().any(|rule| rule == reference))
    }
}

impl QuantityFrom {
    /// How many of it live on the map; 0 for what is done once.
    pub fn count(self, state: &State) -> u64 {
        // The day only matters to ages, which no quantity asks for.
        let context = Context::new(state, kharita_model::Instant(0).date());
        let count =
            |kind, accepts: &dyn Fn(Node<'_>) -> bool| context.live(kind).filter(|node| accepts(*node)).count() as u64;
        let has =
            |subtypes: &[Subtype], node: Node<'_>| node.subtype().is_some_and(|subtype| subtypes.contains(&subtype));
        const SERVER: &[Subtype] = &[Subtype::Server, Subtype::Vm, Subtype::Physical];
        const COMPUTER: &[Subtype] = &[Subtype::Server, Subtype::Vm, Subtype::Physical, Subtype::Workstation];
        let all = &|_: Node<'_>| true;
        match self {
            QuantityFrom::Once => 0,
            QuantityFrom::Host => count(NodeKind::Host, all),
            QuantityFrom::Server => count(NodeKind::Host, &|host| has(SERVER, host)),
            QuantityFrom::Workstation => count(NodeKind::Host, &|host| has(&[Subtype::Workstation], host)),
            QuantityFrom::Computer => count(NodeKind::Host, &|host| has(COMPUTER, host)),
            QuantityFrom::UnsupportedHost => context.unsupported_hosts().len() as u64,
            QuantityFrom::Application => count(NodeKind::App, all),
            QuantityFrom::ExposedApplication => count(NodeKind::App, &|app| context.is_exposed(app)),
            QuantityFrom::ForeignApplication => count(NodeKind::App, &|app| context.is_hosted_abroad(app)),
            QuantityFrom::Database => count(NodeKind::Store, all),
            QuantityFrom::Zone => count(NodeKind::Zone, all),
            QuantityFrom::Site => count(NodeKind::Place, &|place| has(&[Subtype::Site], place)),
            QuantityFrom::Account => count(NodeKind::Account, all),
            QuantityFrom::PrivilegedAccount => count(NodeKind::Account, &|account| {
                context.is_true(account, Attribute::Privileged) || has(&[Subtype::Administrator], account)
            }),
            QuantityFrom::ThirdParty => count(NodeKind::Org, &|org| !has(&[Subtype::Internal], org)),
            QuantityFrom::ThirdPartyAccess => {
                count(NodeKind::Org, &|org| org.outgoing(EdgeKind::Controls).next().is_some())
            }
            QuantityFrom::Processing => count(NodeKind::Treatment, all),
            QuantityFrom::Process => count(NodeKind::Process, all),
            QuantityFrom::SensitiveSystem => count(NodeKind::App, &|app| context.is_sensitive(app)),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::framework;
    use crate::world::World;

    #[test]
    fn the_library_holds_together() {
        let ids: BTreeSet<&str> = measures().iter().map(|measure| measure.id.as_str()).collect();
        assert_eq!(ids.len(), measures().len());
        assert!((55..=70).contains(&measures().len()), "{}", measures().len());
        let dnssi = framework("dnssi-2023").unwrap();
        for measure in measures() {
            let id = &measure.id;
            assert!(!measure.dnssi.is_empty() && measure.dnssi.iter().all(|rule| dnssi.rule(rule).is_some()), "{id}");
            assert!(!measure.blocks.is_empty() && measure.effort_days > 0, "{id}");
            assert!(measure.needs.iter().all(|needed| needed != id && ids.contains(needed.as_str())), "{id}");
            for amounts in [measure.cost.fixed, measure.cost.unit_price, measure.yearly] {
                assert!(Money(0) <= amounts.min && amounts.min <= amounts.mode && amounts.mode <= amounts.max, "{id}");
            }
            let share = measure.effectiveness;
            assert!(0.0 <= share.min && share.min <= share.mode && share.mode <= share.max && share.max < 1.0, "{id}");
            assert_eq!(measure.cost.quantity_from == QuantityFrom::Once, measure.cost.unit_fr.is_none(), "{id}");
            assert!(measure.title.en.is_some() && measure.title.ar.is_some(), "{id}");
            assert!(measure.hypothesis && measure.price_source.kind == "hypothesis", "{id}");
        }
    }

    #[test]
    fn every_family_is_blocked_and_names_its_techniques() {
        let blocked: BTreeSet<Family> = measures().iter().flat_map(|measure| measure.blocks.iter().copied()).collect();
        assert_eq!(blocked.len(), 12);
        for family in blocked {
            assert!(!techniques(family).is_empty(), "{family:?}");
        }
    }

    #[test]
    fn each_category_has_measures() {
        for category in [Category::Governance, Category::Protection, Category::Defence, Category::Resilience] {
            assert!(measures().iter().filter(|measure| measure.category == category).count() >= 6, "{category:?}");
        }
        assert!(Measure::for_rule("EXP-SAUV-SEC").any(|measure| measure.id == "isolated-backup"));
    }

    #[test]
    fn a_cost_is_fixed_plus_units_in_centimes() {
        let cost = measure("test-data").unwrap().cost_of(2);
        let mad = |mad: i64| Money(mad * 100);
        assert_eq!(cost, Amounts { min: mad(190_000), mode: mad(276_000), max: mad(430_000) });
        assert_eq!(measure("policy").unwrap().cost_of(7).mode, mad(110_000));
    }

    #[test]
    fn quantities_are_read_from_the_map() {
        let mut world = World::new();
        let exposed = world.app("APP01");
        world.word(exposed, Attribute::Exposure, "internet");
        let abroad = world.app("APP02");
        world.text(abroad, Attribute::HostingCountry, "Étranger");
        world.host("EQ-1", Some(Subtype::Server));
        world.host("EQ-2", Some(Subtype::Workstation));
        let state = world.state();
        let counted = [
            QuantityFrom::Once,
            QuantityFrom::Application,
            QuantityFrom::ExposedApplication,
            QuantityFrom::ForeignApplication,
            QuantityFrom::Server,
            QuantityFrom::Computer,
            QuantityFrom::Host,
            QuantityFrom::Database,
        ]
        .map(|quantity| quantity.count(&state));
        assert_eq!(counted, [0, 2, 1, 1, 1, 2, 2, 0]);
    }
}
