//! From a passphrase or a recovery key to the keys in use.

use std::fmt;
use std::time::{Duration, Instant};

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use sha2::Sha256;
use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, Zeroizing};

use crate::StoreError;

pub(crate) const KEY: usize = 32;
pub(crate) const SALT: usize = 16;
pub(crate) const NONCE: usize = 24;
/// A sealed root: 32 bytes and the 16 of the tag.
pub(crate) const SEALED: usize = KEY + 16;

/// Fills an array from the system's random source.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], StoreError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| StoreError::Internal("no random source"))?;
    Ok(bytes)
}

/// A passphrase as typed: not empty, wiped when dropped, never printed.
///
/// Compared after RFC 8265's OpaqueString profile (spaces of any script become U+0020, then NFC),
/// so that the same words typed on another keyboard or system open the record.
#[derive(Clone)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes a passphrase and wipes the text it came in.
    ///
    /// # Errors
    /// [`StoreError::EmptyPassphrase`] where there is nothing but white space.
    pub fn new(mut typed: String) -> Result<Self, StoreError> {
        // NFC grows a text at most threefold (UAX #15): no growing of the string leaves a copy behind.
        let mut prepared = Zeroizing::new(String::with_capacity(3 * typed.len()));
        prepared.extend(typed.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).nfc());
        typed.zeroize();
        if prepared.trim().is_empty() { Err(StoreError::EmptyPassphrase) } else { Ok(Self(prepared)) }
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

/// How dear it is to try a passphrase: Argon2id's memory, passes and lanes (RFC 9106).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KdfProfile {
    pub(crate) memory_kib: u32,
    pub(crate) passes: u32,
    pub(crate) lanes: u32,
}

/// The OWASP password storage cheat sheet's least (19 MiB, two passes): anything below is a downgrade.
const LEAST: KdfProfile = KdfProfile { memory_kib: 19 * 1024, passes: 2, lanes: 1 };
/// Above these a header would stop the machine instead of guarding it.
const MOST: KdfProfile = KdfProfile { memory_kib: 1024 * 1024, passes: 64, lanes: 16 };

impl KdfProfile {
    /// RFC 9106 §4, second recommended option: 64 MiB, three passes, four lanes.
    pub const STANDARD: Self = Self { memory_kib: 64 * 1024, passes: 3, lanes: 4 };
    /// The cheapest that is accepted anywhere: for tests and throw-away demo records.
    pub const LEAST: Self = LEAST;

    /// A profile of one's own.
    ///
    /// # Errors
    /// [`StoreError::KeyDerivation`] below 19 MiB or two passes, and above 1 GiB, 64 passes or 16 lanes.
    pub fn new(memory_kib: u32, passes: u32, lanes: u32) -> Result<Self, StoreError> {
        let within = |value, least, most| (least..=most).contains(&value);
        if within(memory_kib, LEAST.memory_kib, MOST.memory_kib)
            && within(passes, LEAST.passes, MOST.passes)
            && within(lanes, LEAST.lanes, MOST.lanes)
        {
            Ok(Self { memory_kib, passes, lanes })
        } else {
            Err(StoreError::KeyDerivation)
        }
    }

    /// The standard profile with as many passes as this machine does in about half a second, so that
    /// a slower moment still stays under one. Blocks for the time of one derivation.
    ///
    /// # Errors
    /// [`StoreError::Internal`] where the derivation itself fails (no memory).
    pub fn calibrated() -> Result<Self, StoreError> {
        let start = Instant::now();
        derive(b"calibration", &[0; SALT], Self::STANDARD)?;
        Ok(Self::STANDARD.stretched(start.elapsed()))
    }

    /// This profile with passes added while `took`, the time of one derivation, leaves room.
    fn stretched(self, took: Duration) -> Self {
        const AIM_MS: u128 = 500;
        let possible = AIM_MS * u128::from(self.passes) / took.as_millis().max(1);
        let passes = u32::try_from(possible).unwrap_or(MOST.passes).clamp(self.passes, 24);
        Self { passes, ..self }
    }
}

/// A key that opens one slot of the header.
pub(crate) struct WrappingKey(Zeroizing<[u8; KEY]>);

