//! Coverage: who pays today.

use serde_json::Value;

use super::concept::concept_in_words;
use super::mapped::source;
use super::node::Node;
use super::people::{human_name, organisation_name};
use super::reading::{Patient, Reading};
use crate::client::{Coverage, CoverageKind, CoverageStatus};
use crate::id::{ClientId, PartId};
use crate::import::ImportNoticeKind;

const KIND: &str = "Coverage";

/// The coverages in force. Past ones are history that a plan does not need; they are counted.
pub(super) fn coverages(reading: &Reading<'_>, patient: &Patient) -> Vec<Coverage> {
    let mut coverages: Vec<Coverage> =
        reading.belonging(KIND, patient).filter_map(|(at, value)| coverage(reading, patient, at, &value)).collect();
    coverages.sort_by_key(|it| (it.rank.unwrap_or(i32::MAX), std::cmp::Reverse(it.starts_on)));
    coverages
}

fn coverage(reading: &Reading<'_>, patient: &Patient, at: usize, value: &Value) -> Option<Coverage> {
    let node = Node::new(value);
    let status = match node.get("status").text() {
        Some("active") => CoverageStatus::Active,
        Some("draft") => CoverageStatus::Draft,
        Some("cancelled" | "entered-in-error") => return None,
        _ => {
            reading.note(ImportNoticeKind::UnknownStatus, KIND);
            return None;
        }
    };
    let class = |wanted: &str| {
        node.get("class")
            .items()
            .find(|class| class.get("type").get("coding").items().any(|it| it.get("code").text() == Some(wanted)))
    };
    let class_name = |wanted: &str| {
        class(wanted).and_then(|it| reading.line(it.get("name"), KIND).or_else(|| reading.line(it.get("value"), KIND)))
    };
    let payer = node.get("payor").items().find_map(|payor| {
        organisation_name(reading, payor, at, KIND).or_else(|| {
            let value = reading.value(reading.target(payor, at)?);
            human_name(reading, Node::new(&value).get("name"), KIND)
        })
    });
    if payer.is_none() {
        reading.note(ImportNoticeKind::DanglingReference, KIND);
    }
    let plan_name = class_name("plan").or_else(|| class_name("subplan"));
    let kind_words = concept_in_words(reading, node.get("type"), KIND).unwrap_or_default();
    let payer = payer.or_else(|| plan_name.clone()).unwrap_or_else(|| kind_words.clone());
    let key = reading.key(patient, at, "");
    reading.take(at);
    Some(Coverage {
        id: PartId(key.clone()),
        client_id: ClientId(patient.key.clone()),
        kind: kind(node, &payer, plan_name.as_deref().unwrap_or_default(), &kind_words),
        status,
        plan_name: plan_name.filter(|plan| *plan != payer),
        payer,
        member_id: reading
            .line(node.get("subscriberId"), KIND)
            .or_else(|| reading.line(node.get("identifier").get("value"), KIND)),
        group_number: class("group").and_then(|it| reading.line(it.get("value"), KIND)),
        #[expect(clippy::cast_possible_truncation, reason = "clamped to what fits")]
        rank: node.get("order").number().map(|order| order.clamp(1.0, 99.0) as i32),
        starts_on: reading.date(node.get("period").get("start"), KIND).map(|date| date.first),
        ends_on: reading.date(node.get("period").get("end"), KIND).map(|date| date.last),
        injured_on: None,
        adjuster_name: None,
        adjuster_phone: None,
        adjuster_email: None,
        source: Some(source(key)),
    })
}

/// The kind of payer, from codes where they tell and else from names.
///
/// Codes: v3 ActCode coverage types (`WCBPOL`, `PUBLICPOL`, `HIP`, …) and the Source of Payment
/// Typology (`1…` Medicare, `2…` Medicaid, `32` VA, `5…` private, `95` workers' compensation).
fn kind(node: Node<'_>, payer: &str, plan: &str, type_words: &str) -> CoverageKind {
    let relationship = node.get("relationship").get("coding").items().find_map(|it| it.get("code").text());
    if relationship == Some("injured") {
        return CoverageKind::WorkersCompensation;
    }
    let mut is_private = false;
    for coding in node.get("type").get("coding").items() {
        let code = coding.get("code").text().unwrap_or_default();
        if coding.get("system").text().is_some_and(|system| system.contains("nahdo.org/sopt")) {
            match code {
                "11" | "111" | "112" | "113" | "119" => return CoverageKind::MedicareAdvantage,
                "122" => return CoverageKind::PartD,
                "21" | "211" | "212" | "213" | "219" => return CoverageKind::MedicaidManagedCare,
                "32" | "321" | "322" => return CoverageKind::Veterans,
                "95" | "951" | "952" | "953" | "954" | "959" => return CoverageKind::WorkersCompensation,
                _ if code.starts_with('1') => return CoverageKind::MedicareFfs,
                _ if code.starts_with('2') => return CoverageKind::MedicaidFfs,
                _ if code.starts_with('5') || code.starts_with('6') => return CoverageKind::Commercial,
                _ => {}
            }
        }
        match code {
            "WCBPOL" => return CoverageKind::WorkersCompensation,
            "VET" | "VAPOL" => return CoverageKind::Veterans,
            "DIS" | "DISEASEPRG" => return CoverageKind::Disability,
            "DRUGPOL" if payer.to_lowercase().contains("medicare") => return CoverageKind::PartD,
            "HIP" | "EHCPOL" | "HSAPOL" | "HMO" | "PPO" | "POS" | "MCPOL" | "COL" => is_private = true,
            _ => {}
        }
    }
    let payer = payer.to_lowercase();
    let all = format!("{payer} {} {}", plan.to_lowercase(), type_words.to_lowercase());
    let says = |words: &[&str]| words.iter().any(|word| all.contains(word));
    if says(&["workers' comp", "workers comp", "worker's comp", "workmen"]) {
        return CoverageKind::WorkersCompensation;
    }
    if says(&["veterans", "champva", "va health"]) {
        return CoverageKind::Veterans;
    }
    if says(&["medicaid", "medi-cal", "masshealth"]) {
        return if is_private || says(&["managed", "mco", "hmo"]) {
            CoverageKind::MedicaidManagedCare
        } else {
            CoverageKind::MedicaidFfs
        };
    }
    if says(&["medicare"]) {
        return if says(&["part d", "prescription"]) {
            CoverageKind::PartD
        } else if says(&["advantage", "part c"]) {
            CoverageKind::MedicareAdvantage
        } else if says(&["supplement", "medigap"]) || (is_private && !payer.contains("medicare")) {
            CoverageKind::Commercial
        } else {
            CoverageKind::MedicareFfs
        };
    }
    if says(&["ssdi", "social security disability", "supplemental security income"]) {
        return CoverageKind::Disability;
    }
    if says(&["erisa", "self-funded", "self funded", "self-insured"]) {
        return CoverageKind::Erisa;
    }
    if is_private { CoverageKind::Commercial } else { CoverageKind::Other }
}
