//! Configurations of makers, and what they let through: answers worked out by hand from each maker's own rules.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use kharita_ingest::{Context, Input, recognise};
use kharita_map::reach::{Answer, Network, Reach, Service};
use kharita_model::{Device, Instant, Value};

/// The device that a configuration tells of, whose format has this id.
fn device(text: &str, format: &str) -> Device {
    let mut input = Input::from_bytes(text.as_bytes().to_vec(), "fw");
    let found = recognise(&input).unwrap();
    assert_eq!(found.id, format);
    let context =
        Context { name: "fw", assumed_time: Instant(0), now: Instant(i64::MAX), space: "default", columns: None };
    let mut batches = Vec::new();
    (found.read)(&mut input, &context, &mut batches).unwrap();
    let mut facts = batches.iter().flat_map(|batch| &batch.assertions);
    facts
        .find_map(|fact| if let Value::Device(device) = &fact.value { Some((**device).clone()) } else { None })
        .unwrap()
}

/// Asks each `FROM TO TCP-PORT ANSWER`.
fn answers(device: Device, questions: &str) {
    let network = Network::new(vec![("fw".to_owned(), device)]);
    let reach = Reach::of(&network);
    for question in questions.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let words: Vec<&str> = question.split_whitespace().collect();
        let [from, to, port, wanted] = words.as_slice() else { continue };
        let answer = reach.probe(from.parse().unwrap(), to.parse().unwrap(), Service::tcp(port.parse().unwrap()));
        let wanted = match *wanted {
            "yes" => Answer::Yes,
            "no" => Answer::No,
            _ => Answer::Maybe,
        };
        let why = reach.explain(from.parse().unwrap(), to.parse().unwrap(), Service::tcp(port.parse().unwrap()));
        assert_eq!(answer, Some(wanted), "{question} {why:?}");
    }
}

#[test]
fn cisco_asa() {
    let device = device(include_str!("devices/asa.cfg"), "cisco-asa");
    let unknown: Vec<(u32, &str)> = device.unknown.iter().map(|own| (own.line, &*own.text)).collect();
    assert_eq!(unknown, [(59, "time-range")]);
    // The public address is what is written from outside, the list speaks of the real one. What a lower level sends
    // needs a list, what a higher one sends does not; what stands behind another router is its to say; equal levels do not speak to one another, lists or not.
    answers(
        device,
        "192.0.2.7 203.0.113.10 443 yes
         192.0.2.7 203.0.113.10 444 yes
         192.0.2.7 203.0.113.10 445 no
         192.0.2.7 203.0.113.10 22 no
         192.0.2.7 203.0.113.10 8080 maybe
         192.0.2.7 10.2.0.9 80 yes
         198.51.100.7 203.0.113.1 2525 yes
         192.0.2.7 203.0.113.1 2525 no
         198.51.100.7 203.0.113.1 25 maybe
         192.0.2.7 10.1.0.5 443 no
         10.1.0.5 10.2.0.10 22 yes
         10.1.0.5 10.20.0.7 22 maybe
         10.1.0.5 10.3.0.5 1521 yes
         10.1.0.5 10.3.0.5 22 no
         10.2.0.10 10.1.0.5 443 no
         10.2.0.10 10.20.0.7 443 maybe
         10.2.0.10 10.20.0.7 25 no
         10.2.0.10 10.3.0.5 1521 no
         10.3.0.5 10.2.0.10 1521 no
         10.3.0.5 10.1.0.5 1521 no
         10.9.0.5 10.2.0.10 22 no
         10.1.0.5 10.9.0.5 22 no",
    );
}

#[test]
fn palo_alto_in_every_way_of_writing() {
    for text in [include_str!("devices/panos.set"), include_str!("devices/panos.xml")] {
        let device = device(text, "pan-os");
        let unknown: Vec<&str> = device.unknown.iter().map(|own| &*own.text).collect();
        assert_eq!(unknown, ["application", "fqdn"]);
        // Rules speak of the address that was written and of the zone of the real one. Within a zone all passes; an
        // application on any port, and a name, leave the answer open.
        answers(
            device,
            "192.0.2.7 203.0.113.10 443 yes
             192.0.2.7 203.0.113.10 8443 yes
             192.0.2.7 203.0.113.10 22 no
             192.0.2.7 10.2.0.10 443 no
             10.1.0.5 10.2.0.10 22 yes
             10.1.0.5 10.2.0.10 80 yes
             10.1.0.5 10.2.0.10 443 no
             10.1.0.5 10.3.0.5 1521 maybe
             10.1.0.5 10.3.0.6 1521 no
             10.1.0.5 10.3.0.6 22 yes
             10.2.0.10 10.3.0.5 5432 yes
             10.2.0.10 203.0.113.50 443 maybe
             10.2.0.10 203.0.113.50 80 no
             10.3.0.5 10.1.0.5 22 no
             10.1.0.5 203.0.113.50 443 no",
        );
    }
}

#[test]
fn juniper_srx() {
    let device = device(include_str!("devices/srx.set"), "juniper-srx");
    let unknown: Vec<(u32, &str)> = device.unknown.iter().map(|own| (own.line, &*own.text)).collect();
    assert_eq!(unknown, [(6, "filter")]);
    // Policies see the real address and port. A policy that is deactivated is none; what is global comes after those of the
    // pair of zones; a filter on the interface may stop what policies permit.
    answers(
        device,
        "192.0.2.7 203.0.113.10 443 yes
         192.0.2.7 203.0.113.10 8443 no
         192.0.2.7 10.2.0.10 8444 yes
         192.0.2.7 10.2.0.10 22 no
         10.1.9.5 10.2.0.25 22 yes
         10.1.9.5 10.2.0.30 22 no
         10.1.8.5 10.2.0.25 22 no
         10.1.8.5 10.2.0.25 3389 yes
         10.4.0.5 10.2.0.10 443 maybe
         10.4.0.5 10.2.0.10 22 no
         10.2.0.10 10.1.0.5 443 no
         10.1.0.5 203.0.113.50 443 no",
    );
}
