//! What people decide beside findings: the verdict on a rule, the acceptance of a risk, who the auditors are. Each is a
//! record of the register with its author, day and reason; a later one replaces it, and the ledger keeps both.

use std::collections::BTreeSet;

use kharita_catalog::{FrameworkKind, Verdict, assessment_id};
use kharita_model::{
    Code, Date, Digest, Event, FindingStage, Locator, Message, RecordEvent, RegisterKind, RegisterRecord, Value,
};

use crate::finding::{Acting, Fields};
use crate::{Error, Workspace, catalogue, error::machine, framework};

/// A verdict on a rule, as a person gives it.
#[derive(Debug, Clone)]
pub struct Assess {
    /// The framework.
    pub framework: String,
    /// The rules, one at least: all of them take this verdict, in one entry.
    pub rules: Vec<String>,
    /// The verdict.
    pub verdict: Verdict,
    /// The file that shows it; it is kept in the vault.
    pub attachment: Option<std::path::PathBuf>,
}

/// Records a person's verdict on rules: on all of them or, if one is refused, on none. Returns the entry.
///
/// # Errors
/// Unknown framework or rule, « sans objet » without a reason, a file that cannot be read; the ledger.
pub async fn assess(workspace: &mut Workspace, assess: &Assess, acting: &Acting) -> Result<u64, Error> {
    let catalogue = catalogue(workspace).await?;
    let known = framework(&catalogue, &assess.framework)?;
    if known.kind == FrameworkKind::Law {
        // No verdict is given on an article of law: facts, and what is demonstrated.
        let expected = catalogue.frameworks().filter(|f| f.kind != FrameworkKind::Law).map(|f| f.id.as_str());
        let expected = expected.collect::<Vec<_>>().join(", ");
        let message = Message::new(Code::BadValue).with("value", &assess.framework).with("expected", expected);
        return Err(Error::Usage(message));
    }
    if let Some(rule) = assess.rules.iter().find(|rule| !known.rules.iter().any(|known| known.reference == **rule)) {
        return Err(Error::Usage(Message::new(Code::UnknownId).with("id", rule)));
    }
    if assess.verdict == Verdict::NotApplicable && acting.why.as_ref().is_none_or(|why| why.trim().is_empty()) {
        return Err(Error::Usage(Message::new(Code::ReasonMissing).with("what", assess.verdict.word())));
    }
    let mut fields = Fields::default();
    fields.text("verdict", assess.verdict.word());
    fields.act("assessed", workspace, acting);
    let mut blobs = Vec::new();
    if let Some(path) = &assess.attachment {
        let mission = workspace.mission(None)?;
        let mut file = std::fs::File::open(path).map_err(machine(path.display()))?;
        let stored = workspace.ledger.put_evidence(&mission, &mut file).await?;
        fields.text("attachment", &path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default());
        fields.text("attachment-sha256", &stored.sha256.to_string());
        fields.text("attachment-sealed", &stored.bytes.to_string());
        blobs = stored.blobs;
    }
    let ids = assess.rules.iter().map(|rule| assessment_id(&assess.framework, rule)).collect::<BTreeSet<_>>();
    put_all(workspace, RegisterKind::Assessment, ids, &fields, acting, &blobs).await
}

/// Records that a person accepts a risk until a day. Returns the entry.
///
/// # Errors
/// A day that is past; the ledger.
pub async fn accept(workspace: &mut Workspace, risk: &str, until: Date, acting: &Acting) -> Result<u64, Error> {
    if until < workspace.now().date() {
        let expected = workspace.now().date().to_string();
        return Err(Error::Usage(
            Message::new(Code::BadValue).with("value", until).with("expected", format!("≥ {expected}")),
        ));
    }
    let mut fields = Fields::default();
    fields.0.insert("until".into(), Value::Date(until));
    fields.act("accepted", workspace, acting);
    put(workspace, RegisterKind::Acceptance, risk, fields, acting, &[]).await
}

