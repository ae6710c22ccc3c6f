//! Opens a PDF with programs that are not ours (poppler) and says what they read. Where they are missing the test says
//! so and is skipped, but in continuous integration it fails.

use std::path::Path;
use std::process::Command;

/// What poppler reads in a PDF.
pub(crate) struct Reopened {
    /// Text of all pages, without invisible characters, with every run of blanks as one space.
    pub text: String,
    /// Output of `pdfinfo`.
    pub info: String,
}

/// Reads a PDF again; `None` when poppler or the fonts are not here.
pub(crate) fn reopen(pdf: &[u8]) -> Option<Reopened> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("document.pdf");
    std::fs::write(&file, pdf).unwrap();
    Some(Reopened {
        text: plain(&run("pdftotext", &["-layout"], &file, &["-"])?),
        info: run("pdfinfo", &[], &file, &[])?,
    })
}

/// Skips a test, aloud; never in continuous integration.
pub(crate) fn skip(why: &str) {
    eprintln!("skipped: {why}");
    assert!(std::env::var_os("CI").is_none(), "{why}");
}

fn run(program: &str, before: &[&str], file: &Path, after: &[&str]) -> Option<String> {
    match Command::new(program).args(before).arg(file).args(after).output() {
        Ok(output) => {
            assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
            Some(String::from_utf8(output.stdout).unwrap())
        }
        Err(_) => {
            skip(&format!("{program} is not installed (poppler-utils)"));
            None
        }
    }
}

/// Without zero-width spaces and direction marks, blanks joined: how lines are broken does not matter.
pub(crate) fn plain(text: &str) -> String {
    let visible: String = text
        .chars()
        .filter(|c| !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}
