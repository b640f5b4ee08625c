//! The same file twice creates nothing twice, and rows go where a person says.

use std::collections::{HashMap, HashSet};

use super::super::{Home, SYSTEM};
use super::{MappedClient, fixture};
use crate::client::ClientPart;
use crate::id::{ClientId, PlanId};

fn uuids() -> impl FnMut() -> uuid::Uuid {
    let mut next = 0;
    move || {
        next += 1;
        uuid::Uuid::from_u128(next)
    }
}

/// What a record would know after taking in these rows.
fn known_after(before: &MappedClient, home: &Home) -> HashMap<String, String> {
    let mut next = uuids();
    let mut made = Vec::new();
    let linked = before.clone().link(&HashMap::new(), home, || {
        made.push(next());
        made[made.len() - 1]
    });
    let mut known = HashMap::new();
    let mut put = |source: &Option<crate::client::Source>, id: &str| {
        let source = source.as_ref().expect("every row has a source");
        assert_eq!(source.system, SYSTEM);
        assert!(known.insert(source.key.clone(), id.to_owned()).is_none(), "{} is there twice", source.key);
    };
    let rows = &linked.rows;
    if linked.client_is_new {
        put(&rows.client.source, rows.client.id.as_str());
    }
    for part in &rows.parts {
        match part {
            ClientPart::Identifier(row) => put(&row.source, row.id.as_str()),
            ClientPart::ContactMethod(row) => put(&row.source, row.id.as_str()),
            ClientPart::Address(row) => put(&row.source, row.id.as_str()),
            ClientPart::Coverage(row) => put(&row.source, row.id.as_str()),
            ClientPart::Episode(row) => put(&row.source, row.id.as_str()),
            ClientPart::Person(row) => put(&row.source, row.id.as_str()),
            ClientPart::RiskFlag(row) => put(&row.source, row.id.as_str()),
            ClientPart::Allergy(row) => put(&row.source, row.id.as_str()),
            ClientPart::Medication(row) => put(&row.source, row.id.as_str()),
        }
    }
    if let Some(plan) = &rows.plan {
        if linked.plan_is_new {
            put(&plan.plan.source, plan.plan.id.as_str());
        }
        plan.needs.iter().for_each(|row| put(&row.source, row.id.as_str()));
        plan.goals.iter().for_each(|row| put(&row.source, row.id.as_str()));
        plan.interventions.iter().for_each(|row| put(&row.source, row.id.as_str()));
        plan.risks.iter().for_each(|row| put(&row.source, row.id.as_str()));
    }
    rows.measures.iter().for_each(|row| put(&row.source, row.id.as_str()));
    rows.encounters.iter().for_each(|row| put(&row.source, row.id.as_str()));
    rows.assessments.iter().for_each(|row| put(&row.assessment.source, row.assessment.id.as_str()));
    assert_eq!(known.len(), linked.new_rows);
    known
}

#[test]
fn the_same_file_twice_is_the_same_rows() {
    for name in super::golden::NAMES {
        let client = fixture(name).clients.remove(0);
        assert_eq!(client, fixture(name).clients.remove(0));
        let known = known_after(&client, &Home::default());
        assert_eq!(
            known.keys().map(String::as_str).collect::<HashSet<_>>(),
            client.keys().into_iter().collect::<HashSet<_>>()
        );
        let again = client.clone().link(&known, &Home::default(), || unreachable!("nothing is new"));
        assert_eq!(
            (again.new_rows, again.known_rows, again.client_is_new, again.plan_is_new),
            (0, known.len(), false, false)
        );
        assert!(again.rows.parts.is_empty() && again.rows.measures.is_empty() && again.rows.encounters.is_empty());
        assert!(again.rows.assessments.is_empty());
        assert_eq!(again.rows.client.id.as_str(), known[&client.key]);
    }
}

#[test]
fn rows_name_each_other_by_their_new_identifiers() {
    let client = fixture("Gerardo_Satterfield_72b40696").clients.remove(0);
    let linked = client.link(&HashMap::new(), &Home::default(), uuids());
    let plan = linked.rows.plan.expect("a plan");
    let needs: HashSet<_> = plan.needs.iter().map(|it| &it.id).collect();
    let goals: HashSet<_> = plan.goals.iter().map(|it| &it.id).collect();
    assert!(plan.goals.iter().all(|it| it.need_id.as_ref().is_some_and(|need| needs.contains(need))));
    assert!(plan.interventions.iter().all(|it| it.goal_id.as_ref().is_none_or(|goal| goals.contains(goal))));
    assert!(plan.needs.iter().all(|it| it.plan_id == plan.plan.id && it.client_id == linked.rows.client.id));
    let ids: HashSet<_> =
        plan.needs.iter().map(|it| it.id.as_str()).chain(plan.goals.iter().map(|it| it.id.as_str())).collect();
    assert_eq!(ids.len(), plan.needs.len() + plan.goals.len());
    assert!(ids.iter().all(|id| uuid::Uuid::try_parse(id).is_ok()));
}

#[test]
fn a_new_goal_of_a_known_need_names_the_row_in_the_record() {
    let client = fixture("Gerardo_Satterfield_72b40696").clients.remove(0);
    let mut known = known_after(&client, &Home::default());
    let plan = client.plan.clone().expect("a plan");
    known.remove(plan.goals[0].id.as_str());
    let need = known[plan.goals[0].need_id.as_ref().expect("a need").as_str()].clone();
    let linked = client.link(&known, &Home::default(), uuids());
    let plan = linked.rows.plan.expect("a plan");
    assert_eq!((plan.needs.len(), plan.goals.len(), linked.new_rows), (0, 1, 1));
    assert_eq!(plan.goals[0].need_id.as_ref().map(|it| it.as_str()), Some(need.as_str()));
}

#[test]
fn rows_go_to_the_client_and_plan_a_person_chose() {
    let client = fixture("Gerardo_Satterfield_72b40696").clients.remove(0);
    let home = Home { client: Some(ClientId::from("chosen")), plan: Some(PlanId::from("their plan")) };
    let linked = client.clone().link(&HashMap::new(), &home, uuids());
    let plan = linked.rows.plan.as_ref().expect("a plan");
    assert!(!linked.client_is_new && !linked.plan_is_new);
    assert!(plan.needs.iter().all(|it| it.plan_id.as_str() == "their plan" && it.client_id.as_str() == "chosen"));
    assert!(linked.rows.measures.iter().all(|it| it.client_id.as_str() == "chosen"));
    assert_eq!(linked.new_rows, client.keys().len() - 2);
}
