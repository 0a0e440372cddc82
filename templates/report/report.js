// Filters, keyboard and the choice of editions. Without it the report shows everything.
(() => {
  for (const report of document.querySelectorAll(".dl:not(.dl-scripted)")) start(report);

  function start(report) {
    report.classList.add("dl-scripted");
    const rows = [...report.querySelectorAll(".dl-row")];
    filters(report, rows);
    for (const article of report.querySelectorAll(".dl-article")) slider(article);
    keys(report, rows);
    for (const column of report.querySelectorAll(".dl-column")) {
      column.addEventListener("click", () => go(document.getElementById(column.dataset.row)));
    }
    const follow = () => open(document.getElementById(decodeURIComponent(location.hash.slice(1))));
    addEventListener("hashchange", follow);
    follow();
    print(report);
  }

  function filters(report, rows) {
    const form = report.querySelector(".dl-filters");
    if (!form) return;
    const shown = report.querySelector(".dl-shown");
    const fields = form.elements;
    const texts = new Map();
    const text = (row) => {
      if (!texts.has(row)) texts.set(row, row.querySelector(".dl-what").textContent.toLowerCase());
      return texts.get(row);
    };
    form.hidden = false;

    function apply() {
      const value = (name) => fields[name]?.value.trim() ?? "";
      const words = value("words").toLowerCase().split(/\s+/).filter(Boolean);
      const [from, to] = [value("from"), value("to")];
      const tests = [
        ["kind", (row) => row.dataset.kind === value("kind")],
        ["certainty", (row) => row.dataset.certainty === value("certainty")],
        ["source", (row) => row.dataset.sources.includes(` ${value("source")} `)],
        ["words", (row) => words.every((word) => text(row).includes(word))],
        ["from", (row) => after(row.dataset.to, from)],
        ["to", (row) => after(to, row.dataset.from)],
      ].filter(([name]) => value(name));
      let count = 0;
      for (const row of rows) {
        row.hidden = !tests.every(([, test]) => test(row));
        count += !row.hidden;
      }
      for (const part of report.querySelectorAll(".dl-month, .dl-year")) {
        part.hidden = !part.querySelector(".dl-row:not([hidden])");
      }
      const label = (name) => fields[name].closest("label").firstChild.textContent.trim().toLowerCase();
      const said = tests.map(([name]) => `${label(name)}: ${fields[name].selectedOptions?.[0].textContent.trim() ?? value(name)}`);
      shown.hidden = !tests.length;
      shown.textContent = `${count} of ${rows.length} rows are shown; ${said.join("; ")}.`;
    }
    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(apply));
    fields.proofs.addEventListener("click", () => {
      const pressed = fields.proofs.getAttribute("aria-pressed") !== "true";
      fields.proofs.setAttribute("aria-pressed", pressed);
      fields.proofs.textContent = pressed ? "Close every proof" : "Open every proof";
      for (const proof of report.querySelectorAll(".dl-proof")) proof.open = pressed;
    });
    apply();
  }

  // Whether one day is the other or comes after it; years before 1 begin with a minus.
  function after(later, earlier) {
    const day = (iso) => {
      const [, sign, year, rest] = /^(-?)0*(\d+)-(\d\d-\d\d)/.exec(iso) ?? [];
      return year === undefined ? NaN : (sign ? -1 : 1) * Number(year) * 10000 + Number(rest.replace("-", ""));
    };
    return !(day(later) < day(earlier));
  }

  function slider(article) {
    const bar = article.querySelector(".dl-slider");
    if (!bar) return;
    const [range, name, all] = [bar.querySelector("input"), bar.querySelector("output"), bar.querySelector("button")];
    const steps = [...article.querySelectorAll(".dl-one-step")];
    const show = (only) => {
      for (const [index, step] of steps.entries()) step.hidden = only !== undefined && index !== only;
      name.textContent = only === undefined ? "all steps" : steps[only].dataset.name;
    };
    bar.hidden = false;
    range.addEventListener("input", () => show(Number(range.value) - 1));
    all.addEventListener("click", () => show());
    show(steps.length - 1);
  }

  // j and k go from row to row, o opens the proof, / leads to the filter.
  function keys(report, rows) {
    report.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
      const here = event.target.closest(".dl-row");
      const visible = rows.filter((row) => !row.hidden);
      const at = visible.indexOf(here);
      const step = { j: 1, k: -1 }[event.key];
      if (step) go(visible[at < 0 ? 0 : Math.min(Math.max(at + step, 0), visible.length - 1)]);
      else if (event.key === "o" && here) here.querySelector(".dl-proof").open ^= true;
      else if (event.key === "/") report.querySelector(".dl-filters input")?.focus();
      else return;
      event.preventDefault();
    });
  }

  function go(row) {
    if (!row) return;
    row.scrollIntoView({ block: "center" });
    row.focus({ preventScroll: true });
  }

  // The row that an address names is shown with its proof, even where a filter hid it.
  function open(target) {
    const row = target?.closest(".dl-row");
    if (!row) return;
    for (let part = row; part && !part.matches(".dl"); part = part.parentElement) part.hidden = false;
    row.querySelector(".dl-proof").open = true;
    // What comes into sight on the way takes its true height only then.
    const show = () => row.scrollIntoView({ block: "center" });
    show();
    requestAnimationFrame(() => requestAnimationFrame(show));
  }

  // On paper every proof is open and every step is there.
  function print(report) {
    let closed = [];
    addEventListener("beforeprint", () => {
      closed = [...report.querySelectorAll("details:not([open])")];
      for (const details of closed) details.open = true;
    });
    addEventListener("afterprint", () => {
      for (const details of closed) details.open = false;
    });
  }
})();
