# The words of the model as people read them.

## Kinds of node
kind-org = Organisation
kind-actor = Actor
kind-process = Process
kind-data = Data
kind-treatment = Processing activity
kind-app = Application
kind-component = Component
kind-store = Data store
kind-account = Account
kind-group = Group
kind-directory = Directory
kind-admin-zone = Administration zone
kind-credential = Credential
kind-host = Host
kind-iface = Network interface
kind-service = Network service
kind-software = Software
kind-subnet = Subnet
kind-zone = Zone
kind-gateway = Gateway
kind-place = Place
kind-control = Security control
kind-weakness = Weakness

## Kinds of node, several
kinds-org = Organisations
kinds-actor = Actors
kinds-process = Processes
kinds-data = Data
kinds-treatment = Processing activities
kinds-app = Applications
kinds-component = Components
kinds-store = Data stores
kinds-account = Accounts
kinds-group = Groups
kinds-directory = Directories
kinds-admin-zone = Administration zones
kinds-credential = Credentials
kinds-host = Hosts
kinds-iface = Network interfaces
kinds-service = Network services
kinds-software = Software
kinds-subnet = Subnets
kinds-zone = Zones
kinds-gateway = Gateways
kinds-place = Places
kinds-control = Security controls
kinds-weakness = Weaknesses

## Subtypes
subtype-internal = Internal body
subtype-supplier = Supplier
subtype-partner = Partner
subtype-authority = Authority
subtype-customer = Customer
subtype-person = Person
subtype-role = Role
subtype-team = Team
subtype-external = External person
subtype-macro-process = Macro-process
subtype-process = Process
subtype-activity = Activity
subtype-operation = Operation
subtype-task = Task
subtype-information = Information
subtype-data-set = Data set
subtype-application = Application
subtype-service = Application service
subtype-module = Module
subtype-database = Database
subtype-schema = Schema
subtype-table = Table
subtype-file-share = File share
subtype-bucket = Object storage bucket
subtype-user = User account
subtype-administrator = Administrator account
subtype-service-account = Service account
subtype-machine = Machine account
subtype-security = Security group
subtype-distribution = Distribution list
subtype-computed = Computed group
subtype-directory-service = Directory service
subtype-forest = Forest
subtype-domain = Domain
subtype-tenant = Tenant
subtype-ou = Organisational unit
subtype-container = Container
subtype-policy = Group policy
subtype-certificate-template = Certificate template
subtype-certification-authority = Certification authority
subtype-trust-store = Trust store
subtype-certificate = Certificate
subtype-key = Cryptographic key
subtype-secret = Secret
subtype-token = Token
subtype-physical = Physical machine
subtype-vm = Virtual machine
subtype-workstation = Workstation
subtype-switch = Switch
subtype-router = Router
subtype-firewall = Firewall
subtype-cluster = Cluster
subtype-phone = Phone
subtype-storage = Storage array
subtype-peripheral = Peripheral
subtype-wifi = Wi-Fi access point
subtype-server = Server
subtype-printer = Printer
subtype-virtual = Virtual interface
subtype-bridge = Bridge
subtype-tunnel = Tunnel
subtype-package = Package
subtype-product = Product
subtype-network = Network
subtype-security-zone = Security zone
subtype-lan = Local area network
subtype-man = Metropolitan area network
subtype-wan = Wide area network
subtype-internet = Internet access
subtype-partner-link = Partner link
subtype-vpn = Virtual private network
subtype-site = Site
subtype-building = Building
subtype-room = Room
subtype-rack = Rack
subtype-cve = Published vulnerability (CVE)
subtype-misconfiguration = Misconfiguration
subtype-audit-finding = Audit finding

## Kinds of edge: verb phrases between two names, "A … B"
edge-part-of = is part of
edge-owned-by = is owned by
edge-run-by = is run by
edge-bound-to = has a contract with
edge-uses = uses
edge-handles = handles
edge-covered-by = is covered by the processing activity
edge-runs-on = runs on
edge-installed-on = is installed on
edge-has-iface = has the interface
edge-in-subnet = is in the subnet
edge-in-zone = is in the zone
edge-listens = offers the service
edge-can-reach = can reach
edge-flows-to = sends data to
edge-linked-to = is cabled to
edge-located-in = is located in
edge-member-of = is a member of
edge-controls = has rights over
edge-exposes = exposes the account
edge-trusts = trusts
edge-authenticates-with = authenticates with
edge-managed-from = is managed from
edge-holds = holds
edge-affects = affects
edge-protected-by = is protected by
edge-backed-up-to = is backed up to
edge-replicates-to = replicates to
edge-identified-by = is identified by the account
edge-same-as = may be the same as

