# The collection workbook: instructions, tabs, titles of columns, answers, examples.


# Instructions, the first tab.
workbook-guide = Instructions
workbook-guide-title = Collection workbook
workbook-guide-organisation = Body
workbook-guide-filled-on = Filled on (dd/mm/yyyy)
workbook-guide-1 = Fill one row per item, from the first blank row of each sheet. Leave blank the sheets and columns that do not concern you.
workbook-guide-2 = The grey row in italics is an example: its reference begins with “*” and it is not read.
workbook-guide-3 = Titles followed by “*” on a dark background must be filled. A note on each title says what is expected.
workbook-guide-4 = “don’t know” is a real answer: the question was asked and nobody knows. A blank cell means that the question was not asked.
workbook-guide-5 = Several values in one cell are separated by a semicolon: APP01 ; APP02.
workbook-guide-6 = To name a row of another sheet, write its reference, or its name if it is unique. Keep the same reference from one time to the next: it is how an item is recognised.
workbook-guide-7 = What you state never replaces what is observed on the network: both are kept, and their differences are shown.
workbook-guide-8 = You may sort rows, move or delete columns and rename sheets. Do not change the hidden first row. A cell that cannot be read is reported with its place; the rest is read.

# Answers of drop-downs, and units of durations.
workbook-yes = Yes
workbook-no = No
workbook-unknown = don’t know
workbook-unit-day = d
workbook-unit-hour = h
workbook-unit-minute = min
workbook-level-need-0 = 0 – None
workbook-level-need-1 = 1 – Low
workbook-level-need-2 = 2 – Medium
workbook-level-need-3 = 3 – High
workbook-level-need-4 = 4 – Very high
workbook-level-legal-impact-1 = 1 – Limited
workbook-level-legal-impact-2 = 2 – Moderate
workbook-level-legal-impact-3 = 3 – Severe
workbook-level-legal-impact-4 = 4 – Very severe
workbook-level-stakeholder-1 = 1 – Low
workbook-level-stakeholder-2 = 2 – Medium
workbook-level-stakeholder-3 = 3 – High
workbook-level-stakeholder-4 = 4 – Very high
workbook-level-severity-1 = 1 – Minor
workbook-level-severity-2 = 2 – Significant
workbook-level-severity-3 = 3 – Serious
workbook-level-severity-4 = 4 – Critical
workbook-level-rating-1 = 1 – Low
workbook-level-rating-2 = 2 – Moderate
workbook-level-rating-3 = 3 – Significant
workbook-level-rating-4 = 4 – High
workbook-level-relevance-1 = 1 – Low
workbook-level-relevance-2 = 2 – Medium
workbook-level-relevance-3 = 3 – High
workbook-level-likelihood-1 = 1 – Unlikely
workbook-level-likelihood-2 = 2 – Likely
workbook-level-likelihood-3 = 3 – Very likely
workbook-level-likelihood-4 = 4 – Almost certain
workbook-level-success-probability-0 = 0 – Very low (below 3%)
workbook-level-success-probability-1 = 1 – Low (below 20%)
workbook-level-success-probability-2 = 2 – Significant (above 20%)
workbook-level-success-probability-3 = 3 – Very high (above 60%)
workbook-level-success-probability-4 = 4 – Almost certain (above 90%)
workbook-level-technical-difficulty-0 = 0 – Negligible
workbook-level-technical-difficulty-1 = 1 – Low
workbook-level-technical-difficulty-2 = 2 – Moderate
workbook-level-technical-difficulty-3 = 3 – High
workbook-level-technical-difficulty-4 = 4 – Very high

# What a cell expects, in the note on its title.
workbook-required = Must be filled.
workbook-or-unknown = Otherwise: don’t know.
workbook-expects-key = A reference unique in the sheet, for example APP01.
workbook-expects-choice = One of:
workbook-expects-reference = The reference or name of a row of:
workbook-expects-several = Several values possible, separated by “;”.
workbook-expects-text = Free text.
workbook-expects-int = A whole number.
workbook-expects-real = A number, for example 0.5.
workbook-expects-money = An amount in dirhams.
workbook-expects-date = A date: dd/mm/yyyy.
workbook-expects-moment = A moment: dd/mm/yyyy hh:mm.
workbook-expects-minutes = A duration with its unit: 30 min, 4 h, 2 d.
workbook-expects-address = An IP address or block: 10.0.0.1 or 10.0.0.0/24.
workbook-not-in-list = Not in the list
workbook-choose = Choose an answer of the list, “don’t know” included.

