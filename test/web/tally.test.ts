import { describe, expect, it } from "vitest";
import { Course } from "../../src/web/state/course.ts";
import { ledgerOf } from "../../src/web/state/ledger.ts";
import { Tally } from "../../src/web/state/tally.ts";
import { summaryKeys } from "../../src/web/words/day.ts";
import { largeWar } from "./fixtures/large.ts";

describe("a tally of places", () => {
  it("counts the same day by day as anew, forwards, backwards and by leaps", () => {
    const ledger = ledgerOf(largeWar(200, 10).ribbons({}));
    const course = new Course(ledger);
    const tally = new Tally(summaryKeys);
    const days = [0, 1, 2, 40, 41, 300, 299, 120, 0].map((day) => ledger.first + day);
    for (const day of days) {
      const states = course.on(day);
      const anew = new Map<string, number>();
      for (const key of states.flatMap(summaryKeys)) anew.set(key, (anew.get(key) ?? 0) + 1);
      const counted = tally.of(states);
      expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(anew));
      expect(tally.of(states)).toBe(counted);
    }
  });

  it("counts a place towards as many keys as it shows, and forgets what nobody shows any more", () => {
    const tally = new Tally(summaryKeys);
    const row = ledgerOf(largeWar(1, 2).ribbons({})).rows[0]!;
    const interval = { ...row.intervals[0]!.interval, encircled: { by: "north", claims: [] } };
    const held = { row, status: "held", holder: "south", interval, age: 0 } as const;
    expect(Object.fromEntries(tally.of([held]))).toEqual({ known: 1, "held by south": 1, encircled: 1 });
    const unknown = { row, status: "unknown", holder: null, interval: null, age: 0 } as const;
    expect(tally.of([unknown]).size).toBe(0);
  });
});
