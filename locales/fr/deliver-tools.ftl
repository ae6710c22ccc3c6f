# Texts of the methodological tools.

deliver-tools-title = Outils méthodologiques de maintien

## First page.

# $count $late
deliver-tools-conclusion-sources = La carte repose sur { $count } sources, dont { $late } sont à renouveler à la date de cette version (section 1).
# $missing $elements $ownerless
deliver-tools-conclusion-questions = { $missing } champs restent à remplir sur { $elements } processus, applications, bases et tiers ; pour { $ownerless } d’entre eux, il n’y a encore personne à interroger (section 2).
# $proposals $conflicts
deliver-tools-conclusion-decisions = { $proposals } rapprochements et { $conflicts } valeurs contradictoires attendent la décision d’une personne.
deliver-tools-reserve-calendar = Le calendrier est un tableau ; le fichier d’agenda (ICS) viendra dans une version suivante. Les fréquences sont des hypothèses.
deliver-tools-reserve-indicators = Les indicateurs qui demandent le calcul des risques ou un registre d’incidents sont marqués, avec ce qui leur manque (section 4).
deliver-tools-unknowns = Ce que nous ne savons pas : ces comptes disent où la carte est muette, et qui pourrait parler.

## 1. Update.

deliver-section-tools-update = Procédure de mise à jour de la cartographie
deliver-tools-update-introduction = La carte ne se dessine pas : elle se recalcule chaque fois qu’une preuve arrive. Tenir la carte, c’est faire venir les preuves à temps, lire ce qu’elles changent et trancher ce qui reste douteux.
deliver-figure-cycle = Le cycle de mise à jour
# $count
deliver-alt-cycle = Schéma : les { $count } étapes du cycle, de la collecte à la vérification, qui recommence.
deliver-cycle-collect = Collecter
deliver-cycle-collect-does = outils, classeur
deliver-cycle-preview = Prévoir
deliver-cycle-preview-does = import à blanc
deliver-cycle-decide = Trancher
deliver-cycle-decide-does = rapprochements
deliver-cycle-deliver = Livrer
deliver-cycle-deliver-does = projet, version
deliver-cycle-verify = Vérifier
deliver-cycle-verify-does = journal, sauvegarde
deliver-table-events = Événement déclencheur, acteur, délai
deliver-sheet-events = Événements
# $date
deliver-table-update-calendar = Calendrier des sources au { $date }
deliver-sheet-update-calendar = Calendrier
deliver-note-update-calendar = La fréquence est celle de la famille de la source (hypothèse) ; l’échéance compte depuis la dernière date à laquelle la source a parlé.
deliver-table-followed = Ce que l’organisme suit : échéances
deliver-sheet-followed = Suivi
deliver-followed-late = échu
deliver-followed-no-date = date à demander
deliver-late = à renouveler
deliver-on-time = à jour
deliver-part-drill = Exercice mensuel
# $minutes
deliver-drill-introduction = Une fois par mois, en { $minutes } minutes, l’équipe montre qu’elle tient la carte sans ses auteurs.
deliver-table-drill = Les étapes de l’exercice
deliver-sheet-drill = Exercice

## 2. Collection and interviews.

deliver-section-tools-collection = Modèles de collecte, dictionnaire et grilles d’entretien
# $sheets
deliver-tools-collection-introduction = Le classeur de collecte a { $sheets } feuilles ; la commande « kharita sheets » l’écrit, et l’import le relit dans les trois langues. Chaque cellule accepte « ne sait pas ».
deliver-table-dictionary = Dictionnaire des champs
deliver-sheet-dictionary = Dictionnaire
deliver-field-yes-no = oui ou non
deliver-field-number = nombre
deliver-field-date = date
deliver-field-duration = durée
deliver-field-amount = montant (MAD)
deliver-field-list = liste
deliver-field-address = adresse
deliver-field-text = texte
deliver-field-key = référence de la ligne
deliver-field-reference = renvoi à une ligne
deliver-part-interviews = Grilles d’entretien par propriétaire
# $count
deliver-interviews-introduction = { $count } éléments ont au moins un champ vide ou « ne sait pas ». Les plus sensibles viennent d’abord ; la dernière colonne reçoit la réponse.
deliver-table-grid-owners = Qui interroger, et combien de champs
deliver-sheet-grid-owners = À interroger
deliver-owner-to-name = propriétaire à désigner
deliver-table-grid = Ce qui manque, élément par élément
deliver-sheet-grid = Grille

## 3. Scales.

