import { describe, expect, it } from "vitest";
import { serveAnswers } from "../../src/serve/index.ts";
import { seriousOn } from "./axe.ts";
import { settled, type Watched } from "./browser.ts";
import { inventedWar } from "./fixtures/war.ts";
import { served } from "./served.ts";

const on = served(() => serveAnswers(inventedWar(), { port: 0 }));

async function open(query = "", options = {}): Promise<Watched> {
  const watched = await on.open(query, options);
  await settled(watched.page);
  return watched;
}

const colourOf = ({ page }: Watched, place: string) =>
  page.evaluate((id) => (window.atlasMap?.stateOf(id) as { colour: string | null } | null)?.colour ?? null, place);

describe("the legend", { timeout: 120_000 }, () => {
  it("hides a side by a click, says so in the address, and a link shows a colleague the same", async () => {
    const first = await open("?day=1931-03-05");
    const full = await colourOf(first, "lower");
    await first.page.getByRole("button", { name: /^League/ }).click();
    await first.page.waitForFunction(() => new URL(location.href).searchParams.get("hide") === "side:league");
    await first.page.waitForFunction(
      (before) => (window.atlasMap!.stateOf("lower") as { colour: string }).colour !== before,
      full,
    );
    const faint = await colourOf(first, "lower");
    const second = await open(new URL(first.page.url()).search);
    expect(await colourOf(second, "lower")).toBe(faint);
    expect(await second.page.getByRole("button", { name: /^League/ }).getAttribute("aria-pressed")).toBe("false");
    await first.page.goBack();
    await first.page.waitForFunction(
      (before) => (window.atlasMap!.stateOf("lower") as { colour: string }).colour === before,
      full,
    );
    expect(new URL(first.page.url()).searchParams.has("hide")).toBe(false);
  });
});

describe("a side that holds nothing on the day", { timeout: 120_000 }, () => {
  it("stands back in the legend, and can be filtered as before", async () => {
    const { page } = await open("?day=1931-01-20");
    const quiet = await page.locator(".legend li button.absent").allInnerTexts();
    const loud = await page.locator(".legend li button:not(.absent)").allInnerTexts();
    expect(quiet.length).toBeGreaterThan(0);
    expect(loud.length).toBeGreaterThan(0);
    for (const told of quiet) expect(told).toMatch(/\s0$/);
    for (const told of loud) expect(told).not.toMatch(/\s0$/);
    const button = page.locator(".legend li button.absent").first();
    await button.click();
    expect(await button.getAttribute("aria-pressed")).toBe("false");
    await page.waitForFunction(() => new URL(location.href).searchParams.has("hide"));
    expect(await seriousOn(page)).toEqual([]);
  });
});

describe("the credits", { timeout: 120_000 }, () => {
  it.each([360, 1024, 1440])("stand whole under the map at %i pixels", async (width) => {
    const { page } = await open("?day=1931-03-05", { viewport: { width, height: 800 } });
    const credits = page.locator(".map-credits");
    // Longer than any of the invented war: three kinds of sources, as gazetteers have them.
    const told =
      "Positions: own estimate; Gazetteer of the Delta (CC BY 4.0); Institute of Maps (MIT): middle of the area";
    await credits.evaluate((element, words) => {
      element.textContent = words;
    }, `${told} · ${told}`);
    const { within, cut } = await credits.evaluate((element) => {
      const box = element.getBoundingClientRect();
      const range = document.createRange();
      range.selectNodeContents(element);
      const text = range.getBoundingClientRect();
      const frame = document.querySelector(".map")!.getBoundingClientRect();
      return {
        within: text.left >= 0 && text.right <= frame.right + 0.5 && text.bottom <= box.bottom + 0.5,
        cut: element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight,
      };
    });
    expect([within, cut]).toEqual([true, false]);
  });
});

describe("a phone", { timeout: 120_000 }, () => {
  it.each([360, 390])("of %i pixels shows the map without scrolling sideways", async (width) => {
    const { page } = await open("?day=1931-03-18&place=bab", { viewport: { width, height: 780 } });
    const over = await page.evaluate(() =>
      [...document.querySelectorAll(".map, .map [data-panel], .map button, .bar, .drawer, .drawer-handle")]
        .filter((element) => element.checkVisibility())
        .filter((element) => {
          const { left, right } = element.getBoundingClientRect();
          return left < -0.5 || right > innerWidth + 0.5;
        })
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    await page.mouse.move(width / 2, 300);
    await page.mouse.wheel(200, 0);
    expect(await page.evaluate(() => [scrollX, document.body.scrollLeft])).toEqual([0, 0]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(over).toEqual([]);
  });
});
