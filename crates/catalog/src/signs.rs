//! The words by which checks know what a thing is: portable machines, forges, mail systems, collectors of logs…
//! (`data/signs.yaml`).

use std::sync::LazyLock;

use kharita_map::Node;
use kharita_model::Attribute;
use serde::Deserialize;

use crate::context::described;
use crate::settings::names;

/// Words from this length on may stand inside others.
const LONG: usize = 5;

/// Everything in the file.
#[derive(Debug, Deserialize)]
pub(crate) struct Signs {
    pub change_days: i64,
    pub portable: Vec<String>,
    pub disk_encryption: Vec<String>,
    pub disk_findings: Vec<String>,
    pub removable_findings: Vec<String>,
    pub telework_zones: Vec<String>,
    pub wireless_zones: Vec<String>,
    pub tunnel_ports: Vec<i64>,
    pub weak_tunnel_ports: Vec<i64>,
    pub log_collectors: Vec<String>,
    pub log_agents: Vec<String>,
    pub configuration_families: Vec<String>,
    pub licence_families: Vec<String>,
    pub mail_systems: Vec<String>,
    pub forwarding: Vec<String>,
    pub mail_findings: Vec<String>,
    pub forges: Vec<String>,
    pub code_findings: Vec<String>,
    pub everyone: Vec<String>,
    pub local_administration: Vec<String>,
    pub incompatible_groups: Vec<Incompatible>,
}

/// Groups whose members should be others.
#[derive(Debug, Deserialize)]
pub(crate) struct Incompatible {
    pub one: Vec<String>,
    pub other: Vec<String>,
}

static SIGNS: LazyLock<Signs> =
    LazyLock::new(|| crate::embedded::read("signs.yaml", include_str!("../data/signs.yaml")));

/// The words that are built in.
pub(crate) fn signs() -> &'static Signs {
    &SIGNS
}

/// Does a text in lower case hold one of these words? Short ones must stand alone.
pub(crate) fn tells(text: &str, words: &[String]) -> bool {
    let long = |word: &&String| word.chars().count() >= LONG;
    words.iter().filter(long).any(|word| text.contains(word.as_str()))
        || words.iter().filter(|word| !long(word)).any(|word| names(text, std::slice::from_ref(word)))
}

/// Does what sources say of a node tell that it is one of these?
pub(crate) fn is_one(node: Node<'_>, words: &[String]) -> bool {
    let mut text = described(node);
    for attribute in [Attribute::Model, Attribute::Technology, Attribute::ApplicationKind, Attribute::Product] {
        for claim in node.values(attribute) {
            text.push_str(" ; ");
            text.push_str(&claim.value.to_string().to_lowercase());
        }
    }
    tells(&text, words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_words_stand_alone_and_long_ones_may_not() {
        let words = vec!["vpn".to_owned(), "gitlab".to_owned()];
        assert!(tells("zone vpn", &words) && tells("srv-gitlab01", &words) && tells("z-vpn-1", &words));
        assert!(!tells("vpnx", &words) && !tells("git", &words));
    }
}
