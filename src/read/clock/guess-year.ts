import { civil, dayNumber, UNKNOWN_YEAR } from "./calendar.ts";
import type { CalendarDate } from "./meaning.ts";
import { type Moment, momentOfDay, monthMoment } from "./moment.ts";
import { nearSpeaker, type Standpoint, standing } from "./standpoint.ts";

/** What "that year" counts from: the date named last; "the next year" goes on from the narrative. */
export function yearBase(date: CalendarDate, at: Standpoint): Moment | null {
  if (date.own && at.reference !== null && nearSpeaker(at)) return momentOfDay(at.reference);
  return (date.yearShift === 0 ? at.named : null) ?? standing(at);
}

/**
 * The year of a month or day told without one: that of the running date, or the next one where the month lies more than
 * half a year behind it (a narrative goes forward), or the one before where the clause is told as past. Before the
 * narrative has a date of its own, the year that brings the date nearest before the end of the document's period.
 */
export function yearForMonth(date: CalendarDate, at: Standpoint): number {
  const running = standing(at);
  if (!running) return UNKNOWN_YEAR;
  if (date.yearShift !== undefined) return yearBase(date, at)!.year + date.yearShift;
  const year = guessedYear(date.month!, date, running, at);
  if (!at.frame || at.past) return year;
  // A section may run on behind the time its heading tells, but it does not begin there, nor go back before it.
  const { first, last } = monthMoment(year, date.month!);
  const outside = last < at.frame.first || (at.freshSection && first > at.frame.last);
  return outside ? (yearInside(at.frame, date.month!, date.day ?? 1) ?? year) : year;
}

function guessedYear(month: number, date: CalendarDate, running: Moment, at: Standpoint): number {
  // A section whose heading tells its years may go on to their end.
  const latest = at.latest !== null && at.frame ? Math.max(at.latest, at.frame.last) : at.latest;
  if (!at.settled) {
    const { year } = civil(running.last);
    return at.ends !== null && dayNumber(year, month, date.day ?? 1) > at.ends + SLACK ? year - 1 : year;
  }
  const offered = at.offered && running.last < at.offered.first ? yearInside(at.offered, month, date.day ?? 1) : null;
  if (offered !== null) return offered;
  const { year: runningYear, month: runningMonth } = whereIn(running);
  if (runningMonth === undefined) return runningYear;
  const ahead = month - runningMonth;
  const { until } = running;
  // A range within one year has been told to its end.
  const told = until?.month !== undefined && until.year === runningYear ? until.month : runningMonth;
  if (at.past && ahead > 1) return runningYear - 1;
  if (month - told < -6)
    return at.fresh && latest !== null && dayNumber(runningYear + 1, month, date.day ?? 1) > latest + SLACK
      ? runningYear
      : runningYear + 1;
  if (ahead > 8) return runningYear - 1;
  return runningYear;
}

/** How many days beside a period a date may lie and still be of it. */
const BESIDE = 3;

/** The year in which a day of the calendar falls into a period: a paragraph that leaves the background comes back to it. */
function yearInside(period: Moment, month: number, day: number): number | null {
  const last = civil(period.last).year;
  for (let year = civil(period.first).year; year <= last; year++) {
    const number = dayNumber(year, month, day);
    if (number >= period.first - BESIDE && number <= period.last + BESIDE) return year;
  }
  return null;
}

/** The year and month a running date counts on from; a season counts from the month it begins in. */
function whereIn(running: Moment): { readonly year: number; readonly month?: number } {
  if (running.precision !== "season") return running;
  return civil(running.first);
}

/** How many days a date may lie behind the end of the document's period and still be of its year. */
const SLACK = 45;

export function yearForSeason(date: CalendarDate, at: Standpoint): number | null {
  const running = standing(at);
  if (!running) return null;
  if (date.yearShift !== undefined) return yearBase(date, at)!.year + date.yearShift;
  // The winter is counted by the year it ends in: after the spring, the coming one.
  const { month } = whereIn(running);
  if (date.season === "WI" && month !== undefined && month >= 6) return running.year + 1;
  return running.year;
}
