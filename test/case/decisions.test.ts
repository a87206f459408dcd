import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { openCase, verifyChain } from "../../src/case/index.ts";
import type { Act, Decision } from "../../src/model/index.ts";
import { temporaryFolder } from "./folder.ts";
import { sample } from "./samples.ts";

const text = "Tarn fell to the League on 3 May. 🏔️";
const side = { key: "north", name: "Northern League", mentions: [] };

function name(words: string): Act {
  return { kind: "describe-side", side, name: words };
}

/** A case with a document and some decisions; closed. */
function decided(count = 3): { path: string; made: Decision[] } {
  const path = join(temporaryFolder(), "case.gpkg");
  const kase = openCase(path, { create: true });
  const { document, bytes, reading } = sample(text);
  kase.addDocument(document, bytes, reading, { program: "0.0.1" });
  const claim = { id: "tarn-1", document: document.id, kind: "control", evidence: { start: 0, end: 10 } };
  const made = [
    kase.decide({ author: "A", reason: "", what: { kind: "confirm", claim: { ...claim, quote: "Tarn fell " } } }),
  ];
  for (let number = 1; number < count; number++)
    made.push(kase.decide({ author: "B", reason: `no. ${number}`, what: name(`Side ${number}`) }));
  kase.close();
  return { path, made };
}

/** Changes the file behind the program's back. */
function tamper(path: string, sql: string): void {
  const database = new DatabaseSync(path);
  database.exec("DROP TRIGGER decision_is_never_changed; DROP TRIGGER decision_is_never_removed;");
  database.exec(sql);
  database.close();
}

function problemOf(path: string): string | null {
  const kase = openCase(path, { readOnly: true });
  try {
    return kase.verify().problem;
  } finally {
    kase.close();
  }
}

describe("decisions", () => {
  test("stand in the case as they were made, each with the hash of the one before", () => {
    const { path, made } = decided();
    const kase = openCase(path, { readOnly: true });
    expect(kase.decisions()).toEqual(made);
    expect(made.map(({ previous }) => previous)).toEqual([null, made[0]!.hash, made[1]!.hash]);
    expect(kase.head()).toBe(made[2]!.hash);
    expect(verifyChain(made)).toBeNull();
    expect(made.map(({ time }) => time).toSorted()).toEqual(made.map(({ time }) => time));
    expect(new Set(made.map(({ time }) => time)).size).toBe(3);
    expect(kase.verify()).toMatchObject({
      problem: null,
      checked: { documents: 1, claims: 1, decisions: 3, captures: 1 },
      head: made[2]!.hash,
    });
    kase.close();
  });

  test("make a new revision, need an author, and cannot be changed or removed", () => {
    const { path } = decided();
    const kase = openCase(path);
    const { revision } = kase;
    kase.decide({ author: " C ", reason: "", what: name("Again") });
    expect(kase.revision).toBe(revision + 1);
    expect(kase.decisions().at(-1)!.author).toBe("C");
    expect(() => kase.decide({ author: " ", reason: "", what: name("x") })).toThrow(/needs its author/);
    kase.close();
    const database = new DatabaseSync(path);
    expect(() => database.exec("UPDATE decision SET author = 'D'")).toThrow(/append-only/);
    expect(() => database.exec("DELETE FROM decision")).toThrow(/append-only/);
    expect(() => database.exec("UPDATE capture SET origin = 'elsewhere'")).toThrow(/append-only/);
    expect(() => database.exec("DELETE FROM capture")).toThrow(/append-only/);
    database.close();
  });

  test("are not made in a case that is open to be read", () => {
    const { path } = decided();
    const kase = openCase(path, { readOnly: true });
    expect(() => kase.decide({ author: "A", reason: "", what: name("x") })).toThrow(/read only/);
    kase.close();
  });
});

