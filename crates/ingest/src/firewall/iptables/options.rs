//! The options of one rule: its conditions, then its target. Conditions are known by their own names, whatever module
//! brings them; those that nobody knows here become unknown conditions.
//!
//! Two readings make answers about one connection possible: it stays under every rate limit, and it comes from where its
//! source address stands (reverse-path tests pass).

use std::iter::Peekable;

use kharita_model::{Action, AddressRange, ConnectionState, Match, PortRange, TCP_SYN, Term, Translation};
use rustc_hash::FxHashMap;

use crate::firewall::words;

/// A rule without its place.
pub struct Parsed {
    pub matches: Vec<Match>,
    pub action: Action,
    /// Names of options and targets that are not understood.
    pub unknown: Vec<String>,
    /// Does it name an address of IPv6?
    pub is_v6: bool,
}

/// The words of a line, as a shell parts them. `None`: a quotation is not closed.
pub fn words(line: &str) -> Option<Vec<String>> {
    let (mut words, mut word, mut open, mut quoted) = (Vec::new(), String::new(), false, false);
    let mut characters = line.chars();
    while let Some(c) = characters.next() {
        match c {
            '\\' if quoted => word.extend(characters.next()),
            '"' => {
                quoted = !quoted;
                open = true;
            }
            c if c.is_whitespace() && !quoted => {
                if open {
                    words.push(std::mem::take(&mut word));
                    open = false;
                }
            }
            c => {
                word.push(c);
                open = true;
            }
        }
    }
    if open {
        words.push(word);
    }
    (!quoted).then_some(words)
}

/// Reads the options after `-A CHAIN`.
pub fn parse(words: impl Iterator<Item = String>, chains: &FxHashMap<String, u32>, is_v6: bool) -> Parsed {
    let parsed = Parsed { matches: Vec::new(), action: Action::Continue, unknown: Vec::new(), is_v6 };
    let mut options = Options { words: words.peekable(), chains, parsed, negated: false };
    while options.next() {}
    options.parsed
}

struct Options<'a, I: Iterator<Item = String>> {
    words: Peekable<I>,
    chains: &'a FxHashMap<String, u32>,
    parsed: Parsed,
    /// Was `!` written just before?
    negated: bool,
}

/// What an option says of a new connection.
enum Said {
    /// A condition.
    Term(Term),
    /// It holds for every new connection.
    Holds,
    /// It holds for none.
    Never,
    /// It belongs to an option that was read before.
    Nothing,
    /// Not understood.
    Unknown,
}

