# Controls that the same evidence serves, articles of law, the statement of applicability, and libraries of frameworks.

comply-looked-mapped = { $numerator } sur { $denominator } règles rapprochées de cette mesure sont conformes.
comply-projection = Projection : résultat déduit de règles rapprochées par jugement d’expert ({ $rules }), non d’une table officielle.
comply-not-mapped = Aucune règle de la directive n’est rapprochée de cette mesure.
comply-not-in-force = Le texte n’est pas en vigueur à cette date.
comply-looked-pieces = { $numerator } pièces jointes et à jour sur { $denominator } demandées.
comply-missing-pieces = Pièces à joindre, datées : { $pieces }

applicability-bound = S’applique à tout organisme visé
applicability-conditional = S’applique sous condition
applicability-stated-not-applicable = Déclaré sans objet, avec un motif
applicability-not-in-force = Texte non en vigueur

cli-comply-applicability = Montre la déclaration d’applicabilité : ce qui s’applique, pourquoi, et avec quelles pièces
cli-framework-import = Importe un référentiel ou une table de correspondance (CISO Assistant, OSCAL, ou notre forme)
cli-framework-import-file = Fichier YAML, JSON ou TOML
cli-framework-import-example = Exemple : kharita framework import charte.toml
cli-said-articles = { $applicable } articles applicables : { $demonstrated } démontrés, { $not_demonstrated } non démontrés, { $gap_found } avec un écart constaté. Lecture du texte à confirmer par le service juridique.
cli-said-because = { $because } ({ $reason })
cli-said-library = { $name } ({ $id }) est importé : { $rows } lignes, { $pairs } rapprochements, { $corrected } références corrigées, { $refused } éléments écartés.
cli-said-library-known = { $name } ({ $id }) était déjà importé : { $rows } lignes, { $pairs } rapprochements, { $corrected } références corrigées, { $refused } éléments écartés.
cli-column-applies = S’applique
cli-column-because = Pourquoi
cli-column-verdict = Résultat
cli-column-evidence = Pièces
cli-column-reading = Lecture
cli-yes = oui
cli-no = non