# Tabs, at most 31 characters, and what each is for.
workbook-sites = Sites
workbook-about-sites = The places where equipment stands.
workbook-owners = Owners
workbook-about-owners = The roles that answer for a process, an application or an action. A role rather than a name.
workbook-processes = Processes
workbook-about-processes = What the body does, its security needs and the interruptions it can bear.
workbook-impacts = Impacts by dimension
workbook-about-impacts = The impact of a process in each of the six dimensions of decree 2-21-406 (article 11); the class follows the highest.
workbook-data = Data
workbook-about-data = The information handled, personal or not.
workbook-applications = Applications
workbook-about-applications = The applications, what they use and who hosts them.
workbook-databases = Databases
workbook-about-databases = The databases, their content and their backup.
workbook-equipment = Equipment
workbook-about-equipment = Servers, workstations and network equipment.
workbook-zones = Zones
workbook-about-zones = The security zones of the network.
workbook-subnets = Subnets
workbook-about-subnets = The address blocks and the zone of each.
workbook-flows = Flows
workbook-about-flows = What flows between applications, databases and third parties.
workbook-zone-flows = Flows between zones
workbook-about-zone-flows = What the policy allows or denies between zones.
workbook-third-parties = Third parties
workbook-about-third-parties = Suppliers, partners, customers and authorities.
workbook-contracts = Contracts
workbook-about-contracts = The contracts with third parties.
workbook-processings = Processings
workbook-about-processings = The register of processings of personal data (law 09-08).
workbook-audits = Audits and approvals
workbook-about-audits = Audits and security approvals, done or planned.
workbook-actions = Actions
workbook-about-actions = The action plan that the body has already decided.
workbook-leavers = Leavers
workbook-about-leavers = The accounts of people who left, by account id.
workbook-incidents = Incidents
workbook-about-incidents = Cybersecurity incidents, with the moments of their clock (law 05-20, article 8).
workbook-policies = Policies
workbook-about-policies = Policies and charters: who answers for them, when they were approved and reviewed, until when they hold.
workbook-derogations = Derogations
workbook-about-derogations = Exceptions allowed to a rule: why, by whom, until when, with which measure instead.
workbook-requests = Evidence requests
workbook-about-requests = Pieces asked for: of whom, when, for which rule, and whether they were received.
workbook-committees = Committees
workbook-about-committees = Security committees: who chairs, how often they meet, their last meeting.
workbook-decisions = Decisions
workbook-about-decisions = What committees decided: who does it, by when, done or not.
workbook-trainings = Trainings
workbook-about-trainings = Awareness and training: one row for each population, no name of a person.
workbook-risk-origins = Risk origins
workbook-about-risk-origins = Who might want to do harm: category, skill, where the attack starts.
workbook-feared-events = Feared events
workbook-about-feared-events = What the body fears, for each process, and how severe it is.
workbook-scenarios = Scenarios
workbook-about-scenarios = What a scenario takes, by whom, and the feared event that follows.
workbook-severity-scale = Severity scale
workbook-about-severity-scale = The loss from which each level of severity begins: a row for 2, 3 and 4.
workbook-ebios-study = EBIOS RM study
workbook-about-ebios-study = The frame of the study: one row. The protection marking is mandatory.
workbook-study-revisions = Study revisions
workbook-about-study-revisions = Each update of the study: strategic (1.1 becomes 2.0) or operational (1.0 becomes 1.1).
workbook-missions = Missions
workbook-about-missions = The missions of the body and the business assets that serve them.
workbook-stakeholders = Stakeholders
workbook-about-stakeholders = What the study decides about a third party: critical or not, target levels, a forced value with its reason.
workbook-attack-paths = Attack paths
workbook-about-attack-paths = Each path of a scenario is a risk: its events in order, its levels, its treatment.
workbook-operating-modes = Operating modes
workbook-about-operating-modes = How an attack path may be followed, and its likelihood in the express method.
workbook-elementary-actions = Elementary actions
workbook-about-elementary-actions = The actions of an operating mode: phase, supporting asset, what comes before, probability, difficulty.
workbook-losses = Losses
workbook-about-losses = Estimated losses: at least, most likely, at most.
workbook-frequencies = Frequencies
workbook-about-frequencies = The estimated frequency of attempts of each risk origin.
workbook-prices = Measures and prices
workbook-about-prices = The measures of the body and their prices, to cost the action plan.
workbook-interviews = Interviews
workbook-about-interviews = The answers collected in interviews.

# Sheet sites: titles, help, example.
workbook-sites-key = Reference
workbook-sites-name = Name
workbook-sites-contact = Contact
workbook-sites-remark = Remarks
workbook-example-sites = SITE01
workbook-example-sites-name = Head office

# Sheet owners: titles, help, example.
workbook-owners-key = Reference
workbook-owners-name = Role
workbook-owners-contact = Contact
workbook-owners-remark = Remarks
workbook-example-owners = RSP01
workbook-example-owners-name = Head of payroll

# Sheet processes: titles, help, example.
workbook-processes-key = Reference
workbook-processes-name = Name
workbook-processes-description = Description
workbook-processes-owner = Process owner
workbook-processes-impact-confidentiality = Legal impact: confidentiality
workbook-processes-impact-integrity = Legal impact: integrity
workbook-processes-impact-availability = Legal impact: availability
workbook-processes-need-confidentiality = Need for confidentiality
workbook-processes-need-integrity = Need for integrity
workbook-processes-need-availability = Need for availability
workbook-processes-need-traceability = Need for traceability
workbook-processes-rto = Recovery time objective (RTO)
workbook-processes-rpo = Recovery point objective (RPO)
workbook-processes-mtd = Maximum tolerable downtime (MTD)
workbook-processes-applications = Applications used
workbook-processes-data = Data handled
workbook-processes-remark = Remarks
workbook-help-processes-rto = Time within which the service must be restored.
workbook-help-processes-rpo = Length of the latest entries that may be lost.
workbook-example-processes = PRC01
workbook-example-processes-name = Staff payroll
workbook-example-processes-description = Monthly computation and payment of salaries
workbook-example-processes-rpo = 60
workbook-example-processes-mtd = 2880