impl WrappingKey {
    /// Argon2id over the passphrase. Slow on purpose: call it where blocking is allowed.
    pub(crate) fn from_passphrase(
        passphrase: &Passphrase,
        salt: &[u8; SALT],
        profile: KdfProfile,
    ) -> Result<Self, StoreError> {
        derive(passphrase.0.as_bytes(), salt, profile).map(Self)
    }

    /// HKDF over a recovery key, which is random enough not to need slowing down.
    pub(crate) fn from_recovery(secret: &[u8], salt: &[u8; SALT]) -> Result<Self, StoreError> {
        expand(Some(salt), secret, b"throughline recovery slot v1").map(Self)
    }

    /// Seals the root, with `described` (the slot's description) bound to it.
    pub(crate) fn seal(&self, root: &Root, nonce: &[u8; NONCE], described: &[u8]) -> Result<[u8; SEALED], StoreError> {
        let cipher =
            XChaCha20Poly1305::new_from_slice(self.0.as_slice()).map_err(|_| StoreError::Internal("key length"))?;
        let sealed = cipher
            .encrypt(&XNonce::from(*nonce), Payload { msg: root.0.as_slice(), aad: described })
            .map_err(|_| StoreError::Internal("sealing"))?;
        sealed.try_into().map_err(|_| StoreError::Internal("sealed length"))
    }

    /// Opens a sealed root; `None` where the tag fails: another key, or another description.
    pub(crate) fn open(&self, sealed: &[u8; SEALED], nonce: &[u8; NONCE], described: &[u8]) -> Option<Root> {
        let cipher = XChaCha20Poly1305::new_from_slice(self.0.as_slice()).ok()?;
        let plain = cipher.decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: described }).ok()?;
        let plain = Zeroizing::new(plain);
        let mut root = Zeroizing::new([0; KEY]);
        if plain.len() != KEY {
            return None;
        }
        root.copy_from_slice(&plain);
        Some(Root(root))
    }
}

fn derive(secret: &[u8], salt: &[u8; SALT], profile: KdfProfile) -> Result<Zeroizing<[u8; KEY]>, StoreError> {
    let params = Params::new(profile.memory_kib, profile.passes, profile.lanes, Some(KEY))
        .map_err(|_| StoreError::KeyDerivation)?;
    let mut key = Zeroizing::new([0; KEY]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(secret, salt, key.as_mut_slice())
        .map_err(|_| StoreError::Internal("argon2"))?;
    Ok(key)
}

fn expand(salt: Option<&[u8]>, secret: &[u8], label: &[u8]) -> Result<Zeroizing<[u8; KEY]>, StoreError> {
    let mut key = Zeroizing::new([0; KEY]);
    Hkdf::<Sha256>::new(salt, secret).expand(label, key.as_mut_slice()).map_err(|_| StoreError::Internal("hkdf"))?;
    Ok(key)
}

/// The 32 random bytes every key in use comes from. A record keeps the same ones for life.
#[derive(Clone)]
pub(crate) struct Root(Zeroizing<[u8; KEY]>);

impl Root {
    pub(crate) fn generate() -> Result<Self, StoreError> {
        Ok(Self(Zeroizing::new(random()?)))
    }
    /// What SQLCipher is opened with.
    pub(crate) fn database_key(&self) -> Result<DatabaseKey, StoreError> {
        expand(None, self.0.as_slice(), b"throughline database v1").map(DatabaseKey)
    }
    /// What the change log is chained with.
    pub(crate) fn audit_key(&self) -> Result<MacKey, StoreError> {
        expand(None, self.0.as_slice(), b"throughline audit v1").map(MacKey)
    }
    /// What a backup's manifest is authenticated with.
    pub(crate) fn backup_key(&self) -> Result<MacKey, StoreError> {
        expand(None, self.0.as_slice(), b"throughline backup v1").map(MacKey)
    }
    /// What the whole header is authenticated with once it is open.
    pub(crate) fn header_key(&self) -> Result<MacKey, StoreError> {
        expand(None, self.0.as_slice(), b"throughline header v1").map(MacKey)
    }
}

impl fmt::Debug for Root {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Root(…)")
    }
}

