# The command line: help, refusals, answers, columns of tables.
#
# Keys of help follow the command: cli-map-list for a verb, cli-map-list-example for its example, cli-map-list-view for
# an argument. Commands of examples are those that are really typed; they hold no invisible character.

## The program, and what every command takes.

cli = Map an information system from evidence, and deliver the map
cli-example =
    Example:
      kharita demo trial --assets 2000
      kharita --home trial/espace --keys trial/espace/cles map stats
cli-home = Folder of the Kharita home: the ledger and the sealed evidence
cli-workspace = Workspace, by the name of its body; by default the only one
cli-keys = Folder of the keys; by default beside the home, never inside it
cli-json = Answer with one JSON document, and nothing else, on standard output
cli-lang = Language of answers and documents; by default that of the system, else French
cli-quiet = Show neither progress nor remarks
cli-verbose = Give more details; repeat the option for more
cli-member = Member on whose behalf the command acts
cli-now = Date and time to take as the present, for a test or a demonstration
cli-help = Show this help
cli-version = Show the version of the program

## demo

cli-demo = Go the whole way on a fictitious organisation, from evidence to deliverables
cli-demo-example =
    Example:
      kharita demo trial
      kharita demo trial --assets 2000 --seed 7
cli-demo-directory = Folder where everything is written: evidence, home, deliverables
cli-demo-assets = Number of assets of the fictitious organisation, from 120 to 1,000,000
cli-demo-seed = Seed of the draw: the same seed gives the same files

## sample

cli-sample = Write the evidence of a fictitious organisation, in the real formats of the tools
cli-sample-example =
    Example:
      kharita sample evidence --assets 500
      kharita sample evidence-mended --assets 500 --remedied
cli-sample-directory = Folder where the files are written
cli-sample-assets = Number of assets of the fictitious organisation, from 120 to 1,000,000
cli-sample-seed = Seed of the draw: the same seed gives the same files
cli-sample-date = Day whose state the evidence describes, for instance 2026-11-02
cli-sample-remedied = Write the same organisation once its flaws are mended

## init

cli-init = Create a home: an empty ledger and its keys
cli-init-example =
    Example:
      kharita init --organisation "Water Board"
      kharita --home home --keys /media/key/kharita init --organisation "Water Board"
cli-init-organisation = Name of the organisation that is mapped, as deliverables print it

## formats

cli-formats = List the file formats that can be imported
cli-formats-example =
    Example:
      kharita formats

## sheets

cli-sheets = Write the collection workbook, which people fill in and which is then imported
cli-sheets-example =
    Example:
      kharita sheets collection.xlsx
cli-sheets-out = Workbook to write (.xlsx) or, with --owner, page to print (.pdf); it must not exist yet
cli-sheets-from-map = Filled with what the map already knows, to correct and complete
cli-sheets-owner = Only what this owner answers for; what this part leaves unsaid withdraws nothing

## import

cli-import = Import evidence: files, folders and archives, whose format is recognised by content
cli-import-example =
    Example:
      kharita import scans collection.xlsx
      kharita import scan-dmz.xml --seen-from DMZ --dry-run
cli-import-paths = Files, folders or archives; “-” for standard input
cli-import-format = Take this format instead of recognising it; “kharita formats” lists them
cli-import-dry-run = Show what would change, and write nothing
cli-import-as-of = Date at which the facts were so; also corrects that of a file already imported
cli-import-allow-empty = Accept a recognised file that holds no fact
cli-import-by = Person who brings this evidence; by default the member who acts
cli-import-seen-from = Zone where the tool stood: a scan proves reach from there only
cli-import-space = Address space, if two sites use the same addresses
cli-import-mission = Mission to which this evidence belongs, if several are open

## reread

cli-reread = Read kept evidence again with today’s readers: the new reading replaces the old
cli-reread-evidence = First digits of the SHA-256 (six at least) or name of the file; without any, all that an older reader read
cli-reread-example =
    Example:
      kharita reread
      kharita reread scan-dmz.xml
cli-said-nothing-to-reread = Nothing to read again: everything was read by today’s readers.

## watch

cli-watch = Import what appears in folders, as soon as it is wholly written
cli-watch-folders = Folders that are looked at, with those inside
cli-watch-every = Time between two looks: 30s, 15m, 2h, 1d
cli-watch-once = Look once, import and end: for a scheduler (cron, systemd)
cli-watch-by = Person who brings this evidence; the acting member by default
cli-watch-seen-from = Zone where the tool stood
cli-watch-space = Address space
cli-watch-mission = Mission this evidence belongs to
cli-watch-example =
    Example:
      kharita watch /srv/inbox --every 15m
      kharita watch /srv/inbox --once
cli-said-watching = Folders looked at: { $folders } (every { $every }). Ctrl-C to end.

## state

cli-state = Record what a person states of an element; what was observed stays beside it
cli-state-example =
    Example:
      kharita state app-7k2m9q4x1c8d exposure internet --by "Head of applications"
      kharita state app-7k2m9q4x1c8d runs-on host-3v5n8r2t6w9z --by "Project manager" --on 2026-10-15
