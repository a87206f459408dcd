import { civil, type DayNumber, dayNumber, daysInMonth, formatDay, formatMonth, formatYear } from "./calendar.ts";
import type { DayPart, Portion, Season } from "./meaning.ts";

/** How finely a moment is told, coarse to fine. */
export type Precision = "century" | "decade" | "year" | "half" | "season" | "month" | "week" | "day";

/** A date expression on the calendar: the days it can mean and how finely it was told. */
export interface Moment {
  readonly precision: Precision;
  /** Astronomical: 490 BC is -489. */
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly season?: Season;
  readonly half?: 1 | 2;
  readonly portion?: Portion;
  readonly part?: DayPart;
  readonly hour?: number;
  readonly minute?: number;
  readonly first: DayNumber;
  readonly last: DayNumber;
  /** The end of a range told by two dates; `first` and `last` span both. */
  readonly until?: Moment;
}

const seasonStart: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** The last day of the moment as it was told, before it was made the start of a range. */
function naturalLast(moment: Moment): DayNumber {
  switch (moment.precision) {
    case "year":
      return yearMoment(moment.year, moment.portion).last;
    case "month":
      return monthMoment(moment.year, moment.month!, moment.portion).last;
    case "season":
      return seasonMoment(moment.year, moment.season!, moment.portion).last;
    default:
      return moment.precision === "day" ? moment.first : moment.last;
  }
}

export function momentOfDay(day: DayNumber): Moment {
  return dayMoment(day, civil(day));
}

/** What moments of all precisions are made by: all have the same fields, so that the engine that runs this reads them fast. */
function moment(
  precision: Precision,
  year: number,
  first: DayNumber,
  last: DayNumber,
  told: Pick<Moment, "month" | "day" | "season" | "half" | "portion">,
): Moment {
  return {
    precision,
    year,
    month: told.month,
    day: told.day,
    season: told.season,
    half: told.half,
    portion: told.portion,
    part: undefined,
    hour: undefined,
    minute: undefined,
    first,
    last,
    until: undefined,
  };
}

export function dayMoment(
  first: DayNumber,
  { year, month, day }: { readonly year: number; readonly month: number; readonly day: number },
): Moment {
  return moment("day", year, first, first, { month, day });
}

/**
 * The days of a month or of its early (1–10), middle (11–20) or late part (21 to the end).
 */
export function monthMoment(year: number, month: number, portion?: Portion): Moment {
  const length = daysInMonth(year, month);
  const first = dayNumber(year, month, portion === "late" ? 21 : portion === "mid" ? 11 : 1);
  const last = dayNumber(year, month, portion === "early" ? 10 : portion === "mid" ? 20 : length);
  return moment("month", year, first, last, { month, portion });
}

/** A year, or a third of it: January to April, May to August, September to December. */
export function yearMoment(year: number, portion?: Portion): Moment {
  const firstMonth = portion === "late" ? 9 : portion === "mid" ? 5 : 1;
  const lastMonth = portion === "early" ? 4 : portion === "mid" ? 8 : 12;
  const last = dayNumber(year, lastMonth, daysInMonth(year, lastMonth));
  return moment("year", year, dayNumber(year, firstMonth, 1), last, { portion });
}

export function halfMoment(year: number, half: 1 | 2): Moment {
  const start = half === 1 ? 1 : 7;
  const last = dayNumber(year, start + 5, half === 1 ? 30 : 31);
  return moment("half", year, dayNumber(year, start, 1), last, { half });
}

/** A season of the northern year; winter is named, as TIMEX2 does, by the year in which it ends in January and February. */
export function seasonMoment(year: number, season: Season, portion?: Portion): Moment {
  const start = seasonStart[season];
  const startYear = season === "WI" ? year - 1 : year;
  const endMonth = season === "WI" ? 2 : start + 2;
  const first = dayNumber(startYear, start, 1);
  const last = dayNumber(year, endMonth, daysInMonth(year, endMonth));
  const third = Math.floor((last - first + 1) / 3);
  return moment(
    "season",
    year,
    portion === "late" ? last - third : portion === "mid" ? first + third : first,
    portion === "early" ? first + third : portion === "mid" ? last - third : last,
    { season, portion },
  );
}

export function decadeMoment(year: number, portion?: Portion): Moment {
  const from = portion === "late" ? 7 : portion === "mid" ? 4 : 0;
  const to = portion === "early" ? 3 : portion === "mid" ? 6 : 9;
  return moment("decade", year, dayNumber(year + from, 1, 1), dayNumber(year + to, 12, 31), { portion });
}

/** A century by the year it begins with as TIMEX2 counts: 1800 for the 19th. */
export function centuryMoment(year: number): Moment {
  return moment("century", year, dayNumber(year, 1, 1), dayNumber(year + 99, 12, 31), {});
}

/**
 * The EDTF string of a moment (ISO 8601-2, level 0 but for nothing): a day, a month, a year, or an interval of days
 * where only part of a longer stretch is meant. Seasons, decades and centuries are written as the interval they span.
 */
export function edtfOf(moment: Moment): string {
  if (moment.until) {
    const start = edtfOf({ ...moment, last: naturalLast(moment), until: undefined }).split("/")[0];
    const end = edtfOf(moment.until).split("/").at(-1);
    return start === end ? `${start}` : `${start}/${end}`;
  }
  if (moment.portion === undefined) {
    if (moment.precision === "year") return formatYear(moment.year);
    if (moment.precision === "month") return formatMonth(moment.year, moment.month!);
    if (moment.precision === "decade" || moment.precision === "century") {
      return `${formatYear(civil(moment.first).year)}/${formatYear(civil(moment.last).year)}`;
    }
  }
  return moment.first === moment.last
    ? formatDay(moment.first)
    : `${formatDay(moment.first)}/${formatDay(moment.last)}`;
}
