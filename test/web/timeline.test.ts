import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Allegation, ClaimWithSentence } from "../../src/ask/answers.ts";
import { serve } from "../../src/serve/index.ts";
import { dayNumber, dayOf } from "../../src/web/time/day.ts";
import { dayScale } from "../../src/web/time/scale.ts";
import { chapterOn } from "../../src/web/time/useChapters.ts";
import { divisionsOf } from "../../src/web/timeline/chapters.ts";
import {
  type Item,
  itemsOfAllegations,
  itemsOfClaims,
  marksOf,
  undated,
  whenOf,
} from "../../src/web/timeline/items.ts";
import { layLane, rowsOf } from "../../src/web/timeline/layout.ts";
import { makeUpland } from "./fixtures/upland.ts";
import { served } from "./served.ts";

const on = served(async (folder) => serve(await makeUpland(folder), { port: 0 }));

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

  const scale = dayScale({ first: 0, last: 99 }, 1000);
  const lay = (items: Item[]) => layLane(marksOf(items), scale);

  it("never cover one another in a lane either, and stand whole within the days", () => {
    const { placed, rows } = lay(
      [0, 1, 1.5, 2, 40, 99].flatMap((day) => [
        { ...item, first: day, last: day },
        { ...item, first: day, last: day, kind: "control" as const },
      ]),
    );
    expect(placed.length).toBe(12);
    for (const one of placed) {
      expect(one.left).toBeGreaterThanOrEqual(0);
      expect(one.left + one.width).toBeLessThanOrEqual(1000);
      expect(one.row).toBeLessThan(rows);
      const others = placed.filter((other) => other !== one && other.row === one.row);
      expect(others.some((other) => other.left < one.left + one.width && one.left < other.left + other.width)).toBe(
        false,
      );
    }
  });

  it("of one agreement or allegation share a row that nothing else stands in between, joined by a line", () => {
    const thread = { ...item, kind: "agreement" as const, thread: "truce" };
    const { placed, links } = lay([
      { ...thread, first: 10, last: 10 },
      { ...thread, first: 50, last: 50 },
      { ...item, first: 30, last: 30 },
    ]);
    const rowOf = (first: number) => placed.find(({ mark }) => mark.first === first)!.row;
    expect(rowOf(10)).toBe(rowOf(50));
    expect(rowOf(30)).not.toBe(rowOf(10));
    expect(links).toEqual([expect.stringMatching(/^M105\.0 \S+L505\.0 \S+$/)]);
  });

  it("come last where only their document dates them, and say so", () => {
    const marks = marksOf([{ ...item, first: 0, last: 90, vague: true }, item]);
    expect(marks.map(({ vague }) => vague ?? false)).toEqual([false, true]);
    expect(whenOf(marks[1]!)).toMatch(/by its document alone$/);
    expect(whenOf(marks[0]!)).not.toMatch(/document/);
  });
});

describe("what becomes of claims", () => {
  const base = {
    document: "d",
    title: null,
    attribution: { source: null, citations: [] },
    evidence: [],
    confidence: 1,
  };
  const action = (first: string | null, basis: string, modality = "stated") =>
    ({
      ...base,
      id: `${first} ${basis}`,
      kind: "action",
      action: "attack",
      by: null,
      place: null,
      modality,
      when: { edtf: "", first, last: first, basis },
    }) as never as ClaimWithSentence;

  it("those dated by their document alone are shown, those without any day are counted, plans are no events", () => {
    const claims = [
      action("1934-06-03", "explicit"),
      action("1934-06-01", "document"),
      action(null, "document"),
      action("1934-06-09", "explicit", "planned"),
      action(null, "explicit", "planned"),
    ];
    expect(itemsOfClaims(claims, new Map()).map(({ vague }) => vague ?? false)).toEqual([false, true]);
    expect(undated(claims)).toBe(1);
  });

  it("a denial of a later day has a mark of its own beside the allegation", () => {
    const allegation = {
      id: "a",
      wrong: null,
      about: "shelling",
      accused: { name: "the Army", side: "army" },
      first: "1934-06-08",
      last: "1934-06-08",
      accusations: [{ accuser: null, claim: "said", document: "d" }],
      denials: [{ denier: { name: "the Army", side: "army" }, claim: "denied", document: "d", day: "1934-06-11" }],
      corroboration: [],
      countered: [],
      denied: null,
    } as never as Allegation;
    const items = itemsOfAllegations([allegation]);
    expect(items.map(({ first, thread, claims }) => [dayOf(first), thread, claims])).toEqual([
      ["1934-06-08", "a", ["said", "denied"]],
      ["1934-06-11", "a", ["denied"]],
    ]);
  });
});

