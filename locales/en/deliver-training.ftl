# Texts of the training materials. No name of the map may stand here: only counts.

deliver-training-title = Training materials

## First page.

# $assets $undeclared $unknown
deliver-training-conclusion-why = The map counts { $assets } assets, { $undeclared } machines seen and not declared and { $unknown } answers “does not know”: trained people are those who bring the last two down.
deliver-training-conclusion-who = Five populations are trained, each in what it decides or does: management, process owners, security team, staff, developers.
# $owned $classed
deliver-training-conclusion-map = An owner is known for { $owned } of the applications and a class for { $classed } of them: that is the first exercise.
deliver-training-later = Slides (PPTX) and modules for a training platform (SCORM) come in a later version; this one is PDF and XLSX.
deliver-training-anonymous = No name of the map shows here: only counts. The program searches this document for each name of the map and refuses to write it if it finds one.
deliver-training-unknowns = What we do not know, in counts only: each line is a subject of training.

## 1. Plan.

deliver-section-training-plan = Training plan by population
# $count $minutes
deliver-training-plan-introduction = { $count } populations, { $minutes } minutes in all. A module ends with five questions drawn from the counts of the map.
deliver-table-populations = Population, objectives, length, module
deliver-sheet-populations = Plan
deliver-module-direction = section 2
deliver-module-owners = section 3
deliver-module-security = section 4
deliver-module-staff = section 5
deliver-module-developers = section 5
deliver-figure-populations = One way for all
# $count
deliver-alt-populations = Drawing in { $count } columns: the populations, then the steps that all follow: learn, answer, keep.
deliver-training-learns = learns
deliver-training-answers = answers
deliver-training-keeps = keeps it up

## 2 to 5. Modules.

deliver-section-training-direction = Management module (1 h)
deliver-section-training-owners = Process-owner module (3 h): classify, rate, accept
deliver-section-training-security = Security-team module (2 days): keep the map true
deliver-section-training-staff = Staff and developer modules: personal data, incidents, design
deliver-part-developers = Developer module (2 h)
# $minutes
deliver-module-length = Length: { $minutes } minutes.
deliver-objectives = In the end, each is able to
deliver-trainer-notes = Trainer’s notes
# $assets
deliver-notes-direction-1 = Open with a question: where do the { $assets } assets of the first page come from? Let them look for the source.
# $unassessed
deliver-notes-direction-2 = Show that { $unassessed } of the rules are not assessed: it is neither good nor bad, it is unknown.
deliver-notes-direction-3 = End with an act: each writes a dated decision to be taken within the month.
deliver-notes-owners-1 = Have the five invented cases rated before any real process, then compare the classes.
# $rated
deliver-notes-owners-2 = { $rated } of the processes are rated: start from there, and name nobody.
deliver-notes-owners-3 = “Does not know” is a good answer; a guessed rating is bad evidence.
deliver-notes-security-1 = Work on a trial workspace, never on that of the body.
# $proposals $conflicts
deliver-notes-security-2 = { $proposals } merges and { $conflicts } contradictory values wait: have three decided, aloud, with their reason.
deliver-notes-security-3 = End by verifying the ledger on another machine, without the keys.
deliver-notes-staff-1 = Speak of gestures, not tools: what one opens, lends, reports.
# $forever
deliver-notes-staff-2 = { $forever } of the accounts have a password that never ends: ask why it is convenient, then for whom.
deliver-notes-staff-3 = Praise who reports, even wrongly: a needless report costs ten minutes.
# $ended
deliver-notes-developers-1 = { $ended } applications use a version whose end of support is past: look for who should have seen it.
# $copies
deliver-notes-developers-2 = { $copies } databases are outside production: have it told where their data come from.
deliver-notes-developers-3 = A flow not declared is a hole that filtering will not see: have one line of the sheet of flows filled in.
deliver-not-computed-training-slides = The bilingual slides of this module (French, Arabic) come with the PPTX format.
deliver-table-exercises = Rating exercises on invented cases, with correction
deliver-sheet-exercises = Exercises
deliver-note-exercises = The correction is one possible reading: what counts is the justification.
deliver-table-practicals = Practical work and corrections
deliver-sheet-practicals = Practical work
deliver-table-quiz-direction = Five questions to the management
deliver-sheet-quiz-direction = Quiz management
deliver-table-quiz-owners = Five questions to process owners
deliver-sheet-quiz-owners = Quiz owners
deliver-table-quiz-security = Five questions to the security team
deliver-sheet-quiz-security = Quiz security
deliver-table-quiz-staff = Five questions to the staff
deliver-sheet-quiz-staff = Quiz staff
deliver-table-quiz-developers = Five questions to developers
deliver-sheet-quiz-developers = Quiz developers

