//! Reading collections, typing lines and splitting sentences, over several megabytes of news.

mod text;

use std::fs;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use dateline::document::{Format, ReadOptions, from_text, from_text_with, inputs, raw, read};

/// A collection of `documents` records of about `size` bytes.
fn collection(documents: usize, size: usize) -> String {
    (0..documents)
        .map(|seed| {
            let text = serde_json::to_string(&text::news(size, seed as u64)).expect("JSON");
            format!(
                "{{\"id\":\"{seed}\",\"published\":\"2013-09-07\",\"title\":\"Talks\",\"text\":{text}}}\n"
            )
        })
        .collect()
}

fn reading(criterion: &mut Criterion) {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("news.jsonl");
    let lines = collection(2000, 4000);
    fs::write(&path, &lines).expect("a collection");
    let options = ReadOptions::default();
    let mut group = criterion.benchmark_group("reading");
    group.throughput(Throughput::Bytes(lines.len() as u64));
    group.sample_size(20);
    group.bench_function("lines of a collection, not parsed", |bencher| {
        bencher.iter(|| raw(inputs(std::slice::from_ref(&path)).inputs, &options).count());
    });
    group.bench_function("documents of a collection", |bencher| {
        bencher.iter(|| read(inputs(std::slice::from_ref(&path)).inputs, &options).count());
    });
    group.finish();
}

fn layout(criterion: &mut Criterion) {
    let news = text::news(1 << 20, 1);
    let mut group = criterion.benchmark_group("layout");
    group.throughput(Throughput::Bytes(news.len() as u64));
    group.sample_size(20);
    group.bench_function("blocks and sentences of plain text", |bencher| {
        bencher.iter(|| from_text("news", news.as_str()).sentences().len());
    });
    let options = ReadOptions::default();
    group.bench_function("blocks and sentences of Markdown", |bencher| {
        bencher.iter(|| from_text_with("news", news.as_str(), Format::Markdown, &options).sentences().len());
    });
    group.finish();
}

criterion_group!(benches, reading, layout);
criterion_main!(benches);
