# Texts of the deliverables that show risks: L3 (action plans), L4 (threat scenarios), sections 10 and 11 of L2.

## Words of every document that shows risks.

# Words that say on what a figure rests, separated by semicolons: one of them, or an interval, stands beside every amount.
deliver-risk-basis-words = hypothes ; declared ; stated ; quote ; envelope
deliver-risk-hypothesis = hypothesis
deliver-risk-quoted = quote or price of the body
deliver-risk-simulated = simulated
deliver-risk-to-rate = to be rated
deliver-risk-target = for the body to set
deliver-risk-internet = Internet
deliver-risk-inside = Inside
deliver-risk-none-seen = no loss in the simulated campaigns (it is not zero: too rare for this number of trials)
deliver-risk-start = start
deliver-risk-follows = follows from the steps before
deliver-risk-all-jewels = all jewels
deliver-risk-reserves = Reserves
deliver-risk-axis-loss = Yearly loss (MAD, simulated)
deliver-risk-axis-exceedance = Probability that the loss of a year exceeds this amount
deliver-risk-axis-budget = Spent so far (MAD)
deliver-risk-axis-residual = Mean yearly loss that is left (MAD, hypothesis)
deliver-risk-ale = Mean yearly loss
# $level
deliver-risk-var = Loss not exceeded in { $level } years of 100 (P{ $level })
# $level
deliver-risk-cvar = Mean of the years worse than P{ $level }

deliver-risk-phase-connaitre = know
deliver-risk-phase-rentrer = enter
deliver-risk-phase-trouver = find
deliver-risk-phase-exploiter = exploit

deliver-risk-rule-place = Stands on the network of the machine
deliver-risk-rule-administrator = Acts on the machine that he administers
deliver-risk-rule-zone = Stands in the zone
deliver-risk-rule-network = Stands on the internal network
deliver-risk-rule-reach-place = Reaches a service on the same network
deliver-risk-rule-reach-allowed = Reaches a service that configurations leave open
deliver-risk-rule-reach-zone = Reaches a service of the same zone (supposed)
deliver-risk-rule-reach-elsewhere = Reaches a service of another zone (supposed)
deliver-risk-rule-reach-configured = Reaches a service that the configurations let through
deliver-risk-rule-reach-not-understood = Reaches a service by a rule that was not understood (supposed)
deliver-risk-rule-reach-unread = Reaches a service of a filtered zone from a network of which nothing is known (supposed)
deliver-risk-rule-insider = Uses an account and a workstation from inside
deliver-risk-rule-public-exploit = Exploits a weakness of a service exposed to the Internet
deliver-risk-rule-phishing = Traps a person by a message
deliver-risk-rule-stolen-password = Logs in with a stolen password
deliver-risk-rule-trusted-party = Comes through the access of a third party
deliver-risk-rule-remote-login = Logs in from afar with administration rights
deliver-risk-rule-remote-exploit = Exploits a weakness of the service from afar
deliver-risk-rule-dumping = Reads credentials in memory
deliver-risk-rule-membership = Inherits the rights of the group
deliver-risk-rule-directory-right = Uses a right of the directory
deliver-risk-rule-directory-control = Takes command of the directory
deliver-risk-rule-domain-machines = Administers the machines of the directory
deliver-risk-rule-local-exploit = Raises his rights on the machine
deliver-risk-rule-collection-host = Reads the data on the machine
deliver-risk-rule-collection-application = Reads the data through the application
deliver-risk-rule-exfiltration = Takes the data out
deliver-risk-rule-ransomware = Encrypts the data
deliver-risk-rule-backup-removal = Destroys the backups
deliver-risk-rule-leak = The jewel is disclosed
deliver-risk-rule-denial = The jewel is unavailable
deliver-risk-rule-machine = The machine is taken
deliver-risk-rule-directory = The directory is taken

# $of $p
deliver-risk-because-weapon = attack available for { $of }: { $p }
# $of
deliver-risk-because-weapon-unknown = attack available for { $of } (no figure)
# $of $p
deliver-risk-because-reliability = reliability of the attack, complexity { $of }: { $p } (hypothesis)
# $of
deliver-risk-because-reliability-unknown = reliability of the attack, complexity { $of } (no figure)
# $of $p
deliver-risk-because-prior = success of { $of }: { $p } (hypothesis)
# $of
deliver-risk-because-prior-unknown = success of { $of } (no figure)
deliver-risk-because-maybe-unknown = supposed reach that no configuration proves

deliver-risk-origin-etatique = State
deliver-risk-origin-crime-organise = Organised crime
deliver-risk-origin-terroriste = Terrorist
deliver-risk-origin-activiste-ideologique = Ideological activist
deliver-risk-origin-officine-specialisee = Specialised outfit
deliver-risk-origin-amateur = Amateur
deliver-risk-origin-vengeur = Avenger
deliver-risk-origin-malveillant-pathologique = Pathological attacker

