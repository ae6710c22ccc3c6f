//! `--where`: a small filter over nodes. `os~windows and declared and not observed`, `exposure=internet`,
//! `port>1024`, `name~tramontane`. Comparisons fold case; `and`, `or`, `not`, parentheses as usual.

use kharita_model::{Attribute, Value};

use crate::{Classes, Node};

/// A filter.
#[derive(Debug, Clone, PartialEq)]
pub enum Filter {
    /// All of these.
    All(Vec<Filter>),
    /// Any of these.
    Any(Vec<Filter>),
    /// Not this.
    Not(Box<Filter>),
    /// A word that stands alone: `observed`, `declared`, `gone`, `finding`, `conflict`.
    Flag(Flag),
    /// An attribute compared with a text.
    Compare(Attribute, Comparison, String),
    /// The subtype.
    Subtype(String),
    /// The legal class: `class=A`.
    Class(String),
    /// Any text shown of the node.
    Text(String),
}

/// A property without a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flag {
    /// Seen by a tool.
    Observed,
    /// Declared by somebody.
    Declared,
    /// Not seen since.
    Gone,
    /// An open weakness.
    Finding,
    /// Some attribute is in conflict.
    Conflict,
}

/// How a value is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// `=`
    Equal,
    /// `!=`
    Different,
    /// `~`: contains.
    Contains,
    /// `>`
    Greater,
    /// `<`
    Less,
}

/// The expression is not a filter: where it stops making sense, and what was expected there.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a filter at {at}: {found}")]
pub struct NotAFilter {
    /// Character position, from 1.
    pub at: usize,
    /// What stands there.
    pub found: String,
}

impl std::str::FromStr for Filter {
    type Err = NotAFilter;
    fn from_str(text: &str) -> Result<Self, NotAFilter> {
        let tokens = tokens(text)?;
        let mut parser = Parser { tokens: &tokens, at: 0, end: text.chars().count() + 1, depth: 0 };
        let filter = parser.any()?;
        match parser.peek() {
            None => Ok(filter),
            Some(_) => Err(parser.refuse()),
        }
    }
}

impl Filter {
    /// Does the node pass?
    pub fn accepts(&self, node: Node<'_>, classes: &Classes) -> bool {
        match self {
            Filter::All(all) => all.iter().all(|filter| filter.accepts(node, classes)),
            Filter::Any(any) => any.iter().any(|filter| filter.accepts(node, classes)),
            Filter::Not(filter) => !filter.accepts(node, classes),
            Filter::Flag(Flag::Observed) => node.is_observed(),
            Filter::Flag(Flag::Declared) => node.is_declared(),
            Filter::Flag(Flag::Gone) => node.not_seen_since().is_some(),
            Filter::Flag(Flag::Finding) => node.is_finding(),
            Filter::Flag(Flag::Conflict) => {
                node.claims().chunk_by(|a, b| a.attribute == b.attribute).any(crate::resolve::is_conflict)
            }
            Filter::Subtype(word) => node.subtype().is_some_and(|subtype| subtype.word() == word),
            Filter::Class(class) => classes.of(node).is_some_and(|c| c.class.word().eq_ignore_ascii_case(class)),
            Filter::Text(text) => node.name().to_lowercase().contains(text) || node.id().to_string().contains(text),
            Filter::Compare(attribute, comparison, text) => {
                let values = || node.values(*attribute).iter().map(|claim| &claim.value);
                let winning = node.value(*attribute).map(|claim| &claim.value);
                match comparison {
                    Comparison::Equal => values().any(|value| folded(value) == *text),
                    Comparison::Different => !values().any(|value| folded(value) == *text),
                    Comparison::Contains => values().any(|value| folded(value).contains(text.as_str())),
                    Comparison::Greater => {
                        winning.is_some_and(|value| order(value, text).is_some_and(std::cmp::Ordering::is_gt))
                    }
                    Comparison::Less => {
                        winning.is_some_and(|value| order(value, text).is_some_and(std::cmp::Ordering::is_lt))
                    }
                }
            }
        }
    }
}

fn folded(value: &Value) -> String {
    value.to_string().to_lowercase()
}

/// Numbers compare as numbers, everything else (days, moments) as text.
fn order(value: &Value, text: &str) -> Option<std::cmp::Ordering> {
    let own = value.to_string();
    match (own.parse::<f64>(), text.parse::<f64>()) {
        (Ok(a), Ok(b)) => a.partial_cmp(&b),
        _ => Some(own.to_lowercase().as_str().cmp(text)),
    }
}

#[derive(Debug, Clone, PartialEq)]
enum Token {
    Word(String),
    Sign(Comparison),
    Open,
    Close,
}