cli-state-id = Identifier of the element, given by “kharita map list”
cli-state-attribute = Attribute (exposure, environment…) or link (runs-on, owned-by…)
cli-state-value = Value; “?” for “don’t know”; for a link, identifier of the other element
cli-state-by = Person or role who states it
cli-state-on = Day since which it is so; by default today
cli-state-why = Reason, kept in the ledger
cli-state-decided = Decide: this value prevails over those that contradict it

## jewel

cli-jewel = Name the crown jewels: the elements whose compromise would hurt the organisation most
cli-jewel-example =
    Example:
      kharita jewel app-7k2m9q4x1c8d --by "Board of directors" --why "Payroll of all staff"
cli-jewel-ids = Identifiers of the elements, given by “kharita map list”
cli-jewel-by = Person or role who names them; by default the member who acts
cli-jewel-why = Reason, kept in the ledger

## map

cli-map = Read the map, decide on identities, compare, export
cli-map-example =
    Example:
      kharita map list host --where "declared and not observed"
      kharita map show host-3v5n8r2t6w9z

cli-map-stats = Count: elements per kind, coverage, supported values, disagreements
cli-map-stats-example =
    Example:
      kharita map stats
      kharita map stats --json

cli-map-list = List the elements of the map
cli-map-list-example =
    Example:
      kharita map list host --where "os~windows and not declared"
      kharita map list --view applications --limit 20
cli-map-list-kind = Kind of element: host, app, store, process, account…
cli-map-list-view = View of the mapping guide: ecosystem, business, applications, logical…
cli-map-list-filter = Filter: attribute=value, ~ (contains), <, >, declared, observed, gone, finding, conflict, and, or, not
cli-map-list-limit = At most this many rows; by default 50 on screen, all of them in JSON
cli-map-list-after = Begin after this identifier, to read the next page

cli-map-show = Show one element: its values, who states them, and its links
cli-map-show-example =
    Example:
      kharita map show host-3v5n8r2t6w9z
cli-map-show-id = Identifier of the element, given by “kharita map list”

cli-map-merge = Decide that two elements are one
cli-map-merge-example =
    Example:
      kharita map merge host-3v5n8r2t6w9z host-7k2m9q4x1c8d --why "Same serial number"
cli-map-merge-a = Identifier of the first element
cli-map-merge-b = Identifier of the second, of the same kind
cli-map-merge-why = Reason, kept in the ledger

cli-map-split = Decide that one source speaks of another element: take it apart
cli-map-split-example =
    Example:
      kharita map split host-3v5n8r2t6w9z nmap@default/10.20.1.14 --why "Address given to another host"
cli-map-split-id = Identifier of the element to split
cli-map-split-record = Name that the source gives it, as “kharita map show” shows it
cli-map-split-why = Reason, kept in the ledger

cli-map-diff = Show what changed between two moments
cli-map-diff-example =
    Example:
      kharita map diff --from 2026-10-01
      kharita map diff --from 12 --to 34
cli-map-diff-from = Moment to start from: a date, a date with the time, or the number of a ledger entry
cli-map-diff-to = Moment to end at; by default now

cli-map-export = Export the map for other tools
cli-map-export-example =
    Example:
      kharita map export --format svg --out map.svg
      kharita map export --format opengraph --out map.json
cli-map-export-format = Format: json, csv, opengraph (BloodHound) or svg (drawing)
cli-map-export-out = File to write; by default standard output

## deliver

cli-deliver = Write the deliverables from the map
cli-deliver-example =
    Example:
      kharita deliver --out deliverables
      kharita deliver --out deliverables --only map --format pdf --state contradictoire
cli-deliver-out = Folder where the deliverables are written
cli-deliver-only = Only these deliverables, separated by commas; by default all
cli-deliver-format = Only this format
cli-deliver-state = State: “projet”, a draft, is always written, its defects on the first page; the others refuse any defect
cli-deliver-edition-version = Version printed on the cover

## verify, backup, restore

cli-feeds = Public knowledge on vulnerabilities, without a network: pack it, apply it, see its age

cli-feeds-pack = Pack sources into one signed file, on the connected side: CVE 5, NVD 2.0, OSV, KEV (CISA, ENISA), EPSS, CWE, CAPEC, ATT&CK
cli-feeds-pack-out = File to write
cli-feeds-pack-paths = Files and folders of the sources, as published: JSON, JSONL, CSV, XML, ZIP, gzip, zstd
cli-feeds-pack-delta = Complete the whole pack that was applied, record by record, instead of replacing it
cli-feeds-pack-example =
    Example:
      kharita feeds pack november.khf downloads/

cli-feeds-apply = Check a pack, apply it and compare it with the map
cli-feeds-apply-pack = The pack
cli-feeds-apply-trust = Key of the signer, to be given the first time
cli-feeds-apply-example =
    Example:
      kharita feeds apply november.khf --trust 5f0c…

cli-feeds-show = Sources applied, and their age
cli-feeds-show-example =
    Example:
      kharita feeds show

cli-column-feed = Source
cli-column-date = Date
cli-column-age = Age (days)
cli-column-records = Records
# $path $count
cli-said-feeds-packed = { $path }: { $count } sources.
# $key
cli-said-feeds-signer = Key of the signer, to be compared and given to “feeds apply --trust”: { $key }
# $count
cli-said-feeds-refused = { $count } files or records not taken; the first:
# $compared $a $b
cli-said-feeds-matched = { $compared } elements compared: { $a } vulnerabilities by an advisory of publisher or distribution (A), { $b } by product and version (B).
# $count
cli-said-feeds-old = Beware: { $count } sources are older than the limit.
cli-said-feeds-none = No source was applied: published vulnerabilities are not compared with the map.

