//! The header file's bytes, version 1. All numbers are little-endian.
//!
//! ```text
//! "TLRECORD"  version u16  record id 16
//! slot count u8, then for each slot
//!     kind u8 (1 passphrase, 2 recovery)  memory u32  passes u32  lanes u32  salt 16  nonce 24  sealed 48
//! checkpoint of the change log: seq u64, mac 32
//! HMAC-SHA256 of all before, under the header key
//! SHA-256 of all before
//! ```
//! The last line is for accidents: it tells a damaged header from a wrong passphrase before any key
//! is known. **Every later version ends with it too**, so that "newer" can be told from "damaged".
//! The line before it is for forgers, and is checked once a slot has been opened.

use hmac::Mac;
use sha2::{Digest, Sha256};

use super::Unlock;
use super::keys::{KdfProfile, NONCE, Passphrase, Root, SALT, SEALED, WrappingKey, random};
use super::recovery::RecoveryKey;
use crate::StoreError;

const MAGIC: &[u8; 8] = b"TLRECORD";
const VERSION: u16 = 1;
const DIGEST: usize = 32;
const MOST_SLOTS: usize = 8;

/// The newest link of the change log that somebody outside the database has vouched for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Checkpoint {
    /// The link's number; 0 while the log is empty.
    pub seq: u64,
    /// The link's MAC.
    pub mac: [u8; 32],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum SlotKind {
    Passphrase(KdfProfile),
    Recovery,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Slot {
    kind: SlotKind,
    salt: [u8; SALT],
    nonce: [u8; NONCE],
    sealed: [u8; SEALED],
}

impl Slot {
    fn tag(&self) -> u8 {
        match self.kind {
            SlotKind::Passphrase(_) => 1,
            SlotKind::Recovery => 2,
        }
    }
}

/// What the header says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Header {
    pub(crate) record_id: [u8; 16],
    slots: Vec<Slot>,
    pub(crate) checkpoint: Checkpoint,
}

/// A header as read, its MAC not yet proven.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unproven {
    header: Header,
    body: Vec<u8>,
    mac: [u8; DIGEST],
}

impl Header {
    /// A new record's header, its root and its recovery key. Blocks for one derivation.
    pub(crate) fn generate(
        passphrase: &Passphrase,
        profile: KdfProfile,
    ) -> Result<(Self, Root, RecoveryKey), StoreError> {
        let root = Root::generate()?;
        let recovery = RecoveryKey::generate()?;
        let mut header = Self { record_id: random()?, slots: Vec::new(), checkpoint: Checkpoint::default() };
        header.put_passphrase(&root, passphrase, profile)?;
        header.put_recovery(&root, &recovery)?;
        Ok((header, root, recovery))
    }

    /// Puts a slot for this passphrase in the place of the one before.
    pub(crate) fn put_passphrase(
        &mut self,
        root: &Root,
        passphrase: &Passphrase,
        profile: KdfProfile,
    ) -> Result<(), StoreError> {
        let salt = random()?;
        let key = WrappingKey::from_passphrase(passphrase, &salt, profile)?;
        self.put(root, &key, SlotKind::Passphrase(profile), salt)
    }

    /// Puts a slot for this recovery key in the place of the one before.
    pub(crate) fn put_recovery(&mut self, root: &Root, recovery: &RecoveryKey) -> Result<(), StoreError> {
        let salt = random()?;
        let key = WrappingKey::from_recovery(recovery.secret(), &salt)?;
        self.put(root, &key, SlotKind::Recovery, salt)
    }

    fn put(&mut self, root: &Root, key: &WrappingKey, kind: SlotKind, salt: [u8; SALT]) -> Result<(), StoreError> {
        let mut slot = Slot { kind, salt, nonce: random()?, sealed: [0; SEALED] };
        slot.sealed = key.seal(root, &slot.nonce, &self.described(&slot))?;
        self.slots.retain(|s| s.tag() != slot.tag());
        self.slots.push(slot);
        self.slots.sort_by_key(Slot::tag);
        Ok(())
    }