# Sheet data: titles, help, example.
workbook-data-key = Reference
workbook-data-name = Information
workbook-data-description = Description
workbook-data-category = Category
workbook-data-persons = Number of persons concerned
workbook-data-retention = Retention period
workbook-example-data = DON01
workbook-example-data-name = Payslips
workbook-example-data-category = Personal data
workbook-example-data-persons = 350
workbook-example-data-retention = 10 years

# Sheet applications: titles, help, example.
workbook-applications-key = Reference
workbook-applications-name = Name
workbook-applications-kind = Kind
workbook-applications-owner = Owner
workbook-applications-exposure = Exposure
workbook-applications-environment = Environment
workbook-applications-zone = Zone
workbook-applications-equipment = Hosting equipment
workbook-applications-databases = Databases used
workbook-applications-data = Data handled
workbook-applications-technology = Technology
workbook-applications-version = Version
workbook-applications-editor = Publisher
workbook-applications-users = Users
workbook-applications-authentication = Authentication
workbook-applications-hosting-country = Hosting country
workbook-applications-hosting-provider = Hosting provider
workbook-applications-provider-qualification = Qualification of the provider
workbook-applications-go-live = Go-live
workbook-applications-end-of-support = End of support
workbook-applications-rto = Recovery time objective (RTO)
workbook-applications-rpo = Recovery point objective (RPO)
workbook-applications-backup-isolated = Isolated backup
workbook-applications-backup-tested = Restore tested
workbook-applications-remark = Remarks
workbook-help-applications-exposure = From where the application can be reached.
workbook-help-applications-backup-isolated = A copy out of reach of the network, even for an administrator.
workbook-example-applications = APP01
workbook-example-applications-name = Payroll application
workbook-example-applications-kind = Packaged software
workbook-example-applications-technology = Java, Tomcat
workbook-example-applications-version = 7.2
workbook-example-applications-users = 25 payroll staff
workbook-example-applications-hosting-country = Morocco

# Sheet databases: titles, help, example.
workbook-databases-key = Reference
workbook-databases-name = Name
workbook-databases-engine = Engine
workbook-databases-equipment = Hosting equipment
workbook-databases-owner = Owner
workbook-databases-environment = Environment
workbook-databases-data = Data stored
workbook-databases-volume = Volume
workbook-databases-persons = Number of persons concerned
workbook-databases-anonymised = Anonymised
workbook-databases-encrypted-at-rest = Encrypted at rest
workbook-databases-end-of-support = End of support
workbook-databases-backup-tested = Restore tested
workbook-databases-backup = Backed up to
workbook-databases-remark = Remarks
workbook-help-databases-backup-tested = A full restore that succeeded less than a year ago.
workbook-example-databases = BDD01
workbook-example-databases-name = Payroll database
workbook-example-databases-engine = PostgreSQL 15
workbook-example-databases-volume = 40 GB
workbook-example-databases-persons = 350

# Sheet equipment: titles, help, example.
workbook-equipment-key = Reference
workbook-equipment-name = Name
workbook-equipment-type = Type
workbook-equipment-addresses = IP addresses
workbook-equipment-mac-addresses = MAC addresses
workbook-equipment-serial-number = Serial number
workbook-equipment-vendor = Manufacturer
workbook-equipment-model = Model
workbook-equipment-os = Operating system
workbook-equipment-environment = Environment
workbook-equipment-site = Site
workbook-equipment-owner = Owner
workbook-equipment-end-of-support = End of support
workbook-equipment-remark = Remarks
workbook-example-equipment = EQP01
workbook-example-equipment-name = srv-paie
workbook-example-equipment-mac-addresses = 00:1b:21:0a:0b:0c
workbook-example-equipment-os = Debian 12

# Sheet zones: titles, help, example.
workbook-zones-key = Reference
workbook-zones-name = Name
workbook-zones-owner = Owner
workbook-zones-exposure = Exposure
workbook-zones-remark = Remarks
workbook-example-zones = ZON01
workbook-example-zones-name = Internal servers

# Sheet subnets: titles, help, example.
workbook-subnets-key = Reference
workbook-subnets-cidr = Address block (CIDR)
workbook-subnets-zone = Zone
workbook-subnets-vlan = VLAN
workbook-subnets-allocation = Address allocation
workbook-subnets-name = Name
workbook-subnets-remark = Remarks
workbook-example-subnets = RES01
workbook-example-subnets-cidr = 10.20.0.0/24
workbook-example-subnets-vlan = 20
workbook-example-subnets-name = Server network

# Sheet flows: titles, help, example.
workbook-flows-from = From
workbook-flows-to = To
workbook-flows-protocol = Protocol
workbook-flows-ports = Ports
workbook-flows-encrypted = Encrypted
workbook-flows-nature = Purpose of the flow
workbook-example-flows-ports = 443
workbook-example-flows-nature = Salary transfers

