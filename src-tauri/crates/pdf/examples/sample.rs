//! Writes sample plans, on both papers and in every size, to look at:
//! `cargo run -p throughline-pdf --example sample -- OUTDIR`.

#[path = "../tests/common/mod.rs"]
mod common;

use std::path::PathBuf;
use std::{env, fs, io};

use throughline_pdf::{Options, Paper, TypeSize, Words, lay_out};

fn main() -> io::Result<()> {
    let out = PathBuf::from(env::args().nth(1).unwrap_or_else(|| "target/sample".into()));
    fs::create_dir_all(&out)?;
    let words = Words::english();
    let plan = common::full_plan();
    for (paper, paper_name) in [(Paper::Letter, "letter"), (Paper::A4, "a4")] {
        for (size, size_name) in
            [(TypeSize::Clear, "clear"), (TypeSize::Large, "large"), (TypeSize::ExtraLarge, "extra-large")]
        {
            let layout = lay_out(&plan, &Options { paper, size }, &words);
            let pdf = layout.to_pdf(&common::meta()).map_err(io::Error::other)?;
            let name = format!("plan-{paper_name}-{size_name}");
            fs::write(out.join(format!("{name}.pdf")), pdf)?;
            for (i, svg) in layout.to_svg().iter().enumerate() {
                fs::write(out.join(format!("{name}-{}.svg", i + 1)), svg)?;
            }
        }
    }
    Ok(())
}
