# Texts of the audit report, which is a diagnostic report while no qualified auditor is named.

deliver-audit-title = Audit report
deliver-diagnostic-title = Diagnostic report

## First page.

# $conformant $partial $refuted $unassessed
deliver-audit-conclusion-directive = National directive: { $conformant } of the rules that apply are conformant, { $partial } partly, { $refuted } not conformant, and { $unassessed } not assessed, for want of evidence that counts.
# $findings $critical $high $hosts
deliver-audit-conclusion-weaknesses = Tools report { $findings } open weaknesses, of which { $critical } critical and { $high } high; they touch { $hosts } of the known machines.
# $coverage $undeclared $unseen $sensitive
deliver-audit-conclusion-inventory = { $coverage } of the machines are both declared and observed; { $undeclared } are seen and not declared, { $unseen } declared and not seen; { $sensitive } applications and databases are of class A or B.
deliver-audit-reserve-title = No qualified auditor is named for this version: it is a diagnostic report, computed from evidence.
deliver-audit-reserve-findings = Findings raised by the tool are counted, not printed as sheets: only those that a named auditor retained are.
deliver-audit-reserve-risks = Major risks, cost and gain: they need the attack paths computed, then frequencies and losses stated by a named person.
deliver-audit-reserve-decisions = Decisions asked for: name the auditor, answer the open questions of annex A, hand over the pieces that section 5 names.

## 1. Synthesis.

deliver-section-audit-synthesis = Management synthesis
deliver-audit-synthesis-introduction = A verdict comes from evidence: what a tool saw, what a dated register holds, what a person answered with a document. Silence is never a gap: it is “not assessed”.
deliver-figure-severities = Open weaknesses by severity
# $count
deliver-alt-severities = Horizontal bars: the { $count } open weaknesses, from critical down to those that the tool does not rate.
deliver-not-computed-severities = No weakness is known. Import the output of a vulnerability scanner.

## 2. Context.

deliver-section-audit-context = Context, perimeter, exclusions
# $hosts $applications $processes $files
deliver-audit-context-introduction = The perimeter is all that the evidence knows: { $hosts } machines, { $applications } applications, { $processes } processes, from { $files } files of evidence.
deliver-audit-exclusions = Left out: what no evidence mentions, ranges that were not probed, intrusion tests, code review, industrial systems and visits. Nothing is concluded about them.
deliver-table-perimeter = Elements by kind and class
deliver-sheet-perimeter = Perimeter
deliver-table-audited-systems = Systems of class A or B and audits in the register
deliver-sheet-audited-systems = Sensitive systems
deliver-note-audited-systems = An empty cell says that the register holds no audit of this system, not that there was none.
deliver-table-calendar = Calendar of the evidence
deliver-sheet-calendar = Calendar

## 3. Method.

deliver-section-audit-method = Method, frameworks, scales, sample
deliver-audit-method-introduction = Each rule has a mode: observed (the output of a tool answers), recorded (dated records with an attachment), partial (evidence can refute, never prove alone), document (a dated assessment with an attachment). Too little coverage caps the verdict at “partly conformant”.
# $hosts
deliver-audit-sample = There is no sample: the checks cover all known elements, { $hosts } machines among them; the denominator of each rate is the map, never the list of one tool.
deliver-table-frameworks = Frameworks
deliver-sheet-frameworks = Frameworks
deliver-table-scales = Scales used
deliver-sheet-scales = Scales
deliver-scale-verdict = Rule of a directive
deliver-scale-law = Article of law
deliver-scale-impact = Legal impact
deliver-scale-severity = Severity of a weakness
deliver-means-conformant = The rule is fulfilled wherever it was looked at, and proved.
deliver-means-partial = Fulfilled in part, or fulfilled without what proves it.
deliver-means-non-conformant = A fact contradicts the rule wherever it was looked at, or the body says that it does not apply it.
deliver-means-not-assessed = Nothing that counts was shown. Silence is no gap.
deliver-means-not-applicable = A person says, with a reason, that the rule does not apply; it leaves the denominator.
deliver-means-law-shown = Every piece of evidence asked for is attached and in date.
deliver-means-law-not-shown = Evidence is missing; nothing is concluded from it.
deliver-means-law-gap = A fact, named with its evidence, contradicts the article.
deliver-means-impact-1 = Limited harm to missions, persons, rights or image.
deliver-means-impact-2 = Moderate damage, overcome by ordinary means.
deliver-means-impact-3 = Severe damage to missions, persons or bodies that depend on it.
deliver-means-impact-4 = Very severe damage, up to the capacities of the State or the life of persons.
deliver-means-severity = As given by the tool that reports the weakness.
deliver-table-interviews = Interviews and attestations
deliver-sheet-interviews = Interviews

