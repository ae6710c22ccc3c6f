# Controls that the same evidence serves, articles of law, the statement of applicability, and libraries of frameworks.

comply-looked-mapped = { $numerator } of { $denominator } rules mapped to this control are conformant.
comply-projection = Projection: drawn from rules mapped by expert judgement ({ $rules }), not from an official table.
comply-not-mapped = No rule of the directive is mapped to this control.
comply-not-in-force = The text is not in force on this day.
comply-looked-pieces = { $numerator } pieces attached and in date, of { $denominator } asked for.
comply-missing-pieces = Pieces to attach, dated: { $pieces }

applicability-bound = Applies to every body concerned
applicability-conditional = Applies under a condition
applicability-stated-not-applicable = Stated not to apply, with a reason
applicability-not-in-force = Text not in force

cli-comply-applicability = Shows the statement of applicability: what applies, why, and with which pieces
cli-framework-import = Imports a framework or a mapping (CISO Assistant, OSCAL, or our own form)
cli-framework-import-file = YAML, JSON or TOML file
cli-framework-import-example = Example: kharita framework import charter.toml
cli-said-articles = { $applicable } applicable articles: { $demonstrated } demonstrated, { $not_demonstrated } not demonstrated, { $gap_found } with a gap found. The reading of the text is to be confirmed by the legal department.
cli-said-because = { $because } ({ $reason })
cli-said-library = { $name } ({ $id }) is imported: { $rows } rows, { $pairs } pairs, { $corrected } references put right, { $refused } items left out.
cli-said-library-known = { $name } ({ $id }) was imported before: { $rows } rows, { $pairs } pairs, { $corrected } references put right, { $refused } items left out.
cli-column-applies = Applies
cli-column-because = Why
cli-column-verdict = Result
cli-column-evidence = Pieces
cli-column-reading = Reading
cli-yes = yes
cli-no = no
