# Texts of the audit report, which is a diagnostic report while no qualified auditor is named.

deliver-audit-title = Rapport d’audit
deliver-diagnostic-title = Rapport de diagnostic

## First page.

# $conformant $partial $refuted $unassessed
deliver-audit-conclusion-directive = Directive nationale : { $conformant } des règles applicables sont conformes, { $partial } partiellement, { $refuted } non conformes et { $unassessed } non évaluées, faute de preuve qui compte.
# $findings $critical $high $hosts
deliver-audit-conclusion-weaknesses = Les outils rapportent { $findings } faiblesses ouvertes, dont { $critical } critiques et { $high } élevées ; elles touchent { $hosts } des équipements connus.
# $coverage $undeclared $unseen $sensitive
deliver-audit-conclusion-inventory = { $coverage } des équipements sont à la fois déclarés et observés ; { $undeclared } sont vus sans être déclarés, { $unseen } déclarés sans être vus ; { $sensitive } applications et bases sont de classe A ou B.
deliver-audit-reserve-title = Aucun auditeur qualifié n’est nommé pour cette version : c’est un rapport de diagnostic, calculé à partir de preuves.
deliver-audit-reserve-findings = Les constats relevés par l’outil sont comptés, pas imprimés en fiches : seuls le sont ceux qu’un auditeur nommé a retenus.
deliver-audit-reserve-risks = Risques majeurs, coût et gain : ils demandent le calcul des chemins d’attaque, puis des fréquences et des pertes énoncées par une personne nommée.
deliver-audit-reserve-decisions = Décisions demandées : nommer l’auditeur, répondre aux questions ouvertes de l’annexe A, donner les pièces que la section 5 nomme.

## 1. Synthesis.

deliver-section-audit-synthesis = Synthèse pour la direction
deliver-audit-synthesis-introduction = Un verdict naît de preuves : ce qu’un outil a vu, ce qu’un registre daté contient, ce qu’une personne a répondu pièce à l’appui. Le silence n’est jamais un écart : il est « non évalué ».
deliver-figure-severities = Faiblesses ouvertes par gravité
# $count
deliver-alt-severities = Barres horizontales : les { $count } faiblesses ouvertes, réparties de la gravité critique à celles que l’outil ne note pas.
deliver-not-computed-severities = Aucune faiblesse n’est connue. Importez le relevé d’un scanneur de vulnérabilités.

## 2. Context.

deliver-section-audit-context = Contexte, périmètre, exclusions
# $hosts $applications $processes $files
deliver-audit-context-introduction = Le périmètre est tout ce que les preuves connaissent : { $hosts } équipements, { $applications } applications, { $processes } processus, d’après { $files } fichiers de preuve.
deliver-audit-exclusions = Exclus : ce qu’aucune preuve ne mentionne, les plages non sondées, les tests d’intrusion, la revue de code, les systèmes industriels et les visites de site. Rien n’est conclu à leur sujet.
deliver-table-perimeter = Éléments par sorte et par classe
deliver-sheet-perimeter = Périmètre
deliver-table-audited-systems = Systèmes de classe A ou B et audits au registre
deliver-sheet-audited-systems = Systèmes sensibles
deliver-note-audited-systems = Une cellule vide dit que le registre ne contient aucun audit de ce système, non qu’il n’y en eut aucun.
deliver-table-calendar = Calendrier des preuves
deliver-sheet-calendar = Calendrier

## 3. Method.