/// An auditor and his qualification (decree 2-21-406, articles 25 to 29).
#[derive(Debug, Clone, Default)]
pub struct Auditor {
    /// His name, as the report prints it.
    pub name: String,
    /// His company.
    pub company: Option<String>,
    /// Number of the decision that qualifies the provider.
    pub decision: Option<String>,
    /// Domains of the qualification.
    pub domains: Vec<String>,
    /// Class of systems that it covers.
    pub class: Option<String>,
    /// Last day of the qualification.
    pub until: Option<Date>,
}

/// Names an auditor. Returns the entry.
///
/// # Errors
/// The ledger.
pub async fn name_auditor(workspace: &mut Workspace, auditor: &Auditor, acting: &Acting) -> Result<u64, Error> {
    let mut fields = Fields::default();
    fields.maybe("company", auditor.company.as_deref());
    fields.maybe("decision", auditor.decision.as_deref());
    fields.list("domains", &auditor.domains);
    fields.maybe("class", auditor.class.as_deref());
    if let Some(until) = auditor.until {
        fields.0.insert("until".into(), Value::Date(until));
    }
    fields.act("named", workspace, acting);
    put(workspace, RegisterKind::Auditor, &auditor.name, fields, acting, &[]).await
}

/// The auditor who answers for the report of this day: one who is qualified then and retained a finding. Without one the
/// report is a diagnosis (REGULATION.md §13.1).
pub(crate) fn reporting_auditor(workspace: &Workspace) -> Option<String> {
    let today = workspace.now().date();
    let register = &workspace.state.register;
    let kept = [FindingStage::Retained, FindingStage::Answered, FindingStage::Final].map(FindingStage::word);
    let judged: Vec<String> = register
        .of_kind(RegisterKind::Finding)
        .map(|finding| &finding.record.fields)
        .filter(|fields| fields.get("stage").is_some_and(|stage| kept.contains(&stage.to_string().as_str())))
        .filter_map(|fields| fields.get("decided-by").map(Value::to_string))
        .collect();
    let is_qualified = |fields: &std::collections::BTreeMap<Box<str>, Value>| {
        let said = |name: &str| fields.get(name).is_some_and(|value| *value != Value::Unknown);
        let valid = matches!(fields.get("until"), Some(Value::Date(until)) if *until >= today);
        said("decision") && said("domains") && said("class") && valid
    };
    let mut qualified = register.of_kind(RegisterKind::Auditor).filter(|auditor| is_qualified(&auditor.record.fields));
    let auditor = qualified.find(|auditor| judged.iter().any(|name| **name == *auditor.record.id))?;
    let text = |field: &str| auditor.record.fields.get(field).map(Value::to_string).unwrap_or_default();
    let company = Some(text("company")).filter(|company| !company.is_empty());
    Some(match company {
        Some(company) => format!("{} ({company}, {})", auditor.record.id, text("decision")),
        None => format!("{} ({})", auditor.record.id, text("decision")),
    })
}

/// Puts a decision into the register, with the blobs that its entry names. Returns the entry.
pub(crate) async fn put(
    workspace: &mut Workspace,
    kind: RegisterKind,
    id: &str,
    fields: Fields,
    acting: &Acting,
    blobs: &[Digest],
) -> Result<u64, Error> {
    put_all(workspace, kind, [id.to_owned()], &fields, acting, blobs).await
}

/// Puts the same fields under several ids, in one entry.
async fn put_all(
    workspace: &mut Workspace,
    kind: RegisterKind,
    ids: impl IntoIterator<Item = String>,
    fields: &Fields,
    acting: &Acting,
    blobs: &[Digest],
) -> Result<u64, Error> {
    let record = |id: String| RegisterRecord { kind, id: id.into(), fields: fields.0.clone(), locator: Locator::Whole };
    let put = |id| Event::Record(RecordEvent::Put { record: record(id), evidence: None });
    let entry = workspace.append(ids.into_iter().map(put).collect(), acting.why.clone(), blobs).await?;
    workspace.refold().await?;
    Ok(entry)
}
