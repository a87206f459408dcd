import { describe, expect, test } from "vitest";
import { loadGazetteer } from "../../src/capture/gazetteer/index.ts";
import { load } from "./helpers.ts";

test("a table with every column becomes entries with every field", () => {
  const { entries, problems } = load(
    "id,name,names,type,parent,lat,lon,precision,source\n" +
      'tarn,Lower Tarn,"Tarn; تارن|Тарн",town,valley,46.25,7.5,exact,survey of 1910\n',
  );
  expect(problems).toEqual([]);
  expect(entries).toEqual([
    {
      id: "tarn",
      name: "Lower Tarn",
      names: ["Lower Tarn", "Tarn", "تارن", "Тарн"],
      type: "town",
      parent: "valley",
      geometry: { type: "Point", coordinates: [7.5, 46.25] },
      precision: "exact",
      source: "survey of 1910",
    },
  ]);
});

describe("columns go by many names", () => {
  test.each([
    "Name,Latitude,Longitude\nWeir,1.5,2.5",
    "name,y,x\nWeir,1.5,2.5",
    "LAT;LNG;Place Name\n1,5;2,5;Weir",
    "toponym\tlong\tlat\nWeir\t2.5\t1.5",
    "place|lat|lon\nWeir|1.5|2.5",
    "name,wkt\nWeir,POINT (2.5 1.5)",
    'name,the_geom\nWeir,"SRID=4326;POINT Z (2.5 1.5 300)"',
    'name,geometry\nWeir,"{""type"":""Point"",""coordinates"":[2.5,1.5]}"',
    "\uFEFFname,lat,lon\r\nWeir,1.5,2.5\r\n",
  ])("%j", (text) => {
    const { entries, problems } = load(text);
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      {
        id: "weir",
        name: "Weir",
        names: ["Weir"],
        type: "place",
        parent: null,
        geometry: { type: "Point", coordinates: [2.5, 1.5] },
        precision: null,
        source: null,
      },
    ]);
  });
});

test("a place without a position is an entry all the same, for its names", () => {
  const { entries, problems } = load("name,aliases,lat,lon\nThe Weir,Old Weir,,\n");
  expect(problems).toEqual([]);
  expect(entries[0]).toMatchObject({ id: "the-weir", names: ["The Weir", "Old Weir"], geometry: null });
});

test("names in columns of their own are gathered, and fields that name something else are not", () => {
  const { entries } = load(
    "name,name_ar,name:hu,alt_name,old name,altitude,local authority,name source,short notes\n" +
      "Weir,سد,Gát,Dam;Barrage,Mill Weir,312,Parish,census,see map\n",
  );
  expect(entries[0]?.names).toEqual(["Weir", "سد", "Gát", "Dam", "Barrage", "Mill Weir"]);
});

test("outlines in WKT come out closed, in longitude and latitude", () => {
  const { entries } = load('name,wkt\nWeir,"POLYGON ((7 46, 8 46, 8 47))"\n');
  const ring = [
    [7, 46],
    [8, 46],
    [8, 47],
    [7, 46],
  ];
  expect(entries[0]?.geometry).toEqual({ type: "Polygon", coordinates: [ring] });
});

