//! From rows to facts: which rows are data, which record each is, and what its cells state.

use std::io;

use kharita_model::{
    Aspect, Attribute, Batch, BatchBuilder, Code, Covered, Extent, LeftOut, Locator, Message, Method, NodeKind,
    Predicate, RecordRef, Refusal, Source, SourceRef,
};
use rustc_hash::{FxHashMap, FxHasher};

use super::columns::{self, ColumnMap, Names, SAMPLE};
use super::header::{self, Header};
use super::links::{Link, Links};
use super::profile::ColumnMaps;
use super::row::{self, Class, RowCells};
use super::rows::{Line, Lines, Rows};
use super::target::Target;
use crate::facts::BATCH;
use crate::{Context, Outcome, Sink};

mod cells;

/// What a refusal shows in place of a text about a person.
const HIDDEN: &str = "…";

/// Reads the sheets of one file.
pub struct Reader<'a> {
    context: &'a Context<'a>,
    maps: Option<&'a ColumnMaps>,
    sink: &'a mut dyn Sink,
    source: Source,
    batch: BatchBuilder,
    links: Links,
    /// Facts are poured when there are many, not when the file ends.
    streams: bool,
    /// Hashes of the keys of the rows of this sheet, with hashes of what only one row may say of each.
    keys: FxHashMap<u64, u64>,
    /// Records of the rows in this batch.
    records: Vec<RecordRef>,
    /// What the columns of this batch could say.
    said: Vec<Predicate>,
    unidentified: u64,
    /// Every filled sheet was read, and no row refused.
    whole: bool,
    poured: bool,
    refused_sheet: Option<Message>,
    outcome: Outcome,
}

impl<'a> Reader<'a> {
    /// Reads into this sink. `streams` says that the file may be large: facts are poured as they come, and a name means
    /// the same thing everywhere in the file only by being written alike.
    pub fn new(context: &'a Context<'a>, source: Source, sink: &'a mut dyn Sink, streams: bool) -> Self {
        Reader {
            context,
            maps: context.columns,
            sink,
            source,
            batch: BatchBuilder::new(Method::Declared, context.assumed_time),
            links: Links::new(!streams),
            streams,
            keys: FxHashMap::default(),
            records: Vec::new(),
            said: Vec::new(),
            unidentified: 0,
            whole: true,
            poured: false,
            refused_sheet: None,
            outcome: Outcome::default(),
        }
    }

    /// Reads a sheet: one table, or several below each other.
    ///
    /// # Errors
    /// The rows cannot be read, or the sink cannot take them.
    pub fn sheet(&mut self, names: Names, lines: &mut dyn Lines) -> io::Result<()> {
        self.keys.clear();
        let mut rows = Rows::new(lines);
        loop {
            let ahead = rows.ahead(SAMPLE)?;
            let Some(row) = ahead.first().map(|line| line.number) else { return Ok(()) };
            match self.maps.and_then(|maps| maps.apply(ahead, names)) {
                Some((header, map, missing)) => {
                    self.outcome.warnings.extend(missing.into_iter().map(|message| message.in_file(self.context.name)));
                    self.table(&header, map, &mut rows)?;
                }
                None => match columns::propose(ahead, names) {
                    Ok((header, map)) => self.table(&header, map, &mut rows)?,
                    Err(message) => {
                        let message = message.at(Locator::Cell { sheet: names.sheet.into(), row, column: 1 });
                        self.refused_sheet.get_or_insert_with(|| message.clone().in_file(self.context.name));
                        self.refuse(message);
                        return Ok(());
                    }
                },
            }
        }
    }

    /// Something of the file could not be read: what the file does not say, it may say there.
    pub fn refuse(&mut self, message: Message) {
        self.whole = false;
        self.batch.refuse(Refusal { message: message.in_file(self.context.name) });
    }

    /// Says something of the file as a whole.
    pub fn warn(&mut self, message: Message) {
        self.outcome.warnings.push(message.in_file(self.context.name));
    }

    /// The file was cut.
    pub fn interrupted(&mut self) {
        self.whole = false;
        self.batch.interrupted();
    }

    /// Pours what is left. A file without any inventory is rejected whole.
    ///
    /// # Errors
    /// The sink cannot take it.
    pub fn finish(mut self) -> io::Result<Outcome> {
        if self.unidentified > 0 {
            self.warn(Message::new(Code::RowsWithoutIdentity).count("count", self.unidentified));
        }
        if self.outcome.columns.is_empty() {
            let nothing = || Message::new(Code::NothingInside).in_file(self.context.name);
            self.outcome.rejected = Some(self.refused_sheet.take().unwrap_or_else(nothing));
            return Ok(self.outcome);
        }
        let batch = self.complete(true);
        self.sink.batch(batch)?;
        Ok(self.outcome)
    }

    /// Reads one table, up to the titles of the next.
    fn table(&mut self, header: &Header, map: ColumnMap, rows: &mut Rows) -> io::Result<()> {
        let problems = map.columns.iter().filter_map(|column| column.problem.clone());
        self.outcome.warnings.extend(problems.map(|message| message.in_file(self.context.name)));
        for _ in 0..header.first {
            self.leave_out(Code::LeftOutNotes, 1);
            rows.take()?;
        }
        let mut last = 0;
        for _ in 0..header.lines {
            last = rows.take()?.map_or(last, |line| line.number);
        }
        self.outcome.columns.push(map.clone());
        self.say(&map);
        while let Some(line) = rows.take()? {
            let repeated = header.is_repeated_by(&line);
            if !repeated && header::is_header(&line) {
                rows.give_back(line);
                return Ok(());
            }
            self.leave_out(Code::LeftOutBlankRows, u64::from(line.number.saturating_sub(last + 1)));
            last = line.number;
            if repeated {
                self.leave_out(Code::LeftOutRepeatedTitles, 1);
            } else {
                self.row(&map, &line);
            }
            if self.streams && self.batch.len() >= BATCH {
                let batch = self.complete(false);
                self.sink.batch(batch)?;
                self.say(&map);
            }
        }
        Ok(())
    }

