//! Opening the program, and the demonstration for machines without a screen.

use crate::program::{Outcome, Program};
use crate::setup;
use crate::workplace::Workplace;

/// Builds and opens the window; arguments go to the program (`--data DIR`).
pub(crate) fn run(place: &Workplace, arguments: &[&str]) -> Outcome {
    setup::to_build(place)?;
    build(place)?;
    if !has_screen() {
        println!(
            "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so this is the demonstration:"
        );
        return demonstrate(place, &[]);
    }
    Program::new(place.built("throughline-desktop")).args(arguments).run()
}

/// Does the main job without a window.
pub(crate) fn demo(place: &Workplace, arguments: &[&str]) -> Outcome {
    setup::to_build(place)?;
    build(place)?;
    demonstrate(place, arguments)
}

/// The demonstration, already built.
pub(crate) fn demonstrate(place: &Workplace, arguments: &[&str]) -> Outcome {
    Program::new(place.built("throughline-demo")).args(arguments).run()
}

/// The front end first: the window's program carries it inside.
fn build(place: &Workplace) -> Outcome {
    Program::npm().args(["run", "--silent", "build"]).inside(&place.ui()).run()?;
    place.cargo(["build", "--workspace", "--bins"]).run()
}

fn has_screen() -> bool {
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some_and(|v| !v.is_empty()))
}
