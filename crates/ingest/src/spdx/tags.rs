//! SPDX 2 as tags and values, a line each; texts between `<text>` and `</text>` may have several.

use std::io;

use kharita_model::Instant;

use super::document::{self, Head, Package};
use crate::report::Report;
use crate::{Context, Input, Outcome, Sink, lines};

pub fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut unheard = Vec::new();
    let mut first = Report::of_network("spdx", context, &mut unheard);
    let mut head = Head::default();
    each(input, &mut first, |_, _, tag, value| {
        of_head(&mut head, tag, value);
        Ok(())
    })?;
    head.described.dedup();
    let mut root = None;
    if let [described] = head.described.clone().as_slice() {
        packages(input, &mut first, |_, package| {
            if package.id == *described {
                root = Some(package.clone());
            }
            Ok(())
        })?;
    }
    drop(first);
    let mut report = document::report(&head, context, sink);
    document::looked_at(&mut report, &head, root.as_ref())?;
    packages(input, &mut report, |report, package| document::package(report, &head, root.as_ref(), package))?;
    report.end()
}

fn of_head(head: &mut Head, tag: &str, value: &str) {
    match tag {
        "SPDXVersion" => value.clone_into(&mut head.version),
        "DocumentNamespace" => value.clone_into(&mut head.namespace),
        "DocumentName" => value.clone_into(&mut head.name),
        "Created" => head.made = Instant::parse(value),
        "Relationship" => {
            if let Some(described) = value.strip_prefix("SPDXRef-DOCUMENT DESCRIBES ") {
                head.described.push(described.trim().to_owned());
            }
        }
        _ => {}
    }
}

/// Goes through the packages: each begins with its name and ends where the next part of the document begins.
fn packages<'a>(
    input: &mut Input,
    report: &mut Report<'a>,
    mut take: impl FnMut(&mut Report<'a>, &Package) -> io::Result<()>,
) -> io::Result<()> {
    let mut current: Option<Package> = None;
    each(input, report, |report, at, tag, value| {
        if matches!(tag, "PackageName" | "FileName" | "SnippetSPDXID" | "LicenseID")
            && let Some(whole) = current.take()
        {
            take(report, &whole)?;
        }
        match (tag, &mut current) {
            ("PackageName", _) => current = Some(Package { at, name: value.to_owned(), ..Package::default() }),
            (_, Some(package)) => property(package, tag, value),
            _ => {}
        }
        Ok(())
    })?;
    current.map_or(Ok(()), |whole| take(report, &whole))
}

fn property(package: &mut Package, tag: &str, value: &str) {
    match tag {
        "SPDXID" => value.clone_into(&mut package.id),
        "PackageVersion" => value.clone_into(&mut package.version),
        "PackageSupplier" => package.supplied(value),
        "PackageLicenseConcluded" | "PackageLicenseDeclared" => package.licensed(value),
        // `SECURITY cpe23Type cpe:2.3:…`
        "ExternalRef" => {
            let mut words = value.split_whitespace().skip(1);
            if let (Some(kind), Some(locator)) = (words.next(), words.next()) {
                package.refer(kind, locator);
            }
        }
        _ => {}
    }
}

/// Goes through tags and values; the lines of a longer text are passed over.
fn each<'a>(
    input: &mut Input,
    report: &mut Report<'a>,
    mut take: impl FnMut(&mut Report<'a>, u64, &str, &str) -> io::Result<()>,
) -> io::Result<()> {
    let mut inside = false;
    lines::each(input, report, |report, at, line| {
        let (begins, ends) = (line.contains("<text>"), line.contains("</text>"));
        let was_inside = inside;
        inside = (inside || begins) && !ends;
        if was_inside || line.trim_start().starts_with('#') {
            return Ok(());
        }
        match line.split_once(':') {
            Some((tag, value)) => take(report, at, tag.trim(), value.trim()),
            None => Ok(()),
        }
    })
}
