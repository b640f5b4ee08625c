//! Reading a PDF back with other people's programs.

use std::io::Write;
use std::process::{Command, Stdio};

use tempfile::NamedTempFile;

fn on_disk(pdf: &[u8]) -> NamedTempFile {
    let mut file = NamedTempFile::new().expect("a temporary file");
    file.write_all(pdf).expect("a temporary file can be written");
    file
}

fn run(program: &str, package: &str, args: &[&str], pdf: &[u8]) -> (bool, String) {
    let file = on_disk(pdf);
    let path = file.path().to_string_lossy().into_owned();
    let args: Vec<&str> = args.iter().map(|arg| if *arg == "FILE" { path.as_str() } else { arg }).collect();
    let output = Command::new(program)
        .args(&args)
        .stdin(Stdio::null())
        .output()
        .unwrap_or_else(|_| panic!("this test needs `{program}`: install the package {package}"));
    let mut said = String::from_utf8_lossy(&output.stdout).into_owned();
    said.push_str(&String::from_utf8_lossy(&output.stderr));
    (output.status.success(), said)
}

/// The text of all pages, with white space made single spaces.
pub(crate) fn text(pdf: &[u8]) -> String {
    let (good, said) = run("pdftotext", "poppler-utils", &["-raw", "FILE", "-"], pdf);
    assert!(good, "pdftotext: {said}");
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What pdfinfo says.
pub(crate) fn info(pdf: &[u8]) -> String {
    let (good, said) = run("pdfinfo", "poppler-utils", &["FILE"], pdf);
    assert!(good, "pdfinfo: {said}");
    said
}

/// What pdffonts says.
pub(crate) fn fonts(pdf: &[u8]) -> String {
    let (good, said) = run("pdffonts", "poppler-utils", &["FILE"], pdf);
    assert!(good, "pdffonts: {said}");
    said
}

/// Fails unless qpdf finds the file clean.
pub(crate) fn assert_clean(pdf: &[u8]) {
    let (good, said) = run("qpdf", "qpdf", &["--check", "FILE"], pdf);
    assert!(good, "qpdf: {said}");
    assert!(said.contains("No syntax or stream encoding errors"), "{said}");
    assert!(!said.contains("WARNING"), "{said}");
}
