import { type Entry, isGain } from "./entry.ts";

/**
 * Marks the claims that only sum up what others tell exactly: a change told for an interval of days ("in the first
 * week") where another claim tells of the same side's change on a day within it, and whatever is dated by nothing but
 * its document's own period where anything else is known. A summary is no second event: it supports, and moves nothing.
 */
export function markSummaries(entries: readonly Entry[]): Entry[] {
  const exact = new Map<string, number[]>();
  let dated = false;
  for (const { change, holder, first, last, vague } of entries) {
    if (vague) continue;
    dated = true;
    if (!isGain(change) || holder === null || first === null || first !== last) continue;
    const days = exact.get(holder);
    if (days) days.push(first);
    else exact.set(holder, [first]);
  }
  if (!dated) return [...entries];
  for (const days of exact.values()) days.sort((a, b) => a - b);
  return entries.map((entry) => {
    const { change, holder, first, last, vague } = entry;
    if (!vague && (!isGain(change) || first === last)) return entry;
    if (holder === null || first === null || last === null) return vague ? { ...entry, summary: true } : entry;
    const day = lastWithin(exact.get(holder) ?? [], first, last);
    if (day === null) return vague ? { ...entry, summary: true } : entry;
    return { ...entry, day, summary: true };
  });
}

/** The last of the sorted days within [first, last], or null. */
function lastWithin(days: readonly number[], first: number, last: number): number | null {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! <= last) low = middle + 1;
    else high = middle;
  }
  const day = days[low - 1];
  return day !== undefined && day >= first ? day : null;
}