## The ladder, what is missing, hypotheses, limits.

# $rung
deliver-risk-rung = Rung reached by evidence and by statements of named persons: { $rung } of 4. Hypotheses of the catalogue never raise it.
deliver-table-risk-ladder = Ladder: what is known, what may be said
deliver-sheet-risk-ladder = Ladder
deliver-risk-not-run = not computed
deliver-risk-rung-0-known = Records of tools alone
deliver-risk-rung-0-said = Exposures and counts
deliver-risk-rung-1-known = The jewels, named by a person
deliver-risk-rung-1-said = Paths and choke points, ranked, without probability
deliver-risk-rung-2-known = Reach, known for at least 80% of the passages on the paths
deliver-risk-rung-2-said = Probabilities with interval, given a campaign
deliver-risk-rung-3-known = Frequencies and losses, stated by a named person
deliver-risk-rung-3-said = Probabilities a year and dirhams
deliver-risk-rung-4-known = The body’s own incidents, which calibrate the calculation
deliver-risk-rung-4-said = Forecasts

deliver-table-risk-missing = What is missing, what it unlocks, how to give it
deliver-sheet-risk-missing = What is missing
deliver-risk-missing-study = The calculation itself was not run
deliver-risk-missing-jewels = Jewels named by a person
deliver-risk-missing-footholds = A place to start: exposed service, workstation, login page or access of a third party
deliver-risk-missing-reach = Filtering rules between the zones of the paths
deliver-risk-missing-frequencies = The frequency of campaigns for each risk origin
deliver-risk-missing-losses = The loss of each jewel
deliver-risk-missing-severity = The severity of feared events, or its cut points in dirhams
deliver-risk-missing-calibration = Past incidents of the body
# $of
deliver-risk-missing-prior = A stated value in place of the row of the catalogue “{ $of }”
deliver-risk-missing-plan = A plan under envelopes
deliver-risk-how-study = Run “kharita study”; with “--hypotheses” the catalogue fills what nobody stated.
deliver-risk-how-jewels = Name the jewels, or let “kharita study --hypotheses” choose some by default.
deliver-risk-how-footholds = Import a scan seen from the Internet, the inventory of workstations or the sheet of third parties.
deliver-risk-how-reach = Import the configurations of firewalls, or have a named person state that the network is supposed flat.
deliver-risk-how-frequencies = Fill the sheet of frequencies of the collection workbook.
deliver-risk-how-losses = Fill the sheet of losses and the recovery time of processes in the collection workbook.
deliver-risk-how-severity = Fill the sheet of feared events or that of the severity scale in the collection workbook.
deliver-risk-how-calibration = Keep a register of incidents: date, system, cost.
deliver-risk-how-prior = State the value, or accept the hypothesis of the catalogue by “--hypotheses”.
deliver-risk-how-plan = Run “kharita plan” with an envelope, for instance “--budget A=4500000”.
deliver-risk-unlocks-paths = Paths and choke points
deliver-risk-unlocks-probabilities = Probabilities
deliver-risk-unlocks-amounts = Dirhams and probabilities a year
deliver-risk-unlocks-severity = Severity of scenarios
deliver-risk-unlocks-forecasts = Forecasts
deliver-risk-unlocks-plan = Chosen measures, costs and gains
deliver-risk-loss-scenario = Scenario
deliver-risk-loss-feared-event = Feared event
deliver-risk-loss-process = Outage of the process
deliver-risk-loss-prior = Hypothesis of the catalogue

deliver-table-risk-hypotheses = Hypotheses of the catalogue on which figures rest
deliver-sheet-risk-hypotheses = Hypotheses
deliver-note-risk-hypotheses = Each row is a judgement of the catalogue, not a measurement. It gives way to the value that a named person states.
deliver-risk-hypothesis-technique = Success of a technique, in a campaign
deliver-risk-hypothesis-campaigns = Campaigns a year of a risk origin
deliver-risk-hypothesis-jewel-loss = Loss of a jewel, in a campaign that takes it
deliver-risk-hypothesis-reliability = Reliability of an attack, by its complexity
deliver-risk-hypothesis-weapon = Attack available, by the severity of the weakness
deliver-risk-hypothesis-jewels = Jewels chosen by default
deliver-risk-hypothesis-skill = Skill of a risk origin, by its category
deliver-risk-hypothesis-neutral = Risk origin without profile: average skill, from outside
deliver-risk-hypothesis-severity = Cut points of severity of the catalogue
deliver-risk-hypothesis-effect = Effectiveness of a measure
deliver-risk-hypothesis-cost = Cost of a measure without quote
deliver-risk-unit-level = level
deliver-risk-unit-share = probability
deliver-risk-unit-per-year = a year
deliver-risk-unit-mad = MAD

