//! Where sensitive data lie, and who hosts sensitive uses: data of the two highest levels stay in the country (law 05-20,
//! article 11); a sensitive system or data in the cloud asks for a qualified provider, existing uses by a day (decree
//! 2-24-921, articles 1, 2, 18).

use kharita_map::Node;
use kharita_model::{Attribute, Date, EdgeKind, NodeId};
use serde::Serialize;

use super::calendar::deadline;
use crate::context::Context;

/// What is wrong with a place of hosting; the first is a fact, the second a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum HostingConcern {
    /// Hosted abroad.
    Abroad,
    /// Nobody says where.
    Unknown,
}

/// A copy of sensitive data that is not surely in the country.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Hosting {
    /// The application or store.
    pub id: NodeId,
    /// Its name.
    pub name: String,
    /// `TS` or `S`.
    pub data_level: &'static str,
    /// What is wrong.
    pub concern: HostingConcern,
}

/// A sensitive use of a provider.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CloudUse {
    /// The application.
    pub id: NodeId,
    /// Its name.
    pub name: String,
    /// The level of qualification that it asks for: 1 for a sensitive system, 2 for sensitive data.
    pub level: u8,
    /// Is the provider qualified; `None` if nobody says.
    pub qualified: Option<bool>,
    /// By when existing uses comply.
    pub comply_by: Option<Date>,
}

/// Copies of sensitive data, those hosted abroad first.
pub(super) fn hosting(context: &Context<'_>) -> Vec<Hosting> {
    let concern = |node: &Node<'_>| match node.text(Attribute::HostingCountry) {
        Some(_) if context.is_hosted_abroad(*node) => Some(HostingConcern::Abroad),
        Some(_) => None,
        None => Some(HostingConcern::Unknown),
    };
    let systems = super::systems(context).into_iter().filter(|node| context.has_sensitive_data(*node));
    let mut found: Vec<Hosting> = systems
        .filter_map(|node| {
            let level = context.classified(node)?.data_level?;
            Some(Hosting {
                id: node.id(),
                name: node.name().to_owned(),
                data_level: level.word(),
                concern: concern(&node)?,
            })
        })
        .collect();
    found.sort_by(|a, b| (a.concern, &a.name).cmp(&(b.concern, &b.name)));
    found
}

/// Sensitive systems that a provider hosts.
pub(super) fn cloud(context: &Context<'_>) -> Vec<CloudUse> {
    let in_force = crate::legal_text("décret 2-24-921").and_then(|text| text.effective);
    let comply_by = in_force.and_then(|day| deadline("cloud-uses-comply")?.day(day, &[]));
    let is_hosted = |node: &Node<'_>| {
        node.outgoing(EdgeKind::RunBy).next().is_some() || node.value(Attribute::ProviderQualification).is_some()
    };
    super::systems(context)
        .into_iter()
        .filter(is_hosted)
        .map(|node| CloudUse {
            id: node.id(),
            name: node.name().to_owned(),
            level: if context.has_sensitive_data(node) { 2 } else { 1 },
            qualified: node.word(Attribute::ProviderQualification).map(|word| word == "qualified"),
            comply_by,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::World;
    use crate::{comply, framework};

    #[test]
    fn sensitive_data_abroad_or_nowhere_said_are_listed_and_cloud_uses_have_their_day() {
        let mut world = World::new();
        let (abroad, home, unknown) =
            (world.sensitive_app("APP01"), world.sensitive_app("APP02"), world.sensitive_app("APP03"));
        world.text(abroad, Attribute::HostingCountry, "Étranger");
        world.text(home, Attribute::HostingCountry, "Maroc");
        let available = world.app("APP04"); // class A by availability alone: article 11 does not apply, cloud level 1 does
        let process = world.process("P4");
        world.level(process, Attribute::ImpactAvailability, 4);
        world.level(process, Attribute::ImpactConfidentiality, 2);
        world.edge(process, EdgeKind::Uses, available);
        let provider = world.third_party("T01");
        for app in [abroad, available] {
            world.edge(app, EdgeKind::RunBy, provider);
        }
        world.word(available, Attribute::ProviderQualification, "not_qualified");
        let _ = unknown;
        let facts = comply(&world.state(), framework("loi-05-20").unwrap(), World::today()).legal.unwrap();
        let hosting: Vec<(&str, HostingConcern)> = facts.hosting.iter().map(|h| (h.name.as_str(), h.concern)).collect();
        assert_eq!(hosting, [("APP01", HostingConcern::Abroad), ("APP03", HostingConcern::Unknown)]);
        let cloud: Vec<(&str, u8, Option<bool>)> =
            facts.cloud.iter().map(|c| (c.name.as_str(), c.level, c.qualified)).collect();
        assert_eq!(cloud, [("APP01", 2, None), ("APP04", 1, Some(false))]);
        assert_eq!(facts.cloud[0].comply_by.unwrap().to_string(), "2027-08-21");
    }
}
