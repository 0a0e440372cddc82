// Gives an exported timeline to the program that it is for, and says what that does not take.
//
//     node exports.mjs FORMAT FILE --rows N [--says TEXT]...
//
// One line a finding on standard output; exit code 1 if there is any. Looked for: what the program's own parser refuses, more
// or fewer rows than N, and every TEXT that --says names and that the program does not hold or show, blanks aside. What draws
// is drawn in headless Chromium, where nothing may be fetched and no text may act.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { SWITCHES } from "./switches.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: "string" }, says: { type: "string", multiple: true, default: [] } },
});
const [format, file] = positionals;
const readers = { ics, mermaid, gantt, vis, timelinejs, markwhen, svg, json };
if (positionals.length !== 2 || !values.rows || !readers[format]) {
  console.error(`usage: node exports.mjs ${Object.keys(readers).join("|")} FILE --rows N [--says TEXT]...`);
  process.exit(2);
}
const require = createRequire(import.meta.url);
const findings = [];
const text = await readFile(file, "utf8");
try {
  const { rows, shown } = await readers[format]();
  if (rows !== Number(values.rows)) findings.push(`${rows} rows instead of ${values.rows}`);
  const squeezed = (words) => words.replace(/\s+/g, "");
  const all = squeezed(shown);
  for (const wanted of values.says) {
    if (!all.includes(squeezed(wanted))) findings.push(`does not say: ${wanted}`);
  }
} catch (error) {
  findings.push(`refused: ${String(error.message ?? error).slice(0, 500)}`);
}
for (const finding of findings) console.log(finding);
process.exit(findings.length ? 1 : 0);

/// Runs `draw` in an empty page with a script of a package, and gives back what it returns.
async function drawn(script, draw, input) {
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: SWITCHES });
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    page.on("request", (request) => findings.push(`request: ${request.url().slice(0, 200)}`));
    page.on("pageerror", (error) => findings.push(`script error: ${error.message}`));
    page.on("dialog", async (dialog) => {
      findings.push(`dialog: ${dialog.message()}`);
      await dialog.dismiss();
    });
    await page.setContent("<!DOCTYPE html><title>Export</title><div id=place></div>");
    await page.addScriptTag({ content: await readFile(require.resolve(script), "utf8") });
    return await page.evaluate(draw, input);
  } finally {
    await browser.close();
  }
}

async function ics() {
  const { default: ICAL } = await import("ical.js");
  const calendar = new ICAL.Component(ICAL.parse(text));
  const parts = calendar.getAllSubcomponents();
  const ids = new Set();
  for (const part of parts) {
    ids.add(part.getFirstPropertyValue("uid"));
    if (!part.getFirstPropertyValue("dtstamp")) findings.push("no DTSTAMP");
    if (part.name === "vevent") {
      const event = new ICAL.Event(part);
      if (!event.startDate.isDate || event.endDate.compare(event.startDate) <= 0) findings.push("not whole days");
    }
  }
  for (const line of text.split("\r\n")) {
    if (Buffer.byteLength(line) > 75) findings.push(`a line of ${Buffer.byteLength(line)} bytes`);
  }
  if (ids.size !== parts.length) findings.push("a UID stands twice");
  const words = (part) => ["summary", "description", "status", "url"].map((name) => part.getFirstPropertyValue(name));
  return { rows: parts.length, shown: parts.flatMap(words).join(" ") };
}

/// Both diagrams: Mermaid draws them as SVG.
async function diagram(counted) {
  return drawn(
    "@mermaid-js/tiny/dist/mermaid.tiny.js",
    async ([source, counted]) => {
      window.mermaid.initialize({ startOnLoad: false, maxTextSize: 1e8, securityLevel: "strict" });
      const { svg } = await window.mermaid.render("drawing", source);
      document.querySelector("#place").innerHTML = svg;
      const place = document.querySelector("#place");
      place.querySelectorAll("style").forEach((style) => style.remove());
      return { rows: place.querySelectorAll(counted).length, shown: place.textContent };
    },
    [text, counted],
  );
}
function mermaid() {
  return diagram(".eventWrapper");
}
async function gantt() {
  const { rows, shown } = await diagram("rect.task");
  const commented = text.split("\n").filter((line) => line.startsWith("    %% "));
  return { rows: rows + commented.length, shown: [shown, ...commented].join(" ") };
}

