//! Changes of form alone: quotes and dashes, capitals, spelling.

use crate::language::english::words::{VARIANTS, meant_by};

use super::super::Touch;

/// What alone changed in the form of a stretch, if its words stayed what they are.
pub(super) fn form_only(old: &[&str], new: &[&str]) -> Option<Vec<Touch>> {
    if !old.iter().chain(new).any(|token| is_word(token)) {
        return Some(vec![Touch::Typography]);
    }
    let words = |tokens: &[&str]| -> Vec<String> {
        tokens.iter().filter(|token| is_word(token)).map(|token| plain(token)).collect()
    };
    let (one, two) = (words(old), words(new));
    let (one_low, two_low) = (lower(&one), lower(&two));
    if one_low == two_low {
        let marks = old.concat() != new.concat() && plain(&old.concat()) == plain(&new.concat());
        let other_marks = marks || old.len() != one.len() || new.len() != two.len();
        let labels = [(one != two, Touch::Case), (other_marks || one == two, Touch::Typography)];
        return Some(labels.into_iter().filter(|(holds, _)| *holds).map(|(_, touch)| touch).collect());
    }
    same_spelling(&one_low, &two_low).then(|| vec![Touch::Spelling])
}

fn is_word(token: &str) -> bool {
    token.chars().any(char::is_alphanumeric)
}

fn lower(words: &[String]) -> Vec<String> {
    words.iter().map(|word| word.to_lowercase()).collect()
}

/// Straight quotes, hyphens for dashes, no soft hyphens.
fn plain(token: &str) -> String {
    token
        .chars()
        .filter(|character| *character != '\u{ad}')
        .map(|character| match character {
            '‘' | '’' | 'ʼ' => '\'',
            '“' | '”' | '„' | '«' | '»' => '"',
            '‐' | '‑' | '–' | '—' | '−' => '-',
            other => other,
        })
        .collect()
}

/// Whether the words, in lower case, are the same words spelled otherwise.
fn same_spelling(old: &[String], new: &[String]) -> bool {
    if old.len() == new.len() {
        return old.iter().zip(new).all(|(one, two)| one == two || respelled(one, two));
    }
    // "health care" and "healthcare"; numbers are never run together.
    let joined = |words: &[String]| words.concat().replace(['-', '‑'], "");
    let digits = old.iter().chain(new).any(|word| word.contains(|c: char| c.is_ascii_digit()));
    !digits && old.len().abs_diff(new.len()) == 1 && joined(old) == joined(new)
}

fn respelled(one: &str, two: &str) -> bool {
    if one.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let hyphenless = |word: &str| word.replace(['-', '‑', '\''], "");
    let hyphenated = one.contains('-') != two.contains('-') && hyphenless(one) == hyphenless(two);
    hyphenated
        || meant_by(one) == Some(two)
        || meant_by(two) == Some(one)
        || without_marks(one) == without_marks(two)
        || VARIANTS.iter().any(|&(a, b)| variant(one, two, a, b) || variant(two, one, a, b))
}

/// Whether `british` with `ours` for `theirs` in one place is `american`, after at least two letters.
fn variant(british: &str, american: &str, ours: &str, theirs: &str) -> bool {
    british.match_indices(ours).any(|(at, _)| {
        (at >= 2 || ours.len() >= 4)
            && british.len() >= 5
            && american.len() + ours.len() == british.len() + theirs.len()
            && american.get(..at) == british.get(..at)
            && american.get(at..at + theirs.len()) == Some(theirs)
            && american.get(at + theirs.len()..) == british.get(at + ours.len()..)
    })
}

/// Latin letters without accents.
fn without_marks(word: &str) -> String {
    let mut plain = String::with_capacity(word.len());
    for character in word.chars() {
        match character {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => plain.push('a'),
            'ç' => plain.push('c'),
            'è' | 'é' | 'ê' | 'ë' => plain.push('e'),
            'ì' | 'í' | 'î' | 'ï' => plain.push('i'),
            'ñ' => plain.push('n'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => plain.push('o'),
            'ù' | 'ú' | 'û' | 'ü' => plain.push('u'),
            'ý' | 'ÿ' => plain.push('y'),
            'š' => plain.push('s'),
            'ž' => plain.push('z'),
            'æ' => plain.push_str("ae"),
            'œ' => plain.push_str("oe"),
            '\u{300}'..='\u{36f}' => {}
            other => plain.push(other),
        }
    }
    plain
}
