//! Trends: what counts, in one unit, with what else happened.

use throughline_domain::Code;
use throughline_domain::measure::{Measure, MeasureKind};
use throughline_domain::suggestion::SuggestionTaken;
use throughline_domain::timeline::Encounter;
use throughline_domain::trend::{Course, MarkKind, Trend, TrendOf};

use super::suggestions::{chosen, complete, phq9, start};
use super::{Desk, ada, day};

fn total(instrument: &str) -> TrendOf {
    TrendOf::Instrument { instrument_id: instrument.into(), scale: "total".into() }
}

fn values(trend: &Trend) -> Vec<f64> {
    trend.points.iter().map(|point| point.value).collect()
}

fn measure(id: &str, kind: MeasureKind, name: &str, values: (f64, Option<f64>), unit: &str, days: i64) -> Measure {
    Measure {
        id: id.into(),
        client_id: ada(),
        kind,
        name: name.into(),
        value: values.0,
        second_value: values.1,
        unit: unit.into(),
        loinc: None,
        at: day(days).and_hms_opt(9, 0, 0).unwrap().and_utc(),
        source: None,
    }
}

#[tokio::test]
async fn only_the_newest_of_each_amendment_counts_and_errors_do_not() {
    let desk = Desk::open().await;
    let app = &desk.app;
    assert!(app.trend_list(ada()).await.unwrap().is_empty());
    let first = phq9(&desk, -60, [3, 3, 3, 3, 2, 2, 1, 1, 0]).await; // 18
    complete(&desk, &first).await;
    let second = phq9(&desk, -30, [3, 3, 3, 3, 3, 3, 3, 3, 0]).await; // 24, to be corrected to 12
    complete(&desk, &second).await;
    let wrong = phq9(&desk, -20, [0; 9]).await;
    complete(&desk, &wrong).await;
    let third = phq9(&desk, 0, [1, 1, 1, 1, 1, 1, 1, 1, 0]).await; // 8
    complete(&desk, &third).await;
    phq9(&desk, 0, [3, 3, 3, 3, 3, 3, 3, 3, 0]).await; // in progress

    let amendment =
        app.assessment_amend(second.clone(), "Read from the wrong line".into()).await.unwrap().assessment.id;
    let given = (5..=8).map(|item| chosen(&item.to_string(), "0")).collect();
    app.assessment_answer(amendment.clone(), given).await.unwrap();
    // While the amendment is not complete the first one counts.
    assert_eq!(values(&app.trend_get(ada(), total("phq-9")).await.unwrap()), [18.0, 24.0, 0.0, 8.0]);
    complete(&desk, &amendment).await;
    app.assessment_remove(wrong, "Another client's".into()).await.unwrap();

    let trend = app.trend_get(ada(), total("phq-9")).await.unwrap();
    assert_eq!(values(&trend), [18.0, 12.0, 8.0]);
    assert_eq!(trend.points[1].assessment_id.as_ref(), Some(&amendment));
    assert_eq!((trend.title.as_str(), trend.min, trend.max), ("PHQ-9", Some(0.0), Some(27.0)));
    assert!(!trend.bands.is_empty() && trend.points.iter().all(|point| point.band.is_some()));
    // PHQ-9: five points mean something. 18 to 12 does, 12 to 8 does not.
    assert_eq!(trend.points.iter().map(|p| p.meaningful).collect::<Vec<_>>(), [None, Some(Course::Better), None]);

    let head = app.trend_list(ada()).await.unwrap().into_iter().find(|head| head.of == total("phq-9")).unwrap();
    assert_eq!((head.points, head.last_on, head.last_value, head.previous_value), (3, day(0), 8.0, Some(12.0)));
    assert_eq!(head.last_band, trend.points[2].band);

    for strange in [total("none"), TrendOf::Instrument { instrument_id: "phq-9".into(), scale: "none".into() }] {
        assert_eq!(app.trend_get(ada(), strange).await.unwrap_err().code, Code::NotFound);
    }
    assert_eq!(app.trend_list("nobody".into()).await.unwrap_err().code, Code::NotFound);
    assert!(app.trend_get(ada(), total("gad-7")).await.unwrap().points.is_empty());
}

#[tokio::test]
async fn a_total_from_elsewhere_is_a_point_and_parts_have_trends_of_their_own() {
    let desk = Desk::open().await;
    let app = &desk.app;
    app.assessment_total(start("gad-7", -40), 15.0).await.unwrap();
    let id = app.assessment_start(start("phq-4", -1)).await.unwrap().assessment.id;
    let items: Vec<_> = {
        let view = app.assessment_get(id.clone()).await.unwrap();
        let mut links = Vec::new();
        view.instrument.each_item(&mut |item| {
            if item.asks() {
                links.push(item.link_id.clone())
            }
        });
        links
    };
    app.assessment_answer(id.clone(), items.iter().map(|link| chosen(link, "2")).collect()).await.unwrap();
    complete(&desk, &id).await;
    let heads = app.trend_list(ada()).await.unwrap();
    let titles: Vec<&str> = heads.iter().map(|head| head.title.as_str()).collect();
    assert!(titles[0].starts_with("PHQ-4") && titles.last() == Some(&"GAD-7"), "{titles:?}");
    let parts: Vec<_> = heads.iter().filter(|head| head.title.starts_with("PHQ-4: ")).collect();
    assert!(!parts.is_empty(), "{titles:?}");
    for part in parts {
        let trend = app.trend_get(ada(), part.of.clone()).await.unwrap();
        assert_eq!((values(&trend), trend.meaningful_change.is_none()), (vec![part.last_value], true));
    }
}

