//! Every kind of entity the change log may name, so that undo can put it back.
//!
//! To add one: implement [`Entity`](crate::Entity) beside its table, then add a line here. A kind
//! that was ever released stays, or its history could no longer be undone.

use throughline_domain::assessment::{Answer, Assessment};
use throughline_domain::check_in::{CheckIn, CheckInSeries};
use throughline_domain::client::{
    Address, Allergy, Client, ContactMethod, Coverage, Episode, Identifier, Medication, Person, RiskFlag,
};
use throughline_domain::contact::{Addendum, Contact, Note};
use throughline_domain::discharge::Discharge;
use throughline_domain::gap::GapDecision;
use throughline_domain::measure::{Measure, MeasureAnswer, MeasureLimit};
use throughline_domain::plan::{Barrier, CarePlan, Goal, Intervention, Need, PlanVersion, Risk, Strength};
use throughline_domain::plan_library::LibraryNeed;
use throughline_domain::safety::RaisedFlag;
use throughline_domain::safety::SafetyPlan;
use throughline_domain::suggestion::Decision;
use throughline_domain::timeline::{Encounter, Printing};

use crate::assessments::PracticeInstrument;
use crate::change_log::kind::Kind;
use crate::setting::Setting;

pub(crate) const KINDS: &[Kind] = &[
    Kind::of::<Setting>(),
    Kind::of::<Client>(),
    Kind::of::<Identifier>(),
    Kind::of::<ContactMethod>(),
    Kind::of::<Address>(),
    Kind::of::<Coverage>(),
    Kind::of::<Episode>(),
    Kind::of::<Person>(),
    Kind::of::<RiskFlag>(),
    Kind::of::<Allergy>(),
    Kind::of::<Medication>(),
    Kind::of::<Measure>(),
    Kind::of::<Encounter>(),
    Kind::of::<CarePlan>(),
    Kind::of::<Need>(),
    Kind::of::<Goal>(),
    Kind::of::<Intervention>(),
    Kind::of::<Strength>(),
    Kind::of::<Barrier>(),
    Kind::of::<Risk>(),
    Kind::of::<PlanVersion>(),
    Kind::of::<Printing>(),
    Kind::of::<CheckInSeries>(),
    Kind::of::<CheckIn>(),
    Kind::of::<Contact>(),
    Kind::of::<Note>(),
    Kind::of::<Addendum>(),
    Kind::of::<PracticeInstrument>(),
    Kind::of::<Assessment>(),
    Kind::of::<Answer>(),
    Kind::of::<RaisedFlag>(),
    Kind::of::<Decision>(),
    Kind::of::<LibraryNeed>(),
    Kind::of::<SafetyPlan>(),
    Kind::of::<MeasureLimit>(),
    Kind::of::<MeasureAnswer>(),
    Kind::of::<GapDecision>(),
    Kind::of::<Discharge>(),
];
