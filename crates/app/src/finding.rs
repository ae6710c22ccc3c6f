//! The life of a finding: raised, retained or dismissed by a named auditor, answered by the audited body, final; and the
//! immediate alert, at any time (REGULATION.md §13.1). Each act is an entry; the order is checked here and nowhere else.

use std::collections::BTreeMap;

use kharita_catalog::{Finding, LIST_SEPARATOR, finding_id, findings};
use kharita_model::{
    Agreement, AlertStage, Code, Criticality, Date, FindingOrigin, FindingStage, Message, RegisterKind, Value,
};

use crate::decision::put;
use crate::{DEFAULT_FRAMEWORK, Error, Workspace};

/// What is done with a finding.
#[derive(Debug, Clone)]
pub enum FindingAct {
    /// A named auditor keeps it, in these words; what was dismissed may be taken up again.
    Retain {
        /// The words in which the report prints it.
        title: String,
        /// How grave he holds it, if not as proposed.
        criticality: Option<Criticality>,
        /// What he recommends, if not what the tools propose.
        remedy: Option<String>,
    },
    /// A named auditor sets it aside.
    Dismiss {
        /// What it said, for the day on which its cause is gone.
        title: String,
    },
    /// The audited body answers.
    Answer {
        /// Does it agree?
        agreement: Agreement,
        /// The measure that it proposes.
        measure: Option<String>,
    },
    /// The auditor freezes the text.
    Close,
    /// The immediate alert is raised, received, remedied or refused.
    Alert {
        /// How far it has come.
        stage: AlertStage,
        /// What the finding says.
        title: String,
    },
}

/// Who acts, when and why.
#[derive(Debug, Clone)]
pub struct Acting {
    /// A person's name.
    pub by: String,
    /// On which day; today if not told.
    pub on: Option<Date>,
    /// Why, or what is said.
    pub why: Option<String>,
}

/// A finding that an auditor raises.
#[derive(Debug, Clone)]
pub struct Raise {
    /// What it says.
    pub title: String,
    /// Where it comes from.
    pub origin: FindingOrigin,
    /// How grave it is.
    pub criticality: Criticality,
    /// Rules and articles.
    pub rules: Vec<String>,
    /// Ids of the nodes it is about.
    pub objects: Vec<String>,
    /// What shows it: a file of the vault by name or digest, a reference.
    pub evidence: Vec<String>,
    /// What the auditor recommends.
    pub remedy: Option<String>,
}

/// All findings as they stand today.
pub fn all_findings(workspace: &Workspace) -> Vec<Finding> {
    let judged = kharita_catalog::framework(DEFAULT_FRAMEWORK)
        .map(|directive| kharita_catalog::comply(&workspace.state, directive, workspace.now().date()));
    findings(&workspace.state, judged.as_ref().map_or(&[][..], |compliance| &compliance.rules))
}

/// The finding with this id.
///
/// # Errors
/// None has it.
pub fn finding(workspace: &Workspace, id: &str) -> Result<Finding, Error> {
    let known = all_findings(workspace).into_iter().find(|finding| finding.id == id);
    known.ok_or_else(|| Error::Usage(Message::new(Code::UnknownId).with("id", id)))
}

/// Raises a finding. Returns the entry and its id.
///
/// # Errors
/// An unknown node; the ledger.
pub async fn raise(workspace: &mut Workspace, raise: &Raise, acting: &Acting) -> Result<(u64, String), Error> {
    for id in &raise.objects {
        workspace.node(id)?;
    }
    let id = finding_id(&format!("{}/{}/{}", workspace.head.seq, acting.by, raise.title));
    let mut fields = Fields::default();
    fields.text("title", &raise.title);
    fields.text("origin", raise.origin.word());
    fields.text("criticality", raise.criticality.word());
    fields.list("rules", &raise.rules);
    fields.list("objects", &raise.objects);
    fields.list("evidence", &raise.evidence);
    fields.maybe("remedy", raise.remedy.as_deref());
    fields.text("stage", FindingStage::Raised.word());
    fields.act("raised", workspace, acting);
    let entry = put(workspace, RegisterKind::Finding, &id, fields, acting, &[]).await?;
    Ok((entry, id))
}