fn tokens(text: &str) -> Result<Vec<(usize, Token)>, NotAFilter> {
    let mut tokens = Vec::new();
    let mut rest = text.chars().enumerate().peekable();
    while let Some((at, c)) = rest.next() {
        let token = match c {
            ' ' | '\t' | '\n' => continue,
            '(' => Token::Open,
            ')' => Token::Close,
            '=' => Token::Sign(Comparison::Equal),
            '~' => Token::Sign(Comparison::Contains),
            '>' => Token::Sign(Comparison::Greater),
            '<' => Token::Sign(Comparison::Less),
            '!' if rest.next_if(|(_, c)| *c == '=').is_some() => Token::Sign(Comparison::Different),
            '!' => return Err(NotAFilter { at: at + 1, found: "!".into() }),
            '"' => {
                let mut word = String::new();
                let closed = rest.by_ref().any(|(_, c)| {
                    if c == '"' {
                        true
                    } else {
                        word.push(c);
                        false
                    }
                });
                if !closed {
                    return Err(NotAFilter { at: at + 1, found: "\"".into() });
                }
                Token::Word(word)
            }
            _ => {
                let mut word = String::from(c);
                while let Some((_, c)) = rest.next_if(|(_, c)| !" \t\n()=~<>!\"".contains(*c)) {
                    word.push(c);
                }
                Token::Word(word)
            }
        };
        tokens.push((at + 1, token));
    }
    Ok(tokens)
}

struct Parser<'t> {
    tokens: &'t [(usize, Token)],
    at: usize,
    end: usize,
    depth: usize,
}

impl<'t> Parser<'t> {
    fn peek(&self) -> Option<&'t Token> {
        self.tokens.get(self.at).map(|(_, token)| token)
    }

    fn take(&mut self) -> Option<&'t Token> {
        let token = self.peek();
        self.at += 1;
        token
    }

    fn refuse(&self) -> NotAFilter {
        match self.tokens.get(self.at) {
            Some((at, token)) => NotAFilter { at: *at, found: format!("{token:?}") },
            None => NotAFilter { at: self.end, found: String::new() },
        }
    }

    fn keyword(&mut self, word: &str) -> bool {
        let found = matches!(self.peek(), Some(Token::Word(w)) if w.eq_ignore_ascii_case(word));
        self.at += usize::from(found);
        found
    }

    fn any(&mut self) -> Result<Filter, NotAFilter> {
        let mut any = vec![self.all()?];
        while self.keyword("or") {
            any.push(self.all()?);
        }
        Ok(if any.len() == 1 { any.remove(0) } else { Filter::Any(any) })
    }

    fn all(&mut self) -> Result<Filter, NotAFilter> {
        let mut all = vec![self.one()?];
        while self.keyword("and") {
            all.push(self.one()?);
        }
        Ok(if all.len() == 1 { all.remove(0) } else { Filter::All(all) })
    }

    fn one(&mut self) -> Result<Filter, NotAFilter> {
        if self.depth > 32 {
            return Err(self.refuse());
        }
        if self.keyword("not") {
            self.depth += 1;
            let inner = self.one()?;
            self.depth -= 1;
            return Ok(Filter::Not(Box::new(inner)));
        }
        if self.peek() == Some(&Token::Open) {
            self.at += 1;
            self.depth += 1;
            let inner = self.any()?;
            self.depth -= 1;
            return if self.take() == Some(&Token::Close) {
                Ok(inner)
            } else {
                self.at -= 1;
                Err(self.refuse())
            };
        }
        let Some(Token::Word(word)) = self.take() else {
            self.at -= 1;
            return Err(self.refuse());
        };
        let Some(Token::Sign(sign)) = self.peek() else { return Ok(flag(word)) };
        self.at += 1;
        let Some(Token::Word(text)) = self.take() else {
            self.at -= 1;
            return Err(self.refuse());
        };
        let text = text.to_lowercase();
        match (word.to_lowercase().as_str(), sign) {
            ("class", Comparison::Equal) => Ok(Filter::Class(text)),
            ("subtype", Comparison::Equal) => Ok(Filter::Subtype(text)),
            (name, sign) => match Attribute::from_word(name) {
                Ok(attribute) => Ok(Filter::Compare(attribute, *sign, text)),
                Err(_) => {
                    self.at -= 3;
                    Err(self.refuse())
                }
            },
        }
    }
}

fn flag(word: &str) -> Filter {
    match word.to_lowercase().as_str() {
        "observed" => Filter::Flag(Flag::Observed),
        "declared" => Filter::Flag(Flag::Declared),
        "gone" => Filter::Flag(Flag::Gone),
        "finding" => Filter::Flag(Flag::Finding),
        "conflict" => Filter::Flag(Flag::Conflict),
        text => Filter::Text(text.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_reads_as_a_filter() {
        for text in [
            "observed",
            "os~windows and not declared",
            "(exposure=internet or class=A) and finding",
            "name=\"a (b)\"",
            "port>1024",
        ] {
            assert!(text.parse::<Filter>().is_ok(), "{text}");
        }
        for (text, at) in [
            ("", 1),
            ("os~", 4),
            ("colour=red", 1),
            ("(observed", 10),
            ("observed observed", 10),
            ("a ! b", 3),
            ("name=\"x", 6),
        ] {
            assert_eq!(text.parse::<Filter>().unwrap_err().at, at, "{text}");
        }
        let deep = "not ".repeat(5000) + "observed";
        assert!(deep.parse::<Filter>().is_err());
    }
}
