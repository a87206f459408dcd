import type { ControlInterval, Day } from "../model/index.ts";
import type { Ribbon, Ribbons } from "./answers.ts";

/** What many intervals have in common, told once. */
export type IntervalState = Pick<
  ControlInterval,
  "holder" | "status" | "extent" | "parts" | "encircled" | "inferred" | "rule"
>;

/** One place's ribbon as numbers. */
export interface RibbonColumn extends Omit<Ribbon, "intervals" | "claimDays"> {
  /** The claims behind its intervals, each once. */
  readonly claims: readonly string[];
  /** Numbers of days in `days`. */
  readonly claimDays: readonly number[];
  /**
   * Its intervals one after the other, each as: first day, last day, earliest and latest day of its beginning (numbers of
   * days in `days`, -1 for none), number of its state in `states`, how many claims open, support and oppose it, and then
   * those claims by their numbers in `claims`.
   */
  readonly intervals: readonly number[];
}

/**
 * All ribbons of a case with everything that is told often named by a number: the same as `Ribbons` in a fifth of the
 * characters, which is what the page asks for.
 */
export interface RibbonColumns extends Omit<Ribbons, "rows"> {
  readonly days: readonly Day[];
  readonly states: readonly IntervalState[];
  readonly rows: readonly RibbonColumn[];
}

/** Numbers things in the order in which they are met. */
class Numbers<T> {
  readonly all: T[] = [];
  readonly #known = new Map<string, number>();

  of(key: string, value: T): number {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.all.length);
    return this.all.push(value) - 1;
  }
}

/** Puts ribbons into columns; nothing is lost. */
export function columnsOf({ rows, ...rest }: Ribbons): RibbonColumns {
  const days = new Numbers<Day>();
  const states = new Numbers<IntervalState>();
  const dayOf = (day: Day | null): number => (day === null ? -1 : days.of(day, day));
  const columns = rows.map(({ claimDays, intervals, ...place }): RibbonColumn => {
    const claims = new Numbers<string>();
    const numbers: number[] = [];
    for (const interval of intervals) {
      const { opens, supports, opposes, began, holder, status, extent, parts, encircled, inferred, rule } = interval;
      const state = { holder, status, extent, parts, encircled, inferred, rule };
      numbers.push(dayOf(interval.first), dayOf(interval.last), dayOf(began.earliest), dayOf(began.latest));
      numbers.push(states.of(JSON.stringify(state), state), opens.length, supports.length, opposes.length);
      for (const list of [opens, supports, opposes]) for (const claim of list) numbers.push(claims.of(claim, claim));
    }
    return { ...place, claims: claims.all, claimDays: claimDays.map(dayOf), intervals: numbers };
  });
  return { ...rest, days: days.all, states: states.all, rows: columns };
}
