import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { openCase } from "../../src/case/index.ts";
import { ingest } from "../../src/ingest/index.ts";
import { type Server, serve, serveAnswers } from "../../src/serve/index.ts";
import { apart, byArea } from "../../src/web/ribbons/areas.ts";
import { formatChoice, parseChoice } from "../../src/web/ribbons/choice.ts";
import { linesOf, linesWithin, topsOf } from "../../src/web/ribbons/lines.ts";
import { locatedFirst, ordered } from "../../src/web/ribbons/order.ts";
import { contradictionsOf } from "../../src/web/ribbons/versions.ts";
import { ledgerOf } from "../../src/web/state/ledger.ts";
import { launch, openPage } from "./browser.ts";
import { buildPage } from "./build-page.ts";
import { largeWar } from "./fixtures/large.ts";
import { makeValley } from "./fixtures/valley.ts";

const names = ["Orlan", "Brod", "two hills", "Vesk", "Old Vesk", "Vesk Mill", "the outskirts"];
const ledger = ledgerOf({
  first: "1931-05-01",
  last: "1931-05-31",
  sides: [{ key: "crown", names: ["the Crown"] }],
  rows: names.map((name, at) => ({
    place: name,
    name,
    located: at < 2,
    type: "place",
    parent: at > 3 ? "Vesk" : null,
    ...(/^[a-z]/.test(name) ? { described: true } : {}),
    claimDays: [],
    intervals: [
      {
        place: name,
        first: `1931-05-${10 + ((at * 5) % 7)}`,
        last: null,
        began: { earliest: null, latest: "1931-05-10" },
        holder: "crown",
        status: "held",
        extent: "whole",
        parts: { crown: "whole" },
        encircled: null,
        opens: [],
        supports: [],
        opposes: [],
        inferred: false,
        rule: "capture",
      } as const,
    ],
  })),
  areas: [],
});
const namesIn = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);

describe("the order of the ribbons", () => {
  it("is by first change, by name, and by position with what has none at the end", () => {
    expect(namesIn(ordered(ledger, "name"))[0]).toBe("Brod");
    expect(namesIn(ordered(ledger, "change")).slice(0, 2)).toEqual(["Orlan", "Vesk"]);
    const anchors = [
      { place: "Orlan", position: [20, 40] as const },
      { place: "Brod", position: [10, 50] as const },
    ];
    expect(namesIn(ordered(ledger, "north", anchors)).slice(0, 2)).toEqual(["Brod", "Orlan"]);
    const west = anchors.map(({ place, position: [x, y] }) => ({ place, position: [-x, y] as const }));
    expect(namesIn(ordered(ledger, "west", west)).slice(0, 2)).toEqual(["Orlan", "Brod"]);
    expect(namesIn(ordered(ledger, "north", anchors)).at(-1)).toBe("Vesk Mill");
  });

  it("puts what nobody names apart, at the end", () => {
    expect(namesIn(locatedFirst(ordered(ledger, "change"))).slice(0, 3)).toEqual(["Orlan", "Brod", "Vesk"]);
    const groups = apart(ordered(ledger, "change"));
    expect(groups.map(({ kind }) => kind)).toEqual(["elsewhere", "unnamed"]);
    expect(namesIn(groups[1]!.rows)).toEqual(["the outskirts", "two hills"]);
    expect(linesOf(groups, new Set(), new Map()).map(({ kind }) => kind)).toEqual([
      ...Array(5).fill("place"),
      "heading",
      "place",
      "place",
    ]);
  });

  it("groups by area, the area's own row first and what nobody names last", () => {
    const groups = byArea(ordered(ledger, "name"), ledger);
    expect(groups.map(({ kind, name }) => [kind, name])).toEqual([
      ["area", "Vesk"],
      ["elsewhere", ""],
      ["unnamed", ""],
    ]);
    expect(namesIn(groups[0]!.rows)).toEqual(["Vesk", "Old Vesk", "Vesk Mill", "the outskirts"]);
  });

  it("is kept in the address, and nothing is where all is as it is by default", () => {
    const choice = { order: "north", byArea: true, open: ["orlan", "vesk"] } as const;
    expect(parseChoice(formatChoice(choice))).toEqual(choice);
    expect(formatChoice(parseChoice(null))).toBeNull();
    expect(parseChoice("nonsense,area,open.")).toEqual({ order: "change", byArea: true, open: [""] });
  });
});

describe("the lines in sight", () => {
  it("are found among lines of several heights", () => {
    const groups = apart(ordered(ledger, "change"));
    const lines = linesOf(groups, new Set(["two hills"]), new Map());
    const tops = topsOf(lines, ({ kind }) => (kind === "heading" ? 40 : 20));
    expect(tops.at(-1)).toBe(40 + (lines.length - 1) * 20);
    expect(linesWithin(tops, 0, 10)).toEqual([0, 5]);
    expect(linesWithin(tops, 100, 1000)).toEqual([1, lines.length]);
  });
});

describe("sources contradict each other", () => {
  const held = (holder: string, first: number, last: number, inferred = false) => ({
    intervals: [{ first, last, interval: { status: "held", holder, inferred } }] as never,
  });

  it("where they give the whole place to different sides on the same days", () => {
    const within = { first: 0, last: 30 };
    expect(contradictionsOf([held("a", 1, 9), held("b", 5, 12), held("b", 8, 20)], within)).toEqual([
      { first: 5, last: 9 },
    ]);
    expect(contradictionsOf([held("a", 1, 9), held("a", 5, 12)], within)).toEqual([]);
    expect(contradictionsOf([held("a", -9, 9, true), held("b", 5, 12)], within)).toEqual([]);
    expect(contradictionsOf([held("a", -9, 50), held("b", -9, 50)], within)).toEqual([within]);
  });
});

