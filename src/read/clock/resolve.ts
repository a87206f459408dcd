import { civil, type DayNumber, dayNumber, daysInMonth, shiftMonth, UNKNOWN_YEAR, weekday } from "./calendar.ts";
import type { CalendarDate, Meaning, Unit } from "./meaning.ts";
import {
  centuryMoment,
  dayMoment,
  decadeMoment,
  halfMoment,
  type Moment,
  momentOfDay,
  monthMoment,
  seasonMoment,
  timexOf,
  yearMoment,
} from "./moment.ts";

/** Where the narrative stands when an expression is met. */
export interface Standpoint {
  /** The running date: the last one on the line of the narrative. */
  readonly running: Moment | null;
  /** The date named last, on the line of the narrative or not; null where none was. */
  readonly named: Moment | null;
  /** The date named last in the same sentence; null where there is none. */
  readonly near: Moment | null;
  /** False where `running` is only the document's period, no date of the narrative yet. */
  readonly settled: boolean;
  /** The last day the document speaks of, or is written on; null where it tells neither. */
  readonly latest: DayNumber | null;
  /** The speaker's own day: the document's publication or reference day. */
  readonly reference: DayNumber | null;
  /** True in a clause told as past before the narrative. */
  readonly past: boolean;
  /** True where the years of the narrative are counted before Christ. */
  readonly ancient: boolean;
  /** The day of an event the text names, where it has been dated. */
  event(name: string | undefined, start: boolean): Moment | null;
}

/** What an expression means: its TIMEX2 value ("" where it has none) and the days it names, if it names any. */
export interface Resolved {
  readonly value: string;
  readonly moment: Moment | null;
  /** The days a duration covers where it is known where it lies ("over the next two days"). */
  readonly stretch?: Moment;
}

const none: Resolved = { value: "", moment: null };
const of = (moment: Moment): Resolved => ({ value: timexOf(moment), moment });

/**
 * @param within the expression stands behind "within": a duration is the stretch from the running day on
 */
export function resolve(meaning: Meaning, at: Standpoint, within = false): Resolved {
  const resolved = resolveMeaning(meaning, at, within);
  // Of an unknown year before Christ, TIMEX2 still says that much.
  return at.ancient && resolved.value.startsWith("XXXX") ? { ...resolved, value: `BC${resolved.value}` } : resolved;
}

function resolveMeaning(meaning: Meaning, at: Standpoint, within: boolean): Resolved {
  switch (meaning.kind) {
    case "date":
      return resolveDate(meaning.date, at);
    case "shift":
      return resolveShift(meaning, at);
    case "same":
      return resolveSame(meaning, at);
    case "adjacent":
      return resolveAdjacent(meaning, at);
    case "duration":
      return {
        value: durationValue(meaning.amount, meaning.unit),
        moment: null,
        ...stretchOf(within && meaning.side === undefined ? { ...meaning, side: "next" } : meaning, at),
      };
    case "set":
      return { value: unknownValue(meaning.unit) + (meaning.part ? `T${meaning.part}` : ""), moment: null };
    case "part":
      return resolvePart(meaning, at);
    case "vague":
      return { value: `${meaning.reference}_REF`, moment: null };
    default:
      return none;
  }
}

const durationCodes: Readonly<Record<Unit, string>> = {
  second: "S",
  minute: "M",
  hour: "H",
  day: "D",
  week: "W",
  month: "M",
  season: "M",
  year: "Y",
  decade: "DE",
  century: "CE",
  millennium: "ML",
};

function durationValue(amount: number | null, unit: Unit): string {
  const time = unit === "hour" || unit === "minute" || unit === "second" ? "T" : "";
  return `P${time}${amount === null ? "X" : amount}${durationCodes[unit]}`;
}

/** How many units "a few" or "several" stands for where a stretch must end somewhere. */
const VAGUE = 5;

