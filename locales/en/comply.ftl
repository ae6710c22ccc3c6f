# Verdicts and their reasons: one text for each code of the catalogue. $numerator, $denominator and $total are counts.

## What was looked at: $numerator fulfil the rule, out of $denominator.

comply-looked-hosts = { $numerator } of { $denominator } known machines fulfil the rule.
comply-looked-scanned = { $numerator } of { $denominator } machines that a scanner examined show no gap.
comply-looked-systems = { $numerator } of { $denominator } systems examined are supported and show no grave weakness.
comply-looked-assets = { $numerator } of { $denominator } applications, databases and machines have an owner.
comply-looked-processes = { $numerator } of { $denominator } processes are filled in.
comply-looked-zone-pairs = { $numerator } of { $denominator } passages between test and production are closed, among those whose filtering is known.
comply-looked-zones = { $numerator } of { $denominator } segments with systems of class A or B stand apart.
comply-looked-flows = { $numerator } of { $denominator } known flows fulfil the rule.
comply-looked-services = { $numerator } of { $denominator } machines whose services are known show no gap.
comply-looked-clocks = { $numerator } of { $denominator } clocks that were read are within { $seconds } seconds.
comply-looked-applications = { $numerator } of { $denominator } applications that are exposed or open to third parties ask for strong authentication.
comply-looked-accesses = { $numerator } of { $denominator } third parties with access authenticate strongly.
comply-looked-accounts = { $numerator } of { $denominator } enabled accounts fulfil the rule.
comply-looked-leavers = { $numerator } of { $denominator } people who left have their account closed.
comply-looked-processings = { $numerator } of { $denominator } processings have the formality that they need on record.
comply-looked-stores = { $numerator } of { $denominator } applications or databases that were described fulfil the rule.
comply-looked-contracts = { $numerator } of { $denominator } known contracts and hostings fulfil the rule.
comply-looked-third-parties = { $numerator } of { $denominator } third parties with access are rated.
comply-looked-audits = { $numerator } of { $denominator } audit checks are up to date.
comply-looked-actions = { $numerator } of { $denominator } actions are complete.

## Gaps, notes and what is missing; $total counts the objects.

comply-seen-not-declared = Machines seen on the network and missing from the inventory: { $total }.
comply-declared-not-seen = Machines in the inventory, looked for at their address and never seen: { $total }.
comply-fields-empty = Machines in the inventory without serial number or system: { $total }.
comply-no-owner = Assets without an owner: { $total }.
comply-unsupported = Machines with software out of support: { $total }.
comply-runs-on-unsupported = Applications and databases that run on a machine out of support: { $total }.
comply-support-ended = Systems whose declared end of support is past: { $total }.
comply-critical-weakness = Machines with an open weakness that is critical, or high and exploitable: { $total }.
comply-late-correction = Machines with an exploitable weakness whose correction is older than { $days } days: { $total }.
comply-default-secret = Machines with a default secret: { $total }.
comply-anonymous-access = Machines that accept anonymous access: { $total }.
comply-open-between-environments = Test and production zones with an open flow between them: { $total }.
comply-mixed-environments = Zones that mix test and production: { $total }.
comply-flow-between-environments = Applications or databases linked from test to production: { $total }.
comply-shared-with-workstations = Segments, and systems of class A or B that share them with workstations: { $total }.
comply-shared-with-internet = Segments open to Internet, and databases of class A or B that stand there: { $total }.
comply-flat-across-sites = Segments that span several sites, and systems of class A or B that stand there: { $total }.
comply-any-rule = Zones linked by a rule that does not limit ports: { $total }.
comply-flow-not-declared = Zones linked by a flow that is missing from the declared matrix: { $total }.
comply-administration-exposed = Machines in exposed zones on which an administration service listens: { $total }.
comply-clear-remote = Machines that accept remote control in clear: { $total }.
comply-clear-transfer = Machines that exchange in clear: { $total }.
comply-weak-encryption = Machines with a weak certificate, version or cipher suite: { $total }.
comply-weak-authentication = Declared without strong authentication: { $total }.
comply-access-without-strong-authentication = Systems that a third party reaches without strong authentication: { $total }.
comply-leaver-active = People who left and whose account is still open: { $total }.
comply-inactive-account = Enabled accounts without a recent login: { $total }.
comply-password-never-expires = Accounts whose password never expires: { $total }.
comply-generic-account = Accounts with a generic name: { $total }.
comply-generic-privileged = Privileged accounts with a generic name: { $total }.
comply-no-authorisation = Processings with the identity card number and without an authorisation on record: { $total } of { $with }.
comply-store-no-authorisation = Databases in which a reading found identity card numbers, without an authorised processing for the applications that use them: { $total }.
comply-no-number = Processings without a CNDP number: { $total }.
comply-transfer-abroad = Processings with a transfer abroad and without an authorisation on record: { $total }.
comply-test-copy = Test databases fed from production and not declared anonymised: { $total }.
comply-test-personal-data = Test databases that hold personal data: { $total }.
comply-clear-personal-flow = Ends of flows of personal data without encryption: { $total }.
comply-hosted-abroad = Applications that are sensitive or hold personal data and are declared as hosted abroad: { $total }.
comply-no-contract = Third parties with access and no contract on record: { $total }.
comply-no-clauses = Contracts without security clauses: { $total }.
comply-contract-ended = Contracts that have ended: { $total }.
comply-not-rated = Third parties with access that are not rated: { $total }.
comply-never-audited = Systems of class A or B without an audit on record: { $total }.
comply-audit-overdue = Systems of class A or B with an audit older than { $years } years: { $total }.
comply-audit-not-counted = Audits without report, without date, of an unknown system or by a provider who is not qualified, which do not count: { $total }.
comply-opened-before-audit = Applications opened to third parties without an earlier audit report: { $total }.
comply-audit-incomplete = Audits without provider, qualification, date or report on record: { $total }.
comply-no-due-date = Actions without a due date: { $total }.
comply-no-risk = Actions without the risk that they answer: { $total }.
comply-no-action-owner = Actions without an owner: { $total }.
comply-no-action-cost = Actions without a cost: { $total }.
comply-not-classified = Processes that are not rated: { $total }.
comply-backup-not-isolated = Systems whose backup is declared not isolated: { $total }.
comply-backup-reachable = Systems whose backup obeys an account that also controls them: { $total }.
comply-restore-not-tested = Systems whose restoration was not tried: { $total }.
comply-no-objectives = Critical processes without the three recovery objectives: { $total }.
comply-not-protected = Servers and workstations without protection seen by a tool: { $total }.
comply-protection-failed = Machines whose protection a scanner reports as failing: { $total }.
comply-clock-off = Machines whose clock is off by more than { $seconds } seconds: { $total }.
comply-answered-no = { $by } answered no on { $date }.
comply-answered-yes = { $by } answered yes on { $date }.
comply-not-applicable-by = Not applicable according to { $by } on { $date }: { $reason }.
comply-assessed = { $by } concludes so on { $date }. { $reason }
comply-forced =
    Verdict forced by { $by } on { $date } (computed: { $computed ->
        [conformant] conformant
        [partial] partial
        [non-conformant] not conformant
        *[other] not applicable
    }). { $reason }
