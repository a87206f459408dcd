import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Advance } from "../../src/ask/advances/advance.ts";
import { serveAnswers } from "../../src/serve/index.ts";
import type { Anchor } from "../../src/web/map/anchors.ts";
import { shapeOf } from "../../src/web/map/arrowShapes.ts";
import { arrowsOn, countArrows } from "../../src/web/map/arrows.ts";
import { parseAddress } from "../../src/web/state/address.ts";
import { Advances } from "../../src/web/state/advances.ts";
import { dayNumber } from "../../src/web/time/day.ts";
import { seriousOn } from "./axe.ts";
import { settled, type Watched } from "./browser.ts";
import { inventedWar } from "./fixtures/war.ts";
import { served } from "./served.ts";

const advance = (day: string, place: string, from: string | null, side = "reds"): Advance => ({
  ...{ day, place, side, from, outcome: "taken", basis: from === null ? null : "adjacent", claims: ["c"] },
});
const anchors = new Map(["a", "b", "c"].map((id, at) => [id, { position: [at, 0] } as unknown as Anchor]));

describe("arrowsOn", () => {
  const all = new Advances([
    advance("1931-03-01", "b", "a"),
    advance("1931-03-04", "b", "a"),
    advance("1931-03-05", "c", "b"),
    advance("1931-03-05", "c", null, "blues"),
    advance("1931-03-05", "z", "a"),
  ]);
  const on = (query: string, hidden: string[] = []) =>
    arrowsOn(all, anchors, {
      day: dayNumber("1931-03-05"),
      address: parseAddress(query),
      hidden: new Set(hidden),
    }).map(({ advance: { day, from, place }, age }) => `${day.slice(8)} ${from}${place} ${age.toFixed(2)}`);

  it("are those of the day, or of a span up to it, the latest last and each way once", () => {
    expect(on("")).toEqual(["05 bc 0.00"]);
    expect(on("?arrows=3")).toEqual(["04 ab 0.33", "05 bc 0.00"]);
    expect(on("?arrows=7")).toEqual(["04 ab 0.14", "05 bc 0.00"]);
    expect(on("?arrows=0")).toEqual([]);
  });

  it("are not of a side that the legend hides", () => expect(on("?arrows=7", ["side:reds"])).toEqual([]));

  it("are counted: those on places of the map, those drawn, those without a start", () => {
    const count = (query: string, hidden: string[] = []) =>
      countArrows(all, (id) => anchors.has(id), {
        day: dayNumber("1931-03-05"),
        address: parseAddress(query),
        hidden: new Set(hidden),
      });
    expect(count("?arrows=3")).toMatchObject({ told: 3, drawn: 2, withoutStart: 1 });
    expect(count("?arrows=3", ["side:reds"])).toMatchObject({ told: 3, drawn: 0, withoutStart: 1 });
    expect(count("?arrows=0")).toEqual({ told: 0, drawn: 0, withoutStart: 0 });
  });
});

describe("shapeOf", () => {
  it("tapers from the ground it comes from to a head short of the place gained", () => {
    const { outline, line } = shapeOf([0, 0], [100, 0], false)!;
    const right = Math.max(...outline.map(([x]) => x));
    expect(right).toBeGreaterThan(88);
    expect(right).toBeLessThan(98);
    expect(Math.min(...outline.map(([x]) => x))).toBeGreaterThan(4);
    const width = (index: number) => Math.hypot(...difference(outline[index]!, outline.at(-1 - index)!));
    expect(width(9)).toBeGreaterThan(2 * width(0));
    expect(line.at(-1)![0]).toBeCloseTo(right, 5);
  });

  it("stops on the way where the attack was repelled, and is nothing where there is no room", () => {
    expect(Math.max(...shapeOf([0, 0], [100, 0], true)!.outline.map(([x]) => x))).toBeLessThan(75);
    expect(shapeOf([0, 0], [9, 9], false)).toBeNull();
  });
});

const difference = (a: readonly [number, number], b: readonly [number, number]): [number, number] => [
  a[0] - b[0],
  a[1] - b[1],
];

const on = served(() => serveAnswers(inventedWar(), { port: 0 }));

async function open(query: string, options = {}): Promise<Watched> {
  const watched = await on.open(query, options);
  await settled(watched.page);
  return watched;
}

const drawn = (page: Page) =>
  page.evaluate(() =>
    window.atlasMap!.arrows.map(({ advance: { from, place, outcome } }) => `${from} ${place} ${outcome}`).sort(),
  );
const awaitArrows = (page: Page, count: number) =>
  page.waitForFunction((wanted) => window.atlasMap?.arrows.length === wanted, count);

describe("the map's arrows", { timeout: 120_000 }, () => {
  it("show the advances of the day, of more days when asked, and none when not wanted", async () => {
    const { page, problems } = await open("?day=1931-03-20");
    await awaitArrows(page, 3);
    expect(await drawn(page)).toEqual(["airfield barracks taken", "hospital tannery repelled", "kettle upper taken"]);
    await page.getByLabel("Advances").selectOption("7");
    await awaitArrows(page, 4);
    expect(await drawn(page)).toContain("lower kettle taken");
    expect(new URL(page.url()).searchParams.get("arrows")).toBe("7");
    await page.getByLabel("Advances").selectOption("0");
    await awaitArrows(page, 0);
    await page.goBack();
    await awaitArrows(page, 4);
    expect(problems).toEqual([]);
  });

  it("lead by a click to the sentences that tell of the advance", async () => {
    const { page } = await open("?day=1931-03-20");
    await awaitArrows(page, 3);
    const surface = (await page.locator(".map-surface").boundingBox())!;
    const { x, y } = await page.evaluate(
      () => window.atlasMap!.arrows.find(({ advance: { place } }) => place === "barracks")!,
    );
    await page.mouse.move(surface.x + x, surface.y + y);
    await page.waitForSelector(".map-hover:has-text('coming from Marren Airfield')");
    await page.mouse.click(surface.x + x, surface.y + y);
    const told = page.locator(".advances");
    await told.waitFor();
    expect(await page.locator(".place-head h2").textContent()).toBe("Old Barracks");
    expect(await told.textContent()).toContain("Taken by the Federation on 20 March, coming from Marren Airfield.");
    await told.getByRole("button", { name: "Show 1 sentence" }).click();
    expect(await told.locator("mark").first().textContent()).toContain("old barracks");
  });

  it("say in the legend by what rule they are drawn, and that some have no start", async () => {
    const { page } = await open("?day=1931-04-03&arrows=7");
    await page.locator(".legend-arrows summary").click();
    expect(await page.locator(".legend-arrows details").textContent()).toContain("held the day before");
    expect(await seriousOn(page)).toEqual([]);
  });

  it("say in a line why there is none: nothing told of the days, or the sides filtered out", async () => {
    const { page } = await open("?day=1931-01-20&arrows=7");
    await page.locator(".legend-no-arrow").waitFor();
    expect(await page.locator(".legend-no-arrow").textContent()).toMatch(/^No arrow: no advance .* of these 7 days\.$/);
    const other = await open("?day=1931-03-20");
    await awaitArrows(other.page, 3);
    expect(await other.page.locator(".legend-no-arrow").count()).toBe(0);
    for (const side of ["Federation", "League", "Islanders"])
      await other.page
        .locator(".legend")
        .getByRole("button", { name: new RegExp(`^${side}`) })
        .click();
    await awaitArrows(other.page, 0);
    expect(await other.page.locator(".legend-no-arrow").textContent()).toContain("filtered out");
  });
});
