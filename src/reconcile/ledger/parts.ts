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

/** A piece of an interval, with the claims that come to it from the pieces joined to it. */
interface Piece {
  readonly interval: ControlInterval;
  readonly look: string;
  last: DayNumber;
  gathered: Set<string> | null;
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
  const pieces: Piece[] = [];
  const sweep = new Sweep(found);
  for (const [index, day] of days.entries()) {
    const end = index + 1 < days.length ? days[index + 1]! - 1 : last;
    const begun = sweep.to(day);
    const look = sweep.sides();
    const before = pieces.at(-1);
    if (before?.look === look) {
      before.last = end;
      before.gathered ??= new Set(before.interval.supports);
      // What went on from before is in it already.
      for (const exception of begun) for (const claim of exception.claims) before.gathered.add(claim);
      continue;
    }
    const during = sweep.open();
    const began = day === first && during.length === 0 ? interval.began : { earliest: dayOf(day), latest: dayOf(day) };
    const piece = during.length > 0 ? divided(interval, during, day) : { ...interval, first: dayOf(day), began };
    pieces.push({ interval: piece, look, last: end, gathered: null });
  }
  return pieces.map(({ interval: piece, last: end, gathered }) => {
    const until = Number.isFinite(end) ? dayOf(end) : null;
    if (gathered === null) return { ...piece, last: until };
    const opens = new Set(piece.opens);
    return { ...piece, last: until, supports: [...gathered].filter((claim) => !opens.has(claim)) };
  });
}

/** Goes through the days on which exceptions begin and end, in order. */
class Sweep {
  readonly #found: readonly Exception[];
  readonly #days: readonly DayNumber[];
  readonly #begins: ReadonlyMap<DayNumber, readonly number[]>;
  readonly #ends: ReadonlyMap<DayNumber, readonly number[]>;
  readonly #open = new Set<number>();
  readonly #counts = new Map<SideKey, number>();
  #at = 0;

  constructor(found: readonly Exception[]) {
    this.#found = found;
    this.#begins = Map.groupBy(found.keys(), (index) => found[index]!.first);
    this.#ends = Map.groupBy(found.keys(), (index) => found[index]!.last + 1);
    this.#days = [...new Set([...this.#begins.keys(), ...this.#ends.keys()])].sort((a, b) => a - b);
  }

  /** Goes on to a day; returns the exceptions that have begun since the one before and go on, in their order. */
  to(day: DayNumber): Exception[] {
    const begun = new Set<number>();
    for (; this.#at < this.#days.length && this.#days[this.#at]! <= day; this.#at++) {
      const now = this.#days[this.#at]!;
      for (const index of this.#ends.get(now) ?? []) {
        if (!this.#open.delete(index)) continue;
        begun.delete(index);
        this.#count(this.#found[index]!.side, -1);
      }
      for (const index of this.#begins.get(now) ?? []) {
        this.#open.add(index);
        begun.add(index);
        this.#count(this.#found[index]!.side, 1);
      }
    }
    return this.#inOrder(begun);
  }

  /** The exceptions that go on now, in their order. */
  open(): Exception[] {
    return this.#inOrder(this.#open);
  }

  /** Which sides have a part now, as a text that is equal where they are. */
  sides(): string {
    return [...this.#counts.keys()].sort().join("\n");
  }

  #inOrder(indexes: ReadonlySet<number>): Exception[] {
    return [...indexes].sort((a, b) => a - b).map((index) => this.#found[index]!);
  }

  #count(side: SideKey, by: 1 | -1): void {
    const now = (this.#counts.get(side) ?? 0) + by;
    if (now === 0) this.#counts.delete(side);
    else this.#counts.set(side, now);
  }
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
