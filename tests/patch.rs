//! Unified diffs as `patch` itself takes them, with the files on the disk.

use std::path::Path;
use std::process::{Command, Stdio};

/// The patch between two files of the project turns the one into the other.
#[track_caller]
fn check(old: &str, new: &str, options: &[&str]) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().expect("a directory can be made");
    let changes = folder.path().join("changes.diff");
    let status = Command::new(env!("CARGO_BIN_EXE_dateline"))
        .args(["diff", "--quiet", old, new, "-o"])
        .arg(&changes)
        .args(options)
        .current_dir(root)
        .status();
    assert!(status.expect("the program runs").success(), "{old} → {new}");
    let made = folder.path().join("made.txt");
    let output = Command::new("patch")
        .args(["--fuzz=0", "--output"])
        .arg(&made)
        .arg(root.join(old))
        .stdin(Stdio::from(std::fs::File::open(&changes).expect("the changes can be read")))
        .output()
        .expect("patch runs; tests/all installs it");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{old} → {new}: {said}");
    let read = |path: &Path| std::fs::read(path).unwrap_or_default();
    assert_eq!(
        String::from_utf8_lossy(&read(&made)),
        String::from_utf8_lossy(&read(&root.join(new))),
        "{old} → {new}"
    );
}

#[test]
#[ignore = "needs patch: run tests/all"]
fn patch_makes_the_new_edition_of_the_old_one() {
    const EDITIONS: &str = "tests/cli/input/editions";
    check("samples/summit/tribune-1.txt", "samples/summit/tribune-2.txt", &[]);
    check("samples/summit/tribune-2.txt", "samples/summit/tribune-3.txt", &["--context", "1"]);
    check("samples/flood/ledger-1.md", "samples/flood/ledger-2.md", &["--context", "0"]);
    check("samples/summit/tribune-3.txt", "samples/flood/ledger-1.md", &[]);
    let [one, two] = ["hostile-1.txt", "hostile-2.txt"].map(|name| format!("{EDITIONS}/{name}"));
    check(&one, &two, &[]);
    check(&two, &one, &["--context", "1"]);
}