## Questions: the counts come from the map. One right answer, two wrong ones.

# $undeclared
deliver-quiz-direction-1 = { $undeclared } machines were seen on the network and not declared. What follows?
deliver-quiz-direction-1-right = The inventory is incomplete: identify them and find an owner
deliver-quiz-direction-1-wrong = They are all malicious
deliver-quiz-direction-1-false = The tool was wrong, delete them
# $unassessed
deliver-quiz-direction-2 = { $unassessed } of the rules that apply are “not assessed”. What does this rate say?
deliver-quiz-direction-2-right = Nobody showed evidence yet: neither conformant nor a gap
deliver-quiz-direction-2-wrong = These rules are broken
deliver-quiz-direction-2-false = These rules do not concern us
# $sensitive
deliver-quiz-direction-3 = { $sensitive } applications and databases are of class A or B. Where does their class come from?
deliver-quiz-direction-3-right = From the highest impact of the processes that depend on them
deliver-quiz-direction-3-wrong = From their purchase price
deliver-quiz-direction-3-false = From the number of their weaknesses
# $critical
deliver-quiz-direction-4 = { $critical } critical weaknesses are open. Who may accept not to correct one?
deliver-quiz-direction-4-right = The management, by a dated act that says why and until when
deliver-quiz-direction-4-wrong = The administrator, when short of time
deliver-quiz-direction-4-false = Nobody needs to accept it
# $sensitive
deliver-quiz-direction-5 = An incident touches one of the { $sensitive } sensitive applications or databases. When must it be declared?
deliver-quiz-direction-5-right = As soon as it is known, then complete
deliver-quiz-direction-5-wrong = Once the cause is found
deliver-quiz-direction-5-false = If it is in the press
# $rated
deliver-quiz-owners-1 = { $rated } of the processes are rated. Who rates the impacts of a process?
deliver-quiz-owners-1-right = Its owner, with the help of the security team
deliver-quiz-owners-1-wrong = The supplier of the application
deliver-quiz-owners-1-false = The tool, from the network
# $unknown
deliver-quiz-owners-2 = { $unknown } questions got “does not know”. What is this answer worth?
deliver-quiz-owners-2-right = It says that the question was asked and is still open
deliver-quiz-owners-2-wrong = It means “no”
deliver-quiz-owners-2-false = It is forbidden
# $owned
deliver-quiz-owners-3 = An owner is known for { $owned } of the applications. What does the owner of an application do?
deliver-quiz-owners-3-right = Decides what it must guarantee and accepts its risks
deliver-quiz-owners-3-wrong = Installs its corrections
deliver-quiz-owners-3-false = Pays its licence, no more
# $numbered
deliver-quiz-owners-4 = { $numbered } of the processings bear a CNDP number. When must it be obtained?
deliver-quiz-owners-4-right = Before the processing begins
deliver-quiz-owners-4-wrong = At the first complaint
deliver-quiz-owners-4-false = Once a year
# $restored
deliver-quiz-owners-5 = The restore is tried for { $restored } of the sensitive systems. Why try it?
deliver-quiz-owners-5-right = A backup never restored is but a hope
deliver-quiz-owners-5-wrong = To empty the disks
deliver-quiz-owners-5-false = Because the supplier bills it
# $unseen
deliver-quiz-security-1 = { $unseen } declared machines were not seen in a probed range. What to do?
deliver-quiz-security-1-right = Ask their owner whether they still exist, and date the answer
deliver-quiz-security-1-wrong = Delete them from the map
deliver-quiz-security-1-false = Run the tool again until they show
# $conflicts
deliver-quiz-security-2 = { $conflicts } values set sources of equal rank against each other. Who decides?
deliver-quiz-security-2-right = A named person, with a reason; both values stay visible
deliver-quiz-security-2-wrong = The newest source, always
deliver-quiz-security-2-false = Chance
# $files
deliver-quiz-security-3 = { $files } files of evidence count. One is imported twice: what happens?
deliver-quiz-security-3-right = It is known by its fingerprint, nothing changes
deliver-quiz-security-3-wrong = All is counted twice
deliver-quiz-security-3-false = The first version is deleted
# $entries
deliver-quiz-security-4 = The ledger counts { $entries } entries. How to show a third party that nothing was changed in it?
deliver-quiz-security-4-right = By the check, on his machine, without giving him the keys
deliver-quiz-security-4-wrong = By giving him the keys
deliver-quiz-security-4-false = By a screen shot
# $coverage
deliver-quiz-security-5 = { $coverage } of the machines are both declared and observed. What is the denominator of this rate?
deliver-quiz-security-5-right = Machines declared or observed, all together
deliver-quiz-security-5-wrong = The list of the last tool
deliver-quiz-security-5-false = One hundred
# $accounts
deliver-quiz-staff-1 = { $accounts } accounts are known. A colleague asks for your password to finish a file. What do you do?
deliver-quiz-staff-1-right = I refuse; a right is asked for, not lent
deliver-quiz-staff-1-wrong = I give it and change it tomorrow
deliver-quiz-staff-1-false = I write it on paper
# $forever
deliver-quiz-staff-2 = { $forever } of the accounts have a password that never expires. Why is that a risk?
deliver-quiz-staff-2-right = Stolen once, it opens for ever
deliver-quiz-staff-2-wrong = It takes longer to type
deliver-quiz-staff-2-false = It is none
# $data
deliver-quiz-staff-3 = { $data } pieces of information are described on the map. Which is personal?
deliver-quiz-staff-3-right = Any information that points to a person, even by a number
deliver-quiz-staff-3-wrong = Name and first name only
deliver-quiz-staff-3-false = Only what is secret
# $leavers
deliver-quiz-staff-4 = { $leavers } people who left still have an open account, says the register. Who must report it?
deliver-quiz-staff-4-right = Their manager, on the day, to human resources and operations
deliver-quiz-staff-4-wrong = They themselves, when they think of it
deliver-quiz-staff-4-false = Nobody
# $findings
deliver-quiz-staff-5 = Tools report { $findings } open weaknesses. You see a strange screen: what do you do first?
deliver-quiz-staff-5-right = I switch nothing off and tell at once
deliver-quiz-staff-5-wrong = I switch off and on again
deliver-quiz-staff-5-false = I wait until tomorrow
# $exposed
deliver-quiz-developers-1 = { $exposed } applications are reachable from Internet or partners. What is needed before one more opens?
deliver-quiz-developers-1-right = A report dated before it opens, with its critical weaknesses corrected
deliver-quiz-developers-1-wrong = An announcement to users
deliver-quiz-developers-1-false = Nothing, we correct afterwards
# $copies
deliver-quiz-developers-2 = { $copies } databases are outside production. May real data be copied there?
deliver-quiz-developers-2-right = No; invented data, or anonymised and checked
deliver-quiz-developers-2-wrong = Yes, if the network is internal
deliver-quiz-developers-2-false = Yes, for a week
# $ended
deliver-quiz-developers-3 = { $ended } applications are past their end of support. What is done with a component without support?
deliver-quiz-developers-3-right = Plan its replacement, and isolate it meanwhile
deliver-quiz-developers-3-wrong = Hide its version
deliver-quiz-developers-3-false = Wait until it fails
# $flows
deliver-quiz-developers-4 = { $flows } flows are known. Why declare a flow before it opens?
deliver-quiz-developers-4-right = To filter as tightly as can be, and see what was not declared
deliver-quiz-developers-4-wrong = To slow projects down
deliver-quiz-developers-4-false = Because the tool demands it
# $stores
deliver-quiz-developers-5 = { $stores } databases are known. Where does the password of a database go?
deliver-quiz-developers-5-right = In a vault, read at start, and never in the code
deliver-quiz-developers-5-wrong = In the repository, as a comment
deliver-quiz-developers-5-false = In a mail to the team

## 6 and 7. Trainer's guide and memo sheets.

deliver-section-training-guide = Trainer guide, evaluation, certificate
# $pass $of
deliver-training-guide-introduction = A module is passed from { $pass } right answers out of { $of } (hypothesis). This correction is for the trainer alone: take the section out of the copies handed on.
deliver-training-guide = Leading a session
deliver-guide-before = Before: print the module and the memo sheets, prepare a trial workspace, read the counts of annex A again.
deliver-guide-during = During: start from a count, ask what it proves, then what it does not; name nobody.
deliver-guide-after = After: correct together, hand over the certificate, write the attendance down; it gives indicator K14.
deliver-table-marking = Marking and correction
deliver-sheet-marking = Marking
deliver-table-attendance = Attendance, to be filled in
deliver-sheet-attendance = Attendance
deliver-not-computed-training-results = Training rate by population (K14): it needs attendance sheets and headcount. The signed certificate comes in a later version.
deliver-section-training-memos = Memo sheets
deliver-training-memos-introduction = To be cut out and put up: one idea a sheet.
deliver-table-memos = Reminder: scales, classes, declaration
deliver-sheet-memos = Memo sheets
deliver-training-memos-cut = The A3 poster comes in a later version.
