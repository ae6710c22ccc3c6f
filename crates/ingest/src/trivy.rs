//! Trivy: packages of an image, folder or cluster with their weaknesses, configurations, secrets, licences. What a secret is
//! is never read, only that it lies there. EVIDENCE.md §3.12.

use std::io;

use kharita_model::{Aspect, Attribute, Code, Message, Subtype};

use crate::json::{self, Node, Place};
use crate::report::{Class, Facts, Finding, IN_HAND, Report, Software, Thing};
use crate::{Context, Fit, Format, Input, Outcome, Sink, moment};

/// Results of Trivy.
pub const FORMAT: Format = Format {
    id: "trivy",
    name: "Trivy (JSON)",
    versions: "schema 2, Kubernetes, and the list of older versions",
    recognised_by: "SchemaVersion with ArtifactName; ClusterName with Resources; list of Target, Vulnerabilities",
    reader: 1,
    recognise,
    read,
};

/// The long lists of a result.
const LISTS: &str = "Vulnerabilities|Misconfigurations|Secrets|Licenses|Packages";

fn recognise(input: &Input) -> Fit {
    let sample = input.sample();
    let is_scan = sample.has("SchemaVersion") && (sample.has("ArtifactName") || sample.has("ArtifactType"));
    let is_cluster = sample.has("ClusterName");
    let is_old = sample.is_list && sample.has("Target") && (sample.has("Vulnerabilities") || sample.has("Type"));
    if is_scan || is_cluster || is_old { Fit::Yes } else { Fit::No }
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut report = Report::of_network("trivy", context, sink);
    let (is_list, is_cluster) = (input.sample().is_list, input.sample().has("ClusterName"));
    let Some(head) = json::header(input, &mut report, of_head)? else { return report.end() };
    report.outcome.version = head.get("Trivy").and_then(|trivy| trivy.text("Version")).map(str::to_owned);
    let scan = Scan { whole: &head, is_cluster };
    let clusters = "Resources|Findings|Vulnerabilities|Misconfigurations";
    let path: &[&str] = match (is_list, scan.is_cluster) {
        (true, _) => &["*", LISTS, "*"],
        (false, true) => &[clusters, "*", "Results", "*", LISTS, "*"],
        (false, false) => &["Results", "*", LISTS, "*"],
    };
    scan.looked_at(&mut report)?;
    json::each(input, &mut report, path, of_row, |report, node, place| scan.row(report, node, place))?;
    report.end()
}

/// A document while it is read.
struct Scan<'n> {
    whole: &'n Node,
    is_cluster: bool,
}

impl<'n> Scan<'n> {
    fn moment(&self) -> Option<kharita_model::Instant> {
        self.whole.text("CreatedAt").and_then(moment::parse)
    }

    /// The result in which a row stands, and the resource of the cluster in which that stands.
    fn owners(&self, place: &Place) -> (Option<&'n Node>, Option<&'n Node>) {
        if !self.is_cluster {
            let results = if self.whole.items().is_empty() { self.whole.list("Results") } else { self.whole.items() };
            return (place.owner(results, 0), None);
        }
        let lists = ["Resources", "Findings", "Vulnerabilities", "Misconfigurations"];
        let resource = lists.iter().find_map(|list| place.owner(self.whole.list(list), 1));
        (resource.and_then(|resource| place.owner(resource.list("Results"), 0)), resource)
    }

    /// The image, folder or resource of a cluster that was looked at.
    fn artefact(&self, report: &mut Report, resource: Option<&Node>, result: Option<&Node>) -> Thing {
        let text = |name: &str| self.whole.text(name).unwrap_or_default();
        if let Some(resource) = resource {
            let part = |name: &str| resource.text(name).unwrap_or_default();
            let name = [text("ClusterName"), part("Namespace"), part("Kind"), part("Name")];
            let name: Vec<&str> = name.into_iter().filter(|part| !part.is_empty()).collect();
            return report.artefact(&name.join("/"), part("Kind"));
        }
        let metadata = self.whole.get("Metadata");
        let tag = metadata.and_then(|metadata| metadata.list("RepoTags").first()).and_then(Node::as_text);
        let image = metadata.and_then(|metadata| metadata.text("ImageID"));
        let target = result.and_then(|result| result.text("Target"));
        let named = Some(text("ArtifactName")).filter(|name| !name.is_empty() && *name != ".");
        let name = named.or(tag).or(image).or(target).unwrap_or(report.context.name).to_owned();
        report.artefact(&name, text("ArtifactType"))
    }

    /// What was looked at, whether something was found or not.
    fn looked_at(&self, report: &mut Report) -> io::Result<()> {
        report.row(self.whole.at, [self.moment()])?;
        report.confidence(IN_HAND);
        let results = if self.whole.items().is_empty() { self.whole.list("Results") } else { self.whole.items() };
        if self.is_cluster || (results.is_empty() && self.whole.text("ArtifactName").is_none()) {
            return Ok(());
        }
        let artefact = self.artefact(report, None, results.first());
        report.analysed(&artefact, Aspect::Weaknesses { credentialed: true });
        Ok(())
    }

    fn row(&self, report: &mut Report, node: &Node, place: &Place) -> io::Result<()> {
        report.row(node.at, [self.moment()])?;
        report.confidence(IN_HAND);
        let (result, resource) = self.owners(place);
        let artefact = self.artefact(report, resource, result);
        let target = result.and_then(|result| result.text("Target")).unwrap_or_default();
        let is_system = result.and_then(|result| result.text("Class")) == Some("os-pkgs");
        match place.list.as_str() {
            "Vulnerabilities" => vulnerability(report, node, &artefact, if is_system { "" } else { target }),
            "Misconfigurations" => misconfiguration(report, node, &artefact, target),
            "Secrets" => secret(report, node, &artefact, target),
            "Packages" => {
                if let Some(name) = node.text("Name") {
                    let path = path_of(node, if is_system { "" } else { target }, "FilePath");
                    let (purl, version) = (purl(node), node.text("Version").unwrap_or_default());
                    report.software(&artefact, &Software { name, version, purl, path, ..Software::default() });
                }
            }
            _ => report.information("", 1),
        }
        Ok(())
    }
}