async function vis() {
  return drawn(
    "vis-timeline/standalone/umd/vis-timeline-graph2d.min.js",
    async (source) => {
      const { groups, items } = JSON.parse(source);
      const place = document.querySelector("#place");
      const data = new window.vis.DataSet(items);
      const chart = new window.vis.Timeline(place, data, new window.vis.DataSet(groups), {});
      await new Promise((done) => setTimeout(done, 500));
      const titles = items.map((item) => item.title).join(" ");
      return { rows: Object.keys(chart.itemSet.items).length, shown: `${place.textContent} ${titles}` };
    },
    text,
  );
}

async function timelinejs() {
  return drawn(
    "@knight-lab/timelinejs/dist/js/timeline.js",
    async (source) => {
      const place = document.querySelector("#place");
      place.style.height = "800px";
      const made = new window.TL.Timeline(place, JSON.parse(source), { script_path: "", font: null });
      for (let tries = 0; tries < 100 && !made.config; tries += 1) {
        await new Promise((done) => setTimeout(done, 50));
      }
      const { config } = made;
      config.validate();
      if (!config.isValid()) throw new Error(config.getErrors("; "));
      const shown = [config.title, ...config.events].flatMap(({ text, display_date }) => [
        display_date ?? "",
        text.headline,
        text.text,
      ]);
      place.innerHTML = shown.join(" ");
      return { rows: config.events.length, shown: place.textContent };
    },
    text,
  );
}

async function markwhen() {
  const { parse, toArray, isEvent } = await import("@markwhen/parser");
  const { events, parseMessages = [], header = {} } = parse(text);
  for (const { message } of parseMessages) findings.push(`message: ${message}`);
  const rows = toArray(events).map(({ eventy }) => eventy).filter(isEvent);
  for (const row of rows) {
    const days = text.slice(row.textRanges.datePart.from, row.textRanges.datePart.to).split("/");
    if (!row.dateRangeIso.fromDateTimeIso.startsWith(days[0])) findings.push(`${days[0]} was read as another day`);
    if (row.supplemental.length) findings.push("a row runs on");
  }
  const commented = text.split("\n").filter((line) => line.startsWith("// "));
  return {
    rows: rows.length + commented.length,
    shown: [JSON.stringify(header), ...rows.map((row) => row.firstLine.full), ...commented].join(" "),
  };
}

async function svg() {
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: SWITCHES });
  try {
    const page = await browser.newPage();
    const address = pathToFileURL(file).href;
    page.on("request", (request) => request.url() === address || findings.push(`request: ${request.url()}`));
    page.on("dialog", async (dialog) => {
      findings.push(`dialog: ${dialog.message()}`);
      await dialog.dismiss();
    });
    await page.goto(address);
    return await page.evaluate(() => {
      if (document.querySelector("parsererror")) throw new Error("not well formed");
      const box = document.documentElement.getBoundingClientRect();
      const words = [...document.querySelectorAll("text")];
      const wide = words.filter((line) => line.getBoundingClientRect().right > box.right).length;
      if (wide) throw new Error(`${wide} lines run out of the picture`);
      return { rows: document.querySelectorAll("circle").length, shown: words.map((line) => line.textContent).join(" ") };
    });
  } finally {
    await browser.close();
  }
}

/// The timeline as JSON: every date in EDTF is one.
async function json() {
  const { default: edtf } = await import("edtf");
  const { entries } = JSON.parse(text);
  for (const { edtf: date } of entries) {
    if (date === null) continue;
    try {
      // The standard lets a sign stand behind any date, this reader not behind a season.
      edtf(date.replace(/(-2[1-4])[?~%]$/, "$1"));
    } catch {
      findings.push(`not EDTF: ${date}`);
    }
  }
  const rows = entries.flatMap(({ statements }) => statements);
  return { rows: rows.length, shown: rows.map(({ text }) => text).join(" ") };
}
