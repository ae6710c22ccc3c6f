//! Reachability against the kernel of this machine: random rulesets are loaded in network namespaces of their own, real
//! connections are tried through them, and every answer must be what happened. Runs where `unshare`, `ip` and `nft` are
//! there and namespaces may be made; else it says why not.
//!
//! The test binary plays every part: `kernel` starts itself again inside fresh namespaces as `router`, which starts it in
//! the namespace of each zone as `listener` and as `caller`. Each part does nothing unless its variable is set.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]

use std::fmt::Write as _;
use std::net::{IpAddr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use kharita_ingest::{Context, Input, recognise};
use kharita_map::reach::{Answer, Network, Reach, Service};
use kharita_model::{Device, Instant, Value};

const ZONES: [&str; 4] = ["a", "b", "c", "d"];
const PORTS: [u16; 4] = [22, 80, 443, 8080];
const RULESETS: u64 = 4;
const PATIENCE: Duration = Duration::from_millis(700);

/// The addresses of a zone; connections leave from the first.
fn hosts(zone: usize) -> [IpAddr; 2] {
    [5, 130].map(|host| IpAddr::from([10, 77, zone as u8, host]))
}

fn works(program: &str, arguments: &[&str]) -> bool {
    let tried = Command::new(program).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status();
    tried.is_ok_and(|status| status.success())
}

fn myself(part: &str) -> Vec<String> {
    let own = std::env::current_exe().unwrap().display().to_string();
    [own.as_str(), "--exact", part, "--nocapture", "--test-threads=1"].map(str::to_owned).to_vec()
}

/// Numbers that look random and are the same every time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }

    fn one<'t>(&mut self, of: &[&'t str]) -> &'t str {
        of[self.below(of.len() as u64) as usize]
    }
}

fn addresses(numbers: &mut Numbers) -> String {
    let (zone, other) = (numbers.below(4), numbers.below(4));
    match numbers.below(5) {
        0 => format!("10.77.{zone}.0/24"),
        1 => format!("10.77.{zone}.5"),
        2 => format!("10.77.{zone}.128/25"),
        3 => format!("10.77.{}.100-10.77.{}.20", zone.min(other), zone.max(other) + 1),
        _ => format!("{{ 10.77.{zone}.5, 10.77.{}.130 }}", (zone + 1) % 4),
    }
}

fn rule(numbers: &mut Numbers, deeper: &[&str]) -> String {
    let mut text = String::new();
    if numbers.below(3) == 0 {
        write!(text, "iifname {}\"z_{}\" ", numbers.one(&["", "!= "]), numbers.one(&ZONES)).unwrap();
    }
    for field in ["ip saddr", "ip daddr"] {
        if numbers.below(2) == 0 {
            write!(text, "{field} {}{} ", numbers.one(&["", "", "!= "]), addresses(numbers)).unwrap();
        }
    }
    if numbers.below(2) == 0 {
        text +=
            numbers.one(&["tcp dport 22 ", "tcp dport { 80, 443 } ", "tcp dport != 80-443 ", "tcp dport 8000-9000 "]);
    }
    let verdict = match numbers.below(if deeper.is_empty() { 5 } else { 7 }) {
        0 | 1 => "accept".to_owned(),
        2 | 3 => numbers.one(&["drop", "reject"]).to_owned(),
        4 => numbers.one(&["return", "counter", "limit rate 1000/second burst 1000 packets accept"]).to_owned(),
        5 => format!("jump {}", numbers.one(deeper)),
        _ => format!("goto {}", numbers.one(deeper)),
    };
    text + &verdict + "\n"
}

fn ruleset(seed: u64) -> String {
    let mut numbers = Numbers(seed);
    let mut chain = |deeper: &[&str], most: u64| {
        let count = 2 + numbers.below(most);
        (0..count).map(|_| rule(&mut numbers, deeper)).collect::<String>()
    };
    let (last, middle, first) = (chain(&[], 4), chain(&["last"], 5), chain(&["middle", "last"], 8));
    let policy = numbers.one(&["accept", "drop"]);
    let (zone, target) = (numbers.below(4), numbers.below(4));
    format!(
        "table inet fw {{\nchain last {{\n{last}}}\nchain middle {{\n{middle}}}\n\
         chain forward {{\ntype filter hook forward priority filter; policy {policy};\n\
         ct state vmap {{ established : accept, related : accept, invalid : drop }}\n{first}}}\n}}\n\
         table ip nat {{\nchain prerouting {{\ntype nat hook prerouting priority dstnat; policy accept;\n\
         ip daddr 10.77.{zone}.130 tcp dport 8080 dnat to 10.77.{target}.5:80\n}}\n}}\n"
    )
}

