//! Discovery, with whatever bytes: hits lie inside the text, one after the other, and a file of any form is counted
//! without an end to the program.

use std::io::Write as _;

use kharita_discover::{Options, Report, kernel};
use kharita_model::Instant;

/// Hits of the kernel follow each other.
pub fn kernel(data: &[u8]) {
    let mut last = 0;
    kernel::scan(data, |hit| {
        assert!(hit.start < hit.end && hit.end <= data.len(), "a hit lies inside the text");
        assert!(hit.end > last, "hits follow each other");
        last = hit.end;
    });
}

/// A file: counts add up.
pub fn file(data: &[u8]) {
    let mut file = tempfile::NamedTempFile::new().expect("a temporary file can be made");
    file.write_all(data).expect("and written");
    let mut report = Report::new(Instant(0), None);
    let _databases = kharita_discover::path(file.path(), &Options::default(), &mut report, &mut |_, _| {});
    for column in &report.columns {
        assert!((0.0..=1.0).contains(&column.confidence), "a probability");
        assert!(column.valid <= column.matched || !column.also.is_empty(), "what is valid has the shape");
    }
}
