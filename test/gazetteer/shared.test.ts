import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadGazetteer } from "../../src/capture/gazetteer/index.ts";

/** Map data of others that is not in the repository; the tests run where it lies beside it. */
const folder = join(import.meta.dirname, "../../../shared/geo");

test.skipIf(!existsSync(folder)).each([
  ["csr_neighborhoods.geojson", 126, ["MultiPolygon"], 2],
  ["units.geojson", 155, ["MultiPolygon", "Polygon"], 1],
  ["places.json", 150, ["Point"], 2],
])("%s loads whole", (name, count, types, spellings) => {
  const { entries, problems } = loadGazetteer(readFileSync(`${folder}/${name}`), name);
  expect(problems).toEqual([]);
  expect(entries).toHaveLength(count);
  expect([...new Set(entries.map((entry) => entry.geometry?.type))].toSorted()).toEqual(types);
  expect(new Set(entries.map((entry) => entry.id)).size).toBe(count);
  expect(entries.every((entry) => entry.names.length >= 1)).toBe(true);
  const average = entries.reduce((sum, entry) => sum + entry.names.length, 0) / count;
  expect(average).toBeGreaterThanOrEqual(spellings);
});
