//! Writes blank and filled forms, safety plans, visit briefs and what followed a discharge, on both
//! papers and in every size, to look at:
//! `cargo run -p throughline-pdf --example forms -- OUTDIR [INSTRUMENT…]`.

#![allow(clippy::expect_used, dead_code)]

#[path = "../tests/common/briefs.rs"]
mod briefs;
#[path = "../tests/common/mod.rs"]
mod common;
#[path = "../tests/common/discharges.rs"]
mod discharges;
#[path = "../tests/common/forms.rs"]
mod forms;

use std::path::PathBuf;
use std::{env, fs, io};

use throughline_pdf::{Layout, Options, Paper, TypeSize, Typesetter, Words};

/// Those that show every kind of question.
const SHOWN: [&str; 8] = [
    "phq-9.1",
    "ahc-hrsn.1",
    "c-ssrs-screener.1",
    "audit-c.1",
    "pcl-5.1",
    "braden.1",
    "home-safety-checklist.1",
    "comprehensive-general.1",
];

fn main() -> io::Result<()> {
    let mut arguments = env::args().skip(1);
    let out = PathBuf::from(arguments.next().unwrap_or_else(|| "target/forms".into()));
    let mut shown: Vec<String> = arguments.collect();
    if shown.is_empty() {
        shown = SHOWN.map(str::to_owned).to_vec();
    }
    fs::create_dir_all(&out)?;
    let words = Words::english();
    let mut typesetter = Typesetter::new();
    for (paper, paper_name) in [(Paper::Letter, "letter"), (Paper::A4, "a4")] {
        for (size, size_name) in
            [(TypeSize::Clear, "clear"), (TypeSize::Large, "large"), (TypeSize::ExtraLarge, "extra-large")]
        {
            let options = Options { paper, size };
            let write = |name: &str, layout: &Layout| -> io::Result<()> {
                let pdf = layout.to_pdf(&common::meta()).map_err(io::Error::other)?;
                fs::write(out.join(format!("{name}-{paper_name}-{size_name}.pdf")), pdf)
            };
            for id in &shown {
                let blank = forms::blank(id);
                write(&format!("{id}-blank"), &typesetter.lay_out_form(&blank, &options, &words))?;
                let filled = forms::filled(blank);
                write(&format!("{id}-filled"), &typesetter.lay_out_form(&filled, &options, &words))?;
                let amended = forms::amended(filled);
                write(&format!("{id}-amended"), &typesetter.lay_out_form(&amended, &options, &words))?;
            }
            for (name, plan) in [
                ("safety", forms::safety_plan()),
                ("safety-long", forms::long_safety_plan(3)),
                ("safety-empty", forms::empty_safety_plan()),
            ] {
                write(name, &typesetter.lay_out_safety_plan(&plan, &options, &words))?;
            }
            for (name, brief) in [
                ("brief", briefs::brief()),
                ("brief-long", briefs::long_brief()),
                ("brief-empty", briefs::empty_brief()),
            ] {
                write(name, &typesetter.lay_out_visit_brief(&brief, &options, &words))?;
            }
            for (name, timeline) in
                [("discharge", discharges::timeline()), ("discharge-long", discharges::long_timeline())]
            {
                write(name, &typesetter.lay_out_discharge_timeline(&timeline, &options, &words))?;
            }
        }
    }
    Ok(())
}
