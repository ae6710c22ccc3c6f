//! Portable machines and removable media: what scanners say of them. Which machines are portable is told by their names,
//! models and categories; the procedures stay with people.

use std::collections::BTreeSet;

use kharita_map::Node;
use kharita_model::{Attribute, EdgeKind, NodeKind};

use crate::context::{Context, Topic, sources, unique};
use crate::signs::{is_one, signs, tells};
use crate::verdict::Outcome;
use crate::{Reason, Statement};

/// Hosts of which some result of a scanner speaks, on a topic told by these words: those that fail, and those that do not.
pub(super) struct Results<'s> {
    pub failing: Vec<Node<'s>>,
    pub looked: Vec<Node<'s>>,
}

impl<'s> Results<'s> {
    pub fn on(context: &Context<'s>, words: &[String]) -> Self {
        let (mut failing, mut fine) = (Vec::new(), Vec::new());
        for result in context.live(NodeKind::Weakness).filter(|result| tells(&result.name().to_lowercase(), words)) {
            let hosts = result.outgoing(EdgeKind::Affects).filter_map(|edge| crate::context::host_of(edge.to()));
            let hosts = hosts.filter(|host| host.not_seen_since().is_none());
            match result.word(Attribute::State) {
                Some("open") => failing.extend(hosts),
                Some("fine") => fine.extend(hosts),
                _ => {}
            }
        }
        let failing = unique(failing.into_iter());
        Results { looked: unique(failing.iter().copied().chain(fine)), failing }
    }

    pub fn outcome(self, looked: Reason, gap: Reason) -> Option<Outcome> {
        let fine = (self.looked.len() - self.failing.len()) as u64;
        (!self.looked.is_empty()).then(|| {
            Outcome::new(Statement::looked(looked, fine, self.looked.len() as u64))
                .state(Statement::gap(gap, self.failing))
                .observed(true)
                .by(sources(&self.looked))
        })
    }
}

/// Machines that people carry.
fn portables<'s>(context: &Context<'s>) -> Vec<Node<'s>> {
    context.live(NodeKind::Host).filter(|host| is_one(*host, &signs().portable)).collect()
}

/// ACTIF-SUP-AMOV: machines whose settings of removable media were read.
pub(super) fn removable(context: &Context<'_>) -> Option<Outcome> {
    Results::on(context, &signs().removable_findings).outcome(Reason::LookedScanned, Reason::RemovableMediaOpen)
}

/// ACTIF-SUP-NOMAD: portable machines that a scanner of weaknesses looked at, with support and without a grave weakness.
pub(super) fn fleet(context: &Context<'_>) -> Option<Outcome> {
    let scanned: BTreeSet<usize> = context.scanned_hosts().iter().map(|host| host.place()).collect();
    let looked: Vec<Node<'_>> = portables(context).into_iter().filter(|host| scanned.contains(&host.place())).collect();
    let grave = context
        .open_weaknesses()
        .iter()
        .filter(|open| open.topic == Some(Topic::Unsupported) || super::weaknesses::is_grave(open.weakness));
    let grave: BTreeSet<usize> = grave.map(|open| open.host.place()).collect();
    let failing: Vec<Node<'_>> = looked.iter().copied().filter(|host| grave.contains(&host.place())).collect();
    Results { failing, looked }.outcome(Reason::LookedPortables, Reason::PortableWeak)
}

/// PHYS-MAT-HORSLOC: portable machines whose disk is encrypted, where a tool tells.
pub(super) fn off_site(context: &Context<'_>) -> Option<Outcome> {
    let results = Results::on(context, &signs().disk_findings);
    let told: BTreeSet<usize> = results.looked.iter().map(|host| host.place()).collect();
    let failing: BTreeSet<usize> = results.failing.iter().map(|host| host.place()).collect();
    let has_tool = |host: &Node<'_>| {
        let installed = host.incoming(EdgeKind::InstalledOn).map(|edge| edge.from());
        installed.into_iter().any(|software| is_one(software, &signs().disk_encryption))
    };
    let looked: Vec<Node<'_>> =
        portables(context).into_iter().filter(|host| told.contains(&host.place()) || has_tool(host)).collect();
    let failing = looked.iter().copied().filter(|host| failing.contains(&host.place())).collect();
    Results { failing, looked }.outcome(Reason::LookedPortables, Reason::DiskNotEncrypted)
}

#[cfg(test)]
mod tests {
    use kharita_model::Subtype;

    use super::*;
    use crate::Verdict;
    use crate::world::World;

    /// A portable machine that a scanner looked at.
    fn portable(world: &mut World, name: &str, address: &str) {
        world.host_at(name, Some(Subtype::Workstation), address);
        world.scanned(address);
    }

    #[test]
    fn removable_media_left_open_refute_and_settings_that_pass_do_not() {
        let mut world = World::new();
        assert_eq!(world.verdict("ACTIF-SUP-AMOV").verdict, Verdict::NotAssessed);
        world.result("10.0.0.2", "Autorun is disabled", "fine");
        let found = world.verdict("ACTIF-SUP-AMOV");
        assert_eq!((found.verdict, found.gaps().count()), (Verdict::Partial, 0));
        world.result("10.0.0.1", "Autorun enabled for removable media", "open");
        assert_eq!(world.total("ACTIF-SUP-AMOV", Reason::RemovableMediaOpen), Some(1));
        assert_eq!(world.verdict("ACTIF-SUP-AMOV").because[0].denominator, Some(2));
    }

    #[test]
    fn portable_machines_with_a_grave_weakness_are_named_and_fixed_ones_are_not_looked_at() {
        let mut world = World::new();
        portable(&mut world, "PORTABLE-01", "10.0.0.1");
        portable(&mut world, "PORTABLE-02", "10.0.0.2");
        portable(&mut world, "POSTE-03", "10.0.0.3");
        assert_eq!(world.verdict("ACTIF-SUP-NOMAD").verdict, Verdict::Partial);
        for address in ["10.0.0.1", "10.0.0.3"] {
            world.weakness(address, 445, "Remote code execution", "critical");
        }
        let found = world.verdict("ACTIF-SUP-NOMAD");
        assert_eq!((found.verdict, found.because[0].denominator), (Verdict::Partial, Some(2)));
        assert_eq!(world.named("ACTIF-SUP-NOMAD", Reason::PortableWeak), ["PORTABLE-01"]);
    }

    #[test]
    fn a_portable_machine_without_disk_encryption_is_named() {
        let mut world = World::new();
        portable(&mut world, "PORTABLE-01", "10.0.0.1");
        assert_eq!(world.verdict("PHYS-MAT-HORSLOC").verdict, Verdict::NotAssessed);
        world.software("10.0.0.1", "BitLocker Administration");
        assert_eq!(world.verdict("PHYS-MAT-HORSLOC").gaps().count(), 0);
        portable(&mut world, "PORTABLE-02", "10.0.0.2");
        world.result("10.0.0.2", "BitLocker disk encryption is off", "open");
        assert_eq!(world.named("PHYS-MAT-HORSLOC", Reason::DiskNotEncrypted), ["PORTABLE-02"]);
    }
}
