//! Work on many items, spread over cores, with results in the order of the items.
//!
//! Items are taken in batches of bounded weight: while one batch is worked on, the next is read. So memory is bounded by
//! two batches, or by the largest item.

use rayon::prelude::*;

/// Weight of a batch, in bytes of input.
const BATCH: usize = 4 << 20;
/// A batch lighter than this is not worth waking other threads for.
const WORTH_SPREADING: usize = 256 << 10;

/// Does `work` on every item and hands the results to `take`, in order, until one is refused.
///
/// # Errors
/// The first error of `take`.
pub fn in_order<T, U, E>(
    jobs: usize,
    items: impl Iterator<Item = T> + Send,
    weigh: impl Fn(&T) -> usize + Sync,
    work: impl Fn(T) -> U + Sync,
    mut take: impl FnMut(U) -> Result<(), E>,
) -> Result<(), E>
where
    T: Send,
    U: Send,
{
    let mut items = items;
    if jobs == 1 {
        return items.try_for_each(|item| take(work(item)));
    }
    let mut next = batch(&mut items, &weigh);
    if next.1 < WORTH_SPREADING {
        // All there is: a batch ends early only where the items end.
        return next.0.into_iter().try_for_each(|item| take(work(item)));
    }
    set_threads(jobs);
    while !next.0.is_empty() {
        let current = std::mem::take(&mut next.0);
        let (done, following) = rayon::join(
            || current.into_par_iter().map(&work).collect::<Vec<U>>(),
            || batch(&mut items, &weigh),
        );
        next = following;
        done.into_iter().try_for_each(&mut take)?;
    }
    Ok(())
}

fn batch<T>(items: &mut impl Iterator<Item = T>, weigh: impl Fn(&T) -> usize) -> (Vec<T>, usize) {
    let (mut taken, mut weight) = (Vec::new(), 0);
    while weight < BATCH {
        let Some(item) = items.next() else { break };
        // Even an item without weight takes room.
        weight += weigh(&item) + 64;
        taken.push(item);
    }
    (taken, weight)
}

/// Sizes the pool, once; a pool that already runs keeps its size.
pub fn set_threads(jobs: usize) {
    let _already_running = rayon::ThreadPoolBuilder::new().num_threads(jobs).build_global();
}

#[cfg(test)]
mod tests {
    use super::in_order;

    #[track_caller]
    fn check(jobs: usize, items: usize, weight: usize) {
        let mut taken = Vec::new();
        let result: Result<(), ()> = in_order(
            jobs,
            0..items,
            |_| weight,
            |item| item * 2,
            |item| {
                taken.push(item);
                Ok(())
            },
        );
        assert_eq!(result, Ok(()));
        assert_eq!(taken, (0..items).map(|item| item * 2).collect::<Vec<_>>());
    }

    #[test]
    fn results_come_in_the_order_of_the_items() {
        check(1, 100, 1);
        check(2, 100, 1);
        check(4, 1000, 1 << 16);
        check(2, 0, 1);
        check(3, 3, 1 << 24);
    }

    #[test]
    fn a_refusal_ends_the_work() {
        let mut taken = 0;
        let result = in_order(
            1,
            0..,
            |_| 1,
            |item| item,
            |item| {
                taken += 1;
                if item == 2 { Err("enough") } else { Ok(()) }
            },
        );
        assert_eq!((result, taken), (Err("enough"), 3));
    }
}
