//! Statements that a person joined or kept apart → groups as decided.

use rustc_hash::FxHashMap;

use crate::timeline::Status;
use crate::timeline::agreement::{Group, Groups, finer, same_time};
use crate::timeline::content::Content;
use crate::timeline::difference::{Kind, Pair};
use crate::timeline::statement::Placed;
use crate::timeline::voice::Voices;

/// Pairs of ids as pairs of places in the list of statements.
pub(in crate::timeline) fn places(pairs: &[[String; 2]], placed: &[Placed]) -> Vec<[usize; 2]> {
    if pairs.is_empty() {
        return Vec::new();
    }
    let places: FxHashMap<&str, usize> =
        placed.iter().enumerate().map(|(place, it)| (it.statement.id.as_str(), place)).collect();
    let place = |id: &String| places.get(id.as_str()).copied();
    pairs.iter().filter_map(|[one, other]| Some([place(one)?, place(other)?])).collect()
}

/// Which group each statement is in.
fn groups_of(groups: &[Group]) -> FxHashMap<usize, usize> {
    let members =
        groups.iter().enumerate().flat_map(|(index, group)| group.members.iter().map(move |&it| (it, index)));
    members.collect()
}

/// Takes the first of each pair out of the group of the other.
pub(in crate::timeline) fn part(groups: &mut Groups, placed: &[Placed], apart: &[[usize; 2]]) {
    if apart.is_empty() {
        return;
    }
    let mut of = groups_of(&groups.groups);
    for &[one, other] in apart {
        let Some(&shared) = of.get(&one).filter(|group| of.get(&other) == Some(group)) else { continue };
        let Some(alone) = placed.get(one) else { continue };
        if let Some(group) = groups.groups.get_mut(shared) {
            group.members.retain(|member| *member != one);
            let periods = group.members.iter().filter_map(|member| Some(placed.get(*member)?.period));
            if let Some(finest) = periods.reduce(|a, b| if finer(&b, &a) { b } else { a }) {
                group.period = finest;
            }
        }
        of.insert(one, groups.groups.len());
        groups.groups.push(Group { members: vec![one], period: alone.period });
    }
}

/// Takes away what differs between statements of different things.
pub(in crate::timeline) fn settle(groups: &mut Groups, apart: &[[usize; 2]]) {
    if apart.is_empty() {
        return;
    }
    let of = groups_of(&groups.groups);
    groups.pairs.retain(|pair| {
        let between = |[one, other]: &[usize; 2]| {
            let found = [of.get(one), of.get(other)];
            found == [Some(&pair.groups[0]), Some(&pair.groups[1])]
                || found == [Some(&pair.groups[1]), Some(&pair.groups[0])]
        };
        !apart.iter().any(between)
    });
}

/// Joins the groups of each pair; where the two give other dates, other numbers or another status, both stay and differ.
pub(in crate::timeline) fn join(
    groups: &mut Groups,
    placed: &[Placed],
    contents: &[Content],
    voices: &Voices,
    same: &[[usize; 2]],
) {
    let mut of = if same.is_empty() { FxHashMap::default() } else { groups_of(&groups.groups) };
    for &[one, other] in same {
        let (Some(&kept), Some(&merged)) = (of.get(&one), of.get(&other)) else { continue };
        let known = |pair: &Pair| pair.groups == [kept, merged] || pair.groups == [merged, kept];
        if kept == merged || groups.pairs.iter().any(known) {
            continue;
        }
        match difference([one, other], placed, contents, voices) {
            Some(kind) => groups.pairs.push(Pair { kind, groups: [kept, merged] }),
            None => merge(groups, kept, merged, &mut of),
        }
    }
}

/// In what two statements of one thing differ.
fn difference(
    [one, other]: [usize; 2],
    placed: &[Placed],
    contents: &[Content],
    voices: &Voices,
) -> Option<Kind> {
    let (a, b) = (placed.get(one)?, placed.get(other)?);
    if !same_time(&a.period, &b.period) {
        return Some(Kind::Date);
    }
    let (ours, theirs) = (&a.statement, &b.statement);
    let done = |status| matches!(status, Status::Happened | Status::Ongoing);
    let stages = |first, then| first == Status::Expected && done(then);
    let (was, is) = (ours.status, theirs.status);
    if was != is && !stages(was, is) && !stages(is, was) {
        return Some(Kind::Status);
    }
    let change = contents.get(one)?.difference(contents.get(other)?)?;
    if change.open.is_some_and(|near| near) {
        return None;
    }
    let later = voices.raised_later(ours.document, theirs.document, change.raised);
    Some(if later { Kind::LaterFigure } else { Kind::Number })
}

/// Moves the members of one group to another.
fn merge(groups: &mut Groups, kept: usize, merged: usize, of: &mut FxHashMap<usize, usize>) {
    let Some(Group { members, period }) = groups
        .groups
        .get_mut(merged)
        .map(|group| Group { members: std::mem::take(&mut group.members), period: group.period })
    else {
        return;
    };
    of.extend(members.iter().map(|&member| (member, kept)));
    if let Some(group) = groups.groups.get_mut(kept) {
        group.members.extend(members);
        if finer(&period, &group.period) {
            group.period = period;
        }
    }
    for index in groups.pairs.iter_mut().flat_map(|pair| &mut pair.groups).filter(|index| **index == merged) {
        *index = kept;
    }
    groups.pairs.retain(|pair| pair.groups[0] != pair.groups[1]);
}
