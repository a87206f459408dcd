import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ControlInterval } from "../../src/model/index.ts";
import { dayNumber, dayOf, histories, identify, type View } from "../../src/reconcile/index.ts";
import { type AttackWords, type ClaimWords, type DocumentWords, documentId, evidence } from "./build.ts";

const day = fc.integer({ min: 0, max: 40 }).map((offset) => dayOf(dayNumber("2031-03-01") + offset));
const when = fc.oneof(
  { weight: 4, arbitrary: day },
  { weight: 1, arbitrary: fc.tuple(day, day).map(([a, b]) => `${a}/${b}`) },
  {
    weight: 1,
    arbitrary: fc.oneof(
      day.map((a) => `${a}/..`),
      day.map((a) => `../${a}`),
    ),
  },
);
const side = fc.constantFrom("reds", "blues", "greens");
const claim: fc.Arbitrary<ClaimWords> = fc.record({
  place: fc.constantFrom("Orlan", "Gorst", "Vardan"),
  change: fc.constantFrom("capture", "advance", "repel", "withdraw", "hold", "contest", "encircle"),
  holder: fc.option(side, { nil: null, freq: 6 }),
  on: when,
  extent: fc.oneof(fc.constantFrom("whole", "part", "none" as const), fc.constantFrom(0.25, 0.5)),
  modality: fc.constantFrom("stated", "stated", "reported", "claimed", "denied", "planned"),
  by: fc.option(side, { nil: undefined }),
  against: fc.option(side, { nil: undefined }),
  source: fc.option(fc.constantFrom("Red Guard", "Northern Rights Monitor"), { nil: undefined }),
});
const attack: fc.Arbitrary<AttackWords> = fc.record({
  place: fc.constantFrom("Orlan", "Gorst", "Vardan"),
  by: side,
  on: day,
  action: fc.constantFrom("shelling", "assault", "clash"),
  modality: fc.constantFrom("stated", "claimed", "denied", "planned"),
});
const places = [
  { name: "Vardan", type: "city" },
  { name: "Orlan", parent: "Vardan" },
  { name: "Gorst", parent: "Vardan" },
];
const documents: fc.Arbitrary<DocumentWords[]> = fc
  .array(fc.tuple(fc.array(claim, { minLength: 1, maxLength: 8 }), fc.array(attack, { maxLength: 4 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((lists) =>
    lists.map(([claims, attacks], index) => ({
      title: `D${index}`,
      published: `2031-0${index + 4}-01`,
      places,
      claims,
      attacks,
    })),
  );

function reckon(words: readonly DocumentWords[], view: View = {}): Record<string, readonly ControlInterval[]> {
  const all = evidence(words);
  return Object.fromEntries(histories(all, identify(all), view).places);
}

const settings = { numRuns: 300 };

describe("whatever the documents say", () => {
  test("their order does not matter", () => {
    fc.assert(
      fc.property(documents, (words) => void expect(reckon([...words].reverse())).toEqual(reckon(words))),
      settings,
    );
  });

  test("reckoning twice gives the same bytes", () => {
    fc.assert(
      fc.property(documents, (words) => void expect(JSON.stringify(reckon(words))).toBe(JSON.stringify(reckon(words)))),
      settings,
    );
  });

  test("removing a document removes all of its effect", () => {
    fc.assert(
      fc.property(documents, (words) => {
        const gone = documentId("D0");
        const all = evidence(words);
        const left = {
          ...all,
          documents: all.documents.filter(({ id }) => id !== gone),
          readings: all.readings.filter(({ document }) => document !== gone),
        };
        const after = histories(left, identify(left));
        expect(Object.fromEntries(after.places)).toEqual(reckon(words.slice(1)));
        expect(JSON.stringify([...after.places])).not.toContain("D0-");
      }),
      settings,
    );
  });

  test("planned and denied claims never move control", () => {
    fc.assert(
      fc.property(documents, (words) => {
        // A claim's place in its text stays, so that the others keep their order and ids.
        const without = evidence(words);
        const kept = {
          ...without,
          readings: without.readings.map((reading) => ({
            ...reading,
            claims: reading.claims.filter((made) => made.modality !== "planned" && made.modality !== "denied"),
          })),
        };
        const bare = (intervals: Record<string, readonly ControlInterval[]>) =>
          Object.fromEntries(
            Object.entries(intervals).map(([place, list]) => [
              place,
              list.map(({ first, last, holder, status, parts }) => ({ first, last, holder, status, parts })),
            ]),
          );
        expect(bare(reckon(words))).toEqual(bare(Object.fromEntries(histories(kept, identify(kept)).places)));
      }),
      settings,
    );
  });

  test("known by a day far in the future is no limit", () => {
    fc.assert(
      fc.property(documents, (words) => void expect(reckon(words, { knownBy: "9999-12-31" })).toEqual(reckon(words))),
      settings,
    );
  });

  test("every interval is supported, begins within its bounds, and overlaps no other", () => {
    const views: View[] = [
      {},
      { policy: "independent" },
      { policy: "against-interest" },
      { accordingTo: "Red Guard" },
      { accordingTo: "D0" },
    ];
    fc.assert(
      fc.property(documents, fc.constantFrom(...views), (words, view) => {
        for (const intervals of Object.values(reckon(words, view))) {
          for (const [index, interval] of intervals.entries()) {
            expect(interval.opens.length).toBeGreaterThan(0);
            expect(interval.last === null || interval.last >= interval.first).toBe(true);
            expect(interval.began.earliest === null || interval.began.earliest <= interval.began.latest).toBe(true);
            expect(interval.status !== "held" || interval.holder !== null).toBe(true);
            expect(interval.status !== "divided" || Object.keys(interval.parts).length > 0).toBe(true);
            const next = intervals[index + 1];
            if (next) expect(interval.last !== null && interval.last < next.first).toBe(true);
          }
        }
      }),
      settings,
    );
  });
});
