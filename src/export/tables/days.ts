import type { Day } from "../../model/index.ts";

/** How many days a date can mean, both ends counted; null where one end is not known. */
export function daysMeant(first: Day | null, last: Day | null): number | null {
  if (first === null || last === null) return null;
  const days = (Date.parse(last) - Date.parse(first)) / 86_400_000;
  return Number.isFinite(days) ? days + 1 : null;
}