## 4. Critical review.

deliver-section-audit-review = Critical review of the existing map
# $undeclared $unseen $conflicts $proposals
deliver-audit-review-introduction = What was declared is compared with what tools saw: { $undeclared } machines seen and not declared, { $unseen } declared and never seen in a probed range; { $conflicts } values set sources of equal rank against each other, and { $proposals } merges await a decision.
deliver-table-differences = Differences between what is declared and what is found
deliver-sheet-differences = Differences
deliver-figure-overlap = Machines known to each source
# $count
deliver-alt-overlap = Horizontal bars: for each of the { $count } sources, the share of the known machines that it knows.
deliver-not-computed-overlap = No machine is known. Import an inventory or a network scan.
deliver-known-by-source = known to the source
deliver-unknown-by-source = unknown to it

## 5. The directive.

deliver-section-audit-directive = Conformity to the national directive, one card a chapter
deliver-audit-directive-introduction = Secondary source: the directive (2023 edition) was read in a third party’s transcription, to be checked against the official text. An empty column says that nothing was found, not that all is well.
# $number $title
deliver-part-chapter = Chapter { $number }. { $title }
# $conformant $partial $refuted $unassessed
deliver-audit-chapter = Conformant: { $conformant }; partial: { $partial }; not conformant: { $refuted }; not assessed: { $unassessed }.
# $number $title
deliver-table-chapter-card = Chapter { $number }. { $title }
# $number
deliver-sheet-chapter-card = Chapter { $number }

## 6. The laws.

deliver-section-audit-laws = Laws 05-20 and 09-08: what the facts show
deliver-audit-laws-introduction = No article gets a verdict. “Gap found”: a fact, named with its evidence, contradicts the article. “Not shown”: evidence is missing, nothing is concluded from it. “Shown” needs all pieces in date; this version establishes it for no article.
# $date
deliver-audit-laws-reading = Reading of the text on { $date }, to be confirmed by the legal department. The requirements that bind any public entity are printed.
# $law
deliver-part-law = { $law }
# $count $gaps
deliver-audit-law = Requirements printed: { $count }; with a gap found: { $gaps }.
# $law
deliver-table-law-card = { $law }: requirements and findings
# $short
deliver-sheet-law-card = Law { $short }
deliver-table-formalities = Processings, regime and CNDP receipt
deliver-sheet-formalities = Formalities

## 7. What the tools saw.

