//! The software of a map as the feeds name it: by package URL and distribution where a tool gives them, by CPE where a scanner
//! recognised the product.

use std::str::FromStr as _;

use kharita_catalog::Component;
use kharita_map::{Map, Node};
use kharita_model::cpe::Cpe;
use kharita_model::{Attribute, EdgeKind, NodeKind};
use packageurl::PackageUrl;

/// Software, a service or a system, with the names by which feeds may know it.
#[derive(Debug, Clone)]
pub struct Inventoried<'m> {
    /// What it is in the map.
    pub node: Node<'m>,
    /// The thing that it belongs to: its machine, its application, or itself.
    pub asset: Node<'m>,
    /// As a package.
    pub component: Option<Component>,
    /// As products.
    pub names: Vec<Cpe>,
}

/// Release names of distributions, and their numbers (Debian's and Ubuntu's lists of releases).
const RELEASES: [(&str, &str); 15] = [
    ("buster", "10"),
    ("bullseye", "11"),
    ("bookworm", "12"),
    ("trixie", "13"),
    ("stretch", "9"),
    ("jessie", "8"),
    ("trusty", "14.04"),
    ("xenial", "16.04"),
    ("bionic", "18.04"),
    ("focal", "20.04"),
    ("jammy", "22.04"),
    ("noble", "24.04"),
    ("oracular", "24.10"),
    ("plucky", "25.04"),
    ("questing", "25.10"),
];

/// Tools that list what the package manager of a machine installed, without package URLs.
const PACKAGE_MANAGERS: [&str; 2] = ["lynis", "wazuh"];

/// What the feeds may know of a map: what is still there.
pub fn components(map: &Map) -> Vec<Inventoried<'_>> {
    let kinds = [NodeKind::Software, NodeKind::Service, NodeKind::Host];
    let nodes = kinds.into_iter().flat_map(|kind| map.of_kind(kind));
    nodes.filter(|node| node.not_seen_since().is_none()).filter_map(inventoried).collect()
}

fn inventoried(node: Node<'_>) -> Option<Inventoried<'_>> {
    let asset = match node.kind() {
        NodeKind::Software => node.outgoing(EdgeKind::InstalledOn).map(|edge| edge.to()).next()?,
        NodeKind::Service => node.incoming(EdgeKind::Listens).map(|edge| edge.from()).next()?,
        _ => node,
    };
    let names = node.values(Attribute::Cpe).iter().filter_map(|claim| claim.value.to_string().parse().ok()).collect();
    let component =
        node.text(Attribute::Purl).map_or_else(|| of_package_manager(node, asset), |purl| of_purl(&purl, asset));
    let found = Inventoried { node, asset, component, names };
    (found.component.is_some() || !found.names.is_empty()).then_some(found)
}

/// A package that its URL names. A package of a distribution whose release the URL leaves out is of its machine's.
pub(crate) fn of_purl(text: &str, asset: Node<'_>) -> Option<Component> {
    let purl = PackageUrl::from_str(text).ok()?;
    let qualifier = |name: &str| purl.qualifiers().get(name).map(|value| value.to_string());
    let space = purl.namespace().unwrap_or_default();
    let version = purl.version().filter(|version| !version.is_empty())?;
    let joined =
        |by: &str| if space.is_empty() { purl.name().to_owned() } else { format!("{space}{by}{}", purl.name()) };
    let (ecosystem, name) = match purl.ty() {
        "deb" | "apk" | "rpm" => {
            let told = qualifier("distro").and_then(|distro| release(space, &distro));
            (told.or_else(|| of_system(&asset.text(Attribute::Os)?))?, purl.name().to_owned())
        }
        "npm" => ("npm".to_owned(), joined("/")),
        "pypi" => ("PyPI".to_owned(), purl.name().to_owned()),
        "maven" => ("Maven".to_owned(), joined(":")),
        "gem" => ("RubyGems".to_owned(), purl.name().to_owned()),
        "golang" => ("Go".to_owned(), joined("/")),
        "cargo" => ("crates.io".to_owned(), purl.name().to_owned()),
        "nuget" => ("NuGet".to_owned(), purl.name().to_owned()),
        "composer" => ("Packagist".to_owned(), joined("/")),
        "hex" => ("Hex".to_owned(), purl.name().to_owned()),
        "pub" => ("Pub".to_owned(), purl.name().to_owned()),
        "swift" => ("SwiftURL".to_owned(), joined("/")),
        "bitnami" => ("Bitnami".to_owned(), purl.name().to_owned()),
        _ => return None,
    };
    // Advisories on Go leave the `v` out.
    let version = if ecosystem == "Go" { version.trim_start_matches('v') } else { version };
    let mut component = Component::new(&ecosystem, &name, version);
    if let Some(epoch) = qualifier("epoch").filter(|_| !component.version.contains(':')) {
        component.version = format!("{epoch}:{}", component.version);
    }
    component.architecture = qualifier("arch").filter(|arch| arch != "source" && arch != "src");
    component.module = qualifier("rpmmod").or_else(|| qualifier("modularitylabel"));
    component.source = qualifier("upstream").map(|upstream| match upstream.rsplit_once('@') {
        Some((name, version)) => (name.to_owned(), Some(version.to_owned())),
        // The upstream of an rpm is the name of its source file.
        None => (source_name(&upstream).to_owned(), None),
    });
    Some(component)
}

/// `openssl-1.1.1k-5.el8_5.src.rpm` is of `openssl`.
fn source_name(upstream: &str) -> &str {
    let Some(file) = upstream.strip_suffix(".src.rpm") else { return upstream };
    let mut parts = file.rsplitn(3, '-');
    parts.nth(2).unwrap_or(file)
}

/// What a machine's package manager installed, which a tool lists by name and version alone.
fn of_package_manager<'m>(node: Node<'m>, asset: Node<'m>) -> Option<Component> {
    let listed = node.records().any(|record| PACKAGE_MANAGERS.contains(&record.key.source.family()));
    if node.kind() != NodeKind::Software || !listed {
        return None;
    }
    let ecosystem = of_system(&asset.text(Attribute::Os)?)?;
    Some(Component::new(&ecosystem, node.name(), &node.text(Attribute::Version)?))
}

