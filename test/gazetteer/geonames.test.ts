import { expect, test } from "vitest";
import { load } from "./helpers.ts";

function row(
  changes: Partial<Record<"id" | "name" | "ascii" | "alternates" | "lat" | "lon" | "class" | "code", string>> = {},
) {
  const cells = {
    id: "901",
    name: "Tárn",
    ascii: "Tarn",
    alternates: "Tarne,تارن,Tarn",
    lat: "46.25",
    lon: "7.5",
    class: "P",
    code: "PPLX",
    ...changes,
  };
  return [...Object.values(cells), "XX", "", "01", "", "", "", "1200", "", "540", "Etc/UTC", "2024-01-01"].join("\t");
}

test("a GeoNames dump is known by its shape and read with all spellings", () => {
  const { entries, problems } = load(
    `${row()}\n${row({ id: "902", name: "Mill Hill", alternates: "", ascii: "Mill Hill", class: "T", code: "HLL" })}\r\n`,
    "XX.txt",
  );
  expect(problems).toEqual([]);
  expect(entries).toEqual([
    {
      id: "geonames-901",
      name: "Tárn",
      names: ["Tárn", "Tarn", "Tarne", "تارن"],
      type: "district",
      parent: null,
      geometry: { type: "Point", coordinates: [7.5, 46.25] },
      precision: null,
      source: "GeoNames (CC BY 4.0)",
    },
    expect.objectContaining({ id: "geonames-902", names: ["Mill Hill"], type: "hill" }),
  ]);
});

test("faulty lines are named and the rest is loaded", () => {
  const { entries, problems } = load(
    [
      row(),
      row({ id: "2", lat: "146" }),
      "3\tWeir\t",
      row({ id: "4", name: " " }),
      row(),
      row({ id: "5", lon: "east" }),
    ].join("\n"),
    "XX.txt",
  );
  expect(entries).toHaveLength(1);
  expect(problems).toEqual([
    "XX.txt, line 2: latitude 146 is out of range (-90 to 90) and longitude 7.5 would fit: the two seem to be swapped; left out",
    "XX.txt, line 3: it has 3 columns where GeoNames has 19; left out",
    "XX.txt, line 4: it has no name; left out",
    'XX.txt, line 5: its id "geonames-901" was given before; left out',
    'XX.txt, line 6: longitude "east" is no number of degrees; left out',
  ]);
});

test("a tab-separated table with a header is no GeoNames dump", () => {
  const header = "geonameid\tname\tlatitude\tlongitude\n901\tTarn\t46\t7";
  expect(load(header, "own.tsv").entries[0]).toMatchObject({ name: "Tarn", id: "own-901" });
});
