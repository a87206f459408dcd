import type { Day } from "../../model/index.ts";
import { dayOfNumber, numberOf } from "../ribbons/days.ts";

/** How many days a date can mean, both ends counted; null where one end is not known. */
export function daysMeant(first: Day | null, last: Day | null): number | null {
  return first === null || last === null ? null : numberOf(last) - numberOf(first) + 1;
}

/** The day in the middle of what a date can mean, the earlier of two; null where one end is not known. */
export function middleOf(first: Day | null, last: Day | null): Day | null {
  const days = daysMeant(first, last);
  return days === null ? null : dayOfNumber(numberOf(first!) + Math.floor((days - 1) / 2));
}
