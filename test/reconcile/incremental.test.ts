import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Reading } from "../../src/model/index.ts";
import {
  dayNumber,
  dayOf,
  type Evidence,
  histories,
  identify,
  Reconciler,
  type View,
} from "../../src/reconcile/index.ts";
import { type AttackWords, type ClaimWords, type DocumentWords, evidence } from "./build.ts";

const day = fc.integer({ min: 0, max: 40 }).map((offset) => dayOf(dayNumber("2031-03-01") + offset));
const side = fc.constantFrom("reds", "blues", "greens");
const placeNames = ["Vardan Province", "Vardan", "Orlan", "Gorst", "Esk", "Tarn"];
const claim: fc.Arbitrary<ClaimWords> = fc.record({
  place: fc.constantFrom(...placeNames),
  change: fc.constantFrom("capture", "capture", "advance", "repel", "withdraw", "hold", "contest", "encircle"),
  holder: fc.option(side, { nil: null, freq: 8 }),
  on: fc.oneof(
    day,
    fc.tuple(day, day).map(([a, b]) => `${a}/${b}`),
    day.map((a) => `../${a}`),
  ),
  extent: fc.constantFrom("whole", "whole", "part", 0.5),
  modality: fc.constantFrom("stated", "stated", "reported", "claimed", "denied", "planned"),
  by: fc.option(side, { nil: undefined }),
  against: fc.option(side, { nil: undefined }),
  source: fc.option(fc.constantFrom("Red Guard", "Northern Rights Monitor"), { nil: undefined }),
  set: fc.option(fc.constant(true), { nil: undefined, freq: 8 }),
  scope: fc.option(fc.constantFrom("lost", "gained"), { nil: undefined }),
  members: fc.option(fc.constant(["Gorst", "Nowhere"]), { nil: undefined, freq: 8 }),
}) as fc.Arbitrary<ClaimWords>;
const attack: fc.Arbitrary<AttackWords> = fc.record({
  place: fc.constantFrom(...placeNames),
  by: side,
  on: day,
  action: fc.constantFrom("shelling", "assault"),
});
const places = [
  { name: "Vardan Province", type: "province" },
  { name: "Vardan", type: "city", parent: "Vardan Province" },
  { name: "Orlan", type: "district", parent: "Vardan" },
  { name: "Gorst", type: "district", parent: "Vardan" },
  { name: "Esk", type: "village", parent: "Vardan Province" },
  { name: "Tarn", type: "village" },
];
const words: fc.Arbitrary<DocumentWords> = fc
  .record({
    claims: fc.array(claim, { maxLength: 6 }),
    attacks: fc.array(attack, { maxLength: 3 }),
    sides: fc.constantFrom<DocumentWords["sides"][]>(
      undefined,
      { reds: ["the Reds"], blues: ["the Blues"], greens: ["the Greens"] },
      { reds: ["the Junta"], blues: ["the Blues"] },
    ),
    listed: fc.boolean(),
  })
  .map(({ claims, attacks, sides, listed }) => ({
    title: "",
    ...(listed ? { places } : { places: places.slice(0, 3) }),
    claims,
    attacks,
    ...(sides ? { sides } : {}),
  }));

/** One step in the life of a case: a document says something else, comes in, or goes. */
type Step = { readonly document: number; readonly words: DocumentWords | null };
const step: fc.Arbitrary<Step> = fc.record({
  document: fc.nat(3),
  words: fc.option(words, { nil: null, freq: 6 }),
});

/** One document is about the fighting for the province, so that what it tells of lies there. */
function titled(document: number, said: DocumentWords): DocumentWords {
  return {
    ...said,
    title: document === 1 ? "Battle of Vardan" : `D${document}`,
    published: `2031-0${document + 4}-01`,
  };
}

/** The evidence of these documents; readings that did not change are the same objects as before. */
function evidenceOf(documents: ReadonlyMap<number, DocumentWords>, before: Evidence | null): Evidence {
  const all = evidence([...documents].sort(([a], [b]) => a - b).map(([document, said]) => titled(document, said)));
  const known = new Map<string, Reading>(before?.readings.map((reading) => [JSON.stringify(reading), reading]) ?? []);
  return { ...all, readings: all.readings.map((reading) => known.get(JSON.stringify(reading)) ?? reading) };
}

const bytes = (all: ReturnType<typeof histories>) =>
  JSON.stringify([[...all.places], all.sets, [...all.contradictions]]);
const views: readonly View[] = [{}, { policy: "independent" }, { policy: "against-interest" }, { accordingTo: "D0" }];

describe("a case that changes", () => {
  test("gives the same bytes as deriving it from scratch, whatever changes", () => {
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 4 }),
        fc.array(step, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...views),
        (first, steps, view) => {
          const documents = new Map(first.map((said, index) => [index, said]));
          let now = evidenceOf(documents, null);
          const reconciler = new Reconciler(now);
          reconciler.histories(view);
          for (const { document, words: said } of steps) {
            if (said === null) documents.delete(document);
            else documents.set(document, said);
            now = evidenceOf(documents, now);
            reconciler.update(now);
            const identity = identify(now);
            expect(JSON.stringify(reconciler.identity.places)).toBe(JSON.stringify(identity.places));
            expect([...reconciler.identity.sideOf]).toEqual([...identity.sideOf]);
            expect(bytes(reconciler.histories(view))).toBe(bytes(histories(now, identity, view)));
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test("a first claim of a place in a document about the fighting for a province puts it there", () => {
    const held = (place: string): ClaimWords => ({ place, change: "hold", holder: "blues", on: "2031-03-02" });
    const taken: ClaimWords = { place: "Vardan Province", change: "capture", holder: "reds", on: "2031-03-09" };
    const first = { title: "", places, claims: ["Vardan", "Orlan", "Esk"].map(held) };
    const elsewhere = { title: "", places, claims: [held("Tarn"), taken] };
    const before = evidenceOf(
      new Map([
        [0, elsewhere],
        [1, first],
      ]),
      null,
    );
    const reconciler = new Reconciler(before);
    reconciler.histories({});
    const more = { ...first, claims: [...first.claims, held("Tarn")] };
    const now = evidenceOf(
      new Map([
        [0, elsewhere],
        [1, more],
      ]),
      before,
    );
    reconciler.update(now);
    expect(reconciler.histories({}).places.get("tarn")!.at(-1)!.holder).toBe("reds");
    expect(bytes(reconciler.histories({}))).toBe(bytes(histories(now, identify(now), {})));
  });

  test("one claim more or less in a document that stays gives the same bytes, without a new identity", () => {
    let kept = 0;
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 2, maxLength: 4 }),
        fc.array(fc.tuple(fc.nat(3), claim), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...views),
        (first, more, view) => {
          const documents = new Map(first.map((said, index) => [index, { ...said, places }] as const));
          let now = evidenceOf(documents, null);
          const reconciler = new Reconciler(now);
          reconciler.histories(view);
          for (const [at, said] of more) {
            const document = at % first.length;
            const before = documents.get(document)!;
            documents.set(document, { ...before, claims: [...(before.claims ?? []), said] });
            now = evidenceOf(documents, now);
            const { identity } = reconciler;
            reconciler.update(now);
            if (reconciler.identity === identity) kept++;
            expect(bytes(reconciler.histories(view))).toBe(bytes(histories(now, identify(now), view)));
          }
        },
      ),
      { numRuns: 400 },
    );
    expect(kept).toBeGreaterThan(400);
  });
});
