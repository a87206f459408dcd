import type { Ribbon, Ribbons } from "../../../src/ask/answers.ts";
import type { ControlInterval, Day } from "../../../src/model/index.ts";

/** An interval of one place, held from `first` to `last`, with what a test wants to be otherwise. */
export function interval(first: Day, last: Day | null, other: Partial<ControlInterval> = {}): ControlInterval {
  return {
    place: "p",
    first,
    last,
    began: { earliest: first, latest: first },
    holder: null,
    status: "held",
    extent: "whole",
    parts: {},
    encircled: null,
    opens: [],
    supports: [],
    opposes: [],
    inferred: false,
    rule: "test",
    ...other,
  };
}

/** A row of ribbons. */
export function row(name: string, intervals: readonly ControlInterval[], claimDays: readonly Day[] = []): Ribbon {
  return { place: name, name, intervals, claimDays, located: true };
}

/** Ribbons of the sides north and south. */
export function ribbons(first: Day, last: Day, rows: readonly Ribbon[]): Ribbons {
  return {
    first,
    last,
    sides: [
      { key: "north", names: ["Northern Army", "the Army"] },
      { key: "south", names: ["southerners"] },
    ],
    rows,
  };
}
