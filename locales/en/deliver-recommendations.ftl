# Texts of the organisational recommendations.

deliver-recommendations-title = Organisational recommendations

## First page.

# $roles $gaps $unassessed
deliver-recommendations-conclusion-governance = { $roles } of the governance rules are shown conformant; { $gaps } of the rules of the directive that apply are partial or not conformant, and { $unassessed } could not be assessed.
# $processes $applications $databases
deliver-recommendations-conclusion-owners = An owner is known for { $processes } of the processes, { $applications } of the applications and { $databases } of the databases.
# $soon $middle $late $days $minimum $maximum
deliver-recommendations-conclusion-work = The road map counts { $soon } measures within 30 days, { $middle } within 90 days and { $late } within a year: { $days } person-days and from { $minimum } to { $maximum } MAD without tax. Efforts and costs are hypotheses.
deliver-decisions = Decisions asked of the management
# $first
deliver-decision-officer = Before { $first }: confirm in writing the security officer, his means and his notification to DGSSI.
# $first
deliver-decision-owners = Before { $first }: name an owner for each process, application and database without one (section 2).
# $second
deliver-decision-road-map = Before { $second }: settle the road map, its priorities and its envelope, once prices replace hypotheses (section 9).
deliver-recommendations-reserve-cost = Costs: orders of magnitude of the catalogue, times what the map counts; to be replaced by a price list or a quote.
deliver-recommendations-reserve-risks = Expected gain: not computed. It needs the attack paths, then frequencies and losses stated by a named person. The order of measures follows the rules touched and the effort, not yet the risk avoided.
# $count
deliver-recommendations-unknowns = { $count } rules could not be assessed: the recommendations say nothing of them. Here is whom to ask.

## 1 and 2. Governance.

deliver-section-governance-diagnosis = Governance diagnosis
deliver-governance-introduction = On one side what the texts expect, on the other what the evidence shows. A role without evidence is “not assessed”, not absent.
deliver-table-roles = Roles expected (law 05-20, article 6; decree 2-21-406, article 17) and found
deliver-sheet-roles = Roles
deliver-figure-target-organisation = Target organisation
# $count
deliver-alt-target-organisation = Drawing in { $count } columns: the management decides, the security officer, data protection and legal steer, owners and teams act.
deliver-section-governance-roles = Roles, RACI, committees
deliver-roles-introduction = R does, A answers for it (one an activity), C is asked, I is told. The matrix is a proposal; the portfolio of owners is what the map knows today.
deliver-table-raci = Proposed RACI
deliver-sheet-raci = RACI
deliver-table-committees = Committees and frequency
deliver-sheet-committees = Committees
# $count
deliver-portfolios = Owners named on the map: { $count }.
deliver-table-portfolios = Portfolio of each known owner
deliver-sheet-portfolios = Owners
deliver-note-portfolios = Sensitive: processes, applications and databases of class A or B.

## 3 and 4. Policies, and security by design.

deliver-section-policies = Policies and procedures to write or revise
# $count
deliver-policies-introduction = { $count } rules await a document or attachment. Priority 1: a fact or an answer contradicts the rule; 2: shown in part; 3: nothing was shown, the document may exist.
deliver-table-policies = Documents expected, rule, state and priority
deliver-sheet-policies = Documents
deliver-section-design = Security by design in projects
# $exposed $dated
deliver-design-introduction = Applications reachable from Internet or partners: { $exposed }. The go-live day is known for { $dated } of the applications: without it, nobody can show that a report came before.
deliver-table-gates = Gates and criteria
deliver-sheet-gates = Gates
deliver-figure-gates = The gates of a project, with rules shown conformant / rules of the gate
# $count
deliver-alt-gates = Drawing: { $count } gates in order, from framing to withdrawal, each with its rules shown conformant out of its rules.

## 5 and 6. Third parties, and data protection.

deliver-section-third-parties = Third parties and public contracts
# $count $covered
deliver-third-parties-introduction = Third parties with an access: { $count }, of which { $covered } with a contract in the register.
deliver-table-holders = Third parties with an access
deliver-sheet-holders = Third parties
deliver-table-clauses = Model clauses
deliver-sheet-clauses = Clauses
deliver-note-clauses = Proposed wordings, to be validated by the legal department before any contract.
deliver-section-data-protection = Data protection: officer, register, rights
# $count $numbered
deliver-data-protection-introduction = Processings in the register: { $count }, of which { $numbered } bear a CNDP number. A number is a statement, not a check with the Commission.
deliver-table-data-rules = What the evidence shows
deliver-sheet-data-rules = Data and rules

## 7. Incidents.

deliver-section-incidents = Incidents, crisis, communication
deliver-incidents-introduction = Law 05-20 (article 8) asks to declare as soon as known; no delay in figures is in force. The official form was not read: the fields below are a proposal.
deliver-table-reflexes = Reflex sheet: from the first minute to the declaration
deliver-sheet-reflexes = Reflex sheet
deliver-table-declaration = What a declaration to DGSSI says (proposal)
deliver-sheet-declaration = Declaration
deliver-table-messages = Models of messages
deliver-sheet-messages = Messages
deliver-figure-alert-chain = Chain of alert
# $count
deliver-alt-alert-chain = Drawing in { $count } columns: who sees, who qualifies, who decides, who is told.
deliver-alert-authority = DGSSI (ma-CERT)
deliver-alert-commission = CNDP (voluntary)
deliver-alert-users = Staff, users, partners

## 8 and 9. Skills and road map.

deliver-section-skills = Skills and headcount
# $days
deliver-skills-introduction = The work of the measures, by profile. A post is { $days } days a year (hypothesis). The map does not know the headcount in place: human resources are to be asked.
deliver-table-profiles = Profiles: need and gap
deliver-sheet-profiles = Profiles
deliver-unknown-headcount = not known
deliver-section-trajectory = Path: from reacting to preventing
# $count
deliver-trajectory-introduction = { $count } measures of the catalogue touch the rules that are partial or not conformant. The horizon follows the effort (up to 20 person-days: 30 days; up to 40: 90 days; beyond: a year) and what must come before; it is a hypothesis.
# $days
deliver-horizon = within { $days } days
deliver-today = today
deliver-answered-if-shown = touched by a planned measure, still to be shown
deliver-table-horizons = Measures, work and cost by horizon
deliver-sheet-horizons = Horizons
deliver-table-measures-planned = Measures at 30, 90 and 365 days
deliver-sheet-measures-planned = Measures planned
deliver-note-measures-planned = Cost = fixed part + unit price × quantity on the map, without tax and yearly cost. Efforts, costs and horizons are hypotheses.
deliver-figure-trajectory = Rules conformant, and rules that a planned measure touches
# $count
deliver-alt-trajectory = Horizontal bars: today, then at 30, 90 and 365 days, the rules conformant and those, { $count } in the end, that a planned measure touches; their conformity remains to be shown.
