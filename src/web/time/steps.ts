import { go } from "../state/address.ts";
import type { Ledger } from "../state/ledger.ts";
import { dayOf } from "./day.ts";

/** Looks at another day, kept within the case. */
export function goToDay(ledger: Ledger, day: number): void {
  go({ day: dayOf(Math.min(Math.max(day, ledger.first), ledger.last)) }, "replace");
}

export function stepDay(ledger: Ledger, day: number, by: number): void {
  goToDay(ledger, day + by);
}

/** The nearest day before (-1) or after (1) on which a place changes its state; null where there is none. */
export function changeFrom(ledger: Ledger, day: number, direction: -1 | 1): number | null {
  if (direction > 0) return ledger.changeDays.find((change) => change > day) ?? null;
  return ledger.changeDays.findLast((change) => change < day) ?? null;
}