/// The release that the qualifier `distro` names, as advisories do: `debian-11.6`, `bullseye`, `rhel-8.6`, `3.16.4`.
fn release(space: &str, distro: &str) -> Option<String> {
    let named = RELEASES
        .iter()
        .find(|(name, _)| distro == *name || distro.ends_with(&format!("-{name}")))
        .map(|(_, number)| *number);
    let number =
        named.or_else(|| distro.rsplit('-').next().filter(|last| last.starts_with(|c: char| c.is_ascii_digit())))?;
    of_distribution(space, number)
}

/// The same for the name of a system as scanners write it: `Debian GNU/Linux 11 (bullseye)`, `Ubuntu 22.04.3 LTS`.
fn of_system(os: &str) -> Option<String> {
    let lower = os.to_lowercase();
    let names =
        ["debian", "ubuntu", "alpine", "red hat", "rhel", "rocky", "almalinux", "centos", "sles", "suse", "opensuse"];
    let name = names.iter().find(|name| lower.contains(**name))?;
    let number = lower.split(|c: char| c.is_whitespace() || c == 'v').find(|word| {
        word.starts_with(|c: char| c.is_ascii_digit()) && word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
    })?;
    of_distribution(name, number)
}

fn of_distribution(name: &str, number: &str) -> Option<String> {
    let mut parts = number.split('.');
    let (major, minor) = (parts.next()?, parts.next());
    let both = || minor.map_or_else(|| major.to_owned(), |minor| format!("{major}.{minor}"));
    Some(match name {
        "debian" => format!("Debian:{major}"),
        "ubuntu" => format!("Ubuntu:{}", both()),
        "alpine" => format!("Alpine:v{}", both()),
        "redhat" | "red hat" | "rhel" => format!("Red Hat:{major}"),
        "rocky" | "rockylinux" => format!("Rocky Linux:{major}"),
        "almalinux" | "alma" => format!("AlmaLinux:{major}"),
        "opensuse" => format!("openSUSE:Leap {}", both()),
        "sles" | "suse" => match minor {
            Some(pack) => format!("SUSE:Linux Enterprise Server {major} SP{pack}"),
            None => format!("SUSE:Linux Enterprise Server {major}"),
        },
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn releases_are_named_as_advisories_name_them() {
        for (space, distro, wanted) in [
            ("debian", "debian-11.6", "Debian:11"),
            ("debian", "bullseye", "Debian:11"),
            ("ubuntu", "jammy", "Ubuntu:22.04"),
            ("ubuntu", "ubuntu-22.04", "Ubuntu:22.04"),
            ("alpine", "3.16.4", "Alpine:v3.16"),
            ("redhat", "rhel-8.6", "Red Hat:8"),
        ] {
            assert_eq!(release(space, distro).as_deref(), Some(wanted), "{distro}");
        }
        assert_eq!(release("debian", "garbage"), None);
        for (os, wanted) in [
            ("Debian GNU/Linux 11 (bullseye)", Some("Debian:11")),
            ("Ubuntu 22.04.3 LTS", Some("Ubuntu:22.04")),
            ("Red Hat Enterprise Linux 8.6 (Ootpa)", Some("Red Hat:8")),
            ("Microsoft Windows Server 2019", None),
        ] {
            assert_eq!(of_system(os).as_deref(), wanted, "{os}");
        }
        assert_eq!(source_name("openssl-libs-1.1.1k-5.el8_5.src.rpm"), "openssl-libs");
    }
}
