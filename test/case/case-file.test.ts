import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openCase } from "../../src/case/index.ts";
import { temporaryFolder } from "./folder.ts";
import { controlClaim, sample } from "./samples.ts";

function newCase() {
  const path = join(temporaryFolder(), "case.gpkg");
  return { path, kase: openCase(path, { create: true }) };
}

describe("documents", () => {
  test("come back as they went in, with the original bytes, after the case was closed", () => {
    const { path, kase } = newCase();
    // Emoji, Arabic marks, a decomposed accent, a zero character and a line end: offsets must survive all of them.
    const one = sample("Tarn 🏔️ fell: قَلْعَة, Cafe\u0301 \u0000 end\r\n");
    expect(kase.addDocument(one.document, one.bytes, one.reading)).toBe("added");
    kase.close();
    const again = openCase(path, { readOnly: true });
    expect(again.document(one.document.id)).toEqual(one.document);
    expect(Buffer.from(again.original(one.document.id)!)).toEqual(Buffer.from(one.bytes));
    expect(again.readings()).toEqual([one.reading]);
    again.close();
  });

  test("are found by a unique prefix of eight digits or more, and by nothing less", () => {
    const { kase } = newCase();
    const { document, bytes, reading } = sample("Tarn fell.");
    kase.addDocument(document, bytes, reading);
    expect(kase.document(document.id.slice(0, 8))?.id).toBe(document.id);
    expect(kase.document(document.id.slice(0, 12).toUpperCase())?.id).toBe(document.id);
    expect(kase.document(document.id.slice(0, 7))).toBeNull();
    expect(kase.document("0".repeat(64))).toBeNull();
    expect(kase.document("' OR 1=1 --")).toBeNull();
    kase.close();
  });

  test("are summed up without their text, counted in the units that are promised", () => {
    const { kase } = newCase();
    const { document, bytes, reading } = sample("é🏔️");
    kase.addDocument(document, bytes, { ...reading, notes: ["nothing read"] });
    const [summary, ...rest] = kase.documents();
    expect(rest).toEqual([]);
    expect(summary).toMatchObject({ id: document.id, length: 4, bytes: 9, claims: 1, notes: ["nothing read"] });
    expect(summary).not.toHaveProperty("text");
    kase.close();
  });

  test("stored twice change nothing: neither the revision nor a byte of the file", () => {
    const { path, kase } = newCase();
    const { document, bytes, reading } = sample("Tarn fell.");
    kase.addDocument(document, bytes, reading);
    kase.close();
    const hash = () => createHash("sha256").update(readFileSync(path)).digest("hex");
    const before = { hash: hash(), time: statSync(path).mtimeMs };
    const again = openCase(path);
    const later = { ...document, captured: "2027-01-01T00:00:00.000Z" };
    expect(again.addDocument(later, bytes, structuredClone(reading))).toBe("unchanged");
    expect(again.revision).toBe(1);
    expect(again.document(document.id)).toEqual(document);
    again.close();
    expect({ hash: hash(), time: statSync(path).mtimeMs }).toEqual(before);
  });

  test("are read again by another reader, or where the reading came out differently", () => {
    const { kase } = newCase();
    const { document, bytes, reading } = sample("Tarn fell.");
    kase.addDocument(document, bytes, reading);
    expect(kase.hasDocument(document.id, "test/en")).toBe(true);
    expect(kase.hasDocument(document.id, "test/en@2")).toBe(false);
    const second = { ...reading, reader: "test/en@2", claims: [] };
    expect(kase.addDocument(document, bytes, second)).toBe("read again");
    expect(kase.hasDocument(document.id, "test/en@2")).toBe(true);
    expect(kase.hasDocument(document.id, "test/en")).toBe(false);
    expect(kase.readings()).toEqual([second]);
    const third = { ...second, claims: [controlClaim(document.id, "other")] };
    expect(kase.addDocument(document, bytes, third)).toBe("read again");
    expect(kase.readings()).toEqual([third]);
    expect(kase.revision).toBe(3);
    kase.close();
  });

  test("are refused where the bytes are not those the id names, and nothing stays behind", () => {
    const { kase } = newCase();
    const { document, reading } = sample("Tarn fell.");
    const other = new TextEncoder().encode("Tarn held.");
    expect(() => kase.addDocument(document, other, reading)).toThrow(/SHA-256/);
    expect(kase.documents()).toEqual([]);
    expect(kase.revision).toBe(0);
    kase.close();
  });

  test("are removed with their claims and their original", () => {
    const { kase } = newCase();
    const one = sample("Tarn fell.");
    const two = sample("Tarn held.");
    kase.addDocument(one.document, one.bytes, one.reading);
    kase.addDocument(two.document, two.bytes, two.reading);
    expect(kase.removeDocument(one.document.id)).toBe(true);
    expect(kase.removeDocument(one.document.id)).toBe(false);
    expect(kase.original(one.document.id)).toBeNull();
    expect(kase.readings()).toEqual([two.reading]);
    expect(kase.revision).toBe(3);
    kase.close();
  });
});

