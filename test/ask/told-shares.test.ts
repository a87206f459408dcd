import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { shareSeries } from "../../src/ask/index.ts";
import { openCase } from "../../src/case/index.ts";
import { ingest } from "../../src/ingest/index.ts";

const folder = mkdtempSync(join(tmpdir(), "contested-told-shares-"));
const kase = openCase(join(folder, "case.gpkg"), { create: true });
afterAll(() => {
  kase.close();
  rmSync(folder, { recursive: true });
});

const ofGround = [
  "On 3 May 2031 the League captured half of Lower Tarn.",
  "On 6 May the League controlled 60 percent of the city.",
  "By 12 May the League had retaken half of the territory that the Crown had seized.",
  "On 13 May the League held more than 70 percent of what had been rebel ground.",
  "On 15 May the Crown captured 30 km² of territory.",
  "The League said it had taken 75 percent of East Tarn on 16 May.",
];
const ofOthers = [
  "By 5 May the Crown had lost half of its fighters.",
  "Half of the houses in Ashby were destroyed on 7 May.",
  "Half of the population had left Ashby by 8 May.",
  "On 10 May a third of the convoy was destroyed.",
  "On 11 May some 40 percent of the aid reached the Crown.",
  "On 14 May half of the city's population was displaced.",
  "The League claimed on 17 May to have destroyed half of the Crown's armoured vehicles that had come into Ashby.",
  "Almost 1,200 people were killed by 18 May, more than half of them civilians.",
];

test("of shares, those of ground stand beside the map; those of fighters, houses, people and things do not", async () => {
  const lines = [...ofGround, ...ofOthers].map((line) => `${line}\n\n`).join("");
  const text = `# Battle of Tarn\n\nThe battle was fought between the League and the Crown.\n\n${lines}`;
  await ingest(kase, [{ origin: "tarn.md", bytes: new TextEncoder().encode(text) }]);
  const told = new Set(shareSeries(kase).flatMap((day) => day.told.map(({ sentence }) => sentence)));
  expect([...told].toSorted()).toEqual(ofGround.toSorted());
});