deliver-section-tools-scales = Échelles et grilles paramétrées
deliver-tools-scales-introduction = Une échelle légale ne se modifie pas. Celles d’EBIOS RM et la grille des niveaux sont des réglages : l’organisme les arrête par un acte daté.
deliver-table-class-scale = Échelle légale d’impact et classes (décret 2-21-406, articles 11 et 12)
deliver-sheet-class-scale = Classes
deliver-table-severity-scale = Gravité (EBIOS RM)
deliver-sheet-severity-scale = Gravité
deliver-table-likelihood-scale = Vraisemblance (EBIOS RM)
deliver-sheet-likelihood-scale = Vraisemblance
deliver-table-risk-grid = Grille des niveaux de risque, par le produit
deliver-sheet-risk-grid = Niveaux
deliver-note-risk-grid = Grille par défaut (hypothèse), qu’aucune autorité ne publie ; l’organisme choisit la sienne.
# $count
deliver-tools-losses = Pertes énoncées par une personne nommée : { $count }.
deliver-not-computed-tools-losses = L’échelle des pertes en dirhams demande des pertes énoncées : remplissez la feuille des pertes du classeur de collecte.

## 4. Indicators.

deliver-section-tools-indicators = Fiches d’indicateurs
# $known $count
deliver-tools-indicators-introduction = { $known } indicateurs sur { $count } ont une valeur de base, calculée de la carte et du registre à la date de cette version. Les cibles sont des hypothèses.
deliver-table-indicators = Indicateurs : formule, base, cible, responsable
deliver-sheet-indicators = Indicateurs
deliver-indicator-k05 = non calculé : demande des joyaux désignés et les chemins d’attaque
deliver-indicator-k06 = non calculé : demande des fréquences et des pertes énoncées
deliver-indicator-k07 = non calculé : aucune action échue au registre
deliver-indicator-k09 = non calculé : demande une exploration des bases, en comptes seulement
deliver-indicator-k10 = non calculé : demande un incident connu et déclaré (feuille Incidents)
deliver-indicator-k11 = non calculé : aucun départ au registre dont l’état du compte soit dit
deliver-indicator-k12 = non calculé : aucun système de classe A ou B connu
deliver-indicator-k14 = non calculé : demande l’effectif et les agents formés (feuille Formations)
deliver-indicator-k15 = non calculé : aucun actif connu
deliver-indicator-k01 = non calculé : aucun actif connu
deliver-indicator-k02 = non calculé : aucun actif connu
deliver-indicator-k03 = non calculé : aucune règle applicable
deliver-indicator-k04 = non calculé : demande des machines en zone exposée et un relevé de vulnérabilités
deliver-indicator-k08 = non calculé : aucun traitement déclaré
deliver-indicator-k13 = non calculé : aucun système de classe A ou B connu
deliver-indicator-k16 = non calculé : aucune dérogation ni acceptation au registre
# $median, $maximum
deliver-indicator-times = médiane { $median }, maximum { $maximum }
# $mean, $p95
deliver-indicator-p95 = { $mean } ; P95 { $p95 } MAD
# $count, $steps
deliver-indicator-shortest = { $count } ; le plus court : { $steps } étapes

## 5. Quality.

deliver-section-tools-quality = Contrôles de qualité et critères d’acceptation
deliver-tools-quality-introduction = Un document est relu par le programme avant d’être écrit : les contrôles ci-dessous l’arrêtent ou le signalent en première page. Un taux sans ses deux termes ne peut pas être écrit du tout.
deliver-table-lints = Contrôles des documents
deliver-sheet-lints = Contrôles
deliver-lint-placeholder = un champ de modèle non remplacé, une section vide, un texte manquant
deliver-lint-legal-wording = une phrase qui certifierait le respect d’un texte
deliver-lint-leaked-value = un nom de la carte dans un support de formation
deliver-lint-interval-missing = un chiffre simulé sans son intervalle, ou une valeur par défaut sans le mot « hypothèse »
deliver-lint-measure-incomplete = une mesure sans risque, responsable, coût ou échéance
deliver-lint-risk-not-accepted = un risque résiduel élevé sans acceptation datée
deliver-lint-finding-without-evidence = un constat retenu sans preuve
deliver-lint-forced-without-reason = une valeur forcée sans raison
deliver-lint-repealed-text = un texte abrogé cité comme en vigueur
deliver-lint-scale-missing = une échelle employée et non reproduite
deliver-lint-evidence-stale = une preuve plus ancienne que son seuil
deliver-lint-marking-too-low = un système sensible sous une mention trop basse
deliver-lint-contradiction = deux chiffres qui se contredisent
deliver-lint-total-mismatch = un total qui n’est pas la somme de ses lignes
deliver-severity-refuses = arrête tous les états
deliver-severity-mend = signalé dans un projet, arrête les états suivants
deliver-table-criteria = Critères d’acceptation de la carte
deliver-sheet-criteria = Acceptation
deliver-note-criteria = Les seuils sont des hypothèses, jusqu’à ce que l’organisme fixe les siens.
deliver-criterion-coverage = Équipements à la fois déclarés et observés / équipements déclarés ou observés
deliver-criterion-reconciled = Actifs rapprochés par deux sources (K01)
deliver-criterion-owned = Actifs avec propriétaire et classe (K02)
deliver-criterion-proposals = Rapprochements en attente
deliver-criterion-conflicts = Valeurs contradictoires
deliver-criterion-unknown = Réponses « ne sait pas »
deliver-criterion-late = Sources à renouveler
deliver-criterion-age = Âge médian d’un actif, en jours (K15)