deliver-section-audit-method = Méthode, référentiels, échelles, échantillon
deliver-audit-method-introduction = Chaque règle a un mode : observé (la sortie d’un outil répond), enregistré (des enregistrements datés avec pièce), partiel (la preuve peut réfuter, jamais prouver seule), document (une appréciation datée avec pièce). Une couverture insuffisante plafonne le verdict à « partiellement conforme ».
# $hosts
deliver-audit-sample = Il n’y a pas d’échantillon : les contrôles portent sur la totalité des éléments connus, dont { $hosts } équipements ; le dénominateur de chaque taux est la carte, jamais la liste d’un seul outil.
deliver-table-frameworks = Référentiels
deliver-sheet-frameworks = Référentiels
deliver-table-scales = Échelles employées
deliver-sheet-scales = Échelles
deliver-scale-verdict = Règle d’une directive
deliver-scale-law = Article de loi
deliver-scale-impact = Impact légal
deliver-scale-severity = Gravité d’une faiblesse
deliver-means-conformant = La règle est remplie partout où elle a été regardée, et prouvée.
deliver-means-partial = Remplie en partie, ou remplie sans ce qui le prouve.
deliver-means-non-conformant = Un fait contredit la règle partout où elle a été regardée, ou l’organisme dit ne pas l’appliquer.
deliver-means-not-assessed = Rien qui compte n’a été montré. Le silence n’est pas un écart.
deliver-means-not-applicable = Une personne dit, avec une raison, que la règle ne s’applique pas ; elle sort du dénominateur.
deliver-means-law-shown = Toute preuve demandée est jointe et à jour.
deliver-means-law-not-shown = Des preuves manquent ; rien n’en est conclu.
deliver-means-law-gap = Un fait, nommé avec sa preuve, contredit l’article.
deliver-means-impact-1 = Gêne limitée pour les missions, les personnes, les droits ou l’image.
deliver-means-impact-2 = Dommage modéré, surmonté par des moyens ordinaires.
deliver-means-impact-3 = Dommage grave pour les missions, les personnes ou des organismes qui en dépendent.
deliver-means-impact-4 = Dommage très grave, jusqu’aux capacités de l’État ou à la vie des personnes.
deliver-means-severity = Celle que donne l’outil qui rapporte la faiblesse.
deliver-table-interviews = Entretiens et attestations
deliver-sheet-interviews = Entretiens

## 4. Critical review.

deliver-section-audit-review = Revue critique de la cartographie existante
# $undeclared $unseen $conflicts $proposals
deliver-audit-review-introduction = Ce qui était déclaré est comparé à ce que les outils ont vu : { $undeclared } équipements vus sans être déclarés, { $unseen } déclarés et jamais vus dans une plage sondée ; { $conflicts } valeurs opposent des sources de même rang et { $proposals } rapprochements attendent une décision.
deliver-table-differences = Écarts entre l’existant déclaré et le constaté
deliver-sheet-differences = Écarts
deliver-figure-overlap = Équipements connus de chaque source
# $count
deliver-alt-overlap = Barres horizontales : pour chacune des { $count } sources, la part des équipements connus qu’elle connaît.
deliver-not-computed-overlap = Aucun équipement n’est connu. Importez un inventaire ou un relevé de réseau.
deliver-known-by-source = connus de la source
deliver-unknown-by-source = inconnus d’elle

## 5. The directive.

deliver-section-audit-directive = Conformité à la directive nationale, une fiche par chapitre
deliver-audit-directive-introduction = Source secondaire : la directive (édition 2023) a été lue dans une transcription par un tiers, à vérifier sur le texte officiel. Une colonne vide dit que rien n’a été trouvé, non que tout va bien.
# $number $title
deliver-part-chapter = Chapitre { $number }. { $title }
# $conformant $partial $refuted $unassessed
deliver-audit-chapter = Conformes : { $conformant } ; partielles : { $partial } ; non conformes : { $refuted } ; non évaluées : { $unassessed }.
# $number $title
deliver-table-chapter-card = Chapitre { $number }. { $title }
# $number
deliver-sheet-chapter-card = Chapitre { $number }

## 6. The laws.

