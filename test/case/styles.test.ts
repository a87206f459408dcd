import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { openCase } from "../../src/case/index.ts";
import { SIDE_COLOURS } from "../../src/case/styles.ts";
import { inks } from "../../src/export/palette.ts";
import type { PlaceGeometry } from "../../src/model/index.ts";
import { temporaryFolder } from "./folder.ts";
import { hasOgrinfo, ogrinfoComplaints, standardComplaints } from "./geopackage.ts";
import { interval } from "./samples.ts";

const point: PlaceGeometry = { type: "Point", coordinates: [7, 46] };
const area: PlaceGeometry = {
  type: "Polygon",
  coordinates: [
    [
      [7, 46],
      [8, 46],
      [8, 47],
      [7, 46],
    ],
  ],
};

interface Style {
  f_table_name: string;
  f_geometry_column: string;
  styleName: string;
  styleQML: string;
  useAsDefault: number;
}

function caseWith(geometry: PlaceGeometry) {
  const path = join(temporaryFolder(), "case.gpkg");
  const kase = openCase(path, { create: true });
  const entry = { id: "g", name: "T", names: [], type: "town", parent: null, precision: null, source: null };
  const put = (shape: PlaceGeometry) => {
    kase.addGazetteer([{ ...entry, geometry: shape }]);
    kase.saveControl({
      places: [{ id: "t", name: "T", aliases: [], type: "town", parent: null, mentions: [], gazetteer: "g" }],
      sides: [
        { key: "north", names: ['Northern & "<League>"'], mentions: [] },
        { key: "south", names: [], mentions: [] },
      ],
      intervals: [
        interval({ place: "t", first: "1921-05-03", last: "1921-05-09" }),
        interval({ place: "t", first: "1921-05-10" }),
      ],
    });
  };
  put(geometry);
  return { path, kase, put };
}

function styles(path: string): Style[] {
  const database = new DatabaseSync(path, { readOnly: true });
  const rows = database.prepare("SELECT * FROM layer_styles ORDER BY f_table_name, styleName").all();
  database.close();
  return rows as unknown as Style[];
}

const preferred = (path: string) =>
  styles(path).flatMap(({ f_table_name, styleName, useAsDefault }) =>
    useAsDefault ? `${f_table_name} ${styleName}` : [],
  );

test("the inks of the sides are the page's own", () => {
  expect(SIDE_COLOURS).toEqual(inks.map(({ light }) => light));
});

test("QGIS takes the style for the commonest geometry up by itself, and follows when that changes", () => {
  const { path, kase, put } = caseWith(point);
  expect(preferred(path)).toEqual(["control Contested: points", "place Contested: points"]);
  put(area);
  expect(preferred(path)).toEqual(["control Contested: areas", "place Contested: areas"]);
  expect(styles(path)).toHaveLength(4);
  expect(styles(path).every((style) => style.f_geometry_column === "geometry")).toBe(true);
  kase.close();
  expect(standardComplaints(path)).toEqual([]);
  if (hasOgrinfo) expect(ogrinfoComplaints(path)).toBe("");
});

test("a style is a category a side and a state, in the colours of the case, with names as text", () => {
  const { path, kase, put } = caseWith(area);
  kase.setSetting("colours", { south: "#00ff7f", north: "red" });
  put(area);
  kase.close();
  const qml = styles(path).find(
    ({ f_table_name, useAsDefault }) => f_table_name === "control" && useAsDefault,
  )!.styleQML;
  const categories = [...qml.matchAll(/<category [^>]*value="([^"]*)" label="([^"]*)"/g)].map((match) =>
    match.slice(1),
  );
  expect(categories).toEqual([
    ["north", "Northern &#38; &#34;&#60;League&#62;&#34;"],
    ["south", "south"],
    ["*divided", "divided"],
    ["*contested", "contested"],
    ["*disputed", "disputed"],
    ["", "unknown"],
  ]);
  const colours = [...qml.matchAll(/name="color" value="([^"]*)"/g)].map((match) => match[1]);
  expect(colours.slice(0, 2)).toEqual(["43,103,150,200", "0,255,127,200"]);
  expect(qml.match(/<symbol /g)).toHaveLength(6);
});

test("only the layer of stretches of time has them, until the last day that is known", () => {
  const { path, kase } = caseWith(point);
  kase.close();
  for (const { f_table_name, styleQML } of styles(path)) {
    expect(styleQML.includes("<temporal"), f_table_name).toBe(f_table_name === "control");
    if (f_table_name === "control") {
      expect(styleQML).toContain('enabled="1" mode="4" limitMode="0" startField="first_day" endField="last_day"');
      expect(styleQML).toContain("make_datetime(1921,5,10,0,0,0)) + make_interval(0,0,0,0,23,59,59)");
    }
  }
});

const ELEMENT = /<(\/?)([a-z][\w-]*)(?: [\w-]+="[^"<>]*")*(\/?)>/gi;

/** The elements of an XML text that are not closed, or closed without having been opened. */
function unbalanced(xml: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, closing, name = "", empty] of xml.matchAll(ELEMENT)) {
    if (closing === "") {
      if (empty === "") open.push(name);
    } else if (open.pop() !== name) wrong.push(name);
  }
  return [...open, ...wrong];
}

test("a style is well-formed XML", () => {
  const { path, kase } = caseWith(point);
  kase.close();
  for (const { styleQML } of styles(path)) {
    const elements = styleQML.replace(/^<!DOCTYPE [^>]*>\n/, "");
    expect(unbalanced(elements)).toEqual([]);
    // What stands between the elements is numbers, so every "<" was understood above.
    expect(elements.replace(ELEMENT, " ").trim()).toMatch(/^[0-9\s]*$/);
  }
});

test("a style a person saved in QGIS as the one to use stays so, and stays at all", () => {
  const { path, kase } = caseWith(point);
  kase.close();
  const database = new DatabaseSync(path);
  database.exec(`UPDATE layer_styles SET useAsDefault = 0 WHERE f_table_name = 'control';
    INSERT INTO layer_styles (f_table_name, f_geometry_column, styleName, styleQML, useAsDefault)
    VALUES ('control', 'geometry', 'mine', '<qgis/>', 1)`);
  database.close();
  const again = openCase(path);
  again.addGazetteer([
    { id: "g", name: "T", names: [], type: "town", parent: null, geometry: area, precision: null, source: null },
  ]);
  again.saveControl({ places: [], sides: [], intervals: [] });
  again.close();
  expect(preferred(path)).toEqual(["control mine", "place Contested: points"]);
  expect(styles(path)).toHaveLength(5);
});
