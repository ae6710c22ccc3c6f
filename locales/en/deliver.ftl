# Texts of the deliverables. A text that a document asks for and that is missing here refuses the document.

## Every document.

# Has a person who speaks the language read these strings? « yes » or « no »; while « no », each page says so.
deliver-reviewed = yes
deliver-unreviewed = Translation not reviewed
deliver-fictitious = FICTITIOUS
deliver-fictitious-long = FICTITIOUS: organisation, data and figures invented for the demonstration
# $version $state
deliver-version = Version { $version } ({ $state })
# $entry $fingerprint
deliver-fingerprint-short = Ledger entry { $entry } · data fingerprint { $fingerprint }…
deliver-page = Page
deliver-contents = Contents
deliver-summary = For the management
deliver-table = Table
deliver-figure = Figure
deliver-no-row = No row.
# $count $sheet
deliver-more-rows = { $count-plural ->
    [one] { $count } more row in the XLSX file, sheet “{ $sheet }”.
   *[other] { $count } more rows in the XLSX file, sheet “{ $sheet }”.
}
deliver-open-lints = To be completed before the version for comment
# Words that no document may say, separated by semicolons.
deliver-forbidden-wording = complies with the law; conforms to the law; certified compliance
deliver-repealed-words = repeal ; no legal delay ; not a legal delay ; replaced
deliver-low-markings = unprotected ; not protected ; public
deliver-state-projet = draft
deliver-state-contradictoire = for comment
deliver-state-definitif = final

deliver-cover-marking = Protection marking
deliver-cover-version = Version
deliver-cover-state = State
deliver-cover-date = Date
deliver-cover-entry = Ledger entry number
deliver-cover-fingerprint = Fingerprint of the data set (SHA-256)

deliver-sheet-front = About
deliver-sheet-name = Sheet
deliver-sheet-caption = Table
deliver-sheet-rows = Rows

## Words that sections share.

deliver-yes = yes
deliver-no = no
deliver-unknown = does not know
# $count
deliver-days = { $count } d
# $count
deliver-hours = { $count } h
# $count
deliver-minutes = { $count } min
# $count
deliver-more = + { $count } others
# $count
deliver-undrawn = (links not drawn for lack of room: { $count }; all of them stand in the tables)
# $families $date
deliver-source-both = observed and declared ({ $families }), { $date }
# $families $date
deliver-source-observed = observed ({ $families }), { $date }
# $families $date
deliver-source-declared = declared ({ $families }), { $date }
# $families $date
deliver-source-inferred = inferred ({ $families }), { $date }
# Families of sources that people name otherwise than programs.
deliver-family-sheet = workbook
deliver-family-person = person
deliver-declared-only = Declared, not observed: no element of this page was seen by a tool; it rests on declarations alone.
deliver-not-computed = Not computed
deliver-known-both = observed and declared
deliver-known-observed = observed, not declared
deliver-known-declared = declared, not observed
deliver-known-inferred = inferred from a relation

## L2: the consolidated map.

deliver-map-title = Consolidated map

deliver-conclusions = What to remember
# $assets $coverage $unseen $undeclared
deliver-conclusion-coverage = The map holds { $assets } assets; { $coverage } of the known machines are both declared and observed, { $unseen } are declared but were not seen although their range was probed, and { $undeclared } are seen but were never declared.
# $classed $sensitive $owned
deliver-conclusion-sensitivity = { $classed } of the applications have a legal class, imposed by the declared impacts of the processes; among them { $sensitive } are sensitive (class A or B), and { $owned } of the applications have a known owner.
# $findings $hosts $unknown $conflicts
deliver-conclusion-gaps = The tools report { $findings } open weaknesses, which touch { $hosts } of the machines; { $unknown } questions were answered “does not know” and { $conflicts } values oppose sources of the same rank.
deliver-not-yet-risks = Major risks: they need designated jewels and computed attack paths (sections 10 and 11).
deliver-not-yet-cost = Expected cost and gain: they need frequencies and losses stated by a named person, and prices.
deliver-not-yet-decisions = Decisions asked: they follow from the action plan, which comes after the calculation of risks.

