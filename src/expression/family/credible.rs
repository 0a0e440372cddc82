//! Whether a reader takes a bare number for a year: "in 1812" and "1998 elections", not "1812 votes" or "the Kestrel 1912".
//!
//! In: a run and the place of a number of four digits. Out: whether the words and signs beside it leave it a year.

use crate::expression::run::Run;
use crate::expression::token::Gap;
use crate::language::english::time::{Word, lookup};
use crate::language::english::{numbered, vehicles};

use super::amount;
use super::context::previous_word;
use super::year::plain;

/// Whether a reader takes a bare number for a year: "in 1812" and "1998 elections" are years, "1812 votes", "the 1996 Ford",
/// "Resolution 1441" and "1500 in cash" are not.
pub(super) fn credible(run: &Run<'_>, at: usize) -> bool {
    let Some(value) = plain(run, at) else { return true };
    let Some(token) = run.get(at) else { return false };
    if run.get(at + 1).is_some() && matches!(run.word(at + 1), Some(Word::Bc | Word::Ad)) {
        return true;
    }
    let before = previous_word(run, at);
    let left = run.text[..token.span.start].trim_end_matches(' ');
    if of_a_life(left, before) {
        return true;
    }
    let rest = &run.text[token.span.end..];
    let next = rest.strip_prefix([' ', '-']).unwrap_or("");
    let next = &next[..next.find(|c: char| !c.is_alphabetic()).unwrap_or(next.len())];
    // "either 1712 or 1713"
    let either = before == "either" && run.is(at + 1, Word::Or) && plain(run, at + 2).is_some();
    let led = either || before != "Of" && LEADS.iter().any(|word| before.eq_ignore_ascii_case(word));
    let capital = next.starts_with(|c: char| c.is_uppercase());
    if vehicles::is_maker(next) && capital
        || rest.starts_with("-strong")
        || rest.starts_with(char::is_alphabetic)
        || rest.strip_prefix('.').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()))
        || numbered::bears_number(before)
        || abbreviated_bearer(left)
        || chained_to_a_bearer(left)
        || left.ends_with("out of")
        || before.bytes().any(|byte| byte.is_ascii_digit())
            && before.bytes().any(|byte| byte.is_ascii_alphabetic())
        || rest.strip_prefix('-').is_some_and(numbered::counts_parts)
        || numbered::is_measure(next)
        || of_a_longer_number(run, at)
        || in_a_formula(left_of(run, at), rest)
        || among_numbers(left_of(run, at), rest, led && !JOINTS.contains(&before))
        || rest_counts(rest)
        || shares_a_measure(rest)
        || before.eq_ignore_ascii_case("in") && !(1900..=2050).contains(&value) && numbered::are_places(next)
        || before == "with" && tells_how_many(left, rest)
        || !ends_a_range(run, at, value) && counts_after(left_of(run, at), before, next)
        || a_model(left, before, capital, rest)
        || house_number(rest, matches!(before, "at" | "near" | "outside" | "opposite"))
        || !run.message && amount::is_amount(value, left_of(run, at), before, rest)
    {
        return false;
    }
    let joined = rest.get(1..).unwrap_or("");
    let joined = &joined[..joined.find(|c: char| !c.is_alphabetic() && c != '-').unwrap_or(joined.len())];
    // "2008-2010 crisis", "1990-2010 were": the second year of a range.
    if ends_a_range(run, at, value) {
        return true;
    }
    let noun = next.len() > 3
        && !capital
        && joined.ends_with('s')
        && !["ss", "is", "us"].iter().any(|end| joined.ends_with(end))
        && !matches!(next, "was" | "has" | "is" | "as" | "its" | "this" | "does");
    // "in 2012 elections" names a year, "and 2012 chairs" counts.
    let weak = ["and", "or", "to", "for", "from", "about", "around", "between", "through"];
    // "from 1990 to 1995 prices rose", but "counted 1990 to 1995 chairs".
    let after_year = at >= 2
        && plain(run, at - 2).is_some()
        && LEADS.iter().any(|word| previous_word(run, at - 2).eq_ignore_ascii_case(word));
    let led_by_year = led && (after_year || !weak.iter().any(|word| before.eq_ignore_ascii_case(word)));
    if noun && !led_by_year && !before.eq_ignore_ascii_case("the") && before != "at" {
        return false;
    }
    let bracketed = left.ends_with('(') || rest.starts_with(')');
    let ranged = matches!(run.gap(at), Gap::Hyphen | Gap::Dash)
        || matches!(run.gap(at + 1), Gap::Hyphen | Gap::Dash) && run.whole(at + 1).is_some()
        // "the 1731/2 winter", but "flat 1203/4", "a scale of 1024/25".
        || run.gap(at + 1) == Gap::Slash && value > 1500 && before.eq_ignore_ascii_case("the");
    if (1900..=2050).contains(&value) {
        return true;
    }
    // "1777: The war goes on", the entry of a chronology, or a heading.
    let heads =
        (left.is_empty() || left.ends_with('\n')) && (rest.is_empty() || rest.starts_with([':', '\n', '\r']));
    // "the 1777 campaign": whoever counts does not say "the", or counts several.
    let describes = before.eq_ignore_ascii_case("the")
        && value > 1500
        && !next.is_empty()
        && (!noun || capital || value % 10 != 0);
    led || bracketed
        || ranged
        || heads
        || describes
        || in_a_list_of_years(run, at, rest)
        || left.ends_with([',', '\u{2013}']) && (rest.starts_with([',', '.', ';']) || rest.is_empty())
}