const folder = mkdtempSync(join(tmpdir(), "contested-ribbons-"));
let browser: Browser;
let server: Server;

/** The valley with a third telling, which speaks of places without a name. */
async function makeCase(): Promise<string> {
  const path = await makeValley(folder);
  const kase = openCase(path);
  const text = `# A note from the valley

On 4 May 1921 the Southern Guard recaptured Lower Tarn. On 5 May 1921 the Northern League captured Lower Tarn.
On 10 May 1921 the Northern League captured two farms. On 11 May 1921 the Southern Guard seized a nearby village.
`;
  await ingest(kase, [{ origin: "note.txt", bytes: new TextEncoder().encode(text) }]);
  kase.close();
  return path;
}

beforeAll(async () => {
  await buildPage();
  server = await serve(await makeCase(), { port: 0 });
  browser = await launch();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(query: string, address = server.address) {
  const watched = await openPage(browser, `${address}${query}`);
  onTestFinished(() => watched.page.context().close());
  await watched.page.locator(".ribbons-row").first().waitFor();
  return watched;
}

describe("the ribbons", { timeout: 120_000 }, () => {
  it("open a place into its sources, say when they contradict each other, and keep that in the address", async () => {
    const { page, problems } = await open("?view=ribbons");
    await page.getByRole("button", { name: "Lower Tarn: open its sources" }).click();
    const source = page.locator(".ribbons-row.source");
    await source.first().waitFor();
    expect(await source.locator(".ribbons-source bdi").allTextContents()).toEqual(
      expect.arrayContaining(["The fight for the Tarn valley", "The Guard in the valley", "A note from the valley"]),
    );
    const told = page.locator(".ribbons-words");
    await page.waitForFunction(() => /contradict/.test(document.querySelector(".ribbons-words")?.textContent ?? ""));
    expect(await told.textContent()).toMatch(/: 4 May 1921\.$/);
    // Where they agree the sources' ribbons are paler than where they do not.
    expect(await source.locator(".ribbon-veil").count()).toBe(3);
    expect(new URL(page.url()).searchParams.get("choice")).toBe("open.lower-tarn");
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll(".ribbons-row.source").length === 0);
    expect(problems).toEqual([]);
  });

  it("put what has no name at the end, and show the sentence that speaks of it", async () => {
    const { page } = await open("?view=ribbons&choice=name");
    await page.locator(".ribbons-heading").waitFor();
    const heads = await page.locator(".ribbons-heading").allTextContents();
    expect(heads).toEqual([expect.stringMatching(/^Unnamed places.*2 places$/)]);
    const all = await page.locator(".ribbons-name").allTextContents();
    expect(all.slice(-2)).toEqual(["“nearby village”", "“two farms”"]);
    await page.getByRole("button", { name: "two farms: open its sources" }).click();
    const sentence = page.locator(".ribbons-sentence");
    await sentence.waitFor();
    expect(await sentence.textContent()).toContain("captured two farms");
    await sentence.click();
    await page.waitForFunction(() => new URL(location.href).searchParams.get("view") === "documents");
  });

  it("are sorted by position as the reader chooses", async () => {
    const { page } = await open("?view=ribbons");
    await page.getByLabel("Order").selectOption("north");
    await page.waitForFunction(() => document.querySelector(".ribbons-name")?.textContent === "Upper Tarn");
    expect((await page.locator(".ribbons-name").allTextContents()).slice(0, 4)).toEqual([
      "Upper Tarn",
      "Mill Hill",
      "Ashby",
      "Lower Tarn",
    ]);
    await page.waitForFunction(() => new URL(location.href).searchParams.get("choice") === "north");
  });

  it("are walked through and opened with the keys alone", async () => {
    const { page } = await open("?view=ribbons&choice=name");
    await page.locator('.ribbons g[tabindex="0"]').focus();
    await page.keyboard.press("ArrowDown");
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
    await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label")?.includes("Fels") ?? false);
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction(
      () => document.activeElement?.getAttribute("aria-label")?.includes("Lower Tarn") ?? false,
    );
    await page.keyboard.press("Shift+Enter");
    await page.locator(".ribbons-row.source").first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction(() => / according to /.test(document.activeElement?.getAttribute("aria-label") ?? ""));
    expect(await focused()).toContain("Lower Tarn");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => new URL(location.href).searchParams.get("place") === "lower-tarn");
  });

  it("keep only the rows in sight in the document, and cost no more with five thousand than with five hundred", async () => {
    /** Milliseconds of script for each of twenty screenfuls scrolled by, of so many places. */
    const scrolled = async (places: number): Promise<number> => {
      const large = await serveAnswers(largeWar(places, 4), { port: 0 });
      onTestFinished(() => large.close());
      const { page } = await open("?view=ribbons", large.address);
      const session = await page.context().newCDPSession(page);
      await session.send("Performance.enable");
      const script = async () => {
        const { metrics } = await session.send("Performance.getMetrics");
        return metrics.find(({ name }) => name === "ScriptDuration")!.value * 1000;
      };
      const before = await script();
      const steps = 20;
      const height = await page.evaluate(async (count) => {
        const list = document.querySelector(".ribbons")!;
        for (let step = 0; step < count; step++) {
          list.scrollTop += list.scrollHeight / (count + 1);
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        }
        return list.scrollHeight;
      }, steps);
      expect(height).toBeGreaterThan(places * 20);
      expect(await page.locator(".ribbons-row").count()).toBeLessThan(60);
      return ((await script()) - before) / steps;
    };
    const few = await scrolled(500);
    expect(await scrolled(5000)).toBeLessThan(few * 3 + 5);
  });
});