/// Does something with a finding. Returns the entry.
///
/// # Errors
/// No such finding; an act that its stage forbids; an auditor who is not named; a decision without its reason; the
/// ledger.
pub async fn act(workspace: &mut Workspace, id: &str, act: &FindingAct, acting: &Acting) -> Result<u64, Error> {
    let finding = finding(workspace, id)?;
    allowed(&finding, act)?;
    let mut fields = Fields(finding.fields.clone());
    match act {
        FindingAct::Retain { title, criticality, remedy } => {
            auditor(workspace, &acting.by)?;
            fields.snapshot(&finding, title, *criticality, remedy.as_deref());
            fields.text("stage", FindingStage::Retained.word());
            fields.act("decided", workspace, acting);
        }
        FindingAct::Dismiss { title } => {
            auditor(workspace, &acting.by)?;
            reasoned(acting, FindingStage::Dismissed.word())?;
            fields.snapshot(&finding, title, None, None);
            fields.text("stage", FindingStage::Dismissed.word());
            fields.act("decided", workspace, acting);
        }
        FindingAct::Answer { agreement, measure } => {
            if *agreement != Agreement::Agree {
                reasoned(acting, agreement.word())?;
            }
            fields.text("answer", agreement.word());
            fields.replace("measure", measure.as_deref());
            fields.text("stage", FindingStage::Answered.word());
            fields.act("answered", workspace, acting);
        }
        FindingAct::Close => {
            auditor(workspace, &acting.by)?;
            fields.text("stage", FindingStage::Final.word());
            fields.act("final", workspace, acting);
        }
        FindingAct::Alert { stage, title } => {
            if *stage == AlertStage::Refused {
                reasoned(acting, stage.word())?;
            }
            // The alert does not wait for a judgement: what it is about is kept as it was seen.
            fields.snapshot(&finding, title, None, None);
            fields.text("stage", finding.stage.word());
            fields.text("alert", stage.word());
            fields.act(&format!("alert-{stage}"), workspace, acting);
            fields.0.insert(format!("alert-{stage}-at").into(), Value::Instant(workspace.now()));
        }
    }
    put(workspace, RegisterKind::Finding, id, fields, acting, &[]).await
}

/// May this be done at the stage that the finding has reached?
fn allowed(finding: &Finding, act: &FindingAct) -> Result<(), Error> {
    use FindingStage::{Answered, Dismissed, Final, Raised, Retained};
    let (stages, wanted): (&[FindingStage], &str) = match act {
        FindingAct::Retain { .. } => (&[Raised, Dismissed, Retained], Retained.word()),
        FindingAct::Dismiss { .. } => (&[Raised, Retained], Dismissed.word()),
        FindingAct::Answer { .. } => (&[Retained, Answered], Answered.word()),
        // Without an answer in time the report says so: silence is no agreement.
        FindingAct::Close => (&[Retained, Answered], Final.word()),
        FindingAct::Alert { stage: AlertStage::Raised, .. } => (FindingStage::ALL, AlertStage::Raised.word()),
        FindingAct::Alert { stage, .. } if finding.alert.is_some() => (FindingStage::ALL, stage.word()),
        FindingAct::Alert { stage, .. } => (&[], stage.word()),
    };
    if stages.contains(&finding.stage) {
        return Ok(());
    }
    Err(Error::Usage(
        Message::new(Code::StageForbids).with("id", &finding.id).with("stage", finding.stage).with("wanted", wanted),
    ))
}

/// Only a named auditor judges.
fn auditor(workspace: &Workspace, name: &str) -> Result<(), Error> {
    let known: Vec<&str> =
        workspace.state.register.of_kind(RegisterKind::Auditor).map(|auditor| &*auditor.record.id).collect();
    if known.contains(&name) {
        return Ok(());
    }
    Err(Error::Usage(Message::new(Code::UnknownAuditor).with("name", name).with("known", known.join(", "))))
}

fn reasoned(acting: &Acting, what: &str) -> Result<(), Error> {
    match &acting.why {
        Some(why) if !why.trim().is_empty() => Ok(()),
        _ => Err(Error::Usage(Message::new(Code::ReasonMissing).with("what", what))),
    }
}

/// The fields of the record, as they are filled.
#[derive(Debug, Default)]
pub(crate) struct Fields(pub BTreeMap<Box<str>, Value>);

impl Fields {
    pub fn text(&mut self, name: &str, text: &str) {
        self.0.insert(name.into(), Value::text(text));
    }

    pub fn maybe(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
            self.text(name, text);
        }
    }

    /// As said now: what an earlier act said under this name no longer stands.
    fn replace(&mut self, name: &str, text: Option<&str>) {
        self.0.remove(name);
        self.maybe(name, text);
    }

    pub fn list(&mut self, name: &str, items: &[String]) {
        self.maybe(name, Some(&items.join(LIST_SEPARATOR)));
    }

    /// Who did it, on which day, and what was said.
    pub fn act(&mut self, act: &str, workspace: &Workspace, acting: &Acting) {
        self.text(&format!("{act}-by"), &acting.by);
        self.0.insert(format!("{act}-on").into(), Value::Date(acting.on.unwrap_or_else(|| workspace.now().date())));
        self.replace(&format!("{act}-why"), acting.why.as_deref());
    }

    /// What the finding says today: later scans do not change what was judged.
    fn snapshot(&mut self, finding: &Finding, title: &str, criticality: Option<Criticality>, remedy: Option<&str>) {
        self.text("title", title);
        self.text("origin", finding.origin.word());
        self.text("criticality", criticality.unwrap_or(finding.criticality).word());
        self.list("rules", &finding.rules);
        self.list("objects", &finding.objects.iter().map(ToString::to_string).collect::<Vec<_>>());
        self.0.insert("total".into(), Value::Int(i64::try_from(finding.total).unwrap_or(i64::MAX)));
        self.list("evidence", &finding.evidence);
        self.maybe("remedy", remedy.or(finding.remedy.as_deref()));
    }
}
