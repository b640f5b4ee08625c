//! The shipped data files: every one is in its list, reads without a fault, and names only what is there.

use std::collections::BTreeSet;
use std::path::Path;

use throughline_domain::instrument::{self, Instruments, Tier};
use throughline_domain::plan::LifeDomain;
use throughline_domain::plan_library::{self, CareSetting, PlanLibrary};

/// The names of the JSON files in a folder of the data, without their ends.
fn folder(name: &str) -> BTreeSet<String> {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name);
    std::fs::read_dir(place)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter_map(|name| name.strip_suffix(".json").map(str::to_owned))
        .collect()
}

fn listed(files: &[(&str, &str)]) -> BTreeSet<String> {
    let names: BTreeSet<String> = files.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(names.len(), files.len(), "a file is listed twice");
    names
}

#[test]
fn every_instrument_file_is_listed() {
    assert_eq!(listed(instrument::SHIPPED_FILES), folder("instruments"));
}

#[test]
fn every_library_file_is_listed() {
    assert_eq!(listed(plan_library::SHIPPED_FILES), folder("plan-library"));
}

#[test]
fn every_shipped_instrument_reads() {
    let mut faulty = Vec::new();
    for (name, text) in instrument::SHIPPED_FILES {
        match instrument::read(text) {
            Ok(instrument) => {
                assert_eq!(
                    *name,
                    format!("{}.{}", instrument.id, instrument.version),
                    "a file is called by what it holds"
                );
                assert_ne!(instrument.tier, Tier::Practice, "{name}");
                assert!(!instrument.sources.is_empty(), "{name} names no source");
                let unknown = instrument::unknown_instruments(&instrument, Instruments::shipped());
                faulty.extend(unknown.into_iter().map(|fault| format!("{name}: {} {}", fault.entry, fault.fault)));
            }
            Err(faults) => {
                faulty.extend(faults.into_iter().map(|fault| format!("{name}: {} {}", fault.entry, fault.fault)));
            }
        }
    }
    assert!(faulty.is_empty(), "{}", faulty.join("\n"));
    assert_eq!(Instruments::shipped().all().count(), instrument::SHIPPED_FILES.len());
}

#[test]
fn the_shipped_library_reads() {
    let mut faulty = Vec::new();
    for (name, text) in plan_library::SHIPPED_FILES {
        if let Err(faults) = plan_library::read(text) {
            faulty.extend(faults.into_iter().map(|fault| format!("{name}: {} {}", fault.entry, fault.fault)));
        }
    }
    let library = PlanLibrary::shipped();
    let whole =
        plan_library::faults(library).into_iter().chain(plan_library::validate(library, Instruments::shipped()));
    faulty.extend(whole.map(|fault| format!("{} {}", fault.entry, fault.fault)));
    assert!(faulty.is_empty(), "{}", faulty.join("\n"));
}

#[test]
fn the_library_is_as_large_as_was_promised() {
    let needs = &PlanLibrary::shipped().needs;
    let goals: Vec<_> = needs.iter().flat_map(|need| &need.goals).collect();
    let interventions = goals.iter().map(|goal| goal.interventions.len()).sum::<usize>();
    assert!(needs.len() >= 60, "{} needs", needs.len());
    assert!(goals.len() >= 120, "{} goals", goals.len());
    assert!(interventions >= 240, "{interventions} interventions");
    for setting in CareSetting::ALL {
        assert!(needs.iter().any(|need| need.settings.contains(setting)), "no need for {setting}");
    }
    for domain in LifeDomain::ALL {
        assert!(needs.iter().any(|need| need.domain == *domain), "no need in {domain}");
    }
    for need in needs {
        assert!(!need.goals.is_empty() && !need.screens.is_empty(), "{} lacks goals or screens", need.id);
        assert!(
            need.goals.iter().all(|goal| !goal.interventions.is_empty()),
            "a goal of {} has no intervention",
            need.id
        );
    }
}
