//! Times: instants in Unix milliseconds, days, and minutes for recovery objectives.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A moment, in Unix milliseconds (UTC). Shown as RFC 3339.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Instant(pub i64);

impl Instant {
    /// From Unix seconds.
    pub fn from_seconds(seconds: i64) -> Self {
        Instant(seconds.saturating_mul(1000))
    }

    /// Reads RFC 3339 (`2026-11-01T08:00:00Z`), or a day alone, which means its midnight UTC.
    pub fn parse(text: &str) -> Option<Self> {
        if let Ok(moment) = text.parse::<jiff::Timestamp>() {
            return Some(Instant(moment.as_millisecond()));
        }
        text.parse::<Date>().ok().map(Date::midnight)
    }

    /// The day (UTC) that this moment falls on.
    pub fn date(self) -> Date {
        Date(jiff::tz::Offset::UTC.to_datetime(self.timestamp()).date())
    }

    fn timestamp(self) -> jiff::Timestamp {
        jiff::Timestamp::from_millisecond(self.0).unwrap_or_default()
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.timestamp().to_string())
    }
}

/// A calendar day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Date(pub jiff::civil::Date);

impl Date {
    /// The day with this year, month (1–12) and day of the month, if it exists.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        jiff::civil::Date::new(year, month, day).ok().map(Date)
    }

    /// Midnight UTC of this day.
    pub fn midnight(self) -> Instant {
        let midnight = self.0.to_datetime(jiff::civil::Time::midnight());
        Instant(jiff::tz::Offset::UTC.to_timestamp(midnight).map(jiff::Timestamp::as_millisecond).unwrap_or_default())
    }

    /// The day this many days later (earlier if negative); stays at the ends of the calendar.
    pub fn plus_days(self, days: i64) -> Self {
        let span = jiff::Span::new().try_days(days).unwrap_or_default();
        Date(self.0.saturating_add(span))
    }

    /// Days from `self` to `other`.
    pub fn days_until(self, other: Date) -> i64 {
        (other.midnight().0 - self.midnight().0) / 86_400_000
    }
}

impl FromStr for Date {
    type Err = jiff::Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Date)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0.to_string())
    }
}

/// A duration in whole minutes: RTO, RPO, maximum tolerable downtime.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Minutes(pub u32);

impl fmt::Display for Minutes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            m if m % 1440 == 0 && m > 0 => write!(f, "{} d", m / 1440),
            m if m % 60 == 0 && m > 0 => write!(f, "{} h", m / 60),
            m => write!(f, "{m} min"),
        }
    }
}

/// The only door to the time: libraries are given a moment, they never ask for one.
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> Instant;
}

/// A clock that stands still, for tests, the demonstration and `--now`.
impl Clock for Instant {
    fn now(&self) -> Instant {
        *self
    }
}
