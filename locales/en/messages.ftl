# What happened and how to mend it, one message for each code. Variables stand before each message;
# $NAME-given is yes unless $NAME is empty or missing, so that a message reads well without it.

## A message at its place.

# $place $what
at-place = { $place }: { $what }

## 1000: a file as a whole.

empty-file = The file is empty. Export it again from the tool it comes from.

# $nearest (may be empty)
not-recognised =
    No known format matches this content.{ $nearest-given ->
        [yes] {" "}Nearest formats: { $nearest }.
        *[no] {""}
    } Check that this is the right file; kharita formats lists the formats that are read.

html-page = The file is a web page, often a login page saved in place of the report. Log in to the tool, then download the report again.

# $limit
too-large = The content exceeds the size allowed ({ $limit } bytes). Export it in several smaller parts.

# $limit
too-deep = Elements are nested beyond the depth allowed ({ $limit }). Check where the file comes from, then export it again.

truncated = The file is cut at this place: only what comes before is read, and the coverage is incomplete. Export it again, or run the tool to its end.

invalid-xml = The XML document is malformed at this place: reading stops there. Export it again from the tool it comes from.

invalid-json = The JSON document is malformed at this place: reading stops there. Export it again from the tool it comes from.

unreadable-archive = The archive is damaged and cannot be opened. Transfer it or create it again.

# $limit
too-many-members = The archive holds more files than the limit allowed ({ $limit }). Split them over several archives.

# $limit
archive-ratio = Once unpacked, the content takes more than { $limit } times the size of the archive. If you are sure where it comes from, unpack it yourself, then import the files.

member-path = This file of the archive has a path that is absolute or leaves the archive: it is set aside. Create the archive again with relative paths.

nothing-inside = The file holds no fact and does not say what was examined. If this is what you expect, import it with kharita import --allow-empty.

encoding-replaced = Unreadable characters were replaced by “�”: the file does not have the encoding expected. If names are altered, export it again in UTF-8.

# $count (may be missing)
control-characters =
    Forbidden control characters were replaced by “�”{ $count-given ->
        [yes] {" "}({ $count }).
        *[no] .
    } Check the texts concerned in the tool they come from.

entity-ignored = Entities of the XML document are ignored: none is opened or expanded. Check in the file the values that use them.

# $limit
value-cut = A value that is too long is cut at { $limit } bytes. The whole text stays in the evidence kept.

# $name
duplicate-name = The name “{ $name }” appears twice in the same element, which is refused. Check in the file which of the two values is right.

encrypted-file = The file is protected by a password. Save a copy without protection, then import that copy.

nested-archive = The archive lies too deep inside other archives: it is not opened. Extract it, then import it on its own.

# $problem
unreadable-workbook = The workbook cannot be read: { $problem }. Open it in a spreadsheet program, save it as XLSX, then import it again.

# $problem (may be missing)
unreadable-file =
    The file cannot be read{ $problem-given ->
        [yes] : { $problem }.
        *[no] .
    } Check its path, your access rights and the state of the disk.

# $date
already-taken = This file was already imported on { $date }: nothing has changed. To correct its date, import it with kharita import --as-of.

# $version $known
unsupported-version = Version “{ $version }” of this format is not read. Export the file in a known version: { $known }.

# $said $found
count-differs = The file says that it holds { $said } objects and holds { $found }: it may have been edited or cut. Compare with a new collection.

## 2000: a row or a cell.

# $value
bad-number = “{ $value }” is not a number allowed here. Type digits only, for instance 1250.

# $value
bad-port = “{ $value }” is not a port. Type a whole number from 0 to 65535.

# $value
bad-address = “{ $value }” is neither an IP address nor an address range. Type for instance 192.0.2.10 or 192.0.2.0/24.

# $value
bad-date = “{ $value }” is not a date. Type the year, month and day, for instance 2026-11-25 (or 25/11/2026).

# $value $allowed (may be missing)
bad-word =
    “{ $value }” is not in the list.{ $allowed-given ->
        [yes] {" "}Choose one of the values allowed: { $allowed }.
        *[no] {" "}Choose a value of the list.
    }

# $value
bad-level = “{ $value }” is not a level of this scale. Choose a level from the drop-down list.

missing-key = The row has no reference: it is refused. Give it a reference that is unique in the sheet.