# Sheet zone-flows: titles, help, example.
workbook-zone-flows-from = From zone
workbook-zone-flows-to = To zone
workbook-zone-flows-protocol = Protocol
workbook-zone-flows-ports = Ports
workbook-zone-flows-permission = Permission
workbook-zone-flows-nature = Purpose of the flow
workbook-help-zone-flows-permission = What the policy says, not what is seen.
workbook-example-zone-flows-ports = 443
workbook-example-zone-flows-nature = Staff access to applications

# Sheet third-parties: titles, help, example.
workbook-third-parties-key = Reference
workbook-third-parties-name = Name
workbook-third-parties-type = Type
workbook-third-parties-dependency = Dependency
workbook-third-parties-penetration = Penetration
workbook-third-parties-cyber-maturity = Cyber maturity
workbook-third-parties-trust = Trust
workbook-third-parties-access = Has access to
workbook-third-parties-remote-authentication = Remote authentication
workbook-third-parties-contact = Contact
workbook-third-parties-remark = Remarks
workbook-help-third-parties-dependency = 1: not necessary; 2: useful; 3: indispensable but replaceable; 4: indispensable, no substitute at short notice.
workbook-help-third-parties-penetration = 1: no access, or user access; 2: administration of workstations, or access to premises; 3: administration of business servers; 4: administration of the infrastructure.
workbook-help-third-parties-cyber-maturity = 1: occasional hygiene; 2: rules followed, no overall policy; 3: overall policy; 4: integrated risk management.
workbook-help-third-parties-trust = 1: intentions cannot be assessed; 2: neutral; 3: known, probably favourable; 4: known and fully compatible.
workbook-example-third-parties = TRS01
workbook-example-third-parties-name = Payroll integrator

# Sheet contracts: titles, help, example.
workbook-contracts-key = Contract reference
workbook-contracts-third-party = Third party
workbook-contracts-subject = Subject
workbook-contracts-security-clauses = Security clauses
workbook-contracts-starts = Start
workbook-contracts-ends = End
workbook-example-contracts = CTR01
workbook-example-contracts-subject = Maintenance of the payroll application

# Sheet processings: titles, help, example.
workbook-processings-key = Reference
workbook-processings-name = Processing
workbook-processings-purpose = Purpose
workbook-processings-processes = Processes concerned
workbook-processings-data = Data concerned
workbook-processings-data-categories = Categories of data
workbook-processings-cndp-regime = CNDP regime
workbook-processings-cndp-number = CNDP number
workbook-processings-transfers = Transfers abroad
workbook-processings-retention = Retention period
workbook-example-processings = TRT01
workbook-example-processings-name = Payroll management
workbook-example-processings-purpose = Compute and pay salaries
workbook-example-processings-data-categories = Identity ; Bank details
workbook-example-processings-cndp-regime = Authorisation
workbook-example-processings-transfers = None
workbook-example-processings-retention = 10 years

# Sheet audits: titles, help, example.
workbook-audits-key = Reference
workbook-audits-system = System audited
workbook-audits-domain = Domain
workbook-audits-provider = Provider
workbook-audits-qualified = Qualified provider
workbook-audits-date = Audit date
workbook-audits-report = Report
workbook-audits-next-due = Next due
workbook-example-audits = AUD01
workbook-example-audits-domain = Penetration test
workbook-example-audits-report = Report of 30 June 2026
workbook-example-audits-next-due = 2027-06-30

# Sheet actions: titles, help, example.
workbook-actions-key = Action reference
workbook-actions-title = Action
workbook-actions-risk = Risk addressed
workbook-actions-owner = Owner
workbook-actions-due = Due date
workbook-actions-cost = Cost (MAD)
workbook-actions-progress = Progress (%)
workbook-actions-category = Category
workbook-actions-target = Target
workbook-actions-priority = Priority
workbook-actions-obstacles = Obstacles
workbook-actions-comments = Comments
workbook-example-actions = ACT01
workbook-example-actions-title = Isolate the payroll backups
workbook-example-actions-risk = Ransomware

# Sheet leavers: titles, help, example.
workbook-leavers-key = Account
workbook-leavers-left-on = Left on
workbook-leavers-account-closed = Account closed
workbook-help-leavers-key = The account id, not the name of the person.
workbook-example-leavers = compte0123

# Sheet losses: titles, help, example.
workbook-losses-key = Reference
workbook-losses-process = Process
workbook-losses-scenario = Scenario or feared event
workbook-losses-unit = Loss counted per
workbook-losses-minimum = Minimum loss (MAD)
workbook-losses-mode = Most likely loss (MAD)
workbook-losses-maximum = Maximum loss (MAD)
workbook-losses-stated-by = Estimated by
workbook-help-losses-unit = What the loss relates to: event, day of downtime, file…
workbook-example-losses = PRT01
workbook-example-losses-scenario = Payroll stopped by ransomware
workbook-example-losses-unit = Event
workbook-example-losses-minimum = 50000
workbook-example-losses-mode = 200000
workbook-example-losses-maximum = 1500000
workbook-example-losses-stated-by = Finance director

