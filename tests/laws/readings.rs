//! Every reading begins where it says it does: where assertions are on, a reading that says it cannot begin at a token is asked
//! all the same, and must find nothing. So here it is enough to read.

use dateline::expression::find;
use dateline::language::english::time;
use proptest::prelude::*;

use crate::texts::cases;

/// Numbers in every form, and what else takes part.
const OTHERS: &[&str] = &[
    "5",
    "12",
    "31",
    "1998",
    "2013",
    "'99",
    "'80s",
    "1980s",
    "1,000",
    "3.5",
    "1/2",
    "9/11",
    "5th",
    "22nd",
    "10:35",
    "9/5/13",
    "2013-09-07",
    "2013-W36",
    "20130907T2133",
    "20XX",
    "Q3",
    "FY2013",
    "ET",
    "'s",
    "'",
];

/// Words of time and numbers, in any order, with what joins words of one expression.
fn words() -> impl Strategy<Value = String> {
    let known: Vec<&str> = time::words().map(|(word, _)| word).chain(OTHERS.iter().copied()).collect();
    let joint = prop_oneof![8 => Just(" "), 1 => Just("-"), 1 => Just(", "), 1 => Just(" – "), 1 => Just("")];
    let word = (prop::sample::select(known), 0..8_u8, joint).prop_map(|(word, case, joint)| match case {
        0 => word.to_ascii_uppercase() + joint,
        1 | 2 => word.split_at(1).0.to_ascii_uppercase() + word.split_at(1).1 + joint,
        _ => word.to_owned() + joint,
    });
    prop::collection::vec(word, 1..40).prop_map(|words| words.concat())
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn readings_begin_where_they_say(text in words()) {
        for text in [format!("the {text}"), text] {
            for expression in find(&text) {
                prop_assert!(text.get(expression.span.start..expression.span.end).is_some(), "{expression:?}");
            }
        }
    }
}
