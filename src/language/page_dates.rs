//! The words of dates in the languages of pages: months, and labels of updates. The text of a page may be in another
//! language than English, and its date is still its date.
//!
//! ```
//! use dateline::language::page_dates::{labels_update, month};
//! assert!(labels_update("Aktualisiert: 12.03.2015"));
//! assert_eq!(month("März"), Some(3));
//! assert_eq!(month("déc"), Some(12));
//! assert_eq!(month("table"), None);
//! ```

/// The month, 1 to 12, that a word names in any case: a whole name, or a common short form without its stop.
#[must_use]
pub fn month(word: &str) -> Option<u32> {
    if !(3..=24).contains(&word.len()) {
        return None;
    }
    let folded = word.to_lowercase();
    MONTHS
        .binary_search_by(|entry| entry.0.cmp(folded.as_str()))
        .ok()
        .and_then(|at| MONTHS.get(at))
        .map(|entry| entry.1)
}

/// Whether a word joins the parts of a date: "3 de mayo de 2016".
#[must_use]
pub fn joins(word: &str) -> bool {
    matches!(word, "de" | "del" | "of" | "di" | "da")
}

/// Whether a line in another language than English opens with words that say "updated".
#[must_use]
pub fn labels_update(line: &str) -> bool {
    let opening: String = line.trim_start().chars().take(24).flat_map(char::to_lowercase).collect();
    UPDATED.iter().any(|label| opening.starts_with(label))
}

/// German, French, Spanish, Italian, Portuguese, Dutch, Danish, Norwegian, Swedish, Polish, Russian.
#[rustfmt::skip]
const UPDATED: &[&str] = &[
    "aktualisiert", "zuletzt aktualisiert", "letzte aktualisierung", "letzte änderung", "zuletzt geändert", "geändert am",
    "mis à jour", "mise à jour", "dernière mise à jour", "modifié le", "actualizado", "última actualización",
    "aggiornato", "ultimo aggiornamento", "ultima modifica", "atualizado", "última atualização",
    "bijgewerkt", "laatst bijgewerkt", "laatst gewijzigd", "opdateret", "oppdatert", "sist oppdatert",
    "uppdaterad", "senast uppdaterad", "aktualizacja", "ostatnia aktualizacja", "обновлено",
];

/// Whether a line in another language than English opens with words that say "published", or "date".
#[must_use]
pub fn labels_publication(line: &str) -> bool {
    let opening: String = line.trim_start().chars().take(24).flat_map(char::to_lowercase).collect();
    PUBLISHED.iter().any(|label| opening.starts_with(label))
}

#[rustfmt::skip]
const PUBLISHED: &[&str] = &[
    "datum", "veröffentlicht", "erstellt", "erschienen", "publiziert", "stand:", "date:", "date de publication", "publié", "paru le", "posté le", "mis en ligne",
    "fecha", "publicado", "publicada", "data:", "data de publicação", "data di pubblicazione", "pubblicato", "geplaatst",
    "gepubliceerd", "publiceret", "publisert", "publicerad", "data publikacji", "opublikowano", "dodano", "опубликовано",
];

/// Sorted: English, German, French, Spanish, Italian, Portuguese, Dutch, Danish, Norwegian, Swedish, Polish, Czech,
/// Russian.
#[rustfmt::skip]
static MONTHS: &[(&str, u32)] = &[
    ("abr", 4), ("abril", 4), ("ago", 8), ("agosto", 8), ("aout", 8), ("août", 8), ("apr", 4), ("april", 4),
    ("aprile", 4), ("aug", 8), ("august", 8), ("augusti", 8), ("augustus", 8), ("avr", 4), ("avril", 4),
    ("března", 3), ("cze", 6), ("czerwca", 6), ("czerwiec", 6), ("dec", 12), ("december", 12), ("decembre", 12),
    ("des", 12), ("desember", 12), ("dez", 12), ("dezember", 12), ("dezembro", 12), ("dic", 12),
    ("dicembre", 12), ("diciembre", 12), ("dubna", 4), ("déc", 12), ("décembre", 12), ("ene", 1), ("enero", 1),
    ("feb", 2), ("febbraio", 2), ("feber", 2), ("febrero", 2), ("februar", 2), ("februari", 2), ("february", 2),
    ("fev", 2), ("fevereiro", 2), ("fevrier", 2), ("févr", 2), ("février", 2), ("gen", 1), ("gennaio", 1),
    ("giu", 6), ("giugno", 6), ("gru", 12), ("grudnia", 12), ("grudzień", 12), ("jan", 1), ("janeiro", 1),
    ("januar", 1), ("januari", 1), ("january", 1), ("janv", 1), ("janvier", 1), ("juil", 7), ("juillet", 7),
    ("juin", 6), ("jul", 7), ("julho", 7), ("juli", 7), ("julio", 7), ("july", 7), ("jun", 6), ("june", 6),
    ("junho", 6), ("juni", 6), ("junio", 6), ("jänner", 1), ("května", 5), ("kwi", 4), ("kwiecień", 4),
    ("kwietnia", 4), ("ledna", 1), ("lip", 7), ("lipca", 7), ("lipiec", 7), ("lis", 11), ("listopad", 11),
    ("listopada", 11), ("listopadu", 11), ("lug", 7), ("luglio", 7), ("lut", 2), ("lutego", 2), ("luty", 2),
    ("maart", 3), ("maerz", 3), ("mag", 5), ("maggio", 5), ("mai", 5), ("maio", 5), ("maj", 5), ("maja", 5),
    ("mar", 3), ("marca", 3), ("march", 3), ("mars", 3), ("marts", 3), ("marzec", 3), ("marzo", 3),
    ("março", 3), ("may", 5), ("mayo", 5), ("mei", 5), ("mrt", 3), ("mär", 3), ("märz", 3), ("nov", 11),
    ("november", 11), ("novembre", 11), ("novembro", 11), ("noviembre", 11), ("oct", 10), ("october", 10),
    ("octobre", 10), ("octubre", 10), ("okt", 10), ("oktober", 10), ("ott", 10), ("ottobre", 10), ("out", 10),
    ("outubro", 10), ("paź", 10), ("październik", 10), ("października", 10), ("prosince", 12), ("sep", 9),
    ("sept", 9), ("september", 9), ("septembre", 9), ("septiembre", 9), ("set", 9), ("setembro", 9),
    ("setiembre", 9), ("settembre", 9), ("sie", 8), ("sierpień", 8), ("sierpnia", 8), ("srpna", 8), ("sty", 1),
    ("styczeń", 1), ("stycznia", 1), ("wrz", 9), ("wrzesień", 9), ("września", 9), ("září", 9), ("února", 2),
    ("července", 7), ("června", 6), ("října", 10), ("авг", 8), ("августа", 8), ("апр", 4), ("апреля", 4),
    ("дек", 12), ("декабря", 12), ("июл", 7), ("июля", 7), ("июн", 6), ("июня", 6), ("мар", 3), ("марта", 3),
    ("мая", 5), ("ноя", 11), ("ноября", 11), ("окт", 10), ("октября", 10), ("сен", 9), ("сентября", 9),
    ("фев", 2), ("февраля", 2), ("янв", 1), ("января", 1),
];

#[cfg(test)]
mod tests {
    use super::MONTHS;

    #[test]
    fn the_table_is_sorted() {
        for pair in MONTHS.windows(2) {
            assert!(pair[0].0 < pair[1].0, "{} before {}", pair[0].0, pair[1].0);
        }
    }
}
