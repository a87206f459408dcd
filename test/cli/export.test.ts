import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contested } from "./fake-context.ts";
import { valley } from "./valley.ts";

test("export lists its formats and writes them whole under a name of their own", async () => {
  const { folder, case: path } = await valley();
  const listed = await contested(["export", "--list"], { folder });
  expect(listed.out).toMatch(/^geojson {2,}who held what/m);
  for (const line of listed.out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  const before = readdirSync(folder);
  const geojson = await contested(["export", "geojson", "--case", path, "--date", "2031-05-04"], { folder });
  expect(geojson).toMatchObject({ code: 0, out: "Wrote valley-2031-05-04.geojson.\n" });
  expect(readdirSync(folder).filter((name) => !before.includes(name))).toEqual(["valley-2031-05-04.geojson"]);
  const told = await contested(["export", "ucdp", "--case", path, "--json", "-o", "events.csv"], { folder });
  expect(told.json()).toEqual([{ format: "ucdp", path: join(folder, "events.csv"), decisions: null, withheld: null }]);
  const out = await contested(["export", "csv", "--case", path, "-o", "-"], { folder });
  expect(out.out).toMatch(/^place,name,type/);
  const days = await contested(["export", "geojson", "--by-day", "--case", path, "-o", "days"], { folder });
  expect(days.code).toBe(0);
  expect(readdirSync(join(folder, "days"))).toContain("2031-05-03.geojson");
});

test("export says what is wrong with what it is asked, and leaves what was there", async () => {
  const { folder, case: path } = await valley();
  const failed = async (...words: string[]) => {
    const { code, err } = await contested(["export", ...words, "--case", path], { folder });
    expect(code).toBe(2);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    return err;
  };
  expect(await failed("shapefile")).toMatch(/"shapefile" is no format; choose one of geojson, kml/);
  expect(await failed()).toMatch(/which format\?/);
  expect(await failed("csl", "--date", "2031-05-04")).toMatch(/--date means nothing to csl/);
  expect(await failed("geojson", "--date", "2031-05-04", "--from", "2031-05-01")).toMatch(/not both/);
  expect(await failed("geojson", "--by-day", "-o", "-")).toMatch(/is a folder/);
  expect(await failed("csv", "-o", "nowhere/table.csv")).toMatch(/its folder does not exist/);
  expect(await failed("csv", "--according-to", "Nobody")).toMatch(/no source of this case/);
  writeFileSync(join(folder, "kept"), "as it was");
  await failed("geojson", "--by-day", "-o", "kept");
  expect(readFileSync(join(folder, "kept"), "utf8")).toBe("as it was");
  expect(existsSync(join(folder, "nowhere"))).toBe(false);
});
