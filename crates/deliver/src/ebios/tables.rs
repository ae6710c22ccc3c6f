//! Tables of the five workshops.

use kharita_model::{Argument, Date};
use kharita_risk::ebios::{EbiosStudy, EventKind, Join, Mode, Risk};
use kharita_text::Texts;

use super::{FORCED, level_cell};
use crate::document::{Align, Cell};
use crate::pen::{Pen, number};
use crate::subject::Subject;

/// A level of one of the scales of the workbook, in words.
fn levelled(pen: &mut Pen, scale: &str, level: Option<u8>) -> Cell {
    level.map_or(Cell::Empty, |level| Cell::Text(pen.word(&format!("workbook-level-{scale}-{level}"))))
}

fn yes_no(pen: &mut Pen, answer: Option<bool>) -> Cell {
    let key = |yes| if yes { "deliver-yes" } else { "deliver-no" };
    answer.map_or(Cell::Empty, |yes| Cell::Text(pen.word(key(yes))))
}

/// A word of a closed list of the workbook.
fn worded(pen: &mut Pen, list: &str, word: Option<&String>) -> Cell {
    word.map_or(Cell::Empty, |word| Cell::Text(pen.word(&format!("word-{list}-{}", word.replace('_', "-")))))
}

/// Workshop 1: the frame, line by line, and the revisions.
pub(crate) fn frame(pen: &mut Pen, study: &EbiosStudy) {
    let Some(frame) = &study.frame else { return pen.not_computed("ebios-frame") };
    let months = |months: Option<u32>| months.map_or(Cell::Empty, |months| Cell::Number(months.into()));
    let method = worded(pen, "likelihood-method", Some(&frame.method));
    let lines = [
        ("title", Cell::Data(frame.title.clone())),
        ("marking", Cell::data(frame.marking.clone())),
        ("object", Cell::data(frame.object.clone())),
        ("objectives", Cell::data(frame.objectives.clone())),
        ("participants", Cell::data(frame.participants.clone())),
        ("strategic-months", months(frame.strategic_months)),
        ("operational-months", months(frame.operational_months)),
        ("constraints", Cell::data(frame.constraints.clone())),
        ("assumptions", Cell::data(frame.assumptions.clone())),
        ("planning", Cell::data(frame.planning.clone())),
        ("method", method),
    ];
    let mut rows: Vec<Vec<Cell>> = lines
        .into_iter()
        .map(|(column, cell)| vec![Cell::Text(pen.word(&format!("workbook-ebios-study-{column}"))), cell])
        .collect();
    let version = Cell::Text(format!("\u{200e}{}\u{200e}", frame.version));
    rows.push(vec![Cell::Text(pen.word("deliver-ebios-version")), version]);
    let missions = study.missions.iter().map(|mission| mission.name.clone()).collect();
    rows.push(vec![Cell::Text(pen.word("workbook-missions")), Cell::list(missions)]);
    pen.table("ebios-frame", &[("ebios-item", Align::Start, 4), ("ebios-value", Align::Start, 14)], rows);
    let revision = |revision: &kharita_risk::ebios::Revision, pen: &mut Pen| {
        vec![
            Cell::Text(format!("\u{200e}{}\u{200e}", revision.version)),
            worded(pen, "revision-kind", Some(&revision.kind)),
            revision.date.map_or(Cell::Empty, Cell::Date),
            Cell::data(revision.changes.clone()),
            Cell::list(revision.workshops.clone()),
            Cell::data(revision.author.clone()),
        ]
    };
    let rows: Vec<Vec<Cell>> = frame.revisions.iter().map(|row| revision(row, pen)).collect();
    if !rows.is_empty() {
        let columns = [
            ("ebios-version", Align::Center, 2),
            ("ebios-kind", Align::Start, 3),
            ("date", Align::Center, 3),
            ("ebios-changes", Align::Start, 9),
            ("ebios-workshops", Align::Start, 3),
            ("ebios-author", Align::Start, 3),
        ];
        pen.table("ebios-revisions", &columns, rows);
    }
}

