import { changedSince } from "./course.ts";
import type { PlaceOnDay } from "./ledger.ts";

/**
 * Counts places by what a key says of each, day after day: only places whose state is another object than on the day before
 * are counted again, so that a step of the slider costs what it changes.
 *
 * @param keysOf what a place counts towards; none where it does not count
 */
export class Tally {
  readonly #keysOf: (state: PlaceOnDay) => readonly string[];
  #states: readonly PlaceOnDay[] = [];
  #counts = new Map<string, number>();

  constructor(keysOf: (state: PlaceOnDay) => readonly string[]) {
    this.#keysOf = keysOf;
  }

  /** How many places count towards each key; keys with none are left out. */
  of(states: readonly PlaceOnDay[]): ReadonlyMap<string, number> {
    if (states === this.#states) return this.#counts;
    const counts = new Map(this.#counts);
    for (const at of changedSince(this.#states, states)) {
      const [before, now] = [this.#states[at], states[at]];
      if (before) for (const key of this.#keysOf(before)) count(counts, key, -1);
      if (now) for (const key of this.#keysOf(now)) count(counts, key, 1);
    }
    this.#states = states;
    this.#counts = counts;
    return counts;
  }
}

function count(counts: Map<string, number>, key: string, by: number): void {
  const next = (counts.get(key) ?? 0) + by;
  if (next === 0) counts.delete(key);
  else counts.set(key, next);
}
