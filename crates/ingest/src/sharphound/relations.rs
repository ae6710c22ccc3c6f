//! What every object may say of others: who has rights over it, where it stands, who is its member, what it may act on.

use kharita_model::{Attribute, BatchBuilder, Code, EdgeKind, Locator, Message, RecordRef, Value};

use super::names::{Names, is_identifier, reference};
use super::object::Object;
use super::{computer, directory, rights};
use crate::json::Node;

/// The rights of the owner of an object are limited if entries for this principal exist.
const OWNER_RIGHTS: &str = "S-1-3-4";

/// Relations of one object while they are written.
pub struct Relations<'a, 'n> {
    /// The object.
    pub object: &'a Object<'n>,
    /// Its record.
    pub record: RecordRef,
    /// Where they are written.
    pub batch: &'a mut BatchBuilder,
    /// The sources of the batch.
    pub names: &'a mut Names,
    /// What could not be read.
    pub refused: Vec<Message>,
}

/// Writes the relations of an object; gives what was refused.
pub fn write(object: &Object, batch: &mut BatchBuilder, names: &mut Names) -> Vec<Message> {
    let record = names.mention(batch, &object.id, None, &object.domain);
    let mut relations = Relations { object, record, batch, names, refused: Vec::new() };
    relations.containment();
    relations.members();
    relations.entries();
    relations.delegation();
    computer::write(&mut relations);
    directory::write(&mut relations);
    relations.refused
}

impl Relations<'_, '_> {
    /// The record that this names. A distinguished name is refused: its object was not found by the collector.
    pub fn named(&mut self, id: &str, kind: Option<&str>, at: u64) -> Option<RecordRef> {
        if !is_identifier(id) {
            let message =
                Message::new(Code::UnknownReference).with("value", &self.object.id).with("sheets", "ObjectIdentifier");
            self.refused.push(message.at(Locator::Byte(at)));
            return None;
        }
        Some(self.names.mention(self.batch, id, kind, &self.object.domain))
    }

    /// The record that a node refers to.
    pub fn referred(&mut self, node: &Node) -> Option<RecordRef> {
        let (id, kind) = reference(node)?;
        self.batch.at(Locator::Byte(node.at));
        self.named(id, kind, node.at)
    }

    /// A right of one over another, with further attributes.
    pub fn right(
        &mut self,
        from: RecordRef,
        right: &str,
        to: RecordRef,
        traversable: bool,
        more: Option<(Attribute, Value)>,
    ) {
        if from == to {
            return;
        }
        let mut attributes =
            vec![(Attribute::Right, Value::text(right)), (Attribute::Traversable, Value::Bool(traversable))];
        attributes.extend(more);
        self.batch.edge_with(from, EdgeKind::Controls, to, attributes);
    }

    /// A right by the table of rights.
    pub fn known_right(&mut self, from: RecordRef, right: &str, to: RecordRef) {
        self.right(from, right, to, rights::is_traversable(right), None);
    }

    fn containment(&mut self) {
        let node = self.object.node;
        if let Some(parent) = node.get("ContainedBy").and_then(|parent| self.referred(parent)) {
            self.batch.edge(self.record, EdgeKind::PartOf, parent);
        }
        for child in node.list("ChildObjects") {
            if let Some(child) = self.referred(child) {
                self.batch.edge(child, EdgeKind::PartOf, self.record);
            }
        }
    }

    fn members(&mut self) {
        let node = self.object.node;
        if let Some(group) = node.get("PrimaryGroupSID").and_then(|group| self.referred(group)) {
            self.batch.edge(self.record, EdgeKind::MemberOf, group);
        }
        for member in node.list("Members") {
            if let Some(member) = self.referred(member) {
                self.batch.edge(member, EdgeKind::MemberOf, self.record);
            }
        }
    }

    /// The entries of its access list, and those that a certification authority keeps in its registry.
    fn entries(&mut self) {
        let node = self.object.node;
        let registry = node
            .get("CARegistryData")
            .and_then(|data| data.get("CASecurity"))
            .map_or(&[][..], |data| data.list("Data"));
        let own = node.list("Aces");
        let is_owner_rule =
            |ace: &&Node| ace.text("PrincipalSID").is_some_and(|sid| sid.to_uppercase().ends_with(OWNER_RIGHTS));
        let mut limits = own.iter().filter(is_owner_rule).peekable();
        // Without a limit owners may give themselves any right; with one, only what it grants.
        let owner_controls =
            limits.peek().is_none() || limits.any(|ace| ace.text("RightName").is_some_and(rights::is_traversable));
        for ace in own.iter().chain(registry) {
            let (Some(principal), Some(right)) = (ace.text("PrincipalSID"), ace.text("RightName")) else {
                let message = Message::new(Code::RowUnreadable).with("name", "Aces");
                self.refused.push(message.at(Locator::Byte(ace.at)));
                continue;
            };
            self.batch.at(Locator::Byte(ace.at));
            let Some(from) = self.named(principal, ace.text("PrincipalType"), ace.at) else { continue };
            let traversable =
                rights::is_traversable(right) && (owner_controls || !matches!(right, "Owns" | "WriteOwner"));
            self.right(from, right, self.record, traversable, None);
        }
    }

    /// On whose behalf it may act, and whose rights it keeps.
    fn delegation(&mut self) {
        let node = self.object.node;
        for right in ["AllowedToDelegate", "HasSIDHistory", "DumpSMSAPassword"] {
            for target in node.list(right) {
                if let Some(target) = self.referred(target) {
                    self.known_right(self.record, right, target);
                }
            }
        }
        for actor in node.list("AllowedToAct") {
            if let Some(actor) = self.referred(actor) {
                self.known_right(actor, "AllowedToAct", self.record);
            }
        }
        for service in node.list("SPNTargets") {
            let (Some(machine), Some(right)) = (service.text("ComputerSID"), service.text("Service")) else { continue };
            self.batch.at(Locator::Byte(service.at));
            if let Some(machine) = self.named(machine, Some("Computer"), service.at) {
                self.known_right(self.record, right, machine);
            }
        }
        if self.object.delegates_without_limit() && !self.object.is_controller() {
            self.batch.at(Locator::Byte(node.at));
            let domain = self.domain();
            self.known_right(self.record, "CoerceToTGT", domain);
        }
    }

    /// The domain of the object.
    pub fn domain(&mut self) -> RecordRef {
        self.names.mention(self.batch, &self.object.domain.sid, None, &self.object.domain)
    }
}
