//! Commands as typed and what they print: `tests/cli/` and the console blocks of the README and of docs/report.md.
//!
//! `TRYCMD=overwrite cargo test --test cli` writes down what the program says now.

#[test]
fn commands_print_what_is_written_down() {
    trycmd::TestCases::new()
        .case("tests/cli/*.trycmd")
        .case("tests/cli/*.toml")
        .case("README.md")
        .case("docs/report.md");
}
