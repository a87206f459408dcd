import { dayNumber, daysInMonth, shiftMonth, weekday } from "./calendar.ts";
import { yearBase, yearForMonth, yearForSeason } from "./guess-year.ts";
import type { CalendarDate } from "./meaning.ts";
import {
  centuryMoment,
  dayMoment,
  decadeMoment,
  halfMoment,
  type Moment,
  momentOfDay,
  monthMoment,
  seasonMoment,
  yearMoment,
} from "./moment.ts";
import { newsOf, none, of, type Resolved, type Standpoint, standing } from "./standpoint.ts";
import { timexOf } from "./timex.ts";

/** A date of the calendar, its missing fields taken from the narrative. */
export function resolveDate(date: CalendarDate, at: Standpoint): Resolved {
  if (date.century !== undefined) {
    if (date.era === "BC") return of({ ...centuryMoment(-date.century * 100), year: -(date.century - 1) * 100 });
    return of(centuryMoment((date.century - 1) * 100));
  }
  if (date.decade !== undefined) {
    if (date.era === "BC") return of({ ...decadeMoment(1 - date.decade - 9), year: -date.decade });
    const from = date.decade < 100 ? centuryOf(at) + date.decade : date.decade;
    return of(decadeMoment(from, date.portion));
  }
  if (date.movable && date.year === undefined) {
    const year = at.running?.year;
    return year === undefined ? none : { value: `${timexOf(yearMoment(year))}-XX`, moment: null };
  }
  const known = date.year !== undefined ? yearOf(date, at) : undefined;
  if (date.month === undefined && date.season === undefined && date.day === undefined && date.weekday === undefined) {
    const year =
      known ??
      (date.yearShift !== undefined && yearBase(date, at) ? yearBase(date, at)!.year + date.yearShift : undefined);
    if (year === undefined) return none;
    if (date.half) return of(halfMoment(year, date.half));
    return of(yearMoment(year, date.portion));
  }
  if (date.season) {
    if (date.generic) return { value: `XXXX-${date.season}`, moment: null };
    const year = known ?? yearForSeason(date, at);
    return year === null
      ? { value: `XXXX-${date.season}`, moment: null }
      : of(seasonMoment(year, date.season, date.portion));
  }
  if (date.weekday !== undefined && date.day === undefined) return resolveWeekday(date, at);
  if (date.month === undefined) return resolveDayOfMonth(date, at);
  const year = known ?? yearForMonth(date, at);
  if (date.day === undefined) return of(monthMoment(year, date.month, date.portion));
  return of(fullDay(year, date.month, date.day, date));
}

/** A day with the part of it or the time that is told; a day beyond the month's end is its last. */
export function fullDay(year: number, month: number, day: number, time: CalendarDate): Moment {
  const within = Math.min(day, daysInMonth(year, month));
  const number = dayNumber(year, month, within);
  return {
    ...dayMoment(number, { year, month, day: within }),
    ...(time.part ? { part: time.part } : {}),
    ...(time.hour !== undefined ? { hour: time.hour, minute: time.minute ?? 0 } : {}),
  };
}

const centuryOf = (at: Standpoint): number => Math.floor((standing(at)?.year ?? 2000) / 100) * 100;

function yearOf(date: CalendarDate, at: Standpoint): number {
  const year = date.year!;
  if (date.shortYear) {
    const running = standing(at)?.year ?? 2000;
    const near = centuryOf(at) + year;
    return near > running + 20 ? near - 100 : near;
  }
  if (date.era === "BC" || (at.ancient && date.era === undefined && year < 1000)) return 1 - year;
  return year;
}

/**
 * "On Friday": the last one before the day of a news story, else the nearest to the running day. TIMEX2 has a value for a
 * weekday of no known week.
 */
function resolveWeekday(date: CalendarDate, at: Standpoint): Resolved {
  const news = newsOf(at);
  const from = news ? at.reference : at.running?.precision === "day" ? at.running.first : null;
  if (from === null) return { value: `XXXX-WXX-${date.weekday}`, moment: null };
  const back = (weekday(from) - date.weekday! + 7) % 7;
  const day = from - (news || back <= 3 ? back : back - 7);
  return of({ ...momentOfDay(day), ...(date.part ? { part: date.part } : {}) });
}

/** "the 20th": of the running month, or of the next where that day is past. */
function resolveDayOfMonth(date: CalendarDate, at: Standpoint): Resolved {
  const running = standing(at);
  if (running?.month === undefined || date.day === undefined) return none;
  const back = running.day !== undefined && running.day - date.day > 15;
  const { year, month } = back
    ? shiftMonth(running.year, running.month, 1)
    : (running as { year: number; month: number });
  return of(fullDay(year, month, date.day, date));
}
