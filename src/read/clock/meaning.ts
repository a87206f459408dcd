/**
 * What a date expression means before it is known which day it falls on: the small algebra every language's patterns
 * are written in. `resolve.ts` turns a meaning into days; it knows no language.
 */

export type Unit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "week"
  | "month"
  | "season"
  | "year"
  | "decade"
  | "century"
  | "millennium";

/** Parts of a day by their TIMEX2 codes; dawn and dusk have none there and count as the day alone. */
export type DayPart = "MO" | "MI" | "AF" | "EV" | "NI" | "DT";

/** Seasons by their TIMEX2 codes: spring, summer, autumn ("fall"), winter. */
export type Season = "SP" | "SU" | "FA" | "WI";

/** Which part of a month or longer stretch is meant: 1st to 10th, 11th to 20th, 21st to the end for months; thirds else. */
export type Portion = "early" | "mid" | "late";

/** Fields of the calendar as the text tells them; whatever is missing comes from the narrative. */
export interface CalendarDate {
  /** Years are counted backwards before year 1: 490 with era "BC" is 490 BC. */
  readonly era?: "BC" | "AD";
  /** 19 for the 19th century. */
  readonly century?: number;
  /** 1870 for the 1870s; below 100 where the text leaves the century out ("the '60s"). */
  readonly decade?: number;
  /** Below 100 with `shortYear`: the century comes from the narrative ("'99", "1915–17"). */
  readonly year?: number;
  readonly shortYear?: boolean;
  /** The year as counted from the narrative's: 0 "of that year", 1 "of next year", -1 "of the previous year". */
  readonly yearShift?: number;
  /** "this spring": of the speaker's own year, where the narrative runs near it. */
  readonly own?: boolean;
  readonly half?: 1 | 2;
  readonly season?: Season;
  readonly month?: number;
  readonly day?: number;
  /** 1 Monday … 7 Sunday. */
  readonly weekday?: number;
  readonly part?: DayPart;
  readonly hour?: number;
  readonly minute?: number;
  readonly portion?: Portion;
  /** A feast whose day moves with the year (Easter): the year is known, the day is not reckoned. */
  readonly movable?: boolean;
  /** A season of no particular year ("winter quarters"). */
  readonly generic?: boolean;
}

/**
 * From where a shift is reckoned: the narrative's running day, the date named last ("that day"), the speaker's own day, or
 * an event the text names.
 */
export type Origin = "running" | "named" | "reference" | "event";

export type Meaning =
  /** "26 November 2031", "early October", "the 1870s", "Friday evening". */
  | { readonly kind: "date"; readonly date: CalendarDate }
  /** "two days later", "a few weeks earlier" (amount null), "two years ago". */
  | {
      readonly kind: "shift";
      readonly amount: number | null;
      readonly unit: Unit;
      readonly direction: 1 | -1;
      readonly origin: Origin;
      /** Vague counts with a word of their own ("a few", "several") against a bare plural ("days later"). */
      readonly counted?: boolean;
      readonly event?: string;
      readonly part?: DayPart;
      /** "three days into the offensive": counted from the event's first day. */
      readonly into?: boolean;
      /** "the third day of the siege": the event's first day counts as one. */
      readonly ordinal?: boolean;
    }
  /** "that day", "the same month", "later that year", "the end of the month", "that night". */
  | {
      readonly kind: "same";
      readonly unit: Unit;
      readonly origin: Origin;
      readonly part?: DayPart;
      readonly portion?: Portion;
      /** Set by "later" or "earlier that month": some time in it, not the whole of it. */
      readonly within?: "later" | "earlier";
      readonly season?: Season;
    }
  /** "the next day", "the previous April", "last Tuesday", "the following spring". */
  | {
      readonly kind: "adjacent";
      readonly direction: 1 | -1;
      readonly unit?: Unit;
      readonly date?: CalendarDate;
      readonly part?: DayPart;
      readonly portion?: Portion;
      readonly origin: Origin;
    }
  /** "two weeks", "the next six months", "the first ten months of 1915". */
  | {
      readonly kind: "duration";
      readonly amount: number | null;
      readonly unit: Unit;
      /** Where the stretch lies: after or before the running day, or at the start or end of `of`. */
      readonly side?: "next" | "last" | "first" | "final";
      readonly of?: CalendarDate;
      /** "almost two weeks": less than that. */
      readonly under?: boolean;
    }
  /** "daily", "every night", "annually": `value` is the TIMEX2 value. */
  | { readonly kind: "set"; readonly unit: Unit; readonly part?: DayPart }
  /** A part of an unnamed day: "at night", "in the evening"; or a clock time. */
  | {
      readonly kind: "part";
      readonly part: DayPart | null;
      readonly definite: boolean;
      /** The day's beginning ("at dawn", "in the morning"): after a night told before it, that of the next day. */
      readonly dawn?: boolean;
      readonly hour?: number;
      readonly minute?: number;
    }
  /** "now", "recently", "in the future". */
  | { readonly kind: "vague"; readonly reference: "PAST" | "PRESENT" | "FUTURE"; readonly day?: boolean }
  /** A date expression without a value: "this period", "at the same time". */
  | { readonly kind: "unvalued" };
