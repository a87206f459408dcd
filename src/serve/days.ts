import type { Claim, Day } from "../model/index.ts";
import type { DayCount } from "./answers.ts";

/** Counts claims by the day they speak of, for the histogram; claims whose day is open on both ends are left out. */
export function countByDay(claims: readonly Claim[]): DayCount[] {
  const counts = new Map<Day, { control: number; other: number }>();
  for (const claim of claims) {
    // A claim known only by its document's whole period would pile up on one day that nothing happened on.
    if (claim.when.basis === "document") continue;
    const date = claim.when.last ?? claim.when.first;
    if (date === null) continue;
    const count = counts.get(date) ?? { control: 0, other: 0 };
    count[claim.kind === "control" ? "control" : "other"] += 1;
    counts.set(date, count);
  }
  return [...counts].map(([date, count]) => ({ date, ...count })).sort((a, b) => (a.date < b.date ? -1 : 1));
}