cli-verify = Check that the ledger and the evidence are intact; no key is needed
cli-verify-example =
    Example:
      kharita verify

cli-backup = Back up the home into one sealed file, without the keys
cli-backup-example =
    Example:
      kharita backup home-2026-11-25.backup
cli-backup-out = File to write; it must not exist yet

cli-restore = Put a backup in place; the present data are set aside, not erased
cli-restore-example =
    Example:
      kharita restore home-2026-11-25.backup
cli-restore-file = Backup to put in place

## completions, man, and the hidden verb worker

cli-completions = Write the script that completes commands in a shell
cli-completions-example =
    Example:
      kharita completions bash > kharita.bash
cli-completions-shell = Shell

cli-man = Write the manual
cli-man-example =
    Example:
      kharita man > kharita.1
      kharita man manual
cli-man-directory = Folder, for one page a command; by default the main page, on standard output

cli-worker = Write a document for another command

## What was typed cannot be taken.

# $argument
cli-unknown-argument = “{ $argument }” is neither an option nor an argument of this command.

# $argument
cli-unknown-verb = There is no command “{ $argument }”.

# $argument (may be empty)
cli-missing-argument =
    { $argument-given ->
        [yes] Missing: { $argument }.
        *[no] The command is incomplete.
    }

# $argument $value (may be empty)
cli-invalid-value =
    { $value-given ->
        [yes] The value “{ $value }” is not allowed for { $argument }.
        *[no] A value is missing for { $argument }.
    }

# $argument
cli-argument-conflict = { $argument } cannot be used like this: the option is given twice, or with another that excludes it.

cli-wrong-usage = The command is malformed.

# $near
cli-did-you-mean = Try: { $near }.

cli-see-help = For help: kharita --help, or kharita COMMAND --help.

## Answers: demo and sample.

# $files $assets $path
cli-said-sample =
    Fictitious organisation: { $files-plural ->
        [one] { $files } file written
        *[other] { $files } files written
    } in { $path }, for { $assets-plural ->
        [one] { $assets } asset.
        *[other] { $assets } assets.
    }

# $files $path
cli-said-demo-files =
    { $files-plural ->
        [one] { $files } evidence file written
        *[other] { $files } evidence files written
    } in { $path }.

# $files $refused
cli-said-demo-import =
    { $files-plural ->
        [one] { $files } file imported
        *[other] { $files } files imported
    }; { $refused-plural ->
        [0] none refused.
        [one] { $refused } refused.
        *[other] { $refused } refused.
    }

cli-doing-deliver = Writing the deliverables…

# In a sentence of another direction a variable is wrapped in invisible marks; in a command to copy it must not be, and
# a reference to a message that is one variable alone is not wrapped.
# $home
cli-bare-home = { $home }
# $keys
cli-bare-keys = { $keys }
# $next
cli-bare-next = { $next }

# $home $keys $next
cli-said-demo-next =
    To go on, read the map, import the scans of the next month, then check the ledger:
      kharita --home "{ cli-bare-home }" --keys "{ cli-bare-keys }" map stats
      kharita --home "{ cli-bare-home }" --keys "{ cli-bare-keys }" map list host
      kharita --home "{ cli-bare-home }" --keys "{ cli-bare-keys }" import "{ cli-bare-next }"
      kharita --home "{ cli-bare-home }" --keys "{ cli-bare-keys }" verify

# $seconds
cli-said-seconds = Time taken: { $seconds } s.

## Answers: the map in numbers. A rate shows both its terms.

# $assets $findings
cli-said-assets =
    The map holds { $assets-plural ->
        [one] { $assets } asset
        *[other] { $assets } assets
    } and { $findings-plural ->
        [0] no open weakness.
        [one] { $findings } open weakness.
        *[other] { $findings } open weaknesses.
    }

# $numerator $denominator
cli-said-coverage = Coverage: { $numerator } out of { $denominator } (hosts both declared and seen, out of all that are declared or seen).

# $numerator $denominator
cli-said-evidence-rate = Supported values: { $numerator } out of { $denominator } (values that at least one observation supports, out of all values).

# $undeclared $unseen
cli-said-strangers = Hosts seen that nobody declared: { $undeclared }. Hosts declared, never seen although their address was probed: { $unseen }.

# $conflicts $decide $unknown
cli-said-open =
    Still to clear up: { $conflicts-plural ->
        [one] { $conflicts } disagreement
        *[other] { $conflicts } disagreements
    } between sources of equal rank, { $decide-plural ->
        [one] { $decide } possible match
        *[other] { $decide } possible matches
    } to decide, { $unknown-plural ->
        [one] { $unknown } answer
        *[other] { $unknown } answers
    } “don’t know”.

## Answers: import.

# $path $count $why
cli-said-left-out = { $path }: { $count } left out. { $why }

# $path $date
cli-said-taken-before = { $path }: already imported on { $date }, nothing is added.

# $path $why
cli-said-refused = { $path }: refused. { $why }

# $new $changed $same $gone $decide
cli-said-change = Elements new: { $new }; changed: { $changed }; unchanged: { $same }; gone: { $gone }. Possible matches to decide: { $decide }.

