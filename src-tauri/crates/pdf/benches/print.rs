//! How long a printed plan, form and safety plan take, beside its floor: writing pages that are laid out already.

#![allow(clippy::unwrap_used, clippy::expect_used, dead_code)]

#[path = "../tests/common/mod.rs"]
mod common;
#[path = "../tests/common/forms.rs"]
mod forms;

use common::{full_plan, meta};
use divan::{Bencher, black_box};
use throughline_pdf::{Options, Typesetter, Words, lay_out, lay_out_form, lay_out_safety_plan};

fn main() {
    divan::main();
}

/// The floor: the PDF of pages that are laid out already.
#[divan::bench]
fn write_only(bencher: Bencher) {
    let layout = lay_out(&full_plan(), &Options::default(), &Words::english());
    bencher.bench_local(|| layout.to_pdf(black_box(&meta())).unwrap());
}

/// Printing once, with nothing set before.
#[divan::bench]
fn lay_out_and_write(bencher: Bencher) {
    let (plan, words) = (full_plan(), Words::english());
    bencher.bench_local(|| {
        let layout = lay_out(black_box(&plan), &Options::default(), &words);
        layout.to_pdf(&meta()).unwrap()
    });
}

/// Printing with a typesetter that has shown the preview.
#[divan::bench]
fn lay_out_and_write_after_preview(bencher: Bencher) {
    let (plan, words) = (full_plan(), Words::english());
    let mut typesetter = Typesetter::new();
    bencher.bench_local(|| {
        let layout = typesetter.lay_out(black_box(&plan), &Options::default(), &words);
        layout.to_pdf(&meta()).unwrap()
    });
}

/// Laying out from nothing.
#[divan::bench]
fn lay_out_cold(bencher: Bencher) {
    let (plan, words) = (full_plan(), Words::english());
    bencher.bench_local(|| lay_out(black_box(&plan), &Options::default(), &words));
}

/// The preview after a keystroke in one field: lay out and draw every page.
#[divan::bench]
fn preview_after_a_keystroke(bencher: Bencher) {
    let (mut plan, words) = (full_plan(), Words::english());
    let mut typesetter = Typesetter::new();
    bencher.bench_local(|| {
        plan.what_matters.push('a');
        if plan.what_matters.len() > 400 {
            plan.what_matters.truncate(200);
        }
        let layout = typesetter.lay_out(&plan, &Options::default(), &words);
        black_box(layout.to_svg())
    });
}

/// The PHQ-9 as a blank form, with nothing set before.
#[divan::bench]
fn phq_9_blank(bencher: Bencher) {
    let (form, words) = (forms::blank("phq-9.1"), Words::english());
    bencher.bench_local(|| {
        let layout = lay_out_form(black_box(&form), &Options::default(), &words);
        layout.to_pdf(&meta()).unwrap()
    });
}

/// The PHQ-9 filled, with a typesetter that has shown the preview.
#[divan::bench]
fn phq_9_filled_after_preview(bencher: Bencher) {
    let (form, words) = (forms::filled(forms::blank("phq-9.1")), Words::english());
    let mut typesetter = Typesetter::new();
    bencher.bench_local(|| {
        let layout = typesetter.lay_out_form(black_box(&form), &Options::default(), &words);
        layout.to_pdf(&meta()).unwrap()
    });
}

/// A comprehensive assessment of some seventy questions, with nothing set before.
#[divan::bench]
fn comprehensive_blank(bencher: Bencher) {
    let (form, words) = (forms::blank("comprehensive-general.1"), Words::english());
    bencher.bench_local(|| {
        let layout = lay_out_form(black_box(&form), &Options::default(), &words);
        layout.to_pdf(&meta()).unwrap()
    });
}

/// A safety plan closed up to one page, with nothing set before.
#[divan::bench]
fn safety_plan(bencher: Bencher) {
    let (plan, words) = (forms::safety_plan(), Words::english());
    bencher.bench_local(|| {
        let layout = lay_out_safety_plan(black_box(&plan), &Options::default(), &words);
        layout.to_pdf(&meta()).unwrap()
    });
}
