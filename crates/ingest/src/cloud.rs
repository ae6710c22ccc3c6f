//! Resources of a cloud or a cluster, as checks of several tools name them: each is the node that comes nearest to its type.

use kharita_model::{Attribute, IdentifierKind, NodeKind, Subtype};

use crate::report::{Machine, Report, Thing};

/// A resource.
#[derive(Debug, Default)]
pub struct Resource<'r> {
    /// Offset in the text.
    pub at: u64,
    /// Its id: an ARN, a path, or a name inside its account.
    pub id: &'r str,
    /// Its name.
    pub name: &'r str,
    /// Its type, as the tool writes it.
    pub kind: &'r str,
    /// The account or subscription.
    pub account: &'r str,
    /// Its addresses.
    pub addresses: Vec<&'r str>,
}

impl Resource<'_> {
    /// Writes it. Short ids are unique inside their account only.
    pub fn write(&self, report: &mut Report) -> Option<Thing> {
        let is_whole = self.id.starts_with("arn:")
            || self.id.starts_with('/')
            || self.account.is_empty()
            || self.id.contains(self.account);
        let key = if is_whole { self.id.to_owned() } else { format!("{}/{}", self.account, self.id) };
        let (kind, subtype) = self.node();
        let name = if self.name.is_empty() { self.id } else { self.name };
        if kind == NodeKind::Host {
            let mut machine =
                Machine::at(self.at).addressed(&self.addresses.join(" ")).identified(IdentifierKind::CloudId, &key);
            machine.id = Some(key);
            machine.subtype = subtype;
            let host = report.machine(&machine)?;
            report.once(&host, Attribute::Name, name);
            return Some(host);
        }
        let is_new = !report.knows(&key);
        let thing = report.record(&key, kind, subtype);
        if is_new {
            report.identify(&thing, IdentifierKind::CloudId, &key);
            // The name of a user is a person's.
            if kind != NodeKind::Account {
                report.say(&thing, Attribute::Name, name);
            }
            if kind == NodeKind::App {
                report.say(&thing, Attribute::ApplicationKind, self.kind);
            }
        }
        Some(thing)
    }

    /// The node that comes nearest to its type.
    pub fn node(&self) -> (NodeKind, Option<Subtype>) {
        let kind = self.kind.to_ascii_lowercase();
        let has = |words: &[&str]| words.iter().any(|word| kind.contains(word));
        match () {
            () if has(&["db", "rds", "sql", "database", "dynamo", "redshift"]) => {
                (NodeKind::Store, Some(Subtype::Database))
            }
            () if has(&["bucket", "storageaccount", "storage_account"]) => (NodeKind::Store, Some(Subtype::Bucket)),
            () if has(&[
                "ec2instance",
                "virtualmachine",
                "virtual_machine",
                "computeinstance",
                "compute_instance",
                "aws_instance",
                "node",
            ]) =>
            {
                (NodeKind::Host, Some(Subtype::Vm))
            }
            () if has(&["iamuser", "iam_user"]) => (NodeKind::Account, Some(Subtype::User)),
            () => (NodeKind::App, None),
        }
    }
}
