# The EBIOS RM study in documents.

# Tables of the EBIOS RM study: caption, sheet, note.
deliver-table-ebios-frame = Cadre de l’étude
deliver-sheet-ebios-frame = Cadre
deliver-not-computed-ebios-frame = Cadre de l’étude : remplissez la feuille « Étude EBIOS RM » du classeur.
deliver-table-ebios-revisions = Révisions de l’étude
deliver-sheet-ebios-revisions = Révisions
deliver-note-ebios-revisions = Une révision stratégique augmente le premier nombre de la version, une révision opérationnelle le second.
deliver-table-ebios-feared = Événements redoutés déclarés
deliver-sheet-ebios-feared = Événements redoutés
deliver-table-ebios-couples = Couples source de risque et objectif visé, cotés
deliver-sheet-ebios-couples = Couples cotés
deliver-note-ebios-couples = La pertinence se calcule de la somme des trois critères : 6 et plus, moyenne ; 10 et plus, élevée (métrique propre, le guide n’en donne pas). † : valeur forcée par une personne, avec sa justification.
deliver-table-ebios-paths = Scénarios stratégiques et chemins d’attaque
deliver-sheet-ebios-paths = Chemins d’attaque
deliver-note-ebios-paths = La gravité est la plus haute des événements redoutés atteints.
deliver-table-ebios-actions = Modes opératoires et actions élémentaires
deliver-sheet-ebios-actions = Actions élémentaires
deliver-note-ebios-actions = Probabilité de succès et difficulté technique vont de 0 à 4. Une action est critique si son échec, seul, baisse la vraisemblance du chemin.
deliver-table-ebios-likelihoods = Vraisemblance des chemins d’attaque
deliver-sheet-ebios-likelihoods = Vraisemblances
deliver-note-ebios-likelihoods = La colonne « simulée » vient du graphe d’attaque de la carte, par la probabilité sur trois ans ; elle peut différer d’un niveau coté sur de longs chemins.
deliver-table-ebios-treatment = Plan de traitement : catégories, éléments visés, freins
deliver-sheet-ebios-treatment = Plan de traitement
deliver-table-ebios-risks = Risques : niveau initial, traitement, niveau résiduel, acceptation
deliver-sheet-ebios-risks = Risques
deliver-note-ebios-risks = Mêmes échelles et même grille avant et après. Sans grille choisie par l’étude, la lecture la plus sévère décide.
# $id $name
deliver-part-ebios-residual = Risque résiduel { $id } : { $name }
# $id
deliver-table-ebios-residual = Fiche du risque résiduel { $id }
# $id
deliver-sheet-ebios-residual = Fiche { $id }
deliver-table-ebios-coverage = Couverture des événements redoutés déclarés
deliver-sheet-ebios-coverage = Couverture ER
# $count $orphans
deliver-ebios-coverage-introduction = Événements redoutés déclarés : { $count }, dont { $orphans } qu’aucun scénario n’atteint.
# $method
deliver-ebios-modes-introduction = Modes opératoires écrits par les participants ; vraisemblance par la méthode : { $method }.
deliver-table-risk-incidents = Incidents de l’organisme
deliver-sheet-risk-incidents = Incidents

