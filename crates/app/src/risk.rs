//! Risk: studies, plans and paths on the state, kept in the ledger as replayable calculations; and the two engines alone,
//! on files.

use std::sync::LazyLock;

use kharita_catalog::{Offer, offers};
use kharita_deliver::{Planned, RiskResults};
use kharita_ledger::BlobKind;
use kharita_model::{Calculation, Code, Digest, Event, Message, Money, NodeId};
use kharita_risk::attack::Rules;
use kharita_risk::priors::Priors;
use kharita_risk::study::{Corrective, Envelope, Inputs, Metric, Options, Paths, PlanOptions, Study};
use kharita_risk::{fair, graph};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::{Error, Workspace};

/// The rules of attack and the priors: data files of the catalogue, read once.
static KNOWLEDGE: LazyLock<Result<(Rules, Priors), String>> = LazyLock::new(|| {
    let rules = Rules::read(kharita_catalog::techniques_file()).map_err(|error| error.to_string())?;
    let priors = kharita_risk::priors::parse(kharita_catalog::priors_file()).map_err(|error| error.to_string())?;
    Ok((rules, priors))
});

/// The state with the rules and the priors.
pub(crate) fn inputs(workspace: &Workspace) -> Result<Inputs<'_>, Error> {
    match &*KNOWLEDGE {
        Ok((rules, priors)) => Ok(Inputs { state: &workspace.state, rules, priors }),
        Err(problem) => Err(Error::Machine(Message::new(Code::DocumentFailed).with("problem", problem))),
    }
}

/// How many threads simulations use; all cores if never told. Figures are the same on any number.
pub fn set_threads(threads: usize) {
    // A second call finds the threads already made and changes nothing.
    let _kept = rayon::ThreadPoolBuilder::new().num_threads(threads).build_global();
}

/// Runs the study and keeps it.
///
/// # Errors
/// The ledger.
pub async fn study(workspace: &mut Workspace, options: &Options) -> Result<Study, Error> {
    let study = kharita_risk::study::study(inputs(workspace)?, options);
    keep(workspace, "study", options.seed, study_options(options), &study.digest, &study).await?;
    Ok(study)
}

/// Chooses measures and keeps the plan.
///
/// # Errors
/// The ledger.
pub async fn plan(workspace: &mut Workspace, options: &PlanOptions) -> Result<Corrective, Error> {
    let plan = kharita_risk::study::plan(inputs(workspace)?, options);
    keep(workspace, "plan", options.study.seed, plan_options(options), &plan.digest, &plan).await?;
    Ok(plan)
}

/// The options as the ledger keeps them, to run the same calculation again.
fn study_options(options: &Options) -> Value {
    json!({"trials": options.trials, "hypotheses": options.hypotheses, "knowledge": knowledge()})
}

fn plan_options(options: &PlanOptions) -> Value {
    let envelopes: Vec<Value> =
        options.envelopes.iter().map(|e| json!({"name": e.name, "centimes": e.amount.0})).collect();
    json!({
        "trials": options.study.trials, "hypotheses": options.study.hypotheses, "envelopes": envelopes,
        "capacity": options.capacity_days, "sprints": options.sprints, "metric": options.metric,
        "knowledge": knowledge(),
    })
}

fn read_study(calculation: &Calculation) -> Option<Options> {
    let kept: Value = serde_json::from_str(&calculation.options).ok()?;
    let (trials, hypotheses) = (kept.get("trials")?.as_u64()?, kept.get("hypotheses")?.as_bool()?);
    Some(Options { trials, seed: calculation.seed, hypotheses })
}

fn read_plan(calculation: &Calculation) -> Option<PlanOptions> {
    let kept: Value = serde_json::from_str(&calculation.options).ok()?;
    let envelope = |kept: &Value| {
        let name = kept.get("name")?.as_str()?.to_owned();
        Some(Envelope { name, amount: Money(kept.get("centimes")?.as_i64()?) })
    };
    Some(PlanOptions {
        study: read_study(calculation)?,
        envelopes: kept.get("envelopes")?.as_array()?.iter().map(envelope).collect::<Option<_>>()?,
        capacity_days: kept.get("capacity").and_then(Value::as_u64).and_then(|days| u32::try_from(days).ok()),
        sprints: kept.get("sprints")?.as_u64().and_then(|n| u32::try_from(n).ok())?,
        metric: if kept.get("metric")?.as_str()? == "ale" { Metric::Ale } else { Metric::Cvar99 },
    })
}

