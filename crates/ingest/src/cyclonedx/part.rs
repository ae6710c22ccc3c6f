//! What a bill of materials names: the artefact itself, its modules, the components in it, the services it calls.

use kharita_model::{
    Attribute, BatchBuilder, Code, EdgeKind, IdentifierKind, Locator, Message, NodeKind, RecordRef, SourceRef, Subtype,
};

use crate::facts::shown;
use crate::package::{is_cpe, is_purl, purl_without_version};

/// A component or service, as the document describes it.
#[derive(Debug, Default)]
pub struct Part {
    /// Offset in the text.
    pub at: u64,
    /// `bom-ref`: what the document itself calls it.
    pub reference: Option<String>,
    /// Type: `library`, `application`, `container`…
    pub kind: Option<String>,
    /// Name space.
    pub group: Option<String>,
    /// Name.
    pub name: Option<String>,
    /// Version.
    pub version: Option<String>,
    /// Package URL.
    pub purl: Option<String>,
    /// CPE name.
    pub cpe: Option<String>,
    /// The organisation that supplies it. The publisher is not read: it is often a person.
    pub supplier: Option<String>,
    /// Identifiers or names of licences, or expressions of several.
    pub licences: Vec<String>,
}

impl Part {
    /// What the document calls it: its reference, else its package URL, else name and version, else its CPE name.
    pub fn key(&self) -> Option<String> {
        let purl = || self.purl.clone().filter(|purl| is_purl(purl));
        let cpe = || self.cpe.clone().filter(|cpe| is_cpe(cpe));
        self.reference.clone().or_else(purl).or_else(|| self.named()).or_else(cpe)
    }

    /// Name with name space and version.
    fn named(&self) -> Option<String> {
        let name = self.full_name()?;
        Some(self.version.as_ref().map_or_else(|| name.clone(), |version| format!("{name}@{version}")))
    }

    /// Name with name space.
    pub fn full_name(&self) -> Option<String> {
        let name = self.name.as_ref()?;
        Some(self.group.as_ref().map_or_else(|| name.clone(), |group| format!("{group}/{name}")))
    }

    /// Refuses names of software that are malformed; the component stays.
    pub fn drop_malformed(&mut self) -> Vec<Message> {
        let at = Locator::Byte(self.at);
        let refused = |text: &String| Message::new(Code::BadIdentifier).with("value", text).at(at.clone());
        let purl = self.purl.take_if(|purl| !is_purl(purl));
        let cpe = self.cpe.take_if(|cpe| !is_cpe(cpe));
        purl.iter().chain(&cpe).map(refused).collect()
    }

    /// Writes the artefact that the document is about, under this key.
    pub fn write_artefact(&self, batch: &mut BatchBuilder, source: SourceRef, key: &str) -> RecordRef {
        batch.at(Locator::Byte(self.at));
        let subtype = (self.kind.as_deref() == Some("application")).then_some(Subtype::Application);
        let app = batch.record(source, key, NodeKind::App, subtype);
        match &self.purl {
            Some(purl) => batch.identifier(app, IdentifierKind::Purl, purl_without_version(purl), None),
            // A name taken from the file, for want of an artefact with a type, identifies nothing.
            None if self.kind.is_some() => {
                let name = self.full_name().unwrap_or_default();
                batch.identifier(app, IdentifierKind::Name, &name, None);
            }
            None => {}
        }
        batch.text(app, Attribute::ApplicationKind, self.kind.as_deref().unwrap_or_default());
        self.write_description(batch, app);
        app
    }

    /// Writes a part of the artefact itself, or a service that it calls.
    pub fn write_module(
        &self,
        batch: &mut BatchBuilder,
        source: SourceRef,
        key: &str,
        app: RecordRef,
        subtype: Subtype,
    ) {
        batch.at(Locator::Byte(self.at));
        let module = batch.record(source, key, NodeKind::Component, Some(subtype));
        batch.identifier(module, IdentifierKind::Local, &self.named().unwrap_or_else(|| key.to_owned()), Some(app));
        batch.edge(module, EdgeKind::PartOf, app);
        self.write_description(batch, module);
    }

    /// Writes a component installed in the artefact, and inside another component if it stands in one.
    pub fn write_software(
        &self,
        batch: &mut BatchBuilder,
        source: SourceRef,
        key: &str,
        app: RecordRef,
        inside: Option<&str>,
    ) {
        batch.at(Locator::Byte(self.at));
        let is_product = matches!(
            self.kind.as_deref(),
            Some("application" | "operating-system" | "firmware" | "device" | "platform")
        );
        let subtype = if is_product { Subtype::Product } else { Subtype::Package };
        let software = batch.record(source, key, NodeKind::Software, Some(subtype));
        match &self.purl {
            Some(purl) => batch.identifier(software, IdentifierKind::Purl, purl, Some(app)),
            None => {
                let local = self.named().unwrap_or_else(|| key.to_owned());
                batch.identifier(software, IdentifierKind::Local, &local, Some(app));
            }
        }
        batch.edge(software, EdgeKind::InstalledOn, app);
        if let Some(inside) = inside.filter(|inside| *inside != key) {
            let whole = batch.mention(source, inside);
            batch.edge(software, EdgeKind::PartOf, whole);
        }
        self.write_description(batch, software);
    }

    fn write_description(&self, batch: &mut BatchBuilder, record: RecordRef) {
        let mut say = |attribute, text: Option<&str>| {
            if let Some(value) = text.and_then(shown) {
                batch.attribute(record, attribute, value);
            }
        };
        say(Attribute::Name, self.full_name().as_deref());
        say(Attribute::Version, self.version.as_deref());
        say(Attribute::Vendor, self.supplier.as_deref());
        say(Attribute::Purl, self.purl.as_deref());
        say(Attribute::Cpe, self.cpe.as_deref());
        self.licences.iter().for_each(|licence| say(Attribute::Licence, Some(licence)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_called_by_the_best_name_it_has() {
        let text = |text: &str| Some(text.to_owned());
        let mut part = Part { group: text("org.x"), name: text("lib"), version: text("1"), ..Part::default() };
        assert_eq!(part.key(), text("org.x/lib@1"));
        part.purl = text("pkg:maven/org.x/lib@1");
        assert_eq!(part.key(), text("pkg:maven/org.x/lib@1"));
        part.reference = text("a");
        assert_eq!(part.key(), text("a"));
        assert_eq!(Part::default().key(), None);
    }

    #[test]
    fn malformed_names_are_refused_and_the_part_stays() {
        let text = |text: &str| Some(text.to_owned());
        let mut part =
            Part { name: text("lib"), purl: text("pkg:deb//lib@1"), cpe: text("cpe:/a:x:y"), ..Part::default() };
        let refused = part.drop_malformed();
        assert_eq!(refused.iter().map(|message| message.code).collect::<Vec<_>>(), [Code::BadIdentifier]);
        assert_eq!((part.purl.is_none(), part.cpe.is_some(), part.key()), (true, true, text("lib")));
    }
}