deliver-section-reading = How to read, legend
deliver-section-ecosystem = Ecosystem view
deliver-section-business = Business view: missions, processes, information
deliver-section-personal-data = Personal and financial data view
deliver-section-applications = Applications and flows view
deliver-section-administration = Administration view
deliver-section-logical = Logical infrastructure view
deliver-section-physical = Physical infrastructure view
deliver-section-classification = Classification and sensitive information systems
deliver-section-risks = Risk map
deliver-section-choke-points = Choke points
deliver-section-changes = Changes since the previous version
deliver-section-unknowns = Annex A. What we do not know
deliver-section-glossary = Annex B. Limits, references and glossary

deliver-reading-introduction = Nobody draws this map: it is computed from evidence (readings of tools, inventories, interviews). Each element carries its source, the way it is known, and the last date on which it was.
deliver-reading-sources = “Observed” means that a tool saw it; “declared”, that a person or an inventory says so; “inferred”, that it follows from other evidence. A dash means that nothing is known, and “does not know” that the question was asked.
deliver-reading-classes = Scales: legal impact from 1 to 4 in availability (A), integrity (I) and confidentiality (C), the highest of which gives the class (4: A, 3: B, 2: C, 1: D; decree 2-21-406, articles 11 and 12); needs from 0 to 4; criteria of stakeholders from 1 to 4 (EBIOS RM); level of data by confidentiality alone (4: TS, top secret; 3: S, secret; 2: C, confidential; 1: DR, restricted).
deliver-table-completeness = Completeness and freshness by view
deliver-sheet-completeness = Completeness
deliver-note-completeness = The median age is counted in days, from the last observation or declaration to the date of this version.
deliver-figure-coverage = What is declared, what is observed
# $count
deliver-alt-coverage = Horizontal bars: for each of { $count } kinds of element, how many are observed and declared, only observed, only declared, or inferred.
deliver-not-computed-coverage = The map is empty. Import evidence to obtain this figure.

# $count
deliver-ecosystem-introduction = Outside bodies known: { $count }. Dangerousness is the product of dependency and penetration, divided by that of maturity and trust.
deliver-table-stakeholders = Stakeholders, accesses and dangerousness
deliver-sheet-stakeholders = Stakeholders
deliver-note-stakeholders = Dangerousness runs from 0.06 to 16. It is computed only where all four criteria are stated; the thresholds of the danger zones are set with the body.
deliver-figure-danger = Dangerousness of the stakeholders
# $count
deliver-alt-danger = Horizontal bars: dangerousness of the { $count } rated stakeholders, from the most to the least dangerous.
deliver-not-computed-danger = No stakeholder has its four criteria (dependency, penetration, maturity, trust). Fill them in the sheet of third parties of the collection workbook.
deliver-table-impact-dimensions = Impacts stated in the six dimensions (decree 2-21-406, article 11)
deliver-sheet-impact-dimensions = Impacts by dimension
deliver-note-impact-dimensions = The class follows the highest of these impacts and of those stated at once for the process.
deliver-figure-exchanges = Exchanges with the stakeholders
# $bodies $systems
deliver-alt-exchanges = Graph in two columns: on the left { $bodies } stakeholders, on the right the { $systems } systems that they reach or exchange with.
deliver-not-computed-exchanges = No access and no flow is known between a third party and a system. Fill the accesses of third parties and the sheet of flows.

# $count
deliver-business-introduction = Processes known: { $count }. Their class follows from the highest of their three legal impacts; it is handed on to the applications and databases on which they depend.
deliver-table-processes = Processes, impacts, class and owner
deliver-sheet-processes = Processes
deliver-table-continuity = Needs and recovery objectives (impact analysis)
deliver-sheet-continuity = Continuity
deliver-note-continuity = Needs from 0 to 4. RTO: recovery time objective; RPO: recovery point objective; MTD: maximum tolerable downtime.
deliver-table-information = Information handled
deliver-sheet-information = Information
deliver-figure-layers = From processes to applications and databases
# $processes $applications $databases
deliver-alt-layers = Graph in three columns: { $processes } processes, the { $applications } applications they use and the { $databases } databases that these use; the letter in each box is its class.
deliver-not-computed-layers = No link is known between processes, applications and databases. Fill the columns “applications” and “databases” of the collection workbook.

