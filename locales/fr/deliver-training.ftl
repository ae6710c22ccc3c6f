# Texts of the training materials. No name of the map may stand here: only counts.

deliver-training-title = Supports de formation

## First page.

# $assets $undeclared $unknown
deliver-training-conclusion-why = La carte compte { $assets } actifs, { $undeclared } équipements vus sans être déclarés et { $unknown } réponses « ne sait pas » : ce sont des personnes formées qui feront baisser ces deux derniers nombres.
deliver-training-conclusion-who = Cinq populations sont formées, chacune à ce qu’elle décide ou fait : direction, propriétaires de processus, équipe de sécurité, agents, développeurs.
# $owned $classed
deliver-training-conclusion-map = Un propriétaire est connu pour { $owned } des applications et une classe pour { $classed } d’entre elles : c’est le premier exercice.
deliver-training-later = Diaporamas (PPTX) et modules pour plateforme de formation (SCORM) viendront dans une version suivante ; cette version tient en PDF et XLSX.
deliver-training-anonymous = Aucun nom de la carte ne paraît ici : seuls des comptes. Le programme cherche chaque nom de la carte dans ce document et refuse de l’écrire s’il en trouve un.
deliver-training-unknowns = Ce que nous ne savons pas, en comptes seulement : chaque ligne est un sujet de formation.

## 1. Plan.

deliver-section-training-plan = Plan de formation par population
# $count $minutes
deliver-training-plan-introduction = { $count } populations, { $minutes } minutes en tout. Un module se clôt par cinq questions tirées des comptes de la carte.
deliver-table-populations = Population, objectifs, durée, module
deliver-sheet-populations = Plan
deliver-module-direction = section 2
deliver-module-owners = section 3
deliver-module-security = section 4
deliver-module-staff = section 5
deliver-module-developers = section 5
deliver-figure-populations = Un même chemin pour tous
# $count
deliver-alt-populations = Schéma en { $count } colonnes : les populations, puis les étapes que toutes suivent : apprendre, répondre, tenir.
deliver-training-learns = apprend
deliver-training-answers = répond
deliver-training-keeps = tient dans la durée

## 2 to 5. Modules.

deliver-section-training-direction = Module direction (1 h)
deliver-section-training-owners = Module propriétaires de processus (3 h) : classer, coter, accepter
deliver-section-training-security = Module équipe de sécurité (2 j) : tenir la carte à jour
deliver-section-training-staff = Modules agents et développeurs : données personnelles, incidents, conception
deliver-part-developers = Module développeurs (2 h)
# $minutes
deliver-module-length = Durée : { $minutes } minutes.
deliver-objectives = À la fin, chacun sait
deliver-trainer-notes = Notes de l’animateur
# $assets
deliver-notes-direction-1 = Ouvrez par une question : d’où viennent les { $assets } actifs de la première page ? Laissez chercher la source.
# $unassessed
deliver-notes-direction-2 = Montrez que { $unassessed } des règles ne sont pas évaluées : ce n’est ni bon ni mauvais, c’est inconnu.
deliver-notes-direction-3 = Finissez par un acte : chacun écrit une décision datée qu’il prendra dans le mois.
deliver-notes-owners-1 = Faites coter les cinq cas inventés avant tout processus réel, puis comparez les classes obtenues.
# $rated
deliver-notes-owners-2 = { $rated } des processus sont cotés : partez de là, sans nommer personne.
deliver-notes-owners-3 = « Ne sait pas » est une bonne réponse ; une cote devinée est une mauvaise preuve.
deliver-notes-security-1 = Travaillez sur un espace d’essai, jamais sur celui de l’organisme.
# $proposals $conflicts
deliver-notes-security-2 = { $proposals } rapprochements et { $conflicts } valeurs contradictoires attendent : faites-en trancher trois, à voix haute, avec leur raison.
deliver-notes-security-3 = Terminez par la vérification du journal sur une autre machine, sans les clés.
deliver-notes-staff-1 = Parlez de gestes, pas d’outils : ce qu’on ouvre, ce qu’on prête, ce qu’on signale.
# $forever
deliver-notes-staff-2 = { $forever } des comptes ont un mot de passe sans fin : demandez pourquoi c’est commode, puis pour qui.
deliver-notes-staff-3 = Félicitez qui signale, même à tort : un signalement inutile coûte dix minutes.
# $ended
deliver-notes-developers-1 = { $ended } applications emploient une version dont la fin de support est passée : cherchez qui devait le voir.
# $copies
deliver-notes-developers-2 = { $copies } bases sont hors production : faites dire d’où viennent leurs données.
deliver-notes-developers-3 = Un flux non déclaré est un trou que le filtrage ne verra pas : faites remplir une ligne de la feuille des flux.
deliver-not-computed-training-slides = Les diapositives bilingues de ce module (français, arabe) viendront avec le format PPTX.
deliver-table-exercises = Exercices de cotation sur des cas inventés, avec corrigé
deliver-sheet-exercises = Exercices
deliver-note-exercises = Le corrigé est une lecture possible : ce qui compte est la justification.
deliver-table-practicals = Travaux pratiques et corrigés
deliver-sheet-practicals = Travaux pratiques
deliver-table-quiz-direction = Cinq questions à la direction
deliver-sheet-quiz-direction = Quiz direction
deliver-table-quiz-owners = Cinq questions aux propriétaires de processus
deliver-sheet-quiz-owners = Quiz propriétaires
deliver-table-quiz-security = Cinq questions à l’équipe de sécurité
deliver-sheet-quiz-security = Quiz sécurité
deliver-table-quiz-staff = Cinq questions aux agents
deliver-sheet-quiz-staff = Quiz agents
deliver-table-quiz-developers = Cinq questions aux développeurs
deliver-sheet-quiz-developers = Quiz développeurs