describe("chapters", () => {
  const phase = (document: string, heading: string, level: number, first: string, last: string) =>
    ({
      kind: "phase",
      id: heading,
      document,
      title: document,
      heading,
      level,
      when: { first, last },
    }) as never as ClaimWithSentence;
  const days = { first: dayNumber("1934-06-01"), last: dayNumber("1934-06-30") };

  it("are those of the document whose parts tell most of when things happened", () => {
    const claims = [
      phase("whole", "The war", 1, "1934-06-01", "1934-06-30"),
      phase("parts", "The advance", 1, "1934-06-01", "1934-06-14"),
      phase("parts", "The retreat", 1, "1934-06-15", "1934-06-30"),
      phase("parts", "The bridge", 2, "1934-06-16", "1934-06-17"),
      phase("idle", "Before", 1, "1934-06-20", "1934-06-24"),
      phase("idle", "After", 1, "1934-06-25", "1934-06-30"),
    ];
    const counts = new Map([3, 5, 16, 18].map((day) => [days.first + day, { control: 2, other: 1 }]));
    const [best, ...rest] = divisionsOf(claims, days, counts);
    expect(best!.document).toBe("parts");
    expect(rest.length).toBe(2);
    expect(chapterOn(best!.chapters, dayNumber("1934-06-16"))?.heading).toBe("The bridge");
    expect(chapterOn(best!.chapters, dayNumber("1934-06-20"))?.heading).toBe("The retreat");
    expect(chapterOn(best!.chapters, dayNumber("1934-07-20"))).toBeNull();
  });
});

describe("the timeline", { timeout: 120_000 }, () => {
  it("has events, agreements and allegations in lanes, and shows the sentences of the one that is chosen", async () => {
    const { page, problems } = await on.open("?view=timeline");
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
    // The steps of one ceasefire are joined, and its chapter stands on the slider as well.
    expect(await lane("Agreements").locator(".lane-links path").count()).toBe(1);
    expect(await page.locator(".strip .phase-band").textContent()).toContain("The advance");
    await told.getByRole("button", { name: "Close" }).click();
    expect(await told.locator(".claim").count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it("has no empty heads: a phase too narrow for its heading is a mark with a name of its own", async () => {
    const { page } = await on.open("?view=timeline", { viewport: { width: 360, height: 780 } });
    const phases = page.locator(".chapters li button");
    await phases.first().waitFor();
    const found = await phases.evaluateAll((all) =>
      all.map((one) => ({
        text: one.textContent,
        slim: one.classList.contains("slim"),
        border: getComputedStyle(one).borderInlineStartWidth,
        told: [one.ariaLabel, (one as HTMLElement).title],
      })),
    );
    expect(found.some(({ slim }) => slim)).toBe(true);
    for (const { text, slim, border, told } of found) {
      expect(slim).toBe(text === "");
      if (slim) expect(border).toBe("0px");
      for (const name of told) expect(name).toMatch(/^\S.*, .*1934$/);
    }
  });

  it("is filtered by kind, which the address keeps, and zoomed", async () => {
    const { page } = await on.open("?view=timeline");
    await page.locator(".lane .mark.action").first().waitFor();
    await page.getByRole("button", { name: "Events", exact: true }).click();
    await page.waitForFunction(() => document.querySelectorAll(".lane .mark.action").length === 0);
    expect(await page.locator(".lane .mark.control").count()).toBeGreaterThan(0);
    await page.waitForFunction(() => new URL(location.href).searchParams.get("choice") === "action");
    const width = () => page.locator(".timeline-sheet").evaluate((sheet) => sheet.clientWidth);
    const before = await width();
    await page.getByRole("button", { name: "Closer" }).click();
    expect(await width()).toBeGreaterThan(before * 1.7);
    await page.waitForFunction(() => new URL(location.href).searchParams.get("choice") === "action,zoom.2");
  });

  it("has the day in sight at any zoom, however it is chosen", async () => {
    const { page } = await on.open("?view=timeline&choice=zoom.8&day=1934-06-15");
    await page.locator(".lane .mark").first().waitFor();
    const inSight = () =>
      page.waitForFunction(() => {
        const frame = document.querySelector(".timeline-frame")!.getBoundingClientRect();
        const { left } = document.querySelector(".timeline-day")!.getBoundingClientRect();
        return left > frame.left + 100 && left < frame.right;
      });
    await inSight();
    const slider = page.getByRole("slider");
    await slider.focus();
    await page.keyboard.press("Home");
    await page.waitForFunction(() => document.querySelector(".timeline-frame")!.scrollLeft < 50);
    await inSight();
  });

  it("is walked through with the arrow keys, one stop of Tab a lane", async () => {
    const { page } = await on.open("?view=timeline&day=1934-06-05");
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
    const { page, problems } = await on.open("?view=forces&choice=all");
    const side = page.getByRole("region", { name: "Lake League" });
    await side.waitFor();
    const text = await side.textContent();
    for (const told of ["Shore Battalion", "Mira Tal", "killed 9 Jun 1934", "1,500 to 2,500"])
      expect(text).toContain(told);
    await side.getByRole("button", { name: "Mira Tal" }).click();
    await side.locator(".claim", { hasText: "was killed near Dalby" }).waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save as CSV" }).click();
    const file = join(on.folder, "forces.csv");
    await (await download).saveAs(file);
    const table = readFileSync(file, "utf8");
    expect(table).toContain("lake-league,commander,Mira Tal");
    expect(table).toMatch(/lake-league,strength,.*1500,,2500,Battle of the Upland/);
    expect(problems).toEqual([]);
  });

  it("follows the day", async () => {
    const { page } = await on.open("?view=forces&day=1934-06-05");
    const side = page.getByRole("region", { name: "Lake League" });
    await side.waitFor();
    expect(await side.textContent()).toContain("Mira Tal");
    expect(await side.textContent()).not.toContain("killed 9 Jun 1934");
    await page.locator(".forces select").selectOption("all");
    await page.waitForSelector("text=killed 9 Jun 1934");
    await page.waitForFunction(() => new URL(location.href).searchParams.get("choice") === "all");
  });
});
