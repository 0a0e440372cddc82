//! Work on many items, spread over cores, with results in the order of the items.
//!
//! Whoever is free takes the next batch of items, so that long and short ones even out. Before the work begins a place for
//! its results is queued; the queue is short, so memory is bounded by a few batches, or by the few largest items.

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// Weight of a batch, in bytes of input.
const BATCH: usize = 128 << 10;
/// Batches that may be done before their turn, for each thread.
const AHEAD: usize = 2;

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
    let first = batch(&mut items, &weigh);
    let Some(next) = items.next() else {
        // All there is: not worth waking other threads for.
        return first.into_iter().try_for_each(|item| take(work(item)));
    };
    let (queue, places) = sync_channel(AHEAD * jobs);
    let supply = Mutex::new(Some(Supply { first, items: [next].into_iter().chain(items), queue }));
    thread::scope(|scope| {
        for _ in 0..jobs {
            scope.spawn(|| {
                while let Some((batch, results)) = draw(&supply, &weigh) {
                    let done: Vec<U> = batch.into_iter().map(&work).collect();
                    if results.send(done).is_err() {
                        break;
                    }
                }
            });
        }
        // A place stays empty where its thread panicked; the scope passes that on.
        places.into_iter().filter_map(|place| place.recv().ok()).flatten().try_for_each(&mut take)
    })
}

/// What is still to be done, and where the results go.
struct Supply<T, I, U> {
    first: Vec<T>,
    items: I,
    queue: SyncSender<Receiver<Vec<U>>>,
}

/// The next batch and the place of its results; `None` where there is none, or nobody takes results any more.
fn draw<T, U>(
    supply: &Mutex<Option<Supply<T, impl Iterator<Item = T>, U>>>,
    weigh: impl Fn(&T) -> usize,
) -> Option<(Vec<T>, SyncSender<Vec<U>>)> {
    let mut supply = supply.lock().unwrap_or_else(PoisonError::into_inner);
    let open = supply.as_mut()?;
    let mut items = std::mem::take(&mut open.first);
    if items.is_empty() {
        items = batch(&mut open.items, weigh);
    }
    let (results, place) = sync_channel(1);
    if items.is_empty() || open.queue.send(place).is_err() {
        *supply = None;
        return None;
    }
    Some((items, results))
}

fn batch<T>(items: &mut impl Iterator<Item = T>, weigh: impl Fn(&T) -> usize) -> Vec<T> {
    let (mut taken, mut weight) = (Vec::new(), 0);
    while weight < BATCH {
        let Some(item) = items.next() else { break };
        // Even an item without weight takes room.
        weight += weigh(&item) + 64;
        taken.push(item);
    }
    taken
}

/// Sizes the pool of `rayon`, once; a pool that already runs keeps its size.
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
