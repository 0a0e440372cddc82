//! The characters of a plain part → its lines, with how deep each is quoted, and those joined that were broken for the way
//! (`format=flowed`, RFC 3676).

/// Mails inside mails are told apart to this depth.
pub(super) const DEEPEST: usize = 20;

/// A line of a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// How many `>` stand before it.
    pub depth: usize,
    /// What follows them.
    pub words: String,
}

/// How the lines of a part were broken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Flow {
    /// Whether a line that ends with a blank goes on in the next.
    pub flowed: bool,
    /// Whether that blank was put there for it.
    pub delete_blank: bool,
}

/// The lines of a text; of blank ones below each other the first.
pub(super) fn lines(text: &str, flow: Flow) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        let (depth, words) = unquoted(line);
        // Where lines flow, one blank before a line protects it.
        let words = if flow.flowed && depth == 0 { words.strip_prefix(' ').unwrap_or(words) } else { words };
        let goes_on = flow.flowed && words.ends_with(' ') && !is_signature(words);
        let words =
            if goes_on && flow.delete_blank { words.get(..words.len() - 1).unwrap_or(words) } else { words };
        let is_blank = |words: &str| words.trim().is_empty();
        if is_blank(words) && lines.last().is_some_and(|last| last.depth == depth && is_blank(&last.words)) {
            continue;
        }
        match lines.last_mut().filter(|last| open && last.depth == depth && !is_signature(words)) {
            Some(last) => last.words.push_str(words),
            None => lines.push(Line { depth, words: words.to_owned() }),
        }
        open = goes_on;
    }
    for line in &mut lines {
        if !is_signature(&line.words) {
            line.words.truncate(line.words.trim_end().len());
        }
    }
    lines
}

/// How many marks of quotation open a line, and what follows them.
fn unquoted(line: &str) -> (usize, &str) {
    let (mut depth, mut rest) = (0, line);
    while let Some(behind) = rest.strip_prefix('>').or_else(|| rest.strip_prefix(" >").filter(|_| depth > 0))
    {
        depth += 1;
        rest = behind;
    }
    (depth.min(DEEPEST), if depth > 0 { rest.strip_prefix(' ').unwrap_or(rest) } else { rest })
}

/// Whether a line opens the signature.
pub(super) fn is_signature(words: &str) -> bool {
    matches!(words, "-- " | "--")
}

#[cfg(test)]
mod tests {
    use super::{Flow, lines};

    #[track_caller]
    fn check(text: &str, flow: Flow, expected: &[(usize, &str)]) {
        let found = lines(text, flow);
        let found: Vec<(usize, &str)> = found.iter().map(|line| (line.depth, line.words.as_str())).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn lines_that_flow_are_joined() {
        let flowed = Flow { flowed: true, delete_blank: false };
        let text = "The bridge \nclosed on \nFriday.\n From now \non.\n> Why \n> today?\n>> Who?\n-- \nAnn";
        let expected = [
            (0, "The bridge closed on Friday."),
            (0, "From now on."),
            (1, "Why today?"),
            (2, "Who?"),
            (0, "-- "),
            (0, "Ann"),
        ];
        check(text, flowed, &expected);
        check("clo \nsed \n.", Flow { flowed: true, delete_blank: true }, &[(0, "closed.")]);
    }

    #[test]
    fn fixed_lines_stay() {
        check(
            "The bridge \r\n closed\r\n> > a\n>b\n>\n",
            Flow::default(),
            &[(0, "The bridge"), (0, " closed"), (2, "a"), (1, "b"), (1, "")],
        );
    }
}