test("readings come in the order of their documents' ids, whatever the order of adding", () => {
  const samples = ["one", "two", "three", "four"].map((text) => sample(text));
  const orders = [samples, samples.toReversed()].map((order) => {
    const { kase } = newCase();
    for (const { document, bytes, reading } of order) kase.addDocument(document, bytes, reading);
    const result = kase.readings();
    kase.close();
    return result;
  });
  expect(orders[0]).toEqual(orders[1]);
  const ids = orders[0]!.map((reading) => reading.document);
  expect(ids).toEqual(ids.toSorted());
});

test("gazetteer entries are added, replaced by id, and leave no trace where nothing is new", () => {
  const { kase } = newCase();
  const tarn = {
    id: "tarn",
    name: "Lower Tarn",
    names: ["Tarn", "تارن"],
    type: "town",
    parent: null,
    geometry: { type: "Point" as const, coordinates: [7.5, 46.25] as [number, number] },
    precision: null,
    source: "survey",
  };
  const weir = { ...tarn, id: "weir", name: "The Weir", geometry: null, source: null };
  expect(kase.addGazetteer([tarn, weir])).toEqual({ added: 2, replaced: 0 });
  expect(kase.addGazetteer([tarn])).toEqual({ added: 0, replaced: 1 });
  expect(kase.revision).toBe(1);
  const moved = { ...tarn, geometry: { type: "Point" as const, coordinates: [7.6, 46.25] as [number, number] } };
  expect(kase.addGazetteer([moved, moved])).toEqual({ added: 0, replaced: 2 });
  expect(kase.revision).toBe(2);
  expect(kase.gazetteer()).toEqual([moved, weir]);
  kase.close();
});

test("an outline that says no more than a name leaves the names, type and parent of the entry it is for", () => {
  const { kase } = newCase();
  const known = {
    id: "tarn",
    name: "Lower Tarn",
    names: ["Lower Tarn", "تارن"],
    type: "town",
    parent: "valley",
    geometry: null,
    precision: null,
    source: "survey",
  };
  const ring: [number, number][] = [
    [7, 46],
    [8, 46],
    [8, 47],
    [7, 46],
  ];
  const outline = {
    ...known,
    name: "Tarn",
    names: ["Tarn"],
    type: "place",
    parent: null,
    geometry: { type: "Polygon" as const, coordinates: [ring] },
    source: null,
  };
  kase.addGazetteer([known]);
  expect(kase.addGazetteer([outline])).toEqual({ added: 0, replaced: 1 });
  expect(kase.gazetteer()).toEqual([{ ...known, names: ["Lower Tarn", "تارن", "Tarn"], geometry: outline.geometry }]);
  kase.addGazetteer([{ ...known, names: ["Lower Tarn"] }]);
  expect(kase.gazetteer()[0]).toMatchObject({ names: ["Lower Tarn"], geometry: null });
  kase.close();
});

test("settings are small JSON values; setting the same again is no change, undefined removes", () => {
  const { kase } = newCase();
  expect(kase.setting("title")).toBeUndefined();
  kase.setSetting("title", "Tarn in spring");
  kase.setSetting("title", "Tarn in spring");
  kase.setSetting("colours", { north: "#336699" });
  expect(kase.setting("colours")).toEqual({ north: "#336699" });
  expect(kase.revision).toBe(2);
  kase.setSetting("title", undefined);
  expect(kase.setting("title")).toBeUndefined();
  expect(kase.revision).toBe(3);
  kase.close();
});

test("a case opened to be read sees what a writer commits, and writes nothing itself", () => {
  const { path, kase } = newCase();
  const reader = openCase(path, { readOnly: true });
  const { document, bytes, reading } = sample("Tarn fell.");
  expect(reader.revision).toBe(0);
  kase.addDocument(document, bytes, reading);
  expect(reader.revision).toBe(1);
  expect(reader.readings()).toEqual([reading]);
  expect(() => reader.setSetting("title", "x")).toThrow(/read only/);
  kase.close();
  reader.close();
  expect(readdirSync(join(path, ".."))).toEqual(["case.gpkg"]);
});