/// Workshop 1: feared events with their impacts and justified severity.
pub(crate) fn feared_events(pen: &mut Pen, study: &EbiosStudy) {
    let mut rows = Vec::new();
    for event in &study.feared_events {
        let asset = study.business_assets.iter().find(|asset| Some(&asset.id) == event.business_asset.as_ref());
        rows.push(vec![
            Cell::Data(event.id.clone()),
            Cell::data(asset.map(|asset| asset.name.clone())),
            Cell::Data(event.name.clone()),
            worded(pen, "criterion", event.criterion.as_ref()),
            Cell::list(event.impacts.clone()),
            event.severity.map_or(Cell::Empty, |level| Cell::Text(format!("\u{200e}G{level}\u{200e}"))),
            Cell::data(event.justification.clone()),
        ]);
    }
    let columns = [
        ("risk-key", Align::Start, 2),
        ("ebios-business-asset", Align::Start, 5),
        ("ebios-feared-event", Align::Start, 7),
        ("ebios-criterion", Align::Start, 4),
        ("ebios-impacts", Align::Start, 5),
        ("risk-severity", Align::Center, 2),
        ("ebios-justification", Align::Start, 6),
    ];
    pen.table("ebios-feared", &columns, rows);
}

/// Workshop 2: couples with their ratings and whether they are kept.
pub(crate) fn couples(pen: &mut Pen, study: &EbiosStudy) {
    let mut rows = Vec::new();
    for couple in &study.couples {
        let mut relevance = levelled(pen, "relevance", couple.relevance.value);
        if let (Cell::Text(text), true) = (&mut relevance, couple.relevance.forced) {
            text.push_str(&format!(" {FORCED}"));
        }
        rows.push(vec![
            Cell::Data(couple.id.clone()),
            Cell::Data(couple.risk_origin.clone()),
            Cell::data(couple.target_objective.clone()),
            levelled(pen, "rating", couple.motivation),
            levelled(pen, "rating", couple.resources),
            levelled(pen, "rating", couple.activity),
            relevance,
            yes_no(pen, couple.selected),
            Cell::data(couple.justification.clone()),
            Cell::list(couple.feared_events.iter().cloned().collect()),
        ]);
    }
    let columns = [
        ("risk-key", Align::Start, 2),
        ("risk-origin", Align::Start, 4),
        ("ebios-objective", Align::Start, 6),
        ("risk-motivation", Align::Start, 3),
        ("ebios-resources", Align::Start, 3),
        ("ebios-activity", Align::Start, 3),
        ("risk-relevance", Align::Start, 3),
        ("ebios-selected", Align::Center, 2),
        ("ebios-justification", Align::Start, 5),
        ("ebios-reached", Align::Start, 3),
    ];
    pen.table("ebios-couples", &columns, rows);
}

/// Workshop 3: the scenarios and their paths, event by event.
pub(crate) fn attack_paths(pen: &mut Pen, study: &EbiosStudy) {
    let mut rows = Vec::new();
    for risk in study.risks.iter().filter(|risk| risk.written) {
        let scenario = study.scenarios.iter().find(|scenario| risk.scenarios.contains(&scenario.id));
        let events = risk.events.iter().map(|event| event.name.clone()).collect();
        rows.push(vec![
            Cell::data(scenario.map(|scenario| scenario.name.clone())),
            Cell::list(scenario.map(|scenario| scenario.couples.clone()).unwrap_or_default()),
            Cell::Data(risk.id.clone()),
            Cell::Data(risk.name.clone()),
            Cell::Chain(events),
            level_cell("G", &risk.severity),
        ]);
    }
    let columns = [
        ("risk-scenario", Align::Start, 5),
        ("ebios-couples", Align::Start, 2),
        ("risk-key", Align::Start, 2),
        ("ebios-path", Align::Start, 6),
        ("ebios-events", Align::Start, 9),
        ("risk-severity", Align::Center, 2),
    ];
    pen.table("ebios-paths", &columns, rows);
}