deliver-risk-limits = Limits of the calculation
deliver-risk-limit-judgements = Default frequencies, probabilities, effects and losses are judgements: without calibration on the body’s own incidents the calculation ranks, it does not predict.
deliver-risk-limit-model = An interval covers what varies within the model, at 95%; it covers neither what the map does not know nor techniques that the catalogue does not describe.
deliver-risk-limit-grids = The scales and grids of EBIOS RM and ISO 27005, levels of likelihood included, come from secondary publications: they are “aligned with” these methods and carry no label.
deliver-risk-limit-persons = Dirhams count the loss of the body; the harm to persons, which is greater, is judged apart.
deliver-risk-limit-severity = Severity comes from people, or from the cut points that the body chose; without them it stays empty or rests on the example of the catalogue, given as a hypothesis.
# $share
deliver-risk-limit-reach = Paths that rest on a supposed reach that no configuration proves: { $share }.
# $count
deliver-risk-limit-ports = Pairs of zone and service left out by the list of ports tried between zones: { $count }.
# $trials $seed
deliver-risk-limit-trials = Campaigns simulated for each risk origin: { $trials }; seed: { $seed }. The same inputs give the same figures again.

deliver-not-computed-study = The calculation of risks was not run. Name the jewels, then run “kharita study” (with “--hypotheses” for the catalogue to fill what nobody stated); “kharita plan” then chooses measures.
deliver-not-computed-amounts = No amount and no probability a year: frequencies and losses stated by a named person are missing, or the option “--hypotheses” of “kharita study”. The annex says what is missing.
deliver-not-computed-loss-curve = The curve of losses needs amounts (rung 3, or “--hypotheses”).
deliver-not-computed-matrix = Initial and residual matrices: they need a severity, that is the thresholds that the body chooses in workshop 1.
deliver-not-computed-severity = Severity stays empty: it needs the thresholds that the body chooses in workshop 1 (amounts, persons concerned, length of outage).
deliver-not-computed-jewels = No jewel is named. Name them, or run “kharita study --hypotheses” for a choice by default, marked as such.
deliver-not-computed-paths = No path leads to a jewel with the facts at hand. That does not prove that there is none: see the annex for what is missing.
deliver-not-computed-chance = The chance of this path has no figure on this rung: the successes of techniques are hypotheses that “--hypotheses” admits.

## L2, sections 10 and 11.

deliver-table-risk-register = Register of risks: a scenario for each jewel
deliver-sheet-risk-register = Risks
deliver-note-risk-register = Low and high: interval at 95%. V: likelihood over three years, V0 to V4 (cut points 3, 20, 60 and 90%, a convention of this report). A jewel without a known path has no figure.
deliver-table-risk-tail = Yearly loss: mean, exceedance, intervals
deliver-sheet-risk-tail = Losses
deliver-note-risk-tail = Low and high: interval at 95%. The figures rest on the hypotheses listed in this document.
deliver-figure-loss-curve = Curve of exceedance of yearly losses (dashes: 5% and 95% of the draws of uncertainty)
# $trials
deliver-alt-loss-curve = Curve: for each amount, the probability that the loss of a year exceeds it, over { $trials } simulated campaigns for each risk origin; three points mark P90, P95 and P99 with their intervals.
# $count
deliver-risk-choke-introduction = Choke points: { $count }. Closing such a point cuts paths to the jewels; those that take most loss away come first.
deliver-table-risk-choke-points = Choke points
deliver-sheet-risk-choke-points = Choke points
deliver-note-risk-choke-points = “Commands”: jewels that no known path reaches without this point. Gain: fall of the mean yearly loss if the point were closed, interval at 95%, same hypotheses.
deliver-figure-risk-reduced = Reduced attack graph
# $count $name
deliver-alt-risk-reduced = Graph from left to right: the { $count } likeliest paths to { $name }; each box names what the attacker gains, by which technique and with which probability.

## L3.

deliver-action-plans-title = Corrective action plans
deliver-section-risk-strategy = Strategy and budget hypotheses
deliver-section-risk-treatment = Risk treatment plan
deliver-section-risk-horizons = Quick wins (30 days), short and medium term
deliver-section-risk-departments = Plan per department
deliver-section-risk-residual = Residual risks and acceptances
deliver-section-risk-follow-up = Follow-up: indicators, milestones, sprints
deliver-section-risk-sheets = Detailed action sheets, measures left out and catalogue

