//! How similar any two editions are, as a table of per cents. One form a format.

use crate::render::canvas::{Canvas, Paint};
use crate::render::{html as page, markdown as md};
use crate::report::Diff;

/// As text: rows and columns go by the numbers of the editions.
pub(super) fn text(diff: &Diff<'_>, canvas: &mut Canvas) {
    let rows = rows(diff);
    let widest = rows.len().to_string().len().max(5);
    let line = |first: &str, cells: &[String]| {
        let cells: String = cells.iter().map(|cell| format!("{cell:>widest$}")).collect();
        format!("{first:>widest$}{cells}")
    };
    let numbers: Vec<String> = (1..=rows.len()).map(|number| number.to_string()).collect();
    canvas.line(&line("%", &numbers), Paint::Strong);
    for (row, number) in rows.iter().zip(&numbers) {
        canvas.line(&line(number, row), Paint::Plain);
    }
}

/// As Markdown.
pub(super) fn markdown(diff: &Diff<'_>) -> String {
    let rows = rows(diff);
    let numbers: Vec<String> = (1..=rows.len()).map(|number| number.to_string()).collect();
    let header: Vec<&str> = std::iter::once("%").chain(numbers.iter().map(String::as_str)).collect();
    let rows = rows.iter().zip(&numbers);
    let rows: Vec<Vec<String>> =
        rows.map(|(row, number)| std::iter::once(number).chain(row).cloned().collect()).collect();
    md::table(&header, &rows)
}

/// As part of a page: the darker a cell, the more alike its editions.
pub(super) fn html(diff: &Diff<'_>) -> String {
    let rows = rows(diff);
    let mut table = String::from(
        "<div class=\"dl-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Similarity of editions\">\n\
         <table class=\"dl-matrix\">\n<caption>Words that two editions share, in per cent</caption>\n<tr><td></td>",
    );
    for number in 1..=rows.len() {
        table.push_str(&format!("<th scope=\"col\">{number}</th>"));
    }
    table.push_str("</tr>\n");
    for (index, (row, edition)) in rows.iter().zip(&diff.editions).enumerate() {
        let id = page::escaped(&edition.id);
        table.push_str(&format!("<tr><th scope=\"row\">{} <span>{id}</span></th>", index + 1));
        for (column, cell) in row.iter().enumerate() {
            let class = if column == index { " class=\"dl-self\"" } else { "" };
            table.push_str(&format!("<td{class} style=\"--dl-share:{cell}%\">{cell}</td>"));
        }
        table.push_str("</tr>\n");
    }
    table.push_str("</table>\n</div>\n");
    table
}

/// The cells in per cent. Only what is the same in every token is 100.
fn rows(diff: &Diff<'_>) -> Vec<Vec<String>> {
    let cell = |similarity: &f64| {
        let percent = (similarity * 100.0).round();
        if percent > 99.0 && *similarity < 1.0 { "99".to_owned() } else { format!("{percent:.0}") }
    };
    diff.matrix.iter().flatten().map(|row| row.iter().map(cell).collect()).collect()
}
