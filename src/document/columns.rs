//! Whether a text stands in columns side by side, so that its lines read across them.

/// So many lines are looked at.
const LINES: usize = 400;
/// As many lines must have both columns.
const FEWEST: usize = 8;
/// A column has at least so many characters on a line.
const NARROWEST: usize = 15;
/// Blanks between columns.
const GAP: &str = "   ";

/// Whether most lines of a text hold prose, a wide gap, and prose again, at the same column.
pub(super) fn side_by_side(text: &str) -> bool {
    // Few texts have such a gap at all.
    if memchr::memmem::find(text.as_bytes(), GAP.as_bytes()).is_none() {
        return false;
    }
    let (mut all, mut starts) = (0_usize, Vec::new());
    for line in text.lines().filter(|line| !line.trim().is_empty()).take(LINES) {
        all += 1;
        starts.extend(second_column(line));
    }
    starts.sort_unstable();
    let most = starts.chunk_by(|left, right| left == right).map(<[usize]>::len).max().unwrap_or_default();
    starts.len() >= FEWEST && starts.len() * 2 >= all && most * 5 >= starts.len() * 3
}

/// Where the second column of a line begins.
fn second_column(line: &str) -> Option<usize> {
    let line = line.get(..line.len().min(400)).unwrap_or(line).trim_end();
    let words = line.trim_start();
    let at = line.len() - words.len() + words.find(GAP)?;
    let (left, right) = line.split_at_checked(at)?;
    let column = line.len() - right.trim_start().len();
    (is_prose(left) && is_prose(right))
        .then(|| line.get(..column).map_or(column, |head| head.chars().count()))
}

/// Several words, most of them in small letters, without wide gaps.
fn is_prose(column: &str) -> bool {
    let words = column.trim();
    let small = words.split(' ').filter(|word| word.starts_with(char::is_lowercase)).count();
    words.len() >= NARROWEST && !words.contains(GAP) && small >= 2
}

#[cfg(test)]
mod tests {
    use super::side_by_side;

    #[test]
    fn columns_are_seen() {
        let row = "the council met on the third of      they had asked for the road to\n";
        assert!(side_by_side(&row.repeat(9)));
        assert!(!side_by_side(&row.repeat(7)));
        assert!(!side_by_side(&"the council met on the third of\n".repeat(20)));
        assert!(!side_by_side(&"Rovers                 27   17   6   4   57\n".repeat(20)));
        assert!(!side_by_side(&" ".repeat(1 << 20)));
    }
}
