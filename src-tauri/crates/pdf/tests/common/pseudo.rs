//! A language in which every printed letter has an accent: what has none is not from the catalogue.

/// Letters with accents for the catalogue's plain ones.
fn accented(c: char) -> char {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const ACCENTED: &str = "àƀçďéƒĝĥíĵķļɱñöþɋřšťůṽŵẋýžÀƁÇĎÉƑĜĤÍĴĶĻṀÑÖÞɊŘŠŤŮṼŴẊÝŽ";
    PLAIN.chars().position(|p| p == c).and_then(|i| ACCENTED.chars().nth(i)).unwrap_or(c)
}

/// The English catalogue with every letter that is printed accented.
pub(crate) fn pseudo_catalogue() -> String {
    let mut out = String::new();
    let mut depth = 0_i32;
    for line in include_str!("../../messages/en/print.ftl").lines() {
        let text_from = if line.starts_with('#') || line.starts_with("first-day-of-week") {
            line.len()
        } else if line.starts_with(' ') {
            // A variant's key stays as it is.
            line.find(']').map_or(0, |at| at + 1)
        } else {
            line.find('=').map_or(line.len(), |at| at + 1)
        };
        let base = if line.trim_start().starts_with(['[', '*']) { depth } else { 0 };
        for (i, c) in line.char_indices() {
            match c {
                '{' if i >= text_from => depth += 1,
                '}' if i >= text_from || depth > 0 => depth -= 1,
                _ => {}
            }
            let printed = i >= text_from && depth == base;
            out.push(if printed { accented(c) } else { c });
        }
        out.push('\n');
    }
    out
}