/// The raw key of the database.
pub(crate) struct DatabaseKey(Zeroizing<[u8; KEY]>);

impl DatabaseKey {
    /// SQLCipher's raw form, `x'…'`: no derivation of its own, the salt comes from the file.
    pub(crate) fn raw_form(&self) -> Zeroizing<String> {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let mut text = Zeroizing::new(String::with_capacity(2 * KEY + 3));
        text.push_str("x'");
        for byte in self.0.iter() {
            text.push(char::from(DIGITS[usize::from(byte >> 4)]));
            text.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
        text.push('\'');
        text
    }
}

impl fmt::Debug for DatabaseKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DatabaseKey(…)")
    }
}

/// A key for HMAC-SHA256.
pub(crate) struct MacKey(Zeroizing<[u8; KEY]>);

impl MacKey {
    /// A MAC to feed.
    pub(crate) fn mac(&self) -> Result<hmac::Hmac<Sha256>, StoreError> {
        <hmac::Hmac<Sha256> as KeyInit>::new_from_slice(self.0.as_slice()).map_err(|_| StoreError::Internal("mac key"))
    }
}

impl fmt::Debug for MacKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MacKey(…)")
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn profiles_outside_the_bounds_are_refused() {
        let check = |m, t, p, ok| assert_eq!(KdfProfile::new(m, t, p).is_ok(), ok, "{m} {t} {p}");
        check(64 * 1024, 3, 4, true);
        check(19 * 1024, 2, 1, true);
        check(19 * 1024 - 1, 2, 1, false);
        check(19 * 1024, 1, 1, false);
        check(19 * 1024, 2, 0, false);
        check(u32::MAX, 2, 1, false);
        check(64 * 1024, u32::MAX, 1, false);
        check(64 * 1024, 3, 17, false);
    }

    #[test]
    fn passes_only_grow_with_the_time_left() {
        let check =
            |ms, expect| assert_eq!(KdfProfile::STANDARD.stretched(Duration::from_millis(ms)).passes, expect, "{ms}");
        check(100, 15);
        check(200, 7);
        check(500, 3);
        check(3000, 3);
        check(0, 24);
    }

    #[test]
    fn the_same_words_from_another_keyboard_are_the_same_passphrase() {
        let composed = Passphrase::new("Caf\u{e9} am\u{a0}See".into()).unwrap();
        let decomposed = Passphrase::new("Cafe\u{301} am See".into()).unwrap();
        assert_eq!(*composed.0, *decomposed.0);
        assert_eq!(Passphrase::new(" \u{3000}\t".into()).unwrap_err(), StoreError::EmptyPassphrase);
        assert_eq!(Passphrase::new(String::new()).unwrap_err(), StoreError::EmptyPassphrase);
    }

    #[test]
    fn a_sealed_root_opens_only_with_its_key_and_description() {
        let root = Root::generate().unwrap();
        let key = WrappingKey::from_recovery(b"secret", &[1; SALT]).unwrap();
        let other = WrappingKey::from_recovery(b"secret", &[2; SALT]).unwrap();
        let sealed = key.seal(&root, &[7; NONCE], b"slot").unwrap();
        assert_eq!(*key.open(&sealed, &[7; NONCE], b"slot").unwrap().0, *root.0);
        assert!(other.open(&sealed, &[7; NONCE], b"slot").is_none());
        assert!(key.open(&sealed, &[7; NONCE], b"slat").is_none());
    }

    #[test]
    fn keys_differ_by_label_and_print_nothing() {
        let root = Root(Zeroizing::new([0xab; KEY]));
        let keys = [root.audit_key().unwrap(), root.backup_key().unwrap(), root.header_key().unwrap()];
        let database = root.database_key().unwrap();
        assert!(keys.iter().all(|k| *k.0 != *database.0) && *keys[0].0 != *keys[1].0 && *keys[1].0 != *keys[2].0);
        let printed =
            format!("{root:?} {database:?} {:?} {:?}", keys[0], Passphrase::new("hidden words".into()).unwrap());
        assert_eq!(printed, "Root(…) DatabaseKey(…) MacKey(…) Passphrase(…)");
        assert_eq!(database.raw_form().len(), 67);
    }
}
