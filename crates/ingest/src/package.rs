//! Names of software that programs compare: package URLs and CPE names. Only well-formed ones are kept, because a wrong
//! name would match the wrong weaknesses.

use kharita_model::cpe::attributes;

/// Is this a package URL, `pkg:type/namespace/name@version?qualifiers#subpath`, with nothing empty between its
/// separators? (github.com/package-url/purl-spec, PURL-SPECIFICATION)
pub fn is_purl(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("pkg:") else { return false };
    let rest = rest.split('#').next().unwrap_or_default();
    let rest = rest.split('?').next().unwrap_or_default();
    let Some((kind, path)) = rest.split_once('/') else { return false };
    let is_kind = kind.starts_with(|c: char| c.is_ascii_alphabetic())
        && kind.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'+' | b'-'));
    let is_written = |part: &str| !part.is_empty() && !part.contains(|c: char| c.is_whitespace() || c.is_control());
    is_kind && version_apart(path).iter().all(|part| part.split('/').all(is_written))
}

/// The package URL without version, qualifiers and subpath: what stays the same from one release to the next.
pub fn purl_without_version(purl: &str) -> &str {
    let end = purl.find(['?', '#']).unwrap_or(purl.len());
    let name = purl.get(..end).unwrap_or(purl);
    version_apart(name).first().copied().unwrap_or(name)
}

/// Path and version. An `@` before the last slash belongs to the name space (`pkg:npm/@angular/core@1`).
fn version_apart(path: &str) -> Vec<&str> {
    let name = path.rfind('/').map_or(0, |at| at + 1);
    match path.rfind('@').filter(|at| *at >= name) {
        Some(at) => vec![path.get(..at).unwrap_or_default(), path.get(at + 1..).unwrap_or_default()],
        None => vec![path],
    }
}

/// Is this a CPE name: `cpe:2.3:` and eleven attributes, or the older `cpe:/` and at most seven? Vendor and product must
/// not be empty. (NIST IR 7695, §6)
pub fn is_cpe(text: &str) -> bool {
    if let Some(rest) = text.strip_prefix("cpe:2.3:") {
        let attributes = attributes(rest);
        return attributes.len() == 11
            && matches!(attributes.first(), Some(&("a" | "o" | "h" | "*" | "-")))
            && attributes.iter().all(|attribute| is_attribute(attribute));
    }
    let prefix = text.get(..5).unwrap_or_default();
    let Some(rest) = text.get(5..).filter(|_| prefix.eq_ignore_ascii_case("cpe:/")) else { return false };
    let attributes: Vec<&str> = rest.split(':').collect();
    let [part, vendor, product, ..] = attributes.as_slice() else { return false };
    attributes.len() <= 7
        && matches!(*part, "a" | "o" | "h")
        && is_attribute(vendor)
        && is_attribute(product)
        && attributes.iter().all(|attribute| attribute.is_empty() || is_attribute(attribute))
}

fn is_attribute(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn package_urls() {
        for purl in [
            "pkg:npm/lib@1.0",
            "pkg:npm/%40angular/core@12.3.1",
            "pkg:npm/@angular/core",
            "pkg:maven/org.apache/log4j-core@2.13.2?package-id=5f39&type=jar",
            "pkg:golang/google.golang.org/genproto#googleapis/api/annotations",
            "pkg:apk/alpine/libc-utils@0.7.2-r3?arch=x86_64&upstream=libc-dev",
        ] {
            assert!(is_purl(purl), "{purl}");
        }
        for purl in [
            "",
            "pkg:",
            "pkg:npm",
            "pkg:npm/",
            "npm/lib@1",
            "pkg:deb//libjpeg@8b",
            "pkg:deb/libexpat_project/@2.0.1",
            "pkg:deb/gnu/ncurses@",
            "pkg:1x/a",
            "pkg:a b/c",
            "pkg:npm/a b@1",
        ] {
            assert!(!is_purl(purl), "{purl}");
        }
    }

    #[test]
    fn a_purl_keeps_its_name_from_one_release_to_the_next() {
        for (purl, name) in [
            ("pkg:npm/@angular/core@1.2?a=b", "pkg:npm/@angular/core"),
            ("pkg:npm/@angular/core", "pkg:npm/@angular/core"),
            ("pkg:docker/app@sha256:0123#x", "pkg:docker/app"),
        ] {
            assert_eq!(purl_without_version(purl), name);
        }
    }

    #[test]
    fn cpe_names() {
        for cpe in [
            "cpe:2.3:a:gnu:ncurses:5.9:*:*:*:*:*:*:*",
            r"cpe:2.3:a:apache:struts\:x:2.3\:1:*:*:*:*:*:*:*",
            "cpe:/a:zlib:zlib:1.2.3",
            "cpe:/o:linux:linux_kernel",
            "cpe:/o:microsoft:windows_10::sp1",
        ] {
            assert!(is_cpe(cpe), "{cpe}");
        }
        for cpe in [
            "",
            "cpe:2.3:a::libjpeg:8b:*:*:*:*:*:*:*",
            "cpe:2.3:a:libexpat_project::2.0.1:*:*:*:*:*:*:*",
            "cpe:2.3:a:gnu:ncurses::*:*:*:*:*:*:*",
            "cpe:2.3:a:gnu:ncurses:5.9",
            "cpe:2.3:z:gnu:ncurses:5.9:*:*:*:*:*:*:*",
            "cpe:/a:zlib",
            "cpe:/a::zlib",
            "cpe:/x:a:b",
        ] {
            assert!(!is_cpe(cpe), "{cpe}");
        }
    }
}
