import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { printed, sideStyles } from "../../src/export/palette.ts";
import { type Server, serve, serveAnswers } from "../../src/serve/index.ts";
import { launch, openPage, settled } from "./browser.ts";
import { buildPage } from "./build-page.ts";
import { coloursOf } from "./colours.ts";
import { largeWar } from "./fixtures/large.ts";
import { makeTheatre } from "./fixtures/theatre.ts";
import { inventedWar } from "./fixtures/war.ts";
import { type Trace, traced, type Work } from "./trace.ts";
import { unlike } from "./unlike.ts";

const places = 5_000;
const claims = 100_000;
/** Milliseconds, see docs/speed.md. */
const aimed = { firstView: 1_500, step: 8, slowestStep: 50 };
const views = 8;
/** On a machine that is loaded throughout. */
const fewViews = 3;
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

/** What the page says of itself in the trace. */
const moments = { begins: "begins", map: "map drawn" };

/** A view of the page, opened anew: when its places were on the screen by the clock, and the trace until its map is drawn. */
interface View {
  /** Milliseconds from the beginning of the navigation: when the page's document began, and what was drawn when. */
  readonly began: number;
  readonly places: number;
  readonly map: number;
  readonly trace: Trace;
}

/** Opens the page and tells in the trace when it begins and when the map library's map is drawn. */
async function view(): Promise<View> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.addInitScript(({ begins, map }) => {
    console.timeStamp(begins);
    performance.mark(begins);
    const look = () => {
      // Drawn, and what belongs to the day stands beside it.
      if (!window.atlasMap?.settled || !document.querySelector(".place-list li")) return;
      clearInterval(timer);
      console.timeStamp(map);
      document.documentElement.dataset.drawn = String(performance.now());
    };
    const timer = setInterval(look, 10);
  }, moments);
  const clock = { began: 0, places: 0, map: 0 };
  const work = async () => {
    await page.goto(server.address);
    await page.waitForSelector("html[data-drawn]", { timeout: 120_000 });
    Object.assign(
      clock,
      await page.evaluate(() => ({
        began: performance.getEntriesByName("begins")[0]!.startTime,
        places: performance.getEntriesByName("contested:places-drawn")[0]!.startTime,
        map: Number(document.documentElement.dataset.drawn),
      })),
    );
  };
  const trace = await traced(browser, work, moments.map);
  await context.close();
  return { ...clock, trace };
}

/** When a view begins, shows its places and shows its map, in the trace's milliseconds. */
function momentsIn({ trace, began, places }: View): { begins: number; places: number; map: number } {
  const marks = trace.marks();
  const at = (message: string) => marks.findLast((mark) => mark.message === message)!.at;
  const begins = at(moments.begins);
  return { begins, places: begins + places - began, map: at(moments.map) };
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
  it("shows the places of its day in less than a second and a half by the clock", async () => {
    const clocks: number[] = [];
    const undisturbed: number[] = [];
    const processor: number[] = [];
    const isLoaded = () => loadavg()[0]! > availableParallelism();
    const least = (times: readonly number[]) => Math.min(Number.POSITIVE_INFINITY, ...times);
    const enough = () => {
      if (least(processor) >= aimed.firstView) return false;
      return (
        least(clocks) < aimed.firstView ||
        (isLoaded() && clocks.length >= fewViews && least(undisturbed) < aimed.firstView)
      );
    };
    // As with the steps below: what other work on the machine makes slow tells nothing of the page.
    while (clocks.length < views && !enough()) {
      const seen = await view();
      const { places, map, trace } = seen;
      const at = momentsIn(seen);
      const waited = trace.waited(at.begins, at.places);
      const whole = trace.taken(at.begins, at.map);
      clocks.push(places);
      undisturbed.push(places - waited);
      processor.push(whole.page + whole.workers);
      console.info(
        `places drawn after ${places.toFixed(0)} ms by the clock, in ${waited.toFixed(0)} of which the page's thread ` +
          `waited in the middle of its work; ${trace.taken(at.begins, at.places).page.toFixed(0)} ms of its processor\n` +
          `the map library's map after ${map.toFixed(0)} ms by the clock; ${whole.page.toFixed(0)} ms of the page's ` +
          `processor, ${whole.workers.toFixed(0)} for workers it waited for, beside them ${whole.drawing.toFixed(0)} for drawing`,
      );
      // What is counted is there: the places come before the map, and the page's own scripts before both.
      expect(places).toBeLessThan(map);
      const own = scripts(trace).filter(({ start }) => start >= at.begins && start <= at.places);
      expect(own.some(({ url }) => url.includes("/assets/"))).toBe(true);
      const ran = own.reduce((sum, { processor }) => sum + processor, 0);
      expect(trace.taken(at.begins, at.places).page).toBeGreaterThan(0.9 * ran);
      expect(at.places - at.begins).toBeGreaterThan(trace.taken(at.begins, at.places).page);
    }
    // What the map costs until the library has drawn it; where a graphics card is, that is by the clock as well.
    expect(least(processor)).toBeLessThan(aimed.firstView);
    if (!isLoaded()) expect(least(clocks)).toBeLessThan(aimed.firstView);
    else if (least(clocks) >= aimed.firstView) {
      // More wants to run than there are processors: the time in which the page's thread waited for one is not the page's.
      console.warn(`the machine has a load of ${loadavg()[0]!.toFixed(1)}: what the page's thread waited is left out`);
      expect(least(undisturbed)).toBeLessThan(aimed.firstView);
    }
  });

  it("shows in its first picture what the map shows then", async () => {
    const { page } = await openPage(browser, "about:blank");
    onTestFinished(() => page.context().close());
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route(/\/assets\/AtlasMap[^/]*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(server.address);
    await page.waitForFunction(() => performance.getEntriesByName("contested:places-drawn").length > 0);
    // Taken as soon as the page says that its places are drawn.
    const first = await page.screenshot();
    expect(await page.evaluate(() => window.atlasMap)).toBeUndefined();
    const surface = page.locator(".map-surface");
    const picture = await surface.screenshot();
    const { colours } = await coloursOf(browser, await surface.screenshot());
    const [blues, reds] = [...sideStyles([{ key: "blues" }, { key: "reds" }]).values()];
    for (const { light } of [blues!, reds!])
      expect(
        colours.filter((colour) => [0.84, 0.6, 0.4].map((ink) => printed(light, "#f6f2e9", ink)).includes(colour))
          .length,
      ).toBeGreaterThan(0);
    letGo();
    await settled(page);
    await page.waitForFunction(() => document.querySelector<HTMLElement>(".map-picture")!.hidden);
    expect(await unlike(browser, picture, await surface.screenshot())).toBeLessThan(0.02);
    expect(await unlike(browser, first, await page.screenshot())).toBeLessThan(0.02);
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
        // What is counted is there: the key was pressed, and a script of the page's own was called.
        expect(own.some(({ name, url }) => name === "FunctionCall" && url.includes("/assets/"))).toBe(true);
        return own.reduce((sum, { processor }) => sum + processor, 0);
      });
      console.info(`a step: ${median(times).toFixed(1)} ms at the median, ${Math.max(...times).toFixed(1)} ms at most`);
      // The map library is called as well, and not counted.
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
