//! Mentions slice to words, are sorted, never overlap, and their values hold together.

use dateline::calendar::{Edtf, NaiveDate, Stamp};
use dateline::resolve::{Anchor, AnchorKind, Kind, Mode, dates};
use proptest::prelude::*;

use crate::texts::{cases, slice, text};

/// Anchors at the ends of the calendar, in the middle, and none.
fn anchor() -> impl Strategy<Value = Anchor> {
    let day = prop_oneof![
        1 => Just(None),
        1 => prop::sample::select(vec![NaiveDate::MIN, NaiveDate::MAX]).prop_map(Some),
        4 => (0..4_000_000_i32).prop_map(NaiveDate::from_num_days_from_ce_opt),
    ];
    (day, prop::sample::select(vec![Mode::News, Mode::Narrative, Mode::Auto])).prop_map(|(day, mode)| {
        Anchor {
            stamp: day.map(Stamp::day),
            kind: day.map(|_| AnchorKind::Published),
            mode,
            ..Anchor::default()
        }
    })
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn mentions_hold_together(text in text(), anchor in anchor()) {
        let mentions = dates(&text, &anchor);
        let mut end = 0;
        for (index, mention) in mentions.iter().enumerate() {
            let words = slice(&text, mention.span, end)?;
            end = mention.span.end;
            prop_assert!(!words.is_empty() && words.trim() == words, "{words:?}");
            prop_assert!(!mention.rule.is_empty() && !mention.value.to_string().is_empty(), "{words:?}");
            if let Some(period) = mention.period {
                prop_assert!(period.earliest.day <= period.latest.day, "{words:?} ends before it begins: {period:?}");
            }
            // What a person is offered to decide with can be read back.
            if let (Some(edtf), Some(_)) = (mention.edtf(), mention.period) {
                prop_assert!(Edtf::parse(&edtf).is_ok(), "{words:?} is {edtf}, which is no EDTF");
            }
            if let Some(AnchorKind::Mention(other)) = mention.anchor {
                prop_assert!(other < mentions.len() && other != index, "{words:?} leans on {other}");
            }
            if let Some(last) = mention.range_to {
                prop_assert!(index < last && last < mentions.len(), "{words:?} reaches to {last}");
            }
            let recurs = mention.freq.is_some() || mention.quant.is_some();
            prop_assert!(mention.kind == Kind::Set || !recurs, "{words:?} recurs but is no set");
        }
    }
}
