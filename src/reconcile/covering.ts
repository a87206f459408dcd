import { type ControlInterval, carriedBack, isCarriedBack } from "../model/index.ts";
import { type DayNumber, dayNumber } from "./days.ts";

/**
 * The interval of a place that covers a day; null where nothing is known of it. What held before the first change is carried
 * back, but not for longer than `carriedBack`.
 */
export function covering(intervals: readonly ControlInterval[], day: DayNumber): ControlInterval | null {
  for (const [index, interval] of intervals.entries()) {
    const back = index === 0 && isCarriedBack(interval) ? carriedBack : 0;
    if (dayNumber(interval.first) - back > day) return null;
    if (interval.last === null || dayNumber(interval.last) >= day) return interval;
  }
  return null;
}
