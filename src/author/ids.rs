//! What a document has to cover, and the names of its words in documents.

use crate::model::signal::{Domain, Role, Signal, Subject};

impl Subject {
    /// Every subject that a document has to cover.
    pub const ALL: [Self; 11] = [
        Self::Physical,
        Self::Threats,
        Self::Sexual,
        Self::Control,
        Self::Stalking,
        Self::Money,
        Self::Fear,
        Self::Humiliation,
        Self::OwnConduct,
        Self::NoContact,
        Self::Conditions,
    ];

    /// Returns the subject's name in documents.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Physical => "physical",
            Self::Threats => "threats",
            Self::Sexual => "sexual",
            Self::Control => "control",
            Self::Stalking => "stalking",
            Self::Money => "money",
            Self::Fear => "fear",
            Self::Humiliation => "humiliation",
            Self::OwnConduct => "own-conduct",
            Self::NoContact => "no-contact",
            Self::Conditions => "conditions",
        }
    }
}

impl Domain {
    /// Returns the subject that a question of this domain covers.
    #[must_use]
    pub const fn subject(self) -> Subject {
        match self {
            Self::Physical => Subject::Physical,
            Self::Threats => Subject::Threats,
            Self::Sexual => Subject::Sexual,
            Self::Control => Subject::Control,
            Self::Stalking => Subject::Stalking,
            Self::Money => Subject::Money,
            Self::Fear => Subject::Fear,
            Self::Humiliation => Subject::Humiliation,
        }
    }
}

impl Role {
    /// Returns the role's name in documents.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Disrespect => "disrespect",
            Self::Harm => "harm",
            Self::OwnConduct => "own-conduct",
            Self::Condition => "condition",
        }
    }
}

impl Signal {
    /// Returns the signal's name in documents.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Clear => "clear",
            Self::Mild => "mild",
            Self::MildBlocking => "mild-blocking",
            Self::Serious => "serious",
            Self::RedHarm => "red-harm",
            Self::RedPressure => "red-pressure",
            Self::RedOwnConduct => "red-own-conduct",
            Self::RedNoContact => "red-no-contact",
            Self::Met => "met",
            Self::Unmet => "unmet",
            Self::Unknown => "unknown",
        }
    }
}
