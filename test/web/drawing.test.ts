import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { printed, sideStyles } from "../../src/export/palette.ts";
import { type Server, serveAnswers } from "../../src/serve/index.ts";
import { launch, openPage, settled } from "./browser.ts";
import { buildPage } from "./build-page.ts";
import { coloursOf } from "./colours.ts";
import { inventedWar } from "./fixtures/war.ts";
import { unlike } from "./unlike.ts";

const folder = mkdtempSync(join(tmpdir(), "contested-drawing-"));
const files = { svg: join(folder, "map.svg"), png: join(folder, "map.png") };
let browser: Browser;
let server: Server;
let svg = "";

beforeAll(async () => {
  await buildPage();
  server = await serveAnswers(inventedWar(), { port: 0 });
  browser = await launch();
  const { page } = await openPage(browser, `${server.address}?day=1931-03-20&arrows=7`);
  await settled(page);
  for (const [name, file] of [
    ["Save as drawing (SVG)", files.svg],
    ["Save as picture", files.png],
  ] as const) {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toMatch(/^The delta, 1931, 1931-03-20\.(svg|png)$/);
    await saved.saveAs(file);
  }
  await page.context().close();
  svg = readFileSync(files.svg, "utf8");
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the map saved as a drawing", { timeout: 120_000 }, () => {
  it("has its names as text, right-to-left ones whole, with the day, the legend and the sources", () => {
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!);
    for (const name of ["باب النهر", "Lower Mills", "20 March 1931", "Federation", "League", "disputed"])
      expect(texts).toContain(name);
    expect(texts.some((text) => text.startsWith("From: "))).toBe(true);
    expect(texts.some((text) => text.startsWith("Arrows: advances of these 7 days"))).toBe(true);
    expect(svg).not.toContain("<image");
  });

  it("has hatches as patterns, each once, and the fonts it is set in", () => {
    const patterns = [...svg.matchAll(/<pattern id="([^"]+)"/g)].map(([, id]) => id!);
    expect(patterns.length).toBeGreaterThanOrEqual(2);
    expect(new Set(patterns).size).toBe(patterns.length);
    for (const id of patterns) expect(svg).toContain(`fill="url(#${id})"`);
    expect(svg).toContain("@font-face");
    expect(svg).not.toMatch(/https?:\/\/(?!www\.w3\.org\/)/);
  });

  it("is a file that a browser opens, as large as it says, and looks as the picture of dots does", async () => {
    const context = await browser.newContext({ viewport: { width: 1600, height: 1200 } });
    const page = await context.newPage();
    await page.goto(pathToFileURL(files.svg).href);
    await page.evaluate(() => document.fonts.ready);
    const { width, height, wrong } = await page.evaluate(() => ({
      width: document.documentElement.getBoundingClientRect().width,
      height: document.documentElement.getBoundingClientRect().height,
      wrong: document.querySelector("parsererror")?.textContent ?? null,
    }));
    expect(wrong).toBeNull();
    const dots = readFileSync(files.png);
    const picture = await coloursOf(browser, dots);
    expect([width * 2, height * 2]).toEqual([picture.width, picture.height]);
    const clip = { x: 0, y: 0, width, height };
    const drawn = await coloursOf(browser, await page.screenshot({ clip }));
    const [federation, league] = [...sideStyles([{ key: "federation" }, { key: "league" }]).values()];
    for (const colour of [printed(federation!.light, "#f6f2e9", 0.84), printed(league!.light, "#f6f2e9", 0.6)]) {
      expect(drawn.colours).toContain(colour);
      expect(picture.colours).toContain(colour);
    }
    const apart = await unlike(browser, dots, await page.screenshot({ clip }));
    await context.close();
    expect(apart).toBeLessThan(0.02);
  });
});