comply-answer-too-old = The answer of { $by } ({ $date }) is too old or has no date: it does not count.
comply-answer-unknown = { $by } does not know, or the answer of { $date } is neither yes nor no.
comply-coverage-low = Coverage too low: { $looked } of { $of }, for a threshold of { $threshold }% (hypothesis). Partial at most.
comply-declared-only = Declared only: no tool saw it. Partial at most.
comply-declared-anonymised = Test databases declared anonymised, which no reading verified: { $total }.
comply-declaration-contradicted = Test databases declared anonymised, which a reading contradicts: { $total }. The declaration stays beside the observation.
comply-declared-isolated = Backups declared isolated, which no tool verified: { $total }.
comply-hypothesis = The delay of { $days } days is a hypothesis until the body fixes its own.
comply-dates-unknown = Exposed applications whose opening date is unknown, not assessed: { $total }.
comply-not-by-product = Never fulfilled because this tool exists: only dated records of people count.
comply-missing-evidence = No evidence that counts was given.
comply-missing-attachment = The attachment is missing: a declaration is partial at most.
comply-missing-document = The dated document is to be attached: evidence alone is partial at most.
comply-missing-discovery = A network discovery is to be imported and compared with the inventory.
comply-missing-filtering = The filtering between zones is not fully known: configurations or the flow matrix are to be given.
comply-missing-approval = The dated approval and the signed document are to be attached.

## Whom to ask.

ask-management = Management
ask-ciso = Security officer
ask-operations = IT operations
ask-network = Network team
ask-directory = Directory and accounts team
ask-development = Development team
ask-owners = Business owners
ask-human-resources = Human resources
ask-purchasing = Purchasing and contracts
ask-facilities = Facilities
ask-legal = Legal department
ask-data-protection = Data protection officer

## Verdicts on rules of a directive; never on articles of law.

verdict-conformant = Conformant
verdict-partial = Partly conformant
verdict-non-conformant = Not conformant
verdict-not-assessed = Not assessed
verdict-not-applicable = Not applicable

## What may be said of an article of law.

law-gap = Gap found
law-not-shown = Not shown
law-shown = Shown
law-reading = Text as read on { $date }, to be confirmed by the legal department.
law-secondary = Secondary source: text read in a third party’s transcription, to be checked against the official text.