## 6. Operation.

deliver-section-tools-operation = Guide d’exploitation : installer, sauvegarder, restaurer, vérifier
deliver-tools-operation-introduction = L’outil est un seul programme, sans service ni réseau. Un espace est un dossier : un journal scellé et ses preuves. Ses clés sont dans un autre dossier, dont une copie se garde ailleurs.
deliver-table-commands = Commandes
deliver-sheet-commands = Commandes
deliver-reads = lu ou laissé tel quel
deliver-writes = lu ; une entrée si quelque chose change
deliver-verify-use = Vérifier avec « kharita verify »
deliver-verify-use-1 = Copiez le dossier de l’espace, sans les clés, sur une machine qui n’a rien à voir avec la collecte.
deliver-verify-use-2 = Lancez « kharita verify » sur cette copie : la chaîne des entrées et chaque preuve scellée sont relues.
deliver-verify-use-3 = Comparez le nombre d’entrées et la tête de chaîne avec ceux de la vérification précédente, notés à la main.
deliver-verify-use-4 = Un écart nomme l’entrée atteinte. Gardez la copie abîmée, restaurez la dernière sauvegarde, ouvrez un incident.
deliver-backup-use = Sauvegarder et restaurer
deliver-backup-use-1 = La sauvegarde est un seul fichier scellé, sans les clés : elle peut être confiée à un tiers.
deliver-backup-use-2 = Les clés se copient à part, sur deux supports, dans deux lieux : sans elles rien ne peut plus être lu.
deliver-backup-use-3 = Restaurer met de côté les données présentes, sans les effacer ; l’exercice mensuel le fait une fois par mois.
deliver-rights = Droits
deliver-rights-1 = Qui lit l’espace et ses clés lit tout : deux personnes au plus, nommées par la direction.
deliver-rights-2 = Qui reçoit un livrable ne reçoit ni l’espace ni les clés.
deliver-rights-3 = Cette version connaît un seul membre, local ; les rôles à l’intérieur d’un espace viendront ensuite.

## 7 and 8. Triggers and closure.

deliver-section-tools-triggers = Déclencheurs de réévaluation
deliver-tools-triggers-introduction = Le cycle stratégique refait l’étude entière ; le cycle opérationnel n’en refait qu’une partie.
deliver-table-triggers = Déclencheur et effet
deliver-sheet-triggers = Déclencheurs
deliver-cycle-operational = cycle opérationnel : une partie
deliver-cycle-strategic = cycle stratégique : l’étude entière
deliver-section-tools-closure = Clôture de contrat : restitution et destruction prouvée
# $files
deliver-tools-closure-introduction = À la clôture, l’organisme garde tout et le prestataire ne garde rien. Les { $files } fichiers reçus sont inventoriés ci-dessous ; le procès-verbal se signe devant témoin.
deliver-table-audit-steps = Étapes d’une mission qualifiée, jusqu’à sa fin
deliver-sheet-audit-steps = Étapes
deliver-table-destruction = Procès-verbal de destruction, à signer
deliver-sheet-destruction = Destruction
deliver-destroyed-copies = Copies des preuves reçues
deliver-destroyed-copies-how = inventaire d’empreintes rapproché fichier par fichier
deliver-destroyed-workspace = Espace de travail du prestataire
deliver-destroyed-workspace-how = dossier absent ; dernière vérification jointe
deliver-destroyed-keys = Clés de la mission
deliver-destroyed-keys-how = sans elles, toute copie oubliée est illisible
deliver-destroyed-backups = Sauvegardes et supports
deliver-destroyed-backups-how = liste des supports, effacés ou détruits
deliver-destroyed-reports = Projets de rapports et notes
deliver-destroyed-reports-how = attestation signée de l’auditeur
