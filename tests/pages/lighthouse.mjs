// Lighthouse on one page after the other, in one browser with a new context for each. Called with the program of a
// Chromium and its flags; reads a line of JSON for each page, writes a line with what Lighthouse found there.
import { createInterface } from "node:readline";
import lighthouse, { defaultConfig, desktopConfig } from "lighthouse";
import puppeteer from "puppeteer-core";

const [executablePath, ...args] = process.argv.slice(2);
const browser = await puppeteer.launch({ executablePath, args });
for await (const line of createInterface({ input: process.stdin })) {
  const { url, form, flags } = JSON.parse(line);
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const config = form === "desktop" ? desktopConfig : defaultConfig;
  const { lhr } = await lighthouse(url, { logLevel: "error", ...flags }, config, page);
  await context.close();
  process.stdout.write(JSON.stringify(told(lhr)) + "\n");
}
await browser.close();

// The score of each category in hundredths, each measured number, what took something off a score, and how fast
// the machine was just then.
function told({ audits, categories, environment, runWarnings, runtimeError }) {
  const scores = {};
  const faults = [];
  for (const { id, score, auditRefs } of Object.values(categories)) {
    scores[id] = score === null ? null : Math.round(score * 100);
    const lost = auditRefs.filter(({ id, weight }) => weight && audits[id].score !== null && audits[id].score < 1);
    faults.push(...lost.map((audit) => `${id}: ${audits[audit.id].title}${places(audits[audit.id])}`));
  }
  const measured = Object.values(audits).filter(({ numericValue }) => numericValue !== undefined);
  const numbers = Object.fromEntries(measured.map(({ id, numericValue }) => [id, numericValue]));
  const warnings = [...runWarnings, ...(runtimeError ? [runtimeError.message] : [])];
  return { scores, faults, numbers, warnings, speed: environment.benchmarkIndex };
}

function places({ details }) {
  const found = (details?.items ?? []).map((item) => item.node?.snippet ?? item.description ?? item.source?.snippet);
  return found.filter(Boolean).map((snippet) => `\n  ${snippet}`).join("");
}
