//! The probability of one step of an attack, factor by factor (RISK.md §3). Each factor stays apart, so that a page can
//! print "0.41 = W 1.0 × R 0.90 × (1 − 0.54)".

use crate::normal;

/// The horizon of one year, days.
pub const HORIZON_DAYS: f64 = 365.0;

/// What is known of the exploit of a vulnerability.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Exploit {
    /// Known to be exploited, or a public exploit exists.
    pub is_public: bool,
    /// EPSS: probability of exploitation anywhere within 30 days.
    pub epss: Option<f64>,
    /// CVSS base score.
    pub cvss: Option<f64>,
}

/// Which fact gave a factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// A public exploit or a known exploitation.
    PublicExploit,
    /// The EPSS score.
    Epss,
    /// The CVSS score alone: a prior, used under `--hypotheses` only.
    CvssPrior,
    /// Nothing at all: the lowest prior.
    Unknown,
}

/// W: probability that a weapon for this vulnerability exists and is available within the horizon. One draw for each
/// vulnerability, wherever it stands.
///
/// 1 with a public exploit; else `1 − (1 − EPSS)^(H/30)`. It saturates (EPSS 0.1 is 0.722 a year), so it says that a weapon
/// is available, never that it works against us. Without either, the prior by CVSS of RISK.md §16.
pub fn weaponised(exploit: &Exploit, horizon_days: f64) -> (f64, Basis) {
    if exploit.is_public {
        return (1.0, Basis::PublicExploit);
    }
    if let Some(epss) = exploit.epss {
        let survives = libm::log1p(-epss.clamp(0.0, 1.0)) * horizon_days / 30.0;
        return (-libm::expm1(survives), Basis::Epss);
    }
    match exploit.cvss {
        Some(score) if score >= 9.0 => (0.30, Basis::CvssPrior),
        Some(score) if score >= 7.0 => (0.10, Basis::CvssPrior),
        Some(score) if score >= 4.0 => (0.03, Basis::CvssPrior),
        Some(_) => (0.01, Basis::CvssPrior),
        None => (0.01, Basis::Unknown),
    }
}

/// R for a risk origin of this skill (1 to 4): `Φ(Φ⁻¹(p) + 0.5(θ − 2.5))`. 0 and 1 stay what they are.
pub fn with_skill(p: f64, skill: f64) -> f64 {
    if p <= 0.0 || p >= 1.0 {
        return p.clamp(0.0, 1.0);
    }
    normal::probability(normal::quantile(p) + 0.5 * (skill - 2.5))
}

/// Splits the failure `1 − effectiveness` of a control into what fails everywhere at once and what fails here alone
/// (β-factor model): returns (common, own) failure. The control blocks iff neither fails.
pub fn common_cause(effectiveness: f64, beta: f64) -> (f64, f64) {
    let failure = 1.0 - effectiveness.clamp(0.0, 1.0);
    let common = beta.clamp(0.0, 1.0) * failure;
    let own = if common >= 1.0 { 0.0 } else { (failure - common) / (1.0 - common) };
    (common, own)
}

/// P over a horizon of years from P a year: `1 − (1 − P)^Y`.
pub fn over_years(p_year: f64, years: f64) -> f64 {
    if p_year >= 1.0 {
        return 1.0;
    }
    -libm::expm1(libm::log1p(-p_year.max(0.0)) * years)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a9_epss_over_a_year() {
        for (epss, expected) in [(0.01, 0.11510), (0.1, 0.72249), (0.5, 0.99978)] {
            let (p, basis) = weaponised(&Exploit { epss: Some(epss), ..Exploit::default() }, HORIZON_DAYS);
            assert!((p - expected).abs() < 1e-5 && basis == Basis::Epss, "{p}");
        }
        let public = Exploit { is_public: true, epss: Some(0.1), cvss: None };
        assert_eq!(weaponised(&public, HORIZON_DAYS), (1.0, Basis::PublicExploit));
        assert_eq!(weaponised(&Exploit { cvss: Some(9.8), ..Exploit::default() }, 365.0), (0.30, Basis::CvssPrior));
        assert_eq!(weaponised(&Exploit { epss: Some(1.0), ..Exploit::default() }, 365.0).0, 1.0);
    }

    #[test]
    fn skill_moves_but_never_past_the_ends() {
        assert!((with_skill(0.6, 2.5) - 0.6).abs() < 1e-12);
        assert!(with_skill(0.6, 4.0) > 0.8 && with_skill(0.6, 1.0) < 0.4);
        assert_eq!((with_skill(0.0, 4.0), with_skill(1.0, 1.0)), (0.0, 1.0));
    }

    #[test]
    fn the_parts_of_a_failure_make_the_whole() {
        for (effectiveness, beta) in [(0.5, 0.2), (0.9, 0.0), (0.9, 1.0), (0.0, 1.0), (1.0, 0.3)] {
            let (common, own) = common_cause(effectiveness, beta);
            assert!(((1.0 - common) * (1.0 - own) - effectiveness).abs() < 1e-12);
        }
        assert!((over_years(0.1, 3.0) - 0.271).abs() < 1e-12 && over_years(1.0, 3.0) == 1.0);
    }
}