# Columns.
deliver-column-ebios-item = Rubrique
deliver-column-ebios-value = Contenu
deliver-column-ebios-version = Version
deliver-column-ebios-kind = Nature
deliver-column-ebios-changes = Modifications majeures
deliver-column-ebios-workshops = Ateliers
deliver-column-ebios-author = Auteur
deliver-column-ebios-business-asset = Valeur métier
deliver-column-ebios-feared-event = Événement redouté
deliver-column-ebios-criterion = Besoin atteint
deliver-column-ebios-impacts = Impacts
deliver-column-ebios-justification = Justification
deliver-column-ebios-objective = Objectif visé
deliver-column-ebios-resources = Ressources
deliver-column-ebios-activity = Activité
deliver-column-ebios-selected = Retenu
deliver-column-ebios-reached = Événements atteints
deliver-column-ebios-couples = Couples
deliver-column-ebios-path = Chemin d’attaque
deliver-column-ebios-events = Événements, dans l’ordre
deliver-column-ebios-mode = Mode opératoire
deliver-column-ebios-phase = Phase
deliver-column-ebios-action = Action élémentaire
deliver-column-ebios-asset = Bien support
deliver-column-ebios-after = Après
deliver-column-ebios-probability = Prob.
deliver-column-ebios-difficulty = Diff.
deliver-column-ebios-critical = Critique
deliver-column-ebios-modes = Modes
deliver-column-ebios-least-effort = Moindre effort
deliver-column-ebios-critical-actions = Actions critiques
deliver-column-ebios-simulated = Vraisemblance simulée
deliver-column-ebios-target = Élément visé
deliver-column-ebios-obstacles = Freins
deliver-column-ebios-priority = Priorité
deliver-column-ebios-comments = Commentaires
deliver-column-ebios-class = Classe initiale
deliver-column-ebios-residual = Résiduel
deliver-column-ebios-residual-class = Classe résiduelle
deliver-column-ebios-risks = Risques
deliver-column-incident-category = Catégorie
deliver-column-incident = Incident
deliver-column-incident-known = Connu le
deliver-column-incident-declared = Déclaré le
deliver-column-incident-closed = Clos le

# Figures.
deliver-figure-ebios-ecosystem = Dangerosité des parties prenantes, aujourd’hui et visée
# $count
deliver-alt-ebios-ecosystem = Radar de { $count } parties prenantes : la plus dangereuse est la plus proche du centre ; une flèche mène au niveau visé. Le tableau des parties prenantes donne les mêmes valeurs.
deliver-figure-ebios-couples = Sources de risque et objectifs visés, par pertinence
# $count
deliver-alt-ebios-couples = Radar de { $count } couples : le plus pertinent est le plus proche du centre ; un point plein est retenu. Le tableau des couples donne les mêmes valeurs.
deliver-figure-ebios-matrices = Carte du risque : vraisemblance et gravité
# $count
deliver-alt-ebios-matrices = Carte de { $count } risques : chaque case porte sa classe en chiffre et les risques qui s’y trouvent.
deliver-ebios-matrix-initial = Risque initial
deliver-ebios-matrix-residual = Risque résiduel
deliver-ebios-legend-critical = partie prenante critique
deliver-ebios-legend-not-critical = autre partie prenante
deliver-ebios-legend-residual = niveau visé
deliver-ebios-legend-selected = couple retenu
deliver-ebios-legend-not-selected = couple non retenu
# $from $zone
deliver-ebios-ring = { $zone } (à partir de { $from })
deliver-ebios-zone-out = Hors périmètre
deliver-ebios-zone-watch = Veille
deliver-ebios-zone-control = Contrôle
deliver-ebios-zone-danger = Danger
deliver-ebios-relevance-1 = Pertinence faible
deliver-ebios-relevance-2 = Pertinence moyenne
deliver-ebios-relevance-3 = Pertinence élevée

# Words.
deliver-ebios-version = Version
deliver-ebios-and = ET
deliver-ebios-or = OU
deliver-ebios-orphan = orphelin : aucun scénario
deliver-ebios-to-accept = à accepter
deliver-ebios-class-1 = 1 : acceptable
deliver-ebios-class-2 = 2 : tolérable sous contrôle
deliver-ebios-class-3 = 3 : inacceptable
deliver-ebios-sheet-description = Description
deliver-ebios-sheet-stakeholders = Parties prenantes
deliver-ebios-sheet-weaknesses = Vulnérabilités exploitées
deliver-ebios-sheet-causes = Autres causes ou conditions
deliver-ebios-sheet-measures = Mesures
deliver-ebios-sheet-residual = Niveau résiduel
deliver-ebios-sheet-class = Classe
deliver-ebios-sheet-reason = Raison
deliver-ebios-sheet-surveillance = Surveillance
deliver-ebios-sheet-accepted = Accepté par
deliver-ebios-sheet-accepted-on = Accepté le
deliver-ebios-sheet-review-on = À revoir le