# Sheet frequencies: titles, help, example.
workbook-frequencies-key = Reference
workbook-frequencies-risk-origin = Risk origin
workbook-frequencies-minimum = Minimum frequency (a year)
workbook-frequencies-mode = Most likely frequency (a year)
workbook-frequencies-maximum = Maximum frequency (a year)
workbook-frequencies-stated-by = Estimated by
workbook-example-frequencies = FRQ01
workbook-example-frequencies-risk-origin = Organised crime
workbook-example-frequencies-minimum = 0.1
workbook-example-frequencies-mode = 0.5
workbook-example-frequencies-maximum = 2
workbook-example-frequencies-stated-by = Security officer

# Sheet prices: titles, help, example.
workbook-prices-key = Reference
workbook-prices-measure = Measure
workbook-prices-fixed-minimum = Fixed cost, minimum (MAD)
workbook-prices-fixed-mode = Fixed cost, most likely (MAD)
workbook-prices-fixed-maximum = Fixed cost, maximum (MAD)
workbook-prices-unit = Unit charged
workbook-prices-unit-minimum = Unit price, minimum (MAD)
workbook-prices-unit-mode = Unit price, most likely (MAD)
workbook-prices-unit-maximum = Unit price, maximum (MAD)
workbook-prices-quantity = Quantity
workbook-prices-source = Source of the price
workbook-prices-valid-until = Valid until
workbook-prices-yearly = Yearly cost (MAD)
workbook-prices-effort-days = Effort (person-days)
workbook-prices-catalogue = Measure of the catalogue
workbook-prices-blocks = Families blocked
workbook-prices-assets = Assets concerned
workbook-prices-cuts = Scenarios cut
workbook-prices-effectiveness = Effectiveness (0 to 1)
workbook-prices-mandatory = Legal duty
workbook-prices-envelopes = Envelopes allowed
workbook-example-prices = PRX01
workbook-example-prices-measure = Multi-factor authentication
workbook-example-prices-fixed-minimum = 20000
workbook-example-prices-fixed-mode = 30000
workbook-example-prices-fixed-maximum = 50000
workbook-example-prices-unit = User and year
workbook-example-prices-unit-minimum = 150
workbook-example-prices-unit-mode = 200
workbook-example-prices-unit-maximum = 300
workbook-example-prices-quantity = 350
workbook-example-prices-source = Quotation

# Sheet interviews: titles, help, example.
workbook-interviews-key = Reference
workbook-interviews-question = Question
workbook-interviews-answer = Answer
workbook-interviews-answered-by = Answered by
workbook-interviews-date = Interview date
workbook-interviews-attachment = Attachment
workbook-example-interviews = ENT01
workbook-example-interviews-question = Are backups tested?
workbook-example-interviews-answer = Yes, once a year
workbook-example-interviews-answered-by = Head of operations

# Sheet risk-origins: titles.
workbook-risk-origins-key = Reference
workbook-risk-origins-name = Risk origin
workbook-risk-origins-category = Category
workbook-risk-origins-skill = Skill (1 to 4)
workbook-risk-origins-entry = Starts from
workbook-risk-origins-objective = Objective
workbook-risk-origins-stated-by = Stated by
workbook-risk-origins-own-category = Own category
workbook-risk-origins-objective-category = Category of objective
workbook-risk-origins-motivation = Motivation
workbook-risk-origins-resources = Resources
workbook-risk-origins-activity = Activity
workbook-risk-origins-relevance = Relevance
workbook-risk-origins-selected = Couple selected
workbook-risk-origins-justification = Justification

# Sheet feared-events: titles.
workbook-feared-events-key = Reference
workbook-feared-events-name = Feared event
workbook-feared-events-process = Process
workbook-feared-events-criterion = Need that fails
workbook-feared-events-severity = Severity
workbook-feared-events-stated-by = Stated by
workbook-feared-events-impacts = Impacts
workbook-feared-events-justification = Justification
workbook-feared-events-likelihood = Likelihood (without business asset)
workbook-help-feared-events-impacts = Separated by “;”.
workbook-help-feared-events-likelihood = For an unintentional event, without business asset.

# Sheet scenarios: titles.
workbook-scenarios-key = Reference
workbook-scenarios-name = Scenario
workbook-scenarios-target = What is taken
workbook-scenarios-path = Path
workbook-scenarios-feared-events = Feared events
workbook-scenarios-risk-origins = Risk origins
workbook-scenarios-stated-by = Stated by