    /// What a slot's seal is bound to: the record, and how the slot is opened.
    fn described(&self, slot: &Slot) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(64);
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&VERSION.to_le_bytes());
        bytes.extend_from_slice(&self.record_id);
        write_kind(&mut bytes, slot);
        bytes
    }

    /// Whether the same passphrase and recovery key open both.
    pub(crate) fn opens_like(&self, other: &Unproven) -> bool {
        self.record_id == other.header.record_id && self.slots == other.header.slots
    }

    /// The key profile a passphrase is stretched with here.
    pub(crate) fn profile(&self) -> KdfProfile {
        let passphrase = |s: &Slot| match s.kind {
            SlotKind::Passphrase(profile) => Some(profile),
            SlotKind::Recovery => None,
        };
        self.slots.iter().find_map(passphrase).unwrap_or(KdfProfile::STANDARD)
    }

    /// The file's bytes, authenticated under the root.
    pub(crate) fn encode(&self, root: &Root) -> Result<Vec<u8>, StoreError> {
        let mut bytes = Vec::with_capacity(512);
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&VERSION.to_le_bytes());
        bytes.extend_from_slice(&self.record_id);
        bytes.push(u8::try_from(self.slots.len()).map_err(|_| StoreError::Internal("slots"))?);
        for slot in &self.slots {
            write_kind(&mut bytes, slot);
            bytes.extend_from_slice(&slot.nonce);
            bytes.extend_from_slice(&slot.sealed);
        }
        bytes.extend_from_slice(&self.checkpoint.seq.to_le_bytes());
        bytes.extend_from_slice(&self.checkpoint.mac);
        let mut mac = root.header_key()?.mac()?;
        mac.update(&bytes);
        bytes.extend_from_slice(&mac.finalize().into_bytes());
        let sum = Sha256::digest(&bytes);
        bytes.extend_from_slice(&sum);
        Ok(bytes)
    }
}

fn write_kind(bytes: &mut Vec<u8>, slot: &Slot) {
    bytes.push(slot.tag());
    let cost = match slot.kind {
        SlotKind::Passphrase(p) => [p.memory_kib, p.passes, p.lanes],
        SlotKind::Recovery => [0; 3],
    };
    for number in cost {
        bytes.extend_from_slice(&number.to_le_bytes());
    }
    bytes.extend_from_slice(&slot.salt);
}

impl Unproven {
    /// Reads a header's bytes.
    ///
    /// # Errors
    /// [`StoreError::NewerRecord`] for an intact header of a later version,
    /// [`StoreError::KeyDerivation`] for parameters nobody should use, else [`StoreError::DamagedHeader`].
    pub(crate) fn parse(bytes: &[u8]) -> Result<Self, StoreError> {
        let damaged = StoreError::DamagedHeader;
        let whole = bytes.strip_prefix(MAGIC).ok_or(damaged.clone())?;
        let (before, sum) = bytes.split_last_chunk::<DIGEST>().ok_or(damaged.clone())?;
        if Sha256::digest(before).as_slice() != sum {
            return Err(damaged);
        }
        let mut read = Reading(whole);
        if u16::from_le_bytes(read.take()?) > VERSION {
            return Err(StoreError::NewerRecord);
        }
        let record_id = read.take()?;
        let [count] = read.take()?;
        if usize::from(count) > MOST_SLOTS {
            return Err(damaged);
        }
        let mut slots = Vec::new();
        for _ in 0..count {
            slots.push(read.slot()?);
        }
        if slots.is_empty() || !slots.is_sorted_by(|a: &Slot, b| a.tag() < b.tag()) {
            return Err(damaged);
        }
        let checkpoint = Checkpoint { seq: u64::from_le_bytes(read.take()?), mac: read.take()? };
        let mac = read.take()?;
        if read.0.len() != DIGEST {
            return Err(damaged);
        }
        let body = bytes[..bytes.len() - 2 * DIGEST].to_vec();
        Ok(Self { header: Header { record_id, slots, checkpoint }, body, mac })
    }

    /// Opens a slot and proves the header with what was in it. Blocks for one derivation.
    ///
    /// # Errors
    /// [`StoreError::WrongPassphrase`] or [`StoreError::WrongRecoveryKey`] where the tag fails,
    /// [`StoreError::DamagedHeader`] where the slot opens but the rest was tampered with.
    pub(crate) fn open(&self, unlock: &Unlock) -> Result<(Header, Root), StoreError> {
        let mut refused = match unlock {
            Unlock::Passphrase(_) => StoreError::WrongPassphrase,
            Unlock::Recovery(_) => StoreError::WrongRecoveryKey,
        };
        for slot in &self.header.slots {
            let key = match (slot.kind, unlock) {
                (SlotKind::Passphrase(profile), Unlock::Passphrase(p)) => {
                    WrappingKey::from_passphrase(p, &slot.salt, profile)?
                }
                (SlotKind::Recovery, Unlock::Recovery(r)) => WrappingKey::from_recovery(r.secret(), &slot.salt)?,
                _ => continue,
            };
            if let Some(root) = key.open(&slot.sealed, &slot.nonce, &self.header.described(slot)) {
                let mut mac = root.header_key()?.mac()?;
                mac.update(&self.body);
                if mac.verify_slice(&self.mac).is_ok() {
                    return Ok((self.header.clone(), root));
                }
                refused = StoreError::DamagedHeader;
            }
        }
        Err(refused)
    }
}

/// What is left of the bytes.
struct Reading<'a>(&'a [u8]);