# $stores $data
deliver-data-introduction = Databases and storage known: { $stores }; information known: { $data }. No personal value is read or reproduced here.
deliver-table-held-data = Data held by the databases
deliver-sheet-held-data = Data held
deliver-table-uncovered-data = Information that no processing of the register covers
deliver-sheet-uncovered-data = Outside processings
deliver-note-uncovered-data = The table states that a link is absent; it says neither that the information is personal nor that a processing was required.
deliver-table-processings = Declared processings
deliver-sheet-processings = Processings
deliver-figure-categories = Databases by category of data
# $count
deliver-alt-categories = Horizontal bars: how many databases hold each of the { $count } most widespread categories of data.
deliver-not-computed-columns = The reading by column (national identity number, health, bank account) and the heat map of databases by category need an exploration of the databases, which reports counts only. It was not done.

# $apps $flows
deliver-applications-introduction = Applications known: { $apps }; flows known between applications, databases and third parties: { $flows }.
deliver-table-applications = Applications, versions and exposure
deliver-sheet-applications = Applications
deliver-table-databases = Databases and storage
deliver-sheet-databases = Databases
deliver-table-flows = Flows: protocol, encryption, data
deliver-sheet-flows = Flows
deliver-figure-flows = Flows between applications, databases and third parties
# $count
deliver-alt-flows = Graph in two columns: { $count } flows, from what sends on the left to what receives on the right.
deliver-not-computed-flows = No flow is known. Fill the sheet of flows of the collection workbook.

# $directories $groups $accounts
deliver-administration-introduction = Directories and domains: { $directories }; groups: { $groups }; accounts: { $accounts }. Accounts stand for people: they are counted, never named.
deliver-not-computed-administration = No directory, group or account is known. Import a reading of the directory to fill this view.
deliver-table-directories = Directories and domains
deliver-sheet-directories = Directories
deliver-table-accounts = Accounts by kind
deliver-sheet-accounts = Accounts
deliver-other-accounts = Other accounts
deliver-table-groups = Privileged groups
deliver-sheet-groups = Privileged groups
deliver-table-accesses = Accesses of third parties to the systems
deliver-sheet-accesses = Third-party accesses
deliver-not-computed-tier-zero = The paths to the accounts that command everything (“Tier 0”) need the rights of the directory and the calculation of attack paths.

# $zones $hosts $services
deliver-logical-introduction = Zones: { $zones }; machines: { $hosts }; open network services: { $services }. A machine belongs to the zone that its source names, else to that of the smallest subnet that holds its address.
deliver-figure-zones = Zones and flows
# $zones $flows
deliver-alt-zones = Diagram: { $zones } zones with their subnets and counts, and { $flows } flows between them; a solid line is an allowed flow, a dashed one a denied flow.
deliver-not-computed-zones = No zone is known. Fill the sheet of zones of the collection workbook.
# $hosts $services $findings
deliver-zone-counts = machines: { $hosts } · services: { $services } · weaknesses: { $findings }
deliver-flow-allowed = allowed
deliver-flow-denied = denied
deliver-table-zones = Zones
deliver-sheet-zones = Zones
deliver-table-subnets = Subnets
deliver-sheet-subnets = Subnets
deliver-table-rules = Rules between zones
deliver-sheet-rules = Rules
deliver-table-hosts = Machines
deliver-sheet-hosts = Machines
deliver-note-hosts = The machines with the most open weaknesses come first.

# $sites $placed
deliver-physical-introduction = Places known: { $sites }; { $placed } of the machines have a known place.
deliver-table-sites = Sites, buildings and rooms
deliver-sheet-sites = Sites
deliver-table-equipment = Machines, places and serial numbers
deliver-sheet-equipment = Equipment
deliver-figure-sites = Machines by place
# $count
deliver-alt-sites = Horizontal bars: how many machines stand in each of the { $count } fullest places.
deliver-not-computed-sites = No machine has a known place. Fill the columns “site” of the collection workbook.

# $classed
deliver-classification-introduction = { $classed } of the applications and databases have a class. It is the highest of the declared legal impacts of the processes that depend on them; the column “imposed by” gives the chain, from the process to the system. A system of class A or B is sensitive in the sense of decree 2-21-406.
deliver-table-classes = Systems, impacts and class
deliver-sheet-classes = Classification
deliver-note-classes = Without a declared impact the class is missing: that is not a low class.
deliver-figure-classes = Distribution by class
deliver-alt-classes = Horizontal bars: how many processes, applications and databases have each class, from A to D, and how many have none.
# $class
deliver-class = Class { $class }
deliver-no-class = No class
deliver-not-computed-classes = No process has a declared legal impact. Fill the three impact columns of the sheet of processes.
deliver-not-computed-notification = The column “notification to DGSSI” needs the list of systems already declared; it was not received.