/// "1361, 1369 and 1375": between a comma behind a year and "and" before one.
fn in_a_list_of_years(run: &Run<'_>, at: usize, rest: &str) -> bool {
    let behind =
        run.gap(at) == Gap::Comma && at.checked_sub(1).is_some_and(|first| plain(run, first).is_some());
    behind && rest.starts_with(" and ") && plain(run, at + 2).is_some()
}

/// Whether a dash joins the number to a year not long before.
fn ends_a_range(run: &Run<'_>, at: usize, value: i32) -> bool {
    let joined = matches!(run.gap(at), Gap::Hyphen | Gap::Dash);
    at.checked_sub(1)
        .filter(|_| joined)
        .and_then(|first| plain(run, first))
        .is_some_and(|first| (1..=300).contains(&(value - first)))
}

/// "b. 1788", "d. 1830", "fl. 1590", "c. 1650", "born 1788": behind a word or short form that only a year follows.
fn of_a_life(left: &str, before: &str) -> bool {
    const SHORT: &[&str] = &["abt", "b", "bap", "c", "ca", "cca", "d", "fl", "r"];
    if matches!(before, "born" | "died" | "Born" | "Died" | "Lord" | "circa") {
        return true;
    }
    let Some(left) = left.strip_suffix('.') else { return false };
    let word = tail(left, 5).rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    // "Vitamin C. 1850", "U.S.C. 1441": no small letters, or more of them.
    SHORT.binary_search(&word).is_ok() && !left[..left.len() - word.len()].ends_with('.')
}

/// "555-2013", "2013-0907", "1984-B": a number in which a hyphen joins what is no range of years.
fn of_a_longer_number(run: &Run<'_>, at: usize) -> bool {
    let part = |(value, digits): (u32, u8)| {
        digits == 3 || digits > 4 || digits == 4 && !(1000..=2199).contains(&value)
    };
    // "1267-1222-20" and "1267-1222" run backward.
    let own = run.whole(at).map_or(0, |(value, _)| value);
    let backward = |first: u32, second: (u32, u8)| second.1 == 4 && first >= second.0;
    let before = || at.checked_sub(1).filter(|_| run.gap(at) == Gap::Hyphen).and_then(|last| run.whole(last));
    let after = || run.whole(at + 1).filter(|_| run.gap(at + 1) == Gap::Hyphen);
    let rest = run.get(at).and_then(|token| run.text[token.span.end..].strip_prefix('-')).unwrap_or("");
    let mut letters = rest.chars();
    let letter =
        letters.next().is_some_and(char::is_uppercase) && !letters.next().is_some_and(char::is_alphanumeric);
    let era = matches!(run.word(at + 1), Some(Word::Bc)) || matches!(run.word(at + 2), Some(Word::Bc));
    before().is_some_and(|first| part(first) || !era && first.1 == 4 && backward(first.0, (own, 4)))
        || after().is_some_and(|second| part(second) || !era && backward(own, second))
        || letter
}