## Views of the ANSSI mapping guide, and the privacy register
view-ecosystem = Ecosystem
view-business = Business
view-privacy = Privacy
view-applications = Applications
view-administration = Administration
view-logical = Logical infrastructure
view-physical = Physical infrastructure

## Attributes: anything
attribute-name = Name
attribute-description = Description
attribute-reference = Reference
attribute-owner = Owner
attribute-environment = Environment
attribute-exposure = Exposure
attribute-criticality = Criticality
attribute-go-live = Go-live
attribute-end-of-support = End of support
attribute-remark = Remark
attribute-contact = Contact

## Attributes: needs and legal impacts
attribute-need-confidentiality = Need for confidentiality
attribute-need-integrity = Need for integrity
attribute-need-availability = Need for availability
attribute-need-traceability = Need for traceability
attribute-impact-confidentiality = Impact of a loss of confidentiality
attribute-impact-integrity = Impact of a loss of integrity
attribute-impact-availability = Impact of a loss of availability
attribute-rto = Recovery time objective (RTO)
attribute-rpo = Recovery point objective (RPO)
attribute-mtd = Maximum tolerable downtime (MTD)
attribute-process-level = Process level

## Attributes: machines
attribute-os = Operating system
attribute-os-family = Operating system family
attribute-vendor = Vendor
attribute-model = Model
attribute-firmware = Firmware
attribute-serial-number = Serial number
attribute-addresses = IP addresses
attribute-mac-addresses = MAC addresses
attribute-hostnames = Hostnames
attribute-last-boot = Last boot
attribute-installed-on = Installed on
attribute-patched-on = Last patched on
attribute-credentialed = Credentialed scan
attribute-cpe = CPE identifiers

## Attributes: services and software
attribute-protocol = Protocol
attribute-port = Port
attribute-service-name = Service name
attribute-product = Product
attribute-version = Version
attribute-extra-information = Extra information
attribute-tls = TLS encryption
attribute-script-output = Script output
attribute-purl = Package identifier (purl)
attribute-licence = Licences
attribute-technology = Technology
attribute-editor = Publisher
attribute-users = Users
attribute-authentication = Authentication
attribute-remote-authentication = Remote access authentication
attribute-hosting-country = Hosting country
attribute-hosting-provider = Hosting provider
attribute-provider-qualification = Provider qualification
attribute-application-kind = Kind of application

## Attributes: stores and data
attribute-engine = Engine
attribute-volume = Volume
attribute-persons = Persons concerned
attribute-data-categories = Data categories
attribute-anonymised = Anonymised
attribute-encrypted-at-rest = Encrypted at rest
attribute-backup-tested = Backup tested
attribute-backup-isolated = Backup isolated
attribute-retention = Retention period

## Attributes: register of processing activities
attribute-purpose = Purpose
attribute-cndp-number = CNDP number
attribute-cndp-regime = CNDP regime
attribute-transfers = Transfers abroad

## Attributes: stakeholders
attribute-category = Category
attribute-dependency = Dependency
attribute-penetration = Penetration
attribute-cyber-maturity = Cyber maturity
attribute-trust = Trust

## Attributes: networks
attribute-cidr = Address range (CIDR)
attribute-vlan = VLAN
attribute-allocation = Address allocation

## Attributes: accounts and directories
attribute-enabled = Enabled
attribute-last-logon = Last logon
attribute-password-never-expires = Password never expires
attribute-privileged = Privileged
attribute-account-name = Account name
attribute-password-set = Password set on
attribute-password-not-required = Password not required
attribute-preauthentication-not-required = No preauthentication
attribute-service-principal = Service principal name (SPN)
attribute-unconstrained-delegation = Unconstrained delegation

## Attributes: weaknesses
attribute-state = State
attribute-severity-level = Severity
attribute-tool-severity = Severity according to the tool
attribute-check-id = Check identifier
attribute-cve = CVE identifiers
attribute-cwe = CWE identifiers
attribute-cvss-vector = CVSS vectors
attribute-cvss-score = CVSS score
attribute-epss = Exploitation probability (EPSS)
attribute-vpr = Priority according to the tool (VPR)
attribute-exploit-available = Exploit available
attribute-solution = Solution
attribute-output = Tool output
attribute-published-on = Published on
attribute-patch-published-on = Patch published on
attribute-see-also = See also
attribute-cross-reference = Cross references
attribute-compliance-reference = Compliance references
attribute-affected-port = Affected port
attribute-affected-protocol = Affected protocol
attribute-hardening-index = Hardening index