## Questions: the counts come from the map. One right answer, two wrong ones.

# $undeclared
deliver-quiz-direction-1 = { $undeclared } équipements ont été vus sur le réseau sans être déclarés. Que faut-il en conclure ?
deliver-quiz-direction-1-right = L’inventaire est incomplet : il faut les identifier et leur trouver un propriétaire
deliver-quiz-direction-1-wrong = Ils sont tous malveillants
deliver-quiz-direction-1-false = L’outil s’est trompé, on les efface
# $unassessed
deliver-quiz-direction-2 = { $unassessed } des règles applicables sont « non évaluées ». Que dit ce taux ?
deliver-quiz-direction-2-right = Personne n’a encore montré de preuve : ni conforme, ni écart
deliver-quiz-direction-2-wrong = Ces règles sont enfreintes
deliver-quiz-direction-2-false = Ces règles ne nous concernent pas
# $sensitive
deliver-quiz-direction-3 = { $sensitive } applications et bases sont de classe A ou B. D’où vient leur classe ?
deliver-quiz-direction-3-right = Du plus haut impact des processus qui en dépendent
deliver-quiz-direction-3-wrong = De leur prix d’achat
deliver-quiz-direction-3-false = Du nombre de leurs failles
# $critical
deliver-quiz-direction-4 = { $critical } faiblesses critiques sont ouvertes. Qui peut accepter de ne pas en corriger une ?
deliver-quiz-direction-4-right = La direction, par un acte daté qui dit pourquoi et jusqu’à quand
deliver-quiz-direction-4-wrong = L’administrateur, s’il manque de temps
deliver-quiz-direction-4-false = Personne n’a besoin de l’accepter
# $sensitive
deliver-quiz-direction-5 = Un incident touche l’une des { $sensitive } applications ou bases sensibles. Quand faut-il le déclarer ?
deliver-quiz-direction-5-right = Dès qu’il est connu, puis compléter
deliver-quiz-direction-5-wrong = Une fois la cause établie
deliver-quiz-direction-5-false = S’il paraît dans la presse
# $rated
deliver-quiz-owners-1 = { $rated } des processus sont cotés. Qui cote les impacts d’un processus ?
deliver-quiz-owners-1-right = Son propriétaire, avec l’aide de l’équipe de sécurité
deliver-quiz-owners-1-wrong = Le fournisseur de l’application
deliver-quiz-owners-1-false = L’outil, à partir du réseau
# $unknown
deliver-quiz-owners-2 = { $unknown } questions ont reçu « ne sait pas ». Que vaut cette réponse ?
deliver-quiz-owners-2-right = Elle dit que la question a été posée et reste à résoudre
deliver-quiz-owners-2-wrong = Elle vaut « non »
deliver-quiz-owners-2-false = Elle est interdite
# $owned
deliver-quiz-owners-3 = Un propriétaire est connu pour { $owned } des applications. Que fait le propriétaire d’une application ?
deliver-quiz-owners-3-right = Il décide de ce qu’elle doit garantir et accepte ses risques
deliver-quiz-owners-3-wrong = Il installe ses correctifs
deliver-quiz-owners-3-false = Il en paie la licence, rien de plus
# $numbered
deliver-quiz-owners-4 = { $numbered } des traitements portent un numéro de la CNDP. Quand faut-il l’obtenir ?
deliver-quiz-owners-4-right = Avant de commencer le traitement
deliver-quiz-owners-4-wrong = À la première plainte
deliver-quiz-owners-4-false = Une fois par an
# $restored
deliver-quiz-owners-5 = La restauration est essayée pour { $restored } des systèmes sensibles. Pourquoi l’essayer ?
deliver-quiz-owners-5-right = Une sauvegarde jamais restaurée n’est qu’un espoir
deliver-quiz-owners-5-wrong = Pour vider les disques
deliver-quiz-owners-5-false = Parce que le fournisseur le facture
# $unseen
deliver-quiz-security-1 = { $unseen } équipements déclarés n’ont pas été vus dans une plage sondée. Que faire ?
deliver-quiz-security-1-right = Demander à leur propriétaire s’ils existent encore, et dater la réponse
deliver-quiz-security-1-wrong = Les effacer de la carte
deliver-quiz-security-1-false = Relancer l’outil jusqu’à les voir
# $conflicts
deliver-quiz-security-2 = { $conflicts } valeurs opposent des sources de même rang. Qui tranche ?
deliver-quiz-security-2-right = Une personne nommée, avec sa raison ; les deux valeurs restent visibles
deliver-quiz-security-2-wrong = La source la plus récente, toujours
deliver-quiz-security-2-false = Le hasard
# $files
deliver-quiz-security-3 = { $files } fichiers de preuve comptent. Un même fichier est importé deux fois : que se passe-t-il ?
deliver-quiz-security-3-right = Il est reconnu à son empreinte, rien ne change
deliver-quiz-security-3-wrong = Tout est compté deux fois
deliver-quiz-security-3-false = La première version est effacée
# $entries
deliver-quiz-security-4 = Le journal compte { $entries } entrées. Comment montrer à un tiers que rien n’y a été changé ?
deliver-quiz-security-4-right = Par la vérification, sur sa machine, sans lui donner les clés
deliver-quiz-security-4-wrong = En lui donnant les clés
deliver-quiz-security-4-false = Par une capture d’écran
# $coverage
deliver-quiz-security-5 = { $coverage } des équipements sont à la fois déclarés et observés. Quel est le dénominateur de ce taux ?
deliver-quiz-security-5-right = Les équipements déclarés ou observés, tous ensemble
deliver-quiz-security-5-wrong = La liste du dernier outil
deliver-quiz-security-5-false = Cent
# $accounts
deliver-quiz-staff-1 = { $accounts } comptes sont connus. Un collègue demande votre mot de passe pour finir un dossier. Que faites-vous ?
deliver-quiz-staff-1-right = Je refuse ; le droit se demande, il ne se prête pas
deliver-quiz-staff-1-wrong = Je le donne et le change demain
deliver-quiz-staff-1-false = Je l’écris sur un papier
# $forever
deliver-quiz-staff-2 = { $forever } des comptes ont un mot de passe qui n’expire jamais. Pourquoi est-ce un risque ?
deliver-quiz-staff-2-right = Volé une fois, il ouvre pour toujours
deliver-quiz-staff-2-wrong = Il est plus long à taper
deliver-quiz-staff-2-false = Ce n’en est pas un
# $data
deliver-quiz-staff-3 = { $data } informations sont décrites dans la carte. Laquelle est personnelle ?
deliver-quiz-staff-3-right = Toute information qui désigne une personne, même par un numéro
deliver-quiz-staff-3-wrong = Seulement le nom et le prénom
deliver-quiz-staff-3-false = Seulement ce qui est secret
# $leavers
deliver-quiz-staff-4 = { $leavers } agents partis ont encore un compte ouvert d’après le registre. Qui doit le signaler ?
deliver-quiz-staff-4-right = Leur responsable, le jour du départ, aux ressources humaines et à l’exploitation
deliver-quiz-staff-4-wrong = Eux-mêmes, quand ils y pensent
deliver-quiz-staff-4-false = Personne
# $findings
deliver-quiz-staff-5 = Les outils rapportent { $findings } faiblesses ouvertes. Vous voyez un écran étrange : que faites-vous d’abord ?
deliver-quiz-staff-5-right = Je n’éteins rien et je préviens aussitôt
deliver-quiz-staff-5-wrong = J’éteins et je rallume
deliver-quiz-staff-5-false = J’attends demain
# $exposed
deliver-quiz-developers-1 = { $exposed } applications sont accessibles d’Internet ou de partenaires. Que faut-il avant d’en ouvrir une de plus ?
deliver-quiz-developers-1-right = Un rapport antérieur à l’ouverture, et ses failles critiques corrigées
deliver-quiz-developers-1-wrong = Une annonce aux usagers
deliver-quiz-developers-1-false = Rien, on corrigera après
# $copies
deliver-quiz-developers-2 = { $copies } bases sont hors production. Peut-on y copier des données réelles ?
deliver-quiz-developers-2-right = Non ; des données inventées, ou anonymisées et vérifiées
deliver-quiz-developers-2-wrong = Oui, si le réseau est interne
deliver-quiz-developers-2-false = Oui, pour une semaine
# $ended
deliver-quiz-developers-3 = { $ended } applications ont une fin de support passée. Que fait-on d’un composant sans support ?
deliver-quiz-developers-3-right = On planifie son remplacement et on isole en attendant
deliver-quiz-developers-3-wrong = On masque sa version
deliver-quiz-developers-3-false = On attend la panne
# $flows
deliver-quiz-developers-4 = { $flows } flux sont connus. Pourquoi déclarer un flux avant de l’ouvrir ?
deliver-quiz-developers-4-right = Pour filtrer au plus juste, et voir ce qui n’a pas été déclaré
deliver-quiz-developers-4-wrong = Pour ralentir les projets
deliver-quiz-developers-4-false = Parce que l’outil l’exige
# $stores
deliver-quiz-developers-5 = { $stores } bases sont connues. Où se met le mot de passe d’une base ?
deliver-quiz-developers-5-right = Dans un coffre, lu au démarrage, et jamais dans le code
deliver-quiz-developers-5-wrong = Dans le dépôt, en commentaire
deliver-quiz-developers-5-false = Dans un courriel à l’équipe