# $value $sheets
unknown-reference = “{ $value }” names no row of: { $sheets }. Correct the reference, or add the missing row.

# $key
duplicate-row = The reference “{ $key }” already belongs to another row: this row is refused. Give each row a different reference.

# $value
date-in-future = The date “{ $value }” lies in the future. Correct it, or check the clock of the tool that wrote it.

# $value
bad-boolean = “{ $value }” is neither yes nor no. Answer “yes” or “no”, or leave the cell empty.

# $name $problem (each may be missing)
row-unreadable =
    This row or element cannot be read{ $name-given ->
        [yes] {" "}(“{ $name }”)
        *[no] {""}
    }{ $problem-given ->
        [yes] : { $problem }.
        *[no] .
    } Correct it in the file, then import the file again.

# $column
unknown-column = The column “{ $column }” is unknown: it is not read. Restore its identifier in the hidden row, or start from a new workbook.

# $sheet
unknown-sheet = The sheet “{ $sheet }” is unknown: it is not read. Put its rows in a sheet of the collection workbook.

host-without-address = The tool saw a host here without an address to identify it by: it is refused. Run the scan again, or declare it in the collection workbook.

# $value
bad-duration = “{ $value }” is not a duration. Give the number with its unit, for example 30 min, 4 h or 2 d.

# $value
bad-identifier = “{ $value }” is not a well-formed name of software (purl or CPE): this value is not kept. Correct it in the tool that wrote the file.

# $column
column-unknown = The column “{ $column }” is not read: its title is not known for this kind of sheet. If it matters, say what it holds in a file given with --columns.

# $column $target $found $wanted
column-contradicts = The column “{ $column }” is not read: its title announces “{ $target }”, but only { $found } cells of { $wanted } look like that. Check the title, or confirm the column in a file given with --columns.

# $column $other $target
column-disputed = The column “{ $column }” is not read: the column “{ $other }” announces “{ $target }” too. Say which one counts in a file given with --columns.

# $column
column-numbering = The column “{ $column }” is not read: it numbers the rows and identifies nothing. Nothing to do.

# $column $value
column-date-order = The column “{ $column }” is not read: “{ $value }” has the month before the day, so the other dates are ambiguous. Write dates day/month/year.

# $column $sheet
column-missing = The column “{ $column }” of the file of columns does not exist in “{ $sheet }”. Correct the title in that file.

# $sheet
sheet-not-inventory = The sheet “{ $sheet }” is not read: no row of titles in it announces an inventory with a column that identifies its rows (name, reference, address, serial number). Add such titles, or describe the sheet in a file given with --columns.

# $value $column
unlikely-value = “{ $value }” does not have the form expected in the column “{ $column }”: the cell is not taken. Correct it, or leave it blank.

unbalanced-quote = A quotation mark opened here is never closed: the rest of the file is not read. Close or remove it, then import the file again.

# $count
rows-without-identity = { $count } rows have no name, reference or address: they are followed by their place in the sheet, which changes when a row is inserted. Give them a reference.

## 3000: left out by name; the caller prints how many beside the text.

left-out-policy = Settings of the scan: they describe the tool, not the information system. Nothing to do.

# $state (may be missing)
left-out-closed-ports =
    Ports that are not open{ $state-given ->
        [yes] {" "}({ $state })
        *[no] {""}
    }: no service answers there; they count in the coverage. Nothing to do.

left-out-hosts-down = Addresses without an answer: no host was seen there; they count in the coverage. Check that the hosts expected were running.

# $what (may be missing)
left-out-information =
    Information that adds nothing to the map{ $what-given ->
        [yes] {" "}({ $what })
        *[no] {""}
    }: it stays in the evidence kept. Nothing to do.

left-out-dead-host = Hosts that the tool could not reach: they were not examined. Run the scan again when they are running.

left-out-blank-rows = Blank rows: there is nothing to read. Nothing to do.

left-out-totals = Total rows: they repeat what other rows already say. Nothing to do.

left-out-example = Example rows of the workbook, whose reference begins with “*”: they are not read. Remove the asterisk if the row is real.

left-out-not-known = Links answered “don’t know”: the question was asked and no link is stated. Complete them when the answer is known.

left-out-deleted = Objects deleted from the directory: they exist no more. Nothing to do.

