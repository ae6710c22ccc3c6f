//! Checks of Nessus that the sample reports: public ids, names and CVE numbers; texts are our own. Beside the two planted
//! ends of support (F03, F12) none is above medium, so that no other finding is expected at those levels.

/// What a check looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// The machine as a whole: port 0.
    Host,
    /// Each open TCP port.
    EachPort,
    /// The first port with TLS.
    Tls,
    /// SSH.
    Ssh,
    /// SMB.
    Smb,
    /// Remote desktop.
    Rdp,
    /// A web server that shows PHP 7.
    Php,
    /// A database that shows SQL Server 2014.
    SqlServer,
}

/// A check.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plugin {
    /// Public id.
    pub id: u32,
    /// Public name.
    pub name: &'static str,
    /// Family.
    pub family: &'static str,
    /// 0 information … 4 critical.
    pub severity: u8,
    /// What it looks at.
    pub target: Target,
    /// In a thousand targets, those that fail.
    pub per_mille: u64,
    /// CVE numbers.
    pub cves: &'static [&'static str],
    /// CVSS 2: score and vector.
    pub cvss2: Option<(&'static str, &'static str)>,
    /// CVSS 3: score and vector.
    pub cvss3: Option<(&'static str, &'static str)>,
    /// In a sentence.
    pub synopsis: &'static str,
    /// What to do.
    pub solution: &'static str,
}

/// Id of the check that ends until next month (see [`crate::nessus::CLOSED`]).
pub const TLS_1_0: u32 = 104_743;
/// Id of the check that begins next month.
pub const TERRAPIN: u32 = 187_315;

const fn information(
    id: u32,
    name: &'static str,
    family: &'static str,
    target: Target,
    synopsis: &'static str,
) -> Plugin {
    Plugin {
        id,
        name,
        family,
        severity: 0,
        target,
        per_mille: 1000,
        cves: &[],
        cvss2: None,
        cvss3: None,
        synopsis,
        solution: "n/a",
    }
}

const PARTIAL_CONFIDENTIALITY: &str = "CVSS:3.0/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:N/A:N";
const SOME_OF_BOTH: &str = "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:L/A:N";

