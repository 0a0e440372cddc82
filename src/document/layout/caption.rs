//! Sentences that stand above the line which says who took the picture: the words under it.

use crate::document::line::{Told, credits_picture, dateline};
use crate::language::english::furniture::Furniture;

use super::kinds::Look;
use super::piece::{Piece, Shape};

/// Words under a picture are no longer than this, in bytes.
const LONGEST: usize = 200;

/// Types the pieces that stand directly above the credit of a picture as the words under it.
pub(super) fn above_credits(pieces: &[Piece<'_>], looks: &mut [Look]) {
    for (at, pair) in pieces.windows(2).enumerate() {
        let [piece, credit] = pair else { continue };
        let credited =
            looks.get(at + 1).is_some_and(|look| look.told == Some(Told::Furniture(Furniture::Caption)));
        if !credited || !credit.adjacent || !credits_picture(&credit.words) {
            continue;
        }
        let words = &piece.words;
        let quotes = words.starts_with(['"', '“']);
        let describes =
            piece.shape == Shape::Paragraph && words.len() <= LONGEST && words.contains(' ') && !quotes;
        let Some(look) = looks.get_mut(at).filter(|look| describes && look.told.is_none()) else { continue };
        if dateline(words, None, Default::default()).is_none() {
            look.told = Some(Told::Furniture(Furniture::Caption));
        }
    }
}
