import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { type Server, serve, serveAnswers } from "../../src/serve/index.ts";
import { seriousOn } from "./axe.ts";
import { launch, openPage, settled } from "./browser.ts";
import { buildPage } from "./build-page.ts";
import { makeUpland } from "./fixtures/upland.ts";
import { inventedWar } from "./fixtures/war.ts";

let browser: Browser;
let server: Server;
/** A real case, for the views that ask more than the invented war can answer. */
let upland: Server;
const folder = mkdtempSync(join(tmpdir(), "contested-access-"));

beforeAll(async () => {
  await buildPage();
  server = await serveAnswers(inventedWar(), { port: 0 });
  upland = await serve(await makeUpland(folder), { port: 0 });
  browser = await launch();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await upland?.close();
  rmSync(folder, { recursive: true, force: true });
});

const documentId = inventedWar().documents()[1]!.id;
const claimId = inventedWar().document(documentId)!.claims[3]!.id;
const views = {
  map: "?day=1931-03-26",
  place: "?day=1931-03-18&place=kettle",
  ribbons: "?view=ribbons&day=1931-03-26",
  documents: "?view=documents",
  document: `?view=documents&document=${documentId}&claim=${claimId}`,
  sources: "?view=sources",
};
/** The views of the real case, with what is to be opened before one looks. */
const uplandViews: Readonly<Record<string, { readonly query: string; readonly open?: string }>> = {
  overview: { query: "?view=overview", open: ".infobox .sourced-text" },
  timeline: { query: "?view=timeline", open: ".lane button.mark" },
  forces: { query: "?view=forces&choice=all", open: ".roster .sourced-text" },
  sources: { query: "?view=sources", open: ".sources .number button" },
  ribbons: {
    query: "?view=ribbons&choice=area,open.dalby",
    open: ".ribbons-row:not([aria-expanded=true]) .ribbons-open",
  },
  adding: { query: "?view=documents&choice=add" },
};

describe("for everyone", { timeout: 120_000 }, () => {
  it.each(["light", "dark"] as const)("has nothing serious against it in any view, %s", async (colorScheme) => {
    const { page } = await openPage(browser, server.address, { colorScheme });
    onTestFinished(() => page.context().close());
    for (const [name, query] of Object.entries(views)) {
      await page.goto(`${server.address}${query}`);
      await page.waitForSelector(".atlas");
      if (name === "map" || name === "place") await settled(page);
      await page.waitForTimeout(300);
      expect(await seriousOn(page), name).toEqual([]);
    }
    for (const [name, { query, open }] of Object.entries(uplandViews)) {
      await page.goto(`${upland.address}${query}`);
      await page.waitForSelector(".sheet, .index, .ribbons-view");
      if (open) await page.locator(open).first().click();
      await page.waitForTimeout(300);
      expect(await seriousOn(page), name).toEqual([]);
    }
  });

  it.each([
    [390, 844],
    [360, 640],
    [1024, 768],
    [3840, 2160],
  ])("nothing runs out of a screen of %i by %i", async (width, height) => {
    const { page } = await openPage(browser, server.address, { viewport: { width, height } });
    onTestFinished(() => page.context().close());
    const addresses = [
      ...Object.values(views).map((query) => `${server.address}${query}`),
      ...Object.values(uplandViews).map(({ query }) => `${upland.address}${query}`),
    ];
    for (const address of addresses) {
      await page.goto(address);
      await page.waitForSelector(".atlas");
      await page.waitForTimeout(200);
      const size = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.scrollHeight,
      ]);
      expect(size, address).toEqual([width, height]);
    }
  });

  it.each(["en-GB", "hu-HU"])("the header can be read at every width, %s", async (locale) => {
    const { page } = await openPage(browser, server.address, { locale });
    onTestFinished(() => page.context().close());
    await page.waitForSelector(".bar select");
    for (const width of [360, 390, 768, 1024, 1320, 1440, 1920, 3840]) {
      await page.setViewportSize({ width, height: 800 });
      const toggle = page.locator(".bar-toggle");
      const folded = await toggle.isVisible();
      if (folded) await toggle.click();
      const found = await page.evaluate(() => {
        const seen = [
          ...document.querySelectorAll<HTMLElement>(".bar select, .bar input, .bar button, .bar output, .bar h1"),
        ]
          .map((element) => ({ element, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0);
        const overlapping = seen.filter(({ box: a }, at) =>
          seen
            .slice(at + 1)
            .some(
              ({ box: b }) =>
                a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1,
            ),
        );
        const pen = document.createElement("canvas").getContext("2d")!;
        const clipped = [...document.querySelectorAll<HTMLSelectElement>(".bar .choice select")].filter((select) => {
          pen.font = getComputedStyle(select).font;
          const words = select.selectedOptions[0]!.text;
          const room = select.clientWidth - Number.parseFloat(getComputedStyle(select).paddingRight);
          return pen.measureText(words).width > room + 1;
        });
        const outside = seen.filter(({ box }) => box.right > innerWidth + 1 || box.left < -1);
        const name = ({ element }: { element: HTMLElement }) => element.className || element.tagName;
        return {
          overlapping: overlapping.map(name),
          clipped: clipped.map((select) => select.selectedOptions[0]!.text),
          outside: outside.map(name),
        };
      });
      expect(found, `${width}`).toEqual({ overlapping: [], clipped: [], outside: [] });
      if (folded) await toggle.click();
    }
  });

  it("nothing moves by itself where the reader wants no motion", async () => {
    const { page } = await openPage(browser, server.address, { reducedMotion: "reduce" });
    onTestFinished(() => page.context().close());
    await page.waitForSelector(".drawer");
    const motion = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--motion"));
    expect(Number.parseFloat(motion)).toBe(0);
  });
});