deliver-section-audit-laws = Lois 05-20 et 09-08 : ce que les faits montrent
deliver-audit-laws-introduction = Aucun article ne reçoit de verdict. « Écart constaté » : un fait, nommé avec sa preuve, contredit l’article. « Non démontré » : les preuves manquent, rien n’en est conclu. « Démontré » demande toutes les pièces à jour ; cette version ne l’établit pour aucun article.
# $date
deliver-audit-laws-reading = Lecture du texte au { $date }, à confirmer par le service juridique. Sont imprimées les exigences qui lient toute entité publique.
# $law
deliver-part-law = { $law }
# $count $gaps
deliver-audit-law = Exigences imprimées : { $count } ; avec un écart constaté : { $gaps }.
# $law
deliver-table-law-card = { $law } : exigences et constats
# $short
deliver-sheet-law-card = Loi { $short }
deliver-table-formalities = Traitements, régime et récépissé de la CNDP
deliver-sheet-formalities = Formalités

## 7. What the tools saw.

deliver-section-audit-technical = Examen technique : architecture, configuration, code, intrusion
# $count
deliver-audit-technical-introduction = Les { $count } faiblesses ouvertes viennent de scanneurs ; leur gravité est celle de l’outil. Une machine sans ligne n’est pas saine pour autant : elle a pu ne pas être examinée.
deliver-table-by-severity = Faiblesses ouvertes par gravité
deliver-sheet-by-severity = Par gravité
deliver-table-by-class = Faiblesses ouvertes par classe de la machine touchée
deliver-sheet-by-class = Par classe
deliver-note-by-class = Une faiblesse qui touche des machines de plusieurs classes est comptée dans chacune.
deliver-table-by-name = Ce que les outils rapportent, du plus grave au moins grave
deliver-sheet-by-name = Faiblesses
deliver-note-by-name = CVSS ici : le score CVSS une fois dit ce dont les machines touchées ont besoin (exigences CR, IR, AR) ; le plus haut. Le besoin est celui qui est déclaré, sinon l’impact légal hérité des processus : 0 ou 1 faible, 2 moyen, 3 ou 4 élevé. Sans vecteur complet, pas de score.
deliver-column-cvss = CVSS
deliver-column-cvss-here = CVSS ici
# $seen $ended
deliver-audit-unsupported = Équipements dont un scanneur dit un logiciel hors support : { $seen }. Applications, bases et équipements dont la fin de support déclarée est passée : { $ended }.
deliver-table-unsupported = Versions hors support
deliver-sheet-unsupported = Hors support
deliver-note-unsupported = De ce que les scanneurs rapportent, cinquante équipements au plus sont nommés ; tous sont comptés ci-dessus.
deliver-table-exposed = Applications accessibles d’Internet ou de partenaires
deliver-sheet-exposed = Exposées
# $known $named $listed
deliver-audit-priority = Des { $named } vulnérabilités (CVE) que les outils nomment ou que les avis publiés donnent aux logiciels de la carte, { $known } sont connues des sources publiques ; { $listed } figurent sur une liste de vulnérabilités exploitées. Les délais sont ceux de tables publiées : la ligne qui a décidé est donnée. Ils ne remplacent pas l’ordre des risques en dirhams.
deliver-table-feeds = Sources publiques sur les vulnérabilités, et leur âge
deliver-sheet-feeds = Sources publiques
deliver-table-priority = Vulnérabilités à corriger en premier
deliver-sheet-priority = Priorités
deliver-note-priority = Délai : table de la directive BOD 26-04 de la CISA. SSVC : table du déployeur. L’exposition est celle que l’on déclare pour la machine, ce qu’elle porte ou sa zone ; l’impact humain se déduit de l’impact légal hérité (hypothèse). EPSS : probabilité d’exploitation dans les 30 jours, en %. Sans réponse : ce que personne ne dit et sans quoi la table ne décide pas.
deliver-column-mend-within = Délai
deliver-column-ssvc = SSVC
deliver-column-listed = Exploitée, selon
deliver-column-epss = EPSS (%)
deliver-column-unanswered = Sans réponse
deliver-column-feed = Source
deliver-column-age-days = Âge (jours)
deliver-column-freshness = État
deliver-column-feed-records = Fiches
# $outcome $row
deliver-decided = { $outcome } (ligne { $row })
deliver-feed-old = Ancienne
deliver-feed-fresh = Récente
deliver-not-computed-audit-kev = Le rapprochement avec la liste publique des vulnérabilités exploitées (KEV) demande cette liste ; elle n’a pas été importée.
deliver-not-computed-audit-paths = Les chemins d’attaque vers les joyaux demandent des joyaux désignés et le calcul des chemins.
deliver-not-computed-audit-intrusion = Tests d’intrusion, revue de code et d’architecture : ils demandent un auditeur. Aucun résultat n’a été reçu.

