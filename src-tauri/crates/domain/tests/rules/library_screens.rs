//! What the shipped library suggests after the shipped instruments: every flagged answer and every
//! positive screen leads somewhere, and a harmless form leads nowhere.

use throughline_domain::assessment::AnswerValue;
use throughline_domain::client::ClinicalSex;
use throughline_domain::instrument::{Instrument, Instruments, ItemType};
use throughline_domain::plan::NeedKind;
use throughline_domain::plan_library::PlanLibrary;
use throughline_domain::scoring::{Scored, score};
use throughline_domain::suggestion::Suggestion;
use throughline_domain::suggestion_rules::suggest;

use crate::answers::{answers, facts, shipped, total_of};

fn suggested(instrument: &Instrument, given: &[(String, AnswerValue)], sex: Option<ClinicalSex>) -> Vec<Suggestion> {
    let facts = facts(sex);
    let given = || given.iter().map(|(link, value)| (link.as_str(), value));
    let scored = score(instrument, given(), &facts);
    suggest(PlanLibrary::shipped(), instrument, given(), &facts, &scored)
}

fn ids(suggestions: &[Suggestion]) -> String {
    let mut ids: Vec<&str> = suggestions.iter().map(|suggestion| suggestion.need.id.as_str()).collect();
    ids.sort_unstable();
    ids.join(" ")
}

fn check(id: &str, shorthand: &str, sex: Option<ClinicalSex>, expect: &str) {
    let instrument = shipped(id);
    let found = ids(&suggested(instrument, &answers(instrument, shorthand), sex));
    assert_eq!(found, expect, "{id} {shorthand}");
}

#[test]
fn answers_suggest_needs() {
    let female = Some(ClinicalSex::Female);
    let male = Some(ClinicalSex::Male);
    let cases = [
        ("phq-9", "1-9=0", None, ""),
        ("phq-9", "1-8=1 9=0", None, ""),
        ("phq-9", "1-5=2 6-9=0", None, "low-mood"),
        ("phq-9", "1-5=2 6-8=0 9=1", None, "low-mood suicide-risk"),
        ("phq-9", "1-8=0 9=1", None, "suicide-risk"),
        ("phq-9", "9=1", None, "suicide-risk"),
        ("phq-4", "1-2=0 3-4=3", None, "low-mood"),
        ("phq-4", "1-2=3 3-4=0", None, "worry"),
        ("gad-7", "1-7=1", None, ""),
        ("gad-7", "1-5=2 6-7=0", None, "worry"),
        ("audit-c", "1=3 2-3=0", female, "alcohol-use"),
        ("audit-c", "1=3 2-3=0", male, ""),
        ("audit-c", "1=3 2-3=0", Some(ClinicalSex::Unknown), "alcohol-use"),
        ("asq", "1-4=no", None, ""),
        ("asq", "1=yes 2-4=no 5=no", None, "suicide-risk"),
        ("hvs", "1=never 2=never", None, ""),
        ("hvs", "1=sometimes 2=never", None, "food-insecurity"),
        ("ahc-hrsn", "1=steady 2=none 3-4=never 5=no 6=no 7-10=1 s1=none s2=no", None, ""),
        ("ahc-hrsn", "1=worried", None, "housing-instability"),
        ("ahc-hrsn", "1=none-steady", None, "homelessness"),
        ("ahc-hrsn", "2=pests,heat", None, "inadequate-housing"),
        ("ahc-hrsn", "7=2", None, "partner-violence"),
        ("ahc-hrsn", "s1=finding s2=yes", None, "schooling-adult work-wanted"),
        ("stay-independent", "1-12=no", None, ""),
        ("stay-independent", "1=yes 2-12=no", None, "falls-risk"),
        ("stay-independent", "1-7=no 8=yes 9-12=no", None, "bladder-bowel-control"),
        ("dast-10", "1-2=yes 3=yes 4-10=no", None, ""),
        ("caregiver-checklist", "patience=often", None, "caregiver-harm-risk caregiver-strain"),
        ("home-safety-checklist", "danger.firearms=yes", None, "unlocked-dangers"),
        ("intake-checklist", "illness=none injury=none", None, ""),
        ("intake-checklist", "illness=swelling,blood-sugar", None, "blood-sugar heart-failure"),
    ];
    for (id, shorthand, sex, expect) in cases {
        check(id, shorthand, sex, expect);
    }
}

#[test]
fn totals_suggest_needs() {
    let of = |id: &str, value: f64| {
        let scored: Scored = total_of(id, value, None);
        ids(&suggest(PlanLibrary::shipped(), shipped(id), [], &facts(None), &scored))
    };
    for (id, value, expect) in [
        ("phq-9", 9.0, ""),
        ("phq-9", 10.0, "low-mood"),
        ("gds-15", 5.0, ""),
        ("gds-15", 6.0, "low-mood"),
        ("tug", 12.0, "falls-risk walking-moving"),
        ("braden", 19.0, ""),
        ("braden", 18.0, "pressure-sore-risk"),
        ("mini-cog", 3.0, ""),
        ("mini-cog", 2.0, "memory-loss"),
        ("lace", 9.0, ""),
        ("lace", 10.0, "hospital-follow-up readmission-risk"),
        ("frail", 3.0, "frailty"),
        ("efs", 8.0, "frailty"),
        ("katz-adl", 6.0, ""),
        ("katz-adl", 5.0, "bathing-dressing-help"),
    ] {
        assert_eq!(of(id, value), expect, "{id} {value}");
    }
}

#[test]
fn every_flagged_answer_suggests_a_need() {
    for instrument in Instruments::shipped().all_newest() {
        instrument.each_item(&mut |item| {
            for option in item.options.iter().filter(|option| option.need) {
                let value = match item.item_type {
                    ItemType::Multiple => AnswerValue::Choices { codes: vec![option.code.clone()] },
                    _ => AnswerValue::Choice { code: option.code.clone() },
                };
                let found = suggested(instrument, &[(item.link_id.clone(), value)], None);
                assert!(!found.is_empty(), "{} {} {} leads nowhere", instrument.id, item.link_id, option.code);
            }
        });
    }
}

#[test]
fn every_shipped_instrument_with_a_screen_is_used() {
    let library = PlanLibrary::shipped();
    for instrument in Instruments::shipped()
        .all_newest()
        .filter(|one| one.scoring.positive.is_some() || !one.scoring.triage.is_empty())
    {
        let used = library.needs.iter().flat_map(|need| &need.screens).any(|screen| screen.instrument == instrument.id);
        assert!(used, "no need rests on {}", instrument.id);
    }
}

#[test]
fn risks_say_what_lessens_them_and_what_then() {
    for need in &PlanLibrary::shipped().needs {
        let risk = need.kind == NeedKind::Risk;
        assert_eq!(risk, !need.mitigation.is_empty() && !need.back_up_plan.is_empty(), "{}", need.id);
    }
    for id in ["suicide-risk", "partner-violence", "alcohol-use", "drug-use", "overdose-risk", "elder-abuse"] {
        assert!(PlanLibrary::shipped().need(id).is_some_and(|need| need.sensitive), "{id} may not go on a client copy");
    }
}
