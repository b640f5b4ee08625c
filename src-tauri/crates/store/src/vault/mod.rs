//! Keys and the header file: what stands between a copied file and what it says.
//!
//! ```text
//! passphrase ──Argon2id──► wrapping key ─┐ XChaCha20-Poly1305, slot description as associated data
//! recovery key ──HKDF────► wrapping key ─┴──► 32 random bytes (the root)
//!                                              │ HKDF-SHA256 with labels
//!                     database key · audit MAC key · backup MAC key · header MAC key
//! ```
//!
//! [`keys`] derives, `header` is the file's bytes, `file` puts them on disk safely, [`recovery`] is
//! the printed key, [`attempts`] the slowing down. Whoever holds the machine while the record is
//! unlocked is not defended against.
//!
//! Keys, and the text they are made from, are wiped when dropped. What is typed into a window has been
//! in the web view's memory before it comes here, and what is shown of a new recovery key goes there:
//! those copies are freed when the page is loaded afresh, and cannot be overwritten.

pub mod attempts;
pub(crate) mod file;
pub(crate) mod header;
pub mod keys;
pub mod recovery;

pub use keys::{KdfProfile, Passphrase};
pub use recovery::RecoveryKey;

/// What opens a record.
#[derive(Debug)]
pub enum Unlock {
    /// What the person remembers.
    Passphrase(Passphrase),
    /// What the person printed when the record was made.
    Recovery(RecoveryKey),
}
