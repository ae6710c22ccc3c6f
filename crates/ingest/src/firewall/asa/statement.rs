//! The lines of a configuration: statements, and the indented lines below each.

/// Words of a line.
pub type Words<'s> = std::iter::Peekable<std::iter::Copied<std::slice::Iter<'s, &'s str>>>;

/// These words, one after the other.
pub fn words<'s>(words: &'s [&'s str]) -> Words<'s> {
    words.iter().copied().peekable()
}

/// A line and those below it.
pub struct Statement<'t> {
    /// The line, from 1.
    pub line: u32,
    pub words: Vec<&'t str>,
    pub below: Vec<Statement<'t>>,
}

impl Statement<'_> {
    /// Does it begin with these words?
    pub fn is(&self, start: &[&str]) -> bool {
        self.words.starts_with(start)
    }

    /// The words that follow these, if it begins with them.
    pub fn after(&self, start: &[&str]) -> Option<Words<'_>> {
        let rest = self.words.get(start.len()..).filter(|_| self.words.starts_with(start))?;
        Some(words(rest))
    }
}

/// The statements of a text. A line that begins with `!` or `:` says nothing, nor does what follows a word `!`.
pub fn statements(text: &str) -> Vec<Statement<'_>> {
    let mut statements: Vec<Statement<'_>> = Vec::new();
    for (line, text) in (1..).zip(text.lines()) {
        let words: Vec<&str> = text.split_ascii_whitespace().take_while(|word| !word.starts_with('!')).collect();
        if words.is_empty() || text.starts_with(':') {
            continue;
        }
        let statement = Statement { line, words, below: Vec::new() };
        match statements.last_mut() {
            Some(above) if text.starts_with([' ', '\t']) => above.below.push(statement),
            _ => statements.push(statement),
        }
    }
    statements
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indented_lines_stand_below() {
        let read =
            statements("! x\nhostname a\ninterface G0/0\n nameif in ! note\n  shutdown\n!\nroute in 0 0 10.0.0.1\n");
        assert_eq!(read.iter().map(|own| (own.line, own.below.len())).collect::<Vec<_>>(), [(2, 0), (3, 2), (7, 0)]);
        assert_eq!(read[1].below[0].after(&["nameif"]).unwrap().collect::<Vec<_>>(), ["in"]);
        assert!(read[0].is(&["hostname"]) && read[0].after(&["name"]).is_none());
    }
}