# $new $changed $same $gone $decide
cli-said-would-change = Preview, nothing is written. Elements new: { $new }; changed: { $changed }; unchanged: { $same }; gone: { $gone }. Possible matches to decide: { $decide }.

## Answers: statements and decisions.

# $path $sheets
cli-said-sheets =
    Collection workbook written: { $path } ({ $sheets-plural ->
        [one] { $sheets } sheet
        *[other] { $sheets } sheets
    }). Once it is filled in, import it with kharita import.
# $path
cli-said-owner-sheet = Sheet written: { $path }. Its answers are entered in one go in the workbook of the same owner (kharita sheets … --owner).

# $entry
cli-said-entry = Recorded: entry { $entry } of the ledger.

# $entry $id
cli-said-identity = Decision recorded: entry { $entry } of the ledger. The identifier of the element is now { $id }.

## Answers: reading the map.

# $next
cli-said-more = There is more: run the command again with --after { cli-bare-next }

# $class $because (may be empty)
cli-said-class =
    Class { $class }{ $because-given ->
        [yes] , imposed by: { $because }
        *[no] {""}
    }

# $records
cli-said-records = Its sources call it: { $records }

# $new $changed $gone
cli-said-diff = Elements that came: { $new }; gone: { $gone }; values changed: { $changed }.

# $path $bytes
cli-said-export = Map written: { $path } ({ $bytes } bytes).

## Answers: deliverables.

# $path $sha256
cli-said-file = Deliverable written: { $path } (SHA-256: { $sha256 }…)

# $count
cli-said-lints-refuse =
    No deliverable is written: { $count-plural ->
        [one] { $count } defect is still open. Mend it,
        *[other] { $count } defects are still open. Mend them,
    } or ask for a draft with --state projet.

## Answers: the workspace.

# $home $keys $organisation
cli-said-init =
    Home of “{ $organisation }” created in { $home }.
    Its keys are in { $keys }. Keep a copy elsewhere: without them, nothing can be read again.

# $entries $blobs $head
cli-said-verify =
    Ledger intact: { $entries-plural ->
        [one] { $entries } entry
        *[other] { $entries } entries
    } and { $blobs-plural ->
        [one] { $blobs } evidence blob verified.
        *[other] { $blobs } evidence blobs verified.
    }
    Fingerprint of the last entry: { $head }

# $path $entries
cli-said-backup =
    Backup written and verified: { $path } ({ $entries-plural ->
        [one] { $entries } entry
        *[other] { $entries } entries
    }). It does not hold the keys: keep a copy of them apart.

# $entries $home
cli-said-restore =
    Backup put in place in { $home }: { $entries-plural ->
        [one] { $entries } entry.
        *[other] { $entries } entries.
    }

# $path
cli-said-former = The former data are kept in { $path }.

## Columns of tables.

cli-column-attribute = Attribute
cli-column-both = Both
cli-column-class = Class
cli-column-confidence = Confidence
cli-column-cves = CVEs
cli-column-declared = Declared
cli-column-edge = Link
cli-column-findings = Weaknesses
cli-column-format = Format
cli-column-hosts = Hosts
cli-column-id = Identifier
cli-column-kind = Kind
cli-column-last-seen = Last known
cli-column-name = Name
cli-column-observed = Observed
cli-column-origin = Origin
cli-column-path = File
cli-column-recognised-by = Recognised by
cli-column-refused = Refused
cli-column-relations = Links
cli-column-services = Services
cli-column-sign = ±
cli-column-source = Source
cli-column-total = Total
cli-column-value = Value
cli-column-versions = Versions read
cli-column-where = Evidence

## How an element is known.

cli-origin-both = observed and declared
cli-origin-declared = declared
cli-origin-none = inferred
cli-origin-observed = observed

cli-marking-restricted = Restricted distribution

# Undo, risk and conformity

