//! Configurations of filtering devices, in the one form of `model::device` (MAP.md §7.2, §8.3): rules of Linux
//! (`iptables-save`, `nft -j list ruleset`), its addresses and routes (`ip -j addr`, `ip -j route`), FortiGate, Cisco ASA,
//! Palo Alto PAN-OS, Juniper SRX.
//!
//! The device is called after what its configuration says its name is, else after its file: all that stands before the
//! first dot, so that `fw1.iptables-save`, `fw1.addr.json` and `fw1.route.json` tell of one device. Rules, addresses and
//! routes are three attributes, so that each file may be brought again alone.

mod asa;
mod fortigate;
mod ip;
mod iptables;
mod named;
mod nft;
mod panos;
mod reading;
mod srx;
mod tree;
mod words;

pub use asa::FORMAT as ASA;
pub use fortigate::FORMAT as FORTIGATE;
pub use ip::{ADDRESSES, ROUTES};
pub use iptables::FORMAT as IPTABLES;
pub use nft::FORMAT as NFTABLES;
pub use panos::FORMAT as PANOS;
pub use srx::FORMAT as SRX;