#[tokio::test]
async fn measures_are_shown_in_the_unit_of_the_newest() {
    let desk = Desk::open().await;
    let app = &desk.app;
    for one in [
        measure("m1", MeasureKind::Weight, "Body weight", (80.0, None), "kg", -30),
        measure("m2", MeasureKind::Weight, "", (170.0, None), "[lb_av]", -2),
        measure("m3", MeasureKind::Weight, "", (11.0, None), "stone", -1),
        measure("m4", MeasureKind::Weight, "", (168.0, None), "lb", 0),
        measure("m5", MeasureKind::BloodPressure, "", (138.0, Some(82.0)), "mm[Hg]", -8),
        measure("m6", MeasureKind::A1c, "", (9.1, None), "%", -90),
        measure("m7", MeasureKind::Score, "PHQ-2 total", (4.0, None), "{score}", -5),
        measure("m8", MeasureKind::Score, "HARK", (1.0, None), "{score}", -6),
    ] {
        desk.put(&one).await;
    }
    let of = |measure, name: &str| TrendOf::Measure { measure, name: name.into() };
    let weight = app.trend_get(ada(), of(MeasureKind::Weight, "")).await.unwrap();
    assert_eq!((weight.unit.as_str(), weight.points.len(), weight.decimals), ("lb", 3, 0));
    assert!((weight.points[0].value - 176.37).abs() < 0.01);
    let pressure = app.trend_get(ada(), of(MeasureKind::BloodPressure, "")).await.unwrap();
    assert_eq!((pressure.points[0].value, pressure.points[0].second_value), (138.0, Some(82.0)));
    let score = app.trend_get(ada(), of(MeasureKind::Score, "PHQ-2 total")).await.unwrap();
    assert_eq!((score.title.as_str(), values(&score)), ("PHQ-2 total", vec![4.0]));
    let heads = app.trend_list(ada()).await.unwrap();
    assert_eq!(
        heads.iter().map(|head| (head.of.clone(), head.points)).collect::<Vec<_>>(),
        [
            (of(MeasureKind::Weight, ""), 4),
            (of(MeasureKind::Score, "PHQ-2 total"), 1),
            (of(MeasureKind::Score, "HARK"), 1),
            (of(MeasureKind::BloodPressure, ""), 1),
            (of(MeasureKind::A1c, ""), 1),
        ]
    );
    assert_eq!(heads[0].previous_value, None, "stones are not turned into pounds");
}

#[tokio::test]
async fn what_else_happened_stands_beside_it() {
    let desk = Desk::open().await;
    let app = &desk.app;
    let id = phq9(&desk, -3, [2, 2, 1, 2, 1, 2, 1, 1, 1]).await;
    let visit = |id: &str, what: &str, days: i64| Encounter {
        id: id.into(),
        client_id: ada(),
        what: what.into(),
        reason: None,
        place: None,
        starts_at: day(days).and_hms_opt(20, 0, 0).unwrap().and_utc(),
        ends_at: None,
        source: None,
    };
    desk.put(&visit("e0", "Emergency room admission", -9)).await;
    desk.put(&visit("e1", "Emergency room admission", -2)).await;
    desk.put(&visit("e2", "Encounter for check up", -1)).await;
    complete(&desk, &id).await;
    let suggestion = app.assessment_get(id.clone()).await.unwrap().suggestions;
    let suggestion = suggestion.iter().find(|s| s.need.id == "low-mood").unwrap();
    let goal = &suggestion.need.goals[0];
    let taken = SuggestionTaken {
        key: suggestion.key.clone(),
        statement: String::new(),
        goal_ids: vec![goal.id.clone()],
        intervention_ids: vec![goal.interventions[0].id.clone()],
    };
    app.suggestion_accept(id, taken).await.unwrap();
    app.plan_finalise(ada(), Some("now".into()), false).await.unwrap();
    let trend = app.trend_get(ada(), total("phq-9")).await.unwrap();
    let marks: Vec<_> = trend.marks.iter().map(|mark| (mark.on, mark.kind, mark.text.as_str())).collect();
    let flag = trend.marks.iter().find(|mark| mark.kind == MarkKind::Flag).unwrap();
    assert_eq!(
        marks,
        [
            (day(-2), MarkKind::Encounter, "Emergency room admission"),
            (day(0), MarkKind::Flag, flag.text.as_str()),
            (day(0), MarkKind::Intervention, goal.interventions[0].what.as_str()),
            (day(0), MarkKind::PlanVersion, "1"),
        ]
    );
}
