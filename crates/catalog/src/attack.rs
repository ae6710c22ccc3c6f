//! The rules of attack and the priors, as the text of their data files: `risk` reads them.

use std::sync::LazyLock;

use serde_json::Value;

/// Techniques: preconditions, effects, ATT&CK ids (`techniques.yaml`), parsed.
pub fn techniques_file() -> &'static Value {
    static PARSED: LazyLock<Value> =
        LazyLock::new(|| crate::embedded::read("techniques.yaml", include_str!("../data/techniques.yaml")));
    &PARSED
}

/// Default probabilities, durations and losses, each a hypothesis with its source (`priors.toml`).
pub fn priors_file() -> &'static str {
    include_str!("../data/priors.toml")
}
