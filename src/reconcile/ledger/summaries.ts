import { type Entry, isGain } from "./entry.ts";

/**
 * Marks the changes told for an interval of days ("in the first week") where another claim tells of the same side's
 * change on a day within it: a summary of an event is not a second event. It is moved to that day, to support it.
 */
export function markSummaries(entries: readonly Entry[]): Entry[] {
  const exact = new Map<string, number[]>();
  for (const { change, holder, first, last } of entries) {
    if (!isGain(change) || holder === null || first === null || first !== last) continue;
    const days = exact.get(holder);
    if (days) days.push(first);
    else exact.set(holder, [first]);
  }
  if (exact.size === 0) return [...entries];
  for (const days of exact.values()) days.sort((a, b) => a - b);
  return entries.map((entry) => {
    const { change, holder, first, last } = entry;
    if (!isGain(change) || holder === null || first === null || last === null || first === last) return entry;
    const day = lastWithin(exact.get(holder) ?? [], first, last);
    return day === null ? entry : { ...entry, day, summary: true };
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
