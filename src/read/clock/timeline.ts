import type { Basis, Document, Span, When } from "../../model/index.ts";
import type { Sentence } from "../text/sentence.ts";
import { type Anchor, anchorsOf, governing } from "./anchors.ts";
import { formatDay, parseDay } from "./calendar.ts";
import type { ClauseCue, DateLanguage } from "./language.ts";
import { edtfOf, type Moment } from "./moment.ts";
import { Narrative } from "./narrative.ts";
import { documentPeriod } from "./period.ts";

/** What the timeline knows of one sentence. */
interface SentenceTime {
  readonly span: Span;
  readonly anchors: readonly Anchor[];
  readonly cues: readonly ClauseCue[];
  /** The running day before the sentence; null before the first date of the narrative. */
  readonly running: Moment | null;
  /** For a result field: the end of the document's period. */
  readonly fixed?: Moment | null;
}

/** The When of any stretch of a document. */
export interface Timeline {
  /** The days the document as a whole is about; null where it does not tell. */
  readonly period: When | null;
  /**
   * When what a stretch of the document tells was so: the date that governs its clause, else the running day of the
   * narrative, else the document's own period, else its day of publication. Null where nothing is known.
   */
  whenAt(span: Span): When | null;
}

/** Reads the dates of a document's sentences along its narrative. */
export function buildTimeline(document: Document, sentences: readonly Sentence[], language: DateLanguage): Timeline {
  const marks = document.marks.map((mark) => mark.span).sort((a, b) => a.start - b.start);
  const period = documentPeriod(document, language, marks);
  const reference = document.published ? parseDay(document.published) : null;
  const narrative = new Narrative(reference, period);
  const times: SentenceTime[] = [];
  for (const sentence of sentences) {
    const block = document.blocks[sentence.block];
    if (block?.kind === "field") {
      times.push({
        span: sentence.span,
        anchors: [],
        cues: [],
        running: null,
        fixed: block.key && language.isResultField(block.key) ? endOf(period) : null,
      });
      continue;
    }
    times.push(
      readSentence(
        document.text,
        sentence,
        language,
        marks,
        narrative,
        block?.kind === "heading" || block?.kind === "title",
      ),
    );
  }
  const whole = period
    ? whenOf(period, "document")
    : reference === null
      ? null
      : whenOf(dayOnly(reference), "document");
  return {
    period: whole,
    whenAt(span) {
      const time = findSentence(times, span.start);
      if (!time) return whole;
      if (time.fixed) return whenOf(time.fixed, "document");
      const anchor = governing(time.anchors, span, time.cues);
      if (anchor) return whenOf(anchor.moment, anchor.basis);
      return time.running ? whenOf(time.running, "carried") : whole;
    },
  };
}

function readSentence(
  text: string,
  sentence: Sentence,
  language: DateLanguage,
  marks: readonly Span[],
  narrative: Narrative,
  heading: boolean,
): SentenceTime {
  const running = narrative.running;
  const scan = language.scan(text, sentence.span, marks);
  const read = narrative.read(scan);
  narrative.running = running;
  const anchors = anchorsOf(text, sentence.span, scan, read, running);
  const moving = anchors.findLast((anchor) => !anchor.aside && isDated(anchor.moment));
  if (moving) narrative.running = moving.moment;
  else if (heading) narrative.running = running;
  return { span: sentence.span, anchors, cues: scan.cues, running };
}

const isDated = (moment: Moment): boolean => moment.precision !== "decade" && moment.precision !== "century";

function endOf(period: Moment | null): Moment | null {
  return period ? dayOnly(period.last) : null;
}

function dayOnly(day: number): Moment {
  return { precision: "day", year: 0, month: 1, day: 1, first: day, last: day };
}

/** A moment as the model's When. */
export function whenOf(moment: Moment, basis: Basis): When {
  return { edtf: edtfOf(moment), first: formatDay(moment.first), last: formatDay(moment.last), basis };
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