deliver-risk-no-plan = No plan was computed: this document shows the actions that the body entered already and the catalogue of measures; it says what it takes to choose.
# $count $cost $quoted $days
deliver-risk-conclusion-plan = The plan keeps { $count } measures for { $cost } MAD and { $days } person-days; { $quoted } of the costs are quotes or prices of the body, the others hypotheses.
# $before $after
deliver-risk-conclusion-gain = The mean yearly loss would go from { $before } to { $after }; these figures rest on the hypotheses of annex A.
# $before $after
deliver-risk-conclusion-gain-tail = The mean yearly loss is { $before } today; with the plan, the mean of the worst years (one in a hundred) would be { $after }; these figures rest on the hypotheses of annex A.
# $count $incomplete
deliver-risk-conclusion-actions = The body entered { $count } actions in its own plan; { $incomplete } of them lack something (risk, owner, due date, cost).
# $first
deliver-risk-decide-envelopes = Fix the envelopes and the rhythm of sprints before { $first }.
# $first
deliver-risk-decide-owners = Name an owner and a due date for each measure kept, before { $first }.
# $second
deliver-risk-decide-acceptance = Treat or accept, by a named and dated decision, each high risk that stays, before { $second }.
deliver-risk-method-greedy-short = The plan is chosen measure after measure (greedy method): no gap to the best possible plan is proved.
deliver-risk-method-exact-short = The plan comes from an optimisation of the model, whose gap to the best possible plan is proved; the model itself rests on the hypotheses of the annex.
deliver-risk-costs-hypotheses = Until a quote replaces them, costs are hypotheses of the catalogue.

deliver-table-risk-overview = The plan in six figures
deliver-sheet-risk-overview = Overview
deliver-note-risk-overview = Costs without a quote are hypotheses of the catalogue.
deliver-risk-overview-measures = Measures kept
deliver-risk-overview-cost = Cost of the measures kept (MAD)
deliver-risk-overview-quoted = Costs that are quotes or prices of the body / measures kept
deliver-risk-overview-days = Own work (person-days)
deliver-risk-overview-actions = Actions that the body entered already
deliver-risk-overview-incomplete = Incomplete actions / actions entered

deliver-risk-method = How this plan is made
deliver-risk-method-greedy = Method: greedy choice. At each step the payable measure that takes off most loss per dirham; no gap is proved: nothing says by how much this plan misses the best possible.
# $gap
deliver-risk-method-exact = Method: exact optimisation of the model; the proved gap to the best plan of the model is at most { $gap }.
deliver-risk-metric-ale = What the plan reduces: the mean yearly loss.
deliver-risk-metric-cvar99 = What the plan reduces: the mean of the worst years (one in a hundred).
# $costs
deliver-risk-costs-quoted = Costs that are quotes or prices of the body: { $costs }. The others are hypotheses of the catalogue.
# $sprints $days
deliver-risk-capacity = Sprints: { $sprints }; work available in a sprint: { $days } person-days.
# $sprints
deliver-risk-no-capacity = Sprints: { $sprints }; the work available was not given and limits nothing.
deliver-risk-no-robust-core = Robust core (measures kept in at least 90% of the draws): not computed by this method.
deliver-risk-robust-core = Robust core (measures kept in at least 90% of the draws over costs, frequencies and effectiveness): { $measures }.
deliver-risk-empty-robust-core = Robust core (measures kept in at least 90% of the draws): none; the choice depends on the hypotheses.
deliver-table-risk-budget = Budget by envelope
deliver-sheet-risk-budget = Budget
deliver-note-risk-budget = A measure is paid whole from one envelope. Amounts given by the body; spending at the likeliest cost, a hypothesis of the catalogue except for quotes.
deliver-figure-risk-frontier = Frontier: loss that the best plan of each budget leaves (hypothesis)
# $count
deliver-alt-risk-frontier = Falling curve: the mean yearly loss that the best plan of each budget leaves; the marked point is the plan kept, of { $count } measures, with its interval.
# $loss
deliver-risk-frontier-start = No measure: { $loss } MAD (hypothesis)
# $loss
deliver-risk-frontier-end = Whole plan: { $loss }
# $loss
deliver-risk-loss-hypothesis = { $loss } MAD (hypothesis)
deliver-table-risk-frontier = What each measure adds to the spending and takes off the loss
deliver-sheet-risk-frontier = Frontier
deliver-note-risk-frontier = Gain: fall of the mean yearly loss after the measures before, interval at 95%, on the hypotheses of annex A. An interval that holds zero: the effect is not shown.
deliver-not-computed-plan = No plan was computed. Run “kharita plan” with one or more envelopes (for instance “--budget A=4500000”); without jewel or “--hypotheses” it ranks the measures and allocates nothing.
deliver-not-computed-allocation = The plan ranks the measures without cost or sprint: nothing is allocated without probabilities (jewels named and “--hypotheses”, or frequencies and losses stated).
deliver-not-computed-sprints = Nothing is laid into sprints: that needs a plan under envelopes and probabilities.
deliver-not-computed-not-bought = The list of measures left out, with the reason of each, follows a plan under envelopes.
deliver-not-computed-residual = The loss that would be left after the plan needs a plan under envelopes and amounts.