/** The days of "the next two weeks" behind the running day, of "the last three days" up to it, "the first week of May". */
function stretchOf(meaning: Extract<Meaning, { kind: "duration" }>, at: Standpoint): { readonly stretch?: Moment } {
  const { side, amount, unit } = meaning;
  const days = daysOf(amount ?? VAGUE, unit);
  if (side === undefined || days === null) return {};
  if (side === "first" || side === "final") {
    const whole = meaning.of ? resolveDate(meaning.of, at).moment : null;
    if (!whole) return {};
    return side === "first"
      ? { stretch: stretchBetween(whole.first, Math.min(whole.last, whole.first + days - 1)) }
      : { stretch: stretchBetween(Math.max(whole.first, whole.last - days + 1), whole.last) };
  }
  if (!at.settled || at.running?.precision !== "day") return {};
  return side === "next"
    ? { stretch: stretchBetween(at.running.last + 1, at.running.last + days) }
    : { stretch: stretchBetween(at.running.first - days, at.running.first) };
}

function stretchBetween(first: DayNumber, last: DayNumber): Moment {
  return { ...momentOfDay(first), last, until: momentOfDay(last) };
}

/** How many days so many units are; null for units shorter than a day. */
function daysOf(amount: number, unit: Unit): number | null {
  const length = {
    second: 0,
    minute: 0,
    hour: 0,
    day: 1,
    week: 7,
    month: 30,
    season: 91,
    year: 365,
    decade: 3652,
    century: 36524,
    millennium: 365242,
  }[unit];
  return length === 0 ? null : Math.max(1, Math.round(amount * length));
}

/** A moment nothing is known of but its unit. */
function unknownValue(unit: Unit): string {
  switch (unit) {
    case "year":
      return "XXXX";
    case "month":
      return "XXXX-XX";
    case "week":
      return "XXXX-WXX";
    case "decade":
      return "XXX";
    default:
      return "XXXX-XX-XX";
  }
}

/** The running date, else the reference day. */
function standing(at: Standpoint): Moment | null {
  if (at.running) return at.running;
  return at.reference === null ? null : momentOfDay(at.reference);
}

