//! Checklists, the strengths interview and the comprehensive templates: ours, and not validated.

use std::collections::BTreeMap;

use throughline_domain::instrument::{Instrument, InstrumentKind, Instruments, Item, ItemType, Tier, Yield};
use throughline_domain::plan::LifeDomain;

use super::tally::Tally;
use crate::answers::{flags, score_of, shipped};

const CHECKLISTS: [(&str, u32); 6] = [
    ("adl-checklist", 10),
    ("iadl-checklist", 12),
    ("home-safety-checklist", 30),
    ("intake-checklist", 11),
    ("caregiver-checklist", 14),
    ("strengths-interview", 13),
];
const TEMPLATES: [(&str, usize); 6] = [
    ("comprehensive-general", 9),
    ("comprehensive-hospital-discharge", 8),
    ("comprehensive-family", 7),
    ("comprehensive-ageing-in-place", 9),
    ("comprehensive-work-injury", 7),
    ("comprehensive-behavioural-health", 9),
];
/// standards.md §1.3, in order.
const NINE: [LifeDomain; 9] = [
    LifeDomain::Physical,
    LifeDomain::Mental,
    LifeDomain::Cognitive,
    LifeDomain::Psychosocial,
    LifeDomain::Functional,
    LifeDomain::Environmental,
    LifeDomain::Caregiver,
    LifeDomain::FinancialLegal,
    LifeDomain::Safety,
];

pub(super) fn tables(t: &mut Tally) {
    checklists(t);
    templates(t);
    flags_of_templates(t);
    caregiver_flag(t);
}

#[test]
fn tables_hold() {
    tables(&mut Tally::default());
}

#[track_caller]
fn is_ours(instrument: &Instrument) {
    let id = &instrument.id;
    assert_eq!(instrument.tier, Tier::Own, "{id}");
    assert_eq!(instrument.licence, "Written for Throughline. Not a validated instrument.", "{id}");
    assert!(instrument.scoring.scales.is_empty(), "{id} claims a number");
    assert!(instrument.scoring.positive.is_none() && instrument.scoring.triage.is_empty(), "{id} claims a result");
}

/// Every option of every question, alone: exactly the ones marked point to a need.
#[track_caller]
fn each_option(t: &mut Tally, id: &'static str) {
    let mut marked = 0;
    shipped(id).each_item(&mut |item| {
        for option in &item.options {
            let scored = score_of(id, &format!("{}={}", item.link_id, option.code), None);
            let expected: &[&str] = if option.need { &[&item.link_id] } else { &[] };
            assert_eq!(scored.needs, expected, "{id} {}={}", item.link_id, option.code);
            assert!(scored.scales.is_empty() && scored.positive.is_none(), "{id}");
            marked += u32::from(option.need);
            t.count(id);
        }
        if item.item_type == ItemType::Text {
            assert!(!item.required && item.yields.is_some(), "{id} {}", item.link_id);
            t.count(id);
        }
    });
    assert!(marked > 0 || id == "strengths-interview", "{id} points to nothing");
}

fn checklists(t: &mut Tally) {
    for (id, questions) in CHECKLISTS {
        let instrument = shipped(id);
        is_ours(instrument);
        assert_eq!(instrument.kind, InstrumentKind::Checklist, "{id}");
        assert!(instrument.title.ends_with("checklist") || instrument.title.ends_with("interview"), "{id}");
        assert!(instrument.notice.contains("not a validated instrument"), "{id}");
        assert_eq!(instrument.head().questions, questions, "{id}");
        each_option(t, id);
        t.complete(id, "", matches!(id, "intake-checklist" | "strengths-interview"));
    }
    // Help of any amount is a need, for every activity.
    for id in ["adl-checklist", "iadl-checklist"] {
        for item in shipped(id).items.iter().filter(|item| item.item_type == ItemType::Choice) {
            let options: Vec<(&str, bool)> = item.options.iter().map(|o| (o.label.as_str(), o.need)).collect();
            assert_eq!(options, [("On their own", false), ("With some help", true), ("Fully helped", true)], "{id}");
            t.count(id);
        }
    }
    shipped("strengths-interview").each_item(&mut |item| {
        assert_eq!((item.item_type, item.yields), (ItemType::Text, Some(Yield::Strength)), "{}", item.link_id);
    });
}

fn templates(t: &mut Tally) {
    let mut wording: BTreeMap<&str, (&str, &Item)> = BTreeMap::new();
    for (id, groups) in TEMPLATES {
        let instrument = shipped(id);
        is_ours(instrument);
        assert_eq!(instrument.kind, InstrumentKind::Comprehensive, "{id}");
        let domains: Vec<LifeDomain> = instrument.items.iter().map(|group| group.domain.unwrap()).collect();
        let in_order: Vec<LifeDomain> = NINE.into_iter().filter(|domain| domains.contains(domain)).collect();
        assert_eq!(domains, in_order, "{id}: the order of the domains");
        assert_eq!(domains.len(), groups, "{id}");
        assert_eq!(instrument.domains, domains, "{id}");
        for group in &instrument.items {
            assert_eq!(group.item_type, ItemType::Group, "{id}");
            assert!((4..=9).contains(&group.items.len()), "{id} {}: {} prompts", group.link_id, group.items.len());
            let last = group.items.last().unwrap();
            assert_eq!(last.yields, Some(Yield::Strength), "{id} {}: ends with what is strong", group.link_id);
            assert!(!group.known.is_empty(), "{id} {}", group.link_id);
            for beside in &group.instruments {
                assert!(Instruments::shipped().newest(beside).is_some(), "{id}: {beside}");
            }
            for item in &group.items {
                let (other, first) = wording.entry(&item.link_id).or_insert((id, item));
                // Earlier answers are found by the link, so the same link is the same question.
                assert_eq!(*first, item, "{} is not the same in {other} and {id}", item.link_id);
                t.count(id);
            }
        }
        each_option(t, id);
        let scored = score_of(id, "", None);
        assert!(!scored.complete && scored.domains.len() == groups, "{id}");
        assert!(scored.domains.iter().all(|domain| domain.answered == 0 && domain.asked > 0), "{id}");
        t.count(id);
    }
    assert_eq!(shipped("comprehensive-general").domains, NINE);
}

fn flags_of_templates(t: &mut Tally) {
    for (id, _) in TEMPLATES {
        for (link, flag) in [
            ("mental.suicide", "suicide"),
            ("safety.home", "afraid"),
            ("safety.others", "others"),
            ("safety.exploited", "exploited"),
        ] {
            if shipped(id).item(link).is_none() {
                continue;
            }
            assert_eq!(flags(&score_of(id, &format!("{link}=yes"), None)), [flag], "{id}");
            assert!(flags(&score_of(id, &format!("{link}=no"), None)).is_empty(), "{id}");
            assert!(flags(&score_of(id, &format!("{link}=declined"), None)).is_empty(), "{id}");
            assert!(shipped(id).item(link).unwrap().sensitive, "{id} {link} stays off client copies");
            t.count(id);
        }
        assert!(
            shipped(id).item("safety.home").is_none_or(|_| shipped(id).flags.iter().any(|f| f.id == "afraid")),
            "{id}"
        );
    }
}

fn caregiver_flag(t: &mut Tally) {
    for (answer, expected) in
        [("never", &[][..]), ("sometimes", &[]), ("often", &["patience"]), ("always", &["patience"])]
    {
        t.flags("caregiver-checklist", &format!("patience={answer}"), None, expected);
    }
}
