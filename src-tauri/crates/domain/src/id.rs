//! Identifiers: UUIDv7 as text, one type per kind of record so that they cannot be mixed up.
//!
//! Version 7 (RFC 9562 §5.7) because its order is the order of making: pages by id need no second key.

macro_rules! id_types {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default,
                 serde::Serialize, serde::Deserialize, schemars::JsonSchema, ts_rs::TS)]
        #[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(pub String);

        impl $name {
            /// A new identifier. An empty one, in what the window sends, asks the core to make one.
            #[must_use]
            pub fn make(uuid: uuid::Uuid) -> Self { Self(uuid.hyphenated().to_string()) }
            /// The text of it.
            #[must_use]
            pub fn as_str(&self) -> &str { &self.0 }
            /// True where the window left the making of the identifier to the core.
            #[must_use]
            pub fn is_unset(&self) -> bool { self.0.is_empty() }
        }
        impl From<String> for $name { fn from(s: String) -> Self { Self(s) } }
        impl From<&str> for $name { fn from(s: &str) -> Self { Self(s.to_owned()) } }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(&self.0) }
        }
    )+ };
}

id_types! {
    /// A client.
    ClientId,
    /// Anything that hangs on a client: a coverage, an identifier, a person around them, …
    PartId,
    /// One enrolment of a client in a programme.
    EpisodeId,
    /// The care plan of a client.
    PlanId,
    /// A need, goal, intervention, strength, barrier or risk.
    ItemId,
    /// A frozen, numbered version of a care plan.
    PlanVersionId,
    /// A series of check-ins.
    SeriesId,
    /// One check-in of a series.
    CheckInId,
    /// Something that happened with or for the client.
    ContactId,
    /// A note.
    NoteId,
    /// An addendum to a signed note.
    AddendumId,
    /// A measured value.
    MeasureId,
    /// A printing.
    PrintingId,
    /// An assessment: one filled form.
    AssessmentId,
    /// One answer of an assessment.
    AnswerId,
    /// A flag that an answer raised.
    FlagId,
    /// What was decided on a suggestion.
    DecisionId,
    /// A safety plan.
    SafetyPlanId,
    /// A discharge.
    DischargeId,
    /// What was decided about a gap.
    GapDecisionId,
    /// What a measure is to stay within.
    MeasureLimitId,
    /// One act of a user: the changes that belong together.
    ActId,
}
