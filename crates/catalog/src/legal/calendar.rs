//! Delays: each with its unit, how its days are counted, and its article (`data/deadlines.yaml`, REGULATION.md §6).

use std::sync::LazyLock;

use kharita_model::Date;
use serde::{Deserialize, Serialize};

/// How days are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Count {
    /// Days, months and years of the calendar.
    Calendar,
    /// Neither the first nor the last day counts.
    Clear,
    /// Without Saturdays, Sundays and holidays.
    Working,
}

/// What must happen by then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeadlineKind {
    /// To be done by that day.
    Due,
    /// To be asked so long before an end.
    Before,
    /// To be kept until that day.
    Retention,
    /// On the authority's side.
    Outside,
}

/// A delay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadline {
    /// Its id.
    pub id: String,
    /// What must happen by then.
    pub kind: DeadlineKind,
    /// How days are counted.
    pub count: Count,
    /// Years.
    #[serde(default)]
    pub years: i16,
    /// Months.
    #[serde(default)]
    pub months: i16,
    /// Days.
    #[serde(default)]
    pub days: i64,
    /// Does it run from the first day of the next month?
    #[serde(default)]
    pub from_next_month: bool,
    /// Where it stands.
    pub reference: String,
    /// The requirement of the catalogue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
}

/// Where a dated object stands beside its delay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct DueState {
    /// The day.
    pub due: Date,
    /// Days that are left; below zero when it is past.
    pub days_left: i64,
}

impl DueState {
    /// Is it past?
    pub fn is_overdue(&self) -> bool {
        self.days_left < 0
    }
}

#[derive(Debug, Deserialize)]
struct File {
    deadlines: Vec<Deadline>,
    holidays: Vec<String>,
    internal_incident_target_hours: u32,
    guide_2025_classes: Vec<String>,
    guide_2025_sensitive_confidentiality: u8,
}

static FILE: LazyLock<File> =
    LazyLock::new(|| crate::embedded::read("deadlines.yaml", include_str!("../../data/deadlines.yaml")));

/// All delays.
pub fn deadlines() -> &'static [Deadline] {
    &FILE.deadlines
}

/// The delay with this id.
pub fn deadline(id: &str) -> Option<&'static Deadline> {
    deadlines().iter().find(|deadline| deadline.id == id)
}

pub(super) fn internal_target() -> u32 {
    FILE.internal_incident_target_hours
}

pub(super) fn guide_2025() -> (&'static [String], u8) {
    (&FILE.guide_2025_classes, FILE.guide_2025_sensitive_confidentiality)
}

impl Deadline {
    /// The day that follows from an event, or that comes before an end. `moving` are holidays of the body beside the fixed ones.
    pub fn day(&self, event: Date, moving: &[Date]) -> Option<Date> {
        let sign = if self.kind == DeadlineKind::Before { -1 } else { 1 };
        let start = if self.from_next_month { first_of_next_month(event)? } else { event };
        let months = i32::from(self.years) * 12 + i32::from(self.months);
        let moved = plus_months(start, sign * months)?;
        Some(match self.count {
            Count::Calendar => moved.plus_days(i64::from(sign) * self.days),
            // The day of the event and the last day are not counted.
            Count::Clear => moved.plus_days(self.days + 1),
            Count::Working => working(moved, self.days, moving),
        })
    }

    /// Where it stands today.
    pub fn state(&self, event: Date, today: Date, moving: &[Date]) -> Option<DueState> {
        let due = self.day(event, moving)?;
        Some(DueState { due, days_left: today.days_until(due) })
    }
}

fn first_of_next_month(date: Date) -> Option<Date> {
    let first = Date::new(date.0.year(), date.0.month(), 1)?;
    plus_months(first, 1)
}

/// So many months later or earlier, on the same day or the last one that the month has.
fn plus_months(date: Date, months: i32) -> Option<Date> {
    let since = i32::from(date.0.year()) * 12 + i32::from(date.0.month()) - 1 + months;
    let year = i16::try_from(since.div_euclid(12)).ok()?;
    let month = i8::try_from(since.rem_euclid(12) + 1).ok()?;
    (0..4).find_map(|back| Date::new(year, month, date.0.day() - back))
}

/// So many working days later.
fn working(from: Date, days: i64, moving: &[Date]) -> Date {
    let (mut day, mut left) = (from, days);
    while left > 0 {
        day = day.plus_days(1);
        if is_working(day, moving) {
            left -= 1;
        }
    }
    day
}

fn is_working(day: Date, moving: &[Date]) -> bool {
    let weekend = day.0.weekday().to_monday_zero_offset() >= 5;
    let fixed = format!("{:02}-{:02}", day.0.month(), day.0.day());
    !weekend && !FILE.holidays.contains(&fixed) && !moving.contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn the_vectors_of_the_regulation_chapter() {
        for (id, event, due) in [
            ("auditor-qualification-renewal", "2027-01-31", "2026-12-02"),
            ("cloud-uses-comply", "2025-08-21", "2027-08-21"),
            ("law-54-23-in-force", "2026-01-29", "2027-02-01"),
            ("first-classification", "2021-08-09", "2022-08-09"),
            ("rectification", "2026-11-02", "2026-11-13"),
            ("classification-review", "2024-02-29", "2027-02-28"),
            ("audit-of-a-domain", "2023-11-25", "2026-11-25"),
            ("audit-report-kept", "2023-11-25", "2026-11-25"),
            ("cloud-qualification-renewal", "2027-08-31", "2027-02-28"),
            ("sensitive-list-amended", "2026-12-31", "2027-02-28"),
            ("authorisation-answer", "2026-11-25", "2027-01-25"),
        ] {
            assert_eq!(deadline(id).unwrap().day(day(event), &[]), Some(day(due)), "{id}");
        }
    }

    #[test]
    fn working_days_leave_out_weekends_and_holidays() {
        let transfer = deadline("transfer-changed").unwrap();
        // Wednesday 4 November 2026: the 6th is a holiday, two weekends follow, and the 18th is a holiday.
        assert_eq!(transfer.day(day("2026-11-04"), &[]), Some(day("2026-11-17")));
        assert_eq!(transfer.day(day("2026-11-04"), &[day("2026-11-12")]), Some(day("2026-11-19")));
    }

    #[test]
    fn what_is_past_is_overdue_from_the_day_after() {
        let audit = deadline("audit-of-a-domain").unwrap();
        let state = |today: &str| audit.state(day("2023-11-25"), day(today), &[]).unwrap();
        assert_eq!((state("2026-11-25").days_left, state("2026-11-25").is_overdue()), (0, false));
        assert_eq!((state("2026-11-26").days_left, state("2026-11-26").is_overdue()), (-1, true));
    }

    #[test]
    fn articles_exist_and_ids_are_unique() {
        let mut ids: Vec<&str> = deadlines().iter().map(|deadline| deadline.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), deadlines().len());
        for article in deadlines().iter().filter_map(|deadline| deadline.article.as_deref()) {
            let known = crate::laws().iter().any(|law| law.as_framework().rule(article).is_some());
            assert!(known, "{article}");
        }
    }
}
