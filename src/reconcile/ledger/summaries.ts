import type { SideKey } from "../../model/index.ts";
import type { DayNumber } from "../days.ts";
import { type Entry, isGain } from "./entry.ts";

/** So many documents must tell of another side's change on a day within, before a summary that one gives is doubted. */
const enough = 2;

/** What is only told to have happened by a day is looked for so many days back. */
const lately = 62;

/** The days of exactly dated changes, sorted, by the side that made them; and who tells of each. */
interface Exact {
  readonly days: ReadonlyMap<SideKey, readonly DayNumber[]>;
  readonly tellers: ReadonlyMap<DayNumber, ReadonlyMap<SideKey, ReadonlySet<string>>>;
}

/**
 * Marks the claims that only sum up what others tell exactly: a change told for an interval of days ("in the first
 * week") where another claim tells of the same side's change on a day within it, or several documents of another side's
 * and none of this one's; and whatever is dated by nothing but its document's own period where anything else is known.
 * A summary is no second event: it supports or opposes, and moves nothing.
 */
export function markSummaries(entries: readonly Entry[]): Entry[] {
  if (!entries.some(({ vague }) => !vague)) return [...entries];
  const exact = exactChanges(entries);
  return entries.map((entry) => {
    const { change, holder, first, last, vague } = entry;
    if (!vague && (!isGain(change) || first === last)) return entry;
    if (holder === null || last === null) return vague ? { ...entry, summary: true } : entry;
    const from = first ?? last - lately;
    const day = lastWithin(exact.days.get(holder) ?? [], from, last) ?? otherWithin(exact, entry, from, last);
    const since = first === null && day !== null && undoneSince(exact, holder, day, last);
    if (day === null || since) return vague ? { ...entry, summary: true } : entry;
    return { ...entry, day, summary: true };
  });
}

function exactChanges(entries: readonly Entry[]): Exact {
  const days = new Map<SideKey, DayNumber[]>();
  const tellers = new Map<DayNumber, Map<SideKey, Set<string>>>();
  for (const { change, holder, first, last, vague, origin } of entries) {
    if (vague || !isGain(change) || holder === null || first === null || first !== last) continue;
    const own = days.get(holder);
    if (own) own.push(first);
    else days.set(holder, [first]);
    const sides = tellers.get(first) ?? new Map<SideKey, Set<string>>();
    tellers.set(first, sides.set(holder, (sides.get(holder) ?? new Set()).add(origin)));
  }
  for (const own of days.values()) own.sort((a, b) => a - b);
  return { days, tellers };
}

/** Whether another side made a change after the day and by the last: then what had happened by the last is another event. */
function undoneSince(exact: Exact, side: SideKey, day: DayNumber, last: DayNumber): boolean {
  for (const [other, days] of exact.days)
    if (other !== side && (lastWithin(days, day + 1, last) ?? day) > day) return true;
  return false;
}

/** The last day within on which several other documents have another side take what this one gives to its holder. */
function otherWithin(exact: Exact, entry: Entry, first: DayNumber, last: DayNumber): DayNumber | null {
  let found: DayNumber | null = null;
  for (const [day, sides] of exact.tellers) {
    if (day < first || day > last || (found !== null && day < found)) continue;
    for (const [side, documents] of sides) {
      const others = [...documents].filter((document) => document !== entry.origin).length;
      if (side !== entry.holder && others >= enough) found = day;
    }
  }
  return found;
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
