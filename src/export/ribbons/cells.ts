import type { Ribbon } from "../../ask/answers.ts";
import { type ControlInterval, compareDays, type Day, type SideKey, type Status } from "../../model/index.ts";
import { carriedBack, isCarriedBack } from "../carried-back.ts";
import { numberOf } from "./days.ts";
import type { Column } from "./scale.ts";

/** What one column of a ribbon shows. */
export interface RibbonCell {
  readonly status: Status;
  /** The sides to colour it by: the holder first, then others that hold a part. */
  readonly sides: readonly SideKey[];
  readonly encircled: SideKey | null;
  readonly inferred: boolean;
  /** Whether a claim stands on a day of this column. */
  readonly claim: boolean;
  /** Whether this column shows another state than the one before it. */
  readonly starts: boolean;
}

/** The cells of a row. A column of several days shows the state of its last day. */
export function ribbonCells(row: Ribbon, columns: readonly Column[]): RibbonCell[] {
  const intervals = row.intervals.map((interval, index) => ({
    interval,
    // Who held the place before the first change is inferred without a beginning.
    first: numberOf(interval.first) - (index === 0 && isCarriedBack(interval) ? carriedBack : 0),
    last: interval.last === null ? Number.POSITIVE_INFINITY : numberOf(interval.last),
  }));
  const claimDays = row.claimDays.map(numberOf).toSorted((a, b) => a - b);
  let next = 0;
  let before: ControlInterval | undefined;
  return columns.map((column, index) => {
    while ((claimDays[next] ?? Number.POSITIVE_INFINITY) < column.first) next += 1;
    const claim = (claimDays[next] ?? Number.POSITIVE_INFINITY) <= column.last;
    // The last that began wins where a source leaves two open: later knowledge overrides.
    const interval = intervals.findLast((each) => each.first <= column.last && each.last >= column.last)?.interval;
    const starts = index === 0 || interval !== before;
    before = interval;
    return cellOf(interval, claim, starts);
  });
}

function cellOf(interval: ControlInterval | undefined, claim: boolean, starts: boolean): RibbonCell {
  if (interval === undefined) {
    return { status: "unknown", sides: [], encircled: null, inferred: false, claim, starts };
  }
  return {
    status: interval.status,
    sides: sidesOf(interval),
    encircled: interval.encircled?.by ?? null,
    inferred: interval.inferred,
    claim,
    starts,
  };
}

/** The holder, then every side with a part of the place, in the order of their keys. */
function sidesOf({ holder, parts }: ControlInterval): SideKey[] {
  const others = Object.keys(parts).filter((side) => side !== holder && parts[side] !== "none" && parts[side] !== 0);
  return holder === null ? others.toSorted() : [holder, ...others.toSorted()];
}

/** The day a place first changed hands as far as a sentence tells: what ribbons are sorted by. Null where nothing is known. */
export function firstChange(row: Ribbon): Day | null {
  const stated = row.intervals.find((interval) => !interval.inferred && interval.status !== "unknown");
  const days = [stated?.first, row.claimDays[0]].filter((day) => day !== undefined);
  return days.toSorted(compareDays)[0] ?? null;
}

/** How often the place changed its state or holder: what decides which ribbons are shown when not all fit. */
export function changesOf(row: Ribbon): number {
  return Math.max(0, row.intervals.length - 1);
}
