//! Moving and settling many check-ins at once.

use chrono::NaiveDate;
use throughline_domain::Code;
use throughline_domain::calendar::CatchUpPage;
use throughline_domain::id::CheckInId;

use crate::{App, Failure};

impl App {
    /// Moves when to do check-ins; deadlines stay. Answers how many were moved.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn check_ins_move(
        &self,
        _ids: Vec<CheckInId>,
        _do_on: NaiveDate,
        _reason: Option<String>,
    ) -> Result<i32, Failure> {
        Err(Failure::new(Code::Internal, "check_ins_move"))
    }

    /// Closes open check-ins as not possible, with one reason, in one act; answers how many.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn check_ins_settle(&self, _ids: Vec<CheckInId>, _reason: String) -> Result<i32, Failure> {
        Err(Failure::new(Code::Internal, "check_ins_settle"))
    }

    /// Overdue check-ins, one line a series, the longest overdue first.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub async fn catch_up_page(&self, _cursor: Option<String>, _limit: i32) -> Result<CatchUpPage, Failure> {
        Err(Failure::new(Code::Internal, "catch_up_page"))
    }
}
