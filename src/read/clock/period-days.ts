import { type Moment, momentOfDay } from "./moment.ts";
import type { SentenceTime } from "./sentence-times.ts";

/**
 * A period told in months or years ("November–December 2031") with the days the narrative gives inside it: from the first
 * to the last day its main clauses are dated with.
 */
export function sharpened(period: Moment, times: readonly SentenceTime[]): Moment {
  // Of several years the days told are only some.
  if (period.precision === "day" || period.last - period.first > LONGEST) return period;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { anchors } of times) {
    for (const { moment, aside } of anchors) {
      const inside = period.first <= moment.first && moment.last <= period.last;
      if (aside || moment.precision !== "day" || !inside) continue;
      first = Math.min(first, moment.first);
      last = Math.max(last, moment.last);
    }
  }
  return first > last ? period : { ...momentOfDay(first), last, until: momentOfDay(last) };
}

/** A period of more days is one of years. */
const LONGEST = 400;

/** What a summary tells coarsely ("by mid-November", "in 2031") lies within the document's own period where they overlap. */
export function narrowed(moment: Moment, period: Moment): Moment {
  const first = Math.max(moment.first, period.first);
  const last = Math.min(moment.last, period.last);
  if (moment.precision === "day" || first > last || (first === moment.first && last === moment.last)) return moment;
  return { ...momentOfDay(first), last, until: momentOfDay(last) };
}
