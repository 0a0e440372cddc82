// Uses a report as a reader does, in headless Chromium, and says what does not work.
//
//     node report.mjs PAGE.html --rows N [--pages N]
//
// One line a finding on standard output; exit code 1 if there is any. The report has N rows; with --pages it is printed too, on
// at most so many pages. Looked at: filters and what they say of themselves, keys, the choice of editions, an address of a row,
// ids that stand once, and printing, with a script and without.
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { SWITCHES } from "./switches.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: "string" }, pages: { type: "string" } },
});
if (positionals.length !== 1 || !values.rows) {
  console.error("usage: node report.mjs PAGE.html --rows N [--pages N]");
  process.exit(2);
}
const address = pathToFileURL(positionals[0]).href;
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: SWITCHES });
const findings = [];
const hold = (what, holds) => holds || findings.push(what);

const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
page.on("pageerror", (error) => findings.push(`script error: ${error.message}`));
await page.goto(address);
const all = Number(values.rows);
const shown = () => page.locator(".dl-row:not([hidden])").count();
hold(`${await shown()} rows instead of ${all}`, (await shown()) === all);

const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map((one) => one.id));
const seen = new Set();
const twice = ids.filter((id) => seen.size === seen.add(id).size);
hold(`ids that stand twice: ${twice.slice(0, 5)}`, twice.length === 0);
const lost = await page.evaluate(() =>
  [...document.querySelectorAll('a[href^="#"]')].filter((link) => !document.getElementById(link.hash.slice(1))).length,
);
hold(`${lost} links lead nowhere`, lost === 0);

const word = await page.locator(".dl-row .dl-date-words").first().innerText();
await page.fill(".dl-filters [name=words]", word);
const some = await shown();
hold(`the filter "${word}" keeps ${some} of ${all} rows`, some > 0 && some < all);
const said = await page.locator(".dl-shown").innerText();
hold(`the filter says of itself: ${said}`, said.startsWith(`${some} of ${all} rows`) && said.includes(word));
await page.click(".dl-filters [type=reset]");
await page.waitForFunction(() => document.querySelector(".dl-shown").hidden);
hold("a reset shows all rows", (await shown()) === all);
const last = await page.locator(".dl-row").last().getAttribute("data-from");
await page.fill(".dl-filters [name=from]", last.slice(0, 10));
const late = await shown();
hold(`from ${last} on ${late} of ${all} rows are kept`, late > 0 && late < all);
await page.click(".dl-filters [type=reset]");
await page.click(".dl-filters [name=proofs]");
hold("every proof opens", (await page.locator(".dl-proof:not([open])").count()) === 0);
await page.click(".dl-filters [name=proofs]");

await page.locator(".dl-row").first().focus();
await page.keyboard.press("j");
await page.keyboard.press("o");
hold("j leads to the second row and o opens its proof", await page.locator(".dl-row").nth(1).locator(".dl-proof").evaluate((proof) => proof.open));
await page.keyboard.press("/");
hold("/ leads to the filter", await page.evaluate(() => document.activeElement.name === "words"));

if (await page.locator(".dl-slider").count()) {
  const steps = page.locator(".dl-article").first().locator(".dl-one-step");
  const steps_seen = async () => (await Promise.all((await steps.all()).map((step) => step.isVisible()))).filter(Boolean).length;
  hold("one step is shown", (await steps_seen()) === 1);
  await page.locator(".dl-slider input").first().fill("1");
  hold("the slider leads to the first step", (await steps_seen()) === 1 && (await steps.first().isVisible()));
  await page.locator(".dl-slider button").first().click();
  hold("all steps are shown", (await steps_seen()) === (await steps.count()));
}

const id = await page.locator(".dl-row").last().getAttribute("id");
await page.goto(`${address}#${id}`);
await page.reload();
await page.waitForTimeout(500);
hold("an address leads to its row", await page.locator(`[id="${id}"] .dl-proof`).evaluate((proof) => proof.open));
hold("the row is in sight", await page.locator(`[id="${id}"]`).evaluate((row) => {
  const { top, bottom } = row.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}));

for (const javaScriptEnabled of values.pages ? [true, false] : []) {
  const paper = await (await browser.newContext({ javaScriptEnabled })).newPage();
  await paper.goto(address);
  const bytes = await paper.pdf({ format: "A4", preferCSSPageSize: true });
  const pages = (bytes.toString("latin1").match(/\/Type \/Page\b/g) ?? []).length;
  hold(`${pages} pages on paper`, pages >= 1 && pages <= Number(values.pages));
  await paper.emulateMedia({ media: "print" });
  hold("on paper a proof is closed", await paper.locator(".dl-proof dl").first().isVisible());
}

await browser.close();
for (const finding of findings) console.log(finding);
process.exit(findings.length ? 1 : 0);