/// Workshop 4: each operating mode with its actions; then the synthesis.
pub(crate) fn operating_modes(pen: &mut Pen, subject: &Subject<'_>, study: &EbiosStudy) {
    let method = study.frame.as_ref().map_or("express", |frame| frame.method.as_str());
    let method = pen.word(&format!("word-likelihood-method-{method}"));
    pen.paragraph("ebios-modes-introduction", &[("method", Argument::Text(method))]);
    let mut rows = Vec::new();
    for (risk, mode) in study.risks.iter().flat_map(|risk| risk.modes.iter().map(move |mode| (risk, mode))) {
        for action in &mode.actions {
            let asset = action.asset.as_ref().and_then(|id| subject.map().node(id.parse().ok()?));
            rows.push(vec![
                Cell::Data(risk.id.clone()),
                Cell::Data(mode.name.clone()),
                worded(pen, "attack-phase", action.phase.as_ref()),
                Cell::Data(action.name.clone()),
                Cell::data(asset.map(|asset| asset.name().to_owned())),
                after(pen, mode, &action.after, action.join),
                level(action.probability),
                level(action.difficulty),
                yes_no(pen, Some(action.critical)),
                Cell::data(action.technique.clone()),
            ]);
        }
    }
    let columns = [
        ("risk-key", Align::Start, 2),
        ("ebios-mode", Align::Start, 5),
        ("ebios-phase", Align::Start, 3),
        ("ebios-action", Align::Start, 7),
        ("ebios-asset", Align::Start, 5),
        ("ebios-after", Align::Start, 5),
        ("ebios-probability", Align::Center, 2),
        ("ebios-difficulty", Align::Center, 2),
        ("ebios-critical", Align::Center, 3),
        ("risk-technique", Align::Start, 3),
    ];
    pen.table("ebios-actions", &columns, rows);
    synthesis(pen, study);
}

fn level(level: Option<u8>) -> Cell {
    level.map_or(Cell::Empty, |level| Cell::Number(level.into()))
}

/// The names of the actions before, joined by OR or AND where there are several.
fn after(pen: &mut Pen, mode: &Mode, keys: &[String], join: Join) -> Cell {
    let name = |key: &String| mode.actions.iter().find(|action| action.id == *key).map(|action| action.name.clone());
    let names: Vec<String> = keys.iter().filter_map(name).map(|name| Texts::isolate(&name)).collect();
    if names.is_empty() {
        return Cell::Empty;
    }
    let word = pen.word(if join == Join::And { "deliver-ebios-and" } else { "deliver-ebios-or" });
    Cell::Text(names.join(&format!(" {word} ")))
}

/// Likelihood by mode and by path, beside what the map's simulation says.
fn synthesis(pen: &mut Pen, study: &EbiosStudy) {
    let mut rows = Vec::new();
    for risk in study.risks.iter().filter(|risk| !risk.modes.is_empty()) {
        let least: Vec<String> =
            risk.modes.iter().filter(|mode| mode.least_effort).map(|mode| mode.name.clone()).collect();
        let critical: usize =
            risk.modes.iter().map(|mode| mode.actions.iter().filter(|action| action.critical).count()).sum();
        let simulated = risk.simulated_likelihood.map_or(Cell::Empty, |v| Cell::Text(format!("\u{200e}V{v}\u{200e}")));
        rows.push(vec![
            Cell::Data(risk.id.clone()),
            Cell::Data(risk.name.clone()),
            Cell::count(risk.modes.len()),
            Cell::list(least),
            Cell::count(critical),
            level_cell("V", &risk.likelihood),
            simulated,
        ]);
    }
    let columns = [
        ("risk-key", Align::Start, 2),
        ("ebios-path", Align::Start, 7),
        ("ebios-modes", Align::End, 2),
        ("ebios-least-effort", Align::Start, 7),
        ("ebios-critical-actions", Align::End, 3),
        ("risk-likelihood", Align::Center, 2),
        ("ebios-simulated", Align::Center, 3),
    ];
    pen.table("ebios-likelihoods", &columns, rows);
}