# $rules
rules-not-evaluated = Rules of the directory that were not evaluated: { $rules }. Attack paths that depend on them do not show.

left-out-notes = Titles, headings and remarks of the sheet: they describe no object. Nothing to do.

left-out-repeated-titles = Rows of titles repeated among the data. Nothing to do.

## 4000: workspace, ledger, commands.

# $home
no-home = There is no Kharita home in “{ $home }”. Create it with kharita init, or give the right folder with --home.

# $home
home-exists = “{ $home }” already holds a Kharita home, which was not changed. Use it, or choose another folder with --home.

# $key
no-key = The key “{ $key }” cannot be found or opened. Connect the medium that holds it, and give its folder with --keys.

# $table $row
chain-broken =
    The ledger is no longer what was written { $table ->
        [entry] (entry { $row })
        [blob] (blob { $row })
        [workspace] (workspace { $row })
        *[database] (database { $row })
    }. Write no more in it, and start again from an intact backup.

head-moved = Another entry was written to the ledger during the operation: nothing was added. Run the command again.

home-busy = Another command is using this home. Wait until it ends, then try again.

# $id
unknown-id = No element has the identifier “{ $id }”. Find the right identifier with kharita map list.

# $name $near (may be empty)
unknown-attribute =
    There is no attribute “{ $name }”.{ $near-given ->
        [yes] {" "}Use a known name, for instance: { $near }.
        *[no] {" "}Check its spelling.
    }

# $value $expected
bad-value = The value “{ $value }” is not allowed. Value expected: { $expected }.

# $problem
unreadable-body = A sealed body does not open or does not read: { $problem }. Check that the key is that of this home, then check the ledger with kharita verify.

# $version
newer-version = These data were written by a newer version of Kharita ({ $version }). Update Kharita, then try again.

# $names
several-workspaces = Several workspaces exist: { $names }. Choose one with --workspace.
# $name $known
unknown-workspace = No workspace is called { $name } here. The one of this folder is: { $known }.

# $problem
storage-failed = Storage failed: { $problem }. Check the disk space, the access rights and the state of the medium, then try again.

# $name (may be empty)
unknown-mission =
    { $name-given ->
        [yes] The mission is not clear: “{ $name }”.
        *[no] No mission is open.
    } Give --mission the name of one open mission.

# $path
keys-inside-home = The folder of the keys “{ $path }” lies inside that of the data they protect. Choose a separate folder with --keys, preferably on a removable medium.

# $name $known
unknown-kind = “{ $name }” is not a kind of element. Use one of the known names: { $known }.

# $name
unknown-member = No member is called “{ $name }”. Check the name given to --as.

# $value
not-a-moment = “{ $value }” is not a moment. Give a date (2026-11-25), a date and time (2026-11-25T10:30:00Z) or the number of an entry.

# $file
file-exists = The file “{ $file }” already exists and was not replaced. Choose another name, or move it.

# $name
unknown-evidence = No kept evidence is called “{ $name }”. Give the name of the file as it was imported, or at least six digits of its SHA-256.
# $value
not-a-duration = “{ $value }” is no duration. Write a number and a unit, up to 31 days: 30s, 15m, 2h, 1d.
# $path
no-file = The file or folder “{ $path }” does not exist. Check its path.

# $a $b
kinds-differ = These two kinds of element do not go together here: { $a } and { $b }. Check both identifiers.

# $keys
wrong-passphrase = The passphrase does not open the keys in “{ $keys }”, or is missing. Type it again; it cannot be recovered.

# $path
pack-altered = “{ $path }” was altered, is not whole, or is sealed under another passphrase; nothing of it was taken. Ask who made it for it again.

passphrase-missing = The passphrase of the pack is missing: name a file with --passphrase-file, or give it in KHARITA_PASSPHRASE.

# $file
not-a-feed-pack = “{ $file }” is not a pack of knowledge on vulnerabilities; “kharita feeds pack” makes one, on the connected side.

# $file
feed-pack-damaged = The pack “{ $file }” was altered or cut, or its signature is not its own; nothing changed. Copy it again.

# $file $key
feed-signer-unknown = “{ $file }” is signed with a key that this home does not know: { $key }. Compare it with the one that “kharita feeds pack” showed, then give --trust { $key }.