/// The last study that was asked for, on the state as it is: as it was kept where nothing has changed since, else computed
/// again.
pub(crate) async fn last_study(workspace: &Workspace) -> Result<Option<Study>, Error> {
    let last = workspace.history.calculations.iter().rev().find(|calculation| calculation.what == "study");
    let Some((calculation, options)) = last.and_then(|kept| Some((kept, read_study(kept)?))) else {
        return Ok(None);
    };
    let kept = kept(workspace, calculation, |study: &mut Study| &mut study.digest).await;
    Ok(Some(match kept {
        Some(study) => study,
        None => kharita_risk::study::study(inputs(workspace)?, &options),
    }))
}

/// What documents show of risk: the last study and plan that were asked for. What was kept is shown again where nothing that
/// it rests on has changed since; else it is computed again on the state that the documents show.
pub(crate) struct Computed<'w> {
    inputs: Inputs<'w>,
    study: Study,
    paths: Paths,
    plan: Option<(Corrective, PlanOptions, Vec<Offer>)>,
}

/// Paths that documents show.
const PATHS_SHOWN: usize = 30;

impl<'w> Computed<'w> {
    /// Nothing, if no study was ever asked for.
    pub(crate) async fn of(workspace: &'w Workspace) -> Result<Option<Self>, Error> {
        let last =
            |what: &str| workspace.history.calculations.iter().rev().find(|calculation| calculation.what == what);
        let Some((calculation, options)) = last("study").and_then(|kept| Some((kept, read_study(kept)?))) else {
            return Ok(None);
        };
        let inputs = inputs(workspace)?;
        let kept_study = kept(workspace, calculation, |study: &mut Study| &mut study.digest).await;
        let mut wanted = None;
        if let Some((calculation, options)) = last("plan").and_then(|kept| Some((kept, read_plan(kept)?))) {
            let kept = kept(workspace, calculation, |plan: &mut Corrective| &mut plan.digest).await;
            wanted = Some((kept, options));
        }
        // What was not kept is computed side by side; figures are the same on any number of threads.
        let ((study, paths), plan) = rayon::join(
            || {
                let study = kept_study.unwrap_or_else(|| kharita_risk::study::study(inputs, &options));
                (study, kharita_risk::study::paths(inputs, &options, None, PATHS_SHOWN))
            },
            || {
                wanted.map(|(kept, options)| {
                    let chosen = kept.unwrap_or_else(|| kharita_risk::study::plan(inputs, &options));
                    (chosen, options, offers(inputs.state))
                })
            },
        );
        Ok(Some(Computed { inputs, study, paths, plan }))
    }

    /// In the form that documents take.
    pub(crate) fn results(&self) -> RiskResults<'_> {
        RiskResults {
            study: &self.study,
            paths: &self.paths,
            plan: self.plan.as_ref().map(|(plan, options, offers)| Planned { plan, options, offers }),
            rules: self.inputs.rules,
            priors: self.inputs.priors,
        }
    }
}

/// The digest of all that a calculation rests on beside the state: the data files and the engine.
fn knowledge() -> String {
    /// Raised when the engine gives other figures for the same inputs.
    const ENGINE: u32 = 3;
    let measures = serde_json::to_string(kharita_catalog::measures()).unwrap_or_default();
    let files = [&kharita_catalog::techniques_file().to_string(), kharita_catalog::priors_file(), &measures];
    Digest::of(format!("{ENGINE}\n{}", files.join("\n")).as_bytes()).to_string()
}

/// A kept result, if nothing that it rests on has changed and its digest is still its own.
async fn kept<T: Serialize + DeserializeOwned>(
    workspace: &Workspace,
    calculation: &Calculation,
    digest: impl Fn(&mut T) -> &mut String,
) -> Option<T> {
    let options: Value = serde_json::from_str(&calculation.options).ok()?;
    let same = options.get("knowledge").and_then(Value::as_str) == Some(&knowledge());
    if !same || calculation.on < workspace.history.changed {
        return None;
    }
    let bytes = workspace.ledger.blob(BlobKind::Result, None, &calculation.result).await.ok()?;
    let mut found: T = serde_json::from_slice(&bytes).ok()?;
    digest(&mut found).clear();
    let own = kharita_risk::digest::digest(&found).ok()?;
    if own != calculation.digest {
        return None;
    }
    *digest(&mut found) = own;
    Some(found)
}