## Attributes: edges
attribute-right = Right
attribute-handling-mode = Handling mode
attribute-encrypted = Encrypted
attribute-nature = Nature
attribute-frequency = Frequency
attribute-offline = Offline
attribute-tested = Tested
attribute-permission = Permission
attribute-ports = Ports
attribute-traversable = Gives control
attribute-trust-type = Type of trust
attribute-transitive = Transitive
attribute-sid-filtering = SID filtering
attribute-tgt-delegation = TGT delegation
attribute-enforced = Enforced

## Kinds of register record
register-audit = Audit or homologation
register-action = Action
register-leaver = Leaver
register-loss = Estimated loss
register-frequency = Estimated frequency
register-price = Price
register-interview = Interview
register-contract = Contract
register-jewel = Crown jewel
register-column-map = Column map
register-setting = Setting
register-risk-origin = Risk origin
register-feared-event = Feared event
register-scenario = Risk scenario
register-severity-cut = Severity cut point

## Words of the closed lists
word-exposure-internet = Internet
word-exposure-partners = Partners
word-exposure-internal = Internal
word-exposure-isolated = Isolated
word-environment-production = Production
word-environment-preproduction = Pre-production
word-environment-test = Test
word-environment-development = Development
word-environment-recovery = Recovery
word-environment-training = Training
word-allocation-static = Static
word-allocation-dynamic = Dynamic
word-state-open = Open
word-state-fine = Absent
word-state-not-tested = Not tested
word-severity-level-none = None
word-severity-level-low = Low
word-severity-level-medium = Medium
word-severity-level-high = High
word-severity-level-critical = Critical
word-os-family-windows = Windows
word-os-family-linux = Linux
word-os-family-unix = Unix
word-os-family-macos = macOS
word-os-family-network = Network equipment
word-os-family-embedded = Embedded system
word-os-family-hypervisor = Hypervisor
word-protocol-tcp = TCP
word-protocol-udp = UDP
word-protocol-sctp = SCTP
word-protocol-icmp = ICMP
word-protocol-any = Any protocol
word-authentication-none = None
word-authentication-password = Password
word-authentication-mfa = Multi-factor
word-handling-mode-store = Storage
word-handling-mode-process = Processing
word-handling-mode-transit = Transit
word-flow-permission-allowed = Allowed
word-flow-permission-denied = Denied
word-qualification-qualified = Qualified
word-qualification-not-qualified = Not qualified
word-origin-category-etatique = State
word-origin-category-crime-organise = Organised crime
word-origin-category-terroriste = Terrorist
word-origin-category-activiste-ideologique = Ideological activist
word-origin-category-officine-specialisee = Specialised outfit
word-origin-category-amateur = Amateur
word-origin-category-vengeur = Avenger
word-origin-category-malveillant-pathologique = Pathological attacker
word-entry-outside = From outside
word-entry-inside = From inside
word-entry-no-attack = No attack (error, failure)
word-criterion-confidentiality = Confidentiality
word-criterion-integrity = Integrity
word-criterion-availability = Availability
word-criterion-traceability = Traceability

## How a fact is known
method-observed = Observed
method-declared = Declared
method-inferred = Inferred
method-decided = Decided

## Classes of information systems (decree 2-21-406, article 12) and levels of data (article 13)
class-A = Class A
class-B = Class B
class-C = Class C
class-D = Class D
data-level-TS = Top secret
data-level-S = Secret
data-level-C = Confidential
data-level-DR = Restricted distribution

## Findings
register-finding = Finding
register-assessment = Assessment of a rule
register-acceptance = Acceptance of a risk
register-auditor = Auditor
finding-stage-raised = Raised
finding-stage-retained = Retained
finding-stage-dismissed = Dismissed
finding-stage-answered = Answered
finding-stage-final = Final
finding-origin-tool = Computed from evidence
finding-origin-interview = Interview
finding-origin-penetration-test = Penetration test
finding-origin-visit = Visit
finding-origin-review = Review
criticality-minor = Minor
criticality-important = Important
criticality-major = Major
criticality-critical = Critical
agreement-agree = Agrees
agreement-disagree = Disagrees
agreement-comment = Comment
alert-raised = Alert raised
alert-received = Alert received
alert-remedied = Danger mended
alert-refused = Mending refused
