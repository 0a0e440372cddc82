//! All editions as one TEI document: a witness an edition, and an apparatus (`<app>`, `<rdg>`) where they differ.

use super::sections::{Layout, Shown, in_story};
use super::words;
use crate::compare::{Passage, Segment};
use crate::render::html::escaped;
use crate::report::{BlockKind, Diff};

/// The document. `passages` are those of the editions of `diff`.
#[must_use]
pub fn tei(diff: &Diff<'_>, passages: &[Passage], shown: &Shown) -> Vec<u8> {
    let title = diff.editions.last().and_then(|edition| edition.title.as_deref());
    let witnesses: String = diff
        .editions
        .iter()
        .enumerate()
        .map(|(index, edition)| {
            let stamp = edition.updated.as_ref().or(edition.published.as_ref());
            let date = stamp.map(|stamp| format!(" <date>{}</date>", xml(stamp))).unwrap_or_default();
            format!("          <witness xml:id=\"e{}\">{}{date}</witness>\n", index + 1, xml(&edition.id))
        })
        .collect();
    let body = body(diff, passages, shown);
    let body = if body.is_empty() { "      <p/>\n".to_owned() } else { body };
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n  <teiHeader>\n    \
         <fileDesc>\n      <titleStmt>\n        <title>{}</title>\n      </titleStmt>\n      <publicationStmt>\n        \
         <p>A comparison of editions, made with dateline.</p>\n      </publicationStmt>\n      <sourceDesc>\n        \
         <listWit>\n{witnesses}        </listWit>\n      </sourceDesc>\n    </fileDesc>\n    <encodingDesc>\n      \
         <variantEncoding method=\"parallel-segmentation\" location=\"internal\"/>\n    </encodingDesc>\n  \
         </teiHeader>\n  <text>\n    <body>\n{body}    </body>\n{}  </text>\n</TEI>\n",
        xml(title.unwrap_or("Editions")),
        dates(diff, shown),
    )
    .into_bytes()
}

/// The passages, paragraph by paragraph.
fn body(diff: &Diff<'_>, passages: &[Passage], shown: &Shown) -> String {
    let mut body = String::new();
    let mut open: Option<(&str, Places)> = None;
    for passage in passages {
        let Some(&(edition, unit)) = passage.states.last() else { continue };
        let Some(of) = diff.editions.get(edition) else { continue };
        if !shown.all_blocks && !in_story(of, unit) {
            continue;
        }
        let places = Places::of(diff, passage);
        match &mut open {
            Some((_, last)) if last.meet(&places) => {
                last.take(places);
                body.push(' ');
            }
            _ => {
                if let Some((element, _)) = open.take() {
                    body.push_str(&format!("</{element}>\n"));
                }
                let (element, tag) = match of.kinds.get(unit) {
                    None | Some(BlockKind::Body) => ("p", "p".to_owned()),
                    Some(kind) => ("ab", format!("ab type=\"{}\"", kind.name())),
                };
                body.push_str(&format!("      <{tag}>"));
                open = Some((element, places));
            }
        }
        body.push_str(&text(passage, diff.editions.len()));
    }
    if let Some((element, _)) = open {
        body.push_str(&format!("</{element}>\n"));
    }
    body
}

/// In which paragraph of each edition a passage stands.
struct Places(Vec<Option<usize>>);

impl Places {
    fn of(diff: &Diff<'_>, passage: &Passage) -> Self {
        let mut places = vec![None; diff.editions.len()];
        for &(edition, unit) in &passage.states {
            let paragraphs = diff.editions.get(edition).map(|edition| &edition.paragraphs);
            if let (Some(place), Some(paragraphs)) = (places.get_mut(edition), paragraphs) {
                *place = paragraphs.get(unit).copied();
            }
        }
        Self(places)
    }

    /// Whether both stand in one paragraph of the newest edition that has both.
    fn meet(&self, other: &Self) -> bool {
        let newest = self.0.iter().zip(&other.0).rev().find_map(|(one, other)| one.zip(*other));
        newest.is_some_and(|(one, other)| one == other)
    }

    fn take(&mut self, other: Self) {
        for (place, other) in self.0.iter_mut().zip(other.0) {
            *place = other.or(*place);
        }
    }
}

/// A passage; where an edition lacks it, the whole of it is one reading.
fn text(passage: &Passage, editions: usize) -> String {
    let own: String = passage.segments.iter().map(segment).collect();
    let has: Vec<usize> = passage.states.iter().map(|state| state.0).collect();
    let lacks: Vec<usize> = (0..editions).filter(|edition| !has.contains(edition)).collect();
    if lacks.is_empty() {
        return own;
    }
    format!("<app><rdg wit=\"{}\">{own}</rdg><rdg wit=\"{}\"/></app>", sigla(&has), sigla(&lacks))
}

fn segment(segment: &Segment) -> String {
    match segment {
        Segment::Common(text) => xml(text),
        // To XML one blank is as many.
        Segment::Readings(readings) if readings.iter().all(|(text, _)| text.trim().is_empty()) => {
            " ".to_owned()
        }
        Segment::Readings(readings) => {
            let readings: String = readings
                .iter()
                .map(|(text, editions)| match text.as_str() {
                    "" => format!("<rdg wit=\"{}\"/>", sigla(editions)),
                    text => format!("<rdg wit=\"{}\">{}</rdg>", sigla(editions), xml(text)),
                })
                .collect();
            format!("<app>{readings}</app>")
        }
    }
}

fn sigla(editions: &[usize]) -> String {
    editions.iter().map(|edition| format!("#e{}", edition + 1)).collect::<Vec<_>>().join(" ")
}

/// How dates fared, step by step.
fn dates(diff: &Diff<'_>, shown: &Shown) -> String {
    let mut steps = String::new();
    for step in &diff.steps {
        let layout = Layout::new(diff, step, shown);
        let items: String = layout
            .dates
            .iter()
            .filter_map(|change| words::date(change, layout.date_style))
            .map(|(kind, line)| {
                format!("            <label>{kind}</label>\n            <item>{}</item>\n", xml(&line))
            })
            .collect();
        if !items.is_empty() {
            steps.push_str(&format!(
                "        <div type=\"step\" corresp=\"#e{} #e{}\">\n          <head>{}</head>\n          \
                 <list type=\"gloss\">\n{items}          </list>\n        </div>\n",
                step.from + 1,
                step.to + 1,
                xml(&words::editions(&layout))
            ));
        }
    }
    match steps.as_str() {
        "" => String::new(),
        steps => format!(
            "    <back>\n      <div type=\"dates\">\n        <head>Dates</head>\n{steps}      </div>\n    </back>\n"
        ),
    }
}

/// Text without what XML cannot hold.
fn xml(text: &str) -> String {
    escaped(text).replace(['\u{fffe}', '\u{ffff}'], "").replace("&#39;", "'").replace("&quot;", "\"")
}
