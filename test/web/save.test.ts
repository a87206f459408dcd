import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { decide, decisions } from "../../src/ask/index.ts";
import { openCase } from "../../src/case/index.ts";
import { type Server, serve } from "../../src/serve/index.ts";
import { rangeOf } from "../../src/web/picture/fonts.ts";
import { titleOf } from "../../src/web/words/title.ts";
import { launch, openPage } from "./browser.ts";
import { buildPage } from "./build-page.ts";
import { coloursOf } from "./colours.ts";
import { makeUpland } from "./fixtures/upland.ts";

const folder = mkdtempSync(join(tmpdir(), "contested-save-"));
let browser: Browser;
let server: Server;
/** The hash that stands for the decisions of the case. */
let head: string;

beforeAll(async () => {
  await buildPage();
  const path = await makeUpland(folder);
  const kase = openCase(path);
  decide(kase, { kind: "align-source", source: "The Upland Courier", side: null }, { author: "A. Editor" });
  head = decisions(kase).head!;
  kase.close();
  server = await serve(path, { port: 0 });
  browser = await launch();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function saved(page: Page, format: "PNG" | "SVG" | "CSV"): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent("download");
  await page
    .getByRole("button", { name: `Save as ${format}` })
    .first()
    .click();
  const file = await download;
  const path = join(folder, `saved.${format.toLowerCase()}`);
  await file.saveAs(path);
  return { name: file.suggestedFilename(), bytes: readFileSync(path) };
}

/** What must have come before a view is saved, and words that its picture must show. */
const views = {
  overview: [".infobox-side", ["In one table", "Lake League", "Phases"]],
  timeline: [".lane .mark", ["Federal Army", "The advance", "Agreements"]],
  forces: [".roster", ["Shore Battalion", "Mira Tal"]],
  ribbons: [".ribbons-row", ["Dalby"]],
} as const satisfies Record<string, readonly [string, readonly string[]]>;

describe("a view is saved", { timeout: 120_000 }, () => {
  it.each(Object.entries(views))("as PNG, SVG and CSV: %s", async (view, [ready, shown]) => {
    const { page, problems, requests } = await openPage(browser, `${server.address}?view=${view}&day=1934-06-09`);
    onTestFinished(() => page.context().close());
    await page.locator(ready).first().waitFor();
    const svg = await saved(page, "SVG");
    expect(svg.name).toMatch(/^The Upland, .+\.svg$/);
    const text = svg.bytes.toString("utf8");
    for (const words of ["The Upland, ", "June 1934", "From: ", "Battle of the Upland", `Decisions: ${head}`, ...shown])
      expect(text, words).toContain(words);
    // It stands alone: its letters are in it, nothing is fetched from anywhere.
    expect(text).toMatch(/@font-face\{font-family:"Source S/);
    expect(text).not.toMatch(/(?:href|src)="(?!#)|url\((?!data:|#|&quot;#|"#)/);
    const size = await measured(text);
    expect(size.texts).toBeGreaterThan(8);
    expect(size.outside).toEqual([]);
    const png = await saved(page, "PNG");
    const width = png.bytes.readUInt32BE(16);
    expect(width).toBe(Math.ceil(size.width) * 2);
    const picture = await coloursOf(browser, png.bytes);
    // The page's paper, and so much on it that it takes room: a blank sheet of this size is a few kilobytes.
    expect(picture.colours).toContain("#f6f2e9");
    expect(png.bytes.length).toBeGreaterThan(30_000);
    const csv = await saved(page, "CSV");
    const lines = csv.bytes.toString("utf8").split("\r\n");
    expect(lines.length).toBeGreaterThan(3);
    expect(lines[0]).toMatch(/^\ufeff[a-z ]+(,[a-z ]+)+$/);
    expect(problems).toEqual([]);
    expect(requests.every((address) => /^(http:\/\/127\.0\.0\.1|blob:|data:)/.test(address))).toBe(true);
  });
});

/** The size of a drawing, and what of its words lies outside of it, as any program that opens it sees it. */
async function measured(svg: string): Promise<{ width: number; texts: number; outside: string[] }> {
  const page = await browser.newPage();
  await page.setContent(`<body style="margin:0">${svg}</body>`);
  await page.evaluate(() => document.fonts.ready);
  const found = await page.evaluate(() => {
    const drawing = document.querySelector("svg")!;
    const frame = drawing.getBoundingClientRect();
    const texts = [...drawing.querySelectorAll("text")];
    const outside = texts.filter((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      return left < frame.left - 1 || right > frame.right + 1 || top < frame.top - 1 || bottom > frame.bottom + 1;
    });
    return { width: frame.width, texts: texts.length, outside: outside.map((one) => one.textContent) };
  });
  await page.close();
  return found;
}

describe("what pictures are made with", () => {
  it("takes the faces whose range has a letter", () => {
    const arabic = rangeOf("U+0600-06FF, U+75?");
    expect([0x627, 0x6ff, 0x750, 0x75f].every(arabic)).toBe(true);
    expect([0x61, 0x5ff, 0x760].some(arabic)).toBe(false);
    expect(rangeOf("")(0x61)).toBe(true);
  });

  it("calls a document without a title by its file, not by where that lies", () => {
    expect(titleOf({ title: null, origin: "/home/reader/notes/day-1.txt" })).toBe("day-1.txt");
    expect(titleOf({ title: null, origin: "C:\\notes\\day-1.txt" })).toBe("day-1.txt");
    expect(titleOf({ title: "Day one", origin: "x" })).toBe("Day one");
  });
});