function resolveDate(date: CalendarDate, at: Standpoint): Resolved {
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
      known ?? (date.yearShift !== undefined && base(date, at) ? base(date, at)!.year + date.yearShift : undefined);
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

const pad2 = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** What "that year" counts from: the date named last; "the next year" goes on from the narrative. */
function base(date: CalendarDate, at: Standpoint): Moment | null {
  if (date.own && at.reference !== null && near(at)) return momentOfDay(at.reference);
  return (date.yearShift === 0 ? at.named : null) ?? standing(at);
}

function fullDay(year: number, month: number, day: number, time: CalendarDate): Moment {
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
 * The year of a month or day told without one: that of the running date, or the next one where the month lies more than
 * half a year behind it (a narrative goes forward), or the one before where the clause is told as past. Before the
 * narrative has a date of its own, the year that brings the date nearest before the end of the document's period.
 */
function yearForMonth(date: CalendarDate, at: Standpoint): number {
  const running = standing(at);
  if (!running) return UNKNOWN_YEAR;
  if (date.yearShift !== undefined) return base(date, at)!.year + date.yearShift;
  const month = date.month!;
  const latest = at.latest;
  if (!at.settled) {
    const { year } = civil(running.last);
    return dayNumber(year, month, date.day ?? 1) > running.last + SLACK ? year - 1 : year;
  }
  const { year: runningYear, month: runningMonth } = whereIn(running);
  if (runningMonth === undefined) return runningYear;
  const ahead = month - runningMonth;
  if (at.past && ahead > 1) return runningYear - 1;
  if (ahead < -6)
    return latest !== null && dayNumber(runningYear + 1, month, date.day ?? 1) > latest + SLACK
      ? runningYear
      : runningYear + 1;
  if (ahead > 8) return runningYear - 1;
  return runningYear;
}

/** The year and month a running date counts on from; a season counts from the month it begins in. */
function whereIn(running: Moment): { readonly year: number; readonly month?: number } {
  if (running.precision !== "season") return running;
  return civil(running.first);
}

/** How many days a date may lie behind the end of the document's period and still be of its year. */
const SLACK = 45;

function yearForSeason(date: CalendarDate, at: Standpoint): number | null {
  const running = standing(at);
  if (!running) return null;
  if (date.yearShift !== undefined) return base(date, at)!.year + date.yearShift;
  if (date.season === "WI" && running.month !== undefined && running.month >= 7) return running.year + 1;
  return running.year;
}

function resolveWeekday(date: CalendarDate, at: Standpoint): Resolved {
  const from = at.running?.precision === "day" ? at.running.first : at.reference;
  if (from === null) return { value: `XXXX-WXX-${date.weekday}`, moment: null };
  const back = (weekday(from) - date.weekday! + 7) % 7;
  return of({ ...momentOfDay(from - back), ...(date.part ? { part: date.part } : {}) });
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

function shifted(from: Moment, unit: Unit, by: number): Moment {
  switch (unit) {
    case "day":
      return momentOfDay(from.first + by);
    case "week": {
      const day = from.first + 7 * by;
      return { ...momentOfDay(day), precision: "week", first: day - weekday(day) + 1, last: day - weekday(day) + 7 };
    }
    case "month": {
      const { year, month } = shiftMonth(from.year, from.month ?? 1, by);
      return monthMoment(year, month);
    }
    case "year":
      return yearMoment(from.year + by);
    case "decade":
      return decadeMoment(Math.floor((from.year + by * 10) / 10) * 10);
    case "century":
      return centuryMoment(Math.floor((from.year + by * 100) / 100) * 100);
    default:
      return momentOfDay(from.first);
  }
}

const finer: Readonly<Record<string, number>> = {
  century: 0,
  decade: 1,
  year: 2,
  half: 2,
  season: 2,
  month: 3,
  week: 4,
  day: 5,
};

function resolveShift(meaning: Extract<Meaning, { kind: "shift" }>, at: Standpoint): Resolved {
  const vague = `${meaning.direction > 0 ? "FUTURE" : "PAST"}_REF`;
  if (meaning.amount === null) {
    if (meaning.unit === "hour" || meaning.unit === "minute") {
      const day = standing(at);
      return day?.precision === "day"
        ? { value: `${timexOf({ ...day, part: undefined, hour: undefined })}TXX`, moment: day }
        : none;
    }
    if (meaning.counted) return { value: vague, moment: null };
    return { value: meaning.direction > 0 ? unknownValue(meaning.unit) : vague, moment: null };
  }
  const reference =
    meaning.origin === "reference" && at.reference !== null && near(at) ? momentOfDay(at.reference) : null;
  const event =
    meaning.origin === "event" ? at.event(meaning.event, meaning.into === true || meaning.ordinal === true) : null;
  const close = at.near?.precision === "day" || meaning.unit === "year" || meaning.unit === "month" ? at.near : null;
  const from = event ?? reference ?? close ?? standing(at);
  if (!from) return { value: unknownValue(meaning.unit), moment: null };
  const steps = (meaning.ordinal ? meaning.amount - 1 : meaning.amount) * meaning.direction;
  const whole = Math.trunc(steps);
  const unit = meaning.unit;
  if (unit === "hour" || unit === "minute" || unit === "second") {
    if (from.precision !== "day") return none;
    return { value: `${timexOf({ ...from, part: undefined, hour: undefined })}TXX`, moment: from };
  }
  const moment = shifted(from, unit, whole);
  if ((finer[from.precision] ?? 0) < (finer[moment.precision] ?? 0)) {
    const width = from.precision === "month" ? 0 : 0;
    return { value: `${timexOf(from).slice(0, 4)}-XX-XX`, moment: width ? moment : null };
  }
  return of(meaning.part ? { ...moment, part: meaning.part } : moment);
}

/** Whether the narrative runs near the speaker's own day, so that "ago" and "yesterday" are the speaker's. */
function near(at: Standpoint): boolean {
  if (!at.running || at.reference === null) return true;
  return Math.abs(at.reference - at.running.first) < 800;
}

function resolveSame(meaning: Extract<Meaning, { kind: "same" }>, at: Standpoint): Resolved {
  const { unit, portion } = meaning;
  const own = meaning.origin === "reference" && at.reference !== null && near(at) ? momentOfDay(at.reference) : null;
  const named =
    meaning.origin === "named" && at.named && (unit !== "day" || at.named.precision === "day") ? at.named : null;
  const from = own ?? named ?? standing(at);
  if (!from) return none;
  if (unit === "day") {
    if (from.precision !== "day") return { value: dayWithin(from), moment: null };
    const { part: _part, hour: _hour, minute: _minute, ...day } = from;
    return of(meaning.part ? { ...day, part: meaning.part } : day);
  }
  if (unit === "month" && from.month !== undefined) {
    const month = monthMoment(from.year, from.month, portion);
    if (!meaning.within) return of(month);
    if (meaning.origin !== "named") return { ...of(month), moment: restOf(month, from, meaning.within) };
    return { value: `${timexOf(month)}-XX`, moment: restOf(month, from, meaning.within) };
  }
  if (unit === "year") {
    const year = yearMoment(from.year, portion);
    if (!meaning.within) return of(year);
    if (meaning.origin !== "named") return { ...of(year), moment: restOf(year, from, meaning.within) };
    return {
      value: meaning.within === "later" ? `${timexOf(year)}-XX-XX` : timexOf(year),
      moment: restOf(year, from, meaning.within),
    };
  }
  if (unit === "decade") return of(decadeMoment(Math.floor(from.year / 10) * 10, portion));
  if (unit === "century") return of(centuryMoment(Math.floor(from.year / 100) * 100));
  if (unit === "week" && from.precision === "day") {
    const first = from.first - weekday(from.first) + 1;
    return of({ ...momentOfDay(from.first), precision: "week", first, last: first + 6 });
  }
  return none;
}

/** A day of a month that is known and of no day that is. */
function dayWithin(moment: Moment): string {
  return moment.precision === "month" ? `${timexOf(moment)}-XX` : "XXXX-XX-XX";
}

/** "later that month": from the running day to the month's end; "earlier": from its start to the day. */
function restOf(stretch: Moment, from: Moment, within: "later" | "earlier"): Moment {
  const later = within === "later";
  return {
    ...stretch,
    portion: later ? "late" : "early",
    first: later ? Math.max(stretch.first, from.first) : stretch.first,
    last: later ? stretch.last : Math.min(stretch.last, from.last),
  };
}

function resolveAdjacent(meaning: Extract<Meaning, { kind: "adjacent" }>, at: Standpoint): Resolved {
  const own = meaning.origin === "reference" && at.reference !== null && near(at);
  const close = at.near?.precision === "day" ? at.near : null;
  const from = own ? momentOfDay(at.reference!) : (close ?? standing(at));
  if (!from) return none;
  const { direction, date, unit } = meaning;
  if (date?.month !== undefined) {
    const same =
      from.month === undefined ? direction > 0 : direction > 0 ? date.month > from.month : date.month < from.month;
    const year = from.year + (same ? 0 : direction);
    return date.day === undefined
      ? of(monthMoment(year, date.month, date.portion))
      : of(fullDay(year, date.month, date.day, date));
  }
  if (date?.season) {
    const start = { WI: 1, SP: 4, SU: 7, FA: 10 }[date.season];
    const month = from.month ?? (direction > 0 ? 12 : 1);
    const same = direction > 0 ? start > month + 1 : start < month - 1;
    return of(seasonMoment(from.year + (same ? 0 : direction), date.season, date.portion));
  }
  if (date?.weekday !== undefined) {
    const difference = (date.weekday - weekday(from.first) + 7) % 7 || 7;
    return of(momentOfDay(from.first + (direction > 0 ? difference : difference - 7 || -7)));
  }
  if (unit === undefined) return none;
  if (unit === "day" && from.precision !== "day") return { value: dayWithin(from), moment: null };
  if (unit === "month" && from.month === undefined) return { value: "XXXX-XX", moment: null };
  if (unit === "week")
    return {
      value: "P1W",
      moment:
        direction > 0 && from.precision === "day"
          ? { ...shifted(from, "week", 1), first: from.first + 1, last: from.first + 7 }
          : null,
    };
  let moment = shifted(from, unit, direction);
  if (meaning.portion && unit === "month") moment = monthMoment(moment.year, moment.month!, meaning.portion);
  if (meaning.portion && unit === "year") moment = yearMoment(moment.year, meaning.portion);
  return of(meaning.part ? { ...moment, part: meaning.part } : moment);
}

function resolvePart(meaning: Extract<Meaning, { kind: "part" }>, at: Standpoint): Resolved {
  const day = at.running?.precision === "day" ? at.running : null;
  const time =
    meaning.hour !== undefined
      ? `T${pad2(meaning.hour)}:${pad2(meaning.minute ?? 0)}`
      : meaning.part
        ? `T${meaning.part}`
        : "";
  if (!day || !meaning.definite) return { value: `XXXX-XX-XX${time}`, moment: day };
  const base = { ...day, part: undefined, hour: undefined, minute: undefined };
  return { value: timexOf(base) + time, moment: { ...base, ...(meaning.part ? { part: meaning.part } : {}) } };
}
