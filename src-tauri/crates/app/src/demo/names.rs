//! Names for the clients that come after the data file's own: plainly fictional ones too.

use std::collections::HashMap;

use super::Seed;
use super::caseload::Person;

const GIVEN: &[&str] = &[
    "Ada",
    "Amaru",
    "Anneliese",
    "Aoife",
    "Bao",
    "Beatriz",
    "Björn",
    "Chiara",
    "Dagny",
    "Desmond",
    "Eilidh",
    "Emeka",
    "Farida",
    "Gideon",
    "Hana",
    "Ines",
    "Ishaan",
    "Jamal",
    "José",
    "Kaia",
    "Leilani",
    "Lucjan",
    "Mairéad",
    "Malik",
    "Nadia",
    "Noor",
    "Oluwaseun",
    "Petra",
    "Quentin",
    "Rukmini",
    "Saoirse",
    "Søren",
    "Tamsin",
    "Thị Hoa",
    "Ulrika",
    "Viktor",
    "Wanjiru",
    "Xóchitl",
    "Yusuf",
    "Zoë",
];
const FAMILY: &[&str] = &[
    "Allegory",
    "Apocrypha",
    "Bogusson",
    "Candide",
    "Chimera",
    "D'Invention",
    "Daydreamer",
    "Ersatz",
    "Fabuleux",
    "Fairytale",
    "Fauxville",
    "Fictus",
    "Figment",
    "Ghostwriter",
    "Hypothesis",
    "Imaginé",
    "Inkwell",
    "Invenção",
    "Legendre",
    "Märchen",
    "Mirage",
    "Mythos",
    "Notional",
    "Novella",
    "O'Fiction",
    "Parable",
    "Phantasm",
    "Placebo-Smith",
    "Prologue",
    "Pseudonym",
    "Quill",
    "Rêverie",
    "Saga",
    "Seeming",
    "Simulacra",
    "Supposition",
    "Tallstory",
    "Unreal",
    "Vignette",
    "Wordsmith",
];

/// A name: the data file's own the first time round, another after that. Namesakes are told apart by
/// their birth dates, as in life.
pub(super) fn of(
    person: &Person,
    round: usize,
    seed: &mut Seed,
    used: &mut HashMap<(usize, usize), u32>,
) -> (String, String) {
    if round == 0 {
        return (person.given.clone(), person.family.clone());
    }
    let (given, family) = (seed.below(GIVEN.len()), seed.below(FAMILY.len()));
    let times = used.entry((given, family)).or_default();
    *times += 1;
    let first = GIVEN.get(given).copied().unwrap_or_default();
    let last = FAMILY.get(family).copied().unwrap_or_default();
    // A middle initial keeps a hundred thousand clients from sharing sixteen hundred names.
    let middle = char::from(b'A' + u8::try_from(*times % 26).unwrap_or(0));
    (if *times == 1 { first.to_owned() } else { format!("{first} {middle}.") }, last.to_owned())
}