# Helps and examples of these sheets, of losses, frequencies and prices.
workbook-help-risk-origins-skill = 1 beginner, 2 average, 3 expert, 4 means of a state.
workbook-help-risk-origins-entry = Without attack the origin stays out of the simulation.
workbook-help-risk-origins-own-category = If no category of the list fits.
workbook-help-risk-origins-relevance = Empty: computed from motivation, resources and activity. Another value is forced and wants a justification.
workbook-help-scenarios-feared-events = References of the sheet of feared events, separated by “;”.
workbook-help-scenarios-risk-origins = References of the sheet of risk origins, separated by “;”.
workbook-help-frequencies-risk-origin = Reference of the sheet of risk origins, or name of a category.
workbook-help-losses-scenario = Reference of a scenario or feared event: loss for each event that succeeds.
workbook-help-prices-measure = Title of the measure, or id of a measure of the catalogue.
workbook-help-prices-source = Begin with “quote”, “price list” or “contract” for the price to count as one; else it is a hypothesis.
workbook-help-prices-quantity = Where it is empty, the quantity is counted on the map if the unit can be counted there.
workbook-help-prices-catalogue = Id of the measure of the catalogue that this one replaces: it takes over its effect.
workbook-help-prices-blocks = Families of techniques that the measure blocks, separated by “;”.
workbook-help-prices-assets = References of the applications, databases or zones protected; empty: everywhere.
workbook-help-prices-cuts = References of the scenarios that the measure cuts, separated by “;”.
workbook-help-prices-effectiveness = Share of the attempts that fail once the measure stands.
workbook-help-prices-envelopes = Envelopes that may pay, separated by “;”; empty: all.
workbook-example-risk-origins = RSO01
workbook-example-risk-origins-name = Cybercriminal
workbook-example-risk-origins-skill = 3
workbook-example-risk-origins-objective = Ransom
workbook-example-risk-origins-stated-by = Security officer
workbook-example-feared-events = FEV01
workbook-example-feared-events-name = Payroll stopped for more than five days
workbook-example-feared-events-stated-by = Head of benefits
workbook-example-scenarios = SCN01
workbook-example-scenarios-name = Ransomware on payroll
workbook-example-scenarios-feared-events = FEV01
workbook-example-scenarios-risk-origins = RSO01
workbook-example-prices-effort-days = 20
workbook-example-prices-catalogue = mfa-administrators
workbook-example-prices-effectiveness = 0.6
workbook-example-prices-envelopes = A

# Sheet severity-scale: titles, example.
workbook-severity-scale-key = Level (2, 3, 4)
workbook-severity-scale-from-mad = From (MAD)
workbook-severity-scale-stated-by = Decided by
workbook-example-severity-scale = 2
workbook-example-severity-scale-from-mad = 500000

# Sheet incidents: titles, help, example.
workbook-incidents-key = Reference
workbook-incidents-title = Incident
workbook-incidents-system = System concerned
workbook-incidents-category = Category
workbook-incidents-severity = Severity
workbook-incidents-supposed-start = Supposed start
workbook-incidents-detected = Detected on
workbook-incidents-known = Known as an incident on
workbook-incidents-declared = Declared to DGSSI on
workbook-incidents-receipt = Receipt
workbook-incidents-closed = Closed on
workbook-incidents-attachment = Attachments
workbook-incidents-stated-by = Stated by
workbook-help-incidents-known = When the body knew that it was an incident: the clock of the declaration starts here.
workbook-example-incidents = INC01
workbook-example-incidents-title = Phishing of a mail account
workbook-example-incidents-category = Compromised account
workbook-example-incidents-receipt = Receipt 12
workbook-example-incidents-attachment = main-courante.pdf ; compte-rendu.pdf
workbook-example-incidents-supposed-start = 2026-06-29T21:00:00Z
workbook-example-incidents-detected = 2026-06-30T08:10:00Z
workbook-example-incidents-known = 2026-06-30T09:00:00Z
workbook-example-incidents-declared = 2026-06-30T11:30:00Z

# Sheet policies: titles, help, example.
workbook-policies-key = Reference
workbook-policies-title = Policy
workbook-policies-owner = Owner
workbook-policies-rules = Rules that it answers
workbook-policies-approved = Approved on
workbook-policies-approved-by = Approved by
workbook-policies-reviewed = Reviewed on
workbook-policies-valid-until = Valid until
workbook-policies-attachment = Document
workbook-help-policies-rules = References of the directive, separated by “;”.
workbook-example-policies = POL01
workbook-example-policies-title = Access control policy
workbook-example-policies-rules = ACC-EXIG-POL
workbook-example-policies-attachment = politique-acces.pdf
workbook-example-policies-approved-by = Managing director
workbook-example-policies-valid-until = 2028-06-30

# Sheet derogations: titles, help, example.
workbook-derogations-key = Reference
workbook-derogations-rule = Rule
workbook-derogations-object = Object
workbook-derogations-reason = Reason
workbook-derogations-granted-by = Granted by
workbook-derogations-granted-on = Granted on
workbook-derogations-until = Until
workbook-derogations-measure = Measure instead
workbook-derogations-closed = Closed on
workbook-example-derogations = DER01
workbook-example-derogations-rule = EXP-VULN-CORRECT
workbook-example-derogations-reason = No patch from the vendor
workbook-example-derogations-measure = Isolation of the zone
workbook-example-derogations-until = 2027-06-30
workbook-example-derogations-granted-by = CISO

# Sheet requests: titles, help, example.
workbook-requests-key = Reference
workbook-requests-subject = Piece asked for
workbook-requests-owner = Asked of
workbook-requests-asked-on = Asked on
workbook-requests-due = Due on
workbook-requests-answered-on = Received on
workbook-requests-rules = Rules
workbook-requests-attachment = Pieces received
workbook-example-requests = DEM01
workbook-example-requests-subject = Report of the last continuity exercise
workbook-example-requests-rules = CONTINU-EXERCICE
workbook-example-requests-attachment = exercice-2026.pdf
workbook-example-requests-due = 2026-07-15
workbook-example-requests-answered-on = 2026-07-10

