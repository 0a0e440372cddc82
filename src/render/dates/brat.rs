//! A document's mentions as [brat standoff](https://brat.nlplab.org/standoff.html), whose offsets count characters of its text.

use std::fmt::Write;

use crate::report::{Annotated, Tag};

/// Lines of the file `.ann`: for each mention a `T` line with its type and words, an `A` line for `mod` and for how sure its
/// value is, a note with its value and what else TIMEX3 says, an `R` line to the mention that it leans on.
#[must_use]
pub fn brat(document: &Annotated<'_>) -> Vec<u8> {
    let mut out = String::new();
    let (mut attributes, mut relations) = (0, 0);
    let (mut rest, mut at) = (document.text.chars(), 0);
    for (index, tag) in document.tags.iter().enumerate().filter(|(_, tag)| tag.certainty.is_some()) {
        let [start, end] = tag.place;
        let words: Vec<char> = rest.by_ref().skip(start - at).take(end - start).collect();
        at = end;
        let id = tag.id;
        let (places, words) = pieces(&words, start);
        let _memory_does_not_refuse = writeln!(out, "T{id}\t{} {places}\t{words}", tag.kind.name());
        let sure = tag.certainty.map(|certainty| certainty.name());
        let modifier = tag.modifier.map(|modifier| modifier.name());
        for (name, value) in [("mod", modifier), ("certainty", sure)] {
            if let Some(value) = value {
                attributes += 1;
                let _memory_does_not_refuse = writeln!(out, "A{attributes}\t{name} T{id} {value}");
            }
        }
        let _memory_does_not_refuse =
            writeln!(out, "#{id}\tAnnotatorNotes T{id}\t{}", note(document, index, tag));
        if let Some(other) = tag.anchor.filter(|other| *other > 0) {
            relations += 1;
            let _memory_does_not_refuse = writeln!(out, "R{relations}\tanchor Arg1:T{id} Arg2:T{other}");
        }
    }
    out.into_bytes()
}

/// Where words stand and what they are. Brat knows no words that run over a line end: they are parted there.
fn pieces(words: &[char], start: usize) -> (String, String) {
    let (mut places, mut shown) = (String::new(), String::new());
    let mut at = 0;
    for piece in words.split(|char| char.is_control() || matches!(char, '\u{2028}' | '\u{2029}')) {
        let from = at + piece.iter().take_while(|char| char.is_whitespace()).count();
        let to = at + piece.len() - piece.iter().rev().take_while(|char| char.is_whitespace()).count();
        at += piece.len() + 1;
        let Some(piece) = words.get(from..to).filter(|piece| !piece.is_empty()) else { continue };
        if !places.is_empty() {
            places.push(';');
            shown.push(' ');
        }
        let _memory_does_not_refuse = write!(places, "{} {}", start + from, start + to);
        shown.extend(piece);
    }
    (places, shown)
}

/// What TIMEX3 says of a mention beside type and `mod`.
fn note(document: &Annotated<'_>, index: usize, tag: &Tag<'_>) -> String {
    let mut note = format!("value={}", tag.value);
    // Points that no words name stand right behind the duration.
    let points = || document.tags.iter().skip(index + 1).take(2).filter(|point| point.certainty.is_none());
    let point = |id: usize| match (&document.created, points().find(|point| point.id == id)) {
        (_, Some(point)) => point.value.clone(),
        (Some(created), _) if id == 0 => created.value.clone(),
        _ => format!("T{id}"),
    };
    let more = [
        ("quant", tag.quant.as_deref().map(str::to_owned)),
        ("freq", tag.freq.as_deref().map(str::to_owned)),
        ("beginPoint", tag.begin.map(point)),
        ("endPoint", tag.end.map(point)),
    ];
    for (name, value) in more {
        if let Some(value) = value {
            let _memory_does_not_refuse = write!(note, " {name}={value}");
        }
    }
    note
}