cli-undo = Takes back the effect of a ledger entry; the entry stays, and an undo can be undone
cli-undo-entry = Number of the entry
cli-undo-why = Why
cli-undo-example = Example: kharita undo 12 --why "wrong file"
cli-paths = Attack paths to the crown jewels, with the reason of each step, and choke points
cli-paths-to = To this jewel only
cli-paths-limit = At most so many paths
cli-paths-lines = Also gives the line of each piece of evidence, read again from the vault
cli-paths-hypotheses = Fills in with the catalogue's hypotheses, marked as such
cli-paths-seed = Seed of the draws
cli-paths-example = Example: kharita paths --hypotheses --limit 5
cli-study = Simulates attack campaigns: losses in dirhams with their interval, on the rung that evidence allows
cli-study-trials = Campaigns for each risk origin
cli-study-seed = Seed of the draws
cli-study-threads = Threads; the figures do not change
cli-study-hypotheses = Fills in with the catalogue's hypotheses, marked as such
cli-study-example = Example: kharita study --hypotheses --trials 20000
cli-plan = Chooses measures under the envelopes; the gap to the best plan of the model is proved, or the answer says that it is not
cli-plan-budget = Envelope and amount in dirhams, repeatable: A=4500000
cli-plan-capacity = Person-days a sprint
cli-plan-sprints = Number of sprints
cli-plan-metric = What the plan reduces: ale (expected yearly loss) or cvar99 (worst years)
cli-plan-seed = Seed of the draws
cli-plan-hypotheses = Fills in with the catalogue's hypotheses, marked as such
cli-plan-example = Example: kharita plan --hypotheses --budget A=4500000 --budget B=18000000
cli-risk = The risk engines alone, on a file
cli-risk-fair = FAIR scenarios of a TOML or JSON file
cli-risk-fair-file = The file
cli-risk-fair-trials = Simulated years
cli-risk-fair-seed = Seed of the draws
cli-risk-fair-example = Example: kharita risk fair scenarios.toml
cli-risk-graph = An abstract AND/OR attack graph of a JSON file
cli-risk-graph-file = The file
cli-risk-graph-trials = Trials
cli-risk-graph-seed = Seed of the draws
cli-risk-graph-budget = Budget in dirhams: chooses controls too
cli-risk-graph-example = Example: kharita risk graph graph.json --budget 100000
cli-comply = Verdicts from evidence and statements, rule by rule, with what is missing and whom to ask
cli-comply-framework = Framework (dnssi-2023 by default)
cli-comply-role = Only the rows that bind this role: entity, iiv, cloud_provider…
cli-comply-example = Example: kharita comply dnssi-2023
cli-framework = The frameworks and laws that the catalogue knows
cli-framework-list = Lists the frameworks
cli-framework-show = Shows a framework and its rules
cli-framework-show-id = Id of the framework
cli-framework-show-example = Example: kharita framework show loi-05-20
cli-import-columns = A saved column map, for inventories kept in spreadsheets
cli-import-save-columns = Saves the proposed column map, to correct and give back with --columns
cli-said-columns = { $sheet }: { $kind }
cli-reason-title = title "{ $phrase }"
cli-reason-content = { $fit } of { $of } cells look like it
cli-reason-profile = saved map
cli-said-ask = Ask: { $whom }.
cli-said-comply = { $applicable } applicable rules: { $conformant } conformant, { $partial } partial, { $non_conformant } not conformant, { $not_assessed } not assessed.
cli-said-maybe = Paths that rest on a passage that nothing proves: { $numerator } of { $denominator }.
cli-said-rung = Rung reached by evidence and statements: { $rung } of 4.
cli-said-ale = Expected yearly loss: { $ale } MAD, 95 % interval.
cli-said-hypotheses = These figures rest on { $count } hypotheses of the catalogue: they are no forecasts.
cli-said-plan = Cost: { $cost } MAD; { $quoted } of { $of } prices come from a quote or price list. Remaining loss: { $objective } MAD.
cli-said-gap = Proven gap to the best plan of the model: at most { $gap } %.
cli-said-no-gap = No gap to the optimum is proven.
cli-said-core = Robust core, kept in at least 90% of the draws: { $measures }
cli-said-measures-refused = Refused, they touch nothing of this map: { $count } ({ $measures })
cli-said-flaws = Planted flaws found: { $found } of { $planted } ({ $names }).
cli-column-column = Col.
cli-column-target = Read as
cli-column-reasons = Reasons
cli-column-rules = Rules
cli-column-cost = Cost (MAD)
cli-column-envelope = Envelope
cli-column-sprint = Sprint
cli-column-loss-avoided = Loss avoided a year (MAD)
cli-column-p-year = Probability a year
cli-column-ale = Yearly loss (MAD)
cli-doing-study = Studying the risks…
cli-no-loss-seen = no loss in the simulated campaigns (which does not mean zero)
cli-map-show-lines = Traces each value to the line of its evidence, read again from the vault

cli-help-usage = Usage:
cli-help-commands = Commands
cli-help-command = COMMAND
cli-help-options = Options
cli-help-common = Common options
cli-help-arguments = Arguments
cli-help-default = { " " }[default: { $value }]
cli-help-variable = { " " }[variable: { $name }]

# $line (number)
cli-said-at-line = line { $line }
cli-said-no-path = No path: no jewel is named (kharita jewel) or reached. With --hypotheses, the catalogue proposes some.
# $rows (number)
cli-said-sheets-filled = Rows filled in advance: { $rows }. Those whose reference begins with a star were seen by a tool and declared by nobody: remove the star to declare them.

## Decisions and findings
cli-assess = Give a person’s verdict on a rule; the computed one stays beside it
cli-assess-rule = Reference of the rule; several take the same verdict, in one entry
cli-assess-verdict = Verdict
cli-assess-framework = Framework; by default the DNSSI
cli-assess-attachment = File that shows it, kept in the vault
cli-assess-example = Example: kharita assess POL-FORMEL conformant --by "A. Auditor" --attachment policy.pdf
cli-assess-by = Name of the person who says or decides it
cli-assess-on = Day; today by default
cli-assess-why = Reason, or what is said
cli-accept = Accept a risk, with a name, a day and an end
cli-accept-risk = Id of the risk scenario
cli-accept-until = Day on which the acceptance ends
cli-accept-example = Example: kharita accept scenario-… --by "General director" --until 2027-06-30 --why "plan under way"
cli-accept-by = Name of the person who says or decides it
cli-accept-on = Day; today by default
cli-accept-why = Reason, or what is said
cli-vital = Say whether the body is an infrastructure of vital importance: a protected fact, read by named persons, every reading kept
cli-vital-state = State the fact and who may read it
cli-vital-state-answer = “yes” or “no”
cli-vital-state-readers = Persons who may read it, separated by commas; whoever states it may
cli-vital-state-by = Name of the person
cli-vital-state-on = Day; today by default
cli-vital-state-why = Reason, mandatory
cli-vital-state-example =
    Example :
      kharita vital state yes --by "DG" --readers RSSI --why "…"
