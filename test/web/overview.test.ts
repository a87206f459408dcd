import { describe, expect, it, onTestFinished } from "vitest";
import { printed, sideStyles } from "../../src/export/palette.ts";
import { serve } from "../../src/serve/index.ts";
import { settled } from "./browser.ts";
import { coloursOf } from "./colours.ts";
import { makeUpland } from "./fixtures/upland.ts";
import { served } from "./served.ts";

const on = served(async (folder) => serve(await makeUpland(folder), { port: 0 }));

describe("the overview", { timeout: 120_000 }, () => {
  it("has the facts of the infobox, each opening the words it rests on", async () => {
    const { page, problems } = await on.open("?view=overview");
    const row = (title: string) => page.locator(".infobox-whole > div", { hasText: title });
    await row("Result").waitFor();
    expect(await row("Result").textContent()).toContain("Federal victory");
    expect(await row("Part of").textContent()).toContain("Lake War");
    expect(await row("Where").textContent()).toContain("The Upland");
    const side = page.locator(".infobox-side", { has: page.locator("h4", { hasText: "Lake League" }) });
    expect(await side.textContent()).toContain("Mira Tal");
    expect(await side.textContent()).toContain("killed 9 Jun 1934");
    expect(await side.textContent()).toContain("Under arms: 1,500 to 2,500");
    const strength = side.getByRole("button", { name: /1,500 to 2,500/ });
    expect(await strength.getAttribute("aria-expanded")).toBe("false");
    await strength.click();
    expect(await side.locator(".claim mark").first().textContent()).toContain("1,500–2,500 fighters");
    await side.locator(".claim").first().click();
    await page.locator(".reading mark.chosen").first().waitFor();
    expect(problems).toEqual([]);
  });

  it("shows the days on which most changed as maps in the map's colours, and leads to each", async () => {
    const { page } = await on.open("?view=overview");
    const maps = page.locator(".day-map");
    await maps.first().waitFor();
    expect(await maps.count()).toBeGreaterThanOrEqual(3);
    const esk = page.locator(".day-map", { hasText: /^18 June 1934/ });
    expect(await esk.textContent()).toContain("Esk changes");
    const [first, second] = [...sideStyles([{ key: "a" }, { key: "b" }]).values()];
    const { colours } = await coloursOf(on.browser, await esk.locator("svg").screenshot());
    for (const { light } of [first!, second!]) expect(colours).toContain(printed(light, "#f6f2e9", 0.84));
    await esk.click();
    await settled(page);
    expect(new URL(page.url()).searchParams.get("day")).toBe("1934-06-18");
    expect(new URL(page.url()).searchParams.has("view")).toBe(false);
  });

  it("says what is most disputed, each version with its sentence", async () => {
    const { page } = await on.open("?view=overview");
    const disputed = page.getByRole("region", { name: "Most disputed" });
    await disputed.locator("h4").first().waitFor();
    await disputed.locator(".sourced-text").first().click();
    expect(await disputed.locator(".claim").first().textContent()).toMatch(/Corwen|Dalby|killed|shelling/);
    await disputed.getByRole("button", { name: /^All \d+ dispute/ }).click();
    await page.waitForSelector(".disputes");
  });

  it("is where the page opens when nothing has a position, and the map where something has", async () => {
    const unlocated = await serve(await makeUpland(on.folder, false), { port: 0 });
    onTestFinished(() => unlocated.close());
    const { page } = await on.open("", {}, unlocated.address);
    await page.waitForSelector(".overview");
    expect(await page.locator(".day-map").count()).toBeGreaterThanOrEqual(3);
    // No map, but on each day how many places each side held: a piece for each place, of the same width.
    const bar = page.locator(".day-map svg.holdings");
    expect(await bar.count()).toBe(await page.locator(".day-map").count());
    const pieces = await bar
      .last()
      .locator("rect")
      .evaluateAll((all) => all.map((one) => one.getAttribute("width")));
    expect(pieces.length).toBeGreaterThanOrEqual(3);
    expect(new Set(pieces).size).toBe(1);
    // The list of places speaks of no map either.
    const drawer = await page.locator(".drawer").textContent();
    expect(drawer).toContain("No place of this case has a position yet.");
    expect(drawer).not.toMatch(/Choose a place on the map|Not on the map/);
    const { page: other } = await on.open("");
    await settled(other);
  });
});
