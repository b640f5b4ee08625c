//! How long a printed plan takes, beside its floor: writing pages that are laid out already.

#![allow(clippy::unwrap_used)]

#[path = "../tests/common/mod.rs"]
mod common;

use common::{full_plan, meta};
use divan::{Bencher, black_box};
use throughline_pdf::{Options, Typesetter, Words, lay_out};

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
