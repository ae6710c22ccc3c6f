//! What the readers of scanners share: facts that wait until their host is complete, moments that cannot lie in the
//! future, identifiers and words as scanners write them.

use kharita_model::{Attribute, Code, Instant, Message, Value, Word, WordList};

use crate::Context;

/// Characters of a description, solution or output that are kept; the whole stands in the evidence.
const SHOWN: usize = 500;
/// A batch is cut at the next host above so many facts.
pub const BATCH: usize = 50_000;

/// A fact that waits for its host to be complete.
#[derive(Debug)]
pub struct Fact {
    /// The attribute.
    pub attribute: Attribute,
    /// Its value.
    pub value: Value,
    /// How sure, in hundredths.
    pub confidence: u8,
    /// Offset of the element it was read from.
    pub at: u64,
}

/// The moments of a run: none of them may lie in the future.
pub struct Moments<'a> {
    context: &'a Context<'a>,
    /// The latest moment seen.
    pub latest: Option<Instant>,
    warning: Option<Message>,
}

impl<'a> Moments<'a> {
    /// For a file read in this context.
    pub fn new(context: &'a Context<'a>) -> Self {
        Moments { context, latest: None, warning: None }
    }

    /// The first moment that the file gives, if it does not lie in the future; else the assumed one.
    pub fn choose(&mut self, said: impl IntoIterator<Item = Option<Instant>>) -> Instant {
        let Some(moment) = said.into_iter().flatten().next() else { return self.context.assumed_time };
        if moment > self.context.now {
            self.warning.get_or_insert_with(|| {
                Message::new(Code::DateInFuture).with("value", moment).in_file(self.context.name)
            });
            return self.context.assumed_time;
        }
        self.latest = self.latest.max(Some(moment));
        moment
    }

    /// That a moment lay in the future, said once.
    pub fn warning(&mut self) -> Option<Message> {
        self.warning.take()
    }
}

/// A text cut at 500 characters, without blanks at its ends. `None` if nothing is left.
pub fn shown(text: &str) -> Option<Value> {
    let text = text.trim();
    let cut = if text.len() > SHOWN { text.char_indices().nth(SHOWN) } else { None };
    let end = cut.map_or(text.len(), |(at, _)| at);
    (!text.is_empty()).then(|| Value::text(text.get(..end).unwrap_or(text)))
}

/// A CVE id in upper case: `CVE`, four digits of the year, four or more digits.
pub fn cve_id(text: &str) -> Option<String> {
    let text = text.trim();
    let mut parts = text.split('-');
    let digits =
        |part: Option<&str>| part.filter(|part| part.bytes().all(|byte| byte.is_ascii_digit())).map_or(0, str::len);
    let known = parts.next()?.eq_ignore_ascii_case("CVE") && digits(parts.next()) == 4 && digits(parts.next()) >= 4;
    (known && parts.next().is_none()).then(|| text.to_ascii_uppercase())
}

/// A protocol as scanners write it.
pub fn protocol(text: &str) -> Option<Word> {
    WordList::Protocol.choose(text).or_else(|| WordList::Protocol.choose(&text.to_ascii_lowercase()))
}

/// The family of an operating system from the name that a scanner gives it. Cisco's `IOS` and Apple's `iOS` differ by
/// one letter: the second is a phone, for which there is no word.
pub fn os_family(name: &str) -> Option<Word> {
    const FAMILIES: [(&str, &[&str]); 7] = [
        ("hypervisor", &["esxi", "esx ", "xenserver", "hyper-v server", "proxmox", "vmkernel"]),
        ("windows", &["windows"]),
        ("macos", &["mac os", "macos", "os x", "darwin"]),
        (
            "network",
            &[
                "ios xe", "ios xr", "nx-os", "cisco", "junos", "fortios", "fortinet", "pan-os", "routeros", "arubaos",
                "comware", "vrp",
            ],
        ),
        ("unix", &["bsd", "solaris", "sunos", "aix", "hp-ux", "unix", "irix", "tru64"]),
        ("linux", &["linux", "ubuntu", "debian", "centos", "red hat", "fedora", "suse"]),
        ("embedded", &["embedded", "vxworks", "qnx", "threadx", "rtos"]),
    ];
    // The words that nmap writes on most services.
    if let "Linux" | "Windows" = name {
        return WordList::OsFamily.choose(if name == "Linux" { "linux" } else { "windows" });
    }
    let lower = name.to_lowercase();
    let named = |words: &&[&str]| words.iter().any(|word| lower.contains(word));
    let family = FAMILIES.iter().find(|(_, words)| named(words)).map(|(family, _)| *family);
    let cisco = name.split_whitespace().any(|word| word == "IOS").then_some("network");
    WordList::OsFamily.choose(family.or(cisco)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cve_ids_of_any_length_and_case() {
        for text in ["CVE-1999-0001", " cve-2026-103000 ", "CVE-2024-1234567"] {
            assert_eq!(cve_id(text), Some(text.trim().to_uppercase()));
        }
        for text in [
            "",
            "CVE-2024-123",
            "CVE-24-1234",
            "CVE-2024-1234-5",
            "CVE-2024-12x4",
            "MSF:EXPLOIT/X",
            "EDB-ID:123",
            "CVE--1234",
        ] {
            assert_eq!(cve_id(text), None, "{text}");
        }
    }

    #[test]
    fn families_of_systems() {
        for (name, family) in [
            ("Microsoft Windows Server 2019", "windows"),
            ("Linux Kernel 5.10 on Debian 11", "linux"),
            ("VMware ESXi 7.0", "hypervisor"),
            ("Cisco IOS 15.2", "network"),
            ("IOS", "network"),
            ("FreeBSD 13", "unix"),
            ("Mac OS X", "macos"),
            ("embedded", "embedded"),
            ("FortiOS 7", "network"),
            ("HP-UX", "unix"),
        ] {
            assert_eq!(os_family(name).map(Word::word), Some(family), "{name}");
        }
        for name in ["iOS", "", "Brother printer"] {
            assert_eq!(os_family(name), None, "{name}");
        }
    }

    #[test]
    fn the_future_is_not_believed() {
        let context =
            Context { name: "a.xml", assumed_time: Instant(500), now: Instant(1_000), space: "default", columns: None };
        let mut moments = Moments::new(&context);
        assert_eq!(moments.choose([None, Some(Instant(700)), Some(Instant(2_000))]), Instant(700));
        assert_eq!(moments.choose([None, None]), Instant(500));
        assert_eq!(moments.warning(), None);
        assert_eq!(moments.choose([Some(Instant(2_000)), Some(Instant(1))]), Instant(500));
        assert_eq!(moments.warning().unwrap().code, Code::DateInFuture);
        assert_eq!((moments.latest, moments.warning()), (Some(Instant(700)), None));
    }

    #[test]
    fn long_texts_are_cut_between_characters() {
        assert_eq!(shown(&format!(" {} ", "é".repeat(600))), Some(Value::text("é".repeat(500))));
        assert_eq!(shown(" \n "), None);
    }
}
