import type { ControlInterval } from "../../model/index.ts";
import { type DayNumber, dayNumber } from "../days.ts";
import type { Ring } from "./pockets.ts";

/** The ground a place stands on: its tracts, and whether it is larger than they are. */
export type GroundOf = (place: string) => { readonly tracts: readonly number[]; readonly wide: boolean };

/** What the histories say of encirclement, by day. */
export function ringsOf(
  histories: ReadonlyMap<string, readonly ControlInterval[]>,
  groundOf: GroundOf,
): (day: DayNumber) => Ring[] {
  const told: (Ring & { readonly first: DayNumber; readonly last: DayNumber })[] = [];
  for (const [place, intervals] of [...histories].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const { encircled, first, last } of intervals) {
      if (encircled === null) continue;
      const { tracts, wide } = groundOf(place);
      if (tracts.length === 0) continue;
      const until = last === null ? Number.POSITIVE_INFINITY : dayNumber(last);
      told.push({ tracts, wide, ...encircled, first: dayNumber(first), last: until });
    }
  }
  return (day) => told.filter(({ first, last }) => first <= day && day <= last);
}
