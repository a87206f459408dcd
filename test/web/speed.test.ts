import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { type Server, serve, serveAnswers } from "../../src/serve/index.ts";
import { launch, openPage, settled } from "./browser.ts";
import { buildPage } from "./build-page.ts";
import { largeWar } from "./fixtures/large.ts";
import { makeTheatre } from "./fixtures/theatre.ts";
import { inventedWar } from "./fixtures/war.ts";
import { type Trace, traced, type Work } from "./trace.ts";

const places = 5_000;
const claims = 100_000;
/** Milliseconds, see docs/speed.md. */
const aimed = { firstView: 1_500, step: 8, slowestStep: 50 };
const views = 8;
const steps = 60;
const walks = 3;

const folder = mkdtempSync(join(tmpdir(), "contested-speed-"));
let browser: Browser;
let server: Server;

beforeAll(async () => {
  await buildPage();
  server = await serve(makeTheatre(folder, claims, places), { port: 0 });
  browser = await launch();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;
const quick = (times: readonly number[]) => median(times) <= aimed.step && Math.max(...times) <= aimed.slowestStep;
const ofMapLibrary = (url: string) => /\/assets\/maplibre[^/]*$/.test(url);

/** Scripts of the page that the browser calls, with all that they call; and what it reckons of style and layout. */
function scripts(trace: Trace): Work[] {
  return trace.outermost(({ name, url }) => {
    if (name === "Layout" || name === "UpdateLayoutTree" || name === "RunMicrotasks") return true;
    return (name === "FunctionCall" || name === "EvaluateScript") && url.includes("/assets/") && !ofMapLibrary(url);
  });
}

/** Opens the page and tells in the trace when it begins and when its map is drawn. */
async function view(): Promise<{ readonly clock: number; readonly trace: Trace }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.addInitScript(() => {
    console.timeStamp("begins");
    const look = () => {
      // Drawn, and what belongs to the day stands beside it.
      if (!window.atlasMap?.settled || !document.querySelector(".place-list li")) return;
      clearInterval(timer);
      console.timeStamp("drawn");
      document.documentElement.dataset.drawn = String(performance.now());
    };
    const timer = setInterval(look, 10);
  });
  let clock = 0;
  const work = async () => {
    await page.goto(server.address);
    await page.waitForSelector("html[data-drawn]", { timeout: 120_000 });
    clock = await page.evaluate(() => Number(document.documentElement.dataset.drawn));
  };
  return { trace: await traced(browser, work, "drawn"), clock };
}

async function walk(page: Page): Promise<Trace> {
  const work = async () => {
    for (let step = 0; step < steps; step++) {
      await page.evaluate(() => console.timeStamp("step"));
      await page.keyboard.press("ArrowRight");
      await page.waitForTimeout(100);
    }
    await page.evaluate(() => console.timeStamp("step"));
  };
  return traced(browser, work, "step");
}

describe(`a case of ${places} places and ${claims} claims`, { timeout: 400_000 }, () => {
  it("is in view, its map drawn, in less than a second and a half", async () => {
    const times: number[] = [];
    while (times.length < views && !(Math.min(...times) < aimed.firstView)) {
      const { clock, trace } = await view();
      const marks = trace.marks();
      const end = marks.find(({ message }) => message === "drawn")!.at;
      const begin = marks.findLast(({ message, at }) => message === "begins" && at < end)!.at;
      const { page, workers, drawing } = trace.taken(begin, end);
      times.push(page + workers);
      console.info(
        `first view: ${clock.toFixed(0)} ms by the clock; of the processor ${page.toFixed(0)} ms for the page, ` +
          `${workers.toFixed(0)} for workers it waited for, beside them ${drawing.toFixed(0)} for drawing`,
      );
    }
    // As with the steps below: what other work on the machine makes slow tells nothing of the page.
    expect(Math.min(...times)).toBeGreaterThan(0);
    expect(Math.min(...times)).toBeLessThan(aimed.firstView);
  });

  it("steps from day to day in a few milliseconds of script", async () => {
    const { page, problems } = await openPage(browser, `${server.address}?day=2030-06-01`);
    onTestFinished(() => page.context().close());
    await settled(page);
    await page.waitForTimeout(500);
    const before = await page.locator(".place-list li").first().textContent();
    const found: number[][] = [];
    // Other work on the machine empties the processor's caches, so that one and the same step takes twice as long.
    while (found.length < walks && !found.some(quick)) {
      const trace = await walk(page);
      const all = scripts(trace);
      const marks = trace.marks().map(({ at }) => at);
      expect(marks).toHaveLength(steps + 1);
      const times = marks.slice(0, -1).map((from, at) => {
        const own = all.filter(({ start }) => start >= from && start < marks[at + 1]!);
        return own.reduce((sum, { processor }) => sum + processor, 0);
      });
      console.info(`a step: ${median(times).toFixed(1)} ms at the median, ${Math.max(...times).toFixed(1)} ms at most`);
      // What is counted is there: the page's own scripts in each step, the map library beside them.
      expect(Math.min(...times)).toBeGreaterThan(0);
      expect(trace.outermost(({ name, url }) => name === "FunctionCall" && ofMapLibrary(url)).length).toBeGreaterThan(
        0,
      );
      found.push(times);
    }
    const day = new Date(Date.UTC(2030, 5, 1 + steps * found.length));
    const shown = day.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
    expect(await page.locator(".bar-day output").textContent()).toBe(shown);
    expect(await page.locator(".place-list li").first().textContent()).not.toBe(before);
    const best = found.toSorted((a, b) => median(a) - median(b))[0]!;
    expect(median(best)).toBeLessThanOrEqual(aimed.step);
    expect(Math.max(...best)).toBeLessThanOrEqual(aimed.slowestStep);
    expect(problems).toEqual([]);
  });
});

describe("the page", { timeout: 120_000 }, () => {
  it("comes in under 700 kB before the map library, and each view is loaded when it is looked at", async () => {
    const war = await serveAnswers(inventedWar(), { port: 0 });
    onTestFinished(() => war.close());
    const loaded = async (query: string, ready: string) => {
      const { page } = await openPage(browser, `${war.address}${query}`);
      onTestFinished(() => page.context().close());
      await page.waitForSelector(ready);
      await page.evaluate(() => document.fonts.ready);
      const entries = await page.evaluate(() =>
        (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).map(({ name, encodedBodySize }) => ({
          name,
          size: encodedBodySize,
        })),
      );
      return entries.filter(({ name }) => name.includes("/assets/"));
    };
    const size = (files: readonly { readonly size: number }[]) => files.reduce((sum, file) => sum + file.size, 0);
    const ribbons = await loaded("?view=ribbons", ".ribbon rect");
    expect(size(ribbons)).toBeGreaterThan(100_000);
    expect(size(ribbons)).toBeLessThan(700_000);
    expect(ribbons.filter(({ name }) => /maplibre|\/map-/.test(name))).toEqual([]);
    const map = await loaded("?day=1931-03-26", ".map-surface");
    const library = map.filter(({ name }) => name.includes("maplibre"));
    expect(library.length).toBeGreaterThan(0);
    expect(size(map) - size(library)).toBeLessThan(700_000);
    expect(map.filter(({ name }) => /\/(timeline|review|documents|sources)-/.test(name))).toEqual([]);
  });

  it("shows two thousand places without a complaint, day by day", async () => {
    const large = await serveAnswers(largeWar(2000, 20), { port: 0 });
    onTestFinished(() => large.close());
    const { page, problems } = await openPage(browser, `${large.address}?day=1931-05-01`);
    onTestFinished(() => page.context().close());
    await settled(page);
    for (let step = 0; step < 30; step++) await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => document.querySelector(".bar-day output")?.textContent === "31 May 1931");
    await settled(page);
    expect(problems).toEqual([]);
  });
});
