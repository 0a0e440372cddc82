//! Words with holes where something was left out → words that read as if it had never stood there.

use super::HOLE;

/// The words in one line: blanks folded, holes closed, and what stood only for the sake of a hole left out.
pub(super) fn tidy(words: &str) -> String {
    let mut tidy = String::with_capacity(words.len());
    let (mut blank, mut hole) = (false, false);
    for sign in words.chars() {
        if sign == ')' && hole && closes_nothing(&mut tidy) {
            blank = true;
            continue;
        }
        match sign {
            HOLE => hole = true,
            _ if sign.is_whitespace() => blank = true,
            _ if sign.is_control() => {}
            ',' | ';' if hole && tidy.ends_with(['(', ',', ';']) => {}
            _ => {
                let closing = matches!(sign, '.' | ',' | ';' | ':' | '!' | '?' | ')' | ']');
                let needless = tidy.is_empty() || hole && (closing || tidy.ends_with('('));
                if blank && !needless {
                    tidy.push(' ');
                }
                tidy.push(sign);
                (blank, hole) = (false, false);
            }
        }
    }
    tidy
}

/// Takes off a bracket in which nothing is left, and says so; else the signs that parted what is left from the hole.
fn closes_nothing(tidy: &mut String) -> bool {
    tidy.truncate(tidy.trim_end_matches([',', ';', ' ']).len());
    if !tidy.ends_with('(') {
        return false;
    }
    tidy.pop();
    tidy.truncate(tidy.trim_end().len());
    true
}

#[cfg(test)]
mod tests {
    use super::tidy;

    #[track_caller]
    fn check(words: &str, expected: &str) {
        assert_eq!(tidy(&words.replace('_', "\u{1}")), expected, "{words}");
    }

    #[test]
    fn holes_are_closed() {
        check("The dam (_) broke", "The dam broke");
        check("The dam (_), built", "The dam, built");
        check("The dam (_; built in 1931) broke", "The dam (built in 1931) broke");
        check("The dam (built in 1931; _) broke", "The dam (built in 1931) broke");
        check("It broke _.", "It broke.");
        check("It broke _ on  Friday\t", "It broke on Friday");
        check("It broke ( on Friday ) .", "It broke ( on Friday ) .");
        check("_ It broke_", "It broke");
        check("It broke, _, and fell", "It broke, and fell");
        check("(_)", "");
        check("", "");
    }
}
