import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { printed, sideStyles } from "../../src/export/palette.ts";
import { type Server, serve } from "../../src/serve/index.ts";
import { launch, openPage } from "./browser.ts";
import { buildPage } from "./build-page.ts";
import { coloursOf } from "./colours.ts";
import { makeCauseway } from "./fixtures/causeway.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "contested-connectivity-"));
let browser: Browser;
/** The causeway with outlines, with borders alone, with neither. */
let outlines: Server;
let borders: Server;
let nothing: Server;

beforeAll(async () => {
  await buildPage();
  outlines = await serve(await makeCauseway(folder, "outlines"), { port: 0 });
  borders = await serve(await makeCauseway(folder, "borders"), { port: 0 });
  nothing = await serve(await makeCauseway(folder, "nothing"), { port: 0 });
  browser = await launch();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  for (const server of [outlines, borders, nothing]) await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const day = (date: string) => `?view=connectivity&day=2031-03-${date}`;

async function open(address: string, options: Parameters<typeof openPage>[2] = {}) {
  const watched = await openPage(browser, address, options);
  onTestFinished(() => watched.page.context().close());
  await watched.page.waitForSelector(".connectivity");
  return watched;
}

const areasOf = (page: Page, side: string) =>
  page.locator(".areas-of-side", { has: page.locator("h3", { hasText: side }) }).locator(".area");
const dayOf = (page: Page) => page.locator(".bar-day output").textContent();

describe("what hangs together", { timeout: 120_000 }, () => {
  it("tells each side's areas on the day: how they stand, how large they are, what is in them", async () => {
    const { page, problems } = await open(outlines.address + day("06"));
    const red = areasOf(page, "Red Guard");
    await expect.poll(() => red.count()).toBe(2);
    expect(await red.nth(0).textContent()).toMatch(/^Main body3 places, 3 km²/);
    expect(await red.nth(1).textContent()).toMatch(/^Cut off from the rest, beside .*Blue League2 places, 2 km²/);
    expect(await red.nth(1).textContent()).toContain("said to be surrounded by");
    expect(await red.nth(1).locator(".piece").allTextContents()).toEqual(["Elderby", "Firle"]);
    await red
      .nth(1)
      .getByRole("button", { name: /said to be surrounded/ })
      .click();
    await expect.poll(() => red.nth(1).locator(".claim mark").first().textContent()).toContain("Elderby");
    await red.nth(1).getByRole("button", { name: "Elderby", exact: true }).click();
    expect(await page.locator(".place-head h2").textContent()).toBe("Elderby");
    expect(problems).toEqual([]);
  });

  it("draws them as a map in the sides' colours, with a broken line around what is cut off", async () => {
    const { page } = await open(outlines.address + day("06"));
    await page.waitForSelector(".ground-map .piece-ground");
    expect(await page.locator(".ground-map .piece-ground").count()).toBe(12);
    expect(await page.locator(".ground-map .area-ring").count()).toBe(1);
    const { colours } = await coloursOf(browser, await page.locator(".ground-map").screenshot());
    const styles = [...sideStyles([{ key: "a" }, { key: "b" }]).values()];
    for (const { light } of styles) expect(colours).toContain(printed(light, "#f6f2e9", 0.84));
    // Cut on this day: Cedarham and Elderby from Dogmoor.
    expect((await page.locator(".ground-map .link.cut").getAttribute("d"))!.match(/M/g)).toHaveLength(2 * 4);
    await page.locator(".ground-map .piece-ground", { hasText: "Firle" }).click({ force: true });
    expect(await page.locator(".place-head h2").textContent()).toBe("Firle");
    expect(new URL(page.url()).searchParams.get("choice")).toBe("area-2");
    expect(await areasOf(page, "Red Guard").nth(1).locator(".area-head").getAttribute("aria-pressed")).toBe("true");
    await page.waitForSelector(".ground-map .area-chosen");
  });

  it("follows the day of the slider, and says in plain words what the loss of a place would cut off", async () => {
    const { page } = await open(outlines.address + day("05"));
    const splits = page.getByRole("region", { name: "If one place falls" });
    const sentence = (place: string) => splits.locator(".split", { hasText: `If ${place} falls` }).textContent();
    expect(await sentence("Cedarham")).toMatch(/If Cedarham falls, Birchley and Asterton are cut off\.$/);
    expect(await sentence("Birchley")).toMatch(/If Birchley falls, Asterton is cut off\.$/);
    expect(await page.locator(".ground-map .keystone").count()).toBe(8);
    expect(await areasOf(page, "Red Guard").count()).toBe(1);
    await page.getByRole("button", { name: "Next day" }).click();
    await expect.poll(() => areasOf(page, "Red Guard").count()).toBe(2);
    expect(await splits.locator(".split", { hasText: "If Cedarham falls" }).count()).toBe(0);
  });

  it("tells the roads, and who attacked them", async () => {
    const { page } = await open(outlines.address + day("04"));
    const road = page.locator(".roads .area");
    await expect.poll(() => road.textContent()).toMatch(/^Causeway Road: open to .*Red Guard/);
    await road.getByRole("button", { name: /attacked by/ }).click();
    await expect.poll(() => road.locator(".claim").textContent()).toContain("shelled Birchley");
    expect(await page.locator(".ground-map .burst").count()).toBe(1);
    await page.goto(outlines.address + day("07"));
    await expect.poll(() => road.textContent()).toMatch(/^Causeway Road: cut/);
  });
});

describe("day by day", { timeout: 120_000 }, () => {
  it("has a mark for everything that became of the areas, which leads to its day and its sentences", async () => {
    const { page } = await open(outlines.address + day("01"));
    const marks = page.getByRole("list", { name: /^Red Guard: areas/ }).getByRole("button");
    await expect.poll(() => marks.count()).toBe(2);
    expect(await marks.nth(0).getAttribute("aria-label")).toMatch(
      /^6 Mar 2031: .*split into 2 by the loss of Dogmoor; cut off: Elderby and Firle$/,
    );
    await marks.nth(0).click();
    expect(await dayOf(page)).toBe("6 March 2031");
    const card = page.locator(".event-chosen");
    await expect.poll(() => card.locator(".claim").count()).toBe(2);
    expect(await card.locator(".claim").first().textContent()).toContain("captured Dogmoor");
    await card.locator(".event-through").getByRole("button", { name: "Dogmoor" }).click();
    await page.locator(".drawer").getByRole("button", { name: /why/i }).click();
    await expect.poll(() => page.locator(".why section").textContent()).toContain("Blue League");
    await page.goBack();
    await page.goBack();
    await expect.poll(() => dayOf(page)).toBe("1 March 2031");
    expect(await card.count()).toBe(0);
    await page.goForward();
    await expect.poll(() => card.locator(".claim").count()).toBe(2);
  });

  it("lists them, and sets what the texts say of sieges beside what the ground says", async () => {
    const { page } = await open(outlines.address + day("01"));
    const events = page.getByRole("region", { name: "What became of them" });
    await expect.poll(() => events.locator(".event").count()).toBe(6);
    expect(await events.locator(".event").nth(3).textContent()).toMatch(
      /10 Mar 2031.*2 areas joined by way of Dogmoor; relieved: Elderby and Firle/,
    );
    const checks = page.getByRole("region", { name: "What the texts say" });
    expect(await checks.locator("h3").textContent()).toContain("2 agree, 1 differ");
    const first = checks.locator(".check").first();
    expect(await first.textContent()).toMatch(
      /11 Mar 2031.*Birchley is surrounded by .*; by the ground it is connected\.differ/,
    );
    await first.getByRole("button", { name: /Birchley/ }).click();
    await expect.poll(() => first.locator(".claim mark").first().textContent()).toContain("Birchley");
    await first.getByRole("button", { name: "11 Mar 2031", exact: true }).click();
    expect(await dayOf(page)).toBe("11 March 2031");
  });

  it("asks once for the whole period, not once a day", async () => {
    const { page, requests } = await open(outlines.address + day("01"));
    await page.waitForSelector(".ground-plot svg");
    const asked = () => requests.filter((url) => /api\/(connectivity|share|pockets|terrain)/.test(url)).length;
    expect(asked()).toBe(3);
    for (let step = 0; step < 9; step++) await page.keyboard.press("ArrowRight");
    await expect.poll(() => dayOf(page)).toBe("10 March 2031");
    expect(asked()).toBe(3);
  });
});

describe("how much ground", { timeout: 120_000 }, () => {
  it("is drawn day by day, with what documents say beside what is measured", async () => {
    const { page } = await open(outlines.address + day("13"));
    const shares = page.getByRole("region", { name: "How much ground" });
    await shares.locator(".ground-plot").first().waitFor();
    expect(await shares.locator(".share-list").textContent()).toMatch(/Blue League: 7 km², 58 % of what is known/);
    expect(await shares.locator(".plot circle title").textContent()).toContain("4.5 square kilometres");
    expect(await shares.locator("h4").nth(0).textContent()).toMatch(
      /^What became of the ground .*Red Guard had on 1 March 2031/,
    );
    const told = page.getByRole("region", { name: "What the documents say" });
    expect(await told.textContent()).toMatch(/Red Guard: about 4.5 km².*by the ground 5 km²/);
    await told.getByRole("button", { name: /4.5/ }).click();
    await expect.poll(() => told.locator(".claim").textContent()).toContain("about 4.5 square kilometres");
  });

  it.each([
    ["PNG", ".ground"],
    ["SVG", ".course"],
    ["PNG", ".ground-plot >> nth=1"],
    ["CSV", ".ground-plot"],
  ])("is saved as %s from %s", async (format, figure) => {
    const { page } = await open(outlines.address + day("06"));
    const from = page.locator(figure).first();
    await from.locator("svg").first().waitFor();
    const saved = page.waitForEvent("download");
    await from.getByRole("button", { name: `Save as ${format}` }).click();
    const bytes = readFileSync((await (await saved).path())!);
    if (format === "PNG") {
      expect(bytes.subarray(1, 4).toString()).toBe("PNG");
      const size = await from.locator("svg").first().boundingBox();
      expect(bytes.readUInt32BE(16)).toBeGreaterThanOrEqual(Math.floor(size!.width * 2));
      const { colours } = await coloursOf(browser, bytes);
      const blue = [...sideStyles([{ key: "a" }]).values()][0]!.light;
      expect(colours).toContain(printed(blue, "#f6f2e9", 0.84));
    } else if (format === "SVG") expect(bytes.toString()).toMatch(/^<svg[\s\S]*Red Guard[\s\S]*<\/svg>$/);
    else expect(bytes.toString().split("\r\n")).toContain("2031-03-06,blue-league,7.01,7.01,7.01,0,0.583");
  });
});

describe("where little is known", { timeout: 120_000 }, () => {
  it("draws a diagram of the links where borders are told and no position is", async () => {
    const { page, problems } = await open(borders.address + day("06"));
    await page.waitForSelector(".ground-map circle.piece-ground");
    expect(await page.locator(".ground-map circle.piece-ground").count()).toBe(12);
    expect(await page.locator(".ground").textContent()).toContain("No place has a position");
    expect(await areasOf(page, "Red Guard").nth(1).locator(".piece").allTextContents()).toEqual(["Elderby", "Firle"]);
    const { left, right } = await page.evaluate(() => {
      const at = (name: string) =>
        [...document.querySelectorAll(".ground-map circle.piece-ground")]
          .find((one) => one.textContent === name)!
          .getBoundingClientRect().x;
      return { left: Math.abs(at("Asterton") - at("Birchley")), right: Math.abs(at("Asterton") - at("Firle")) };
    });
    expect(right).toBeGreaterThan(left * 2);
    expect(problems).toEqual([]);
  });

  it("says what is missing where nothing is known of the ground, and what the texts say all the same", async () => {
    const { page } = await open(nothing.address + day("06"));
    expect(await page.locator(".connectivity").textContent()).toContain("contested terrain add");
    expect(await page.getByRole("region", { name: "What the texts say" }).locator(".check").count()).toBe(3);
    expect(await page.locator(".ground-map").count()).toBe(0);
  });
});

describe("for everyone", { timeout: 120_000 }, () => {
  it.each(["light", "dark"] as const)("has nothing serious against it, %s", async (colorScheme) => {
    const { page } = await open(`${outlines.address}${day("06")}&choice=event-1`, { colorScheme });
    for (const address of [page.url(), borders.address + day("06"), nothing.address + day("06")]) {
      await page.goto(address);
      await page.waitForSelector(".connectivity");
      await page.waitForTimeout(800);
      const { violations } = (await page.evaluate(`${axe}; axe.run(document)`)) as {
        violations: { id: string; impact: string; nodes: { html: string }[] }[];
      };
      const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      expect(serious.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    }
  });

  it.each([
    [360, 640],
    [390, 844],
    [1024, 768],
  ])("nothing runs out of a screen of %i by %i", async (width, height) => {
    const { page } = await open(`${outlines.address}${day("06")}&choice=event-1`, { viewport: { width, height } });
    await page.waitForSelector(".event-chosen .claim");
    const sheet = page.locator(".sheet");
    const [inner, outer] = await sheet.evaluate((one) => [one.scrollWidth, one.clientWidth]);
    expect(inner).toBeLessThanOrEqual(outer!);
    const body = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(body).toBe(width);
  });

  it("speaks Hungarian", async () => {
    const { page } = await open(outlines.address + day("06"), { locale: "hu-HU" });
    expect(await page.locator(".connectivity h2").textContent()).toBe("Összefüggés");
    expect(await areasOf(page, "Red Guard").nth(1).textContent()).toMatch(/^Elvágva a többitől, mellette: /);
    const splits = page.getByRole("region", { name: "Ha egy hely elesik" });
    expect(await splits.locator(".split").first().textContent()).toMatch(/Ha ez elesik: .+, ez el van vágva: .+\./);
  });
});
