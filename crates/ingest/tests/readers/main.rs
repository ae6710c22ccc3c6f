//! Tests of the readers through the door that programs use: bytes in, batches out.

#[cfg(test)]
mod corpus;
#[cfg(test)]
mod counts;
#[cfg(test)]
mod cyclonedx;
mod discovery;
#[cfg(test)]
mod firewall;
#[cfg(test)]
mod inventories;
#[cfg(test)]
mod nessus;
#[cfg(test)]
mod nmap;
#[cfg(test)]
mod openvas;
#[cfg(test)]
mod robustness;
#[cfg(test)]
mod scanners;
#[cfg(test)]
mod sharphound;
#[cfg(test)]
mod support;
