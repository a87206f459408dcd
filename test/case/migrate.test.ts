import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { openCase } from "../../src/case/index.ts";
import { SCHEMA_VERSION } from "../../src/case/schema.ts";
import { temporaryFolder } from "./folder.ts";
import { hasOgrinfo, ogrinfoComplaints, standardComplaints } from "./geopackage.ts";
import { makeOlder } from "./old-case.ts";
import { sample } from "./samples.ts";

/** A case as an older version had it, with one document. */
function oldCase(version: 1 | 2 | 3): { path: string; id: string } {
  const path = join(temporaryFolder(), "case.gpkg");
  const kase = openCase(path, { create: true });
  const { document, bytes, reading } = sample("Tarn fell to the League.");
  kase.addDocument(document, bytes, reading);
  kase.close();
  makeOlder(path, version);
  return { path, id: document.id };
}

function versionOf(path: string): number {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return Number(database.prepare("SELECT value FROM case_information WHERE key = 'schema_version'").get()?.value);
  } finally {
    database.close();
  }
}

describe.each([1, 2] as const)("a case of version %i", (version) => {
  test("is brought up to date when it is opened to be written, with a copy as it was beside it", () => {
    const { path, id } = oldCase(version);
    const kase = openCase(path);
    expect(kase.documents().map((document) => document.id)).toEqual([id]);
    expect(kase.captures()).toMatchObject([{ document: id, origin: "tarn.txt", program: null, bytes: 24 }]);
    const side = { key: "north", name: "League", mentions: [] };
    kase.decide({ author: "A", reason: "", what: { kind: "describe-side", side, name: "The League" } });
    expect(kase.verify().problem).toBeNull();
    kase.close();
    expect(versionOf(path)).toBe(SCHEMA_VERSION);
    expect(standardComplaints(path)).toEqual([]);
    if (hasOgrinfo) expect(ogrinfoComplaints(path)).toBe("");
    expect(readdirSync(dirname(path)).toSorted()).toEqual(["case.gpkg", `case.gpkg-version-${version}`]);
    expect(versionOf(`${path}-version-${version}`)).toBe(version);
    expect(standardComplaints(`${path}-version-${version}`)).toEqual([]);
  });

  test("is read and checked as it is, without a byte of it changed", () => {
    const { path, id } = oldCase(version);
    const hash = () => createHash("sha256").update(readFileSync(path)).digest("hex");
    const before = hash();
    const kase = openCase(path, { readOnly: true });
    expect(kase.documents().map((document) => document.id)).toEqual([id]);
    expect([kase.captures(), kase.decisions(), kase.head(), kase.terrain()]).toEqual([[], [], null, []]);
    expect(kase.verify()).toMatchObject({ problem: null, checked: { documents: 1, captures: 0 } });
    kase.close();
    expect(hash()).toBe(before);
    expect(readdirSync(dirname(path))).toEqual(["case.gpkg"]);
  });
});

test("a custody record from before the user could say something is read as it is, and brought up to date", () => {
  const { path, id } = oldCase(3);
  const opened = openCase(path, { readOnly: true });
  const [record, ...others] = opened.captures();
  opened.close();
  expect([record!.document, record!.given, others]).toEqual([id, undefined, []]);
  const writable = openCase(path);
  expect(writable.captures()).toEqual([record]);
  writable.close();
  expect(versionOf(path)).toBe(SCHEMA_VERSION);
});

test("an earlier copy is never written over", () => {
  const { path } = oldCase(1);
  openCase(path).close();
  openCase(path).close();
  expect(existsSync(`${path}-version-1-2`)).toBe(false);
  makeOlder(path, 1);
  openCase(path).close();
  expect([versionOf(`${path}-version-1`), versionOf(`${path}-version-1-2`)]).toEqual([1, 1]);
});

test("a case is not brought up to date under somebody who writes to it", () => {
  const { path } = oldCase(1);
  const other = new DatabaseSync(path);
  other.exec("BEGIN IMMEDIATE");
  expect(() => openCase(path)).toThrow(/another program is writing to it/);
  other.exec("ROLLBACK");
  other.close();
  expect(versionOf(path)).toBe(1);
  openCase(path).close();
  expect(versionOf(path)).toBe(SCHEMA_VERSION);
}, 20_000);
