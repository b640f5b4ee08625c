//! Makes cargo look at the migrations again when one is added: `migrate!` embeds a folder.
#![allow(clippy::print_stdout)]

fn main() {
    println!("cargo:rerun-if-changed=migrations");
}
