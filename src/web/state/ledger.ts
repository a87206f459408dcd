import type { Ribbon, Ribbons } from "../../ask/answers.ts";
import { carriedBack, isCarriedBack } from "../../export/carried-back.ts";
import { type Age, ageSteps } from "../../export/paint.ts";
import type { ControlInterval, SideKey, Status } from "../../model/index.ts";
import { dayNumber } from "../time/day.ts";

export { type Age, ageSteps, sidesOf } from "../../export/paint.ts";

/** An interval with its days as numbers; `last` is the last day of the case where the interval is open. */
export interface LedgerInterval {
  readonly first: number;
  readonly last: number;
  readonly interval: ControlInterval;
}

export interface LedgerRow {
  /** Position in the case, also the id of the map's features. */
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly located: boolean;
  /** What it lies in; null where that is not told. */
  readonly parent: string | null;
  /** Nobody names it: its name is how the documents speak of it. */
  readonly described: boolean;
  readonly intervals: readonly LedgerInterval[];
  readonly claimDays: readonly number[];
}

/** What places lie in. */
export interface Area {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  readonly described: boolean;
}

/** A place on a day: what is known, and how old the evidence is. */
export interface PlaceOnDay {
  readonly row: LedgerRow;
  readonly status: Status;
  readonly holder: SideKey | null;
  readonly interval: ControlInterval | null;
  /** 0 fresh, 1 older, 2 old: see `ageOf`. */
  readonly age: Age;
}

/** Everything that is drawn day by day, reckoned once from the ribbons so that a step of the slider costs little. */
export interface Ledger {
  readonly first: number;
  readonly last: number;
  readonly sides: Ribbons["sides"];
  readonly rows: readonly LedgerRow[];
  readonly byId: ReadonlyMap<string, LedgerRow>;
  /** What rows lie in, by id, as far as it has no row. */
  readonly areas: ReadonlyMap<string, Area>;
  /** Nothing is told of who held what. */
  readonly silent: boolean;
  /** Days on which a place changes its state, in order, each once. */
  readonly changeDays: readonly number[];
  /** The rows that change on each of those days. */
  readonly changesOn: ReadonlyMap<number, ReadonlySet<number>>;
}

/**
 * @param named places that are on the map without a history under this view; they get rows of their own
 */
export function ledgerOf(
  ribbons: Ribbons,
  named: readonly { readonly place: string; readonly name: string }[] = [],
): Ledger {
  const first = dayNumber(ribbons.first);
  const last = dayNumber(ribbons.last);
  const known = new Set(ribbons.rows.map((ribbon) => ribbon.place));
  const ribbonless = named
    .filter(({ place }) => !known.has(place))
    .map(({ place, name }): Ribbon => ({ place, name, intervals: [], claimDays: [], located: true }));
  const rows = [...ribbons.rows, ...ribbonless].map((ribbon, index) => rowOf(ribbon, index, first, last));
  const changesOn = new Map<number, Set<number>>();
  for (const row of rows) {
    for (const [at, one] of row.intervals.entries()) {
      if (one.first < first || one.first > last || !isChange(one, row.intervals[at - 1])) continue;
      const known = changesOn.get(one.first);
      if (known) known.add(row.index);
      else changesOn.set(one.first, new Set([row.index]));
    }
  }
  return {
    first,
    last,
    sides: ribbons.sides,
    rows,
    byId: new Map(rows.map((row) => [row.id, row])),
    areas: new Map(
      (ribbons.areas ?? []).map(({ described = false, ...area }) => [area.id, { ...area, described }] as const),
    ),
    silent: rows.every((row) => row.intervals.length === 0),
    changeDays: [...changesOn.keys()].sort((a, b) => a - b),
    changesOn,
  };
}

/** Whether the ground looks different from before; what is first known of a place counts unless it is inferred. */
function isChange({ interval }: LedgerInterval, before: LedgerInterval | undefined): boolean {
  if (!before) return !interval.inferred;
  const other = before.interval;
  return (
    interval.holder !== other.holder ||
    interval.status !== other.status ||
    (interval.encircled?.by ?? null) !== (other.encircled?.by ?? null) ||
    (interval.parts !== other.parts && JSON.stringify(interval.parts) !== JSON.stringify(other.parts))
  );
}

/** A ribbon with its days as numbers, within the days of the case. */
export function rowOf(ribbon: Ribbon, index: number, first: number, last: number): LedgerRow {
  return {
    index,
    id: ribbon.place,
    name: ribbon.name,
    located: ribbon.located,
    parent: ribbon.parent ?? null,
    described: ribbon.described ?? false,
    intervals: ribbon.intervals.map((interval, at) => ({
      // What must have been so before the first change is carried back, as far as the case carries it.
      first:
        at === 0 && isCarriedBack(interval)
          ? Math.max(Math.min(first, dayNumber(interval.first)), dayNumber(interval.first) - carriedBack)
          : dayNumber(interval.first),
      last: interval.last === null ? last : dayNumber(interval.last),
      interval,
    })),
    claimDays: ribbon.claimDays.map(dayNumber).sort((a, b) => a - b),
  };
}

/** The interval that covers a day, by binary search; null where nothing is known of it. */
export function intervalOn(row: LedgerRow, day: number): LedgerInterval | null {
  let low = 0;
  let high = row.intervals.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const one = row.intervals[middle]!;
    if (day < one.first) high = middle - 1;
    else if (day > one.last) low = middle + 1;
    else return one;
  }
  return null;
}

/** The state of a place on a day. */
export function stateOn(row: LedgerRow, day: number): PlaceOnDay {
  const found = intervalOn(row, day);
  if (!found) return { row, status: "unknown", holder: null, interval: null, age: 0 };
  const { interval } = found;
  return { row, status: interval.status, holder: interval.holder, interval, age: ageOf(row, found, day) };
}

/** How long ago the last claim about the place was that day, in steps. */
export function ageOf(row: LedgerRow, within: LedgerInterval, day: number): Age {
  let latest = within.first;
  for (const claimDay of row.claimDays) {
    if (claimDay > day) break;
    latest = Math.max(latest, claimDay);
  }
  const days = day - latest;
  if (days > ageSteps[1]) return 2;
  return days > ageSteps[0] ? 1 : 0;
}
