//! Every command, declared once in `table.rs`; what each does stands in its noun's file.
//!
//! **Invariant:** a command unwraps its arguments, calls one use case and returns. No rule and no SQL here.

use std::future::Future;
use std::pin::Pin;

use chrono::NaiveDate;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use throughline_app::imports::ImportFile;
use throughline_app::records::Secret;
use throughline_app::{App, Failure};
use throughline_domain::Code;
use throughline_domain::agenda::{AgendaPage, AgendaSection};
use throughline_domain::assessment::{
    AssessmentDue, AssessmentPage, AssessmentProgress, AssessmentStart, AssessmentView, GivenAnswer,
};
use throughline_domain::cadence::{CadencePreview, MovedDate};
use throughline_domain::calendar::{
    CalendarFile, CalendarQuery, CalendarRange, CatchUpPage, DaySweep, VisitBrief, VisitPlace,
};
use throughline_domain::caseload::{CaseloadPage, CaseloadQuery, SearchHit};
use throughline_domain::check_in::{CheckIn, CheckInOutcome, CheckInSeries, SeriesView};
use throughline_domain::client::{Client, ClientFile, ClientPart, ClientPartKind, Episode};
use throughline_domain::compare::PlanDifference;
use throughline_domain::contact::{ContactNote, NoteView, UnsignedPage};
use throughline_domain::data_file::DataFileReport;
use throughline_domain::discharge::{Discharge, DischargeView, Lace, LaceScore, TransitionRules};
use throughline_domain::document::{DocumentRequest, DocumentSaved};
use throughline_domain::duplicates::Duplicate;
use throughline_domain::gap::{Gap, GapCounts, GapHistoryRow, GapKey, GapPage, GapQuery, GapRule, GapSettlement};
use throughline_domain::id::{
    ActId, AssessmentId, CheckInId, ClientId, DischargeId, EpisodeId, FlagId, ItemId, MeasureId, MeasureLimitId,
    NoteId, PlanVersionId, SafetyPlanId, SeriesId,
};
use throughline_domain::import::{ImportChoice, ImportReport, ImportResult};
use throughline_domain::instrument::{Instrument, InstrumentHead};
use throughline_domain::measure::{MeasureAnswered, MeasureLimit, MeasureLimits, MeasuresKept};
use throughline_domain::measure_kinds::MeasureKindFacts;
use throughline_domain::measure_reading::MeasureReading;
use throughline_domain::office_days::{HolidayCalendarHead, OfficeDays};
use throughline_domain::plan::{CarePlan, PlanItem, PlanItemKind, PlanVersion, PlanVersionHead, PlanView};
use throughline_domain::plan_library::{LibraryNeed, PlanLibrary};
use throughline_domain::practice::{Practice, Preferences};
use throughline_domain::promise::{FoundPromise, PromiseMade, PromiseRow};
use throughline_domain::quick_add::{QuickAddChoice, QuickAddReading};
use throughline_domain::record::{ChainReport, ChangePage, Draft, RecordChoice, RecordStatus, RecoveryKeyShown};
use throughline_domain::safety::{CrisisLines, FlagSettlement, OpenFlag, RaisedFlag, SafetyPlan, SafetyPlanView};
use throughline_domain::suggestion::{Decided, ItemOrigin, MarkedSentence, SuggestionTaken};
use throughline_domain::timeline::{PrintPreview, PrintRequest, Printed};
use throughline_domain::timeline::{TimelineKind, TimelinePage};
use throughline_domain::trend::{Trend, TrendHead, TrendOf};

use crate::wiping::Wiped;

mod bindings;

mod assessments;
mod calendar;
mod check_ins;
mod clients;
mod contacts;
mod discharges;
mod gaps;
mod imports;
mod instruments;
mod measures;
mod plans;
mod printing;
mod promises;
mod quick_add;
mod records;
mod safety;
mod suggestions;
mod trends;

pub use bindings::{Declarations, typescript};

type Answer<'a> = Pin<Box<dyn Future<Output = Result<Value, Failure>> + Send + 'a>>;

/// One command, as the shell and the bridge see it.
pub struct Command {
    /// The name it is called by.
    pub name: &'static str,
    /// What it does, in a sentence.
    pub doc: &'static str,
    /// Calls it with a JSON object of its arguments.
    pub call: for<'a> fn(&'a App, Wiped) -> Answer<'a>,
    /// JSON schema of its arguments.
    pub arguments: fn(&mut SchemaGenerator) -> Schema,
    /// JSON schema of its result.
    pub result: fn(&mut SchemaGenerator) -> Schema,
    /// TypeScript of it.
    pub declare: fn(&mut Declarations),
}

macro_rules! commands {
    ($($(#[doc = $doc:literal])+ $module:ident::$name:ident($($arg:ident: $ty:ty),*) -> $out:ty;)+) => {
        /// Every command.
        pub static TABLE: &[Command] = &[$({
            #[derive(Deserialize, JsonSchema)]
            #[serde(rename_all = "camelCase", deny_unknown_fields)]
            struct Arguments { $($arg: $ty),* }
            Command {
                name: stringify!($name),
                doc: concat!($($doc),+),
                call: |app, arguments| Box::pin(async move {
                    let Arguments { $($arg),* } = take(arguments)?;
                    give(&$module::$name(app, $($arg),*).await?)
                }),
                // In place: the structs of all commands share one name.
                arguments: |generator| Arguments::json_schema(generator),
                result: |generator| generator.subschema_for::<$out>(),
                declare: |declarations| {
                    $(declarations.visit::<$ty>();)*
                    declarations.visit::<$out>();
                    declarations.command::<$out>(stringify!($name), concat!($($doc),+), &[$((stringify!($arg), Declarations::name_of::<$ty>())),*]);
                },
            }
        }),+];
    };
}

include!("table.rs");

/// The command of this name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Command> {
    TABLE.iter().find(|command| command.name == name)
}

fn take<T: DeserializeOwned>(arguments: Wiped) -> Result<T, Failure> {
    let arguments = arguments.json();
    // serde would take a list by position and nothing as no arguments; the contract says an object.
    if !arguments.is_object() {
        return Err(Failure::new(Code::BadRequest, "arguments are not an object"));
    }
    // The fault's own text may quote client data, so only its kind goes on.
    T::deserialize(arguments)
        .map_err(|e| Failure::new(Code::BadRequest, format!("arguments do not fit: {:?}", e.classify())))
}

fn give<T: Serialize>(value: &T) -> Result<Value, Failure> {
    serde_json::to_value(value).map_err(|_| Failure::new(Code::Internal, "the result cannot be written as JSON"))
}
