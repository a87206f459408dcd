import type { DayNumber } from "./calendar.ts";
import { type Moment, momentOfDay } from "./moment.ts";
import { timexOf } from "./timex.ts";

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
  /** True until a paragraph tells a date of its own. */
  readonly fresh: boolean;
  /** The document's own period, where a paragraph has not yet told a date of its own; else null. */
  readonly offered: Moment | null;
  /** The time told by the heading of the section, or of one that holds it; null where none tells one. */
  readonly frame: Moment | null;
  /** True until the section tells a date of its own. */
  readonly freshSection: boolean;
  /** Where the document's own period ends, as it tells it, or the day it was written on; null where it tells neither. */
  readonly ends: DayNumber | null;
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
  /** For "two days after the landing": the day of the landing. */
  readonly event?: Moment;
}

/** An expression without a value. */
export const none: Resolved = { value: "", moment: null };
/** An expression whose value is the moment's own. */
export const of = (moment: Moment): Resolved => ({ value: timexOf(moment), moment });

/** The running date, else the reference day. */
export function standing(at: Standpoint): Moment | null {
  if (at.running) return at.running;
  return at.reference === null ? null : momentOfDay(at.reference);
}

/** How many days a narrative may lie from its speaker's own day for "ago" and "this year" to be the speaker's. */
const NEAR = 800;

/** Whether the narrative runs near the speaker's own day, so that "ago" and "yesterday" are the speaker's. */
export function nearSpeaker(at: Standpoint): boolean {
  if (!at.running || at.reference === null) return true;
  return Math.abs(at.reference - at.running.first) < NEAR;
}

/** So many days from the narrative the speaker's own day is what a weekday counts from, as in a news story. */
const NEWS = 31;

/** Whether what is told is news on the speaker's day: "on Friday" and "last March" are the speaker's. */
export function newsOf(at: Standpoint): boolean {
  if (at.reference === null) return false;
  return !at.settled || at.running === null || Math.abs(at.reference - at.running.first) <= NEWS;
}