/// Workshop 5: the treatment plan of the body, with the fields that the method asks for.
pub(crate) fn treatment(pen: &mut Pen, subject: &Subject<'_>, study: &EbiosStudy) {
    let mut rows = Vec::new();
    for measure in study.measures.iter().filter(|measure| measure.category.is_some()) {
        let target = measure.target.as_ref().and_then(|id| subject.map().node(id.parse().ok()?));
        rows.push(vec![
            Cell::Data(measure.id.clone()),
            Cell::Data(measure.title.clone()),
            worded(pen, "measure-category", measure.category.as_ref()),
            Cell::list(measure.risks.clone()),
            Cell::data(target.map(|target| target.name().to_owned())),
            Cell::data(measure.obstacles.clone()),
            measure.priority.map_or(Cell::Empty, |priority| Cell::Number(priority as i64)),
            Cell::data(measure.comments.clone()),
        ]);
    }
    if rows.is_empty() {
        return;
    }
    let columns = [
        ("risk-key", Align::Start, 2),
        ("risk-action", Align::Start, 8),
        ("risk-category", Align::Start, 4),
        ("risk-risk", Align::Start, 3),
        ("ebios-target", Align::Start, 4),
        ("ebios-obstacles", Align::Start, 4),
        ("ebios-priority", Align::Center, 2),
        ("ebios-comments", Align::Start, 5),
    ];
    pen.table("ebios-treatment", &columns, rows);
}

fn levels(severity: Option<u8>, likelihood: Option<u8>) -> Cell {
    let (g, v) = (severity.map(|g| format!("G{g}")), likelihood.map(|v| format!("V{v}")));
    let both: Vec<String> = g.into_iter().chain(v).collect();
    if both.is_empty() { Cell::Empty } else { Cell::Text(format!("\u{200e}{}\u{200e}", both.join(" "))) }
}

fn class(pen: &mut Pen, class: Option<u8>) -> Cell {
    class.map_or(Cell::Empty, |class| Cell::Text(pen.word(&format!("deliver-ebios-class-{class}"))))
}

/// Workshop 5: initial and residual levels, strategy and acceptance of every risk that people wrote.
pub(crate) fn residual_risks(pen: &mut Pen, study: &EbiosStudy) {
    let mut rows = Vec::new();
    for risk in study.risks.iter().filter(|risk| risk.written) {
        let (by, on) = match &risk.accepted {
            Some(accepted) => (Cell::Data(accepted.by.clone()), Cell::Date(accepted.on)),
            None if risk.wants_acceptance() => (Cell::Text(pen.word("deliver-ebios-to-accept")), Cell::Empty),
            None => (Cell::Empty, Cell::Empty),
        };
        rows.push(vec![
            Cell::Data(risk.id.clone()),
            Cell::Data(risk.name.clone()),
            level_cell("G", &risk.severity),
            level_cell("V", &risk.likelihood),
            class(pen, risk.class),
            worded(pen, "treatment", risk.treatment.as_ref()),
            Cell::list(risk.measures.clone()),
            levels(risk.residual_severity, risk.residual_likelihood),
            class(pen, risk.residual_class),
            by,
            on,
        ]);
    }
    let columns = [
        ("risk-key", Align::Start, 2),
        ("ebios-path", Align::Start, 6),
        ("risk-severity", Align::Center, 2),
        ("risk-likelihood", Align::Center, 2),
        ("ebios-class", Align::Start, 4),
        ("risk-treatment", Align::Start, 3),
        ("measures", Align::Start, 3),
        ("ebios-residual", Align::Center, 2),
        ("ebios-residual-class", Align::Start, 4),
        ("risk-accepted-by", Align::Start, 3),
        ("risk-accepted-on", Align::Center, 3),
    ];
    pen.table("ebios-risks", &columns, rows);
}