deliver-section-audit-technical = Technical examination: architecture, configuration, code, intrusion
# $count
deliver-audit-technical-introduction = The { $count } open weaknesses come from scanners; their severity is the tool’s. A machine without a line is not sound for that: it may not have been examined.
deliver-table-by-severity = Open weaknesses by severity
deliver-sheet-by-severity = By severity
deliver-table-by-class = Open weaknesses by class of the machine touched
deliver-sheet-by-class = By class
deliver-note-by-class = A weakness that touches machines of several classes is counted in each.
deliver-table-by-name = What the tools report, from the gravest down
deliver-sheet-by-name = Weaknesses
deliver-note-by-name = CVSS here: the CVSS score once it is said what the touched machines need (requirements CR, IR, AR); the highest. The need is the one that is stated, else the legal impact inherited from the processes: 0 or 1 low, 2 medium, 3 or 4 high. Without a whole vector there is no score.
deliver-column-cvss = CVSS
deliver-column-cvss-here = CVSS here
# $seen $ended
deliver-audit-unsupported = Machines on which a scanner reports unsupported software: { $seen }. Applications, databases and machines whose declared end of support is past: { $ended }.
deliver-table-unsupported = Versions out of support
deliver-sheet-unsupported = Out of support
deliver-note-unsupported = Of what scanners report, at most fifty machines are named; all are counted above.
deliver-table-exposed = Applications reachable from Internet or partners
deliver-sheet-exposed = Exposed
# $known $named $listed
deliver-audit-priority = Of the { $named } vulnerabilities (CVE) that tools name, or that published advisories give to the software of the map, { $known } are known to the public sources; { $listed } are on a list of exploited vulnerabilities. The deadlines are those of published tables: the row that decided is given. They do not replace the order of risks in dirhams.
deliver-table-feeds = Public sources on vulnerabilities, and their age
deliver-sheet-feeds = Public sources
deliver-table-priority = Vulnerabilities to mend first
deliver-sheet-priority = Priorities
deliver-note-priority = Deadline: the table of CISA's directive BOD 26-04. SSVC: the deployer's table. Exposure is what people state of the machine, of what it carries or of its zone; the human impact follows from the inherited legal impact (hypothesis). EPSS: probability of exploitation within 30 days, in %. No answer: what nobody says and without which the table does not decide.
deliver-column-mend-within = Deadline
deliver-column-ssvc = SSVC
deliver-column-listed = Exploited, says
deliver-column-epss = EPSS (%)
deliver-column-unanswered = No answer
deliver-column-feed = Source
deliver-column-age-days = Age (days)
deliver-column-freshness = State
deliver-column-feed-records = Records
# $outcome $row
deliver-decided = { $outcome } (row { $row })
deliver-feed-old = Old
deliver-feed-fresh = Fresh
deliver-not-computed-audit-kev = The comparison with the public list of exploited vulnerabilities (KEV) needs that list; it was not imported.
deliver-not-computed-audit-paths = Attack paths to the crown jewels need jewels chosen and the paths computed.
deliver-not-computed-audit-intrusion = Intrusion tests, code and architecture review: they need an auditor. No result was received.

## 8 and 9. Findings and their follow-up.

deliver-section-audit-findings = Finding sheets
# $raised $printed
deliver-audit-findings-introduction = { $raised } findings are raised, one for each cause, with their objects; { $printed } are retained and printed below. A named auditor retains or dismisses, with a reason; the body answers; then the text is final.
deliver-not-computed-audit-findings = No finding was retained by a named auditor. Those raised are counted below; their facts stand in the cards of the chapters (section 5).
deliver-table-raised = Findings raised, retained, dismissed and answered, by chapter
deliver-sheet-raised = Findings
deliver-section-audit-follow-up = Follow-up of earlier audits and immediate alerts
deliver-audit-follow-up-introduction = The tables say what the register holds. An audit without report or date does not count in the verdicts.
deliver-table-earlier-audits = Earlier audits
deliver-sheet-earlier-audits = Audits
deliver-table-actions = Recommendations followed: age and state
deliver-sheet-actions = Actions
deliver-table-alerts = Immediate alerts (decree 2-21-406, article 31)
deliver-sheet-alerts = Alerts
# $number
deliver-table-finding-sheet = Finding no. { $number }
# $number
deliver-sheet-finding-sheet = Finding { $number }
# $date
deliver-finding-no-answer = No answer on { $date }
deliver-finding-reference = Reference
deliver-finding-title = Finding
deliver-finding-criticality = Criticality
deliver-finding-rules = Rules and articles
deliver-finding-objects = Objects
deliver-finding-evidence = Evidence
deliver-finding-remedy = Recommendation
deliver-finding-retained = Retained by
deliver-finding-answer = Answer of the body
deliver-finding-measure = Proposed measure
deliver-finding-stage = Stage

## 10. Annexes.

deliver-section-audit-annexes = Annexes: grids, evidence, destruction certificate
# $files
deliver-audit-annexes-introduction = { $files } files of evidence count in this version. Each is found in the ledger at its entry and is checked by its fingerprint.
deliver-not-computed-audit-destruction = The certificate of destruction (decree 2-21-406, article 32) is signed when the mission closes, with the inventory of fingerprints above.
# $count
deliver-audit-unknowns = { $count } rules could not be assessed. This annex says what we do not know, and who could tell.

# Critical review: other values, links.
deliver-table-other-values = Values where declaration and observation differ
deliver-sheet-other-values = Other values
deliver-note-other-values = An answer in more words is no difference; what describes a person is not shown.
deliver-table-unobserved-links = Declared links that no tool observed
deliver-sheet-unobserved-links = Unobserved links
deliver-note-unobserved-links = Only among the kinds of links that tools did see on this map.