# Sheet committees: titles, help, example.
workbook-committees-key = Reference
workbook-committees-name = Committee
workbook-committees-chair = Chair
workbook-committees-founded = Founded on
workbook-committees-every-days = Every (days)
workbook-committees-last-met = Last meeting
workbook-committees-attachment = Founding decision and minutes
workbook-example-committees = COM01
workbook-example-committees-name = Security committee
workbook-example-committees-attachment = decision-creation.pdf ; compte-rendu.pdf
workbook-example-committees-every-days = 90
workbook-example-committees-founded = 2024-01-15

# Sheet decisions: titles, help, example.
workbook-decisions-key = Reference
workbook-decisions-committee = Committee
workbook-decisions-date = Date
workbook-decisions-decision = Decision
workbook-decisions-owner = Owner
workbook-decisions-due = Due on
workbook-decisions-done = Done on
workbook-decisions-attachment = Minutes
workbook-example-decisions = DEC01
workbook-example-decisions-committee = COM01
workbook-example-decisions-decision = Isolate the payroll backups
workbook-example-decisions-attachment = compte-rendu.pdf
workbook-example-decisions-due = 2026-12-31
workbook-example-decisions-done = 2026-12-01

# Sheet trainings: titles, help, example.
workbook-trainings-key = Reference
workbook-trainings-population = Population
workbook-trainings-date = Date
workbook-trainings-headcount = Headcount
workbook-trainings-trained = Trained
workbook-trainings-attachment = Attendance sheets
workbook-example-trainings = FOR01
workbook-example-trainings-population = Front desk staff
workbook-example-trainings-headcount = 60
workbook-example-trainings-trained = 45
workbook-example-trainings-attachment = presence.pdf

# Sheet ebios-study: titles, help, example.
workbook-ebios-study-key = Reference
workbook-ebios-study-title = Title of the study
workbook-ebios-study-marking = Protection marking
workbook-ebios-study-object = Object of the study
workbook-ebios-study-objectives = Objectives
workbook-ebios-study-participants = Participants and roles (RACI)
workbook-ebios-study-strategic-months = Strategic cycle (months)
workbook-ebios-study-operational-months = Operational cycle (months)
workbook-ebios-study-constraints = Constraints
workbook-ebios-study-assumptions = Assumptions
workbook-ebios-study-planning = Planning
workbook-ebios-study-method = Likelihood method
workbook-ebios-study-acceptance-grid = Acceptance grid
workbook-ebios-study-watch-from = Watch from
workbook-ebios-study-control-from = Control from
workbook-ebios-study-danger-from = Danger from
workbook-ebios-study-dependency-weight = Weight of dependency
workbook-ebios-study-penetration-weight = Weight of penetration
workbook-ebios-study-maturity-weight = Weight of maturity
workbook-ebios-study-trust-weight = Weight of trust
workbook-ebios-study-stated-by = Stated by
workbook-help-ebios-study-marking = Unprotected, sensitive, restricted, confidential, or the body’s own.
workbook-help-ebios-study-method = It may change at any time: no rating is lost.
workbook-help-ebios-study-acceptance-grid = Id of the grid: “ebios-4x4-by-product” or “ebios-4x4-by-cell”. Empty: both readings, the stricter decides.
workbook-help-ebios-study-watch-from = Thresholds of dangerousness of the study; all three, ascending. Empty: 0.2, 0.9, 2.5 (the guide’s example).
workbook-help-ebios-study-dependency-weight = Exponent of the criterion in the formula: 1 is the guide’s formula, 0 leaves the criterion out.
workbook-example-ebios-study = STU01
workbook-example-ebios-study-title = Study of the online services
workbook-example-ebios-study-marking = Sensitive
workbook-example-ebios-study-strategic-months = 36
workbook-example-ebios-study-operational-months = 12
workbook-example-ebios-study-acceptance-grid = ebios-4x4-by-product
workbook-example-ebios-study-watch-from = 0.2
workbook-example-ebios-study-control-from = 0.9
workbook-example-ebios-study-danger-from = 2.5
workbook-example-ebios-study-dependency-weight = 1
workbook-example-ebios-study-penetration-weight = 1
workbook-example-ebios-study-maturity-weight = 1
workbook-example-ebios-study-trust-weight = 1

# Sheet study-revisions: titles, help, example.
workbook-study-revisions-key = Reference
workbook-study-revisions-kind = Kind
workbook-study-revisions-date = Date
workbook-study-revisions-changes = Major changes
workbook-study-revisions-workshops = Workshops touched
workbook-study-revisions-author = Author
workbook-help-study-revisions-workshops = Numbers of the workshops, separated by “;”: 1 ; 3.
workbook-example-study-revisions = REV01
workbook-example-study-revisions-changes = New hosting provider
workbook-example-study-revisions-workshops = 3 ; 4

# Sheet missions: titles, help, example.
workbook-missions-key = Reference
workbook-missions-name = Mission
workbook-missions-description = Description
workbook-missions-business-assets = Business assets
workbook-missions-stated-by = Stated by
workbook-help-missions-business-assets = References of the sheet of processes or of that of data, separated by “;”.
workbook-example-missions = MIS01
workbook-example-missions-name = Pay benefits