impl<I: Iterator<Item = String>> Options<'_, I> {
    fn value(&mut self) -> String {
        self.words.next().unwrap_or_default()
    }

    /// Words up to the next option.
    fn values(&mut self) -> Vec<String> {
        let mut values = Vec::new();
        while let Some(word) = self.words.next_if(|word| word != "!" && !is_option(word)) {
            values.push(word);
        }
        values
    }

    fn next(&mut self) -> bool {
        let Some(option) = self.words.next() else { return false };
        match option.as_str() {
            "!" => {
                self.negated = true;
                return true;
            }
            "-m" | "--match" => drop(self.value()),
            "-j" | "--jump" => self.target(false),
            "-g" | "--goto" => self.target(true),
            _ => {
                let said = self.condition(&option);
                self.say(&option, said);
            }
        }
        self.negated = false;
        true
    }

    fn say(&mut self, option: &str, said: Said) {
        let negated = self.negated;
        match said {
            Said::Nothing => {}
            Said::Term(term) => self.parsed.matches.push(Match::unless(negated, term)),
            Said::Holds if !negated => {}
            Said::Never if negated => {}
            Said::Holds | Said::Never => self.parsed.matches.push(Match::is(Term::AnyOf(Vec::new()))),
            Said::Unknown => {
                drop(self.values());
                let name = option.trim_start_matches('-');
                self.parsed.matches.push(Match::unless(negated, Term::Unknown(name.into())));
                self.parsed.unknown.push(name.to_owned());
            }
        }
    }

    fn condition(&mut self, option: &str) -> Said {
        let term = match option {
            "-s" | "--source" | "--src" | "--ctorigsrc" => self.addresses().map(Term::Source),
            "-d" | "--destination" | "--dst" => self.addresses().map(Term::Destination),
            "--src-range" => self.addresses().map(Term::Source),
            "--dst-range" => self.addresses().map(Term::Destination),
            "--ctorigdst" => self.addresses().map(Term::OriginalDestination),
            "-i" | "--in-interface" => Some(Term::In(vec![interface(&self.value())])),
            "-o" | "--out-interface" => Some(Term::Out(vec![interface(&self.value())])),
            "-p" | "--protocol" | "--ctproto" => return self.protocol(),
            "--sport" | "--sports" | "--source-port" | "--source-ports" | "--ctorigsrcport" => {
                self.ports().map(Term::SourcePort)
            }
            "--dport" | "--dports" | "--destination-port" | "--destination-ports" => {
                self.ports().map(Term::DestinationPort)
            }
            "--ctorigdstport" => self.ports().map(Term::OriginalDestinationPort),
            "--ports" => self.ports().map(|ports| {
                let either = [Term::SourcePort(ports.clone()), Term::DestinationPort(ports)];
                Term::AnyOf(either.map(|term| vec![Match::is(term)]).to_vec())
            }),
            "--state" | "--ctstate" => self.states(),
            "--tcp-flags" => self.tcp_flags(),
            "--syn" => words::tcp_flags(["fin", "syn", "rst", "ack"]).map(|mask| Term::TcpFlags { mask, set: TCP_SYN }),
            "--icmp-type" => words::icmp_type(&self.value(), false).map(|range| Term::IcmpType(vec![range])),
            "--icmpv6-type" => words::icmp_type(&self.value(), true).map(|range| Term::IcmpType(vec![range])),
            "--dst-type" => return self.destination_type(),
            _ => return self.rarer(option),
        };
        term.map_or(Said::Unknown, Said::Term)
    }

    /// Conditions that are the same for every new connection, and words that belong to others.
    fn rarer(&mut self, option: &str) -> Said {
        match option {
            // A connection alone stays under every rate and number.
            "--limit" | "--hashlimit" | "--hashlimit-upto" | "--connlimit-upto" => {
                drop(self.value());
                Said::Holds
            }
            "--hashlimit-above" | "--connlimit-above" => {
                drop(self.value());
                Said::Never
            }
            "--ctdir" => match self.value().as_str() {
                "ORIGINAL" => Said::Holds,
                "REPLY" => Said::Never,
                _ => Said::Unknown,
            },
            // A packet that really comes from its source passes; only `--invert` holds for the others.
            "--invert" => Said::Never,
            "--comment"
            | "--limit-burst"
            | "--hashlimit-burst"
            | "--hashlimit-mode"
            | "--hashlimit-name"
            | "--hashlimit-srcmask"
            | "--hashlimit-dstmask"
            | "--hashlimit-htable-size"
            | "--hashlimit-htable-max"
            | "--hashlimit-htable-expire"
            | "--hashlimit-htable-gcinterval"
            | "--connlimit-mask" => {
                drop(self.value());
                Said::Nothing
            }
            "--loose" | "--validmark" | "--accept-local" | "--connlimit-saddr" | "--connlimit-daddr" => Said::Nothing,
            _ => Said::Unknown,
        }
    }

    fn addresses(&mut self) -> Option<Vec<AddressRange>> {
        let value = self.value();
        let ranges: Option<Vec<AddressRange>> = value.split(',').map(words::addresses).collect();
        self.parsed.is_v6 |= ranges.iter().flatten().any(|range| range.first.is_ipv6());
        ranges
    }

    fn ports(&mut self) -> Option<Vec<PortRange>> {
        self.value().split(',').map(|part| words::ports(part, ':')).collect()
    }

    fn protocol(&mut self) -> Said {
        match self.value().as_str() {
            "all" | "0" => Said::Holds,
            name => words::protocol(name).map_or(Said::Unknown, |number| Said::Term(Term::Protocol(vec![number]))),
        }
    }

    fn states(&mut self) -> Option<Term> {
        let value = self.value();
        value.split(',').map(words::state).collect::<Option<Vec<ConnectionState>>>().map(Term::State)
    }

    fn tcp_flags(&mut self) -> Option<Term> {
        let (mask, set) = (self.value(), self.value());
        Some(Term::TcpFlags { mask: words::tcp_flags(mask.split(','))?, set: words::tcp_flags(set.split(','))? })
    }

    /// Of what kind the destination is. Questions are about addresses of hosts, so that of broadcasts only the one of all
    /// networks counts.
    fn destination_type(&mut self) -> Said {
        let range = |text: &str| words::addresses(text).into_iter().collect::<Vec<_>>();
        match self.value().as_str() {
            "LOCAL" => Said::Term(Term::DestinationIsLocal),
            "BROADCAST" | "ANYCAST" => Said::Term(Term::Destination(range("255.255.255.255"))),
            "MULTICAST" => {
                Said::Term(Term::Destination(range(if self.parsed.is_v6 { "ff00::/8" } else { "224.0.0.0/4" })))
            }
            "UNICAST" => {
                self.negated = !self.negated;
                Said::Term(Term::Destination(range(if self.parsed.is_v6 { "ff00::/8" } else { "224.0.0.0/3" })))
            }
            _ => Said::Unknown,
        }
    }

    fn target(&mut self, goto: bool) {
        let name = self.value();
        let own = self.chains.get(&name).copied();
        let options: Vec<String> = self.words.by_ref().collect();
        self.parsed.action = match (own, name.as_str()) {
            (Some(chain), _) if goto => Action::Goto(chain),
            (None, "ACCEPT") => Action::Accept,
            (None, "DROP" | "REJECT" | "TARPIT" | "STEAL") => Action::Deny,
            (None, "RETURN") => Action::Return,
            (
                None,
                "LOG" | "ULOG" | "NFLOG" | "MARK" | "CONNMARK" | "CONNSECMARK" | "SECMARK" | "TCPMSS" | "TRACE"
                | "AUDIT" | "CLASSIFY" | "TOS" | "DSCP" | "TTL" | "HL" | "CHECKSUM" | "SET" | "TEE" | "ACCOUNT" | "LED"
                | "RATEEST" | "IDLETIMER" | "ECN" | "TCPOPTSTRIP",
            ) => Action::Continue,
            (None, "CT") if !options.iter().any(|option| option == "--notrack") => Action::Continue,
            (None, "DNAT") => destination(&options).map_or_else(|| unknown(&name), Action::Translate),
            (None, "REDIRECT") => Action::Translate(Translation::Local { port: port_option(&options, "--to-ports") }),
            (None, "SNAT") => source(&options).map_or_else(|| unknown(&name), Action::Translate),
            (None, "MASQUERADE") => Action::Translate(Translation::Masquerade),
            (Some(chain), _) => Action::Jump(chain),
            (None, _) => unknown(&name),
        };
        if let Action::Unknown(text) = &self.parsed.action {
            self.parsed.unknown.push(text.to_string());
        }
    }
}

