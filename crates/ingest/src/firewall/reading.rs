//! A device while its file is read, and the facts that come of it.

use std::io::{self, Read};
use std::net::IpAddr;

use kharita_model::{
    Action, Aspect, Attribute, BatchBuilder, Chain, Code, Covered, Device, Extent, Hook, IdentifierKind, Instant,
    LeftOut, Locator, Message, Method, NodeKind, NotUnderstood, Point, Predicate, Refusal, Rule, Source, Subtype,
    Value,
};

use crate::encoding::Utf8Text;
use crate::{Context, Input, Outcome, Sink};

/// Bytes of a configuration: the largest real ones have some ten megabytes.
const LARGEST: u64 = 64 * 1024 * 1024;
/// A configuration is what the device itself says (MAP.md §3.1).
const CONFIDENCE: u8 = 95;

/// What a file tells of a device.
pub struct Reading {
    /// The device.
    pub device: Device,
    /// The name that it gives itself.
    pub name: Option<String>,
    /// Hardware addresses of its interfaces.
    pub hardware: Vec<String>,
    /// Version of the tool or system.
    pub version: Option<String>,
    /// When it was written, if the file says.
    pub written: Option<Instant>,
    refused: Vec<Message>,
    /// Does the text end before its end?
    pub cut: Option<Message>,
}

impl Reading {
    /// Nothing read yet.
    pub fn new() -> Self {
        Reading {
            device: Device::default(),
            name: None,
            hardware: Vec::new(),
            version: None,
            written: None,
            refused: Vec::new(),
            cut: None,
        }
    }

    /// A line says something.
    pub fn line(&mut self) {
        self.device.lines += 1;
    }

    /// A line is not understood, or not wholly. A line counts once; what else was not understood of it is added.
    pub fn not_understood(&mut self, line: u32, text: &str) {
        match self.device.unknown.last_mut().filter(|last| last.line == line) {
            Some(last) => last.text = format!("{}, {text}", last.text).into(),
            None => self.device.unknown.push(NotUnderstood { line, text: text.into() }),
        }
    }

    /// A line is refused whole: it is not understood either.
    pub fn refuse(&mut self, code: Code, line: u32, what: &str) {
        self.not_understood(line, what);
        self.refused.push(Message::new(code).with("value", what).at(Locator::Line(line.into())));
    }

    /// Hangs lists of rules on the points of a packet's way, each with its priority and with what becomes of what it does not
    /// decide on. What goes to the device itself is not read, and stays open.
    pub fn hang(&mut self, lists: Vec<(Point, i32, bool, &str, Vec<Rule>)>) {
        let action = Action::Unknown("local".into());
        let own = Rule { line: 0, name: "local".into(), matches: Vec::new(), action };
        let own = (Point::Input, 0, false, "local", vec![own]);
        for (point, priority, passes, name, rules) in lists.into_iter().chain([own]) {
            let chain = self.device.chains.len() as u32;
            self.device.chains.push(Chain { name: name.into(), rules });
            self.device.hooks.push(Hook { point, priority, family: None, chain, passes, line: 0 });
        }
        self.device.hooks.sort_by_key(|hook| (hook.point, hook.priority));
        self.device.unknown.sort_by_key(|unknown| unknown.line);
    }