deliver-not-computed-risks = The register of risks, the initial and residual matrices and the loss curve need, in this order, designated jewels, computed attack paths, then frequencies and losses stated by a named person. The table says what is gathered by now.
deliver-table-gathered = What is gathered for the calculation of risks
deliver-sheet-gathered = Inputs of risks
deliver-gathered-findings = Open weaknesses
deliver-gathered-findings-unlocks = Steps of attack paths
deliver-gathered-jewels = Designated jewels
deliver-gathered-jewels-unlocks = Attack paths and their probabilities
deliver-gathered-frequencies = Stated frequencies
deliver-gathered-frequencies-unlocks = Likelihood in figures
deliver-gathered-losses = Stated losses
deliver-gathered-losses-unlocks = Expected annual loss and P95, in dirhams, with their interval
deliver-not-computed-choke-points = Choke points are read on the reduced attack graph; they need designated jewels and the calculation of paths.

# $new $changed $gone $same
deliver-changes-introduction = Since the previous version: { $new } elements appeared, { $changed } changed, { $gone } went, { $same } are the same.
deliver-not-computed-changes = This is the first issue of this map. The next one will print here what appeared, changed or went.
deliver-table-new = Appeared
deliver-sheet-new = Appeared
deliver-table-gone = Gone
deliver-sheet-gone = Gone
deliver-note-gone = An element is gone when a source that could see it looked and did not find it, or when its evidence was withdrawn.
deliver-table-changed = Changed
deliver-sheet-changed = Changed
deliver-figure-trend = Appeared and gone
# $count
deliver-alt-trend = Horizontal bars: how many elements appeared and went for each of the { $count } kinds concerned.
deliver-trend-new = appeared
deliver-trend-gone = gone

deliver-unknowns-introduction = A map is worth what it admits. This annex counts and lists what is missing, what contradicts itself, and what nobody saw.
deliver-table-measures = Measures of what is known
deliver-sheet-measures = Measures
deliver-measure-coverage = Machines both declared and observed / machines declared or observed
deliver-measure-evidence = Attributes supported by an observation / attributes known
deliver-measure-process-owner = Processes with a known owner / processes
deliver-measure-application-owner = Applications with a known owner / applications
deliver-measure-database-owner = Databases with a known owner / databases
deliver-measure-declared-never-seen = Machines declared, never seen in a probed range
deliver-measure-seen-never-declared = Machines seen, never declared
deliver-measure-unknown-answers = “Does not know” answers
deliver-measure-conflicts = Values that oppose sources of the same rank
deliver-measure-proposals = Likely duplicates that wait for a person to decide
deliver-table-unknown-answers = “Does not know” answers
deliver-sheet-unknown-answers = Does not know
deliver-table-declared-never-seen = Machines declared, never seen
deliver-sheet-declared-never-seen = Declared never seen
deliver-note-declared-never-seen = Only machines whose address was probed count: outside these ranges absence proves nothing.
deliver-table-seen-never-declared = Machines seen, never declared
deliver-sheet-seen-never-declared = Seen never declared
deliver-table-ownerless = Processes, applications and databases without a known owner
deliver-sheet-ownerless = Without owner

deliver-limits = Limits: the map says what its sources say, on the date on which they say it. Outside what a tool could see, absence means nothing. It states facts and their distance to a rule; it neither judges nor certifies.
deliver-references = References used, to be checked in their version in force: law 05-20 on cybersecurity; decree 2-21-406 made for its application; law 09-08 on the protection of personal data; ANSSI guide to mapping the information system (2018); EBIOS Risk Manager.
deliver-table-glossary = Glossary
deliver-sheet-glossary = Glossary

## Front matter, verdicts and annexes of every deliverable.