cli-vital-read = Read the fact; the reading is kept, refused or not
cli-vital-read-by = Name of the person
cli-vital-read-on = Day; today by default
cli-vital-read-why = Reason, mandatory
cli-vital-read-example =
    Example :
      kharita vital read --by RSSI --why "…"
cli-vital-log = Show who asked for the fact, when and why
cli-vital-log-example =
    Example :
      kharita vital log
cli-said-vital-yes = The body is an infrastructure of vital importance. This reading is kept in the journal.
cli-said-vital-no = The body is no infrastructure of vital importance. This reading is kept in the journal.
# $at $by $granted $why
cli-said-vital-reading = { $at }  { $by }  granted: { $granted }  { $why }
cli-auditor = Name an auditor, with the qualification of the provider
cli-auditor-name = The name
cli-auditor-company = The provider
cli-auditor-decision = Number of the decision of qualification
cli-auditor-domains = Domains of the qualification
cli-auditor-class = Class of systems that it covers
cli-auditor-until = Last day of the qualification
cli-auditor-example = Example: kharita auditor "A. Auditor" --company "Firm" --decision 12-2026 --domains ORG,PENTEST --class A --until 2028-12-31 --by CISO
cli-auditor-by = Name of the person who says or decides it
cli-auditor-on = Day; today by default
cli-auditor-why = Reason, or what is said
cli-finding = Findings: raised, retained or dismissed, answered, final
cli-finding-list = List findings, the gravest first
cli-finding-list-stage = Only those at this stage
cli-finding-list-limit = At most so many
cli-finding-list-example = Example: kharita finding list --stage retained
cli-finding-show = Show a finding and what was said of it
cli-finding-show-id = Id of the finding
cli-finding-raise = Raise a finding: interview, penetration test, visit, review
cli-finding-raise-title = What was found
cli-finding-raise-origin = Where it comes from
cli-finding-raise-criticality = Criticality
cli-finding-raise-rules = Rules or articles concerned
cli-finding-raise-objects = Ids of what it is about
cli-finding-raise-evidence = What shows it: file of the vault or reference
cli-finding-raise-remedy = What the auditor recommends
cli-finding-raise-example = Example: kharita finding raise "Password shown at the front desk" --origin visit --rules ACC-UTILIS-GENERIQ --by "A. Auditor"
cli-finding-raise-by = Name of the person who says or decides it
cli-finding-raise-on = Day; today by default
cli-finding-raise-why = Reason, or what is said
cli-finding-retain = Retain a finding; a named auditor does
cli-finding-retain-id = Id of the finding
cli-finding-retain-title = Its words in the report
cli-finding-retain-criticality = Criticality
cli-finding-retain-remedy = What the auditor recommends
cli-finding-retain-by = Name of the person who says or decides it
cli-finding-retain-on = Day; today by default
cli-finding-retain-why = Reason, or what is said
cli-finding-dismiss = Dismiss a finding, with the reason
cli-finding-dismiss-id = Id of the finding
cli-finding-dismiss-by = Name of the person who says or decides it
cli-finding-dismiss-on = Day; today by default
cli-finding-dismiss-why = Reason, or what is said
cli-finding-close = Make a finding final
cli-finding-close-id = Id of the finding
cli-finding-close-by = Name of the person who says or decides it
cli-finding-close-on = Day; today by default
cli-finding-close-why = Reason, or what is said
cli-finding-answer = Answer a retained finding, on behalf of the audited body
cli-finding-answer-id = Id of the finding
cli-finding-answer-agreement = Answer
cli-finding-answer-measure = Measure that the body proposes
cli-finding-answer-example = Example: kharita finding answer finding-… agree --measure "Update next month" --by "Application owner"
cli-finding-answer-by = Name of the person who says or decides it
cli-finding-answer-on = Day; today by default
cli-finding-answer-why = Reason, or what is said
cli-finding-alert = Immediate alert (decree 2-21-406, article 31), at any stage
cli-finding-alert-id = Id of the finding
cli-finding-alert-stage = How far the alert has come
cli-finding-alert-by = Name of the person who says or decides it
cli-finding-alert-on = Day; today by default
cli-finding-alert-why = Reason, or what is said
cli-column-criticality = Criticality
cli-column-stage = Stage
cli-column-objects = Objects
cli-column-title = Finding
cli-column-remedy = Remedy
# $shown (number) $total (number)
cli-said-findings = Findings shown: { $shown } of { $total }.
cli-act-raised = raised it
cli-act-decided = decided on it
cli-act-answered = answered
cli-act-final = made it final
cli-act-alert-raised = raised the alert
cli-act-alert-received = received the alert
cli-act-alert-remedied = mended the danger
cli-act-alert-refused = refuses to mend it

## indicators

cli-indicators = Show indicators K01 to K16 with both terms, target and trend
cli-indicators-example =
    Example:
      kharita indicators --since 2026-09-01
