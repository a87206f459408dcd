import type { DayNumber } from "./calendar.ts";
import type { Meaning, Unit } from "./meaning.ts";
import { type Moment, momentOfDay } from "./moment.ts";
import { resolveDate } from "./resolve-date.ts";
import type { Standpoint } from "./standpoint.ts";

/** How many units "a few" or "several" stands for where a stretch must end somewhere. */
const VAGUE = 5;

/**
 * The days of "the next two weeks" behind the running day, of "the last three days" up to it, "the first week of May".
 *
 * @param side where the stretch lies, if not as its meaning says; `lasting`: from the running day on, that day counted;
 *   `within`: from the running day to so many days later
 */
export function stretchOf(
  meaning: Extract<Meaning, { kind: "duration" }>,
  at: Standpoint,
  side: typeof meaning.side | "lasting" | "within" = meaning.side,
): { readonly stretch?: Moment } {
  const { amount, unit } = meaning;
  const told = daysOf(amount ?? VAGUE, unit);
  const days = told !== null && told > 1 && meaning.under ? told - 1 : told;
  if (side === undefined || days === null) return {};
  if (side === "first" || side === "final") {
    const whole = meaning.of ? resolveDate(meaning.of, at).moment : null;
    if (!whole) return {};
    return side === "first"
      ? { stretch: stretchBetween(whole.first, Math.min(whole.last, whole.first + days - 1)) }
      : { stretch: stretchBetween(Math.max(whole.first, whole.last - days + 1), whole.last) };
  }
  if (!at.settled || at.running?.precision !== "day") return {};
  if (side === "lasting")
    return amount === null ? {} : { stretch: stretchBetween(at.running.first, at.running.first + days - 1) };
  if (side === "within") return { stretch: stretchBetween(at.running.first, at.running.last + days) };
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
