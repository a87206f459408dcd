import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { themes } from "../../src/export/paint.ts";
import { printed } from "../../src/export/palette.ts";
import { type Server, serveAnswers } from "../../src/serve/index.ts";
import { basemapLayers } from "../../src/web/map/basemapStyle.ts";
import { seriousOn } from "./axe.ts";
import { launch, openPage, settled, type Watched } from "./browser.ts";
import { buildPage } from "./build-page.ts";
import { coloursOf } from "./colours.ts";
import { pmtiles } from "./fixtures/tiles.ts";
import { inventedWar } from "./fixtures/war.ts";

const folder = mkdtempSync(join(tmpdir(), "contested-basemap-"));
const at = [-14.32, 38.61] as const;
const files = {
  vector: join(folder, "delta.pmtiles"),
  raster: join(folder, "old survey.pmtiles"),
  none: join(folder, "notes.pmtiles"),
  old: join(folder, "old.pmtiles"),
};
let browser: Browser;
let plain: Server;
let server: Server;

beforeAll(async () => {
  const vector = pmtiles({
    kind: "vector",
    at,
    attribution: '© <a href="https://example.org">Delta Survey</a> &amp; friends',
  });
  writeFileSync(files.vector, vector);
  writeFileSync(files.raster, pmtiles({ kind: "png", at, attribution: "Old survey, 1902" }));
  writeFileSync(files.none, "These are notes and no tiles at all.".repeat(9));
  writeFileSync(files.old, Buffer.concat([vector.subarray(0, 7), Buffer.from([2]), vector.subarray(8)]));
  await buildPage();
  plain = await serveAnswers(inventedWar(), { port: 0 });
  server = await serveAnswers(inventedWar(), { port: 0, basemap: files.vector });
  browser = await launch();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await plain?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(of: Server, options = {}): Promise<Watched> {
  const size = { viewport: { width: 1200, height: 900 } };
  const watched = await openPage(browser, `${of.address}?day=1931-03-20`, { ...size, ...options });
  onTestFinished(() => watched.page.context().close());
  await settled(watched.page);
  return watched;
}

/** The colours of a corner of the map where nothing is claimed. */
async function cornerOf(page: Page): Promise<string[]> {
  const box = (await page.locator(".map-surface").boundingBox())!;
  const clip = { x: box.x + 24, y: box.y + 22, width: 40, height: 10 };
  return (await coloursOf(browser, await page.screenshot({ clip }))).colours;
}

const awaitCorner = (page: Page, test: (colours: string[]) => boolean) =>
  expect.poll(async () => test(await cornerOf(page)), { timeout: 20_000 }).toBe(true);
const { light } = themes;
const water = printed("#7fa6c2", light.paper, 0.34);

describe("the server", () => {
  it("gives the parts of the file that are asked for", async () => {
    const address = `${server.address}basemap.pmtiles`;
    const whole = readFileSync(files.vector);
    const part = await fetch(address, { headers: { Range: "bytes=3-9" } });
    expect([part.status, part.headers.get("Content-Range")]).toEqual([206, `bytes 3-9/${whole.length}`]);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(whole.subarray(3, 10));
    const beyond = await fetch(address, { headers: { Range: `bytes=${whole.length}-` } });
    expect([beyond.status, beyond.headers.get("Content-Range")]).toEqual([416, `bytes */${whole.length}`]);
    expect(Buffer.from(await (await fetch(address)).arrayBuffer())).toEqual(whole);
    expect((await fetch(`${plain.address}basemap.pmtiles`)).status).toBe(404);
  });

  it.each([
    ["missing.pmtiles", /there is no such file/],
    ["notes.pmtiles", /no PMTiles file; .*pmtiles convert/],
    ["old.pmtiles", /version 2, and only version 3/],
    [".", /is no file/],
  ])("says what is wrong with %s", async (name, why) => {
    await expect(serveAnswers(inventedWar(), { port: 0, basemap: join(folder, name) })).rejects.toThrow(why);
  });
});

describe("basemapLayers", () => {
  it("draws no words and keeps every tint near the paper, in light and dark", () => {
    const layers = ["water", "roads", "buildings", "landuse", "places", "boundaries", "contours"];
    const base = { name: "x", tiles: "", minZoom: 0, maxZoom: 9, bounds: [0, 0, 1, 1] as const, attribution: "" };
    for (const theme of Object.values(themes)) {
      const drawn = basemapLayers({ ...base, kind: "vector", layers }, theme);
      expect(drawn.every(({ type }) => type === "fill" || type === "line")).toBe(true);
      expect(drawn.some(({ id }) => id.includes("places"))).toBe(false);
      const part = (colour: string, index: number) => Number.parseInt(colour.slice(1 + 2 * index, 3 + 2 * index), 16);
      for (const { paint } of drawn) {
        const colour = Object.values(paint!).find((value) => typeof value === "string") as string;
        for (const index of [0, 1, 2])
          expect(Math.abs(part(colour, index) - part(theme.paper, index))).toBeLessThan(90);
      }
    }
  });
});

describe("a basemap on the page", { timeout: 120_000 }, () => {
  it("lies below the claims, is credited in words, and asks nothing of any other machine", async () => {
    const { page, requests, problems } = await open(server);
    await awaitCorner(page, (colours) => colours.includes(water));
    expect(await page.locator(".map-credits").textContent()).toContain("Basemap: © Delta Survey & friends");
    expect(requests.some((url) => url === `${server.address}basemap.pmtiles`)).toBe(true);
    expect(requests.filter((url) => !url.startsWith(server.address) && !/^(blob|data|pmtiles):/.test(url))).toEqual([]);
    await page.getByRole("button", { name: "Basemap" }).click();
    expect(await page.locator(".map-compare").textContent()).toContain("delta.pmtiles");
    expect(await seriousOn(page)).toEqual([]);
    await page.getByRole("button", { name: "Remove it" }).click();
    await awaitCorner(page, (colours) => colours.includes(light.paper) && !colours.includes(water));
    expect(problems).toEqual([]);
  });

  it("is a file that the reader chooses, drawn pale; one that is none says so and changes nothing", async () => {
    const { page, problems } = await open(plain);
    expect(await cornerOf(page)).toContain(light.paper);
    await page.getByRole("button", { name: "Basemap" }).click();
    await page.getByLabel("a PMTiles file").setInputFiles(files.raster);
    await awaitCorner(page, (colours) => !colours.includes(light.paper));
    const [tint] = await cornerOf(page);
    const parts = [1, 3, 5].map((at) => Number.parseInt(tint!.slice(at, at + 2), 16));
    // Of a strong red no more than a breath is left.
    expect(Math.max(...parts) - Math.min(...parts)).toBeLessThan(60);
    expect(await page.locator(".map-credits").textContent()).toContain("Basemap: Old survey, 1902");
    await page.getByLabel("a PMTiles file").setInputFiles(files.none);
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.textContent()).toContain("notes.pmtiles is no PMTiles file");
    expect(await page.locator(".map-credits").textContent()).toContain("Old survey");
    await page.getByLabel("a PMTiles file").setInputFiles(files.old);
    await expect.poll(() => alert.textContent()).toContain("version 2");
    expect(problems).toEqual([]);
  });

  it("is in the picture and, as a picture of dots below the drawing, in the SVG, with its credit", async () => {
    const { page } = await open(server);
    await awaitCorner(page, (colours) => colours.includes(water));
    const saved = async (name: string, file: string) => {
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name }).click();
      await (await download).saveAs(join(folder, file));
      return readFileSync(join(folder, file));
    };
    expect((await coloursOf(browser, await saved("Save as picture", "with.png"))).colours).toContain(water);
    const svg = (await saved("Save as drawing (SVG)", "with.svg")).toString();
    expect(svg).toContain("Basemap: © Delta Survey &amp; friends");
    const data = /<image href="data:image\/png;base64,([^"]+)"/.exec(svg)![1]!;
    const below = await coloursOf(browser, Buffer.from(data, "base64"));
    expect(below.colours).toEqual([water]);
    // The map is whole again afterwards.
    await awaitCorner(page, (colours) => colours.includes(water));
    expect(await page.evaluate(() => (window.atlasMap!.stateOf("lower") as { colour: string }).colour)).toMatch(/^#/);
  });
});