/// All checks.
pub const PLUGINS: &[Plugin] = &[
    information(19506, "Nessus Scan Information", "Settings", Target::Host, "How the scan was run."),
    information(11936, "OS Identification", "General", Target::Host, "The operating system can be guessed."),
    information(11219, "Nessus SYN scanner", "Port scanners", Target::EachPort, "The port is open."),
    information(10863, "SSL Certificate Information", "General", Target::Tls, "The certificate can be read."),
    information(
        10267,
        "SSH Server Type and Version Information",
        "Service detection",
        Target::Ssh,
        "An SSH server listens.",
    ),
    Plugin {
        per_mille: 250,
        severity: 1,
        cves: &["CVE-1999-0524"],
        cvss2: Some(("2.1", "CVSS2#AV:L/AC:L/Au:N/C:P/I:N/A:N")),
        solution: "Filter ICMP timestamp requests and answers.",
        ..information(
            10114,
            "ICMP Timestamp Request Remote Date Disclosure",
            "General",
            Target::Host,
            "The clock of the machine can be read.",
        )
    },
    Plugin {
        per_mille: 120,
        severity: 2,
        cvss2: Some(("6.4", "CVSS2#AV:N/AC:L/Au:N/C:P/I:P/A:N")),
        cvss3: Some(("6.5", SOME_OF_BOTH)),
        solution: "Use a certificate of a known authority.",
        ..information(
            51192,
            "SSL Certificate Cannot Be Trusted",
            "General",
            Target::Tls,
            "The chain of the certificate does not reach a known authority.",
        )
    },
    Plugin {
        per_mille: 90,
        severity: 2,
        cvss2: Some(("6.1", "CVSS2#AV:N/AC:H/Au:N/C:C/I:P/A:N")),
        cvss3: Some(("6.5", "CVSS:3.0/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:L/A:N")),
        solution: "Allow TLS 1.2 and 1.3 only.",
        ..information(
            TLS_1_0,
            "TLS Version 1.0 Protocol Detection",
            "Service detection",
            Target::Tls,
            "The service accepts TLS 1.0.",
        )
    },
    Plugin {
        per_mille: 40,
        severity: 2,
        cves: &["CVE-2013-2566", "CVE-2015-2808"],
        cvss2: Some(("4.3", "CVSS2#AV:N/AC:M/Au:N/C:P/I:N/A:N")),
        cvss3: Some(("5.9", PARTIAL_CONFIDENTIALITY)),
        solution: "Leave RC4 suites out.",
        ..information(
            65821,
            "SSL RC4 Cipher Suites Supported (Bar Mitzvah)",
            "General",
            Target::Tls,
            "The service accepts RC4.",
        )
    },
    Plugin {
        per_mille: 80,
        severity: 2,
        cves: &["CVE-2023-48795"],
        cvss2: Some(("5.4", "CVSS2#AV:N/AC:H/Au:N/C:N/I:C/A:N")),
        cvss3: Some(("5.9", "CVSS:3.0/AV:N/AC:H/PR:N/UI:N/S:U/C:N/I:H/A:N")),
        solution: "Update, or leave the affected algorithms out.",
        ..information(
            TERRAPIN,
            "SSH Terrapin Prefix Truncation Weakness (CVE-2023-48795)",
            "Misc.",
            Target::Ssh,
            "The start of a session can be cut unseen.",
        )
    },
    Plugin {
        per_mille: 150,
        severity: 1,
        cves: &["CVE-2008-5161"],
        cvss2: Some(("2.6", "CVSS2#AV:N/AC:H/Au:N/C:P/I:N/A:N")),
        cvss3: Some(("3.7", "CVSS:3.0/AV:N/AC:H/PR:N/UI:N/S:U/C:L/I:N/A:N")),
        solution: "Use CTR or GCM modes.",
        ..information(
            70658,
            "SSH Server CBC Mode Ciphers Enabled",
            "Misc.",
            Target::Ssh,
            "The server accepts CBC modes.",
        )
    },
    Plugin {
        per_mille: 200,
        severity: 2,
        cvss2: Some(("5.0", "CVSS2#AV:N/AC:L/Au:N/C:N/I:P/A:N")),
        cvss3: Some(("5.3", "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:L/A:N")),
        solution: "Require message signing.",
        ..information(57608, "SMB Signing not required", "Misc.", Target::Smb, "Messages may pass unsigned.")
    },
    Plugin {
        per_mille: 100,
        severity: 2,
        cvss2: Some(("4.3", "CVSS2#AV:A/AC:M/Au:N/C:P/I:P/A:N")),
        cvss3: Some(("4.0", "CVSS:3.0/AV:N/AC:H/PR:N/UI:N/S:C/C:N/I:L/A:N")),
        solution: "Require network level authentication.",
        ..information(
            58453,
            "Terminal Services Doesn't Use Network Level Authentication (NLA) Only",
            "Misc.",
            Target::Rdp,
            "A session opens before its user is known.",
        )
    },
    Plugin {
        severity: 4,
        cvss2: Some(("10.0", "CVSS2#AV:N/AC:L/Au:N/C:C/I:C/A:C")),
        cvss3: Some(("10.0", "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H")),
        solution: "Upgrade to a version of PHP that is currently supported.",
        ..information(
            58987,
            "PHP Unsupported Version Detection",
            "CGI abuses",
            Target::Php,
            "The installed PHP gets no more security fixes.",
        )
    },
    Plugin {
        severity: 4,
        cvss2: Some(("10.0", "CVSS2#AV:N/AC:L/Au:N/C:C/I:C/A:C")),
        cvss3: Some(("10.0", "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H")),
        solution: "Upgrade to a version of Microsoft SQL Server that is currently supported.",
        ..information(
            73756,
            "Microsoft SQL Server Unsupported Version Detection (remote check)",
            "Databases",
            Target::SqlServer,
            "The installed server gets no more security fixes.",
        )
    },
];

impl Plugin {
    /// The word of Nessus for its severity.
    pub fn risk(&self) -> &'static str {
        match self.severity {
            0 => "None",
            1 => "Low",
            2 => "Medium",
            3 => "High",
            _ => "Critical",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_planted_ends_of_support_are_above_medium() {
        let above: Vec<u32> = PLUGINS.iter().filter(|plugin| plugin.severity > 2).map(|plugin| plugin.id).collect();
        assert_eq!(above, [58_987, 73_756]);
        for plugin in PLUGINS {
            assert_eq!(plugin.severity > 0, plugin.cvss2.is_some(), "{}", plugin.id);
            let score: f64 = plugin.cvss3.map_or(0.0, |(score, _)| score.parse().unwrap());
            assert!(plugin.severity == 4 || score < 7.0, "{}: a score of high severity", plugin.id);
        }
        assert_eq!(PLUGINS[5].risk(), "Low");
    }
}
