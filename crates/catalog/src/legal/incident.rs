//! The clock of an incident: law 05-20, article 8 says "as soon as known" and gives no figure. The time from knowledge to
//! declaration is measured beside an internal target, which is never shown as legal.

use kharita_model::Instant;

/// The four instants of an incident.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Incident {
    /// When it is thought to have begun.
    pub supposed_start: Option<Instant>,
    /// When something was seen.
    pub detected: Option<Instant>,
    /// When the body knew that it was an incident.
    pub known: Option<Instant>,
    /// When it was declared.
    pub declared: Option<Instant>,
}

impl Incident {
    /// Minutes from knowledge to declaration, or to now while it is not declared.
    pub fn minutes_to_declaration(&self, now: Instant) -> Option<i64> {
        let until = self.declared.unwrap_or(now);
        Some((until.0 - self.known?.0) / 60_000).filter(|minutes| *minutes >= 0)
    }

    /// Is it beyond the internal target?
    pub fn is_late(&self, now: Instant, target_hours: u32) -> Option<bool> {
        Some(self.minutes_to_declaration(now)? > i64::from(target_hours) * 60)
    }
}

/// Times from knowledge to declaration over incidents (indicator K10).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DeclarationTimes {
    /// Incidents that were declared, and whose knowledge is dated.
    pub declared: usize,
    /// Median, in minutes.
    pub median: i64,
    /// Longest, in minutes.
    pub maximum: i64,
}

/// The median and the longest time; `None` while none was declared.
pub fn declaration_times(incidents: &[Incident]) -> Option<DeclarationTimes> {
    let declared = incidents.iter().filter(|incident| incident.declared.is_some());
    let mut minutes: Vec<i64> =
        declared.filter_map(|incident| incident.minutes_to_declaration(Instant::default())).collect();
    minutes.sort_unstable();
    let (middle, maximum) = (minutes.len() / 2, *minutes.last()?);
    let upper = *minutes.get(middle)?;
    let median = match minutes.len() % 2 {
        0 => (upper + *minutes.get(middle.checked_sub(1)?)?) / 2,
        _ => upper,
    };
    Some(DeclarationTimes { declared: minutes.len(), median, maximum })
}

/// The internal target that is built in, in hours: a hypothesis until the body fixes its own.
pub fn internal_target_hours() -> u32 {
    super::calendar::internal_target()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Option<Instant> {
        Some(Instant::parse(text).unwrap())
    }

    fn incident(known: &str, declared: Option<&str>) -> Incident {
        Incident { known: at(known), declared: declared.and_then(at), ..Incident::default() }
    }

    #[test]
    fn the_clock_runs_from_knowledge_until_declaration() {
        let now = Instant::parse("2026-11-25T12:00:00Z").unwrap();
        let open = incident("2026-11-24T10:00:00Z", None);
        assert_eq!(open.minutes_to_declaration(now), Some(26 * 60));
        assert_eq!(open.is_late(now, internal_target_hours()), Some(true));
        // With its own time zone: the same instant.
        let told = incident("2026-11-24T10:00:00Z", Some("2026-11-24T12:30:00+01:00"));
        assert_eq!((told.minutes_to_declaration(now), told.is_late(now, 24)), (Some(90), Some(false)));
        assert_eq!(Incident::default().minutes_to_declaration(now), None, "not known, no clock");
        assert_eq!(incident("2026-11-24T10:00:00Z", Some("2026-11-24T09:00:00Z")).minutes_to_declaration(now), None);
    }

    #[test]
    fn median_and_longest_time() {
        let all = [
            incident("2026-01-01T00:00:00Z", Some("2026-01-01T01:00:00Z")),
            incident("2026-02-01T00:00:00Z", Some("2026-02-01T03:00:00Z")),
            incident("2026-03-01T00:00:00Z", Some("2026-03-02T00:00:00Z")),
            incident("2026-04-01T00:00:00Z", None),
        ];
        assert_eq!(declaration_times(&all), Some(DeclarationTimes { declared: 3, median: 180, maximum: 1440 }));
        assert_eq!(declaration_times(&all[..2]).unwrap().median, 120);
        assert_eq!(declaration_times(&all[3..]), None);
    }
}