fn unknown(name: &str) -> Action {
    Action::Unknown(name.into())
}

/// Is a word the name of an option? Values may begin with a dash only before a digit.
fn is_option(word: &str) -> bool {
    word.strip_prefix('-').is_some_and(|rest| !rest.is_empty() && !rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// The name of an interface; iptables marks the beginning of a name by `+`.
fn interface(name: &str) -> Box<str> {
    name.strip_suffix('+').map_or_else(|| name.into(), |start| format!("{start}*").into())
}

fn option_values<'a>(options: &'a [String], name: &'a str) -> impl Iterator<Item = &'a str> {
    options.windows(2).filter_map(move |pair| match pair {
        [option, value] if option == name => Some(value.as_str()),
        _ => None,
    })
}

fn port_option(options: &[String], name: &str) -> Option<PortRange> {
    option_values(options, name).find_map(|value| words::ports(value, '-'))
}

/// `--to-destination 10.1.2.3-10.1.2.9:80-90`, `[2001:db8::1]:80`, `:80`
fn destination(options: &[String]) -> Option<Translation> {
    let (mut to, mut port) = (Vec::new(), None);
    for value in option_values(options, "--to-destination") {
        let (addresses, ports) = with_port(value)?;
        to.extend(addresses);
        port = port.or(ports);
    }
    (!to.is_empty() || port.is_some()).then_some(Translation::Destination { to, port })
}

fn source(options: &[String]) -> Option<Translation> {
    let mut from = Vec::new();
    for value in option_values(options, "--to-source") {
        from.extend(with_port(value)?.0);
    }
    (!from.is_empty()).then_some(Translation::Source(from))
}

fn with_port(value: &str) -> Option<(Option<AddressRange>, Option<PortRange>)> {
    let (addresses, ports) = match value.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((address, rest)) => (address, rest.strip_prefix(':')),
        None if value.matches(':').count() > 1 => (value, None),
        None => value.split_once(':').map_or((value, None), |(address, port)| (address, Some(port))),
    };
    let ports = ports.map(|ports| words::ports(ports.split('/').next().unwrap_or(ports), '-').ok_or(()));
    let addresses = if addresses.is_empty() { None } else { Some(words::addresses(addresses)?) };
    Some((addresses, ports.transpose().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(text: &str) -> Parsed {
        let chains = FxHashMap::from_iter([("OTHER".to_owned(), 7)]);
        parse(words(text).unwrap().into_iter(), &chains, false)
    }

    #[test]
    fn words_as_a_shell_parts_them() {
        assert_eq!(words(r#"-m comment --comment "a \"b\" c" -j X"#).unwrap()[3], "a \"b\" c");
        assert_eq!(words("a  b\tc").unwrap(), ["a", "b", "c"]);
        assert_eq!(words("a \"\" b").unwrap(), ["a", "", "b"]);
        assert_eq!(words("a \"b"), None);
    }

    #[test]
    fn what_is_not_understood_stays_as_an_unknown_condition() {
        let parsed = rule("-p tcp -m mac --mac-source 00:11:22:33:44:55 -m u32 ! --u32 0x0&0xff=5 -j ACCEPT");
        assert_eq!(parsed.unknown, ["mac-source", "u32"]);
        assert_eq!(parsed.matches.len(), 3);
        assert_eq!(parsed.matches[2], Match::unless(true, Term::Unknown("u32".into())));
        assert_eq!(parsed.action, Action::Accept);
        assert!(!format!("{:?}", parsed.matches).contains("00:11"), "values of what is not understood are not kept");
    }

    #[test]
    fn targets() {
        let translated = |to: &str, port| {
            Action::Translate(Translation::Destination { to: words::addresses(to).into_iter().collect(), port })
        };
        for (text, action) in [
            ("-j OTHER", Action::Jump(7)),
            ("-g OTHER", Action::Goto(7)),
            ("-j DROP", Action::Deny),
            ("-j LOG --log-prefix \"x -j ACCEPT\"", Action::Continue),
            ("-j DNAT --to-destination 10.1.1.1:8080", translated("10.1.1.1", Some((8080, 8080)))),
            ("-j DNAT --to-destination :80-81", translated("", Some((80, 81)))),
            ("-j DNAT --to-destination [2001:db8::1]:80", translated("2001:db8::1", Some((80, 80)))),
            ("-j REDIRECT --to-ports 3128", Action::Translate(Translation::Local { port: Some((3128, 3128)) })),
            ("-j CT --notrack", Action::Unknown("CT".into())),
            ("-j NFQUEUE --queue-num 0", Action::Unknown("NFQUEUE".into())),
            ("-s 10.0.0.1", Action::Continue),
        ] {
            assert_eq!(rule(text).action, action, "{text}");
        }
    }

    #[test]
    fn rates_and_reverse_paths_do_not_decide_on_one_connection() {
        assert_eq!(rule("-m limit --limit 5/min --limit-burst 3 -j ACCEPT").matches, []);
        let never = [Match::is(Term::AnyOf(vec![]))];
        for text in ["-m hashlimit --hashlimit-above 10/sec --hashlimit-name x", "-m rpfilter --invert"] {
            assert_eq!(rule(text).matches, never, "{text}");
        }
        assert_eq!(rule("! -p all").matches, never);
    }
}
