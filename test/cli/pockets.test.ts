import { describe, expect, it } from "vitest";
import { contested } from "./fake-context.ts";
import { folderWith } from "./folder.ts";
import { documents } from "./valley.ts";

const files = {
  ...documents,
  "places.csv": "name,lat,lon\nLower Tarn,46.00,7.00\nOldmill,46.00,7.01\nStonebridge,46.00,7.02\n",
  "borders.csv": "a,b\nLower Tarn,Oldmill\nOldmill,Stonebridge\n",
  "river.geojson":
    '{"type":"Feature","properties":{"name":"Tarn"},"geometry":{"type":"LineString","coordinates":[[7.005,45],[7.005,47]]}}',
};

async function valley(): Promise<string> {
  const folder = folderWith(files);
  await contested(["read", "league.md", "crown.txt", "--case", "valley.gpkg"], { folder });
  return folder;
}

describe("contested pockets", () => {
  it("asks for positions where no place is on the map", async () => {
    const folder = await valley();
    expect(await contested(["pockets", "2031-05-04"], { folder })).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(
        /^contested: no place of this case is on the map.+gazetteer add FILE".+terrain add FILE"\n$/,
      ),
    });
  });

  it("prints one JSON object a day, or one an event without a day", async () => {
    const folder = await valley();
    await contested(["gazetteer", "add", "places.csv"], { folder });
    const day = await contested(["pockets", "2031-05-15", "--json"], { folder });
    const [answer] = day.json() as { date: string; pockets: { side: string; places: { name: string }[] }[] }[];
    expect(answer!.date).toBe("2031-05-15");
    expect(
      answer!.pockets.map(({ side, places }) => `${side}: ${places.map(({ name }) => name).join(", ")}`),
    ).toContain("league: Lower Tarn");
    const course = await contested(["pockets", "--json"], { folder });
    for (const event of course.json() as { kind: string; date: string }[]) {
      expect(["pockets", "route", "check"]).toContain(event.kind);
      expect(event.date).toMatch(/^2031-\d\d-\d\d$/);
    }
  });

  it("tells a person the same in lines of 80 columns", async () => {
    const folder = await valley();
    await contested(["gazetteer", "add", "places.csv"], { folder });
    const { out, code } = await contested(["pockets", "2031-05-04"], { folder });
    expect(code).toBe(0);
    expect(out).toMatch(/^4 May 2031\n\nLeague: 1 area, /);
    expect(Math.max(...out.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(80);
  });
});

describe("contested shares", () => {
  it("tells how much ground each side has, and asks for positions where there are none", async () => {
    const folder = await valley();
    expect(await contested(["shares", "2031-05-04"], { folder })).toMatchObject({ code: 2, out: "" });
    await contested(["gazetteer", "add", "places.csv"], { folder });
    const { out } = await contested(["shares", "2031-05-04"], { folder });
    expect(out).toMatch(/^4 May 2031\n {2}League +\d\.\d km², \d+ % of what is known/);
    const { json } = await contested(["shares", "2031-05-04,2031-05-15", "--json"], { folder });
    expect((json() as { date: string; known: number }[]).map(({ date }) => date)).toEqual(["2031-05-04", "2031-05-15"]);
  });
});

describe("contested shares over a period", () => {
  it("prints a line for each day on which they change, as JSON or within 80 columns", async () => {
    const folder = await valley();
    await contested(["gazetteer", "add", "places.csv"], { folder });
    const { json } = await contested(["shares", "--json"], { folder });
    const whole = json() as { date: string; shares: { side: string; best: number }[] }[];
    const dates = whole.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
    expect(new Set(dates).size).toBe(dates.length);
    expect(dates.length).toBeGreaterThan(2);
    const { out, code } = await contested(["shares", "2031-05-04", "2031-05-21"], { folder });
    expect(code).toBe(0);
    expect(out).toMatch(/^4 to 21 May 2031\n/);
    expect(out).toMatch(/\n4 May 2031 +\d+\.\d +\d+ % +\d+\.\d +\d+ % +[CL]+\n/);
    expect(Math.max(...out.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(80);
  });

  it("needs the earlier day first, and a map", async () => {
    const folder = await valley();
    expect(await contested(["shares"], { folder })).toMatchObject({
      code: 2,
      err: expect.stringContaining("on the map"),
    });
    expect(await contested(["shares", "2031-05-21", "2031-05-04"], { folder })).toMatchObject({
      code: 2,
      err: expect.stringContaining("earlier day first"),
    });
  });
});

describe("contested pockets by borders alone", () => {
  it("names what a loss cuts off, and has no areas to measure", async () => {
    const folder = await valley();
    await contested(["terrain", "add", "borders.csv"], { folder });
    const { out, code } = await contested(["pockets", "2031-05-08"], { folder });
    expect([code, out.includes("km²")]).toEqual([0, false]);
    expect(out).toContain("League: 1 area\n");
  });
});

describe("contested terrain add", () => {
  it("adds borders, and says how many were new", async () => {
    const folder = await valley();
    expect(await contested(["terrain", "add", "borders.csv"], { folder })).toMatchObject({
      code: 0,
      out: expect.stringContaining("2 features added, 0 replaced"),
    });
    const { json } = await contested(["terrain", "add", "borders.csv", "--json"], { folder });
    expect(json()).toEqual([{ added: 0, replaced: 2, leftOut: 0 }]);
  });

  it("asks what a line is that does not say it", async () => {
    const folder = await valley();
    expect(await contested(["terrain", "add", "river.geojson"], { folder })).toMatchObject({
      code: 2,
      err: expect.stringContaining("say it with --as"),
    });
    expect((await contested(["terrain", "add", "river.geojson", "--as", "barrier"], { folder })).code).toBe(0);
  });
});