impl Reading<'_> {
    fn take<const N: usize>(&mut self) -> Result<[u8; N], StoreError> {
        let (taken, rest) = self.0.split_first_chunk::<N>().ok_or(StoreError::DamagedHeader)?;
        self.0 = rest;
        Ok(*taken)
    }

    fn slot(&mut self) -> Result<Slot, StoreError> {
        let [tag] = self.take()?;
        let mut number = || self.take().map(u32::from_le_bytes);
        let (memory, passes, lanes) = (number()?, number()?, number()?);
        let kind = match tag {
            1 => SlotKind::Passphrase(KdfProfile::new(memory, passes, lanes)?),
            2 if (memory, passes, lanes) == (0, 0, 0) => SlotKind::Recovery,
            _ => return Err(StoreError::DamagedHeader),
        };
        Ok(Slot { kind, salt: self.take()?, nonce: self.take()?, sealed: self.take()? })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use proptest::prelude::*;

    use super::*;

    fn phrase(text: &str) -> Passphrase {
        Passphrase::new(text.into()).unwrap()
    }

    fn made() -> (Header, Root, RecoveryKey, Vec<u8>) {
        let (mut header, root, recovery) = Header::generate(&phrase("open sesame"), KdfProfile::LEAST).unwrap();
        header.checkpoint = Checkpoint { seq: 12, mac: [3; 32] };
        let bytes = header.encode(&root).unwrap();
        (header, root, recovery, bytes)
    }

    fn resum(mut bytes: Vec<u8>) -> Vec<u8> {
        let body = bytes.len() - DIGEST;
        let sum = Sha256::digest(&bytes[..body]);
        bytes[body..].copy_from_slice(&sum);
        bytes
    }

    #[test]
    fn both_slots_open_the_same_root() {
        let (header, root, recovery, bytes) = made();
        let unproven = Unproven::parse(&bytes).unwrap();
        for unlock in [Unlock::Passphrase(phrase("open sesame")), Unlock::Recovery(recovery)] {
            let (opened, found) = unproven.open(&unlock).unwrap();
            assert_eq!(opened, header);
            assert_eq!(*found.database_key().unwrap().raw_form(), *root.database_key().unwrap().raw_form());
        }
        assert_eq!(
            unproven.open(&Unlock::Passphrase(phrase("open says me"))).unwrap_err(),
            StoreError::WrongPassphrase
        );
        let other = RecoveryKey::generate().unwrap();
        assert_eq!(unproven.open(&Unlock::Recovery(other)).unwrap_err(), StoreError::WrongRecoveryKey);
    }

    #[test]
    fn every_flipped_bit_is_found_without_a_key() {
        let (.., bytes) = made();
        for at in 0..bytes.len() * 8 {
            let mut bad = bytes.clone();
            bad[at / 8] ^= 1 << (at % 8);
            assert_eq!(Unproven::parse(&bad).unwrap_err(), StoreError::DamagedHeader, "bit {at}");
        }
        for length in 0..bytes.len() {
            assert_eq!(Unproven::parse(&bytes[..length]).unwrap_err(), StoreError::DamagedHeader, "length {length}");
        }
    }

    #[test]
    fn a_forged_checksum_does_not_help() {
        let (_, _, recovery, bytes) = made();
        let unlock = Unlock::Recovery(recovery);
        for at in 8..bytes.len() - DIGEST {
            let mut bad = bytes.clone();
            bad[at] ^= 0x20;
            let opened = Unproven::parse(&resum(bad)).and_then(|u| u.open(&unlock).map(|_| ()));
            assert!(opened.is_err(), "byte {at}");
        }
    }

    #[test]
    fn cheap_parameters_and_later_versions_are_refused() {
        let (.., bytes) = made();
        let mut cheap = bytes.clone();
        cheap[28..32].copy_from_slice(&1024u32.to_le_bytes());
        assert_eq!(Unproven::parse(&resum(cheap)).unwrap_err(), StoreError::KeyDerivation);
        let mut later = bytes[..10].to_vec();
        later[8] = 2;
        later.extend_from_slice(b"whatever version 2 says");
        later.extend_from_slice(&[0; DIGEST]);
        assert_eq!(Unproven::parse(&resum(later)).unwrap_err(), StoreError::NewerRecord);
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
            prop_assert!(Unproven::parse(&bytes).is_err());
        }

        #[test]
        fn any_bytes_behind_a_good_start_and_sum_are_read_without_panic(rest in proptest::collection::vec(any::<u8>(), 0..500)) {
            let mut bytes = [MAGIC.as_slice(), &VERSION.to_le_bytes(), &rest].concat();
            bytes.extend_from_slice(&[0; DIGEST]);
            prop_assert!(Unproven::parse(&resum(bytes)).is_err());
        }
    }
}
