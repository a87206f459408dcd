import type { Basis, Document, Span, When } from "../../model/index.ts";
import type { Sentence } from "../text/sentence.ts";
import { type Anchor, governing } from "./anchors.ts";
import { inItsCourse } from "./aspect.ts";
import { formatDay, isKnownYear, parseDay } from "./calendar.ts";
import type { DateLanguage } from "./language.ts";
import { edtfOf, type Moment, momentOfDay, yearMoment } from "./moment.ts";
import { Narrative } from "./narrative.ts";
import { documentPeriod, type Period } from "./period.ts";
import { narrowed, sharpened } from "./period-days.ts";
import { recalls } from "./recalls.ts";
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
   * @param options.recalled false: an event spoken of again has no day from where a place was first told of
   */
  whenAt(span: Span, options?: { readonly recalled?: boolean }): When;
  /** Which words tell when a stretch was so, for whoever asks why it has its date. */
  sourceAt(span: Span): DateSource;
  /**
   * Where a stretch has no day of its own because it is told elsewhere: `summary` in a field or an introduction that sums up,
   * `recall` in a phrase or clause of what came first ("after taking Arden, they went on"); null where it is told here.
   */
  toldElsewhere(span: Span): "summary" | "recall" | null;
  /** The dates of the sentence a stretch stands in, with the days they mean. */
  datesAt(span: Span): readonly { readonly span: Span; readonly when: When }[];
}

/** How the date of a stretch is known. */
export interface DateSource {
  /**
   * `words` its own sentence tells, `carried` the narrative stands there since the words of `span` (null: since a heading or the
   * document's own period), `result` a field on the result has the last day, `document` nothing but the document's period or
   * its day of publication is known.
   */
  readonly how: "words" | "carried" | "result" | "document";
  readonly span: Span | null;
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
  const anchorAt = (stretch: Span, time: SentenceTime, recalled = true): Anchor | null => {
    const { cues, running } = time;
    const anchors = recalled ? time.anchors : time.anchors.filter((anchor) => !anchor.recalled);
    const span = { start: Math.max(stretch.start, time.span.start), end: stretch.end };
    return inItsCourse(governing(anchors, span, cues), anchors, span, cues, running);
  };
  return {
    period: whole,
    sourceAt(span) {
      const at = sentenceAt(times, Math.max(span.start, span.end - 1));
      const time = times[at];
      if (!time) return { how: "document", span: null };
      if (time.fixed) return { how: "result", span: null };
      const anchor = anchorAt(span, time);
      if (anchor) return { how: "words", span: anchor.span };
      return time.running
        ? { how: "carried", span: lastTold(times, at, time.running) }
        : { how: "document", span: null };
    },
    toldElsewhere(span) {
      const time = times[sentenceAt(times, Math.max(span.start, span.end - 1))];
      if (!time) return null;
      if (time.fixed) return "summary";
      const anchor = anchorAt(span, time);
      if (anchor?.recalled || recalls(span, time, anchor)) return "recall";
      return time.lead && !anchor && (time.running === null || time.running.first < time.running.last)
        ? "summary"
        : null;
    },
    datesAt(span) {
      const anchors = times[sentenceAt(times, Math.max(span.start, span.end - 1))]?.anchors ?? [];
      return anchors.map((anchor) => ({ span: anchor.span, when: whenOf(anchor.moment, anchor.basis) }));
    },
    whenAt(span, { recalled = true } = {}) {
      const time = times[sentenceAt(times, Math.max(span.start, span.end - 1))];
      if (!time) return whole ?? unknown;
      if (time.fixed) return whenOf(time.fixed, "document");
      const anchor = anchorAt(span, time, recalled);
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

/** How many sentences back the words are looked for that set the running date. */
const LOOKED_BACK = 400;

/** The words that brought the narrative to a day: the last before a sentence that mean it. */
function lastTold(times: readonly SentenceTime[], before: number, moment: Moment): Span | null {
  for (let at = before; at >= Math.max(0, before - LOOKED_BACK); at--) {
    const told = times[at]!.anchors.findLast(
      (anchor) => anchor.moment.last >= moment.first && anchor.moment.first <= moment.last && !anchor.only,
    );
    if (told) return told.span;
  }
  return null;
}

/** The index of the sentence a position lies in, else of the last one that begins before it; -1 where none does. */
function sentenceAt(times: readonly SentenceTime[], position: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]!.span.start <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
