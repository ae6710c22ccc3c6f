//! How a number of assets is shared: between kinds of node, then between zones, and how counts of flaws follow it.

/// Smallest size: one machine for each application, database and care centre, and one in each zone.
pub const SMALLEST: u32 = 120;
/// Largest size that the address plan and the tests hold.
pub const LARGEST: u32 = 1_000_000;
/// Size to which the counts of machines and accounts in the reference file belong.
pub const DEMO: u32 = 12_000;

/// Machines that are always there: one for each application, database, zone and care centre, and a few that serve neither,
/// so that traps and changes have their place at the smallest size too.
const FEWEST_HOSTS: u32 = 62;

/// The assets by kind of node; they sum to what was asked for. Groups of the directory stand beside: they are not counted.
///
/// Applications, databases, the domain with its organisational units and policies are what they are at any size. Of all
/// the rest two fifths are accounts and three fifths machines; at the smallest sizes machines come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allocation {
    /// Applications of the reference file.
    pub applications: u32,
    /// Databases of the reference file, the test copy included.
    pub databases: u32,
    /// The domain, its organisational units and policies.
    pub directories: u32,
    /// Accounts of the domain, those that are disabled too.
    pub accounts: u32,
    /// Machines.
    pub hosts: u32,
}

impl Allocation {
    /// Shares `assets` given how many applications, databases and parts of the directory the body has.
    pub fn of(assets: u32, applications: u32, databases: u32, directories: u32) -> Self {
        let rest = assets.saturating_sub(applications + databases + directories);
        let accounts = (rest * 2 / 5).min(rest.saturating_sub(FEWEST_HOSTS));
        Allocation { applications, databases, directories, accounts, hosts: rest - accounts }
    }

    /// All assets.
    pub fn total(&self) -> u32 {
        self.applications + self.databases + self.directories + self.accounts + self.hosts
    }
}

/// A count of machines or accounts of the reference file at another size: proportional, rounded, at least 1 (unless it
/// is 0). Counts of documents (processings, audits, actions, care centres) do not grow with the number of machines and
/// are never scaled.
pub fn scaled(count: u64, assets: u32) -> u64 {
    let demo = u64::from(DEMO);
    if count == 0 { 0 } else { ((count * u64::from(assets) + demo / 2) / demo).max(1) }
}

/// Shares `total` between parts of (minimum, weight): each gets its minimum, the rest goes by weight (largest
/// remainders, first part first among equals). The sum is `total` unless the minimums already exceed it.
pub fn share(total: u32, parts: &[(u32, u32)]) -> Vec<u32> {
    let minimums: u32 = parts.iter().map(|(minimum, _)| minimum).sum();
    let weights: u64 = parts.iter().map(|(_, weight)| u64::from(*weight)).sum::<u64>().max(1);
    let rest = u64::from(total.saturating_sub(minimums));
    let mut shares: Vec<u32> = Vec::new();
    let mut remainders: Vec<(u64, usize)> = Vec::new();
    for (at, (minimum, weight)) in parts.iter().enumerate() {
        let product = rest * u64::from(*weight);
        shares.push(minimum + (product / weights) as u32);
        remainders.push((product % weights, at));
    }
    let missing = total.saturating_sub(shares.iter().sum());
    remainders.sort_by_key(|(remainder, at)| (std::cmp::Reverse(*remainder), *at));
    for (_, at) in remainders.into_iter().take(missing as usize) {
        if let Some(share) = shares.get_mut(at) {
            *share += 1;
        }
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_sum_to_the_total() {
        for total in [10, 11, 79, 11_959] {
            let shares = share(total, &[(5, 1), (0, 7), (1, 2)]);
            assert_eq!(shares.iter().sum::<u32>(), total);
            assert!(shares[0] >= 5 && shares[2] >= 1);
        }
        assert_eq!(share(14, &[(0, 1), (0, 1), (0, 1)]), [5, 5, 4]);
    }

    #[test]
    fn counts_follow_the_size() {
        assert_eq!([120, 12_000, 60_000].map(|assets| scaled(41, assets)), [1, 41, 205]);
        assert_eq!([120, 1_500, 12_000].map(|assets| scaled(340, assets)), [3, 43, 340]);
        assert_eq!(scaled(0, 12_000), 0);
        let split = |assets| {
            let allocation = Allocation::of(assets, 26, 14, 6);
            assert_eq!(allocation.total(), assets);
            (allocation.accounts, allocation.hosts)
        };
        assert_eq!([120, 500, 12_000].map(split), [(12, 62), (181, 273), (4_781, 7_173)]);
    }
}
