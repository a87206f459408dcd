import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { printed, sideStyles } from "../../src/export/palette.ts";
import { type Server, serveAnswers } from "../../src/serve/index.ts";
import { fitted } from "../../src/web/map/camera.ts";
import { degrees, mercator, projection } from "../../src/web/map/projection.ts";
import { launch, openPage, settled } from "./browser.ts";
import { buildPage } from "./build-page.ts";
import { coloursOf } from "./colours.ts";
import { inventedWar } from "./fixtures/war.ts";
import { unlike } from "./unlike.ts";

describe("the camera that fits a box", () => {
  const room = { top: 46, right: 46, bottom: 46, left: 290 };

  it("lets the box touch the room around it on two sides, and lie in the middle of the others", () => {
    const { center, zoom } = fitted([20, 45, 21, 46], 960, 560, room);
    const project = projection(center, zoom, 960, 560);
    const [upper, lower] = [project([20, 46]), project([21, 45])];
    expect(upper.y).toBeCloseTo(46, 6);
    expect(lower.y).toBeCloseTo(560 - 46, 6);
    expect(upper.x - 290).toBeCloseTo(960 - 46 - lower.x, 6);
    expect(upper.x).toBeGreaterThan(290);
  });

  it("comes no closer than a map may, and stands on a single point", () => {
    const { center, zoom } = fitted([20, 45, 20, 45], 960, 560, { ...room, left: 46 });
    expect(zoom).toBe(18);
    expect(center[0]).toBeCloseTo(20, 9);
    expect(center[1]).toBeCloseTo(45, 9);
  });

  it("goes back from the square of the world to degrees", () => {
    for (const position of [
      [0, 0],
      [-179, 84],
      [37.16, -36.2],
    ] as const) {
      const [longitude, latitude] = degrees(...mercator(position));
      expect(longitude).toBeCloseTo(position[0], 9);
      expect(latitude).toBeCloseTo(position[1], 9);
    }
  });
});

describe("the first picture of the map", { timeout: 120_000 }, () => {
  let browser: Browser;
  let server: Server;
  beforeAll(async () => {
    await buildPage();
    browser = await launch();
    server = await serveAnswers(inventedWar(), { port: 0 });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** A page whose map library does not come before it is let go. */
  async function withoutLibrary(query: string, width = 1440): Promise<{ page: Page; letGo: () => void }> {
    const { page } = await openPage(browser, "about:blank", { viewport: { width, height: 900 } });
    onTestFinished(() => page.context().close());
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route(/\/assets\/AtlasMap[^/]*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${server.address}${query}`);
    await page.waitForFunction(() => performance.getEntriesByName("contested:places-drawn").length > 0);
    await page.evaluate(() => document.fonts.ready);
    return { page, letGo };
  }

  for (const width of [1440, 390]) {
    it(`shows the day before the map library is there, and the map takes over without a jump, at ${width}`, async () => {
      const { page, letGo } = await withoutLibrary("?day=1931-03-26", width);
      const surface = page.locator(".map-surface");
      const first = await surface.screenshot();
      expect(await page.evaluate(() => window.atlasMap)).toBeUndefined();
      const [federation, league] = [...sideStyles([{ key: "federation" }, { key: "league" }]).values()];
      const { colours } = await coloursOf(browser, first);
      for (const side of [federation!, league!]) {
        const inks = [0.84, 0.6, 0.4].map((share) => printed(side.light, "#f6f2e9", share));
        // On a phone no side's ground covers a hundredth of the map.
        if (width > 1000) expect(colours.some((colour) => inks.includes(colour))).toBe(true);
      }
      letGo();
      await settled(page);
      await page.waitForFunction(() => document.querySelector<HTMLElement>(".map-picture")!.hidden);
      expect(await unlike(browser, first, await surface.screenshot())).toBeLessThan(0.01);
    });
  }

  it("follows the day while it stands alone", async () => {
    const { page, letGo } = await withoutLibrary("?day=1931-03-20");
    const surface = page.locator(".map-surface");
    const before = await surface.screenshot();
    await page.locator(".bar-day button").last().click();
    for (let step = 0; step < 20; step++) await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => document.querySelector(".bar-day output")?.textContent !== "20 March 1931");
    const later = await surface.screenshot();
    expect(await unlike(browser, before, later)).toBeGreaterThan(0.01);
    letGo();
    await settled(page);
    await page.waitForFunction(() => document.querySelector<HTMLElement>(".map-picture")!.hidden);
    expect(await unlike(browser, later, await surface.screenshot())).toBeLessThan(0.01);
  });
});
