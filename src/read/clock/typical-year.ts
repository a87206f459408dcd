import { type DayNumber, dayNumber } from "./calendar.ts";
import type { DateScan } from "./language.ts";
import { type Moment, yearMoment } from "./moment.ts";

/** A year told with its month says more of what a document is about than one told alone. */
const WITH_MONTH = 4;

/** So many stretches open a text, and a year told there counts so many times. */
const OPENING = 3;
const IN_OPENING = 4;
/** A smaller number without a month ("the 1070 project") may be a name's rather than a year. */
const EARLIEST_ALONE = 1500;

/**
 * The year a document's dates are told with most often, the first of them on a tie; null where no date has its year. It
 * stands in where dates are told before any year is ("fighting began on 21 February").
 */
export function typicalYear(scans: Iterable<DateScan>): Moment | null {
  const weights = new Map<number, number>();
  let opening = OPENING;
  for (const { mentions } of scans) {
    const bonus = opening-- > 0 ? IN_OPENING : 1;
    for (const { meaning, doubtful, modifier } of mentions) {
      if (meaning.kind !== "date" || doubtful || meaning.date.year === undefined || meaning.date.shortYear) continue;
      const { year, era, month } = meaning.date;
      if ((modifier || month === undefined) && era === undefined && year < EARLIEST_ALONE) continue;
      const counted = era === "BC" ? 1 - year : year;
      weights.set(counted, (weights.get(counted) ?? 0) + (month === undefined ? 1 : WITH_MONTH) * bonus);
    }
  }
  let best: number | null = null;
  for (const [year, weight] of weights) if (best === null || weight > weights.get(best)!) best = year;
  return best === null ? null : yearMoment(best);
}

/**
 * The last day any date told with its year and month names; null where none is. A narrative without a year is not taken
 * beyond it ("in late February" after a chapter on the autumn goes back rather than into a year nobody speaks of).
 */
export function latestTold(scans: Iterable<DateScan>): DayNumber | null {
  let latest: DayNumber | null = null;
  for (const { mentions } of scans) {
    for (const { meaning } of mentions) {
      if (meaning.kind !== "date" || meaning.date.shortYear) continue;
      const { year, era, month, day } = meaning.date;
      if (year === undefined || month === undefined) continue;
      const told = dayNumber(era === "BC" ? 1 - year : year, month, day ?? 28);
      if (latest === null || told > latest) latest = told;
    }
  }
  return latest;
}
