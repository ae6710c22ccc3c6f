//! The entries of a configuration by path and key, after everything that edits, moves, renames or deletes them.

use kharita_model::Code;

use crate::firewall::reading::Reading;

/// Tables that are read; all others are passed over.
const READ: &[&str] = &[
    "system global",
    "system interface",
    "system interface secondaryip",
    "system zone",
    "firewall address",
    "firewall address6",
    "firewall addrgrp",
    "firewall addrgrp6",
    "firewall service custom",
    "firewall service group",
    "firewall vip",
    "firewall vipgrp",
    "firewall ippool",
    "firewall policy",
    "router static",
    "router static6",
];

/// A setting: its name and values.
pub struct Setting {
    pub name: String,
    pub values: Vec<String>,
}

/// An entry of a table.
pub struct Entry {
    pub path: String,
    /// The keys of the entries around it, then its own; a table without entries has one without key.
    pub keys: Vec<String>,
    pub line: u32,
    pub settings: Vec<Setting>,
}

impl Entry {
    /// Its own key.
    pub fn key(&self) -> &str {
        self.keys.last().map_or("", String::as_str)
    }

    /// The values of a setting; none if it is not set.
    pub fn values(&self, name: &str) -> &[String] {
        self.settings.iter().find(|setting| setting.name == name).map_or(&[], |setting| &setting.values)
    }

    /// The first value of a setting.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.values(name).first().map(String::as_str)
    }

    /// Is a setting `enable`?
    pub fn is_on(&self, name: &str) -> bool {
        self.value(name) == Some("enable")
    }
}

/// All entries of the tables that are read, in the order in which the device keeps them.
#[derive(Default)]
pub struct Tree {
    entries: Vec<Entry>,
}

/// A table or entry that is open.
enum Open {
    Table(String),
    Entry(String),
}

impl Tree {
    /// Reads a configuration.
    pub fn read(text: &str, reading: &mut Reading) -> Self {
        let mut tree = Tree::default();
        let mut open: Vec<Open> = Vec::new();
        let mut rest = (1_u32..).zip(text.lines());
        while let Some((line, content)) = rest.next() {
            let mut content = content.trim().to_owned();
            if content.is_empty() || content.starts_with('#') {
                continue;
            }
            // A quoted text may go over several lines: certificates, messages, scripts.
            let mut split = words(&content);
            while split.is_none() {
                let Some((_, more)) = rest.next() else { break };
                if content.len() > 1 << 20 {
                    break;
                }
                content.push('\n');
                content.push_str(more);
                split = words(&content);
            }
            let Some(split) = split else {
                reading.refuse(Code::RuleUnreadable, line, "\"");
                continue;
            };
            tree.line(line, &split, &mut open, reading);
        }
        tree
    }

    fn line(&mut self, line: u32, words: &[String], open: &mut Vec<Open>, reading: &mut Reading) {
        let Some((verb, values)) = words.split_first() else { return };
        match verb.as_str() {
            "config" => open.push(Open::Table(values.join(" "))),
            "edit" => {
                while matches!(open.last(), Some(Open::Entry(_))) {
                    open.pop();
                }
                open.push(Open::Entry(values.first().cloned().unwrap_or_default()));
                if is_read(&path_of(open)) {
                    self.entry(line, open);
                }
            }
            "next" => {
                if let Some(Open::Entry(_)) = open.last() {
                    open.pop();
                }
            }
            "end" => while let Some(Open::Entry(_)) = open.pop() {},
            _ if !is_read(&path_of(open)) => {}
            "set" | "append" | "unset" | "select" | "unselect" => {
                reading.line();
                let Some((name, values)) = values.split_first() else { return };
                self.entry(line, open).set(verb, name, values);
            }
            "move" | "delete" | "rename" | "purge" => {
                reading.line();
                self.arrange(verb, values, &path_of(open));
            }
            _ => {
                reading.line();
                reading.refuse(Code::RuleUnreadable, line, verb);
            }
        }
    }

    /// The open entry, made if it is new.
    fn entry(&mut self, line: u32, open: &[Open]) -> &mut Entry {
        let path = path_of(open);
        let keys: Vec<String> = keys_of(open);
        let at = self.entries.iter().rposition(|entry| entry.path == path && entry.keys == keys);
        let at = at.unwrap_or_else(|| {
            self.entries.push(Entry { path, keys, line, settings: Vec::new() });
            self.entries.len() - 1
        });
        #[expect(clippy::indexing_slicing, reason = "the place was found or made just above")]
        &mut self.entries[at]
    }

