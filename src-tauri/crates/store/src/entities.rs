//! Every kind of entity the change log may name, so that undo can put it back.
//!
//! To add one: implement [`Entity`](crate::Entity) beside its table, then add a line here. A kind
//! that was ever released stays, or its history could no longer be undone.

use crate::change_log::kind::Kind;
use crate::setting::Setting;

pub(crate) const KINDS: &[Kind] = &[Kind::of::<Setting>()];
