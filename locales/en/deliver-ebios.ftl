# The EBIOS RM study in documents.

# Tables of the EBIOS RM study: caption, sheet, note.
deliver-table-ebios-frame = Frame of the study
deliver-sheet-ebios-frame = Frame
deliver-not-computed-ebios-frame = Frame of the study: fill the sheet “EBIOS RM study” of the workbook.
deliver-table-ebios-revisions = Revisions of the study
deliver-sheet-ebios-revisions = Revisions
deliver-note-ebios-revisions = A strategic revision raises the first number of the version, an operational one the second.
deliver-table-ebios-feared = Stated feared events
deliver-sheet-ebios-feared = Feared events
deliver-table-ebios-couples = Rated couples of risk origin and target objective
deliver-sheet-ebios-couples = Rated couples
deliver-note-ebios-couples = Relevance is computed from the sum of the three criteria: 6 and above, medium; 10 and above, high (a metric of our own, the guide gives none). †: a value forced by a person, with its justification.
deliver-table-ebios-paths = Strategic scenarios and attack paths
deliver-sheet-ebios-paths = Attack paths
deliver-note-ebios-paths = Severity is the highest of the feared events reached.
deliver-table-ebios-actions = Operating modes and elementary actions
deliver-sheet-ebios-actions = Elementary actions
deliver-note-ebios-actions = Probability of success and technical difficulty go from 0 to 4. An action is critical if its failure alone lowers the likelihood of the path.
deliver-table-ebios-likelihoods = Likelihood of the attack paths
deliver-sheet-ebios-likelihoods = Likelihoods
deliver-note-ebios-likelihoods = The column “simulated” comes from the attack graph of the map, by the probability over three years; it may differ from a rated level on long paths.
deliver-table-ebios-treatment = Treatment plan: categories, targets, obstacles
deliver-sheet-ebios-treatment = Treatment plan
deliver-table-ebios-risks = Risks: initial level, treatment, residual level, acceptance
deliver-sheet-ebios-risks = Risks
deliver-note-ebios-risks = The same scales and the same grid before and after. Without a grid chosen by the study, the strictest reading decides.
# $id $name
deliver-part-ebios-residual = Residual risk { $id }: { $name }
# $id
deliver-table-ebios-residual = Sheet of residual risk { $id }
# $id
deliver-sheet-ebios-residual = Sheet { $id }
deliver-table-ebios-coverage = Coverage of the stated feared events
deliver-sheet-ebios-coverage = Coverage FE
# $count $orphans
deliver-ebios-coverage-introduction = Stated feared events: { $count }, of which { $orphans } are reached by no scenario.
# $method
deliver-ebios-modes-introduction = Operating modes written by the participants; likelihood by the method: { $method }.
deliver-table-risk-incidents = Incidents of the body
deliver-sheet-risk-incidents = Incidents

# Columns.
deliver-column-ebios-item = Item
deliver-column-ebios-value = Content
deliver-column-ebios-version = Version
deliver-column-ebios-kind = Kind
deliver-column-ebios-changes = Major changes
deliver-column-ebios-workshops = Workshops
deliver-column-ebios-author = Author
deliver-column-ebios-business-asset = Business asset
deliver-column-ebios-feared-event = Feared event
deliver-column-ebios-criterion = Need that fails
deliver-column-ebios-impacts = Impacts
deliver-column-ebios-justification = Justification
deliver-column-ebios-objective = Target objective
deliver-column-ebios-resources = Resources
deliver-column-ebios-activity = Activity
deliver-column-ebios-selected = Selected
deliver-column-ebios-reached = Events reached
deliver-column-ebios-couples = Couples
deliver-column-ebios-path = Attack path
deliver-column-ebios-events = Events, in order
deliver-column-ebios-mode = Operating mode
deliver-column-ebios-phase = Phase
deliver-column-ebios-action = Elementary action
deliver-column-ebios-asset = Supporting asset
deliver-column-ebios-after = After
deliver-column-ebios-probability = Prob.
deliver-column-ebios-difficulty = Diff.
deliver-column-ebios-critical = Critical
deliver-column-ebios-modes = Modes
deliver-column-ebios-least-effort = Least effort
deliver-column-ebios-critical-actions = Critical actions
deliver-column-ebios-simulated = Simulated likelihood
deliver-column-ebios-target = Target
deliver-column-ebios-obstacles = Obstacles
deliver-column-ebios-priority = Priority
deliver-column-ebios-comments = Comments
deliver-column-ebios-class = Initial class
deliver-column-ebios-residual = Residual
deliver-column-ebios-residual-class = Residual class
deliver-column-ebios-risks = Risks
deliver-column-incident-category = Category
deliver-column-incident = Incident
deliver-column-incident-known = Known on
deliver-column-incident-declared = Declared on
deliver-column-incident-closed = Closed on

# Figures.
deliver-figure-ebios-ecosystem = Dangerousness of the stakeholders, today and aimed at
# $count
deliver-alt-ebios-ecosystem = Radar of { $count } stakeholders: the most dangerous stands nearest to the centre; an arrow leads to the target level. The table of stakeholders gives the same values.
deliver-figure-ebios-couples = Risk origins and target objectives, by relevance
# $count
deliver-alt-ebios-couples = Radar of { $count } couples: the most relevant stands nearest to the centre; a filled mark is selected. The table of couples gives the same values.
deliver-figure-ebios-matrices = Risk map: likelihood and severity
# $count
deliver-alt-ebios-matrices = Map of { $count } risks: each cell bears its class in figures and the risks that stand there.
deliver-ebios-matrix-initial = Initial risk
deliver-ebios-matrix-residual = Residual risk
deliver-ebios-legend-critical = critical stakeholder
deliver-ebios-legend-not-critical = other stakeholder
deliver-ebios-legend-residual = target level
deliver-ebios-legend-selected = selected couple
deliver-ebios-legend-not-selected = couple not selected
# $from $zone
deliver-ebios-ring = { $zone } (from { $from })
deliver-ebios-zone-out = Out
deliver-ebios-zone-watch = Watch
deliver-ebios-zone-control = Control
deliver-ebios-zone-danger = Danger
deliver-ebios-relevance-1 = Low relevance
deliver-ebios-relevance-2 = Medium relevance
deliver-ebios-relevance-3 = High relevance

# Words.
deliver-ebios-version = Version
deliver-ebios-and = AND
deliver-ebios-or = OR
deliver-ebios-orphan = orphan: no scenario
deliver-ebios-to-accept = to be accepted
deliver-ebios-class-1 = 1: acceptable
deliver-ebios-class-2 = 2: tolerable under control
deliver-ebios-class-3 = 3: unacceptable
deliver-ebios-sheet-description = Description
deliver-ebios-sheet-stakeholders = Stakeholders
deliver-ebios-sheet-weaknesses = Vulnerabilities exploited
deliver-ebios-sheet-causes = Other causes or conditions
deliver-ebios-sheet-measures = Measures
deliver-ebios-sheet-residual = Residual level
deliver-ebios-sheet-class = Class
deliver-ebios-sheet-reason = Reason
deliver-ebios-sheet-surveillance = Surveillance
deliver-ebios-sheet-accepted = Accepted by
deliver-ebios-sheet-accepted-on = Accepted on
deliver-ebios-sheet-review-on = To be reviewed on