    fn arrange(&mut self, verb: &str, values: &[String], path: &str) {
        let place = |entries: &[Entry], key: &str| entries.iter().position(|e| e.path == path && e.key() == key);
        match (verb, values) {
            ("purge", _) => self.entries.retain(|entry| entry.path != path),
            ("delete", [key, ..]) => self.entries.retain(|entry| entry.path != path || entry.key() != key),
            ("rename", [key, _, new]) => {
                let found =
                    place(&self.entries, key).and_then(|at| self.entries.get_mut(at)).and_then(|e| e.keys.last_mut());
                if let Some(last) = found {
                    last.clone_from(new);
                }
            }
            ("move", [key, side, other]) => {
                let Some(at) = place(&self.entries, key) else { return };
                let entry = self.entries.remove(at);
                let target = place(&self.entries, other).map_or(at, |to| if side == "after" { to + 1 } else { to });
                self.entries.insert(target.min(self.entries.len()), entry);
            }
            _ => {}
        }
    }

    /// The entries of a table.
    pub fn table<'t>(&'t self, path: &'t str) -> impl Iterator<Item = &'t Entry> {
        self.entries.iter().filter(move |entry| entry.path == path)
    }

    /// A setting of a table without entries.
    pub fn setting<'t>(&'t self, path: &'t str, name: &str) -> Option<&'t str> {
        self.table(path).find_map(|entry| entry.value(name))
    }
}

impl Entry {
    fn set(&mut self, verb: &str, name: &str, values: &[String]) {
        let at = self.settings.iter().position(|setting| setting.name == name);
        match (verb, at.and_then(|at| self.settings.get_mut(at))) {
            ("unset", _) => self.settings.retain(|setting| setting.name != name),
            ("unselect", Some(known)) => known.values.retain(|value| !values.contains(value)),
            ("append" | "select", Some(known)) => known.values.extend_from_slice(values),
            (_, Some(known)) => known.values = values.to_vec(),
            (_, None) => self.settings.push(Setting { name: name.to_owned(), values: values.to_vec() }),
        }
        // Another protocol forgets the values of the one before.
        if name == "protocol" {
            self.settings.retain(|setting| setting.name == "protocol" || !is_of_a_protocol(&setting.name));
        }
    }
}

fn is_of_a_protocol(name: &str) -> bool {
    matches!(name, "tcp-portrange" | "udp-portrange" | "sctp-portrange" | "protocol-number" | "icmptype" | "icmpcode")
}

fn is_read(path: &str) -> bool {
    READ.contains(&path)
}

/// The path of the open tables, without the divisions of a device into several (`vdom`, `global`).
fn path_of(open: &[Open]) -> String {
    let tables = open.iter().filter_map(|open| match open {
        Open::Table(name) if !matches!(name.as_str(), "vdom" | "global") => Some(name.as_str()),
        _ => None,
    });
    tables.collect::<Vec<_>>().join(" ")
}

fn keys_of(open: &[Open]) -> Vec<String> {
    let mut keys = Vec::new();
    let mut table = "";
    for part in open {
        match part {
            Open::Table(name) => table = name,
            Open::Entry(_) if table == "vdom" => {}
            Open::Entry(key) => keys.push(key.clone()),
        }
    }
    keys
}

/// The words of a line: quotations hold blanks, a backslash takes the next character as it is. `None`: not closed.
fn words(line: &str) -> Option<Vec<String>> {
    let (mut words, mut word, mut open, mut quoted) = (Vec::new(), String::new(), false, None);
    let mut characters = line.chars();
    while let Some(c) = characters.next() {
        match (c, quoted) {
            ('\\', _) => {
                word.extend(characters.next());
                open = true;
            }
            (c, Some(mark)) if c == mark => quoted = None,
            ('"' | '\'', None) => {
                quoted = Some(c);
                open = true;
            }
            (c, None) if c.is_whitespace() => {
                if open {
                    words.push(std::mem::take(&mut word));
                }
                open = false;
            }
            (c, _) => {
                word.push(c);
                open = true;
            }
        }
    }
    if open {
        words.push(word);
    }
    quoted.is_none().then_some(words)
}
