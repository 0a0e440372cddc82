//! Aligning and diffing two editions of a megabyte each.

mod text;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use dateline::align::align;
use dateline::compare::{CompareOptions, Edition, compare};
use dateline::document::from_text;

fn editions(criterion: &mut Criterion) {
    let old = text::news(1 << 20, 1);
    let new = text::edited(&old, 2);
    let documents = [from_text("old", old.as_str()), from_text("new", new.as_str())];
    let editions = documents.each_ref().map(|document| Edition { document, mentions: &[] });
    let sentences = documents.each_ref().map(|document| -> Vec<&str> {
        document.sentences().iter().map(|sentence| sentence.span.of(&document.text)).collect()
    });
    let mut group = criterion.benchmark_group("compare");
    group.throughput(Throughput::Bytes((old.len() + new.len()) as u64));
    group.sample_size(20);
    group.bench_function("align a megabyte with its edition", |bencher| {
        bencher.iter(|| align(&sentences[0], &sentences[1]));
    });
    group.bench_function("compare a megabyte with its edition", |bencher| {
        bencher.iter(|| compare(&editions, &CompareOptions::default()));
    });
    group.finish();
}

criterion_group!(benches, editions);
criterion_main!(benches);
