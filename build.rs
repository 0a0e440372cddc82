//! Links the program at a fixed address on Linux.
//!
//! The tables of time zones and words hold fifty thousand pointers. In a program that can be loaded anywhere each of them is
//! written when it starts, which takes longer than all else that is done for a short text.

use std::env::var;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let target = (var("CARGO_CFG_TARGET_OS"), var("CARGO_CFG_TARGET_ENV"));
    if let (Ok("linux"), Ok("gnu")) = (target.0.as_deref(), target.1.as_deref()) {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}