describe("a faulty row is named with its line and its reason, and the rest is loaded", () => {
  test.each([
    ["Weir,95,7", "latitude 95 is out of range (-90 to 90)"],
    ["Weir,46,187", "longitude 187 is out of range (-180 to 180)"],
    [
      "Weir,137.1,36.2",
      "latitude 137.1 is out of range (-90 to 90) and longitude 36.2 would fit: the two seem to be swapped",
    ],
    ["Weir,4012345,512345", "longitude 512345 and latitude 4012345 are out of range; coordinates must be degrees"],
    ["Weir,north,7", 'latitude "north" is no number of degrees'],
    ["Weir,46,", "it has a latitude but no longitude"],
    ["Weir,,7", "it has a longitude but no latitude"],
    [",46,7", "it has no name"],
    ["Weir,Infinity,7", 'latitude "Infinity" is no number of degrees'],
  ])("%s", (row, reason) => {
    const { entries, problems } = load(`name,lat,lon\nTarn,46,7\n\n${row}\nRidge,47,8\n`);
    expect(entries.map((entry) => entry.name)).toEqual(["Tarn", "Ridge"]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`places.csv, line 4: ${reason}`);
  });

  test.each([
    "POLYGON ((7 46, 8 46))",
    "POLYGON ((7 46, 8 46, 8 47, 7 46)",
    "POINT (7)",
    "POINT (7 46) POINT (7 46)",
    "POINT (7 x)",
    "MULTIPOINT ((7 46), (8 47))",
    "SRID=3857;POINT (7 46)",
  ])("WKT %s", (wkt) => {
    const { entries, problems } = load(`name,wkt\nTarn,POINT (7 46)\nWeir,"${wkt}"\n`);
    expect(entries).toHaveLength(1);
    expect(problems[0]).toMatch(/^places\.csv, line 3: (it|its|a ring)/);
  });

  test("an id given twice", () => {
    const { entries, problems } = load("id,name\ntarn,Lower Tarn\ntarn,Upper Tarn\n");
    expect(entries.map((entry) => entry.name)).toEqual(["Lower Tarn"]);
    expect(problems).toEqual(['places.csv, line 3: its id "tarn" was given before (line 2); left out']);
  });
});

test("two places of one name without ids are two entries", () => {
  const { entries, problems } = load("name,lat,lon\nTarn,46,7\nTarn,47,8\n");
  expect(problems).toEqual([]);
  expect(entries.map((entry) => entry.id)).toEqual(["tarn", "tarn-2"]);
});

test("ids that are bare numbers are told apart by the file they are in", () => {
  expect(load("id,name\n7,Tarn", "/data/north valley.csv").entries[0]?.id).toBe("north-valley-7");
  expect(load("id,name\n7,Weir", "south.csv").entries[0]?.id).toBe("south-7");
});

test("names in any script make ids, and accents in either form are one", () => {
  const { entries } = load("name\nقَلْعَة تارن\nÉcluse\n", "x.csv");
  expect(entries.map((entry) => entry.id)).toEqual(["قَلْعَة-تارن", "écluse"]);
  expect(load("name\nE\u0301cluse").entries[0]?.id).toBe("écluse");
});

describe("a file of which nothing can be used is a Problem that says why", () => {
  test.each([
    ["", /empty/],
    ["   \n\n", /nothing but white space/],
    ["name,lat,lon\n", /no places in it/],
    [
      "colour,size\nred,4\n",
      /line 2: it has no name among its fields \(colour, size\).*Nothing in the file can be used/,
    ],
    ["PK\u0003\u0004rest", /ZIP archive; unpack/],
    ["SQLite format 3\u0000rest", /SQLite file; export/],
    ["<kml></kml>", /XML \(KML or GPX\?\); convert/],
  ])("%j", (text, message) => {
    expect(() => load(text)).toThrow(
      expect.objectContaining({ name: "Problem", exitCode: 2, message: expect.stringMatching(message) }),
    );
  });

  test("bytes that are no text", () => {
    const bytes = new Uint8Array([0x6e, 0x61, 0x6d, 0x65, 0xff, 0xfe, 0x0a]);
    expect(() => loadGazetteer(bytes, "places.csv")).toThrow(/places\.csv: not UTF-8/);
  });
});

test("UTF-16 with a byte order mark, as spreadsheets save it, is read", () => {
  const text = "name\tlat\tlon\nتارن\t46\t7\n";
  const bytes = new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));
  expect(loadGazetteer(bytes, "places.txt").entries[0]?.name).toBe("تارن");
});

test("hostile input takes no more than linear time", () => {
  const started = performance.now();
  for (const piece of ["(", " ", '"', ";", "POINT (", "\t", "["]) {
    const row = piece.repeat(200_000);
    load(`name,wkt\nTarn,POINT (7 46)\nWeir,"${row.replaceAll('"', '""')}"\n`);
    load(`name,wkt\nTarn,POINT (7 46)\nWeir,"SRID=4326;${row.replaceAll('"', '""')}"\n`);
  }
  expect(performance.now() - started).toBeLessThan(15_000);
});
