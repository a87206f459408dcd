import { weekday } from "./calendar.ts";
import type { Meaning } from "./meaning.ts";
import { centuryMoment, decadeMoment, type Moment, momentOfDay, monthMoment, yearMoment } from "./moment.ts";
import { nearSpeaker, none, of, type Resolved, type Standpoint, standing } from "./standpoint.ts";
import { dayWithin, timexOf } from "./timex.ts";

/** "That day", "the same month", "the end of the year", "that night". */
export function resolveSame(meaning: Extract<Meaning, { kind: "same" }>, at: Standpoint): Resolved {
  const { unit, portion } = meaning;
  const own =
    meaning.origin === "reference" && at.reference !== null && nearSpeaker(at) ? momentOfDay(at.reference) : null;
  const named =
    meaning.origin === "named" &&
    at.named &&
    (unit !== "day" || at.named.precision === "day") &&
    (unit !== "month" || at.named.month !== undefined)
      ? at.named
      : null;
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
