//! A document while it is written: the artefact that it describes, and the packages in it.

use std::io;

use kharita_model::{Aspect, Attribute, IdentifierKind, Instant};

use crate::package::{is_purl, purl_without_version};
use crate::report::{IN_HAND, Report, Software, Thing};
use crate::{Context, Sink};

/// What the document says of itself.
#[derive(Debug, Default, Clone)]
pub struct Head {
    /// Version of SPDX.
    pub version: String,
    /// Its own address, which names it for ever.
    pub namespace: String,
    /// Name.
    pub name: String,
    /// When it was made.
    pub made: Option<Instant>,
    /// Ids of what it describes.
    pub described: Vec<String>,
}

/// A package.
#[derive(Debug, Default, Clone)]
pub struct Package {
    /// Offset in the text.
    pub at: u64,
    /// Its id in the document.
    pub id: String,
    /// Name.
    pub name: String,
    /// Version.
    pub version: String,
    /// The organisation that supplies it.
    pub supplier: String,
    /// Package URL.
    pub purl: String,
    /// CPE names.
    pub cpes: Vec<String>,
    /// Licences.
    pub licences: Vec<String>,
}

impl Package {
    /// With a reference to something outside: `purl`, `cpe23Type`…
    pub fn refer(&mut self, kind: &str, locator: &str) {
        match kind.rsplit('/').next().unwrap_or(kind) {
            "purl" | "packageUrl" => locator.clone_into(&mut self.purl),
            "cpe22Type" | "cpe23Type" | "cpe22" | "cpe23" => self.cpes.push(locator.to_owned()),
            _ => {}
        }
    }

    /// With who supplies it: `Organization: X`, `Person: Y`.
    pub fn supplied(&mut self, text: &str) {
        if let Some(name) = text.strip_prefix("Organization:") {
            // An address of mail in parentheses may be a person's.
            name.split('(').next().unwrap_or_default().trim().clone_into(&mut self.supplier);
        }
    }

    /// With a licence, if it is one.
    pub fn licensed(&mut self, text: &str) {
        if !text.is_empty() && is_said(text) && !self.licences.iter().any(|known| known == text) {
            self.licences.push(text.to_owned());
        }
    }
}

/// `NOASSERTION` and `NONE` are no values.
pub fn is_said(text: &str) -> bool {
    !matches!(text, "NOASSERTION" | "NONE")
}

/// Begins the report of a document.
pub fn report<'a>(head: &Head, context: &'a Context<'a>, sink: &'a mut dyn Sink) -> Report<'a> {
    let authority = if head.namespace.is_empty() { &head.name } else { &head.namespace };
    let mut report = Report::new("spdx", authority, context, sink);
    report.outcome.version = Some(head.version.clone()).filter(|version| !version.is_empty());
    report
}

/// The artefact: the one package that the document describes, else what the document itself is called.
pub fn artefact(report: &mut Report, head: &Head, root: Option<&Package>) -> Thing {
    report.confidence(IN_HAND);
    let name = root.map_or(&head.name, |root| &root.name);
    let name = if name.is_empty() { report.context.name.to_owned() } else { name.clone() };
    let is_new = !report.knows(&name);
    let app = report.artefact(&name, "");
    if let Some(root) = root.filter(|_| is_new) {
        if is_purl(&root.purl) {
            report.identify(&app, IdentifierKind::Purl, purl_without_version(&root.purl));
        }
        report.say(&app, Attribute::Version, if is_said(&root.version) { &root.version } else { "" });
        report.say(&app, Attribute::Vendor, &root.supplier);
    }
    app
}

/// That the packages of the artefact are known.
pub fn looked_at(report: &mut Report, head: &Head, root: Option<&Package>) -> io::Result<()> {
    report.row(0, [head.made])?;
    let app = artefact(report, head, root);
    report.analysed(&app, Aspect::Software);
    Ok(())
}

/// Writes a package, unless it is the artefact itself.
pub fn package(report: &mut Report, head: &Head, root: Option<&Package>, package: &Package) -> io::Result<()> {
    if root.is_some_and(|root| root.id == package.id) {
        return Ok(());
    }
    report.row(package.at, [head.made])?;
    let app = artefact(report, head, root);
    let software = Software {
        name: &package.name,
        version: if is_said(&package.version) { &package.version } else { "" },
        purl: Some(package.purl.as_str()).filter(|purl| !purl.is_empty()),
        cpes: package.cpes.iter().map(String::as_str).collect(),
        vendor: &package.supplier,
        licences: package.licences.iter().map(String::as_str).collect(),
        path: "",
    };
    report.software(&app, &software);
    Ok(())
}
