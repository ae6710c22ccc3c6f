//! The ledger seen from outside, in one program: what users do with it, what attackers and broken disks do to it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod backup;
mod common;
mod golden;
mod kill;
mod story;
mod tamper;
