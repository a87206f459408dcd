import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { type Server, serve } from "../../src/serve/index.ts";
import { marksOf, rowsOf } from "../../src/web/timeline/items.ts";
import { launch, openPage } from "./browser.ts";
import { buildPage } from "./build-page.ts";
import { makeUpland } from "./fixtures/upland.ts";

const folder = mkdtempSync(join(tmpdir(), "contested-timeline-"));
let browser: Browser;
let server: Server;

beforeAll(async () => {
  await buildPage();
  server = await serve(await makeUpland(folder), { port: 0 });
  browser = await launch();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(query: string) {
  const watched = await openPage(browser, `${server.address}${query}`);
  onTestFinished(() => watched.page.context().close());
  return watched;
}

describe("marks", () => {
  const item = { kind: "action", side: "a", first: 3, last: 3, what: "raid", claims: ["x"], denied: false } as const;

  it("are joined where kind, side and days are the same, and come in order of time", () => {
    const marks = marksOf([
      { ...item, first: 9, last: 9 },
      item,
      { ...item, claims: ["y"], denied: true },
      { ...item, side: null },
    ]);
    expect(marks.map(({ first, count, claims, denied }) => [first, count, claims, denied])).toEqual([
      [3, 2, ["x", "y"], true],
      [3, 1, ["x"], false],
      [9, 1, ["x"], false],
    ]);
  });

  it("never cover one another", () => {
    const extents: [number, number][] = [
      [0, 10],
      [5, 12],
      [10, 20],
      [11, 13],
    ];
    const { rows, height } = rowsOf(extents, (extent) => extent);
    expect(rows).toEqual([0, 1, 0, 2]);
    expect(height).toBe(3);
  });
});

describe("the timeline", { timeout: 120_000 }, () => {
  it("has events, agreements and allegations in lanes, and shows the sentences of the one that is chosen", async () => {
    const { page, problems } = await open("?view=timeline");
    const lane = (name: string) => page.locator(".lane", { has: page.locator("h3", { hasText: name }) });
    await lane("Federal Army").waitFor();
    expect(
      await lane("Phases")
        .getByRole("button", { name: /^The advance/ })
        .count(),
    ).toBe(1);
    const names = await lane("Agreements")
      .getByRole("button")
      .evaluateAll((all) => all.map((one) => one.ariaLabel));
    expect(names).toEqual(["Agreements, 12 Jun 1934: ceasefire agreed", "Agreements, 15 Jun 1934: ceasefire broken"]);
    const accused = lane("Federal Army").getByRole("button", { name: /accused: shelling of civilians \(denied\)/ });
    await accused.click();
    const told = page.locator(".timeline-chosen");
    await told.locator(".claim").first().waitFor();
    expect(await told.textContent()).toContain("accused the Federal Army");
    expect(await told.textContent()).toContain("denied shelling civilians");
    await page.waitForFunction(() => new URL(location.href).searchParams.get("day") === "1934-06-08");
    expect(problems).toEqual([]);
  });

  it("is filtered by kind, which the address keeps, and zoomed", async () => {
    const { page } = await open("?view=timeline");
    await page.locator(".lane .mark.action").first().waitFor();
    await page.getByRole("button", { name: "Events", exact: true }).click();
    await page.waitForFunction(() => document.querySelectorAll(".lane .mark.action").length === 0);
    expect(await page.locator(".lane .mark.control").count()).toBeGreaterThan(0);
    await page.waitForFunction(() => new URL(location.href).searchParams.get("choice") === "action");
    const width = () => page.locator(".timeline-sheet").evaluate((sheet) => sheet.clientWidth);
    const before = await width();
    await page.getByRole("button", { name: "Closer" }).click();
    expect(await width()).toBeGreaterThan(before * 1.7);
  });

  it("is walked through with the arrow keys, one stop of Tab a lane", async () => {
    const { page } = await open("?view=timeline&day=1934-06-05");
    const marks = page.locator(".lane ul[aria-label='Federal Army'] button");
    await marks.first().waitFor();
    await marks.first().focus();
    await page.keyboard.press("ArrowRight");
    expect(await marks.nth(1).evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await page.locator(".bar-day output").textContent()).toBe("5 June 1934");
    await page.keyboard.press("Enter");
    expect(await marks.nth(1).getAttribute("aria-pressed")).toBe("true");
    expect(await page.locator(".lane ul[aria-label='Federal Army'] button[tabindex='0']").count()).toBe(1);
  });
});

describe("the order of battle", { timeout: 120_000 }, () => {
  it("has each side's forces, commanders with their fate and strengths, each with its sentence, and a table to save", async () => {
    const { page, problems } = await open("?view=forces&choice=all");
    const side = page.getByRole("region", { name: "Lake League" });
    await side.waitFor();
    const text = await side.textContent();
    for (const told of ["Shore Battalion", "Mira Tal", "killed 9 Jun 1934", "1,500 to 2,500"])
      expect(text).toContain(told);
    await side.getByRole("button", { name: "Mira Tal" }).click();
    await side.locator(".claim", { hasText: "was killed near Dalby" }).waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save as CSV" }).click();
    const file = join(folder, "forces.csv");
    await (await download).saveAs(file);
    const table = readFileSync(file, "utf8");
    expect(table).toContain("lake-league,commander,Mira Tal");
    expect(table).toMatch(/lake-league,strength,.*1500,,2500,Battle of the Upland/);
    expect(problems).toEqual([]);
  });

  it("follows the day", async () => {
    const { page } = await open("?view=forces&day=1934-06-05");
    const side = page.getByRole("region", { name: "Lake League" });
    await side.waitFor();
    expect(await side.textContent()).toContain("Mira Tal");
    expect(await side.textContent()).not.toContain("killed 9 Jun 1934");
    await page.locator(".forces select").selectOption("all");
    await page.waitForSelector("text=killed 9 Jun 1934");
    await page.waitForFunction(() => new URL(location.href).searchParams.get("choice") === "all");
  });
});