    /// Pours what was read, as this attribute of the device.
    ///
    /// # Errors
    /// The sink cannot take it.
    pub fn pour(self, attribute: Attribute, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
        let Reading { device, name, hardware, version, written, refused, cut } = self;
        let written = written.filter(|moment| *moment <= context.now);
        let mut batch = BatchBuilder::new(Method::Observed, written.unwrap_or(context.assumed_time));
        batch.confidence(CONFIDENCE);
        let source = batch.source(&Source::new("firewall", context.space));
        let name = name.unwrap_or_else(|| device_of(context.name).to_owned());
        let host = batch.record(source, &name, NodeKind::Host, Some(Subtype::Firewall));
        batch.text(host, Attribute::Hostnames, &name);
        batch.identifier(host, IdentifierKind::Hostname, &name, None);
        for address in device.interfaces.iter().flat_map(|interface| &interface.addresses).map(|(address, _)| *address)
        {
            if is_own(address) {
                batch.identifier(host, IdentifierKind::Address, &address.to_string(), None);
                batch.attribute(
                    host,
                    Attribute::Addresses,
                    Value::Address(kharita_model::AddressBlock::single(address)),
                );
            }
        }
        for address in &hardware {
            batch.identifier(host, IdentifierKind::Mac, address, None);
        }
        for unknown in &device.unknown {
            let message = Message::new(Code::LeftOutNotUnderstood).with("text", &unknown.text);
            batch.leave_out(LeftOut { message, count: 1 });
        }
        let mut warnings: Vec<Message> = cut.into_iter().map(|message| message.in_file(context.name)).collect();
        if warnings.is_empty() {
            let extent = Extent::Records(vec![host]);
            let aspect = Aspect::Statements(vec![Predicate::Attribute(attribute)]);
            batch.cover(Covered { extent, aspect, at: written });
        } else {
            batch.interrupted();
        }
        let understood = device.lines.saturating_sub(device.unknown.len() as u64);
        warnings.push(
            Message::new(Code::FilterRead)
                .count("understood", understood)
                .count("lines", device.lines)
                .in_file(context.name),
        );
        for message in refused {
            batch.refuse(Refusal { message: message.in_file(context.name) });
        }
        batch.attribute(host, attribute, Value::Device(Box::new(device)));
        sink.batch(batch.finish())?;
        Ok(Outcome { version, observed_at: written, warnings, ..Outcome::default() })
    }
}

/// Does an address say which machine it is? Loopback and link-local addresses stand on every one.
fn is_own(address: IpAddr) -> bool {
    let is_link_local = match address {
        IpAddr::V4(v4) => v4.is_link_local(),
        IpAddr::V6(v6) => v6.segments().first().is_some_and(|first| first & 0xffc0 == 0xfe80),
    };
    !(address.is_loopback() || address.is_unspecified() || is_link_local)
}

/// The device that a file is called after: its name without folder, up to the first dot.
pub fn device_of(name: &str) -> &str {
    let name = name.rsplit(['/', '\\', '!']).next().unwrap_or(name);
    name.split('.').next().filter(|stem| !stem.is_empty()).unwrap_or(name)
}

/// The text of a configuration, or why it is refused whole.
///
/// # Errors
/// The input cannot be read.
pub fn text_of(input: &mut Input, context: &Context) -> io::Result<Result<String, Outcome>> {
    let mut text = String::new();
    let read = Utf8Text::new(input)?.take(LARGEST + 1).read_to_string(&mut text);
    // A character may be cut at the limit; everything else is valid by now.
    if read.is_err() || text.len() as u64 > LARGEST {
        let message = Message::new(Code::TooLarge).count("limit", LARGEST).in_file(context.name);
        return Ok(Err(Outcome { rejected: Some(message), ..Outcome::default() }));
    }
    Ok(Ok(text))
}

/// The lines on which offsets of a text stand.
pub struct Lines(Vec<usize>);

impl Lines {
    /// Of this text.
    pub fn of(text: &str) -> Self {
        Lines(memchr::memchr_iter(b'\n', text.as_bytes()).collect())
    }

    /// The line, from 1.
    pub fn at(&self, offset: u64) -> u32 {
        self.0.partition_point(|end| (*end as u64) < offset) as u32 + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_is_called_after_its_file() {
        for (name, device) in [
            ("fw1.iptables-save", "fw1"),
            ("dump.zip!pare-feu/fw1.route.json", "fw1"),
            ("fw1", "fw1"),
            (".hidden", ".hidden"),
        ] {
            assert_eq!(device_of(name), device);
        }
    }

    #[test]
    fn lines_are_counted_from_one() {
        let lines = Lines::of("a\nbc\n\nd");
        assert_eq!([0, 1, 2, 4, 5, 6].map(|at| lines.at(at)), [1, 1, 2, 2, 3, 4]);
    }
}