describe("verify names what does not hold", () => {
  const attacks: [string, string, RegExp][] = [
    ["an author exchanged", "UPDATE decision SET author = 'Z' WHERE id = 2", /decision 2 .*Z.*: it was altered/],
    ["a reason exchanged", "UPDATE decision SET reason = 'better' WHERE id = 2", /decision 2 .*it was altered/],
    ["a time exchanged", "UPDATE decision SET time = '2001-01-01T00:00:00.000Z' WHERE id = 3", /decision 3 .*altered/],
    [
      "what was decided exchanged",
      `UPDATE decision SET what = replace(what, 'Side 1', 'Side 7') WHERE id = 2`,
      /decision 2/,
    ],
    ["one left out", "DELETE FROM decision WHERE id = 2", /decision 2 .*it does not follow the one before/],
    ["the first left out", "DELETE FROM decision WHERE id = 1", /decision 1 .*does not follow/],
    ["two exchanged", "UPDATE decision SET id = 9 WHERE id = 2; UPDATE decision SET id = 2 WHERE id = 3", /decision 2/],
    [
      "an origin made up",
      `UPDATE decision SET merged = '{"hash":"${"0".repeat(64)}","previous":null}' WHERE id = 3`,
      /decision 3/,
    ],
    ["an original exchanged", "UPDATE document_content SET original = x'00'", /original bytes do not have the hash/],
    ["a text exchanged", "UPDATE document_content SET text = replace(text, 'fell', 'held')", /its text is not the one/],
    [
      "a claim exchanged",
      `UPDATE claim SET json = replace(json, '"holder":"north"', '"holder":"south"')`,
      /claims are not those/,
    ],
    ["a claim's columns exchanged", "UPDATE claim SET holder = 'south'", /the columns of claim tarn-1 do not say/],
    ["a claim left out", "DELETE FROM claim", /claims are not those that were read/],
    [
      "a document that nobody captured",
      "DROP TRIGGER capture_is_never_removed; DELETE FROM capture",
      /custody record does not tell/,
    ],
    [
      "JSON that is none",
      "DROP TRIGGER capture_is_never_changed; UPDATE capture SET headers = '{'",
      /headers of capture 1 is damaged/,
    ],
  ];
  for (const [what, sql, problem] of attacks) {
    test(what, () => {
      const { path } = decided();
      expect(problemOf(path)).toBeNull();
      tamper(path, sql);
      expect(problemOf(path)).toMatch(problem);
    });
  }

  test("a claim that points beyond its text, though all digests are right", () => {
    const path = join(temporaryFolder(), "case.gpkg");
    const kase = openCase(path, { create: true });
    const { document, bytes, reading } = sample("Tarn.");
    kase.addDocument(document, bytes, reading);
    expect(kase.verify().problem).toMatch(/claim tarn-1 points at characters 0 to 10, where the text has no words/);
    kase.close();
  });

  test("a decision that quotes what its document does not say", () => {
    const { path } = decided();
    const kase = openCase(path);
    const { id } = kase.documents()[0]!;
    const claim = { id: "tarn-1", document: id, kind: "control", evidence: { start: 0, end: 4 }, quote: "Esk " };
    kase.decide({ author: "A", reason: "", what: { kind: "reject", claim } });
    expect(kase.verify().problem).toMatch(/quotes words that document [0-9a-f]{12} does not have/);
    kase.close();
  });

  test("a database with a damaged page", () => {
    const { path } = decided();
    const database = new DatabaseSync(path);
    database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    const { rootpage } = database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'claim_by_day'").get()!;
    const { page_size } = database.prepare("PRAGMA page_size").get()!;
    database.close();
    // Bytes 3 and 4 of a page's header say how many cells it has.
    const file = openSync(path, "r+");
    writeSync(file, new Uint8Array(2), 0, 2, (Number(rootpage) - 1) * Number(page_size) + 3);
    closeSync(file);
    expect(problemOf(path)).toMatch(/damaged/);
  });
});

describe("the custody record", () => {
  test("tells where each document came from, when and by which version; from a path once, from an address each time", () => {
    const kase = openCase(join(temporaryFolder(), "case.gpkg"), { create: true });
    const { document, bytes, reading } = sample(text);
    kase.addDocument(document, bytes, reading, { program: "0.0.1" });
    kase.addDocument(document, bytes, reading, { program: "0.0.2" });
    kase.addDocument({ ...document, origin: "copy.txt" }, bytes, reading, { program: "0.0.2" });
    const fetched = { ...document, origin: "https://courier.example/tarn", captured: "2027-01-01T00:00:00.000Z" };
    const details = {
      program: "0.0.2",
      status: 200,
      headers: [["ETag", '"7"']] as [string, string][],
      redirects: ["http://courier.example/tarn"],
    };
    const { revision } = kase;
    kase.addCapture(fetched, bytes.length, details);
    kase.addCapture(fetched, bytes.length, details);
    expect(kase.revision).toBe(revision);
    expect(kase.captures().map(({ origin, program, status }) => [origin, program, status])).toEqual([
      ["tarn.txt", "0.0.1", null],
      ["copy.txt", "0.0.2", null],
      ["https://courier.example/tarn", "0.0.2", 200],
      ["https://courier.example/tarn", "0.0.2", 200],
    ]);
    expect(kase.captures(document.id).at(-1)).toMatchObject({
      ...details,
      captured: "2027-01-01T00:00:00.000Z",
      bytes: bytes.length,
    });
    expect(kase.captures("0".repeat(64))).toEqual([]);
    kase.close();
  });
});
