//! The recovery key: 160 random bits, written so that a person can copy it from paper.
//!
//! Forty characters in eight groups of five: `T1` (the form's version), 32 characters of key and six
//! of checksum. The alphabet is Crockford's base32, which has no I, L, O or U, so that what looks
//! alike is read alike; the checksum is bech32m's (BIP-350), which finds every error of up to four
//! characters.

use std::fmt;
use std::str::FromStr;

use zeroize::{Zeroize, Zeroizing};

use super::keys::random;
use crate::StoreError;

const BYTES: usize = 20;
const DATA: usize = 32;
const CHECK: usize = 6;
const PREFIX: [u8; 2] = [26, 1]; // "T1"
const GROUP: usize = 5;
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The second key to a record, shown once and printed. Wiped when dropped, never in `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryKey(Zeroizing<[u8; BYTES]>);

impl RecoveryKey {
    pub(crate) fn generate() -> Result<Self, StoreError> {
        Ok(Self(Zeroizing::new(random()?)))
    }

    pub(crate) fn secret(&self) -> &[u8] {
        self.0.as_slice()
    }

    /// The key as it is shown and printed, in groups: the only way it ever leaves the program.
    #[must_use]
    pub fn printed(&self) -> Zeroizing<String> {
        let mut symbols = Zeroizing::new(Vec::with_capacity(PREFIX.len() + DATA + CHECK));
        symbols.extend_from_slice(&PREFIX);
        let (mut held, mut bits) = (0u32, 0);
        for byte in self.0.iter() {
            held = (held << 8) | u32::from(*byte);
            bits += 8;
            while bits >= 5 {
                bits -= 5;
                symbols.push(((held >> bits) & 31) as u8);
            }
            held &= (1 << bits) - 1;
        }
        let check = polymod(symbols.iter().copied().chain([0; CHECK])) ^ BECH32M;
        symbols.extend((0..CHECK).map(|i| ((check >> (5 * (CHECK - 1 - i))) & 31) as u8));

        let mut text = Zeroizing::new(String::with_capacity(symbols.len() + symbols.len() / GROUP));
        for (i, symbol) in symbols.iter().enumerate() {
            if i > 0 && i % GROUP == 0 {
                text.push('-');
            }
            text.push(char::from(ALPHABET[usize::from(*symbol)]));
        }
        text
    }

    /// Reads what a person typed: any case, spaces and dashes anywhere, O for 0, I or L for 1.
    ///
    /// # Errors
    /// [`StoreError::MistypedRecoveryKey`] where it is no recovery key, or one with an error in it.
    pub fn parse(typed: &str) -> Result<Self, StoreError> {
        let mut symbols = Zeroizing::new(Vec::with_capacity(PREFIX.len() + DATA + CHECK));
        for c in typed.chars() {
            match symbol(c) {
                Some(s) if symbols.len() < PREFIX.len() + DATA + CHECK => symbols.push(s),
                None if is_separator(c) => {}
                _ => return Err(StoreError::MistypedRecoveryKey),
            }
        }
        if symbols.len() != PREFIX.len() + DATA + CHECK
            || symbols[..PREFIX.len()] != PREFIX
            || polymod(symbols.iter().copied()) != BECH32M
        {
            return Err(StoreError::MistypedRecoveryKey);
        }
        let mut bytes = Zeroizing::new([0; BYTES]);
        let (mut held, mut bits, mut at) = (0u32, 0, 0);
        for s in &symbols[PREFIX.len()..PREFIX.len() + DATA] {
            held = (held << 5) | u32::from(*s);
            bits += 5;
            if bits >= 8 {
                bits -= 8;
                bytes[at] = (held >> bits) as u8;
                at += 1;
            }
            held &= (1 << bits) - 1;
        }
        held.zeroize();
        Ok(Self(bytes))
    }
}

impl FromStr for RecoveryKey {
    type Err = StoreError;

    fn from_str(typed: &str) -> Result<Self, StoreError> {
        Self::parse(typed)
    }
}

impl fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryKey(…)")
    }
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '.' | '_')
}

fn symbol(c: char) -> Option<u8> {
    let c = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        c => c,
    };
    ALPHABET.iter().position(|a| char::from(*a) == c).and_then(|i| u8::try_from(i).ok())
}

const BECH32M: u32 = 0x2bc8_30a3;

/// BIP-173's checksum polynomial over five-bit symbols.
fn polymod(symbols: impl Iterator<Item = u8>) -> u32 {
    const GENERATOR: [u32; 5] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3];
    symbols.fold(1, |check, symbol| {
        let top = check >> 25;
        let shifted = ((check & 0x01ff_ffff) << 5) ^ u32::from(symbol);
        GENERATOR.iter().enumerate().filter(|(i, _)| (top >> i) & 1 == 1).fold(shifted, |c, (_, g)| c ^ g)
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use proptest::prelude::*;

    use super::*;

    fn key(bytes: [u8; BYTES]) -> RecoveryKey {
        RecoveryKey(Zeroizing::new(bytes))
    }

    #[test]
    fn it_is_printed_in_eight_groups_of_five() {
        let printed = key([0; BYTES]).printed();
        assert_eq!(printed.split('-').count(), 8);
        assert!(printed.split('-').all(|g| g.len() == 5) && printed.starts_with("T1000-00000-"), "{}", *printed);
    }

    #[test]
    fn what_is_no_key_is_mistyped() {
        let good = key([7; BYTES]).printed();
        let dropped = good.chars().take(good.len() - 1).collect::<String>();
        for bad in [
            "",
            "T1",
            "correct horse battery staple",
            dropped.as_str(),
            &format!("{}A", *good),
            &good.replace("T1", "T2"),
        ] {
            assert_eq!(bad.parse::<RecoveryKey>().unwrap_err(), StoreError::MistypedRecoveryKey, "{bad}");
        }
    }

    proptest! {
        #[test]
        fn round_trip_however_it_is_typed(bytes in any::<[u8; BYTES]>(), lower in any::<bool>(), gap in "[ \u{2013}\u{2014}_-]{0,2}") {
            let mut typed = key(bytes).printed().replace('-', &gap).replace('0', "O").replace('1', if lower { "l" } else { "I" });
            if lower { typed = typed.to_lowercase(); }
            prop_assert_eq!(typed.parse::<RecoveryKey>().unwrap(), key(bytes));
        }

        #[test]
        fn a_wrong_character_is_always_found(bytes in any::<[u8; BYTES]>(), at in 0usize..40, other in 0usize..32) {
            let mut typed: Vec<u8> = key(bytes).printed().bytes().filter(|b| *b != b'-').collect();
            prop_assume!(typed[at] != ALPHABET[other]);
            typed[at] = ALPHABET[other];
            let typed = String::from_utf8(typed).unwrap();
            prop_assert_eq!(typed.parse::<RecoveryKey>().unwrap_err(), StoreError::MistypedRecoveryKey);
        }

        #[test]
        fn two_swapped_characters_are_found(bytes in any::<[u8; BYTES]>(), at in 0usize..39) {
            let mut typed: Vec<u8> = key(bytes).printed().bytes().filter(|b| *b != b'-').collect();
            prop_assume!(typed[at] != typed[at + 1]);
            typed.swap(at, at + 1);
            prop_assert!(String::from_utf8(typed).unwrap().parse::<RecoveryKey>().is_err());
        }

        #[test]
        fn any_text_is_read_without_panic(text in any::<String>()) {
            let _ = text.parse::<RecoveryKey>();
        }
    }
}
