import { civil, type DayNumber } from "./calendar.ts";
import { type Moment, yearMoment } from "./moment.ts";

/** What is known of the time of the whole that a narrative tells. */
export interface Whole {
  /** The speaker's own day. */
  readonly reference: DayNumber | null;
  /** The days the document as a whole is about. */
  readonly period: Moment | null;
  /** False where the period is no more than the dates its opening names: what comes after it is of the document too. */
  readonly bounded: boolean;
  /** Where the period ends, as the document tells it. */
  readonly ends: DayNumber | null;
  /** The last day the text can speak of, where it tells. */
  readonly latest: DayNumber | null;
  /** A year to count in before the text tells one. */
  readonly hint: Moment | null;
}

/** So many years before a document's most frequent year are its background. */
const BACKGROUND = 5;

/**
 * Whether a date carried into a new section is of other years than the section. A document that tells its own period says
 * which years are other; of one that does not, only years long before its most frequent one are.
 *
 * @param frame the time told by the heading of the section that holds the new one
 */
export function isOfOtherSection(running: Moment, frame: Moment | null, { period, bounded, hint }: Whole): boolean {
  if (frame) return running.last < frame.first || running.first > frame.last;
  if (!period) return hint !== null && running.year < hint.year - BACKGROUND;
  return running.year < civil(period.first).year || (bounded && running.year > civil(period.last).year + 1);
}

/** Whether a year was named in passing ("In 2029 …"), so that it does not reach into the next paragraph. */
export function isPassingYear(running: Moment, frame: Moment | null, { period, bounded }: Whole): boolean {
  const whole = frame ?? period;
  if (!whole || running.precision !== "year") return false;
  return running.last < whole.first || (running.first > whole.last && (frame !== null || bounded));
}

/** A noun's year so far from the running one is not what the paragraph is about. */
const TOPIC_SPAN = 5;

/** Whether the year of a noun ("The first of the 1836 campaigns …") is what its paragraph is about. */
export function isTopic(topic: Moment, running: Moment | null, period: Moment | null): boolean {
  if (running && running.year === topic.year) return false;
  if (period) return period.year <= topic.year && topic.last <= yearMoment(civil(period.last).year).last;
  return !running || Math.abs(running.year - topic.year) <= TOPIC_SPAN;
}
