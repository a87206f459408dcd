import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openCase } from "../../src/case/index.ts";
import type { TerrainFeature } from "../../src/model/index.ts";
import { temporaryFolder } from "./folder.ts";
import { standardComplaints } from "./geopackage.ts";
import { makeOlder } from "./old-case.ts";

const border: TerrainFeature = {
  ...{ id: "border esk | tarn", kind: "border", name: null, a: "esk", b: "tarn", geometry: null, source: "survey" },
};
const river: TerrainFeature = {
  ...{ id: "river", kind: "barrier", name: "Esk", a: null, b: null, source: null },
  geometry: {
    type: "LineString",
    coordinates: [
      [1, 2],
      [3, 4],
    ],
  },
};

const emptyPath = () => join(temporaryFolder(), "case.gpkg");

describe("terrain in a case", () => {
  test("comes back as it was, in the order of ids; adding it again changes nothing", () => {
    const path = emptyPath();
    const kase = openCase(path, { create: true });
    expect(kase.addTerrain([river, border])).toEqual({ added: 2, replaced: 0 });
    const { revision } = kase;
    expect(kase.addTerrain([border])).toEqual({ added: 0, replaced: 1 });
    expect(kase.revision).toBe(revision);
    expect(kase.addTerrain([{ ...border, source: null }])).toEqual({ added: 0, replaced: 1 });
    expect(kase.revision).toBe(revision + 1);
    kase.close();
    const again = openCase(path, { readOnly: true });
    expect(again.terrain()).toEqual([{ ...border, source: null }, river]);
    again.close();
    expect(standardComplaints(path)).toEqual([]);
  });

  test("a case of the first version is read as it is, and brought up to date when it is written to", () => {
    const path = emptyPath();
    openCase(path, { create: true }).close();
    makeOlder(path, 1);
    const read = openCase(path, { readOnly: true });
    expect(read.terrain()).toEqual([]);
    read.close();
    const written = openCase(path);
    expect(written.addTerrain([border])).toEqual({ added: 1, replaced: 0 });
    expect(written.terrain()).toEqual([border]);
    written.close();
    expect(standardComplaints(path)).toEqual([]);
  });
});
