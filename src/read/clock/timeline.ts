import type { Basis, Document, Span, When } from "../../model/index.ts";
import type { Sentence } from "../text/sentence.ts";
import { type Anchor, anchorsOf, governing } from "./anchors.ts";
import { formatDay, isKnownYear, parseDay } from "./calendar.ts";
import type { ClauseCue, DateLanguage, DateScan } from "./language.ts";
import { edtfOf, type Moment, momentOfDay, yearMoment } from "./moment.ts";
import { Narrative } from "./narrative.ts";
import { documentPeriod } from "./period.ts";
import { latestTold, typicalYear } from "./typical-year.ts";

/** What the timeline knows of one sentence. */
interface SentenceTime {
  readonly span: Span;
  readonly anchors: readonly Anchor[];
  readonly cues: readonly ClauseCue[];
  /** The running date before the sentence; null where the narrative has none yet. */
  readonly running: Moment | null;
  /** For a field that tells the result: the end of the document's period. */
  readonly fixed: Moment | null;
  /** True before the first heading, where the document is summed up. */
  readonly lead: boolean;
}

/** The When of any stretch of a document. */
export interface Timeline {
  /** The days the document as a whole is about, else its day of publication; null where it tells neither. */
  readonly period: When | null;
  /**
   * When what a stretch of the document tells was so: the date that governs its clause (`explicit`, `relative`), else the
   * running date of the narrative (`carried`), else the document's own period, else its day of publication (`document`).
   * Where nothing at all is known the interval is open on both sides ("../..", first and last null).
   *
   * @param span offsets into the document's text; the words of the trigger and what it acts on
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
  const narrative = new Narrative(document.text, language, {
    reference,
    period,
    ends: told?.told ? told.moment.last : null,
    latest,
    hint: typical,
    skip,
  });
  const times = readTimes(
    document,
    sentences,
    scans,
    narrative,
    period ? { day: momentOfDay(period.last), language } : null,
  );
  const whole = period
    ? whenOf(told?.told ? sharpened(period, times) : period, "document")
    : reference !== null
      ? whenOf(momentOfDay(reference), "document")
      : typical && whenOf(typical, "document");
  return {
    period: whole,
    whenAt(span) {
      const time = findSentence(times, span.start);
      if (!time) return whole ?? unknown;
      if (time.fixed) return whenOf(time.fixed, "document");
      const anchor = governing(time.anchors, span, time.cues);
      if (anchor) return whenOf(time.lead && period ? narrowed(anchor.moment, period) : anchor.moment, anchor.basis);
      return time.running ? whenOf(time.running, "carried") : (whole ?? unknown);
    },
  };
}

/** What carries dates and is no part of the narrative. */
const besideTheNarrative: ReadonlySet<string> = new Set(["title", "caption", "cell"]);

function latestOf(...days: (number | null)[]): number | null {
  const known = days.filter((day) => day !== null);
  return known.length > 0 ? Math.max(...known) : null;
}

function readTimes(
  document: Document,
  sentences: readonly Sentence[],
  scans: readonly DateScan[],
  narrative: Narrative,
  end: { readonly day: Moment; readonly language: DateLanguage } | null,
): SentenceTime[] {
  let block = -1;
  let sections = 0;
  const times = sentences.map(({ span, block: index }, at): SentenceTime => {
    const { kind, key } = document.blocks[index]!;
    if (kind === "field") {
      const fixed = end && key !== undefined && end.language.isResultField(key) ? end.day : null;
      return { span, anchors: [], cues: [], running: null, fixed, lead: true };
    }
    if (index !== block) {
      block = index;
      if (kind === "heading") {
        if (sections++ === 0) narrative.running = null;
        narrative.newSection();
      }
      narrative.newParagraph();
    }
    const running = narrative.running;
    const scan = scans[at]!;
    const dated = narrative.read(span, scan);
    if (besideTheNarrative.has(kind)) narrative.running = running;
    return { span, anchors: anchorsOf(dated, running), cues: scan.cues, running, fixed: null, lead: sections === 0 };
  });
  return jumpedBack(times, sentences);
}

/**
 * A paragraph whose first date lies before the day carried into it has gone back in time: the sentences before that date
 * are of it, not of the day carried.
 */
function jumpedBack(times: readonly SentenceTime[], sentences: readonly Sentence[]): SentenceTime[] {
  const out = [...times];
  for (let start = 0; start < out.length; ) {
    const { block } = sentences[start]!;
    let end = start;
    while (end < out.length && sentences[end]!.block === block) end++;
    const first = firstDated(out, start, end);
    const carried = out[start]!.running;
    const moment =
      first > start
        ? out[first]!.anchors.find(({ placement, aside }) => placement.leading && !aside)?.moment
        : undefined;
    if (carried && moment && moment.last < carried.first)
      for (let index = start; index < first; index++) out[index] = { ...out[index]!, running: moment };
    start = end;
  }
  return out;
}

function firstDated(times: readonly SentenceTime[], start: number, end: number): number {
  for (let index = start; index < end; index++) if (times[index]!.anchors.length > 0) return index;
  return -1;
}

/**
 * A period told in months or years ("November–December 2016") with the days the narrative gives inside it: from the first
 * to the last day its main clauses are dated with.
 */
function sharpened(period: Moment, times: readonly SentenceTime[]): Moment {
  if (period.precision === "day") return period;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { anchors } of times) {
    for (const { moment, aside } of anchors) {
      const inside = period.first <= moment.first && moment.last <= period.last;
      if (aside || moment.precision !== "day" || !inside) continue;
      first = Math.min(first, moment.first);
      last = Math.max(last, moment.last);
    }
  }
  return first > last ? period : { ...momentOfDay(first), last, until: momentOfDay(last) };
}

/** What a summary tells coarsely ("by mid-November", "in 2016") lies within the document's own period where they overlap. */
function narrowed(moment: Moment, period: Moment): Moment {
  const first = Math.max(moment.first, period.first);
  const last = Math.min(moment.last, period.last);
  if (moment.precision === "day" || first > last || (first === moment.first && last === moment.last)) return moment;
  return { ...momentOfDay(first), last, until: momentOfDay(last) };
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
