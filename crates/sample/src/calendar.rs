//! When things were done, relative to the date of the sample. Nothing here asks for the present moment.
//!
//! The first scans run between 14 and 5 days before the date; the next month's exactly 30 days after them, so between 16
//! and 25 days after the date: to import both, take a date at least 25 days in the past.

use kharita_model::Date;

use crate::host::Month;

/// Days from a scan to the same scan of the next month.
pub const MONTH: i64 = 30;

/// A scan: its day, and the second of Unix time at which it begins (08:00 UTC).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The day.
    pub day: Date,
    /// Seconds after 08:00 UTC.
    pub offset: i64,
}

impl Moment {
    /// This many seconds later; a scan never passes midnight, however many hosts it has.
    pub fn plus(self, seconds: i64) -> Self {
        Moment { offset: (self.offset + seconds).min(16 * 3600 - 1), ..self }
    }

    /// Unix seconds.
    pub fn unix(self) -> i64 {
        self.day.midnight().0 / 1000 + 8 * 3600 + self.offset
    }

    /// As C's `ctime` writes it, which is what nmap and Nessus print: `Wed Nov 25 08:00:00 2026`.
    pub fn text(self) -> String {
        let (seconds, day) = (8 * 3600 + self.offset, self.day.0);
        let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        format!("{} {hour:02}:{minute:02}:{second:02} {}", day.strftime("%a %b %e"), day.strftime("%Y"))
    }

    /// As ISO 8601 in UTC, which is what Greenbone and CycloneDX write: `2026-11-25T08:00:00Z`.
    pub fn iso(self) -> String {
        let seconds = 8 * 3600 + self.offset;
        format!("{}T{:02}:{:02}:{:02}Z", self.day, seconds / 3600, seconds / 60 % 60, seconds % 60)
    }

    /// As SharpHound begins the names of its files: `20261125080000`.
    pub fn stamp(self) -> String {
        self.iso().chars().filter(char::is_ascii_digit).collect()
    }
}

/// When nmap ran on the zone with this place in the list of zones.
pub fn nmap(date: Date, month: Month, zone: usize) -> Moment {
    Moment { day: shifted(date, month, -14 + (zone % 8) as i64), offset: 0 }
}

/// When Nessus ran on it: after nmap.
pub fn nessus(date: Date, month: Month, zone: usize) -> Moment {
    Moment { day: shifted(date, month, -6 + (zone % 2) as i64), offset: 3600 }
}

/// When Greenbone looked at it: between the two.
pub fn openvas(date: Date, month: Month, zone: usize) -> Moment {
    Moment { day: shifted(date, month, -9 + (zone % 2) as i64), offset: 1800 }
}

/// When the directory was collected.
pub fn directory(date: Date, month: Month) -> Moment {
    Moment { day: shifted(date, month, -7), offset: 5400 }
}

/// When the configuration of the firewall was exported.
pub fn filtering(date: Date) -> Moment {
    Moment { day: shifted(date, Month::First, -5), offset: 9000 }
}

/// When the lists of components were made.
pub fn components(date: Date) -> Moment {
    Moment { day: shifted(date, Month::First, -12), offset: 7200 }
}

fn shifted(date: Date, month: Month, days: i64) -> Date {
    date.plus_days(days + if month == Month::Next { MONTH } else { 0 })
}

/// Year and month, for names of files: `2026-11`.
pub fn year_month(date: Date) -> String {
    date.to_string().chars().take(7).collect()
}

/// The same day this many calendar years later; 28 February for 29 February.
pub fn plus_years(date: Date, years: i16) -> Date {
    let (year, month, day) = (date.0.year() + years, date.0.month(), date.0.day());
    Date::new(year, month, day).or_else(|| Date::new(year, month, 28)).unwrap_or(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_read_as_the_scanners_write_them() {
        let date: Date = "2026-11-25".parse().unwrap();
        let moment = nmap(date, Month::First, 0);
        assert_eq!(moment.text(), "Wed Nov 11 08:00:00 2026");
        assert_eq!(moment.unix(), 1_794_384_000);
        assert_eq!(moment.plus(3_661).text(), "Wed Nov 11 09:01:01 2026");
        assert_eq!(moment.plus(1_000_000).text(), "Wed Nov 11 23:59:59 2026");
        assert_eq!(nmap(date, Month::Next, 0).day.to_string(), "2026-12-11");
        assert_eq!(nmap("2026-11-15".parse().unwrap(), Month::First, 0).text(), "Sun Nov  1 08:00:00 2026");
        assert_eq!(moment.plus(61).iso(), "2026-11-11T08:01:01Z");
        assert_eq!(directory(date, Month::First).stamp(), "20261118093000");
        assert_eq!(year_month(date), "2026-11");
        assert_eq!(plus_years("2024-02-29".parse().unwrap(), 3).to_string(), "2027-02-28");
    }

    #[test]
    fn first_scans_lie_before_the_date_and_next_ones_30_days_later() {
        let date: Date = "2026-11-25".parse().unwrap();
        for zone in 0..11 {
            for scan in [nmap, nessus, openvas, |date, month, _| directory(date, month)] {
                let (first, next) = (scan(date, Month::First, zone), scan(date, Month::Next, zone));
                assert!((5..=14).contains(&first.day.days_until(date)), "{zone}");
                assert_eq!(first.day.days_until(next.day), 30);
            }
        }
    }
}
