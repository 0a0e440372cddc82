//! Finding and resolving over a megabyte of news.

mod text;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use dateline::calendar::{NaiveDate, Stamp};
use dateline::resolve::{self, Anchor, AnchorKind};

fn dates(criterion: &mut Criterion) {
    let news = text::news(1 << 20, 1);
    let day = NaiveDate::from_ymd_opt(2013, 9, 7).expect("a day of the calendar");
    let anchor =
        Anchor { stamp: Some(Stamp::day(day)), kind: Some(AnchorKind::Published), ..Anchor::default() };
    let mut group = criterion.benchmark_group("dates");
    group.throughput(Throughput::Bytes(news.len() as u64));
    group.bench_function("find and resolve a megabyte", |bencher| {
        bencher.iter(|| resolve::dates(&news, &anchor));
    });
    group.finish();
}

criterion_group!(benches, dates);
criterion_main!(benches);