cli-indicators-since = Compare with this date or entry; by default with the documents issued last
cli-column-previous = Before
cli-column-trend = Trend
cli-column-goal = Target
cli-column-met = Met
cli-column-indicator = Indicator
cli-trend-better = better
cli-trend-same = same
cli-trend-worse = worse
# $id $missing $whom
cli-said-indicator-missing = { $id }: { $missing } — ask: { $whom }
cli-said-indicators-hypothesis = Targets are hypotheses until the body fixes its own.

## pack

cli-pack = Give another workspace the evidence, statements and decisions of this one, in a file sealed under a passphrase
cli-pack-example =
    The passphrase is told by word of mouth to who receives the pack; “kharita import” joins it, twice changes nothing.
    Example:
      kharita pack auditor-1.pack --passphrase-file phrase.txt
      kharita import auditor-1.pack --passphrase-file phrase.txt
cli-pack-out = File to write; it must not exist yet
cli-pack-since = Only what comes after this entry
cli-pack-passphrase-file = File whose first line is the passphrase; without it the variable KHARITA_PASSPHRASE
cli-import-passphrase-file = Passphrase of packs of another workspace: file of which it is the first line
# $path $entries $evidence
cli-said-pack = { $path }: { $entries } entries, { $evidence } files of evidence.
# $path $organisation $entries $evidence $known
cli-said-joined = { $path } ({ $organisation }): { $entries } entries joined, with { $evidence } files of evidence; { $known } were known already.

## map impact

cli-map-impact = Show what an asset carries and what it rests on, with the chain that leads there
cli-map-impact-example =
    Example:
      kharita map impact host-7k2m9q4x1c8d
cli-map-impact-id = Id of the asset
cli-map-impact-limit = Lines shown on each side; the JSON gives all
cli-column-distance = Steps
cli-column-chain = Through
cli-column-owners = Owners
# $name $count
cli-said-carries =
    { $count ->
        [one] { $name } carries { $count } element, which suffers with it.
       *[other] { $name } carries { $count } elements, which suffer with it.
    }
# $name $count
cli-said-rests-on =
    { $count ->
        [one] { $name } rests on { $count } element.
       *[other] { $name } rests on { $count } elements.
    }

## ebios

cli-ebios = EBIOS RM workshops: the study as it stands, and what the map proposes
cli-ebios-show = Show the workshops: frame, couples, ecosystem, risks, and what is missing
cli-ebios-show-workshop = One workshop alone, 1 to 5: the export of an activity
cli-ebios-show-example =
    Example:
      kharita ebios show --json
cli-ebios-propose = Propose, from the map, what nobody stated yet; nothing is kept without a person
cli-ebios-propose-example =
    Example:
      kharita ebios propose
cli-ebios-example = Write the example of the EBIOS RM guide as a filled workbook, for a home of its own
cli-ebios-example-out = Workbook to write
cli-ebios-example-example =
    Example:
      kharita ebios example example.xlsx
      kharita --home biotech init && kharita --home biotech import example.xlsx
