//! What has to be installed, and installing it where we know how: Debian and its family, through apt.

use std::fs;
use std::path::Path;

use crate::program::{Outcome, Program};
use crate::workplace::Workplace;

/// To build the core and the window.
const TO_BUILD: &[&str] = &["build-essential", "pkg-config", "libssl-dev", "libwebkit2gtk-4.1-dev", "librsvg2-dev"];

/// To test them: a browser, a screen nobody looks at, a driver of the real window, readers of PDF.
const TO_TEST: &[&str] = &["chromium", "dbus-x11", "poppler-utils", "qpdf", "sqlite3", "webkit2gtk-driver", "xvfb"];

const NODE: &str = "Node.js 20.19 or newer, with npm, is needed: https://nodejs.org";

/// Everything that any verb needs.
pub(crate) fn everything(place: &Workplace) -> Outcome {
    to_build(place)?;
    to_test(place)
}

/// What `run` needs.
pub(crate) fn to_build(place: &Workplace) -> Outcome {
    system(TO_BUILD)?;
    node()?;
    packages(&place.ui())
}

/// What `test` needs beyond that.
pub(crate) fn to_test(place: &Workplace) -> Outcome {
    if has_apt() {
        system(TO_TEST)?;
    }
    packages(&place.tests())?;
    driver(place)
}

fn has_apt() -> bool {
    cfg!(target_os = "linux") && Program::new("apt-get").args(["--version"]).works()
}

fn system(wanted: &[&str]) -> Outcome {
    if has_apt() {
        return apt(wanted);
    }
    if cfg!(target_os = "linux") {
        if Program::new("pkg-config").args(["--exists", "webkit2gtk-4.1", "librsvg-2.0", "openssl"]).works() {
            return Ok(());
        }
        return Err(
            "The window needs WebKitGTK 4.1, librsvg and OpenSSL, with their headers. Install them, then try again:
  Fedora:    sudo dnf install webkit2gtk4.1-devel librsvg2-devel openssl-devel gcc make pkgconf
  Arch:      sudo pacman -S --needed webkit2gtk-4.1 librsvg openssl base-devel
  openSUSE:  sudo zypper install webkit2gtk3-devel librsvg-devel libopenssl-devel gcc make
The tests want these as well: chromium, Xvfb, dbus-run-session, WebKitWebDriver, sqlite3, qpdf, poppler."
                .to_owned(),
        );
    }
    if cfg!(target_os = "macos") && !Program::new("xcode-select").args(["-p"]).works() {
        return Err("The command line tools are needed: xcode-select --install".to_owned());
    }
    if cfg!(windows) && !Program::new("perl").args(["--version"]).works() {
        return Err("Needed: Visual Studio Build Tools with C++, Strawberry Perl (it builds OpenSSL), and the WebView2 runtime (part of Windows 11)."
            .to_owned());
    }
    Ok(())
}

fn apt(wanted: &[&str]) -> Outcome {
    let missing: Vec<&str> = wanted.iter().copied().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("Installing {}", missing.join(" "));
    let install = ["install", "--yes", "--no-install-recommends"];
    // The lists of a bare machine are empty or old; a first try without them would only print errors.
    as_root("apt-get", &["update", "--quiet"], &missing)?;
    as_root("apt-get", &[&install[..], &missing[..]].concat(), &missing)
}

fn is_installed(package: &str) -> bool {
    Program::new("dpkg-query")
        .args(["--show", "--showformat=${db:Status-Status}", package])
        .quiet_output()
        .is_some_and(|status| status == "installed")
}

fn as_root(program: &str, arguments: &[&str], missing: &[&str]) -> Outcome {
    let root = Program::new("id").args(["-u"]).quiet_output().is_some_and(|id| id.trim() == "0");
    let by_hand = || format!("Install these first, as root:\n  apt-get install {}", missing.join(" "));
    if !root && !Program::new("sudo").args(["--version"]).works() {
        return Err(by_hand());
    }
    let called = if root { Program::new(program) } else { Program::new("sudo").args([program]) };
    called
        .args(arguments)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .run()
        .map_err(|words| format!("{words}\n{}", by_hand()))
}

fn node() -> Outcome {
    let version = Program::new("node").args(["--version"]).quiet_output().ok_or(NODE)?;
    let mut parts = version.trim().trim_start_matches('v').split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    let found = (parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    if found >= (20, 19) { Ok(()) } else { Err(format!("{NODE}; found {}", version.trim())) }
}

/// Front-end packages exactly as the lockfile says, again whenever it changed.
fn packages(folder: &Path) -> Outcome {
    let lock = fs::read(folder.join("package-lock.json")).map_err(|e| format!("{}: {e}", folder.display()))?;
    let kept = folder.join("node_modules").join(".installed-from");
    if fs::read(&kept).is_ok_and(|before| before == lock) {
        return Ok(());
    }
    println!("Installing the packages of {}", folder.display());
    let quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
    if let Err(words) = Program::npm().args(["ci"]).args(quiet).inside(folder).run() {
        // A registry that lacks an optional package of another platform fails `ci`; `install` leaves it out
        // and takes the same versions of everything else.
        println!("{words}");
        Program::npm().args(["install", "--no-save"]).args(quiet).inside(folder).run()?;
    }
    fs::write(&kept, lock).map_err(|e| e.to_string())
}

/// The driver between the tests and the real window; only Linux has the web view's own half of it here.
fn driver(place: &Workplace) -> Outcome {
    let tools = place.tools();
    if !cfg!(target_os = "linux") || tools.join("bin").join("tauri-driver").is_file() {
        return Ok(());
    }
    place
        .cargo(["install", "tauri-driver", "--version", "^2", "--locked", "--quiet", "--root"])
        .args([&tools])
        // Its own folder: what it is built from must not be rebuilt with our features.
        .env("CARGO_TARGET_DIR", tools.join("build"))
        .run()?;
    let _ = fs::remove_dir_all(tools.join("build"));
    Ok(())
}
