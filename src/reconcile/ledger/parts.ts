import type { ControlInterval, Extent, SideKey } from "../../model/index.ts";
import { type DayNumber, dayNumber, dayOf } from "../days.ts";
import { isFirm } from "./effect.ts";
import type { Entry } from "./entry.ts";
import { inherited } from "./inherit.ts";

/**
 * The history of a place whose parts fell differently: where a claim gives a part to another side after the whole was
 * said to be held, the whole is divided for as long as that part is. The intervals keep their order and do not overlap.
 */
export function dividedByParts(
  whole: readonly ControlInterval[],
  parts: readonly ControlInterval[],
  entries: readonly Entry[],
): ControlInterval[] {
  const result: ControlInterval[] = [];
  for (const interval of whole) {
    if (interval.status !== "held" || interval.holder === null) {
      result.push(interval);
      continue;
    }
    const again = saidAgain(entries, interval.holder);
    result.push(...cut(interval, exceptions(interval, parts, again)));
  }
  return result;
}

/** The days on which the side is said to have, or to take, all of the place: whatever part it lacked, it has then. */
function saidAgain(entries: readonly Entry[], side: SideKey): DayNumber[] {
  const days = inherited(entries).flatMap((entry) => (entry.holder === side && isFirm(entry) ? [entry.day] : []));
  return days.sort((a, b) => a - b);
}

interface Exception {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly side: SideKey;
  readonly claims: readonly string[];
}

/** The stretches within the interval in which a part was, as its own claims have it, in other hands. */
function exceptions(
  whole: ControlInterval,
  parts: readonly ControlInterval[],
  again: readonly DayNumber[],
): Exception[] {
  const first = dayNumber(whole.first);
  const last = whole.last === null ? Number.POSITIVE_INFINITY : dayNumber(whole.last);
  const found: Exception[] = [];
  for (const part of parts) {
    if (part.status !== "held" || part.holder === null || part.holder === whole.holder || part.inferred) continue;
    const from = dayNumber(part.first);
    // What was said of the part before the whole was said to be held is what the statement about the whole overrules.
    if (from <= first && !whole.inferred) continue;
    const end = part.last === null ? Number.POSITIVE_INFINITY : dayNumber(part.last);
    const until = Math.min(end, (again.find((day) => day > from) ?? Number.POSITIVE_INFINITY) - 1);
    if (from <= last && until >= first)
      found.push({ first: Math.max(from, first), last: Math.min(until, last), side: part.holder, claims: part.opens });
  }
  return found;
}

function cut(interval: ControlInterval, found: readonly Exception[]): ControlInterval[] {
  if (found.length === 0) return [interval];
  const first = dayNumber(interval.first);
  const last = interval.last === null ? Number.POSITIVE_INFINITY : dayNumber(interval.last);
  const starts = new Set([first]);
  for (const exception of found) {
    starts.add(exception.first);
    if (exception.last < last) starts.add(exception.last + 1);
  }
  const days = [...starts].sort((a, b) => a - b);
  const pieces: ControlInterval[] = [];
  for (const [index, day] of days.entries()) {
    const end = index + 1 < days.length ? days[index + 1]! - 1 : last;
    const during = found.filter((exception) => exception.first <= day && exception.last >= end);
    const piece =
      during.length > 0
        ? divided(interval, during, day)
        : {
            ...interval,
            first: dayOf(day),
            began: day === first ? interval.began : { earliest: dayOf(day), latest: dayOf(day) },
          };
    const before = pieces.at(-1);
    const joined = { ...piece, last: Number.isFinite(end) ? dayOf(end) : null };
    if (before && before.rule === joined.rule && JSON.stringify(before.parts) === JSON.stringify(joined.parts)) {
      pieces[pieces.length - 1] = {
        ...before,
        last: joined.last,
        supports: [...new Set([...before.supports, ...joined.opens])].filter((claim) => !before.opens.includes(claim)),
      };
    } else pieces.push(joined);
  }
  return pieces;
}

function divided(interval: ControlInterval, during: readonly Exception[], day: DayNumber): ControlInterval {
  const parts: { [side: SideKey]: Extent } = {};
  for (const side of [interval.holder!, ...during.map((exception) => exception.side)].sort()) parts[side] = "part";
  const opens = [...new Set(during.flatMap((exception) => exception.claims))];
  return {
    ...interval,
    first: dayOf(day),
    began: { earliest: dayOf(day), latest: dayOf(day) },
    holder: null,
    status: "divided",
    extent: "part",
    parts,
    opens,
    supports: [],
    opposes: interval.opens.filter((claim) => !opens.includes(claim)),
    inferred: true,
    rule: "a part is in other hands",
  };
}
