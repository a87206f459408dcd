import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ControlClaim, Reading } from "../../src/model/index.ts";
import { Copies } from "../../src/reconcile/incremental/copies.ts";
import { isSamePassage, originals, passagesOf } from "../../src/reconcile/ledger/copies.ts";

function claim(document: string, index: number, place: string, start: number): ControlClaim {
  return {
    ...{
      kind: "control",
      id: `${document}-${index}`,
      document,
      change: "capture",
      extent: "whole",
      modality: "stated",
    },
    place: { id: place, name: place, aliases: [], type: "village", parent: null },
    ...{ holder: null, by: null, against: null },
    evidence: [{ start, end: start + 20 }],
    when: { edtf: "2031-03-04", first: "2031-03-04", last: "2031-03-04", basis: "explicit" },
    attribution: { source: null, citations: [] },
    ...{ reader: "test", confidence: 1 },
  };
}

function reading(document: string, places: readonly string[]): Reading {
  const claims = places.map((place, index) => claim(document, index, place, index * 100));
  return { document, reader: "test", sides: [], places: [], claims, notes: [] };
}

const told = fc.record({
  document: fc.constantFrom("a", "b", "c", "d"),
  places: fc.array(fc.constantFrom("Orlan", "Gorst", "Esk"), { maxLength: 6 }),
});

describe("whose words a document has", () => {
  test("is told alike from scratch and as documents change", () => {
    fc.assert(
      fc.property(fc.array(told, { minLength: 1, maxLength: 12 }), (changes) => {
        const copies = new Copies();
        const now = new Map<string, Reading>();
        const known = new Map<string, ReadonlyMap<string, string>>();
        for (const { document, places } of changes) {
          const own = reading(document, places);
          now.set(document, own);
          const changed = copies.replace(own);
          const afresh = originals([...now.values()]);
          for (const each of now.values()) {
            const kept = copies.originsIn(each.document);
            for (const { id } of each.claims) expect(kept.get(id) ?? null).toBe(afresh.get(id) ?? null);
            if (!changed.has(each.document)) expect(kept).toEqual(known.get(each.document));
            known.set(each.document, kept);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("two passages that happen to have one number are told apart", () => {
    const seen = new Map<number, string>();
    let pair: [string, string] | null = null;
    for (let made = 0; pair === null && made < 1_000_000; made++) {
      const place = `Place ${made.toString(36)}`;
      const number = passagesOf(reading("a", [place, "Orlan"])).numbers[0]!;
      const other = seen.get(number);
      if (other !== undefined) pair = [other, place];
      seen.set(number, place);
    }
    const [first, second] = pair!;
    const [a, b] = [reading("a", [first, "Orlan"]), reading("b", [second, "Orlan"])];
    expect(passagesOf(a).numbers).toEqual(passagesOf(b).numbers);
    expect(isSamePassage(passagesOf(a), 0, passagesOf(b), 0)).toBe(false);
    expect(originals([a, b]).size).toBe(0);
    const copies = new Copies();
    for (const each of [a, b]) expect([...copies.replace(each)]).toEqual([each.document]);
    expect(copies.originsIn("b").size).toBe(0);
    const c = reading("c", [second, "Orlan"]);
    copies.replace(c);
    expect([...copies.originsIn("c").values()]).toEqual(["b", "b"]);
    expect(copies.replace(reading("b", ["Esk"]))).toEqual(new Set(["b", "c"]));
    expect(copies.originsIn("c").size).toBe(0);
  });
});
