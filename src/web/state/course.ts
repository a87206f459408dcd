import { ageSteps, type Ledger, type LedgerRow, type PlaceOnDay, stateOn } from "./ledger.ts";

/** Which places changed from the day that was looked at before, by the states of the later one. */
const steps = new WeakMap<
  readonly PlaceOnDay[],
  { readonly from: readonly PlaceOnDay[]; readonly changed: number[] }
>();

/** Numbers of the places whose state is another object than before; all of them where the two days are not one step. */
export function changedSince(before: readonly PlaceOnDay[], now: readonly PlaceOnDay[]): Iterable<number> {
  const step = steps.get(now);
  if (step?.from === before) return step.changed;
  return Array.from({ length: Math.max(before.length, now.length) }, (_, at) => at).filter(
    (at) => before[at] !== now[at],
  );
}

/**
 * The states of all places day by day. Each state is kept with the days it holds for, so that a step of the slider makes
 * anew only what changes; what stays is the same object as before, which tells everyone who draws it.
 */
export class Course {
  readonly #rows: readonly LedgerRow[];
  readonly #from: Float64Array;
  readonly #to: Float64Array;
  #states: readonly PlaceOnDay[] = [];
  #day = Number.NaN;

  constructor({ rows }: Pick<Ledger, "rows">) {
    this.#rows = rows;
    // Nothing is known yet: no day lies between these.
    this.#from = new Float64Array(rows.length).fill(Number.POSITIVE_INFINITY);
    this.#to = new Float64Array(rows.length).fill(Number.NEGATIVE_INFINITY);
  }

  /** Every place on a day, by row number. */
  on(day: number): readonly PlaceOnDay[] {
    if (day === this.#day) return this.#states;
    const states = this.#states.slice();
    const changed: number[] = [];
    for (let index = 0; index < this.#rows.length; index++) {
      if (day >= this.#from[index]! && day <= this.#to[index]!) continue;
      const row = this.#rows[index]!;
      const state = stateOn(row, day);
      const before = states[index];
      // A claim that only keeps fresh evidence fresh changes nothing that is drawn.
      if (!before || before.interval !== state.interval || before.age !== state.age) {
        states[index] = state;
        changed.push(index);
      }
      [this.#from[index], this.#to[index]] = daysAlike(row, state, day);
    }
    steps.set(states, { from: this.#states, changed });
    this.#states = states;
    this.#day = day;
    return states;
  }
}

/** The days around a day on which a place's state and the age of its evidence are the same. */
function daysAlike(row: LedgerRow, state: PlaceOnDay, day: number): [from: number, to: number] {
  let from = Number.NEGATIVE_INFINITY;
  let to = Number.POSITIVE_INFINITY;
  for (const one of row.intervals) {
    if (one.last < day) from = one.last + 1;
    else if (one.first > day) {
      to = one.first - 1;
      break;
    } else if (one.interval === state.interval) {
      [from, to] = [one.first, one.last];
      break;
    }
  }
  if (!state.interval) return [from, to];
  // Within the interval the evidence is fresh from its last claim on, and grows older by steps until the next.
  let latest = from;
  let next = to + 1;
  for (const claimDay of row.claimDays) {
    if (claimDay > day) {
      next = Math.min(next, claimDay);
      break;
    }
    latest = Math.max(latest, claimDay);
  }
  const older = [latest, latest + ageSteps[0] + 1, latest + ageSteps[1] + 1, Number.POSITIVE_INFINITY];
  return [Math.max(from, older[state.age]!), Math.min(to, next - 1, older[state.age + 1]! - 1)];
}
