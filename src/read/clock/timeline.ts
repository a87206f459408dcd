import type { Basis, Document, Span, When } from "../../model/index.ts";
import type { Sentence } from "../text/sentence.ts";
import { governing } from "./anchors.ts";
import { formatDay, isKnownYear, parseDay } from "./calendar.ts";
import type { DateLanguage } from "./language.ts";
import { edtfOf, type Moment, momentOfDay, yearMoment } from "./moment.ts";
import { Narrative } from "./narrative.ts";
import { documentPeriod, type Period } from "./period.ts";
import { narrowed, sharpened } from "./period-days.ts";
import { readTimes, type SentenceTime } from "./sentence-times.ts";
import { latestTold, typicalYear } from "./typical-year.ts";

/** The When of any stretch of a document. */
export interface Timeline {
  /** The days the document as a whole is about, else its day of publication; null where it tells neither. */
  readonly period: When | null;
  /**
   * When what a stretch of the document tells was so: the date that governs its clause (`explicit`, `relative`), else the
   * running date of the narrative (`carried`), else the document's own period, else its day of publication (`document`).
   * Where nothing at all is known the interval is open on both sides ("../..", first and last null).
   *
   * @param span offsets into the document's text; the words of the trigger and what it acts on. Of a stretch over several
   *   sentences the last is asked: what was named before is only what it speaks of.
   */
  whenAt(span: Span): When;
}

const unknown: When = { edtf: "../..", first: null, last: null, basis: "document" };

/**
 * Reads the dates of a document's sentences along its narrative. Linear in the length of the document.
 *
 * @param options.year the year to count in where the document tells none; without it such days are written "XXXX-11-06"
 */
export function buildTimeline(
  document: Document,
  sentences: readonly Sentence[],
  language: DateLanguage,
  options: { readonly year?: number } = {},
): Timeline {
  const skip = document.marks.map(({ span }) => span).sort((a, b) => a.start - b.start);
  const scans = sentences.map(({ span }) => language.scan(document.text, span, skip));
  const typical = typicalYear(scans) ?? (options.year === undefined ? null : yearMoment(options.year));
  const told = documentPeriod(document, language, skip, typical);
  const reference = document.published ? parseDay(document.published) : null;
  // What a story dated by its publication tells first is no period of the whole.
  const period = told && (told.told || reference === null) ? told.moment : null;
  const latest = latestOf(told?.told ? told.moment.last : null, latestTold(scans), reference);
  const bounded = told?.told === true;
  const known = { reference, period, bounded, ends: bounded ? told.moment.last : null, latest, hint: typical };
  const narrative = new Narrative(document.text, language, known, skip);
  const times = readTimes(
    document,
    sentences,
    scans,
    narrative,
    period ? { day: momentOfDay(period.last), language } : null,
  );
  const spanned = spannedDays(told, period, reference === null ? typical : null, times);
  const whole = spanned
    ? whenOf(spanned, "document")
    : reference !== null
      ? whenOf(momentOfDay(reference), "document")
      : null;
  // A summary before the first heading speaks of the period as a whole.
  const summed = (moment: Moment, { lead }: SentenceTime): Moment =>
    lead && period && spanned ? narrowed(moment, spanned) : moment;
  return {
    period: whole,
    whenAt(span) {
      const time = findSentence(times, Math.max(span.start, span.end - 1));
      if (!time) return whole ?? unknown;
      if (time.fixed) return whenOf(time.fixed, "document");
      const within = { start: Math.max(span.start, time.span.start), end: span.end };
      const anchor = governing(time.anchors, within, time.cues);
      if (anchor) return whenOf(summed(anchor.moment, time), anchor.basis);
      return time.running ? whenOf(summed(time.running, time), "carried") : (whole ?? unknown);
    },
  };
}

/**
 * The days the document as a whole is about, those told in months or in the year alone drawn in to the days it narrates;
 * null where nothing but its day of publication is known.
 */
function spannedDays(
  told: Period | null,
  period: Moment | null,
  typical: Moment | null,
  times: readonly SentenceTime[],
): Moment | null {
  if (period) return told?.told || period.precision === "year" ? sharpened(period, times) : period;
  return told === null && typical ? sharpened(typical, times) : null;
}

function latestOf(...days: (number | null)[]): number | null {
  const known = days.filter((day) => day !== null);
  return known.length > 0 ? Math.max(...known) : null;
}

/** A moment as the model's When; days of a year nobody told are unknown. */
export function whenOf(moment: Moment, basis: Basis): When {
  const known = isKnownYear(moment.year);
  return {
    edtf: edtfOf(moment),
    first: known ? formatDay(moment.first) : null,
    last: known ? formatDay(moment.last) : null,
    basis,
  };
}

/** The sentence a position lies in, else the last one that begins before it. */
function findSentence(times: readonly SentenceTime[], position: number): SentenceTime | null {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]!.span.start <= position) low = middle + 1;
    else high = middle;
  }
  return times[low - 1] ?? null;
}
