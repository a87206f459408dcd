import { type Age, ageSteps, type LedgerInterval, type LedgerRow } from "../state/ledger.ts";

/** A stretch of one interval whose evidence is of one age. */
export interface Segment {
  readonly first: number;
  readonly last: number;
  readonly age: Age;
}

/** Cuts an interval where its evidence grows older or a new claim makes it fresh again. */
export function segmentsOf(row: LedgerRow, { first, last }: LedgerInterval): Segment[] {
  const fresh = [first, ...row.claimDays.filter((day) => day > first && day <= last)];
  const segments: Segment[] = [];
  fresh.forEach((from, index) => {
    const to = (fresh[index + 1] ?? last + 1) - 1;
    const steps = [from, from + ageSteps[0] + 1, from + ageSteps[1] + 1];
    steps.forEach((start, age) => {
      const end = Math.min(to, (steps[age + 1] ?? Number.POSITIVE_INFINITY) - 1);
      if (start > end) return;
      const before = segments.at(-1);
      if (before && before.age === age && before.last === start - 1)
        segments[segments.length - 1] = { ...before, last: end };
      else segments.push({ first: start, last: end, age: age as Age });
    });
  });
  return segments;
}
