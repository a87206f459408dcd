import { shiftMonth, weekday } from "./calendar.ts";
import type { Meaning, Unit } from "./meaning.ts";
import { centuryMoment, decadeMoment, type Moment, momentOfDay, monthMoment, yearMoment } from "./moment.ts";
import { nearSpeaker, none, of, type Resolved, type Standpoint, standing } from "./standpoint.ts";
import { timexOf, unknownValue } from "./timex.ts";

/** A moment so many units on or back, as finely told as the unit. */
export function shifted(from: Moment, unit: Unit, by: number): Moment {
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

/** "Two days later", "a week after the ceasefire", "two years ago". */
export function resolveShift(meaning: Extract<Meaning, { kind: "shift" }>, at: Standpoint): Resolved {
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
    meaning.origin === "reference" && at.reference !== null && nearSpeaker(at) ? momentOfDay(at.reference) : null;
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
    return { value: `${timexOf(from).slice(0, 4)}-XX-XX`, moment: null };
  }
  // "A week later" has the value of its week and means the day.
  const told = unit === "week" && from.precision === "day" ? momentOfDay(from.first + 7 * whole) : null;
  const shiftedTo = told
    ? { ...of(moment), moment: told }
    : of(meaning.part ? { ...moment, part: meaning.part } : moment);
  return meaning.origin === "event" && !meaning.ordinal && !meaning.into && isDays(unit)
    ? { ...shiftedTo, event: from }
    : shiftedTo;
}

const isDays = (unit: Unit): boolean => unit === "day" || unit === "week";

/** The day of the event itself where a text names a day by its distance from it: "on 27 June, two days after the landing". */
export function eventDay(meaning: Meaning, day: Moment): Moment | null {
  if (meaning.kind !== "shift" || meaning.origin !== "event" || meaning.ordinal || meaning.into) return null;
  if (meaning.amount === null || !isDays(meaning.unit) || day.precision !== "day") return null;
  const days = Math.trunc(meaning.amount) * (meaning.unit === "week" ? 7 : 1);
  return momentOfDay(day.first - days * meaning.direction);
}
