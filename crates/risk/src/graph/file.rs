//! The file of an abstract attack graph (CONTRACT.md): what may stand in it, and why one is refused.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use kharita_model::{Code, Message, Money};

use crate::reader::{self, Error, Field, MOST_MAD};

/// What makes a node hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// It holds from the start.
    Source,
    /// It holds if any predecessor holds.
    Or,
    /// It holds if all predecessors hold and its own draw succeeds.
    And,
}

/// A node of the graph.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Its id, unique in the file.
    pub id: String,
    /// What makes it hold.
    pub kind: Kind,
    /// Probability that its draw succeeds; 1 for `source` and `or`.
    pub p: f64,
    /// Nodes of one variable share one draw.
    pub variable: Option<String>,
}

/// A node whose loss counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Target {
    /// Place among the nodes.
    pub node: usize,
    /// Loss in MAD when it holds.
    pub loss_mad: f64,
}

/// A control that may be chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Control {
    /// Its id.
    pub id: String,
    /// What it costs.
    pub cost: Money,
    /// Places of the nodes whose draw it makes fail, ascending.
    pub blocks: Vec<usize>,
    /// Probability that it works: one draw for all that it blocks.
    pub effectiveness: f64,
}

/// A graph file, checked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GraphFile {
    /// The nodes, in the order of the file.
    pub nodes: Vec<Node>,
    /// Pairs of places: the first is a predecessor of the second. Sorted, without doubles.
    pub edges: Vec<(usize, usize)>,
    /// The targets, in the order of the file.
    pub targets: Vec<Target>,
    /// The controls, in the order of the file.
    pub controls: Vec<Control>,
    /// JSON pointers of the fields that the format does not know.
    pub ignored: Vec<String>,
}

/// Reads and checks a graph file.
///
/// # Errors
/// The file is refused whole: a syntax error, a field that is missing or of the wrong type, an unknown or doubled id, a
/// number outside its range, nodes that share a variable with different probabilities, or a draw, variable or control on
/// a node that is not `and`. The message names the place.
pub fn parse(text: &str) -> Result<GraphFile, Error> {
    let value = reader::json(text)?;
    let top = Field::top(&value);
    let mut file = GraphFile::default();
    top.required("nodes")?;
    top.note_unknown(&["nodes", "edges", "targets", "controls"], &mut file.ignored);
    let places = read_nodes(&top, &mut file)?;
    read_edges(&top, &places, &mut file)?;
    read_targets(&top, &places, &mut file)?;
    read_controls(&top, &places, &mut file)?;
    Ok(file)
}

type Places = HashMap<String, usize>;

fn read_nodes(top: &Field, file: &mut GraphFile) -> Result<Places, Error> {
    let mut places = Places::new();
    let mut shared: HashMap<String, f64> = HashMap::new();
    for row in top.required("nodes")?.items()? {
        row.note_unknown(&["id", "kind", "p", "variable"], &mut file.ignored);
        let id = new_id(&row, &mut places)?;
        let kind = match row.required("kind")?.word(&["source", "or", "and"])? {
            "source" => Kind::Source,
            "or" => Kind::Or,
            _ => Kind::And,
        };
        let p = row.optional("p")?.map_or(Ok(1.0), |p| p.number(0.0, 1.0))?;
        let variable = row.optional("variable")?.map(|name| name.text().map(str::to_owned)).transpose()?;
        if kind != Kind::And && (p != 1.0 || variable.is_some()) {
            return Err(row.refuse(Message::new(Code::NodeWithoutDraw).with("id", id)));
        }
        if let Some(name) = &variable {
            let first = *shared.entry(name.clone()).or_insert(p);
            if first != p {
                let differ =
                    Message::new(Code::SharedDrawDiffers).with("variable", name).with("first", first).with("second", p);
                return Err(row.refuse(differ));
            }
        }
        file.nodes.push(Node { id, kind, p, variable });
    }
    Ok(places)
}

/// The id of this row, which no row before has.
fn new_id(row: &Field, places: &mut Places) -> Result<String, Error> {
    let id = row.required("id")?.text()?.to_owned();
    let next = places.len();
    match places.entry(id.clone()) {
        Entry::Vacant(place) => place.insert(next),
        Entry::Occupied(_) => return Err(row.refuse(Message::new(Code::DuplicateId).with("id", id))),
    };
    Ok(id)
}

fn place(field: &Field, places: &Places) -> Result<usize, Error> {
    let id = field.text()?;
    places.get(id).copied().ok_or_else(|| field.refuse(Message::new(Code::UnknownNode).with("id", id)))
}

fn read_edges(top: &Field, places: &Places, file: &mut GraphFile) -> Result<(), Error> {
    for edge in top.required("edges")?.items()? {
        let ends = edge.items()?.map(|end| place(&end, places)).collect::<Result<Vec<_>, _>>()?;
        let [from, to] = ends.as_slice() else {
            let pairs = Message::new(Code::NumberOutOfRange).with("value", ends.len()).with("low", 2).with("high", 2);
            return Err(edge.refuse(pairs));
        };
        file.edges.push((*from, *to));
    }
    file.edges.sort_unstable();
    file.edges.dedup();
    Ok(())
}

fn read_targets(top: &Field, places: &Places, file: &mut GraphFile) -> Result<(), Error> {
    let mut seen = Places::new();
    for row in top.required("targets")?.items()? {
        row.note_unknown(&["id", "loss_mad"], &mut file.ignored);
        new_id(&row, &mut seen)?;
        let node = place(&row.required("id")?, places)?;
        file.targets.push(Target { node, loss_mad: row.required("loss_mad")?.number(0.0, MOST_MAD)? });
    }
    Ok(())
}

