//! The words of an audit's findings (REGULATION.md §13.1).

words! {
    /// How far a finding has come. The order: raised, then retained or dismissed, then answered, then final.
    pub enum FindingStage {
        /// A tool or an auditor noticed it; nobody judged it yet.
        Raised = 1 "raised",
        /// A named auditor keeps it.
        Retained = 2 "retained",
        /// A named auditor set it aside, with a reason.
        Dismissed = 3 "dismissed",
        /// The audited body answered.
        Answered = 4 "answered",
        /// Its text is frozen.
        Final = 5 "final",
    }
}

words! {
    /// Where a finding comes from.
    pub enum FindingOrigin {
        /// Computed from evidence.
        Tool = 1 "tool",
        /// What somebody said.
        Interview = 2 "interview",
        /// What an attempt showed.
        PenetrationTest = 3 "penetration-test",
        /// What was seen on the spot; a picture may be attached.
        Visit = 4 "visit",
        /// What a document, a configuration or code showed.
        Review = 5 "review",
    }
}

words! {
    /// How grave a finding is, in the four steps of ANSSI's reference for audit providers.
    pub enum Criticality {
        /// « Mineur ».
        Minor = 1 "minor",
        /// « Important ».
        Important = 2 "important",
        /// « Majeur ».
        Major = 3 "major",
        /// « Critique ».
        Critical = 4 "critical",
    }
}

words! {
    /// What the audited body says of a finding.
    pub enum Agreement {
        /// It agrees.
        Agree = 1 "agree",
        /// It does not, and says why.
        Disagree = 2 "disagree",
        /// It neither agrees nor disagrees.
        Comment = 3 "comment",
    }
}

words! {
    /// The immediate alert of decree 2-21-406, article 31: it may be raised in any stage, and dismissing the finding does
    /// not take it back.
    pub enum AlertStage {
        /// The auditor told that the danger is imminent and important.
        Raised = 1 "raised",
        /// The body acknowledged it.
        Received = 2 "received",
        /// The body mended it.
        Remedied = 3 "remedied",
        /// The body refuses to, and says why.
        Refused = 4 "refused",
    }
}
