import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { printed, sideStyles } from "../../src/export/palette.ts";
import { serve } from "../../src/serve/index.ts";
import { pointOf, settled } from "./browser.ts";
import { coloursOf } from "./colours.ts";
import { makeValley } from "./fixtures/valley.ts";
import { served } from "./served.ts";

const on = served(async (folder) => serve(await makeValley(folder), { port: 0 }));

describe("a real case", { timeout: 120_000 }, () => {
  it("leads from a coloured area to its marked sentence in two clicks, and back with the back button", async () => {
    const { page, requests, problems } = await on.open("?day=1921-05-10");
    await settled(page);
    const place = await page.evaluate(async () => {
      const places = (await (await fetch("/api/places")).json()) as { id: string; name: string }[];
      return places.find((one) => one.name === "Upper Tarn")!.id;
    });
    const { x, y } = await pointOf(page, place);
    // Beside the symbol, on the coloured ground itself.
    await page.mouse.click(x + 14, y + 14);
    await page.waitForSelector(".place-head h2:has-text('Upper Tarn')");
    expect(new URL(page.url()).searchParams.get("place")).toBe(place);
    expect(await page.locator(".place-now").textContent()).toContain("Held by");
    const card = page.locator(".claim").first();
    expect(await card.locator("mark").textContent()).toContain("Upper Tarn");
    await card.click();
    const marked = page.locator(".reading mark.chosen");
    await marked.first().waitFor();
    expect(await marked.first().textContent()).toContain("took control of Upper Tarn");
    expect(await marked.first().isVisible()).toBe(true);
    const view = await marked.first().boundingBox();
    expect(view!.y).toBeGreaterThan(70);
    expect(view!.y).toBeLessThan(810);
    await page.goBack();
    await page.waitForSelector(".map-surface");
    expect(new URL(page.url()).searchParams.get("place")).toBe(place);
    await page.goBack();
    await page.waitForSelector(".day-summary");
    expect(new URL(page.url()).searchParams.get("place")).toBeNull();
    expect(requests.filter((url) => !url.startsWith(on.server.address) && !/^(blob|data):/.test(url))).toEqual([]);
    expect(problems).toEqual([]);
  });

  it("is walked through day by day and change by change with the keyboard alone", async () => {
    const { page } = await on.open("?day=1921-05-10");
    await settled(page);
    const day = () => page.locator(".bar-day output").textContent();
    const slider = page.getByRole("slider");
    await slider.focus();
    expect(await slider.getAttribute("aria-valuetext")).toBe("10 May 1921");
    await page.keyboard.press("ArrowLeft");
    expect(await day()).toBe("9 May 1921");
    await page.keyboard.press("Shift+ArrowRight");
    expect(await day()).toBe("12 May 1921");
    await page.keyboard.press("Home");
    expect(await day()).toBe("3 May 1921");
    // The arrows work from anywhere, not from the slider alone.
    await page.locator(".map-surface").focus();
    await page.keyboard.press("ArrowRight");
    expect(await day()).toBe("4 May 1921");
    await page.waitForFunction(() => new URL(location.href).searchParams.get("day") === "1921-05-04");
  });

  it("opens a place, an interval and a claim with the keyboard alone", async () => {
    const { page } = await on.open("?view=ribbons&day=1921-05-10");
    await page.locator("g[role=gridcell][tabindex='0']").focus();
    for (let at = 0; at < 8; at++) {
      const name = await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
      if (name.startsWith("Ashby")) break;
      await page.keyboard.press("ArrowDown");
      await page.waitForTimeout(50);
    }
    await page.keyboard.press("Enter");
    await page.waitForSelector(".place-head h2:has-text('Ashby')");
    await page.locator(".claim").first().focus();
    await page.keyboard.press("Enter");
    await page.locator(".reading mark.chosen").first().waitFor();
    expect(await page.locator(".reading mark.chosen").first().textContent()).toContain("Ashby");
  });

  it("changes the map's colours as the days pass", async () => {
    const { page } = await on.open("?day=1921-05-03");
    await settled(page);
    const id = await page.evaluate(async () => {
      const places = (await (await fetch("/api/places")).json()) as { id: string; name: string }[];
      return places.find((one) => one.name === "Mill Hill")!.id;
    });
    const colour = () => page.evaluate((place) => window.atlasMap?.stateOf(place) as { colour: string } | null, id);
    const before = await colour();
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(
      ([place, old]) => (window.atlasMap?.stateOf(place!) as { colour: string } | null)?.colour !== old,
      [id, before?.colour],
    );
    expect((await colour())!.colour).toMatch(/^#[0-9a-f]{6}$/);
  });

  it("colours the ribbons as the map", async () => {
    const { page } = await on.open("?view=ribbons&day=1921-05-10");
    await page.waitForSelector(".ribbon rect");
    const seen = await coloursOf(on.browser, await page.locator(".ribbons-sheet").screenshot());
    const sides = sideStyles([{ key: "a" }, { key: "b" }]);
    for (const { light } of sides.values()) expect(seen.colours).toContain(printed(light, "#f6f2e9", 0.84));
  });

  it("lists a place without a position, with its ribbon and its history", async () => {
    const { page } = await on.open("?day=1921-05-14");
    await settled(page);
    const list = page.locator(".place-list", { hasText: "Not on the map" });
    await list.getByRole("button", { name: /Felsőtárnok/ }).click();
    await page.waitForSelector(".place-head h2:has-text('Felsőtárnok')");
    expect(await page.locator(".ribbons-name", { hasText: "Felsőtárnok" }).count()).toBe(1);
    expect(await page.locator(".claim").first().textContent()).toContain("14 May 1921");
  });

  it("saves the view as a picture that is not blank", async () => {
    const { page } = await on.open("?day=1921-05-10");
    await settled(page);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save as picture" }).click();
    const file = join(on.folder, "picture.png");
    const saved = await download;
    expect(saved.suggestedFilename()).toBe("The Tarn valley, 1921-05-10.png");
    await saved.saveAs(file);
    const bytes = readFileSync(file);
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    const picture = await coloursOf(on.browser, bytes);
    expect(picture.width).toBeGreaterThan(800);
    expect(picture.height).toBeGreaterThan(500);
    // Paper, ink, and the ground of both sides, each over more than a spot.
    expect(picture.colours.length).toBeGreaterThanOrEqual(3);
  });

  it("finds a place by any of its names, marks aside", async () => {
    const { page } = await on.open();
    await settled(page);
    await page.keyboard.press("/");
    await page.keyboard.type("felsotar");
    await page.getByRole("option", { name: /Felsőtárnok/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForSelector(".place-head h2:has-text('Felsőtárnok')");
  });

  it("shows one source's version when asked for it, and says so in the address", async () => {
    const { page } = await on.open("?day=1921-05-03");
    await page.locator(".place-list button", { hasText: "Lower Tarn" }).first().click();
    const told = (words: string) => page.waitForSelector(`.place-now:has-text("${words}")`);
    await told("Disputed");
    await page.getByLabel("According to").selectOption({ label: "The Guard in the valley" });
    await told("Held by Southern Guard");
    expect(new URL(page.url()).searchParams.get("source")).toBe("The Guard in the valley");
    await page.goBack();
    await told("Disputed");
    expect(new URL(page.url()).searchParams.has("source")).toBe(false);
  });
});