cli-column-severity = Severity
cli-column-likelihood = Likelihood
cli-column-accepted = Accepted by
cli-column-dangerousness = Dangerousness
cli-column-zone = Zone
cli-column-relevance = Relevance
cli-column-selected = Selected
cli-column-risk-origin = Risk origin
cli-column-objective = Target objective
cli-column-residual = Residual
cli-column-critical = Critical
cli-ebios-light-green = green light
cli-ebios-light-orange = orange light
cli-ebios-light-red = red light
cli-ebios-zone-out = out of scope
cli-ebios-zone-watch = watch
cli-ebios-zone-control = control
cli-ebios-zone-danger = danger
# $applied $assets $events $light $not $restricted $unknown
cli-said-ebios-frame = Workshop 1: { $assets } business assets, { $events } feared events; baseline: { $light }, { $applied } rules applied, { $restricted } with restrictions, { $not } not applied, { $unknown } not assessed.
# $count
cli-said-ebios-couples = Workshop 2: { $count } risk origins stated.
# $marking $method $title $version
cli-said-ebios-study = Study “{ $title }”, version { $version }, marking: { $marking }, likelihood: { $method }. A forced value bears †.
# $count $critical $id $level $name
cli-ebios-least-effort = Least effort: { $id } “{ $name }” ({ $level }); critical actions ({ $count }): { $critical }
# $id $level $name
cli-ebios-least-effort-bare = Least effort: { $id } “{ $name }” ({ $level }); no single action is enough to lower the likelihood.
# $open $sheet
cli-ebios-open-where = { $open } → sheet “{ $sheet }”
cli-said-ebios-not-closed = The study cannot be closed: a high risk without dated acceptance, or a forced value without reason.
# $count
cli-said-ebios-ecosystem = Workshop 3: { $count } stakeholders.
# $count
cli-said-ebios-risks = Workshops 4 and 5: { $count } risk scenarios; two classes are those of the two readings of the grid.
# $count
cli-said-ebios-open = To complete: { $count }.
cli-ebios-open-no-feared-event = No feared event is stated: fill the sheet “Feared events”, or see “kharita ebios propose”.
cli-ebios-open-no-risk-origin = No risk origin is stated: fill the sheet “Risk origins”.
cli-ebios-open-no-study = No study was computed: run “kharita study”.
# $id $name
cli-ebios-open-orphan-feared-event = { $id } “{ $name }”: no scenario leads to this feared event.
# $id $name
cli-ebios-open-feared-event-without-severity = { $id } “{ $name }”: severity to be rated.
# $id $name
cli-ebios-open-objective-missing = { $id } “{ $name }”: target objective to be stated.
# $id $name
cli-ebios-open-stakeholder-not-rated = “{ $name }” ({ $id }): the four criteria are not all rated.
# $id $name
cli-ebios-open-severity-missing = “{ $name }” ({ $id }): no severity; lead a scenario to a rated feared event, or choose the cut points.
# $id $name
cli-ebios-open-likelihood-missing = “{ $name }” ({ $id }): no likelihood; state the frequency of the risk origins, or “kharita study --hypotheses”.
# $id $name
cli-ebios-open-risk-not-accepted = “{ $name }” ({ $id }): unacceptable risk without dated acceptance; treat it or “kharita accept { $id }”.
cli-ebios-open-no-frame = The frame of the study is not given: fill the sheet “EBIOS RM study”.
# $id $name
cli-ebios-open-several-studies = Several studies are stated; the one that counts is { $id } “{ $name }”. A home holds one study.
# $fields $id $name
cli-ebios-open-frame-incomplete = { $id } “{ $name }”: frame to be completed ({ $fields }).
# $id $name
cli-ebios-open-no-revision = { $id } “{ $name }”: no revision; state the first in “Study revisions”.
# $id $name
cli-ebios-open-thresholds-refused = { $id } “{ $name }”: thresholds of dangerousness incomplete or not ascending; those of the guide are used.
# $id $name
cli-ebios-open-grid-to-check = { $id } “{ $name }”: the advanced method rests on a grid to be checked (method sheet 8).
# $id $name
cli-ebios-open-severity-without-justification = { $id } “{ $name }”: severity without justification.
# $fields $id $name
cli-ebios-open-couple-not-rated = { $id } “{ $name }”: couple to be rated ({ $fields }).
# $id $name
cli-ebios-open-couple-not-decided = { $id } “{ $name }”: couple to be selected or left.
# $id $name
cli-ebios-open-couple-without-scenario = { $id } “{ $name }”: couple selected, no scenario holds to it.
# $id $name
cli-ebios-open-critical-without-measure = “{ $name }” ({ $id }): critical stakeholder without measure or target level.
# $id $name
cli-ebios-open-scenario-without-path = { $id } “{ $name }”: scenario without attack path.
# $id $name
cli-ebios-open-path-without-mode = { $id } “{ $name }”: no operating mode, the method of the study asks for one.
# $fields $id $name
cli-ebios-open-mode-disordered = { $id } “{ $name }”: actions that follow in a circle or follow an absent action ({ $fields }).
# $id $name
cli-ebios-open-action-without-asset = { $id } “{ $name }”: action without supporting asset.
# $fields $id $name
cli-ebios-open-action-not-rated = { $id } “{ $name }”: action to be rated ({ $fields }).
# $id $name
cli-ebios-open-risk-without-treatment = { $id } “{ $name }”: treatment to be chosen.
# $fields $id $name
cli-ebios-open-measure-incomplete = { $id } “{ $name }”: incomplete measure ({ $fields }).
# $fields $id $name
cli-ebios-open-forced-without-reason = { $id } “{ $name }”: forced or residual value without reason ({ $fields }).
# $fields $id $name
cli-ebios-open-unknown-reference = { $id } “{ $name }”: unknown reference ({ $fields }).
# $count
cli-said-ebios-proposed = { $count } proposals; state those you keep in the collection workbook.
# $criterion $impact $name
cli-ebios-proposed-feared-event = Feared event: “{ $name }”, { $criterion } (stated legal impact { $impact }; the severity is still to be rated).
# $name
cli-ebios-proposed-risk-origin = Risk origin to consider: { $name }.
# $danger $name $zone
cli-ebios-proposed-critical-stakeholder = Critical stakeholder: “{ $name }” (dangerousness { $danger }, zone: { $zone }).
# $id $name
cli-ebios-proposed-scenario = Scenario: the fall of “{ $name }” ({ $id }), which attack paths reach.
# $id $level $name
cli-ebios-proposed-likelihood = Likelihood of “{ $name }” ({ $id }): V{ $level }, the relevance of its couple, to be reviewed.
# $id $name $level $technique
cli-ebios-proposed-probability = Probability of success of “{ $name }” ({ $id }): { $level } of 4, after { $technique }; a starting value that ships, a hypothesis to be reassessed.

## map review

cli-map-review = Critical review of the map: what is declared against what tools saw
cli-map-review-example =
    Example:
      kharita import old-inventory.xlsx scans/ && kharita map review
cli-map-review-limit = Rows shown of each list; the JSON gives all
# $count
cli-said-review-never-seen = Declared, never seen where somebody looked: { $count } machine(s).
# $count
cli-said-review-never-declared = Seen, never declared: { $count } machine(s).
# $count
cli-said-review-without-owner = Without owner: { $count } process(es), application(s) or database(s).
# $count
cli-said-review-differing = Attributes on which declaration and observation differ: { $count }.
# $count
cli-said-review-links = Declared links that no tool observed, among those that tools can see: { $count }.
