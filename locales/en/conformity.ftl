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