## 8 and 9. Findings and their follow-up.

deliver-section-audit-findings = Fiches de constat
# $raised $printed
deliver-audit-findings-introduction = { $raised } constats sont relevés, un par cause, avec leurs objets ; { $printed } sont retenus et imprimés ci-dessous. Un auditeur nommé retient ou écarte, avec une raison ; l’organisme répond ; le texte devient alors définitif.
deliver-not-computed-audit-findings = Aucun constat n’a été retenu par un auditeur nommé. Les constats levés sont comptés ci-dessous ; leurs faits se lisent dans les fiches par chapitre (section 5).
deliver-table-raised = Constats levés, retenus, écartés et répondus, par chapitre
deliver-sheet-raised = Constats
deliver-section-audit-follow-up = Suivi des audits antérieurs et alertes immédiates
deliver-audit-follow-up-introduction = Les tableaux disent ce que le registre contient. Un audit sans rapport ou sans date ne compte pas dans les verdicts.
deliver-table-earlier-audits = Audits antérieurs
deliver-sheet-earlier-audits = Audits
deliver-table-actions = Recommandations suivies : âge et état
deliver-sheet-actions = Actions
deliver-table-alerts = Alertes immédiates (décret 2-21-406, article 31)
deliver-sheet-alerts = Alertes
# $number
deliver-table-finding-sheet = Constat n° { $number }
# $number
deliver-sheet-finding-sheet = Constat { $number }
# $date
deliver-finding-no-answer = Sans réponse au { $date }
deliver-finding-reference = Référence
deliver-finding-title = Constat
deliver-finding-criticality = Gravité
deliver-finding-rules = Règles et articles
deliver-finding-objects = Objets
deliver-finding-evidence = Preuves
deliver-finding-remedy = Recommandation
deliver-finding-retained = Retenu par
deliver-finding-answer = Réponse de l’organisme
deliver-finding-measure = Mesure proposée
deliver-finding-stage = Étape

## 10. Annexes.

deliver-section-audit-annexes = Annexes : grilles, preuves, attestation de destruction
# $files
deliver-audit-annexes-introduction = { $files } fichiers de preuve comptent dans cette version. Chacun se retrouve dans le journal à son entrée et se vérifie par son empreinte.
deliver-not-computed-audit-destruction = L’attestation de destruction (décret 2-21-406, article 32) se signe à la clôture de la mission, avec l’inventaire d’empreintes ci-dessus.
# $count
deliver-audit-unknowns = { $count } règles n’ont pu être évaluées. Cette annexe dit ce que nous ne savons pas, et qui pourrait le dire.

# Critical review: other values, links.
deliver-table-other-values = Valeurs où déclaration et observation diffèrent
deliver-sheet-other-values = Autres valeurs
deliver-note-other-values = Une réponse en plus de mots n’est pas une différence ; ce qui décrit une personne n’est pas montré.
deliver-table-unobserved-links = Liens déclarés qu’aucun outil n’a observés
deliver-sheet-unobserved-links = Liens non observés
deliver-note-unobserved-links = Seulement parmi les sortes de liens que les outils ont su voir sur cette carte.
