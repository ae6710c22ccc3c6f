//! One program for all fuzz targets, so that they are built once: `FUZZ_TARGET` names the target, as `make fuzz` does.
//! Without a name the targets are listed, one a line. Every format of `kharita_ingest::FORMATS` is a target by its id; a
//! new reader is fuzzed from the day it stands there.
//!
//! A target may stop the program in two ways: a panic, or an assertion of its own about what it was given back.

#![no_main]

mod archive;
mod batch;
mod discovery;
mod feeds;
mod questions;
mod reader;
mod sealed;

use std::io::Write as _;
use std::path::Path;
use std::sync::OnceLock;

use kharita_ingest::{FORMATS, Format};

/// What is tried.
enum Target {
    /// A reader.
    Reader(&'static Format),
    /// Anything else.
    Other(&'static Other),
}

/// A target that is no reader.
struct Other {
    name: &'static str,
    run: fn(&[u8]),
    /// First inputs that no file can hold, because they follow the types.
    seeds: fn() -> Vec<Vec<u8>>,
}

const OTHERS: &[Other] = &[
    Other { name: "container", run: archive::container, seeds: Vec::new },
    Other { name: "unseal", run: sealed::unseal, seeds: sealed::seeds },
    Other { name: "batch", run: batch::batch, seeds: batch::seeds },
    Other { name: "filter", run: questions::filter, seeds: Vec::new },
    Other { name: "risk_graph", run: questions::risk_graph, seeds: Vec::new },
    Other { name: "kernel", run: discovery::kernel, seeds: Vec::new },
    Other { name: "discover", run: discovery::file, seeds: Vec::new },
    Other { name: "fair", run: questions::fair, seeds: Vec::new },
    Other { name: "feed", run: feeds::feed, seeds: Vec::new },
    Other { name: "feed_pack", run: feeds::pack_read, seeds: feeds::seeds },
    Other { name: "library", run: questions::library, seeds: Vec::new },
];

static CHOSEN: OnceLock<Target> = OnceLock::new();

libfuzzer_sys::fuzz_target!(init: choose(), |data: &[u8]| {
    match CHOSEN.get() {
        Some(Target::Reader(format)) => reader::read(format, data),
        Some(Target::Other(other)) => (other.run)(data),
        None => {}
    }
});

/// Takes the target that is named, and writes its first inputs to the folder `FUZZ_SEEDS`.
fn choose() {
    let name = std::env::var("FUZZ_TARGET").unwrap_or_default();
    if let Some(format) = kharita_ingest::format(&name) {
        drop(CHOSEN.set(Target::Reader(format)));
    } else if let Some(other) = OTHERS.iter().find(|other| other.name == name) {
        if let Some(folder) = std::env::var_os("FUZZ_SEEDS") {
            for (at, seed) in (other.seeds)().iter().enumerate() {
                std::fs::write(Path::new(&folder).join(format!("{name}-{at}")), seed).expect("seeds can be written");
            }
        }
        drop(CHOSEN.set(Target::Other(other)));
    } else {
        let names = FORMATS.iter().map(|format| format.id).chain(OTHERS.iter().map(|other| other.name));
        let list: Vec<&str> = names.collect();
        writeln!(std::io::stdout(), "{}", list.join("\n")).expect("somebody reads the list");
        std::process::exit(0);
    }
}