no-feed-inside = None of the files is a known source (CVE 5, NVD 2.0, OSV, KEV, EPSS, CWE, CAPEC, ATT&CK).

# $file
nothing-to-complete = “{ $file }” completes a pack that was not applied here: apply the whole pack first.

## 5000: deliverables.

assets-missing = The fonts that documents need are missing from this program. Run make assets, then build again.

# $problem
document-failed = The document could not be produced: { $problem }. Report this error to the maintainers with the code beside it.

nothing-to-deliver = The map is empty: there is nothing to deliver. Import evidence first with kharita import.

# $format $known
unknown-format = The format “{ $format }” is unknown. Use one of the known formats: { $known }.

# $count
deliverable-refused = The deliverable was not written: faults are still open ({ $count }). Mend them, or produce a draft, which lists them on its first page.

deliverable-unreviewed = No person has reviewed the texts of this language: no final edition is issued. Produce a draft, or have the language files reviewed.

## 5100: lints of a deliverable.

# $found $place
lint-missing-text = The text “{ $found }” is missing from the language files, or one of its arguments is. Report this error to the maintainers.

# $found $place
lint-unreplaced = A template field was not replaced in block { $place }: “{ $found }”. Report this error to the maintainers.

# $found $place
lint-empty-section = The section “{ $found }” is empty. Complete the data that it shows.

# $found $place
lint-legal-wording = Block { $place } says “{ $found }”: a deliverable states facts and certifies no conformity. Reword this text.

# $found $place
lint-leaked-value = Block { $place } shows “{ $found }”, a name of the map: training material shows none. Take it out.

# $found $place
lint-interval-missing = Block { $place } gives a figure without its interval and without what it rests on: “{ $found }”. Give the interval, or write that it is a hypothesis.

# $found $place
lint-measure-incomplete = Incomplete measure (block { $place }): “{ $found }”. Complete risk, owner, due date and cost in the sheet of actions of the collection workbook; a measure of the plan is entered there with its id as key.

# $found $place
lint-risk-not-accepted = Nobody accepted the high risk on “{ $found }” (block { $place }). Accept it with kharita accept, in the sheet of attack paths, or in that of interviews: question “risk-acceptance” followed by the name of the jewel, answer, name and date.

# $found $place
lint-finding-without-evidence = The retained finding { $found } has no evidence (block { $place }). Raise it again with --evidence, or dismiss it.

# $found $place
lint-forced-without-reason = The value of “{ $found }” is forced without reason (block { $place }). Write the reason in its sheet of the collection workbook.

# $found $place
lint-repealed-text = Block { $place } cites “{ $found }”, a repealed text or a delay that is not legal, without saying so. Cite the text in force.

# $found $place
lint-scale-missing = Block { $place } uses the scale “{ $found }”, which the document does not reproduce. Report this error to the maintainers.

# $found $place
lint-evidence-stale = The evidence “{ $found }” is older than its threshold (block { $place }). Import a recent observation, or dismiss the finding.

# $found $place
lint-marking-too-low = Block { $place } names a sensitive system under the marking “{ $found }”, which is too low. Raise the marking in the sheet “EBIOS RM study”.

# $found $place
lint-contradiction = Two tables tell different figures: { $found } (block { $place }). Make the deliverable again; if they still differ, mend the source.

# $found $place
lint-total-mismatch = A total is not the sum of its rows: { $found } (block { $place }). Mend the row or the total.

## 6000: files of the risk engine.

# $field
missing-field = The field “{ $field }” is missing. Add it at this place.

# $expected
wrong-type = The value has the wrong type. Expected here: { $expected ->
        [number] a number
        [list] a list
        [object] an object
        *[text] a text
    }.

# $id
duplicate-id = The id “{ $id }” is given twice. Give each element its own id.

# $cells $grid
grid-not-monotone = The grid “{ $grid }” cannot be used: in cells { $cells } (row, column) a higher level would give less. Correct these cells.

# $id
unknown-node = “{ $id }” is the id of no node. Correct it, or add the node.

# $value $low $high
number-out-of-range = { $value } is outside the values allowed, { $low } to { $high }. Correct the number.

# $variable $first $second
shared-draw-differs = The nodes that share the variable “{ $variable }” have different probabilities: { $first } and { $second }. Give them the same one.

# $id
node-without-draw = “{ $id }” is not an “and” node: it has no draw of its own, so nothing can be drawn or blocked there. Move the probability or the control to an “and” node.

