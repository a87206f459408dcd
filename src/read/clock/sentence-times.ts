import type { Document, Span } from "../../model/index.ts";
import type { Sentence } from "../text/sentence.ts";
import { type Anchor, anchorsOf } from "./anchors.ts";
import type { ClauseCue, DateLanguage, DateScan, EventMention } from "./language.ts";
import type { Moment } from "./moment.ts";
import type { Narrative } from "./narrative.ts";
import { headingLevel, Sections } from "./sections.ts";

/** What the timeline knows of one sentence. */
export interface SentenceTime {
  readonly span: Span;
  readonly anchors: Anchor[];
  readonly cues: readonly ClauseCue[];
  /** The running date before the sentence; null where the narrative has none yet. */
  readonly running: Moment | null;
  /** For a field that tells the result: the end of the document's period. */
  readonly fixed: Moment | null;
  /** True before the first heading, where the document is summed up. */
  readonly lead: boolean;
}

/** What carries dates and is no part of the narrative. */
const besideTheNarrative: ReadonlySet<string> = new Set(["title", "caption", "cell"]);

/**
 * Reads the sentences of a document along its narrative.
 *
 * @param end the last day of the document's period, which is what a field on the result is of
 */
export function readTimes(
  document: Document,
  sentences: readonly Sentence[],
  scans: readonly DateScan[],
  narrative: Narrative,
  end: { readonly day: Moment; readonly language: DateLanguage } | null,
): SentenceTime[] {
  let block = -1;
  const sections = new Sections();
  let headings = 0;
  // Without headings nothing says where a summary would end.
  let lead = document.blocks.some(({ kind }) => kind === "heading");
  const times = sentences.map(({ span, block: index }, at): SentenceTime => {
    const part = document.blocks[index]!;
    const { kind, key } = part;
    if (kind === "field") {
      const fixed = end && key !== undefined && end.language.isResultField(key) ? end.day : null;
      return { span, anchors: [], cues: [], running: null, fixed, lead: true };
    }
    const scan = scans[at]!;
    const level = headingLevel(document.text, part, scan);
    if (index !== block) {
      block = index;
      if (kind === "heading") {
        if (headings++ === 0) narrative.running = null;
        lead = false;
      }
      if (level !== null) narrative.newSection(sections.begin(level));
      narrative.newParagraph();
    }
    const { running, now } = narrative;
    const dated = narrative.read(span, scan);
    if (besideTheNarrative.has(kind)) narrative.running = running;
    if (level !== null) {
      narrative.running = running;
      const frame = sections.read(level, dated);
      if (frame) narrative.enter(frame);
    }
    const { cues } = scan;
    const events = eventsOf(scan);
    const { told } = narrative;
    const anchors = anchorsOf(dated, now, cues);
    anchors.push(...told.anchors(events, anchors, cues, running));
    told.tell(events, anchors, cues, running);
    return { span, anchors, cues, running, fixed: null, lead };
  });
  for (const [at, { anchors, cues, running, lead: summary }] of times.entries()) {
    if (!summary) break;
    const events = eventsOf(scans[at]!);
    if (!anchors.some(({ only }) => only))
      anchors.push(...narrative.told.anchors(events, anchors, cues, running, true));
  }
  return jumpedBack(times, sentences);
}

/** A sentence divided more often is none a reader wrote; its events are left alone, so that none takes longer than its length. */
const DIVISIONS = 400;
const EVENTS = 30;

function eventsOf({ events = [], cues }: DateScan): readonly EventMention[] {
  return cues.length > DIVISIONS ? [] : events.slice(0, EVENTS);
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