fn purl(node: &Node) -> Option<&str> {
    node.get("PkgIdentifier").or_else(|| node.get("Identifier")).and_then(|identifier| identifier.text("PURL"))
}

fn path_of<'n>(node: &'n Node, target: &'n str, name: &str) -> &'n str {
    node.text(name).unwrap_or(target)
}

fn vulnerability(report: &mut Report, node: &Node, artefact: &Thing, target: &str) {
    let text = |name: &str| node.text(name).unwrap_or_default();
    let (id, package) = (text("VulnerabilityID"), text("PkgName"));
    if id.is_empty() || package.is_empty() {
        return report.refuse_here(Message::new(Code::MissingKey), node.at);
    }
    let software = Software {
        name: package,
        version: text("InstalledVersion"),
        purl: purl(node),
        path: path_of(node, target, "PkgPath"),
        ..Software::default()
    };
    let software = report.software(artefact, &software);
    let title = if text("Title").is_empty() { id } else { text("Title") };
    let mut finding = Finding::new(id, title).severity(text("Severity"));
    finding.class = match text("Status") {
        "not_affected" => Class::Fine,
        "under_investigation" => Class::NotTested,
        _ => Class::Weakness,
    };
    let facts = &mut finding.facts;
    facts.cves(id);
    node.list("VendorIDs").iter().filter_map(Node::as_text).for_each(|id| facts.text(Attribute::CrossReference, id));
    node.list("CweIDs").iter().filter_map(Node::as_text).for_each(|id| facts.cwes(id));
    ratings(facts, node);
    facts.text(Attribute::Description, text("Description"));
    facts.text(Attribute::Solution, text("FixedVersion"));
    facts.text(Attribute::ExtraInformation, text("Status"));
    facts.links(text("PrimaryURL"));
    facts.day(Attribute::PublishedOn, text("PublishedDate"));
    report.finding(finding, &software);
}

/// The ratings of the source that gave the severity first, then those of NVD, then any.
fn ratings(facts: &mut Facts, node: &Node) {
    let Some(json::Value::Object(sources)) = node.get("CVSS").map(|ratings| &ratings.value) else { return };
    let preferred = node.text("SeveritySource").unwrap_or("nvd");
    let rank = |name: &str| if name == preferred { 0 } else { 1 + u8::from(name != "nvd") };
    let mut sources: Vec<_> = sources.iter().collect();
    sources.sort_by_key(|(name, _)| rank(name));
    for (score, vector, version) in
        [("V40Score", "V40Vector", "4.0"), ("V3Score", "V3Vector", "3.1"), ("V2Score", "V2Vector", "")]
    {
        for (_, rating) in &sources {
            facts.number(Attribute::CvssScore, rating.get(score).and_then(Node::number), 10.0);
            facts.vector(rating.text(vector).unwrap_or_default(), version);
        }
    }
}

fn misconfiguration(report: &mut Report, node: &Node, artefact: &Thing, target: &str) {
    let text = |name: &str| node.text(name).unwrap_or_default();
    let cause = node.get("CauseMetadata");
    let resource = cause.and_then(|cause| cause.text("Resource")).unwrap_or_default();
    let line = cause.and_then(|cause| cause.integer_of("StartLine")).unwrap_or_default();
    let mut finding = Finding::new(text("ID"), text("Title")).severity(text("Severity"));
    finding.key = format!("{}/{target}/{resource}/{line}", text("ID"));
    finding.class = match text("Status") {
        "PASS" | "EXCEPTION" => Class::Fine,
        _ => Class::Weakness,
    };
    finding.subtype = Some(Subtype::Misconfiguration);
    finding.facts.text(Attribute::Description, text("Description"));
    finding.facts.text(Attribute::Output, text("Message"));
    finding.facts.text(Attribute::Solution, text("Resolution"));
    finding.facts.text(Attribute::ExtraInformation, target);
    report.finding(finding, artefact);
}

fn secret(report: &mut Report, node: &Node, artefact: &Thing, target: &str) {
    let text = |name: &str| node.text(name).unwrap_or_default();
    let mut finding = Finding::new(text("RuleID"), text("Title")).severity(text("Severity"));
    let line = node.integer_of("StartLine").unwrap_or_default();
    finding.key = format!("{}/{target}/{line}", text("RuleID"));
    finding.subtype = Some(Subtype::Misconfiguration);
    finding.facts.text(Attribute::ExtraInformation, &format!("{target}:{line}"));
    report.finding(finding, artefact);
}

/// Everything but the long lists.
fn of_head(name: &str) -> bool {
    matches!(
        name,
        "ArtifactName"
            | "ArtifactType"
            | "Class"
            | "ClusterName"
            | "CreatedAt"
            | "Findings"
            | "ImageID"
            | "Kind"
            | "Metadata"
            | "Name"
            | "Namespace"
            | "RepoTags"
            | "Resources"
            | "Results"
            | "Target"
            | "Trivy"
            | "Type"
            | "Version"
    )
}

fn of_row(name: &str) -> bool {
    !matches!(name, "Layer" | "References" | "DataSource" | "VendorSeverity" | "Match" | "Code" | "Query" | "Lines")
}