/// Words that stand before years and seldom before counts.
const LEADS: &[&str] = &[
    "in",
    "since",
    "until",
    "till",
    "by",
    "from",
    "before",
    "after",
    "during",
    "between",
    "early",
    "late",
    "mid",
    "of",
    "and",
    "to",
    "through",
    "or",
    "for",
    "circa",
    "about",
    "around",
    "year",
    "spring",
    "summer",
    "autumn",
    "winter",
    "fall",
    "fiscal",
    "throughout",
];

/// "no. 1912", "Fig. 1912": behind the short form of a word that bears a number.
pub(super) fn abbreviated_bearer(left: &str) -> bool {
    let Some(left) = left.strip_suffix('.') else { return false };
    let word = tail(left, 5).rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    numbered::is_short_bearer(word)
}

/// "Case no. 1158-1985", "Lines 1920-1931", "Rooms 1201 to 1999": the second of two numbers of one thing.
fn chained_to_a_bearer(left: &str) -> bool {
    let joints = ["-", "\u{2013}", " to", " through", " and", " or"];
    let Some(first) = joints.iter().find_map(|joint| left.strip_suffix(joint)) else { return false };
    let digits = first.bytes().rev().take(8).take_while(u8::is_ascii_digit).count();
    let Some(left) = first[..first.len() - digits].strip_suffix(' ').filter(|_| digits > 0) else {
        return false;
    };
    let word = tail(left, 24).rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    numbered::bears_number(word) || abbreviated_bearer(left)
}

/// The text before a number, blanks and all.
fn left_of<'t>(run: &Run<'t>, at: usize) -> &'t str {
    run.get(at).map_or("", |token| &run.text[..token.span.start])
}

/// "x = 1912", "[1912]:", "items/1912?page": signs of code, addresses and tables.
fn in_a_formula(left: &str, rest: &str) -> bool {
    let sign = |c: char| "=<>+*_~^|\\{}[]@&".contains(c);
    let spaced = left.strip_suffix(' ').is_some_and(|left| left.ends_with(sign) || left.ends_with(" x"));
    // "set_timer(1912)"
    let call = left.strip_suffix('(').is_some_and(|left| left.ends_with(|c: char| c.is_alphanumeric()));
    // "range(6, 1912)", "sum([7, 21, 1912])"
    let call = call || left.ends_with(", ") && opens_a_call(left);
    // "MAX_BOLT 1912"
    let word = tail(left, 24).trim_end_matches(' ').rsplit(char::is_whitespace).next().unwrap_or_default();
    let constant =
        word.contains('_') && word.bytes().all(|byte| byte == b'_' || byte.is_ascii_alphanumeric());
    let glued = call
        || constant
        || left.ends_with(|c: char| sign(c) || matches!(c, '/' | ':' | '-' | '.'))
            && !left.ends_with("--")
            && !joins_a_year(left);
    let behind = rest.starts_with(|c: char| sign(c))
        || rest.starts_with(");")
        || rest.starts_with(['/', '?', '('])
            && rest[1..].starts_with(|c: char| c.is_alphanumeric())
            && !joins_a_year_behind(rest)
        || [" x ", " = ", " + ", " * ", " < ", " > ", " | "].iter().any(|sign| rest.starts_with(sign));
    spaced || glued || behind
}

/// Whether a list that a bracket right behind a name opens is still open: "range(6, ".
fn opens_a_call(left: &str) -> bool {
    let open = tail(left, 40).rsplit(')').next().unwrap_or_default();
    open.rsplit_once('(').is_some_and(|(name, list)| {
        name.ends_with(|c: char| c.is_alphanumeric() || c == '!')
            && list.bytes().all(|byte| byte.is_ascii_digit() || b", .&[]".contains(&byte))
    })
}

/// "1911-", "Sept/": a joint behind letters or a number, as between the ends of a range.
fn joins_a_year(left: &str) -> bool {
    left.ends_with(['-', '/'])
        && left[..left.len() - 1].ends_with(|c: char| c.is_alphanumeric())
        && !left.ends_with(['/'])
        || left.ends_with('/') && left[..left.len() - 1].ends_with(|c: char| c.is_ascii_digit())
}

