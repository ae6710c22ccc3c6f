//! Plain texts read a line at a time, each with its place.

use std::io::{self, BufRead};

use kharita_model::{Code, Message};

use crate::Input;
use crate::encoding::plain_text;
use crate::report::Report;

/// Bytes of a line that are kept.
const LINE: usize = 256 * 1024;

/// Goes through the lines of a text, without their ends.
///
/// # Errors
/// The input cannot be read, or `line` fails.
pub fn each<'a>(
    input: &mut Input,
    report: &mut Report<'a>,
    mut line: impl FnMut(&mut Report<'a>, u64, &str) -> io::Result<()>,
) -> io::Result<()> {
    let mut text = plain_text(input)?;
    let (mut at, mut start, mut held) = (0_u64, 0_u64, Vec::new());
    loop {
        let chunk = text.fill_buf()?;
        let (end, length) = (memchr::memchr(b'\n', chunk), chunk.len());
        let part = chunk.get(..end.unwrap_or(length)).unwrap_or_default();
        held.extend_from_slice(part.get(..part.len().min(LINE - held.len())).unwrap_or_default());
        let taken = end.map_or(length, |at| at + 1);
        text.consume(taken);
        at += taken as u64;
        if end.is_some() || length == 0 {
            if !held.is_empty() {
                line(report, start, String::from_utf8_lossy(&held).trim_end_matches('\r'))?;
                held.clear();
            }
            start = at;
        }
        if length == 0 {
            break;
        }
    }
    if text.had_invalid() {
        report.warn(Message::new(Code::EncodingReplaced));
    }
    if text.had_controls() {
        report.warn(Message::new(Code::ControlCharacters));
    }
    Ok(())
}