/// Workshop 5: a sheet for each residual risk, in the order of the guide (p. 78).
pub(crate) fn residual_sheets(pen: &mut Pen, study: &EbiosStudy) {
    let written: Vec<&Risk> = study.risks.iter().filter(|risk| risk.written).collect();
    for risk in written {
        let name = Argument::Text(Texts::isolate(&risk.name));
        pen.part("ebios-residual", &[("id", Argument::Text(risk.id.clone())), ("name", name)]);
        let parties = risk.events.iter().filter(|event| event.what == EventKind::Stakeholder);
        let parties = parties.map(|event| event.name.clone()).collect();
        let accepted = risk.accepted.as_ref();
        let day = |date: Option<Date>| date.map_or(Cell::Empty, Cell::Date);
        let class = class(pen, risk.kept_class());
        let lines = [
            ("description", Cell::data(risk.description.clone())),
            ("stakeholders", Cell::list(parties)),
            ("weaknesses", Cell::data(risk.weaknesses.clone())),
            ("causes", Cell::data(risk.causes.clone())),
            ("measures", Cell::list(risk.measures.clone())),
            ("residual", levels(risk.residual_severity, risk.residual_likelihood)),
            ("class", class),
            ("reason", Cell::data(risk.residual_reason.clone())),
            ("surveillance", Cell::data(risk.surveillance.clone())),
            ("accepted", Cell::data(accepted.map(|accepted| accepted.by.clone()))),
            ("accepted-on", day(accepted.map(|accepted| accepted.on))),
            ("review-on", day(accepted.and_then(|accepted| accepted.until))),
        ];
        let rows = lines
            .into_iter()
            .map(|(key, cell)| vec![Cell::Text(pen.word(&format!("deliver-ebios-sheet-{key}"))), cell])
            .collect();
        let arguments = [("id", Argument::Text(risk.id.clone()))];
        let columns = [("ebios-item", Align::Start, 5), ("ebios-value", Align::Start, 13)];
        pen.table_of("ebios-residual", &arguments, &columns, rows);
    }
}

/// Workshop 5: which feared event a risk reaches, and the orphans.
pub(crate) fn coverage(pen: &mut Pen, study: &EbiosStudy) {
    let mut rows = Vec::new();
    let mut orphans = 0_usize;
    for event in &study.feared_events {
        let reaching: Vec<String> = study
            .risks
            .iter()
            .filter(|risk| risk.events.iter().any(|reached| reached.key == event.id))
            .map(|risk| if risk.written { risk.id.clone() } else { risk.name.clone() })
            .collect();
        let couples: Vec<String> = study
            .couples
            .iter()
            .filter(|couple| couple.feared_events.contains(&event.id))
            .map(|couple| couple.id.clone())
            .collect();
        let is_orphan = study.is_orphan(event);
        orphans += usize::from(is_orphan);
        let word = if is_orphan { "deliver-ebios-orphan" } else { "deliver-risk-covered" };
        rows.push(vec![
            Cell::Data(event.id.clone()),
            Cell::Data(event.name.clone()),
            Cell::list(couples),
            Cell::list(reaching),
            Cell::Text(pen.word(word)),
        ]);
    }
    pen.paragraph("ebios-coverage-introduction", &[("count", number(rows.len())), ("orphans", number(orphans))]);
    let columns = [
        ("risk-key", Align::Start, 2),
        ("ebios-feared-event", Align::Start, 9),
        ("ebios-couples", Align::Start, 4),
        ("ebios-risks", Align::Start, 6),
        ("risk-coverage", Align::Start, 5),
    ];
    pen.table("ebios-coverage", &columns, rows);
}
