//! When a series rests.

use throughline_domain::cadence::{Ending, Pattern};
use throughline_domain::check_in::{CheckInSeries, Circumstances, Rest, SeriesStatus, rest, unplanned};
use throughline_domain::client::EpisodeStatus;

use crate::samples::{cadence, day, series};

fn of(status: SeriesStatus) -> CheckInSeries {
    CheckInSeries { status, ..series(cadence(Pattern::Days { every: 7 }, "2026-11-02", Ending::Never)) }
}

#[test]
fn a_series_rests_with_its_reason() {
    let check = |died: bool, episode: Option<EpisodeStatus>, expect: Option<Rest>| {
        for rested in [false, true] {
            let circumstances = Circumstances {
                deceased_on: died.then(|| day("2026-11-01")),
                episode,
                rested,
                ..Circumstances::default()
            };
            assert_eq!(rest(&of(SeriesStatus::Active), &circumstances), expect, "{circumstances:?}");
            // Paused or ended by somebody, it says that, whatever else is so.
            assert_eq!(rest(&of(SeriesStatus::Paused), &circumstances), None);
            assert_eq!(rest(&of(SeriesStatus::Ended), &circumstances), None);
        }
    };
    check(false, None, None);
    check(true, None, Some(Rest::Deceased));
    for open in [EpisodeStatus::Planned, EpisodeStatus::Waitlist, EpisodeStatus::Active, EpisodeStatus::OnHold] {
        check(false, Some(open), None);
        check(true, Some(open), Some(Rest::Deceased));
    }
    for closed in [EpisodeStatus::Finished, EpisodeStatus::Cancelled, EpisodeStatus::EnteredInError] {
        check(false, Some(closed), Some(Rest::EpisodeClosed));
        check(true, Some(closed), Some(Rest::Deceased));
    }
}

#[test]
fn a_series_whose_day_has_come_is_not_worked_out_yet() {
    let check = |status, again: Option<&str>, expect: bool| {
        let circumstances = Circumstances { plan_again_on: again.map(day), ..Circumstances::default() };
        assert_eq!(unplanned(&of(status), &circumstances, day("2026-11-22")), expect, "{status:?} {again:?}");
    };
    check(SeriesStatus::Active, Some("0001-01-01"), true);
    check(SeriesStatus::Active, Some("2026-11-22"), true);
    check(SeriesStatus::Active, Some("2026-11-23"), false);
    check(SeriesStatus::Active, None, false);
    check(SeriesStatus::Paused, Some("2026-11-22"), false);
    check(SeriesStatus::Ended, Some("2026-11-22"), false);
}