deliver-risk-treatment-introduction = Measures come in the order of choice. Owner, due date and state are filled in in the workbook; a hidden column there carries the id of each row.
deliver-table-risk-plan = Plan: measures kept
deliver-sheet-risk-plan = Plan
deliver-note-risk-plan = Cost = fixed part + unit price × quantity read from the map; basis “hypothesis” until a quote replaces it. Gain: fall of the mean yearly loss after the measures before, interval at 95%. Targets: techniques of MITRE ATT&CK. An interval that holds zero: the effect is not shown.
deliver-table-risk-actions = Actions that the body entered already, and what they lack
deliver-sheet-risk-actions = Actions entered
deliver-note-risk-actions = Costs declared by the body.
deliver-risk-state-to-do = to do
deliver-risk-state-doing = in progress
deliver-risk-state-done = done
deliver-risk-state-given-up = given up
deliver-risk-category-governance = governance
deliver-risk-category-protection = protection
deliver-risk-category-defence = defence
deliver-risk-category-resilience = resilience

deliver-table-risk-sprints = Measures by sprint
deliver-sheet-risk-sprints = Sprints
deliver-note-risk-sprints = Costs: hypotheses of the catalogue except for quotes. The body sets the length of a sprint.
deliver-table-risk-quick-wins = Quick wins: measures kept of at most 15 person-days
deliver-sheet-risk-quick-wins = Quick wins
deliver-note-risk-quick-wins = Work and costs: hypotheses of the catalogue except for quotes.
deliver-table-risk-actions-due = Actions entered, by due date
deliver-sheet-risk-actions-due = Due dates
deliver-risk-overdue = overdue
# $days
deliver-risk-within = within { $days } days
deliver-risk-later = later
deliver-risk-undated = without due date

deliver-risk-departments-introduction = An action without owner belongs to no department: it is counted apart. The measures kept await their owner; they are grouped by category of EBIOS RM.
deliver-table-risk-owners = Actions entered, by owner
deliver-sheet-risk-owners = By owner
deliver-note-risk-owners = Costs declared by the body.
deliver-risk-no-owner = without owner
deliver-table-risk-by-category = Measures kept, by category
deliver-sheet-risk-by-category = By category
deliver-note-risk-by-category = Costs: hypotheses of the catalogue except for quotes.

# $high $accepted
deliver-risk-residual-introduction = High risks (likelihood V3 or V4): { $high }; accepted by a named person with a date: { $accepted }. The figures are those of today: the effect of the plan is computed for the whole, not for each jewel.
deliver-table-risk-residual = Risks to treat or to accept
deliver-sheet-risk-residual = Residual risks
deliver-note-risk-residual = Low and high: interval at 95%, on the hypotheses of annex A. An acceptance is entered in the sheet of interviews: question “risk-acceptance” followed by the name of the jewel, answer, name and date.
# $loss
deliver-risk-after-ale = Mean yearly loss of the body with the whole plan: { $loss } (hypotheses of annex A).
# $loss
deliver-risk-after-cvar99 = Mean of the worst years (one in a hundred) with the whole plan: { $loss } (hypotheses of annex A).
deliver-risk-treatment-reduce = reduce
deliver-risk-treatment-transfer = transfer or share
deliver-risk-treatment-avoid = avoid
deliver-risk-treatment-accept = accept

deliver-table-risk-indicators = Indicators of the plan
deliver-sheet-risk-indicators = Indicators
deliver-risk-indicator-complete = Complete actions
deliver-risk-formula-complete = Actions entered with risk, owner, due date and cost / actions entered
deliver-risk-indicator-done = Finished actions
deliver-risk-formula-done = Actions entered whose progress is 100% / actions entered
deliver-risk-indicator-taken = Measures taken over
deliver-risk-formula-taken = Measures kept that have an action (key = id of the measure) / measures kept
deliver-risk-indicator-quoted = Quoted costs
deliver-risk-formula-quoted = Measures kept whose cost is a quote or a price of the body / measures kept
deliver-table-risk-backlog = Product backlog
deliver-sheet-risk-backlog = Backlog
deliver-figure-risk-burn-up = Planned progress, sprint after sprint
# $count
deliver-alt-risk-burn-up = Horizontal bars: for each sprint, how many of the { $count } measures kept are done before it and in it.
# $sprint
deliver-risk-by-sprint = End of sprint { $sprint }
deliver-risk-earlier = sprints before
deliver-risk-this-sprint = this sprint