fn read_controls(top: &Field, places: &Places, file: &mut GraphFile) -> Result<(), Error> {
    let Some(controls) = top.optional("controls")? else { return Ok(()) };
    let mut seen = Places::new();
    for row in controls.items()? {
        row.note_unknown(&["id", "cost_mad", "blocks", "effectiveness"], &mut file.ignored);
        let id = new_id(&row, &mut seen)?;
        let cost = Money::from_mad(row.required("cost_mad")?.number(0.0, MOST_MAD)?).unwrap_or_default();
        let effectiveness = row.required("effectiveness")?.number(0.0, 1.0)?;
        let mut blocks = Vec::new();
        for blocked in row.required("blocks")?.items()? {
            let node = place(&blocked, places)?;
            if file.nodes.get(node).is_none_or(|node| node.kind != Kind::And) {
                return Err(blocked.refuse(Message::new(Code::NodeWithoutDraw).with("id", blocked.text()?)));
            }
            blocks.push(node);
        }
        blocks.sort_unstable();
        blocks.dedup();
        file.controls.push(Control { id, cost, blocks, effectiveness });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"{"nodes": [{"id": "internet", "kind": "source"}, {"id": "web", "kind": "or", "p": 1},
        {"id": "exploit", "kind": "and", "p": 0.9, "variable": "CVE-2024-0001"}],
        "edges": [["internet", "exploit"], ["exploit", "web"], ["exploit", "web"]],
        "targets": [{"id": "web", "loss_mad": 100.0, "note": "x"}],
        "controls": [{"id": "patch", "cost_mad": 10.5, "blocks": ["exploit"], "effectiveness": 1.0}]}"#;

    #[test]
    fn the_example_of_the_contract_is_read() {
        let file = parse(GOOD).unwrap();
        assert_eq!(file.nodes[2].variable.as_deref(), Some("CVE-2024-0001"));
        assert_eq!(file.edges, [(0, 2), (2, 1)]);
        assert_eq!(file.targets, [Target { node: 1, loss_mad: 100.0 }]);
        assert_eq!((file.controls[0].cost, &file.controls[0].blocks), (Money(1050), &vec![2]));
        assert_eq!(file.ignored, ["/targets/0/note"]);
    }

    #[test]
    fn what_is_wrong_is_refused_at_its_place() {
        let shared = r#""p": 0.9, "variable": "CVE-2024-0001"}, {"id": "two", "kind": "and", "p": 0.8, "variable": "CVE-2024-0001"}]"#;
        for (good, bad, code, at) in [
            ("{\"nodes\"", "[\"nodes\"", Code::InvalidJson, "l.1"),
            ("\"nodes\"", "\"node\"", Code::MissingField, ""),
            ("\"kind\": \"source\"", "\"kind\": \"root\"", Code::BadWord, "/nodes/0/kind"),
            ("\"id\": \"internet\", \"kind\"", "\"kind\"", Code::MissingField, "/nodes/0"),
            ("\"id\": \"internet\"", "\"id\": 7", Code::WrongType, "/nodes/0/id"),
            ("\"id\": \"internet\"", "\"id\": \"web\"", Code::DuplicateId, "/nodes/1"),
            ("\"p\": 0.9", "\"p\": 1.1", Code::NumberOutOfRange, "/nodes/2/p"),
            ("\"p\": 0.9", "\"p\": -0.1", Code::NumberOutOfRange, "/nodes/2/p"),
            ("\"p\": 0.9", "\"p\": \"0.9\"", Code::WrongType, "/nodes/2/p"),
            ("\"or\", \"p\": 1", "\"or\", \"p\": 0.5", Code::NodeWithoutDraw, "/nodes/1"),
            ("\"p\": 0.9, \"variable\": \"CVE-2024-0001\"}]", shared, Code::SharedDrawDiffers, "/nodes/3"),
            ("[\"internet\", \"exploit\"]", "[\"intranet\", \"exploit\"]", Code::UnknownNode, "/edges/0/0"),
            ("[\"internet\", \"exploit\"]", "[\"internet\"]", Code::NumberOutOfRange, "/edges/0"),
            ("{\"id\": \"web\", \"loss_mad\": 100.0", "{\"id\": \"web\"", Code::MissingField, "/targets/0"),
            ("\"loss_mad\": 100.0", "\"loss_mad\": -1", Code::NumberOutOfRange, "/targets/0/loss_mad"),
            ("\"targets\": [{\"id\": \"web\"", "\"targets\": [{\"id\": \"app\"", Code::UnknownNode, "/targets/0/id"),
            ("\"blocks\": [\"exploit\"]", "\"blocks\": [\"web\"]", Code::NodeWithoutDraw, "/controls/0/blocks/0"),
            ("\"blocks\": [\"exploit\"]", "\"blocks\": \"exploit\"", Code::WrongType, "/controls/0/blocks"),
            (", \"effectiveness\": 1.0", "", Code::MissingField, "/controls/0"),
        ] {
            assert!(GOOD.contains(good), "{good}");
            let error = parse(&GOOD.replace(good, bad)).unwrap_err();
            assert_eq!((error.message().code, error.message().place.to_string().as_str()), (code, at), "{bad}");
        }
    }
}