/// "/12" behind a year: "1911/12".
fn joins_a_year_behind(rest: &str) -> bool {
    rest.starts_with('/') && rest[1..].starts_with(|c: char| c.is_ascii_digit())
}

/// "1945 2024 1907 9522", "1310, 1746", "1921 to 7712": one of several numbers that are not all years.
fn among_numbers(left: &str, rest: &str, led: bool) -> bool {
    let number = |word: &str| word.len() > 2 && word.bytes().all(|byte| byte.is_ascii_digit());
    let year =
        |word: &str| word.parse().is_ok_and(|year: u32| (1000..=2199).contains(&year)) && word.len() == 4;
    let apart = |rest: &str| -> bool {
        let word = head(rest, 12).split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
        number(word) && !year(word)
    };
    let joints = [" ", ", ", " and ", " to ", " or "];
    let behind = joints.iter().any(|joint| rest.strip_prefix(joint).is_some_and(apart));
    let before = joints.iter().any(|joint| {
        left.strip_suffix(joint).is_some_and(|left| {
            let word = tail(left, 12).rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
            number(word) && !year(word)
        })
    });
    let spaced = rest.strip_prefix(' ').is_some_and(apart);
    spaced || !led && (behind || before || listed(left))
}

/// "F.3d 1079, 1933": a list of numbers to which no word of time leads.
fn listed(left: &str) -> bool {
    let joined = [" and ", " or "].iter().find_map(|joint| left.strip_suffix(joint));
    let Some(mut rest) = joined.or_else(|| left.strip_suffix(", ")) else { return false };
    // Two numbers that "and" joins are no list.
    if joined.is_some_and(|rest| !tail(rest, 6).starts_with(", ")) {
        return false;
    }
    for _ in 0..6 {
        let digits = rest.bytes().rev().take_while(u8::is_ascii_digit).count();
        if digits != 4 {
            return false;
        }
        rest = &rest[..rest.len() - digits];
        match rest.strip_suffix(", ") {
            Some(before) => rest = before,
            None => break,
        }
    }
    let Some(rest) = rest.strip_suffix(' ') else { return false };
    let word = tail(rest, 24).rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    !LEADS.iter().any(|lead| word.eq_ignore_ascii_case(lead))
}

/// "between 1912 and 1940 dollars": what the second number counts the first one counts too.
fn shares_a_measure(rest: &str) -> bool {
    let joined = [" and ", " to ", " or ", "-", "\u{2013}"].iter().find_map(|joint| rest.strip_prefix(joint));
    let Some(second) = joined else { return false };
    let digits = second.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b',').count();
    let measure = second[digits..].strip_prefix(' ').unwrap_or("");
    let word = &measure[..measure.find(|c: char| !c.is_alphabetic()).unwrap_or(measure.len())];
    digits > 0 && numbered::is_measure(word)
}

/// "second with 1912.": a score, where nothing is compared and nothing begins.
fn tells_how_many(left: &str, rest: &str) -> bool {
    const DATED: [&str; 8] = ["compar", "contrast", "begin", "began", "start", "end", "coincid", "together"];
    let told = tail(left, 40);
    (rest.is_empty() || rest.starts_with(['.', ',', ';', '\n']))
        && !DATED.iter().any(|stem| told.contains(stem))
}

/// "1956 more", "1984 of them".
fn rest_counts(rest: &str) -> bool {
    [" in all", " more", " others", " of them", " of these", " of those", " of whom", " of which"].iter().any(
        |words| rest.strip_prefix(words).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric())),
    )
}

/// "is 1912", "than 1912", "NGC 1901": a number behind a copula, a comparison or an acronym.
fn counts_after(left: &str, before: &str, next: &str) -> bool {
    const EQUAL: &[&str] =
        &["is", "was", "are", "were", "be", "being", "than", "equals", "at", "some", "Some", "only", "code"];
    // "at 1990 prices", "it was 1912": a year all the same.
    let told = before == "at" && names_what(next)
        || [" it ", " It "].iter().any(|it| {
            left.strip_suffix(' ')
                .and_then(|left| left.strip_suffix(before))
                .is_some_and(|left| left.ends_with(it) || left == &it[1..])
        });
    if EQUAL.contains(&before) && !told {
        let tail = tail(left, 40);
        return !tail.contains("year") && !tail.contains("date");
    }
    // "had 1912 sheep", "scored 1912 on the test".
    let counts = matches!(before, "scored" | "counted" | "totaled" | "totalled")
        || matches!(before, "had" | "has" | "have") && next.starts_with(|c: char| c.is_lowercase());
    if counts {
        return true;
    }
    // "1912 were men": a year is one.
    before.is_empty() && matches!(next, "were" | "are" | "have") || joined_to_nothing(left, before)
}

