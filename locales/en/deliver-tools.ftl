# Texts of the methodological tools.

deliver-tools-title = Methodological tools

## First page.

# $count $late
deliver-tools-conclusion-sources = The map rests on { $count } sources, of which { $late } are due again on the day of this version (section 1).
# $missing $elements $ownerless
deliver-tools-conclusion-questions = { $missing } fields remain to be filled on { $elements } processes, applications, databases and third parties; for { $ownerless } of them there is nobody to ask yet (section 2).
# $proposals $conflicts
deliver-tools-conclusion-decisions = { $proposals } merges and { $conflicts } contradictory values await a person’s decision.
deliver-tools-reserve-calendar = The calendar is a table; the agenda file (ICS) comes in a later version. Frequencies are hypotheses.
deliver-tools-reserve-indicators = Indicators that need the calculation of risks or a register of incidents are marked, with what they lack (section 4).
deliver-tools-unknowns = What we do not know: these counts say where the map is silent, and who could speak.

## 1. Update.

deliver-section-tools-update = Update procedure of the map
deliver-tools-update-introduction = The map is not drawn: it is computed anew each time evidence comes in. To keep it is to bring evidence in time, read what it changes and decide what stays doubtful.
deliver-figure-cycle = The update cycle
# $count
deliver-alt-cycle = Drawing: the { $count } steps of the cycle, from collecting to verifying, which begins again.
deliver-cycle-collect = Collect
deliver-cycle-collect-does = tools, workbook
deliver-cycle-preview = Preview
deliver-cycle-preview-does = dry run
deliver-cycle-decide = Decide
deliver-cycle-decide-does = merges
deliver-cycle-deliver = Deliver
deliver-cycle-deliver-does = draft, version
deliver-cycle-verify = Verify
deliver-cycle-verify-does = ledger, backup
deliver-table-events = Event, actor, delay
deliver-sheet-events = Events
# $date
deliver-table-update-calendar = Calendar of sources on { $date }
deliver-sheet-update-calendar = Calendar
deliver-note-update-calendar = The frequency is that of the family of the source (hypothesis); the due day counts from the last day on which the source spoke.
deliver-table-followed = What the body follows: due days
deliver-sheet-followed = Followed
deliver-followed-late = past
deliver-followed-no-date = date to ask for
deliver-late = due again
deliver-on-time = in date
deliver-part-drill = Monthly drill
# $minutes
deliver-drill-introduction = Once a month, in { $minutes } minutes, the team shows that it keeps the map without its authors.
deliver-table-drill = The steps of the drill
deliver-sheet-drill = Drill

## 2. Collection and interviews.

deliver-section-tools-collection = Collection templates, dictionary and interview grids
# $sheets
deliver-tools-collection-introduction = The collection workbook has { $sheets } sheets; the command “kharita sheets” writes it, and the import reads it back in the three languages. Each cell accepts “does not know”.
deliver-table-dictionary = Dictionary of fields
deliver-sheet-dictionary = Dictionary
deliver-field-yes-no = yes or no
deliver-field-number = number
deliver-field-date = date
deliver-field-duration = duration
deliver-field-amount = amount (MAD)
deliver-field-list = list
deliver-field-address = address
deliver-field-text = text
deliver-field-key = key of the row
deliver-field-reference = reference to a row
deliver-part-interviews = Interview grids by owner
# $count
deliver-interviews-introduction = { $count } elements have at least one field empty or “does not know”. The most sensitive come first; the last column takes the answer.
deliver-table-grid-owners = Whom to ask, and how many fields
deliver-sheet-grid-owners = Whom to ask
deliver-owner-to-name = owner to be named
deliver-table-grid = What is missing, element by element
deliver-sheet-grid = Grid

## 3. Scales.

deliver-section-tools-scales = Scales and grids as set
deliver-tools-scales-introduction = A legal scale is not changed. Those of EBIOS RM and the grid of levels are settings: the body fixes them by a dated act.
deliver-table-class-scale = Legal scale of impact and classes (decree 2-21-406, articles 11 and 12)
deliver-sheet-class-scale = Classes
deliver-table-severity-scale = Severity (EBIOS RM)
deliver-sheet-severity-scale = Severity
deliver-table-likelihood-scale = Likelihood (EBIOS RM)
deliver-sheet-likelihood-scale = Likelihood
deliver-table-risk-grid = Grid of risk levels, by the product
deliver-sheet-risk-grid = Levels
deliver-note-risk-grid = Default grid (hypothesis), which no authority publishes; the body chooses its own.
# $count
deliver-tools-losses = Losses stated by a named person: { $count }.
deliver-not-computed-tools-losses = The scale of losses in dirhams needs stated losses: fill in the sheet of losses of the collection workbook.

## 4. Indicators.

deliver-section-tools-indicators = Indicator sheets
# $known $count
deliver-tools-indicators-introduction = { $known } indicators out of { $count } have a base value, computed from the map and the register on the day of this version. Targets are hypotheses.
deliver-table-indicators = Indicators: formula, base, target, who
deliver-sheet-indicators = Indicators
deliver-indicator-k05 = not computed: needs jewels chosen and attack paths
deliver-indicator-k06 = not computed: needs stated frequencies and losses
deliver-indicator-k07 = not computed: no action due in the register
deliver-indicator-k09 = not computed: needs databases explored, in counts only
deliver-indicator-k10 = not computed: needs an incident that is known and declared (sheet Incidents)
deliver-indicator-k11 = not computed: no leaver in the register whose account is told
deliver-indicator-k12 = not computed: no system of class A or B is known
deliver-indicator-k14 = not computed: needs headcount and people trained (sheet Trainings)
deliver-indicator-k15 = not computed: no asset is known
deliver-indicator-k01 = not computed: no asset is known
deliver-indicator-k02 = not computed: no asset is known
deliver-indicator-k03 = not computed: no rule applies
deliver-indicator-k04 = not computed: needs machines in an exposed zone and a scan for weaknesses
deliver-indicator-k08 = not computed: no processing is declared
deliver-indicator-k13 = not computed: no system of class A or B is known
deliver-indicator-k16 = not computed: no derogation or acceptance in the register
# $median, $maximum
deliver-indicator-times = median { $median }, maximum { $maximum }
# $mean, $p95
deliver-indicator-p95 = { $mean }; P95 { $p95 } MAD
# $count, $steps
deliver-indicator-shortest = { $count }; the shortest: { $steps } steps

