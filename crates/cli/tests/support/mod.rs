//! A folder in which commands are run as users run them.

use std::path::PathBuf;
use std::process::{Command, Output};

pub struct Place {
    pub folder: tempfile::TempDir,
}

impl Place {
    pub fn new() -> Self {
        Place { folder: tempfile::tempdir().unwrap() }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kharita"));
        command.args(arguments).current_dir(self.folder.path()).env_clear().env("HOME", self.folder.path());
        command.env("KHARITA_HOME", self.path("espace")).env("KHARITA_NOW", "2026-11-25T10:00:00Z");
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// Runs, expects success, and reads the JSON document.
    pub fn json(&self, arguments: &[&str]) -> serde_json::Value {
        let mut all = arguments.to_vec();
        all.push("--json");
        let output = self.run(&all);
        assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    }

    pub fn init(&self) {
        self.json(&["init", "--organisation", "Organisme d’essai"]);
    }
}

pub fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A small scan of our own: two hosts, one of them with a service.
pub const SCAN: &str = r#"<?xml version="1.0"?>
<nmaprun scanner="nmap" args="nmap -sV 192.0.2.0/29" start="1761984000" version="7.94">
<scaninfo type="syn" protocol="tcp" numservices="1000" services="1-1000"/>
<host starttime="1761984000" endtime="1761984060"><status state="up" reason="echo-reply"/><address addr="192.0.2.1" addrtype="ipv4"/>
<hostnames><hostname name="portail.example" type="PTR"/></hostnames>
<ports><port protocol="tcp" portid="443"><state state="open"/><service name="https" product="nginx" version="1.18.0" method="probed" conf="10"/></port></ports></host>
<host starttime="1761984000" endtime="1761984060"><status state="up" reason="echo-reply"/><address addr="192.0.2.2" addrtype="ipv4"/></host>
<runstats><finished time="1761984100"/><hosts up="2" down="6" total="8"/></runstats>
</nmaprun>
"#;
