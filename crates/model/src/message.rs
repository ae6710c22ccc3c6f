//! What must be told to people, without sentences: a code, arguments, a place. `text` renders it in a language; JSON
//! carries `{"code","at","why"}`; logs carry the code and arguments as they are.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Locator;

words! {
    /// A thing that may have to be told. The number is shown as `K-1001` and never reused; the word is the Fluent key.
    pub enum Code {
        // 1000: a file as a whole
        EmptyFile = 1001 "empty-file", NotRecognised = 1002 "not-recognised", HtmlPage = 1003 "html-page",
        TooLarge = 1004 "too-large", TooDeep = 1005 "too-deep", Truncated = 1006 "truncated", InvalidXml = 1007 "invalid-xml",
        InvalidJson = 1008 "invalid-json", UnreadableArchive = 1009 "unreadable-archive", TooManyMembers = 1010 "too-many-members",
        ArchiveRatio = 1011 "archive-ratio", MemberPath = 1012 "member-path", NothingInside = 1013 "nothing-inside",
        EncodingReplaced = 1014 "encoding-replaced", ControlCharacters = 1015 "control-characters", EntityIgnored = 1016 "entity-ignored",
        ValueCut = 1017 "value-cut", DuplicateName = 1018 "duplicate-name", EncryptedFile = 1019 "encrypted-file",
        NestedArchive = 1020 "nested-archive", UnreadableWorkbook = 1021 "unreadable-workbook", UnreadableFile = 1022 "unreadable-file",
        AlreadyTaken = 1023 "already-taken", UnsupportedVersion = 1024 "unsupported-version",
        CountDiffers = 1030 "count-differs",
        FilterRead = 1100 "filter-read", NotAConfiguration = 1101 "not-a-configuration",
        // 2000: a row or cell
        BadNumber = 2001 "bad-number", BadPort = 2002 "bad-port", BadAddress = 2003 "bad-address", BadDate = 2004 "bad-date",
        BadWord = 2005 "bad-word", BadLevel = 2006 "bad-level", MissingKey = 2007 "missing-key", UnknownReference = 2008 "unknown-reference",
        DuplicateRow = 2009 "duplicate-row", DateInFuture = 2010 "date-in-future", BadBoolean = 2011 "bad-boolean",
        RowUnreadable = 2012 "row-unreadable", UnknownColumn = 2013 "unknown-column", UnknownSheet = 2014 "unknown-sheet",
        HostWithoutAddress = 2015 "host-without-address", BadDuration = 2016 "bad-duration", BadIdentifier = 2030 "bad-identifier",
        ColumnUnknown = 2020 "column-unknown", ColumnContradicts = 2021 "column-contradicts", ColumnDisputed = 2022 "column-disputed",
        ColumnNumbering = 2023 "column-numbering", ColumnDateOrder = 2024 "column-date-order", ColumnMissing = 2025 "column-missing",
        SheetNotInventory = 2026 "sheet-not-inventory", UnlikelyValue = 2027 "unlikely-value", UnbalancedQuote = 2028 "unbalanced-quote",
        RowsWithoutIdentity = 2029 "rows-without-identity",
        RuleUnreadable = 2100 "rule-unreadable", RuleOutsideChain = 2101 "rule-outside-chain",
        ProbeUnreadable = 2102 "probe-unreadable",
        // 3000: left out by name
        LeftOutPolicy = 3001 "left-out-policy", LeftOutClosedPorts = 3002 "left-out-closed-ports", LeftOutHostsDown = 3003 "left-out-hosts-down",
        LeftOutInformation = 3004 "left-out-information", LeftOutDeadHost = 3005 "left-out-dead-host", LeftOutBlankRows = 3006 "left-out-blank-rows",
        LeftOutTotals = 3007 "left-out-totals", LeftOutExample = 3008 "left-out-example",
        LeftOutNotKnown = 3009 "left-out-not-known", LeftOutDeleted = 3030 "left-out-deleted", RulesNotEvaluated = 3031 "rules-not-evaluated",
        LeftOutNotes = 3020 "left-out-notes", LeftOutRepeatedTitles = 3021 "left-out-repeated-titles",
        LeftOutNotUnderstood = 3100 "left-out-not-understood",
        // 4000: workspace, ledger, commands
        NoHome = 4001 "no-home", HomeExists = 4002 "home-exists", NoKey = 4003 "no-key", ChainBroken = 4004 "chain-broken",
        HeadMoved = 4005 "head-moved", HomeBusy = 4006 "home-busy", UnknownId = 4007 "unknown-id", UnknownAttribute = 4008 "unknown-attribute",
        BadValue = 4009 "bad-value", Unreadable = 4010 "unreadable-body", NewerVersion = 4011 "newer-version", SeveralWorkspaces = 4012 "several-workspaces",
        StorageFailed = 4013 "storage-failed", UnknownMission = 4014 "unknown-mission", KeysInsideHome = 4015 "keys-inside-home", UnknownKind = 4016 "unknown-kind",
        UnknownMember = 4017 "unknown-member", NotAMoment = 4018 "not-a-moment", FileExists = 4019 "file-exists", NoFile = 4020 "no-file",
        KindsDiffer = 4021 "kinds-differ", WrongPassphrase = 4022 "wrong-passphrase",
        UnknownWorkspace = 4023 "unknown-workspace",
        StageForbids = 4024 "stage-forbids", ReasonMissing = 4025 "reason-missing", UnknownAuditor = 4026 "unknown-auditor",
        UnknownEvidence = 4027 "unknown-evidence", NotADuration = 4028 "not-a-duration",
        FactNotStated = 4029 "fact-not-stated", NotANamedReader = 4030 "not-a-named-reader",
        PackAltered = 4400 "pack-altered", PassphraseMissing = 4401 "passphrase-missing",
        NotAFeedPack = 4410 "not-a-feed-pack", FeedPackDamaged = 4411 "feed-pack-damaged", FeedSignerUnknown = 4412 "feed-signer-unknown",
        NoFeedInside = 4413 "no-feed-inside", NothingToComplete = 4414 "nothing-to-complete",
        // 5000: deliverables
        AssetsMissing = 5001 "assets-missing", DocumentFailed = 5002 "document-failed", NothingToDeliver = 5003 "nothing-to-deliver",
        UnknownFormat = 5004 "unknown-format", DeliverableRefused = 5005 "deliverable-refused",
        DeliverableUnreviewed = 5006 "deliverable-unreviewed",
        LintMissingText = 5101 "lint-missing-text", LintUnreplaced = 5102 "lint-unreplaced", LintEmptySection = 5103 "lint-empty-section",
        LintLegalWording = 5104 "lint-legal-wording", LintLeakedValue = 5105 "lint-leaked-value",
        LintIntervalMissing = 5106 "lint-interval-missing", LintMeasureIncomplete = 5107 "lint-measure-incomplete",
        LintRiskNotAccepted = 5108 "lint-risk-not-accepted", LintFindingWithoutEvidence = 5109 "lint-finding-without-evidence",
        LintForcedWithoutReason = 5110 "lint-forced-without-reason", LintRepealedText = 5111 "lint-repealed-text",
        LintScaleMissing = 5112 "lint-scale-missing", LintEvidenceStale = 5113 "lint-evidence-stale",
        LintMarkingTooLow = 5114 "lint-marking-too-low", LintContradiction = 5115 "lint-contradiction",
        LintTotalMismatch = 5116 "lint-total-mismatch",
        // 6000: files of the risk engine
        MissingField = 6001 "missing-field", WrongType = 6002 "wrong-type", DuplicateId = 6003 "duplicate-id", UnknownNode = 6004 "unknown-node",
        NumberOutOfRange = 6005 "number-out-of-range", SharedDrawDiffers = 6006 "shared-draw-differs", NodeWithoutDraw = 6007 "node-without-draw",
        InvalidToml = 6008 "invalid-toml", IntervalReversed = 6009 "interval-reversed", FrequencyForm = 6010 "frequency-form",
        GridNotMonotone = 6011 "grid-not-monotone",
        // 8000: libraries of frameworks
        LibraryUnknownForm = 8001 "library-unknown-form", LibraryUnreadable = 8002 "library-unreadable",
        LibraryAnchorCycle = 8003 "library-anchor-cycle", LibraryTooManyParts = 8004 "library-too-many-parts",
        LibraryTooDeep = 8005 "library-too-deep", LibraryMissingField = 8006 "library-missing-field",
        LibraryDuplicateId = 8007 "library-duplicate-id", LibraryUnknownParent = 8008 "library-unknown-parent",
        LibraryUnknownRule = 8009 "library-unknown-rule", LibraryUnknownFramework = 8010 "library-unknown-framework",
        LibraryBadLanguage = 8011 "library-bad-language", LibraryBadRelation = 8012 "library-bad-relation",
        LibraryParentCycle = 8013 "library-parent-cycle", LibraryBadGrid = 8014 "library-bad-grid",
        LibraryReferenceCorrected = 8015 "library-reference-corrected", LibraryUnknownReference = 8016 "library-unknown-reference",
        LibraryNameTaken = 8017 "library-name-taken", LibraryUnknownField = 8018 "library-unknown-field",
        LibraryBadWord = 8019 "library-bad-word", LibraryEmpty = 8020 "library-empty",
        // 7000: sources that discovery looks at
        SourceUnreachable = 7001 "source-unreachable", UnknownScheme = 7002 "unknown-scheme", StatementFailed = 7003 "statement-failed",
        NoText = 7004 "no-text", DatabaseInArchive = 7005 "database-in-archive", NothingRead = 7006 "nothing-read",
        NotADiscovery = 7007 "not-a-discovery", UnknownCategory = 7008 "unknown-category",
        LeftOutUncertain = 7009 "left-out-uncertain",
    }
}

