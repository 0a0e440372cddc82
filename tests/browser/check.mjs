// Opens pages in headless Chromium and says what a reader must not meet there.
//
//     node check.mjs PAGE.html [--says TEXT]...
//
// One line a finding on standard output; exit code 1 if there is any. Looked for: errors on the console, scripts that fail,
// dialogs, requests for anything but the page itself, a page wider than a telephone, what axe calls serious or critical in
// light and in dark, and every TEXT that --says names and that cannot be read on the page.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { SWITCHES } from "./switches.mjs";

const VIEWS = [
  { name: "light", colorScheme: "light", viewport: { width: 1280, height: 900 } },
  { name: "dark", colorScheme: "dark", viewport: { width: 1280, height: 900 } },
  { name: "telephone", colorScheme: "light", viewport: { width: 360, height: 740 } },
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { says: { type: "string", multiple: true, default: [] } },
});
if (positionals.length !== 1) {
  console.error("usage: node check.mjs PAGE.html [--says TEXT]...");
  process.exit(2);
}
const address = pathToFileURL(positionals[0]).href;
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: SWITCHES });
const findings = [];
for (const view of VIEWS) {
  for (const finding of await look(view)) findings.push(`${view.name}: ${finding}`);
}
await browser.close();
for (const finding of findings) console.log(finding);
process.exit(findings.length ? 1 : 0);

async function look({ colorScheme, viewport }) {
  const found = [];
  const context = await browser.newContext({ colorScheme, viewport });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) found.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => found.push(`script error: ${error.message}`));
  page.on("dialog", async (dialog) => {
    found.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("request", (request) => {
    if (request.url() !== address) found.push(`request: ${request.url().slice(0, 200)}`);
  });
  await page.goto(address, { waitUntil: "load" });

  if (!(await page.title())) found.push("the page has no title");
  const [needed, given] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  if (needed > given) found.push(`wider than the window: ${needed} of ${given} pixels`);
  const text = await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    // What lies below the window is laid out when a reader comes to it; until then it has no text.
    for (const part of document.querySelectorAll("*")) {
      if (getComputedStyle(part).contentVisibility === "auto") part.style.contentVisibility = "visible";
    }
    return document.body.innerText.replace(/\s+/g, " ");
  });
  for (const wanted of values.says) {
    if (!text.includes(wanted)) found.push(`cannot be read: ${wanted}`);
  }

  // Asked through the protocol, not by a script element, so that a page's own content policy may be strict.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run({ preload: false }));
  for (const { id, impact, help, nodes } of violations) {
    if (!["serious", "critical"].includes(impact)) continue;
    found.push(`axe, ${impact}: ${id}: ${help} (${nodes.length} times, first at ${nodes[0].target.join(" ")})`);
  }
  await context.close();
  return found;
}
