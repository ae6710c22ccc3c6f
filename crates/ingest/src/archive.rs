//! Files that are no evidence, named for what they are: empty ones, and the page of a proxy saved as a report.

use kharita_model::{Code, Message};

use crate::Input;

/// Refuses what no reader should even look at.
///
/// # Errors
/// `EmptyFile` if nothing but blanks and zeros stands at both ends (a sparse file costs no more than that look);
/// `HtmlPage` if it is a web page.
pub fn refuse_what_is_no_evidence(input: &Input) -> Result<(), Message> {
    let is_blank = |bytes: &[u8]| bytes.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0);
    let without_mark = input.head().strip_prefix(b"\xef\xbb\xbf").unwrap_or(input.head());
    if is_blank(without_mark) && (is_blank(input.tail()) || without_mark.len() < 3) {
        return Err(Message::new(Code::EmptyFile).in_file(input.name()));
    }
    if is_web_page(input.head_text()) {
        return Err(Message::new(Code::HtmlPage).in_file(input.name()));
    }
    Ok(())
}

/// Is the first thing that is neither declaration nor comment `<html>` or its document type?
fn is_web_page(text: &str) -> bool {
    let mut rest = text.trim_start();
    loop {
        let end = match rest {
            _ if rest.starts_with("<!--") => rest.find("-->").map(|at| at + 3),
            _ if rest.starts_with("<?") => rest.find("?>").map(|at| at + 2),
            _ => None,
        };
        match end.and_then(|end| rest.get(end..)) {
            Some(next) => rest = next.trim_start(),
            None => break,
        }
    }
    let start = rest.chars().take(14).collect::<String>().to_ascii_lowercase();
    start.starts_with("<!doctype html") || start.starts_with("<html") || start.starts_with("<head>")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(bytes: &[u8]) -> Option<Code> {
        refuse_what_is_no_evidence(&Input::from_bytes(bytes.to_vec(), "scan.xml")).err().map(|message| message.code)
    }

    #[test]
    fn nothing_and_blanks_are_empty() {
        for bytes in [&b""[..], b" \n\t\r\n", b"\xef\xbb\xbf", b"\xef\xbb\xbf \n", b"\0\0\0\0", b"\xff\xfe"] {
            let expected = if bytes == b"\xff\xfe" { None } else { Some(Code::EmptyFile) };
            assert_eq!(code(bytes), expected, "{bytes:?}");
        }
    }

    #[test]
    fn a_sparse_file_is_refused_at_once() {
        let file = tempfile::tempfile().unwrap();
        file.set_len(10 << 30).unwrap();
        let input = Input::from_file(file, "holes").unwrap();
        assert_eq!(refuse_what_is_no_evidence(&input).unwrap_err().code, Code::EmptyFile);
    }

    #[test]
    fn web_pages_are_named() {
        for page in [
            "<!DOCTYPE html><html>",
            "<!-- proxy -->\n<HTML>",
            "<?xml version='1.0'?>\n<html xmlns='x'>",
            "\u{feff}<html>",
        ] {
            assert_eq!(code(page.as_bytes()), Some(Code::HtmlPage), "{page}");
        }
        for other in ["<nmaprun>", "<!DOCTYPE nmaprun><nmaprun>", "{\"html\": 1}", "<!-- never closed", "<?"] {
            assert_eq!(code(other.as_bytes()), None, "{other}");
        }
    }
}
