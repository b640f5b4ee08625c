//! Printed documents (care plan, forms, safety plan, what followed a discharge): plain values in, pages out, as a PDF and as pictures
//! for the preview.
//!
//! **What it is for.** One layout engine between a document's content and two backends, so that
//! what is seen beside a document is what comes out of the printer, the same on every system.
//!
//! **What it never does.** It reads no record, no clock, no file and no system font; it has no
//! opinion on what may be printed. It never translates what people typed. It logs nothing, and
//! its errors carry no text of a client's.
//!
//! **Where to start.** [`CarePlanPrint`], [`FormPrint`] and [`SafetyPlanPrint`] are what goes in;
//! [`lay_out`], [`lay_out_form`] and [`lay_out_safety_plan`] make a [`Layout`]; [`Layout::to_pdf`]
//! and [`Layout::to_svg`] draw it. From there inwards: `care_plan/`, `form/` and `safety_plan/` say
//! what stands on each page as blocks (`block.rs`); `flow.rs` measures blocks
//! into strips that are never cut; `paginate.rs` puts strips on pages; `document.rs` adds running
//! headers and footers; `frame.rs` is the result. `typeset.rs` turns text into glyphs with the
//! bundled fonts of `fonts.rs`. The words the program itself prints are in `messages/`.

mod block;
mod care_plan;
mod corner;
mod discharge_timeline;
mod document;
mod draw;
mod flow;
mod fonts;
mod form;
mod frame;
mod missing;
mod month;
mod paginate;
mod paper;
mod pdf;
mod safety_plan;
mod svg;
mod typeset;
mod visit_brief;
mod words;

pub use care_plan::{
    Appointment, BackUp, CarePlanPrint, GoalPrint, NextStep, Phone, Representative, StepPrint, VersionLabel,
    document_title, lay_out,
};
pub use discharge_timeline::{
    DischargeStepPrint, DischargeTimelinePrint, HappenedPrint, SourcePrint, StandingPrint, discharge_timeline_title,
    lay_out_discharge_timeline,
};
pub use fonts::Face;
pub use form::{
    AnswerSpace, BandPrint, CutoffPrint, FilledPrint, FormKind, FormMode, FormPart, FormPrint, FormStatus, GivenPrint,
    GroupPrint, OptionPrint, QuestionPrint, ScalePrint, form_title, lay_out_form,
};
pub use frame::{
    Area, Bookmark, Content, Frame, Glyph, Ink, Item, Layout, MissingGlyph, Node, NodeId, Page, Place, Point, Role, Run,
};
pub use paper::{MARGIN, Options, Paper, TypeSize};
pub use pdf::{Meta, PdfError};
pub use safety_plan::{CrisisLinePrint, SafetyPlanPrint, lay_out_safety_plan, safety_plan_title};
pub use typeset::Typesetter;
pub use visit_brief::{BriefLinePrint, BriefNotePrint, VisitBriefPrint, lay_out_visit_brief, visit_brief_title};
pub use words::{Words, WordsError};
