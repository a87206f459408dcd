import { type ControlInterval, carriedBack, isCarriedBack } from "../model/index.ts";
import { type DayNumber, dayNumber } from "./days.ts";

/** The days of a place's intervals as numbers, looked up for every day of a long period. */
interface Days {
  readonly firsts: Float64Array;
  /** Endless where the interval is open. */
  readonly lasts: Float64Array;
  /** Whether the first state is one that is carried back. */
  readonly carried: boolean;
}

const known = new WeakMap<readonly ControlInterval[], Days>();

function daysOf(intervals: readonly ControlInterval[]): Days {
  let days = known.get(intervals);
  if (days === undefined) {
    days = {
      firsts: Float64Array.from(intervals, ({ first }) => dayNumber(first)),
      lasts: Float64Array.from(intervals, ({ last }) => (last === null ? Number.POSITIVE_INFINITY : dayNumber(last))),
      carried: intervals[0] !== undefined && isCarriedBack(intervals[0]),
    };
    known.set(intervals, days);
  }
  return days;
}

/** What is known of a place, and from which day to which that is so. */
export interface Covering {
  readonly interval: ControlInterval | null;
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/**
 * The interval of a place that covers a day; null where nothing is known of it. What held before the first change is carried
 * back, but not for longer than `carriedBack`.
 *
 * @param intervals in order of time, never overlapping; the list is not changed once it was asked
 * @param back for how many days it is carried back
 */
export function covering(
  intervals: readonly ControlInterval[],
  day: DayNumber,
  back: number = carriedBack,
): ControlInterval | null {
  return coveringDays(intervals, day, back).interval;
}

/** The same with the days for which it is so, endless before all and after all that is known. */
export function coveringDays(
  intervals: readonly ControlInterval[],
  day: DayNumber,
  back: number = carriedBack,
): Covering {
  const { firsts, lasts, carried } = daysOf(intervals);
  const firstOf = (index: number) => firsts[index]! - (carried && index === 0 ? back : 0);
  let [low, high] = [0, intervals.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (firstOf(middle) > day) high = middle - 1;
    else if (lasts[middle]! < day) low = middle + 1;
    else return { interval: intervals[middle]!, from: firstOf(middle), to: lasts[middle]! };
  }
  return {
    interval: null,
    from: high < 0 ? Number.NEGATIVE_INFINITY : lasts[high]! + 1,
    to: low < intervals.length ? firstOf(low) - 1 : Number.POSITIVE_INFINITY,
  };
}
