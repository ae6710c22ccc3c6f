//! Whether the body is an infrastructure of vital importance: a fact that the law keeps secret (law 05-20, article 16). It stands
//! in the register, is told to named readers alone, and every reading, granted or refused, is an entry of the ledger. No view,
//! export or document holds it.

use kharita_model::{Code, Message, RegisterKind, Registered, Value};
use serde::Serialize;

use crate::decision::put;
use crate::finding::{Acting, Fields};
use crate::{Error, Workspace};

/// Id of the setting, and first part of the ids of its readings.
const FACT: &str = "vital-infrastructure";

/// A reading of the fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProtectedReading {
    /// Who asked.
    pub by: String,
    /// When.
    pub at: String,
    /// Why.
    pub why: Option<String>,
    /// Was it told?
    pub granted: bool,
}

/// Records the fact and who may read it; whoever states it may. A later statement replaces it. Returns the entry.
///
/// # Errors
/// No reason; the ledger.
pub async fn state_vital(
    workspace: &mut Workspace,
    is_vital: bool,
    readers: &[String],
    acting: &Acting,
) -> Result<u64, Error> {
    reasoned(acting)?;
    let mut fields = Fields::default();
    fields.0.insert("value".into(), Value::Bool(is_vital));
    let mut named: Vec<String> = readers.to_vec();
    named.push(acting.by.clone());
    named.sort();
    named.dedup();
    fields.list("readers", &named);
    fields.act("stated", workspace, acting);
    // The entry says that something was stated, never what: the reason stays in the sealed record.
    put(workspace, RegisterKind::Setting, FACT, fields, &Acting { why: None, ..acting.clone() }, &[]).await
}

/// Tells the fact to a named reader, and keeps that it was asked.
///
/// # Errors
/// Nobody stated it; the asker is no named reader; no reason; the ledger.
pub async fn read_vital(workspace: &mut Workspace, acting: &Acting) -> Result<bool, Error> {
    reasoned(acting)?;
    let stated = workspace.state.register.get(RegisterKind::Setting, FACT);
    let stated = stated.ok_or_else(|| Error::Usage(Message::new(Code::FactNotStated)))?;
    let is_reader = stated.keys("readers").contains(&acting.by);
    let value = matches!(stated.record.fields.get("value"), Some(Value::Bool(true)));
    let mut fields = Fields::default();
    fields.0.insert("granted".into(), Value::Bool(is_reader));
    fields.act("read", workspace, acting);
    // By the entry too: two readings of one moment are two.
    let id = format!("{FACT}/{}/{}", workspace.state.seq + 1, acting.by);
    put(workspace, RegisterKind::Reading, &id, fields, acting, &[]).await?;
    if is_reader { Ok(value) } else { Err(Error::Refused(Message::new(Code::NotANamedReader).with("who", &acting.by))) }
}

/// Who asked for the fact, the newest last.
pub fn vital_readings(workspace: &Workspace) -> Vec<ProtectedReading> {
    let reading = |row: &Registered| ProtectedReading {
        by: row.text("read-by").unwrap_or_default(),
        at: row.at.to_string(),
        why: row.text("read-why"),
        granted: matches!(row.record.fields.get("granted"), Some(Value::Bool(true))),
    };
    let mut found: Vec<ProtectedReading> =
        workspace.state.register.of_kind(RegisterKind::Reading).map(reading).collect();
    found.sort_by(|a, b| a.at.cmp(&b.at));
    found
}

fn reasoned(acting: &Acting) -> Result<(), Error> {
    if acting.why.as_ref().is_none_or(|why| why.trim().is_empty()) {
        return Err(Error::Usage(Message::new(Code::ReasonMissing).with("what", FACT)));
    }
    Ok(())
}