deliver-risk-sheets-introduction = The sheets say what each measure is made of and by what it is shown; then come the measures left out with their reason, and the catalogue of measures by rule of the DNSSI.
deliver-table-risk-sheets = Sheets of the measures kept
deliver-sheet-risk-sheets = Sheets
deliver-note-risk-sheets = Effect: share of attempts that the measure makes fail (%), a hypothesis of the catalogue. Yearly cost: hypothesis of the catalogue. Expected evidence: documents usually asked for under the rule of the DNSSI.
deliver-table-risk-not-bought = Measures left out, and why
deliver-sheet-risk-not-bought = Not kept
deliver-note-risk-not-bought = “No computed effect” does not mean useless: the measure acts on no known path to the jewels named. Costs: hypotheses of the catalogue except for quotes.
deliver-risk-why-needs = A measure that it needs is not kept
deliver-risk-why-cost = No envelope can pay it whole
deliver-risk-why-days = No sprint has the work available
deliver-risk-why-effect = No computed effect on the loss, once the others stand
deliver-risk-why-touches = Touches no known path to a jewel
deliver-risk-why-room = Legal duty, but no envelope or sprint has room
deliver-table-risk-by-rule = Measures that help to answer each rule of the DNSSI
deliver-sheet-risk-by-rule = Measures by rule
deliver-note-risk-by-rule = Measures kept come first. Kept or not, a measure satisfies no rule: only evidence does.
deliver-table-risk-catalogue = Catalogue of measures
deliver-sheet-risk-catalogue = Catalogues
deliver-note-risk-catalogue = Costs, work and quantities of the catalogue, hypotheses for a Moroccan public body; the quantity is read from the map.

## L4.

deliver-threat-scenarios-title = Threat scenarios
deliver-section-risk-panorama = Threat panorama and incident history
deliver-section-risk-feared = Feared events
deliver-section-risk-couples = Selected couples of risk origin and target objective
deliver-section-risk-strategic = Strategic scenarios
deliver-section-risk-operational = Operational scenarios
deliver-section-risk-quantification = Quantification
deliver-section-risk-authenticity = Leak scenario: authenticity of documents
deliver-section-risk-coverage = Coverage of feared events by scenarios

deliver-risk-no-study = No calculation was made on this map: this document says, section by section, what is missing and how to give it.
# $reachable $rung $maybe
deliver-risk-conclusion-jewels = { $reachable } of the jewels can be reached by a known path. Rung reached: { $rung } of 4. Paths that rest on a supposed reach: { $maybe }.
# $ale $worst
deliver-risk-conclusion-loss = Mean yearly loss: { $ale }; loss not exceeded in 95 years of 100: { $worst }. Intervals at 95%.
deliver-risk-conclusion-no-loss = No dirham is given: frequencies and losses are neither stated by a named person nor admitted as hypotheses.
deliver-risk-worst = Major risks
# $scenario $entry $name $count $chance
deliver-risk-told-chance = { $scenario }: from { $entry }, an attacker takes “{ $name }” with { $count } techniques; probability within a year: { $chance }.
# $scenario $entry $name $count
deliver-risk-told = { $scenario }: from { $entry }, an attacker takes “{ $name }” with { $count } techniques; probability not computed on this rung.
# $count
deliver-risk-rests-on-hypotheses = Rows of the catalogue on which these figures rest: { $count }. They are hypotheses: they rank, they do not predict. Annex A lists them.
# $first
deliver-risk-decide-jewels = Confirm or correct the list of jewels before { $first }.
# $first
deliver-risk-decide-frequencies = Have named persons state frequencies and losses before { $first }.
# $second
deliver-risk-decide-severity = Choose the thresholds of severity in workshop 1 before { $second }.

deliver-table-risk-origins = Risk origins and campaigns a year
deliver-sheet-risk-origins = Risk origins
deliver-note-risk-origins = Stated: minimum, likeliest value, maximum. Hypothesis: points at 5, 50 and 95%. Skill from 1 to 4, a hypothesis of the catalogue.
deliver-table-risk-exposures = What records alone say
deliver-sheet-risk-exposures = Exposures
deliver-risk-exposure-public = Services that the Internet reaches
deliver-risk-exposure-remote = Weaknesses of services, exploitable from afar
deliver-risk-exposure-local = Weaknesses that need a foothold on the machine
deliver-risk-exposure-left-out = Pairs of zone and service left out by the list of ports tried between zones
deliver-not-computed-origins = No risk origin has a frequency: fill the sheet of frequencies of the collection workbook, or admit those of the catalogue by “--hypotheses”.
deliver-not-computed-incidents = The history of incidents needs the body’s register of incidents; it was not received.
deliver-not-computed-radar = The radar of couples of risk origin and target objective needs the ratings of workshop 2 (section 3).

