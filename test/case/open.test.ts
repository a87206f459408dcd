import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { openCase } from "../../src/case/index.ts";
import { temporaryFolder } from "./folder.ts";
import { sample } from "./samples.ts";

/** Makes a SQLite file with these statements. */
function database(path: string, sql: string): void {
  const file = new DatabaseSync(path);
  file.exec(sql);
  file.close();
}

function madeCase(): string {
  const path = join(temporaryFolder(), "case.gpkg");
  openCase(path, { create: true }).close();
  return path;
}

describe("what is no case is a Problem in one line, and is left as it was", () => {
  const cases: [string, (path: string) => void, RegExp][] = [
    ["a missing file", () => {}, /there is no such case; "contested read FILE --case .*" makes one/],
    ["a folder", (path) => mkdirSync(path), /this is a folder; give the case file in it/],
    ["an empty file", (path) => writeFileSync(path, ""), /this file is empty/],
    ["a text", (path) => writeFileSync(path, "Tarn fell."), /this is not one; give another name/],
    [
      "a long text",
      (path) => writeFileSync(path, "Tarn fell. ".repeat(1000)),
      /a case is a SQLite file, and this is not/,
    ],
    ["SQLite, but no GeoPackage", (path) => database(path, "CREATE TABLE a (b)"), /but no GeoPackage/],
    [
      "a GeoPackage of another program",
      (path) => database(path, "PRAGMA application_id = 1196444487; CREATE TABLE roads (id)"),
      /this GeoPackage was not made by Contested/,
    ],
    [
      "a file that only begins like SQLite",
      (path) => writeFileSync(path, `SQLite format 3\0${"rubbish".repeat(1000)}`),
      /damaged; restore it from a backup/,
    ],
    [
      "a case from a newer version",
      (path) => {
        openCase(path, { create: true }).close();
        database(path, "UPDATE case_information SET value = '99' WHERE key = 'schema_version'");
      },
      /made by a newer version of Contested \(its tables are version 99, this program knows \d+\); update Contested/,
    ],
    [
      "a case without a version",
      (path) => {
        openCase(path, { create: true }).close();
        database(path, "DELETE FROM case_information");
      },
      /does not say its version/,
    ],
  ];
  for (const [what, make, message] of cases) {
    test(what, () => {
      const folder = temporaryFolder();
      const path = join(folder, "x.gpkg");
      make(path);
      const before = readdirSync(folder).map((name) => [
        name,
        name === "x.gpkg" && what !== "a folder" ? readFileSync(path) : null,
      ]);
      for (const options of what === "a missing file"
        ? [{}, { readOnly: true }]
        : [{}, { readOnly: true }, { create: true }]) {
        expect(() => openCase(path, options)).toThrow(
          expect.objectContaining({ name: "Problem", exitCode: 2, message: expect.stringMatching(message) }),
        );
      }
      const after = readdirSync(folder).map((name) => [
        name,
        name === "x.gpkg" && what !== "a folder" ? readFileSync(path) : null,
      ]);
      expect(after).toEqual(before);
    });
  }

  test("a folder that does not exist, and one that is a file", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "file"), "");
    expect(() => openCase(join(folder, "none", "x.gpkg"), { create: true })).toThrow(
      /its folder .*none does not exist/,
    );
    expect(() => openCase(join(folder, "file", "x.gpkg"), { create: true })).toThrow(/file is not a folder/);
  });
});

describe("a case that cannot be written to", () => {
  // The administrator may write everywhere, so that there is nothing to refuse.
  test.skipIf(process.getuid?.() === 0)("is refused to a writer and read by a reader", () => {
    const path = madeCase();
    chmodSync(path, 0o444);
    expect(() => openCase(path)).toThrow(/cannot be written to; check the permissions/);
    const reader = openCase(path, { readOnly: true });
    expect(reader.documents()).toEqual([]);
    reader.close();
  });

  test.skipIf(process.getuid?.() === 0)("is read in a folder where nothing can be written", () => {
    const path = madeCase();
    const folder = join(path, "..");
    chmodSync(folder, 0o555);
    try {
      const reader = openCase(path, { readOnly: true });
      expect(reader.revision).toBe(0);
      reader.close();
      expect(() => openCase(join(folder, "new.gpkg"), { create: true })).toThrow(/folder cannot be written to/);
    } finally {
      chmodSync(folder, 0o755);
    }
  });
});

test("a closed case is one file, whoever closes last", () => {
  const path = madeCase();
  const folder = join(path, "..");
  const writer = openCase(path);
  const reader = openCase(path, { readOnly: true });
  const { document, bytes, reading } = sample("Tarn fell.");
  writer.addDocument(document, bytes, reading);
  writer.close();
  expect(reader.documents()).toHaveLength(1);
  reader.close();
  expect(readdirSync(folder)).toEqual(["case.gpkg"]);
  writer.close();
});

test("create opens a case that is there already", () => {
  const path = madeCase();
  const first = openCase(path);
  first.setSetting("title", "Tarn");
  first.close();
  const again = openCase(path, { create: true });
  expect(again.setting("title")).toBe("Tarn");
  again.close();
});

test("a cell that another program has damaged is named", () => {
  const path = madeCase();
  const kase = openCase(path);
  const { document, bytes, reading } = sample("Tarn fell.");
  kase.addDocument(document, bytes, reading);
  kase.close();
  database(path, "UPDATE claim SET json = '{'");
  const damaged = openCase(path, { readOnly: true });
  expect(() => damaged.readings()).toThrow(/case\.gpkg: claim tarn-1 is damaged; restore/);
  damaged.close();
});

test("names with quotes, spaces, percent signs and other scripts are names like others", () => {
  const folder = temporaryFolder();
  for (const name of ["it's 100% تارن?.gpkg", "#1.gpkg", "file:x.gpkg"]) {
    const path = join(folder, name);
    openCase(path, { create: true }).close();
    const reader = openCase(path, { readOnly: true });
    expect(reader.revision).toBe(0);
    reader.close();
  }
  expect(readdirSync(folder)).toHaveLength(3);
});