deliver-section-front-matter = Visas, distribution and versions
deliver-front-matter = These tables are filled in and signed by hand. The tool writes in them what it knows: the present version.
deliver-table-visas = Visas
deliver-sheet-visas = Visas
deliver-visa-written-by = Written by
deliver-visa-checked-by = Checked by
deliver-visa-approved-by = Approved by
deliver-table-distribution = Nominative distribution list
deliver-sheet-distribution = Distribution
deliver-table-history = History of versions
deliver-sheet-history = Versions
deliver-this-version = Present version
deliver-table-references = Texts used and their reading
deliver-sheet-references = Texts
deliver-note-references = Each text is to be checked in the version in force, by the legal department.
deliver-read-text = text read
deliver-read-secondary = secondary source
deliver-table-evidence = Register of evidence
deliver-sheet-evidence = Evidence
deliver-note-evidence = The fingerprint (SHA-256) is that of the file as received; the date is the one on which its facts were so.
deliver-table-tools = Tools, formats and versions
deliver-sheet-tools = Tools
deliver-table-chapter-rates = National directive: verdicts by chapter
deliver-sheet-chapter-rates = Chapters
deliver-note-chapter-rates = The denominator is the number of rules that apply, those not assessed included. Conformant and partial are published apart and never added. Secondary source: text read in a transcription, to be checked against the official text.
deliver-all-chapters = All
deliver-figure-chapters = Verdicts by chapter
# $count
deliver-alt-chapters = Horizontal bars: for each of the { $count } chapters, the number of rules conformant, partial, not conformant and not assessed.
# $who $what
deliver-ask = { $who }: { $what }
# $what $who
deliver-reasons = { $what } ({ $who })
deliver-reserves = Reserves
deliver-table-open-questions = Rules that nothing could answer, by function to ask
deliver-sheet-open-questions = Open questions

## Titles of columns.