# $count $reachable
deliver-risk-feared-introduction = A feared event is the loss of a jewel. Jewels: { $count }; reached by a known path: { $reachable }.
deliver-table-risk-jewels = Feared events, likelihood and loss
deliver-sheet-risk-jewels = Feared events
deliver-note-risk-jewels = Low and high: interval at 95%, on the hypotheses of annex A. V: likelihood over three years (cut points 3, 20, 60 and 90%, a convention of this report).
deliver-risk-chosen-stated = named by a person
deliver-risk-chosen-sensitive-data = chosen by default: secret data
deliver-risk-chosen-class-a = chosen by default: class A
deliver-risk-chosen-class-b = chosen by default: class B
deliver-risk-chosen-directory = chosen by default: directory
deliver-risk-chosen-store = chosen by default: database
deliver-risk-chosen-database-port = chosen by default: database port
deliver-risk-chosen-dependants = chosen by default: much depends on it

deliver-risk-couples-introduction = Skill and activity come from the calculation; motivation and relevance are rated in workshop 2, in the workbook.
deliver-table-risk-couples = Couples to select
deliver-sheet-risk-couples = RO-TO couples
deliver-note-risk-couples = Skill: hypothesis of the catalogue. Activity: likeliest value stated, or median of the hypothesis.
deliver-risk-relevance-low = low
deliver-risk-relevance-medium = medium
deliver-risk-relevance-high = high

deliver-table-risk-strategic = Scenarios: from where, through what, to what
deliver-sheet-risk-strategic = Scenarios
deliver-figure-risk-strategic = The likeliest path to each jewel
# $count $name
deliver-alt-risk-strategic = Graph from left to right: { $count } paths, the likeliest of each scenario, to { $name }.

deliver-risk-operational-introduction = For each scenario: the story, the drawing, then each step with its technique, its factors and its evidence. Probabilities of steps are at the middle of their laws, for an average attacker: they serve to rank.
# $scenario $name
deliver-part-risk-scenario = { $scenario } – { $name }
# $entry $count $techniques $name $maybe
deliver-risk-story = Start: { $entry }. The likeliest path to “{ $name }” holds { $count } techniques: { $techniques }. Steps that rest on a supposed reach: { $maybe }.
# $p
deliver-risk-story-chance = Chance that all its steps succeed in one campaign: { $p }, interval at 95 % over the draws of the laws (hypothesis of the catalogue).
deliver-figure-risk-attack = Attack graph
# $count $name
deliver-alt-risk-attack = Graph from left to right: { $count } paths to { $name }; each box names what the attacker gains, by which technique and with which probability.
# $scenario
deliver-table-risk-steps = { $scenario }: steps, techniques, factors and evidence
# $scenario
deliver-sheet-risk-steps = { $scenario } steps
# $scenario
deliver-note-risk-steps = Scenario { $scenario }. P: product of the factors of the step (hypothesis, at the middle of the laws); empty on a lower rung. Techniques of MITRE ATT&CK. A step without technique follows from those before.
deliver-part-risk-cuts = What cuts these paths
deliver-table-risk-cuts = Measures that make each technique fail
deliver-sheet-risk-cuts = Cuts
deliver-note-risk-cuts = Measures of the plan come first, then the most effective by the catalogue (hypothesis).

deliver-risk-quantification-hypotheses = These amounts are simulated from hypotheses of the catalogue, listed in annex A, wherever nobody stated a value.
deliver-table-risk-losses = Losses stated by persons
deliver-sheet-risk-losses = Stated losses

deliver-not-computed-authenticity = To say whether published documents are authentic one must compare them with their originals, at the body alone. No sample was received; the table says what a sample would allow to state.
deliver-table-risk-samples = Share of authentic documents that may be stated, by sample
deliver-sheet-risk-samples = Samples
deliver-note-risk-samples = Wilson’s interval at 95%, for a sample drawn at random from the published documents.

# $count $orphans
deliver-risk-coverage-introduction = Feared events: { $count }; without scenario in this document: { $orphans }.
deliver-table-risk-coverage = Feared events and scenarios
deliver-sheet-risk-coverage = Coverage
deliver-risk-covered = covered
deliver-risk-not-listed = reached, but not in the list of paths shown
deliver-risk-orphan = orphan: no known path; that does not prove that there is none
deliver-table-risk-unnamed = Systems of class A or B that are no jewels
deliver-sheet-risk-unnamed = Sensitive, no jewel

## Columns.

