//! Bands of a row of results, and changes that mean something.

use serde_json::json;
use throughline_domain::trend::{Course, TrendPoint};
use throughline_domain::trend_rules::{course, read_points};

use crate::answers::facts;
use crate::forms::{choice, form, scale, with};

fn point(value: f64) -> TrendPoint {
    TrendPoint {
        on: "2026-01-01".parse().unwrap(),
        value,
        second_value: None,
        band: None,
        positive: None,
        assessment_id: None,
        mode: None,
        recorded: None,
        meaningful: None,
        measure_id: None,
        breach: None,
        answer: None,
    }
}

#[test]
fn which_way_a_change_goes() {
    use Course::{Better, Worse};
    let check = |change: f64, lower_is_worse: bool, expect: Option<Course>| {
        assert_eq!(course(change, 5.0, lower_is_worse), expect, "{change}");
    };
    check(4.9, false, None);
    check(5.0, false, Some(Worse));
    check(-5.0, false, Some(Better));
    check(-4.9, false, None);
    check(5.0, true, Some(Better));
    check(-5.0, true, Some(Worse));
    check(0.0, false, None);
    check(f64::NAN, false, None);
}

#[test]
fn points_are_read_from_the_oldest_on() {
    let total = |more| with(scale(&["1"], 0.0, 3.0), more);
    let bands = json!({"bands": [{"min": 0, "max": 1, "label": "Low", "sign": "negative"}, {"min": 2, "max": 3, "label": "High", "sign": "positive"}]});
    let other = with(total(bands.clone()), json!({"id": "other"}));
    let change = json!({"points": 2, "source": "Written for this test"});
    let instrument = form(json!([choice("1")]), json!({"scales": [total(bands), other], "meaningfulChange": change}));
    let mut points = [3.0, 1.0, 2.0, 0.0].map(point);
    points[1].band = Some("As it was called then".to_owned());
    read_points(&instrument, "total", &facts(None), &mut points);
    let bands: Vec<_> = points.iter().map(|point| point.band.as_deref().unwrap()).collect();
    assert_eq!(bands, ["High", "As it was called then", "High", "Low"]);
    assert_eq!(points[0].positive, Some(true));
    assert_eq!(points.map(|point| point.meaningful), [None, Some(Course::Better), None, Some(Course::Better)]);

    // The source speaks of the total.
    let mut points = [3.0, 0.0].map(point);
    read_points(&instrument, "other", &facts(None), &mut points);
    assert_eq!(points[1].meaningful, None);
    let mut points = [point(3.0)];
    read_points(&instrument, "nowhere", &facts(None), &mut points);
    assert_eq!(points[0].band, None);
}
