//! Text watched for values that never end.

use std::io::{self, BufRead, Read};

use super::TEXT;
use crate::encoding::Utf8Text;

/// The text, watched for values that never end. Above [`TEXT`] bytes since the last node only the three characters come
/// through that can end a text, a CDATA section or a tag, one at a time.
pub struct Watched<R> {
    /// The text.
    pub text: Utf8Text<R>,
    /// Bytes taken since the last node.
    pub taken: usize,
    /// Was something left out?
    pub cut: bool,
    /// Is there no more?
    pub ended: bool,
}

impl<R: Read> Watched<R> {
    /// Reads `source` from where it stands.
    ///
    /// # Errors
    /// The source cannot be read.
    pub fn new(source: R) -> io::Result<Self> {
        Ok(Watched { text: Utf8Text::new(source)?, taken: 0, cut: false, ended: false })
    }
}

impl<R: Read> BufRead for Watched<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.taken > TEXT {
            self.cut = true;
            loop {
                let chunk = self.text.fill_buf()?;
                let length = chunk.len();
                let Some(at) = memchr::memchr3(b'<', b']', b'>', chunk) else {
                    if length == 0 {
                        break;
                    }
                    self.text.consume(length);
                    continue;
                };
                self.text.consume(at);
                return Ok(self.text.fill_buf()?.get(..1).unwrap_or_default());
            }
        }
        let chunk = self.text.fill_buf()?;
        self.ended = chunk.is_empty();
        Ok(chunk)
    }

    fn consume(&mut self, bytes: usize) {
        self.taken += bytes;
        self.text.consume(bytes);
    }
}

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(buffer)?;
        self.consume(read);
        Ok(read)
    }
}