/// The loss of the last study that was kept up to an entry, as it was shown then.
pub(crate) async fn kept_loss(workspace: &Workspace, entry: u64) -> Option<kharita_deliver::indicator::Figure> {
    let mut studies = workspace.history.calculations.iter().filter(|kept| kept.what == "study" && kept.on <= entry);
    let bytes = workspace.ledger.blob(BlobKind::Result, None, &studies.next_back()?.result).await.ok()?;
    let study: Study = serde_json::from_slice(&bytes).ok()?;
    let ale = study.ale_mad?;
    Some(kharita_deliver::indicator::Figure { numerator: ale.value, interval: Some(ale), ..Default::default() })
}

async fn keep(
    workspace: &mut Workspace,
    what: &str,
    seed: u64,
    options: Value,
    digest: &str,
    result: &impl Serialize,
) -> Result<(), Error> {
    let bytes = serde_json::to_vec(result).unwrap_or_default();
    let result = workspace.ledger.put_blob(BlobKind::Result, None, bytes).await?;
    let (what, digest) = (what.to_owned(), digest.to_owned());
    let calculation = Calculation { what, on: workspace.state.seq, options: options.to_string(), seed, digest, result };
    workspace.append(vec![Event::Calculation(calculation.clone())], None, &[result]).await?;
    workspace.history.calculations.push(calculation);
    Ok(())
}

/// Paths to the jewels, and choke points.
///
/// # Errors
/// Unknown id.
pub fn paths(workspace: &Workspace, options: &Options, to: Option<&str>, limit: usize) -> Result<Paths, Error> {
    let to: Option<NodeId> = to.map(|id| workspace.node(id).map(|node| node.id())).transpose()?;
    Ok(kharita_risk::study::paths(inputs(workspace)?, options, to, limit))
}

/// Reads all envelopes of a plan: each `NAME=MAD`, each name once.
///
/// # Errors
/// One that cannot be read, or a name given twice.
pub fn envelopes(texts: &[String]) -> Result<Vec<Envelope>, Error> {
    let mut all: Vec<Envelope> = Vec::with_capacity(texts.len());
    for text in texts {
        let next = envelope(text)?;
        if all.iter().any(|known| known.name == next.name) {
            return Err(Error::Usage(Message::new(Code::DuplicateId).with("id", next.name)));
        }
        all.push(next);
    }
    Ok(all)
}

/// One envelope: refused without `=`, name or amount.
fn envelope(text: &str) -> Result<Envelope, Error> {
    let refused = || Error::Usage(Message::new(Code::BadValue).with("value", text).with("expected", "A=4500000"));
    let (name, amount) = text.split_once('=').ok_or_else(refused)?;
    let amount: f64 = amount.trim().parse().ok().filter(|mad: &f64| *mad >= 0.0).ok_or_else(refused)?;
    let amount = Money::from_mad(amount).ok_or_else(refused)?;
    let name = name.trim().to_owned();
    if name.is_empty() { Err(refused()) } else { Ok(Envelope { name, amount }) }
}

/// Reads `cvar99` or `ale`.
///
/// # Errors
/// Another word.
pub fn metric(text: &str) -> Result<Metric, Error> {
    match text {
        "ale" => Ok(Metric::Ale),
        "cvar99" => Ok(Metric::Cvar99),
        other => Err(Error::Usage(Message::new(Code::BadValue).with("value", other).with("expected", "cvar99, ale"))),
    }
}

/// FAIR scenarios of a file, alone.
///
/// # Errors
/// The file is refused.
pub fn risk_fair(text: &str, options: &fair::Options) -> Result<fair::Answer, Error> {
    Ok(fair::simulate(&fair::parse(text).map_err(refused)?, options))
}

/// An abstract attack graph of a file, alone.
///
/// # Errors
/// The file is refused.
pub fn risk_graph(text: &str, options: &graph::Options) -> Result<graph::Answer, Error> {
    Ok(graph::solve(&graph::parse(text).map_err(refused)?, options))
}

fn refused(error: kharita_risk::Error) -> Error {
    Error::Refused(error.message().clone())
}