## 5. Quality.

deliver-section-tools-quality = Quality checks and acceptance criteria
deliver-tools-quality-introduction = The program reads a document before it writes it: the checks below stop it or are listed on its first page. A rate without its two terms cannot be written at all.
deliver-table-lints = Checks of documents
deliver-sheet-lints = Checks
deliver-lint-placeholder = a template field not replaced, an empty section, a missing text
deliver-lint-legal-wording = a sentence that would certify that a text is respected
deliver-lint-leaked-value = a name of the map in training material
deliver-lint-interval-missing = a simulated figure without its interval, or a default without the word “hypothesis”
deliver-lint-measure-incomplete = a measure without risk, person in charge, cost or due date
deliver-lint-risk-not-accepted = a high residual risk without a dated acceptance
deliver-lint-finding-without-evidence = a retained finding without evidence
deliver-lint-forced-without-reason = a value forced without reason
deliver-lint-repealed-text = a repealed text cited as in force
deliver-lint-scale-missing = a scale used and not reproduced
deliver-lint-evidence-stale = evidence older than its threshold
deliver-lint-marking-too-low = a sensitive system under a marking that is too low
deliver-lint-contradiction = two figures that contradict each other
deliver-lint-total-mismatch = a total that is not the sum of its rows
deliver-severity-refuses = stops every state
deliver-severity-mend = listed in a draft, stops the later states
deliver-table-criteria = Acceptance criteria of the map
deliver-sheet-criteria = Acceptance
deliver-note-criteria = Thresholds are hypotheses until the body fixes its own.
deliver-criterion-coverage = Machines both declared and observed / declared or observed
deliver-criterion-reconciled = Assets reconciled by two sources (K01)
deliver-criterion-owned = Assets with owner and class (K02)
deliver-criterion-proposals = Merges that wait
deliver-criterion-conflicts = Contradictory values
deliver-criterion-unknown = Answers “does not know”
deliver-criterion-late = Sources due again
deliver-criterion-age = Median age of an asset, in days (K15)

## 6. Operation.

deliver-section-tools-operation = Operation guide: install, save, restore, verify
deliver-tools-operation-introduction = The tool is one program, without service or network. A workspace is a folder: a sealed ledger and its evidence. Its keys are in another folder, a copy of which is kept elsewhere.
deliver-table-commands = Commands
deliver-sheet-commands = Commands
deliver-reads = read or left as it is
deliver-writes = read; an entry if something changes
deliver-verify-use = Checking with “kharita verify”
deliver-verify-use-1 = Copy the folder of the workspace, without the keys, to a machine that has nothing to do with the collection.
deliver-verify-use-2 = Run “kharita verify” on that copy: the chain of entries and each sealed piece of evidence are read again.
deliver-verify-use-3 = Compare the number of entries and the head of the chain with those of the previous check, written down by hand.
deliver-verify-use-4 = A difference names the entry that is hurt. Keep the damaged copy, restore the last backup, open an incident.
deliver-backup-use = Save and restore
deliver-backup-use-1 = A backup is one sealed file, without the keys: it may be handed to a third party.
deliver-backup-use-2 = Keys are copied apart, on two media, in two places: without them nothing can be read any more.
deliver-backup-use-3 = Restoring puts the present data aside without erasing them; the monthly drill does it once a month.
deliver-rights = Rights
deliver-rights-1 = Who reads the workspace and its keys reads everything: two persons at most, named by the management.
deliver-rights-2 = Who gets a deliverable gets neither workspace nor keys.
deliver-rights-3 = This version knows one local member; roles inside a workspace come later.

## 7 and 8. Triggers and closure.

deliver-section-tools-triggers = Re-evaluation triggers
deliver-tools-triggers-introduction = The strategic cycle does the whole study again; the operational cycle a part of it.
deliver-table-triggers = Trigger and effect
deliver-sheet-triggers = Triggers
deliver-cycle-operational = operational cycle: a part
deliver-cycle-strategic = strategic cycle: the whole study
deliver-section-tools-closure = Contract closure: hand-back and proven destruction
# $files
deliver-tools-closure-introduction = At closure the body keeps all and the provider nothing. The { $files } files received are listed below; the record is signed before a witness.
deliver-table-audit-steps = Steps of a qualified mission, to its end
deliver-sheet-audit-steps = Steps
deliver-table-destruction = Record of destruction, to be signed
deliver-sheet-destruction = Destruction
deliver-destroyed-copies = Copies of the evidence received
deliver-destroyed-copies-how = inventory of fingerprints compared file by file
deliver-destroyed-workspace = Workspace of the provider
deliver-destroyed-workspace-how = folder absent; last check attached
deliver-destroyed-keys = Keys of the mission
deliver-destroyed-keys-how = without them, any forgotten copy is unreadable
deliver-destroyed-backups = Backups and media
deliver-destroyed-backups-how = list of media, erased or destroyed
deliver-destroyed-reports = Draft reports and notes
deliver-destroyed-reports-how = signed certificate of the auditor