/// "were cut to 1912", "and 1912 finished": joined to no other year.
fn joined_to_nothing(left: &str, before: &str) -> bool {
    if !JOINTS.contains(&before) {
        return false;
    }
    let year = |word: &str| word.parse().is_ok_and(|year: u32| (1000..=2199).contains(&year));
    let sentence = tail(left, 64).rsplit(". ").next().unwrap_or_default();
    let mut words = sentence.trim_end().rsplit(|c: char| !c.is_alphanumeric()).skip(1);
    let (to, mut first, mut behind) = (before == "to", true, "");
    !words.any(|word| {
        let right_before = std::mem::take(&mut first);
        // "1912 runners" is a count.
        let counts = std::mem::replace(&mut behind, word).ends_with('s');
        let of_time =
            matches!(lookup(word), Some(Word::Month(_) | Word::Season(_) | Word::Unit(_) | Word::Units(_)));
        year(word) && !counts && (right_before || !to) || of_time || JOINED.contains(&word)
    })
}

/// Words after which "to" leads to a year.
const JOINED: &[&str] = &[
    "ahead", "back", "compared", "date", "dated", "dates", "dating", "due", "extends", "forward", "from",
    "goes", "going", "prior", "return", "returned", "up", "went",
];

/// Words that join a number to the one before.
const JOINTS: &[&str] = &["and", "or", "to"];

/// The last characters of a text, at most so many bytes.
pub(super) fn tail(text: &str, bytes: usize) -> &str {
    &text[text.ceil_char_boundary(text.len().saturating_sub(bytes))..]
}

/// Whether a word can be what a year is put before, behind "at": "1990 prices", "2014 Film Festival".
fn names_what(word: &str) -> bool {
    let name = word.starts_with(|c: char| c.is_uppercase()) && word.ends_with(|c: char| c.is_lowercase());
    name || matches!(word, "prices" | "price" | "levels" | "rates" | "values" | "exchange")
}

/// "the Kestrel 1912 is": a thing and its number. "The Atlanta 1996 Games" is an event of that year.
fn a_model(left: &str, before: &str, capital_behind: bool, rest: &str) -> bool {
    if !before.starts_with(|c: char| c.is_uppercase()) || capital_behind {
        return false;
    }
    // "Kestrel 1912, Aurora 307 and": a list of models.
    if let Some((name, number)) = rest.strip_prefix(", ").and_then(|rest| head(rest, 32).split_once(' ')) {
        let digits = number.bytes().take_while(u8::is_ascii_digit).count();
        if name.starts_with(|c: char| c.is_uppercase())
            && name.bytes().all(|byte| byte.is_ascii_alphabetic())
            && digits > 2
        {
            return true;
        }
    }
    let left = left.strip_suffix(before).and_then(|left| left.strip_suffix(' ')).unwrap_or("");
    ["The", "the", "A", "a", "An", "an", "Our", "our"].iter().any(|article| {
        left.strip_suffix(article).is_some_and(|left| !left.ends_with(|c: char| c.is_alphanumeric()))
    })
}

/// "1912 Marsh Road": the number of a house, behind a preposition of place also of a longer name.
fn house_number(rest: &str, led: bool) -> bool {
    let mut words = head(rest, 64).split([' ', ',', '.', '\n']).take(4).skip(1);
    if led {
        return words.any(numbered::is_street);
    }
    words.take_while(|word| word.starts_with(|c: char| c.is_uppercase())).skip(1).any(numbered::is_street)
}

/// The first characters of a text, at most so many bytes.
fn head(text: &str, bytes: usize) -> &str {
    &text[..text.floor_char_boundary(bytes)]
}