# Sheet stakeholders: titles, help, example.
workbook-stakeholders-key = Reference
workbook-stakeholders-third-party = Third party
workbook-stakeholders-category = Category
workbook-stakeholders-own-category = Own category
workbook-stakeholders-critical = Critical
workbook-stakeholders-justification = Justification
workbook-stakeholders-target-dependency = Target dependency
workbook-stakeholders-target-penetration = Target penetration
workbook-stakeholders-target-cyber-maturity = Target maturity
workbook-stakeholders-target-trust = Target trust
workbook-stakeholders-measures = Measures
workbook-stakeholders-forced-dangerousness = Forced dangerousness
workbook-stakeholders-forced-residual = Forced residual dangerousness
workbook-stakeholders-forced-reason = Reason of the forced value
workbook-stakeholders-stated-by = Stated by
workbook-help-stakeholders-measures = References of the sheet of actions, separated by “;”.
workbook-help-stakeholders-forced-dangerousness = Replaces the computed value, which stays shown; the reason is mandatory.
workbook-example-stakeholders = STK01
workbook-example-stakeholders-measures = ACT01
workbook-example-stakeholders-forced-dangerousness = 3.0
workbook-example-stakeholders-forced-residual = 2.0
workbook-example-stakeholders-forced-reason = Accesses not listed

# Sheet attack-paths: titles, help, example.
workbook-attack-paths-key = Reference
workbook-attack-paths-scenario = Scenario
workbook-attack-paths-name = Attack path
workbook-attack-paths-description = Description
workbook-attack-paths-events = Events, in order
workbook-attack-paths-severity = Forced severity
workbook-attack-paths-likelihood = Likelihood
workbook-attack-paths-reason = Reason of forced values
workbook-attack-paths-treatment = Treatment
workbook-attack-paths-residual-severity = Residual severity
workbook-attack-paths-residual-likelihood = Residual likelihood
workbook-attack-paths-residual-reason = Reason of residual levels
workbook-attack-paths-weaknesses = Vulnerabilities exploited
workbook-attack-paths-causes = Other causes or conditions
workbook-attack-paths-surveillance = Surveillance
workbook-attack-paths-accepted-by = Residual risk accepted by
workbook-attack-paths-accepted-on = Accepted on
workbook-attack-paths-review-on = To be reviewed on
workbook-attack-paths-stated-by = Stated by
workbook-help-attack-paths-scenario = Reference of the sheet of scenarios.
workbook-help-attack-paths-events = References in order, separated by “;”: a third party for an intermediate event, a feared event for the end.
workbook-help-attack-paths-severity = Empty: the highest severity of the feared events reached.
workbook-help-attack-paths-likelihood = Rated in the express method; otherwise it forces the computed value, with a reason.
workbook-help-attack-paths-review-on = The acceptance ends on that day.
workbook-help-attack-paths-accepted-by = The name or function of who accepts: without it and a date a high risk is not accepted.
workbook-example-attack-paths = RSK01
workbook-example-attack-paths-scenario = SCN01
workbook-example-attack-paths-name = Through remote maintenance
workbook-example-attack-paths-events = THP01 ; FEV01

# Sheet operating-modes: titles, help, example.
workbook-operating-modes-key = Reference
workbook-operating-modes-attack-path = Attack path
workbook-operating-modes-name = Operating mode
workbook-operating-modes-likelihood = Likelihood
workbook-operating-modes-reason = Reason
workbook-operating-modes-stated-by = Stated by
workbook-help-operating-modes-attack-path = Reference of the sheet of attack paths.
workbook-example-operating-modes = MOD01
workbook-example-operating-modes-attack-path = RSK01
workbook-example-operating-modes-name = Theft of the provider’s password

# Sheet elementary-actions: titles, help, example.
workbook-elementary-actions-key = Reference
workbook-elementary-actions-mode = Operating mode
workbook-elementary-actions-name = Elementary action
workbook-elementary-actions-phase = Phase
workbook-elementary-actions-asset = Supporting asset
workbook-elementary-actions-after = After
workbook-elementary-actions-join = Join
workbook-elementary-actions-probability = Probability of success
workbook-elementary-actions-difficulty = Technical difficulty
workbook-elementary-actions-technique = ATT&CK technique
workbook-elementary-actions-stated-by = Stated by
workbook-help-elementary-actions-mode = Reference of the sheet of operating modes.
workbook-help-elementary-actions-after = References of the actions before it, separated by “;”. Empty: a start.
workbook-help-elementary-actions-join = If several actions come before: OR, one is enough; AND, all are needed. Empty: OR.
workbook-example-elementary-actions = ELA01
workbook-example-elementary-actions-mode = MOD01
workbook-example-elementary-actions-name = Phish an administrator of the provider
workbook-example-elementary-actions-technique = T1566

# Sheet impacts: titles, example.
workbook-impacts-key = Reference
workbook-impacts-process = Process
workbook-impacts-dimension = Dimension
workbook-impacts-impact-confidentiality = Impact on confidentiality
workbook-impacts-impact-integrity = Impact on integrity
workbook-impacts-impact-availability = Impact on availability
workbook-impacts-justification = Justification
workbook-impacts-stated-by = Stated by
workbook-example-impacts = IMP01