## 6 and 7. Trainer's guide and memo sheets.

deliver-section-training-guide = Guide de l’animateur, évaluation, attestation
# $pass $of
deliver-training-guide-introduction = Un module est réussi à partir de { $pass } réponses justes sur { $of } (hypothèse). Ce corrigé est réservé à l’animateur : retirez la section des copies remises.
deliver-training-guide = Mener une séance
deliver-guide-before = Avant : imprimer le module et les fiches mémo, préparer un espace d’essai, relire les comptes de l’annexe A.
deliver-guide-during = Pendant : partir d’un compte, demander ce qu’il prouve, puis ce qu’il ne prouve pas ; ne nommer personne.
deliver-guide-after = Après : corriger ensemble, remettre l’attestation, porter la participation au tableau ; elle donne l’indicateur K14.
deliver-table-marking = Barème et corrigé
deliver-sheet-marking = Barème
deliver-table-attendance = Suivi de participation, à remplir
deliver-sheet-attendance = Participation
deliver-not-computed-training-results = Taux de formation par population (K14) : il demande les feuilles de présence et l’effectif. L’attestation signée viendra dans une version suivante.
deliver-section-training-memos = Fiches mémo
deliver-training-memos-introduction = À découper et à afficher : une idée par fiche.
deliver-table-memos = Aide-mémoire : échelles, classes, déclaration
deliver-sheet-memos = Fiches mémo
deliver-training-memos-cut = L’affiche A3 viendra dans une version suivante.
