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
