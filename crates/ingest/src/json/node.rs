//! A value read whole, and the forgiving ways to look at it: tools write numbers as texts, and null for an empty list.

/// A value and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Offset of its first character in the UTF-8 text.
    pub at: u64,
    /// The value.
    pub value: Value,
}

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Null.
    Null,
    /// True or false.
    Bool(bool),
    /// A number as written; also `NaN` and `Infinity`, which some tools write.
    Number(Box<str>),
    /// A text, clean.
    Text(Box<str>),
    /// A list.
    List(Vec<Node>),
    /// The members wanted of an object, in the order of the file.
    Object(Vec<(Box<str>, Node)>),
}

impl Node {
    /// The member of this name.
    pub fn get(&self, name: &str) -> Option<&Node> {
        let Value::Object(members) = &self.value else { return None };
        members.iter().find(|(own, _)| **own == *name).map(|(_, node)| node)
    }

    /// The elements of a list; none if it is no list.
    pub fn items(&self) -> &[Node] {
        if let Value::List(elements) = &self.value { elements } else { &[] }
    }

    /// The elements of the member of this name.
    pub fn list(&self, name: &str) -> &[Node] {
        self.get(name).map_or(&[], Node::items)
    }

    /// The text without blanks at its ends, if it is one and not empty.
    pub fn as_text(&self) -> Option<&str> {
        let Value::Text(text) = &self.value else { return None };
        Some(text.trim()).filter(|text| !text.is_empty())
    }

    /// The text of the member of this name.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.get(name).and_then(Node::as_text)
    }

    /// A text, or a number as it is written: versions are both.
    pub fn written(&self) -> Option<&str> {
        match &self.value {
            Value::Number(text) => Some(text),
            _ => self.as_text(),
        }
    }

    /// A finite number, also if it is written as a text.
    pub fn number(&self) -> Option<f64> {
        self.written()?.parse().ok().filter(|number: &f64| number.is_finite())
    }

    /// A whole number, also if it is written as a text or with a fraction of zero.
    pub fn integer(&self) -> Option<i64> {
        let written = self.written()?;
        written.parse().ok().or_else(|| {
            let number = self.number()?;
            // Beyond 2⁵³ a number with a fraction is not exact any more.
            (number.fract() == 0.0 && number.abs() < 9e15).then_some(number as i64)
        })
    }

    /// The whole number of the member of this name.
    pub fn integer_of(&self, name: &str) -> Option<i64> {
        self.get(name).and_then(Node::integer)
    }

    /// True or false, also if it is written as a text.
    pub fn truth(&self) -> Option<bool> {
        match &self.value {
            Value::Bool(truth) => Some(*truth),
            Value::Text(text) if text.eq_ignore_ascii_case("true") => Some(true),
            Value::Text(text) if text.eq_ignore_ascii_case("false") => Some(false),
            _ => None,
        }
    }

    /// The truth of the member of this name.
    pub fn truth_of(&self, name: &str) -> Option<bool> {
        self.get(name).and_then(Node::truth)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Node {
        Node { at: 0, value: Value::Text(text.into()) }
    }

    #[test]
    fn numbers_and_truths_as_texts() {
        let number = |text: &str| Node { at: 0, value: Value::Number(text.into()) };
        assert_eq!(
            (number("10.0").integer(), number("1.5").integer(), text("42").integer()),
            (Some(10), None, Some(42))
        );
        assert_eq!((text("NaN").number(), text("9.8").number(), text("x").number()), (None, Some(9.8), None));
        assert_eq!((text("True").truth(), text("no").truth(), number("1").truth()), (Some(true), None, None));
        assert_eq!((text("  ").as_text(), number("1.6").written(), number("1.6").as_text()), (None, Some("1.6"), None));
    }
}
