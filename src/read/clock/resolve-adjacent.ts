import { weekday } from "./calendar.ts";
import type { Meaning } from "./meaning.ts";
import { type Moment, momentOfDay, monthMoment, seasonMoment, yearMoment } from "./moment.ts";
import { fullDay } from "./resolve-date.ts";
import { shifted } from "./resolve-shift.ts";
import { nearSpeaker, newsOf, none, of, type Resolved, type Standpoint, standing } from "./standpoint.ts";
import { dayWithin } from "./timex.ts";

/** "The next day", "the previous April", "last Tuesday", "the following spring". */
export function resolveAdjacent(meaning: Extract<Meaning, { kind: "adjacent" }>, at: Standpoint): Resolved {
  const own = meaning.origin === "reference" && at.reference !== null && (meaning.date ? newsOf(at) : nearSpeaker(at));
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
    // A winter is named by the year it ends in: the spring of that year follows it.
    const told = from.season ? { WI: 0, SP: 3, SU: 6, FA: 9 }[from.season] : from.month;
    const month = told ?? (direction > 0 ? 12 : 1);
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
    return { value: "P1W", moment: from.precision === "day" ? weekBeside(from, direction, own) : null };
  let moment = shifted(from, unit, direction);
  if (meaning.portion && unit === "month") moment = monthMoment(moment.year, moment.month!, meaning.portion);
  if (meaning.portion && unit === "year") moment = yearMoment(moment.year, meaning.portion);
  return of(meaning.part ? { ...moment, part: meaning.part } : moment);
}

/** The seven days after a day or before it; of a news story's "last week", the calendar week before its own. */
function weekBeside(from: Moment, direction: 1 | -1, own: boolean): Moment {
  const monday = from.first - weekday(from.first) + 1;
  const first = direction > 0 ? from.first + 1 : own ? monday - 7 : from.first - 7;
  return { ...momentOfDay(first), precision: "week", last: first + 6 };
}
