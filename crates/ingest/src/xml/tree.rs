//! Ways through XML reports: a record is read whole as a small tree, everything above it is entered, the rest passed over.
//! Names lose their prefix, because only the name space behind it is fixed.

use std::io::{self, Read, Seek};

use super::{Element, Node, Xml, cut};
use crate::Input;
use crate::report::Report;

/// Bytes of a text that are kept: people read 500 characters of it, programs less.
const TEXT: usize = 16 * 1024;
/// Bytes that one tree may weigh; what comes after is passed over.
const WEIGHT: usize = 32 * 1024 * 1024;
/// What an element costs besides its text.
const ELEMENT: usize = 128;

/// An element with what it holds.
#[derive(Debug, Default)]
pub struct Tree {
    /// Its name without prefix.
    pub name: Box<str>,
    /// Offset of its `<` in the UTF-8 text.
    pub at: u64,
    attributes: Vec<(Box<str>, Box<str>)>,
    text: String,
    children: Vec<Tree>,
}

impl Tree {
    fn new(element: &Element) -> Self {
        let kept = |(name, raw)| (local(name).into(), cut(&element.clean(raw), TEXT).into());
        Tree {
            name: local(element.name()).into(),
            at: element.offset,
            attributes: element.attributes().map(kept).collect(),
            ..Tree::default()
        }
    }

    /// The value of an attribute without blanks at its ends; empty if there is none.
    pub fn attribute(&self, name: &str) -> &str {
        self.attributes.iter().find(|(own, _)| **own == *name).map_or("", |(_, value)| value.trim())
    }

    /// Its text without blanks at its ends.
    pub fn own_text(&self) -> &str {
        self.text.trim()
    }

    /// The first child of this name.
    pub fn child(&self, name: &str) -> Option<&Tree> {
        self.children.iter().find(|child| *child.name == *name)
    }

    /// The children of this name.
    pub fn all<'t>(&'t self, name: &'t str) -> impl Iterator<Item = &'t Tree> {
        self.children.iter().filter(move |child| *child.name == *name)
    }

    /// All children.
    pub fn children(&self) -> &[Tree] {
        &self.children
    }

    /// The text at the end of this path of names; empty if there is none.
    pub fn text(&self, path: &str) -> &str {
        path.split('/').try_fold(self, |tree, name| tree.child(name)).map_or("", Tree::own_text)
    }

    /// All texts at the end of this path of names.
    pub fn texts<'t>(&'t self, path: &str) -> Vec<&'t str> {
        let mut level = vec![self];
        for name in path.split('/') {
            level =
                level.into_iter().flat_map(|tree| tree.children.iter().filter(|child| *child.name == *name)).collect();
        }
        level.into_iter().map(Tree::own_text).filter(|text| !text.is_empty()).collect()
    }
}

/// What is done with an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Take {
    /// What stands in it is met one by one.
    Enter,
    /// It is a record.
    Whole,
    /// It is passed over, with all that it holds.
    Pass,
}

/// What is met on the way.
#[derive(Debug)]
pub enum Step {
    /// An element that is entered: its attributes alone.
    Entered(Tree),
    /// A record.
    Record(Tree),
    /// An element that was entered ends.
    Left,
}

/// A way through a document.
struct Walk<R: Read> {
    xml: Xml<R>,
    /// Names of the open elements, each after a slash.
    path: String,
    /// The path of the step that was given last.
    given: String,
    take: fn(&str) -> Take,
    wanted: fn(&str) -> bool,
}

impl<R: Read> Walk<R> {
    fn new(source: R, take: fn(&str) -> Take, wanted: fn(&str) -> bool) -> io::Result<Self> {
        Ok(Walk { xml: Xml::new(source)?, path: String::new(), given: String::new(), take, wanted })
    }

    /// The next step, with the path of the element; `None` at the end.
    fn next(&mut self) -> io::Result<Option<(&str, Step)>> {
        loop {
            match self.xml.next()? {
                Node::Start(element) => {
                    self.path.push('/');
                    self.path.push_str(local(element.name()));
                    let tree = Tree::new(&element);
                    match (self.take)(&self.path) {
                        Take::Enter => return Ok(Some((&self.path, Step::Entered(tree)))),
                        Take::Whole => {
                            let record = fill(&mut self.xml, tree, self.wanted)?;
                            self.leave();
                            return Ok(record.map(|record| (self.given.as_str(), Step::Record(record))));
                        }
                        Take::Pass => {
                            self.xml.skip_element();
                            self.leave();
                        }
                    }
                }
                Node::End(_) => {
                    self.leave();
                    return Ok(Some((&self.given, Step::Left)));
                }
                Node::Done => return Ok(None),
                Node::Text(_) | Node::Other => {}
            }
        }
    }

    /// The innermost element of the path is left.
    fn leave(&mut self) {
        self.given.clone_from(&self.path);
        self.path.truncate(self.path.rfind('/').unwrap_or_default());
    }
}

/// Goes through a document, a step at a time. `take` is asked with the path of each element outside records (`/a/b`),
/// `wanted` with the names of elements inside them.
///
/// # Errors
/// The input cannot be read, or `step` fails.
pub fn walk<'a>(
    input: &mut Input,
    report: &mut Report<'a>,
    take: fn(&str) -> Take,
    wanted: fn(&str) -> bool,
    mut step: impl FnMut(&mut Report<'a>, &str, Step) -> io::Result<()>,
) -> io::Result<()> {
    input.rewind()?;
    let mut walk = Walk::new(input, take, wanted)?;
    while let Some((path, met)) = walk.next()? {
        step(report, path, met)?;
        walk.xml.take_refused().into_iter().for_each(|message| report.refuse(message));
    }
    report.hear_xml(&mut walk.xml);
    Ok(())
}

/// The last name of a path.
pub fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// Reads what stands in an element that has just started. `None`: the document ends before it does.
fn fill<R: Read>(xml: &mut Xml<R>, root: Tree, wanted: fn(&str) -> bool) -> io::Result<Option<Tree>> {
    let (mut open, mut weight) = (vec![root], 0);
    loop {
        let mut pass = false;
        match xml.next()? {
            Node::Start(element) => {
                if weight < WEIGHT && wanted(local(element.name())) {
                    let tree = Tree::new(&element);
                    weight += ELEMENT + tree.attributes.iter().map(|(_, value)| value.len()).sum::<usize>();
                    open.push(tree);
                } else {
                    pass = true;
                }
            }
            Node::Text(text) => {
                if let Some(tree) = open.last_mut() {
                    let before = tree.text.len();
                    text.append_to(&mut tree.text, TEXT);
                    weight += tree.text.len() - before;
                }
            }
            Node::End(_) => {
                let Some(done) = open.pop() else { return Ok(None) };
                match open.last_mut() {
                    Some(parent) => parent.children.push(done),
                    None => return Ok(Some(done)),
                }
            }
            Node::Done => return Ok(None),
            Node::Other => {}
        }
        if pass {
            xml.skip_element();
        }
    }
}

/// A name without its prefix.
pub fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}