# $detail
invalid-toml = The TOML document is malformed at this place: { $detail }. Correct it there.

# $low $high
interval-reversed = The values are not in order: { $low } stands before { $high }. Write the smallest first.

# $id
frequency-form = The scenario “{ $id }” must give its frequency in one form only: “frequency”, or “tef” with “threat_capability” and “resistance”. Keep one of them.

# $id $stage $wanted
stage-forbids = The finding { $id } is at stage “{ $stage }”: it cannot become “{ $wanted }”. The order is: raised, retained or dismissed, answered, final.

# $what
reason-missing = The reason of this decision is missing ({ $what }). Add --why “…”.

# $name $known
unknown-auditor = { $name } is not a named auditor. Name them with kharita auditor, or choose among: { $known }.

fact-not-stated = Nobody said whether the body is an infrastructure of vital importance. Somebody who knows states it with kharita vital state.

# $who
not-a-named-reader = { $who } is not among the named readers of this protected fact; the request is kept in the journal. Ask whoever stated it to name you.

## Libraries of frameworks

library-unknown-form = This file is neither a CISO Assistant library, nor an OSCAL catalogue or profile, nor a framework of our own form. See docs/framework.schema.json.

# $problem
library-unreadable = The file is malformed at this place: { $problem }. Correct it there.

library-anchor-cycle = An anchor holds itself: the file has no end. Remove this alias.

# $limit
library-too-many-parts = The file, aliases unfolded, has more than { $limit } parts. Split it.

# $limit
library-too-deep = The file is nested over more than { $limit } levels. Flatten it.

# $field
library-missing-field = “{ $field }” is missing: the item is left out. Add it.

# $id
library-duplicate-id = The id “{ $id }” is given twice: the first is kept.

# $id $parent
library-unknown-parent = Row “{ $id }” stands under “{ $parent }”, which does not exist: it is kept at the root.

# $id $framework
library-unknown-rule = “{ $id }” is no row of the framework { $framework }: this pair is left out.

# $framework
library-unknown-framework = The framework { $framework } is not known here: import it, and this file will count.

# $language
library-bad-language = “{ $language }” is no code of a language: this translation is left out. Example: fr.

# $relation
library-bad-relation = “{ $relation }” is no known relation (equal, subset, superset, intersect, not_related): this pair is left out.

# $id
library-parent-cycle = Row “{ $id }” holds itself through its parents: it is kept at the root.

# $id
library-bad-grid = The grid of matrix “{ $id }” does not fit its levels: the matrix is left out.

# $raw $reference
library-reference-corrected = Reference put right: “{ $raw }” is read “{ $reference }”.

# $id
library-unknown-reference = “{ $id }” is named and not defined in this file.

# $id $instead
library-name-taken = The name “{ $id }” belongs to a framework that is built in: this one is called “{ $instead }”.

# $field
library-unknown-field = “{ $field }” is no known field here: it is ignored. Is it a slip?

# $word
library-bad-word = “{ $word }” is no value that may stand here. See docs/framework.schema.json.

library-empty = The file holds no framework, mapping, matrix or threat.

## 7000: sources that discovery looks at.

# $source $problem
source-unreachable = “{ $source }” does not answer or refuses the connection ({ $problem }). Check the address, the account and its right to read, then try again.

# $source
unknown-scheme = “{ $source }” is the address of no known database. Give a file, a folder, or an address that begins with postgres://, mysql:// or sqlite:.

# $problem
statement-failed = This table was not read: the database refused or stopped the query ({ $problem }). Check the right to read, or run again at a quiet hour.

no-text = This file holds no text that can be read (picture, program, scanned document): nothing of it was read. Look for a version in text, or examine it by hand.

database-in-archive = A database lies inside the archive. Extract it, then give its file.

nothing-read = Nothing was read. The reasons are given source by source.

# $version (may be missing)
not-a-discovery =
    This discovery report cannot be taken{ $version-given ->
        [yes] : its version is { $version }. Update kharita.
        *[no] . It describes no table and no file; run the discovery again.
    }

# $value
unknown-category = “{ $value }” is no known category of data. This column is not taken; run the discovery again with this version.

left-out-uncertain = Columns of which the title alone promises something, or too uncertain to be taken.