    fn row(&mut self, map: &ColumnMap, line: &Line) {
        let row = RowCells::read(map, line);
        match row.class() {
            Class::Total => self.leave_out(Code::LeftOutTotals, 1),
            Class::Note => self.leave_out(Code::LeftOutNotes, 1),
            Class::Data => {
                if let Some((record, goes_on)) = self.name(&row) {
                    self.state(&row, record, goes_on);
                }
            }
        }
    }

    /// The record of a row, and whether the row goes on with what another one says of it. A row that nothing tells from
    /// others, or that contradicts another, is refused.
    fn name(&mut self, row: &RowCells) -> Option<(RecordRef, bool)> {
        let (column, key) = self.key(row)?;
        let said = self.keys.get(&hash(&key)).copied();
        let (alike, merged) = (said == Some(hash(&row.exclusive())), row.line.from_above.contains(&column));
        if said.is_some() && !alike && !merged {
            let shown = if row.map.kind == NodeKind::Account { HIDDEN.to_owned() } else { row.line.text(column) };
            self.refuse(Message::new(Code::DuplicateRow).with("key", shown).at(row.place(column)));
            return None;
        }
        let source = self.source_ref();
        self.batch.at(row.place(column));
        let record = self.batch.record(source, &key, row.map.kind, row.subtype());
        if said.is_none() {
            self.keys.insert(hash(&key), hash(&row.exclusive()));
            self.records.push(record);
        }
        self.links.add(row.map.kind, row.names(), &key);
        Some((record, said.is_some()))
    }

    /// The native key of the record of a row, with the column that gives it.
    fn key(&mut self, row: &RowCells) -> Option<(u16, String)> {
        match row.identity() {
            Some((column, text)) => Some((column, row::record_key(row.map.kind, &text))),
            None if row.cells.len() >= 3 => {
                self.unidentified += 1;
                Some((row.first_column(), format!("{}/{}!{}", row.map.kind, row.map.sheet, row.line.number)))
            }
            None => {
                self.refuse(Message::new(Code::MissingKey).at(row.place(row.first_column())));
                None
            }
        }
    }

    fn source_ref(&mut self) -> SourceRef {
        self.batch.source(&self.source)
    }

    fn leave_out(&mut self, code: Code, count: u64) {
        if count > 0 {
            self.batch.leave_out(LeftOut { message: Message::new(code).in_file(self.context.name), count });
        }
    }

    /// Remembers what the columns of a map can say.
    fn say(&mut self, map: &ColumnMap) {
        let mut said = Vec::new();
        for (_, target) in map.taken() {
            match target {
                Target::Edge(edge, _) | Target::EdgeFrom(_, edge) => said.push(Predicate::Edge(edge)),
                Target::Type | Target::Ignored => {}
                Target::Attribute(_) | Target::Identifier(_) => said.extend(target.shown().map(Predicate::Attribute)),
            }
        }
        if map.kind == NodeKind::Host && !said.contains(&Predicate::Attribute(Attribute::Name)) {
            said.push(Predicate::Attribute(Attribute::Name));
        }
        said.retain(|predicate| !self.said.contains(predicate));
        said.dedup();
        self.said.extend(said);
    }

    /// The batch, with its links and its coverage. The file speaks of everything that its source names only if it was
    /// read whole, in one batch.
    fn complete(&mut self, last: bool) -> Batch {
        let source = self.source_ref();
        for link in self.links.take() {
            self.link(source, link);
        }
        let records = std::mem::take(&mut self.records);
        let aspect = Aspect::Statements(std::mem::take(&mut self.said));
        self.poured = self.poured || !last;
        if records.is_empty() {
            return self.batch.finish();
        }
        let whole = self.whole && last && !self.poured;
        let extent = if whole { Extent::Source(self.source.clone()) } else { Extent::Records(records) };
        if whole {
            self.batch.cover(Covered { extent: extent.clone(), aspect: Aspect::Existence, at: None });
        }
        self.batch.cover(Covered { extent, aspect, at: None });
        self.batch.finish()
    }

    /// States an edge, to a row that is named so or else to a thing that is only named.
    fn link(&mut self, source: SourceRef, link: Link) {
        let Ok(key) = self.links.find(link.kind, &link.name) else {
            let message = Message::new(Code::UnknownReference).with("value", &link.name).with("sheets", link.kind);
            self.refuse(message.at(link.place));
            return;
        };
        self.batch.at(link.place);
        let key = key.unwrap_or_else(|| row::record_key(link.kind, &link.name));
        let known = self.batch.find(source, &key).is_some();
        let other = self.batch.record(source, &key, link.kind, None);
        if !known {
            for (target, value) in row::named(link.kind, &link.name) {
                self.identify(other, target, &value, link.kind);
            }
        }
        match link.reversed {
            true => self.batch.edge(other, link.edge, link.record),
            false => self.batch.edge(link.record, link.edge, other),
        }
    }
}

fn hash(key: &str) -> u64 {
    use std::hash::{Hash, Hasher};
    let mut hasher = FxHasher::default();
    key.hash(&mut hasher);
    hasher.finish()
}