fn sh(script: &str) -> String {
    let output = Command::new("sh").arg("-ec").arg(script).output().unwrap();
    assert!(output.status.success(), "{script}\n{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Listens on every port until it is ended.
#[test]
fn listener() {
    if std::env::var("KHARITA_REACH_LISTENER").is_err() {
        return;
    }
    let open = PORTS.map(|port| {
        let listener = TcpListener::bind(("0.0.0.0", port)).unwrap();
        std::thread::spawn(move || listener.incoming().for_each(drop))
    });
    for thread in open {
        thread.join().unwrap();
    }
}

/// Tries every address and port, and writes what answered.
#[test]
fn caller() {
    let Ok(zone) = std::env::var("KHARITA_REACH_CALLER") else { return };
    let zone: usize = zone.parse().unwrap();
    let others = (0..ZONES.len()).filter(|other| *other != zone).flat_map(hosts);
    let tries: Vec<_> = others
        .flat_map(|to| PORTS.map(|port| SocketAddr::from((to, port))))
        .map(|to| std::thread::spawn(move || (to, TcpStream::connect_timeout(&to, PATIENCE).is_ok())))
        .collect();
    for tried in tries {
        let (to, open) = tried.join().unwrap();
        println!("TRIED {} {} {} {open}", hosts(zone)[0], to.ip(), to.port());
    }
}

/// Inside namespaces of its own: makes the zones, loads the rules, and lets every zone try.
#[test]
fn router() {
    let Ok(folder) = std::env::var("KHARITA_REACH_ROUTER") else { return };
    let mut script = "mount -t tmpfs none /run; mkdir -p /run/netns; ip link set lo up\n".to_owned();
    script += "echo 1 > /proc/sys/net/ipv4/ip_forward\n";
    for (at, zone) in ZONES.iter().enumerate() {
        write!(
            script,
            "ip netns add {zone}; ip link add z_{zone} type veth peer name e0 netns {zone}\n\
             ip addr add 10.77.{at}.1/24 dev z_{zone}; ip link set z_{zone} up\n\
             ip -n {zone} link set lo up; ip -n {zone} link set e0 up\n\
             ip -n {zone} addr add 10.77.{at}.5/24 dev e0; ip -n {zone} addr add 10.77.{at}.130/24 dev e0\n\
             ip -n {zone} route add default via 10.77.{at}.1\n"
        )
        .unwrap();
    }
    write!(
        script,
        "cd {folder}; nft -f rules.nft; nft -j list ruleset > ruleset.json; ip -j addr > addr.json; ip -j route > route.json"
    )
    .unwrap();
    sh(&script);
    let inside = |zone: &str, part: &str| {
        let mut command = Command::new("ip");
        command.args(["netns", "exec", zone]).args(myself(part));
        command
    };
    let listen = |zone: &&str| {
        inside(zone, "listener")
            .env("KHARITA_REACH_LISTENER", "1")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    };
    let mut listeners: Vec<_> = ZONES.iter().map(listen).collect();
    std::thread::sleep(Duration::from_millis(700));
    for (at, zone) in ZONES.iter().enumerate() {
        let output = inside(zone, "caller").env("KHARITA_REACH_CALLER", at.to_string()).output().unwrap();
        assert!(output.status.success());
        print!("{}", String::from_utf8(output.stdout).unwrap());
    }
    listeners.iter_mut().for_each(|listener| listener.kill().unwrap());
}

fn device(folder: &Path) -> Device {
    let mut whole = Device::default();
    for name in ["ruleset.json", "addr.json", "route.json"] {
        let mut input = Input::open(&folder.join(name)).unwrap();
        let context =
            Context { name: "fw", assumed_time: Instant(0), now: Instant(i64::MAX), space: "default", columns: None };
        let mut batches = Vec::new();
        (recognise(&input).unwrap().read)(&mut input, &context, &mut batches).unwrap();
        for fact in batches.iter().flat_map(|batch| &batch.assertions) {
            if let Value::Device(device) = &fact.value {
                whole.join((**device).clone());
            }
        }
    }
    whole
}

#[test]
fn kernel() {
    let namespaces = ["--map-root-user", "--net", "--mount"];
    for (program, arguments) in
        [("nft", &["--version"][..]), ("ip", &["-V"]), ("unshare", &[&namespaces[..], &["true"]].concat())]
    {
        if !works(program, arguments) {
            println!("skipped: {program} is not there, or may not do this here");
            return;
        }
    }
    let folder = std::env::temp_dir().join(format!("kharita-reach-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let (mut open, mut closed) = (0, 0);
    for seed in 0..RULESETS {
        std::fs::write(folder.join("rules.nft"), ruleset(seed)).unwrap();
        let mut command = Command::new("unshare");
        command.args(namespaces).args(myself("router")).env("KHARITA_REACH_ROUTER", &folder);
        let output = command.output().unwrap();
        let text = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "{text}{}", String::from_utf8_lossy(&output.stderr));
        let network = Network::new(vec![("fw".to_owned(), device(&folder))]);
        let reach = Reach::of(&network);
        for line in text.lines().filter_map(|line| line.split("TRIED ").nth(1)) {
            let words: Vec<&str> = line.split(' ').collect();
            let [from, to, port, answered] = words.as_slice() else { panic!("{line}") };
            // What is sent back into the network it came from is answered past the router, and fails for that.
            let network = from.trim_end_matches("5");
            if ruleset(seed).contains(&format!("ip daddr {to} tcp dport {port} dnat to {network}")) {
                continue;
            }
            let wanted = if *answered == "true" { Answer::Yes } else { Answer::No };
            let service = Service::tcp(port.parse().unwrap());
            let answer = reach.probe(from.parse().unwrap(), to.parse().unwrap(), service).unwrap();
            assert_eq!(answer, wanted, "ruleset {seed}: {line}\n{}", ruleset(seed));
            *(if wanted == Answer::Yes { &mut open } else { &mut closed }) += 1;
        }
    }
    std::fs::remove_dir_all(&folder).unwrap();
    println!("{open} connections opened, {closed} did not, all as computed");
    assert!(open + closed >= RULESETS * (4 * 3 * 2 * 4 - 1));
    assert!(open > 20 && closed > 20);
}