impl Code {
    /// As people and programs quote it: `K-1001`.
    pub fn number(self) -> String {
        format!("K-{}", self.code())
    }
}

/// An argument of a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Argument {
    /// A whole number, shown with the language's separators.
    Number(i64),
    /// Text as it stands (isolated from the direction of the sentence).
    Text(String),
}

/// Where: a file, or a place inside it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Place {
    /// File or member name.
    pub file: Option<String>,
    /// Place inside.
    pub locator: Option<Locator>,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inside = self.locator.as_ref().map(ToString::to_string).filter(|text| !text.is_empty());
        match (&self.file, inside) {
            (Some(file), Some(inside)) => write!(f, "{file} {inside}"),
            (Some(file), None) => f.write_str(file),
            (None, Some(inside)) => f.write_str(&inside),
            (None, None) => Ok(()),
        }
    }
}

/// A code with its arguments and place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// What.
    pub code: Code,
    /// Arguments by name.
    pub arguments: Vec<(String, Argument)>,
    /// Where.
    pub place: Place,
}

impl Message {
    /// A message without arguments or place.
    pub fn new(code: Code) -> Self {
        Message { code, arguments: Vec::new(), place: Place::default() }
    }

    /// With a text argument. Long texts are cut at 200 characters.
    pub fn with(mut self, name: &str, text: impl fmt::Display) -> Self {
        let text = text.to_string();
        let cut = text.char_indices().nth(200).map_or(text.len(), |(at, _)| at);
        self.arguments.push((name.to_owned(), Argument::Text(text.get(..cut).unwrap_or_default().to_owned())));
        self
    }

    /// With a number argument.
    pub fn count(mut self, name: &str, number: u64) -> Self {
        self.arguments.push((name.to_owned(), Argument::Number(i64::try_from(number).unwrap_or(i64::MAX))));
        self
    }

    /// In this file.
    pub fn in_file(mut self, file: impl Into<String>) -> Self {
        self.place.file = Some(file.into());
        self
    }

    /// At this place.
    pub fn at(mut self, locator: Locator) -> Self {
        self.place.locator = Some(locator);
        self
    }
}

/// For logs: the bare code, arguments and place.
impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.code.number(), self.code)?;
        for (name, argument) in &self.arguments {
            match argument {
                Argument::Number(n) => write!(f, " {name}={n}")?,
                Argument::Text(text) => write!(f, " {name}={text:?}")?,
            }
        }
        if self.place != Place::default() {
            write!(f, " at {}", self.place)?;
        }
        Ok(())
    }
}

impl std::error::Error for Message {}