deliver-column-risk-about = About
deliver-column-risk-accepted-by = Accepted by
deliver-column-risk-accepted-on = Accepted on
deliver-column-risk-action = Action
deliver-column-risk-aims = Possible objectives
deliver-column-risk-all-authentic = All authentic
deliver-column-risk-amount = Envelope (MAD)
deliver-column-risk-basis = Basis
deliver-column-risk-because = Factors
deliver-column-risk-bought = Kept
deliver-column-risk-capacity = Work available (d)
deliver-column-risk-category = Category
deliver-column-risk-chance = P a year (%)
deliver-column-risk-chosen-by = Choice
deliver-column-risk-cost = Cost (MAD)
deliver-column-risk-cost-high = High cost (MAD)
deliver-column-risk-cost-low = Low cost (MAD)
deliver-column-risk-cost-mode = Likely cost (MAD)
deliver-column-risk-cost-sum = Spent so far (MAD)
deliver-column-risk-coverage = Coverage
deliver-column-risk-declared-cost = Declared cost (MAD)
deliver-column-risk-dominates = Commands
deliver-column-risk-due = Due date
deliver-column-risk-effect-high = High effect
deliver-column-risk-effect-low = Low effect
deliver-column-risk-effect-mode = Likely effect
deliver-column-risk-effort = Work (d)
deliver-column-risk-entry = Start
deliver-column-risk-envelope = Envelope
deliver-column-risk-evidence = Evidence
deliver-column-risk-expected-evidence = Expected evidence
deliver-column-risk-exposure = Exposure
deliver-column-risk-figure = Figure
deliver-column-risk-five = 5%
deliver-column-risk-fixed = Fixed part (MAD)
deliver-column-risk-formula = Formula
deliver-column-risk-from = From
deliver-column-risk-gain = Gain (MAD/year)
deliver-column-risk-half-authentic = Half
deliver-column-risk-high = high
deliver-column-risk-horizon = Due
deliver-column-risk-how = How to give it
deliver-column-risk-incomplete = Incomplete
deliver-column-risk-input = Input
deliver-column-risk-jewel = Jewel
deliver-column-risk-key = Key
deliver-column-risk-keys = Keys
deliver-column-risk-known = What is known
deliver-column-risk-lacking = It lacks
deliver-column-risk-left = Left (MAD)
deliver-column-risk-likelihood = V
deliver-column-risk-low = low
deliver-column-risk-mad = Loss (MAD/year)
deliver-column-risk-measures-chosen = Measures
deliver-column-risk-middle = 50%
deliver-column-risk-missing = Missing
deliver-column-risk-most-authentic = Nine in ten
deliver-column-risk-motivation = Motivation
deliver-column-risk-ninety-five = 95%
deliver-column-risk-of = Of what
deliver-column-risk-origin = Risk origin
deliver-column-risk-severity = Severity
deliver-column-risk-loss-from = Loss from
deliver-column-risk-entry-from = Starts from
deliver-column-risk-p = P
deliver-column-risk-phase = Phase
deliver-column-risk-point = Choke point
deliver-column-risk-progress = Progress (%)
deliver-column-risk-quantity = Qty
deliver-column-risk-reachable = Reached
deliver-column-risk-reached = Reached
deliver-column-risk-relevance = Relevance
deliver-column-risk-risk = Risk
deliver-column-risk-rule-title = Title
deliver-column-risk-rung = Rung
deliver-column-risk-said = What may be said
deliver-column-risk-sample = Documents compared
deliver-column-risk-scenario = Scen.
deliver-column-risk-scenarios = Scenarios
deliver-column-risk-skill = Skill
deliver-column-risk-spent = Spent (MAD)
deliver-column-risk-sprint = Sprint
deliver-column-risk-stated-by = Stated by
deliver-column-risk-stated-high = Maximum (MAD)
deliver-column-risk-stated-low = Minimum (MAD)
deliver-column-risk-stated-mode = Likely (MAD)
deliver-column-risk-state = State
deliver-column-risk-step = Step
deliver-column-risk-targets = Targets
deliver-column-risk-technique = Technique
deliver-column-risk-through = Through
deliver-column-risk-to = To
deliver-column-risk-treatment = Treatment
deliver-column-risk-unit = Unit
deliver-column-risk-unit-price = Unit price (MAD)
deliver-column-risk-verdict = Finding
deliver-column-risk-way = Path
deliver-column-risk-ways = Paths
deliver-column-risk-what = What the attacker does
deliver-column-risk-why = Reason
deliver-column-risk-year-high = High (a year)
deliver-column-risk-year-low = Low (a year)
deliver-column-risk-year-middle = Middle (a year)
deliver-column-risk-yearly = Yearly cost (MAD)