deliver-column-accesses = Accesses
deliver-column-accounts = Accounts
deliver-column-act = Act
deliver-column-action = Action
deliver-column-activity = Activity
deliver-column-addresses = Addresses
deliver-column-after = After
deliver-column-age = Age (d)
deliver-column-allocation = Allocation
deliver-column-answer = Answer
deliver-column-answer-a = A
deliver-column-answer-b = B
deliver-column-answer-c = C
deliver-column-answered = Answered
deliver-column-answered-by = Answered by
deliver-column-applicable = Applicable
deliver-column-application = Application
deliver-column-applications = Applications
deliver-column-arabic = العربية
deliver-column-article = Article
deliver-column-assessable = Assessable
deliver-column-attachment = Attachment
deliver-column-attribute = Attribute
deliver-column-audience = Audience
deliver-column-audited-domains = Audited domains (date)
deliver-column-authentication = Authentication
deliver-column-author = Author
deliver-column-authority = Authority
deliver-column-availability = A
deliver-column-backed-up-to = Backed up to
deliver-column-backup-tested = Restore tested
deliver-column-base-value = Base value
deliver-column-because = Right answer
deliver-column-before = Before
deliver-column-brought-by = Brought by
deliver-column-bulletin = Official bulletin
deliver-column-bytes = Bytes
deliver-column-case = Case (invented)
deliver-column-category = Category
deliver-column-chapter = Chapter
deliver-column-class = Class
deliver-column-class-a = Class A
deliver-column-class-b = Class B
deliver-column-class-c = Class C
deliver-column-class-d = Class D
deliver-column-class-none = No class
deliver-column-clause = Clause
deliver-column-clauses = Contracts with clauses
deliver-column-cndp-number = CNDP receipt
deliver-column-cndp-regime = CNDP regime
deliver-column-command = Command
deliver-column-committee = Committee
deliver-column-confidentiality = C
deliver-column-conformant = Conformant
deliver-column-controls = Controls
deliver-column-copy = No.
deliver-column-cost-maximum = Highest cost (MAD, hypothesis)
deliver-column-cost-minimum = Lowest cost (MAD, hypothesis)
deliver-column-count = Count
deliver-column-covers = Covers
deliver-column-criterion = Criterion
deliver-column-critical = Critical
deliver-column-cve = CVE
deliver-column-danger = Danger
deliver-column-database = Database
deliver-column-databases = Databases
deliver-column-date = Date
deliver-column-days = Days
deliver-column-deadline = Deadline in the text
deliver-column-decide = Decides
deliver-column-decides = Decides
deliver-column-declared = Declared
deliver-column-declared-value = Declared value
deliver-column-declared-by = Declared by
deliver-column-observed-value = Observed value
deliver-column-observed-by = Observed by
deliver-column-link = Link
deliver-column-stated-by = Stated by
deliver-column-impact-dimension = Dimension
deliver-column-declared-only = Declared only
deliver-column-dependency = Depend.
deliver-column-destroyed = Destroyed
deliver-column-dismissed = Dismissed
deliver-column-documents = Expected documents
deliver-column-does = What it does
deliver-column-domain = Directory or domain
deliver-column-domain-of-audit = Domain
deliver-column-due = Due
deliver-column-effect = Effect
deliver-column-effort = Effort (d, hypothesis)
deliver-column-element = Element
deliver-column-elements = Elements
deliver-column-known-elements = Known
deliver-column-enabled = Enabled
deliver-column-encrypted = Encrypted
deliver-column-encrypted-at-rest = Encrypted
deliver-column-end-of-support = End of support
deliver-column-engine = Engine
deliver-column-english = English
deliver-column-enters = System reached
deliver-column-entry = Entry
deliver-column-event = Event
deliver-column-every = Frequency
deliver-column-every-days = Every (d)
deliver-column-example = Example
deliver-column-expected = Expected
deliver-column-exploitable = Known exploit
deliver-column-exposure = Exposure
deliver-column-fact = Fact
deliver-column-family = Family
deliver-column-field = Field
deliver-column-file = File
deliver-column-files = Files
deliver-column-finding-title = Finding
deliver-column-alert-raised-at = Raised at
deliver-column-alert-raised-by = Raised by
deliver-column-alert-received-at = Received at
deliver-column-alert-received-by = Received by
deliver-column-alert-remedy = Remedy
deliver-column-finding = Gap found
deliver-column-findings = Weakn.
deliver-column-fires-on = Fires on
deliver-column-first-date = First day
deliver-column-format = Format
deliver-column-framework = Framework
deliver-column-french = Français
deliver-column-from = From
deliver-column-function = Function
deliver-column-gate = Gate
deliver-column-go-live = Go-live
deliver-column-gone = Gone
deliver-column-group = Group
deliver-column-groups = Groups
deliver-column-handed-on = Handed on
deliver-column-headcount = Headcount
deliver-column-held-by = Held by
deliver-column-high = High
deliver-column-horizon = Horizon
deliver-column-host = Machine
deliver-column-hosts = Mach.
deliver-column-how = How it is checked
deliver-column-impact = Impact
deliver-column-imposed-by = Imposed by
deliver-column-in-place = In place
deliver-column-indicator = Indicator (formula)
deliver-column-information = Information
deliver-column-input = Input
deliver-column-integrity = I
deliver-column-invited = Invited
deliver-column-is-told = Is told
deliver-column-kind = Kind
deliver-column-last-audit = Last audit
deliver-column-last-date = Last day
deliver-column-last-known = Last date
deliver-column-late = Late (d)
deliver-column-level = Level
deliver-column-likelihood-by-severity = Likelihood
deliver-column-lint = Check
deliver-column-low = Low
deliver-column-maturity = Maturity
deliver-column-meaning = Meaning
deliver-column-measure = Measure
deliver-column-measure-id = Ref.
deliver-column-measures = Measures
deliver-column-median-age = Median age (d)
deliver-column-medium = Medium
deliver-column-members = Members
deliver-column-memo = Memo
deliver-column-minutes = Minutes
deliver-column-missing = What is missing
deliver-column-model = Model
deliver-column-module = Module
deliver-column-mtd = MTD
deliver-column-must-hold = Must hold
deliver-column-name = Name
deliver-column-nature = Nature
deliver-column-needs = After
deliver-column-non-conformant = Not conformant
deliver-column-not-applicable = Not applicable
deliver-column-not-assessed = Not assessed
deliver-column-number = No.
deliver-column-objectives = Objectives
deliver-column-observed = Observed
deliver-column-observed-only = Observed only
deliver-column-open = Open
deliver-column-open-fields = Fields to fill
deliver-column-os = System
deliver-column-overlap = Both declared and observed
deliver-column-owner = Owner
deliver-column-part-of = Part of
deliver-column-partial = Partial
deliver-column-passed = Passed
deliver-column-password-never-expires = Password without end
deliver-column-penetration = Penetr.
deliver-column-permission = Rule
deliver-column-persons = Persons
deliver-column-points = Points
deliver-column-population = Population
deliver-column-ports = Ports
deliver-column-posts = Posts over a year (hypothesis)
deliver-column-present = Present
deliver-column-priority = Priority
deliver-column-privileged = Privileged
deliver-column-process = Process
deliver-column-processes = Processes
deliver-column-processing = Processing
deliver-column-profile = Profile
deliver-column-progress = Progress (%)
deliver-column-protocol = Protocol
deliver-column-provider = Provider
deliver-column-purpose = Purpose
deliver-column-qualified = Qualified
deliver-column-qualifies = Qualifies
deliver-column-quantity = Quantity on the map
deliver-column-question = Question
deliver-column-raci-ciso = Security officer
deliver-column-raci-data-protection = Data protection
deliver-column-raci-legal = Legal
deliver-column-raci-management = Management
deliver-column-raci-operations = Operations
deliver-column-raci-owners = Owners
deliver-column-raised = Raised
deliver-column-rated = Criteria rated
deliver-column-reaches = Reaches or exchanges with
deliver-column-reading = Reading
deliver-column-reasons = Evidence: what was looked at (sources)
deliver-column-recipient = Recipient
deliver-column-recommendation = Recommendation
deliver-column-records = Records
deliver-column-reference = Ref.
deliver-column-references = References
deliver-column-remark = Remark
deliver-column-remote-authentication = Remote login
deliver-column-report = Report
deliver-column-required = Required
deliver-column-requirement = Requirement
deliver-column-result = Expected result
deliver-column-retained = Retained
deliver-column-retention = Retention
deliver-column-right = Right
deliver-column-risk = Risk
deliver-column-rpo = RPO
deliver-column-rto = RTO
deliver-column-rule = Rule
deliver-column-rules = Rules
deliver-column-runs-on = Runs on
deliver-column-says = According to
deliver-column-says-memo = To remember
deliver-column-scale = Scale
deliver-column-seen = Correction
deliver-column-sees = Sees
deliver-column-sensitive = Sensitive
deliver-column-serial-number = Serial number
deliver-column-services = Serv.
deliver-column-severity = Severity
deliver-column-severity-1 = G1
deliver-column-severity-2 = G2
deliver-column-severity-3 = G3
deliver-column-severity-4 = G4
deliver-column-sha256 = Fingerprint (SHA-256)
deliver-column-sheet = Sheet
deliver-column-signature = Signature
deliver-column-site = Place
deliver-column-solution = Remedy that the tool proposes
deliver-column-source = Source
deliver-column-stakeholder = Stakeholder
deliver-column-state = State
deliver-column-status = Status
deliver-column-steer = Steer
deliver-column-step = Step
deliver-column-stops = Effect
deliver-column-subject = Subject
deliver-column-subnet = Subnet
deliver-column-subnets = Subnets
deliver-column-system = System
deliver-column-target = Target (hypothesis)
deliver-column-technology = Technology
deliver-column-text = Text
deliver-column-threshold = Threshold (hypothesis)
deliver-column-title = Title
deliver-column-to = To
deliver-column-to-ask = To ask
deliver-column-to-ask-of = To ask of
deliver-column-touched-hosts = Machines touched
deliver-column-touches = Ledger
deliver-column-need-availability = Need A
deliver-column-need-integrity = Need I
deliver-column-need-confidentiality = Need C
deliver-column-need-traceability = Need T
deliver-column-transfers = Transfers
deliver-column-trust = Trust
deliver-column-trusts = Trusts
deliver-column-type = Type
deliver-column-unlocks = Unlocks
deliver-column-value = Value
deliver-column-vendor = Vendor
deliver-column-verdict = Verdict
deliver-column-version = Version
deliver-column-view = View
deliver-column-visa = Visa
deliver-column-vlan = VLAN
deliver-column-volume = Volume
deliver-column-way = Way
deliver-column-weakness = Weakness
deliver-column-when = When
deliver-column-who = Who
deliver-column-whom = Whom to ask
deliver-column-with-owner = With owner
deliver-column-within-days = Within (d, hypothesis)
deliver-column-witness = Witness
deliver-column-wording = Proposed text
deliver-column-work = Work
deliver-column-zone = Zone

# The printed sheet of an owner.
# $owner
deliver-owner-title = Sheet of { $owner }
deliver-owner-introduction = Circle “yes” or “no”, answer with a pen what is asked; “does not know” is an answer. Answers are then entered in one go, by the same references, in the workbook of this owner.
deliver-table-owner-things = What you answer for
deliver-sheet-owner-things = Sheet
deliver-column-owner-told = What is said
deliver-column-owner-right = Right?
deliver-column-owner-asked = Asked
deliver-column-owner-answer = Your answer
# $count
deliver-owner-left = Further elements, in the workbook alone: { $count }.
deliver-owner-requests = Pieces awaited
deliver-owner-signed = Filled by
deliver-owner-answered-by = Name and function:
deliver-owner-date = On:
deliver-owner-signature = Signature:
