//! The `dateline` program: arguments in, exit code out. Everything it does is in [`dateline::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    dateline::cli::main()
}
