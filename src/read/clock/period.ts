import type { Document, Span } from "../../model/index.ts";
import { type Anchor, anchorsOf } from "./anchors.ts";
import { parseDay } from "./calendar.ts";
import type { DateLanguage } from "./language.ts";
import type { Moment } from "./moment.ts";
import { Narrative } from "./narrative.ts";

/** How much of a document's first paragraph is looked at for its period, in code units. */
const LEAD_LENGTH = 3000;

/** The days a document speaks of as a whole. */
export interface Period {
  readonly moment: Moment;
  /** Told as a period (an infobox's date, a range in the title or the lead); otherwise only the dates its lead names. */
  readonly told: boolean;
}

/**
 * The days a document speaks of as a whole: those of its infobox's date field, else a range in the first paragraph, else
 * what its title gives, else the span of the dates in its first paragraph. Null where none of them tells.
 */
export function documentPeriod(
  document: Document,
  language: DateLanguage,
  skip: readonly Span[],
  typical: Moment | null,
): Period | null {
  const reference = document.published ? parseDay(document.published) : null;
  const { title, text } = document;
  const read = (from: string, stretch: Span, marks: readonly Span[], hint: Moment | null): Anchor[] =>
    datesOf(
      new Narrative(from, language, { reference, period: hint, ends: hint?.last ?? null, hint: typical }, marks),
      stretch,
    );
  const titled = title ? span(read(title, { start: 0, end: title.length }, [], null)) : null;
  const field = document.blocks.find(
    ({ kind, key }) => kind === "field" && key !== undefined && language.isPeriodField(key),
  );
  const told = field ? widest(read(text, field.span, skip, titled)) : null;
  if (told) return { moment: told, told: true };
  const lead = leadOf(document);
  const range = (lead[0] ? read(text, lead[0], skip, titled) : []).find(
    ({ moment, aside }) => moment.until !== undefined && !aside,
  )?.moment;
  if (range && (!titled || (titled.first <= range.first && range.last <= titled.last)))
    return { moment: range, told: true };
  if (titled) return { moment: titled, told: true };
  const inLead = lead.flatMap((paragraph) => read(text, paragraph, skip, null));
  const near = inLead.filter(({ moment }) => !typical || Math.abs(moment.year - typical.year) <= 1);
  const led = span(near.length > 0 ? near : inLead);
  return led ? { moment: led, told: false } : null;
}

/**
 * The paragraphs before the first heading, cut to so many code units; where there are none, the first paragraph, unless it
 * stands under a heading of a time of its own ("1837").
 */
function leadOf({ blocks, text }: Document): Span[] {
  const lead: Span[] = [];
  let heading: Span | null = null;
  let left = LEAD_LENGTH;
  for (const { kind, span } of blocks) {
    if (left <= 0 || (kind === "heading" && lead.length > 0)) break;
    if (kind === "heading") heading = span;
    if (kind !== "paragraph") continue;
    lead.push({ start: span.start, end: Math.min(span.end, span.start + left) });
    left -= span.end - span.start;
    if (!heading) continue;
    return /\d/.test(text.slice(heading.start, heading.end)) ? [] : lead;
  }
  return lead;
}

function datesOf(narrative: Narrative, stretch: Span): Anchor[] {
  const dates = narrative
    .read(stretch)
    .filter(({ mention }) => mention.meaning.kind === "date")
    .map((date) => (date.scope === "noun" ? { ...date, scope: "aside" as const } : date));
  return anchorsOf(dates, null).filter(({ moment }) => moment.precision !== "century" && moment.precision !== "decade");
}

/** The first range, else the first date. */
function widest(anchors: readonly Anchor[]): Moment | null {
  return (anchors.find(({ moment }) => moment.until !== undefined) ?? anchors[0])?.moment ?? null;
}

/** From the first to the last of the dates that are no asides; a year that only qualifies a noun where there are none. */
function span(anchors: readonly Anchor[]): Moment | null {
  const main = anchors.filter(({ aside }) => !aside).map(({ moment }) => moment);
  if (main.length === 0) return anchors[0]?.moment ?? null;
  const first = main.reduce((best, moment) => (moment.first < best.first ? moment : best));
  const last = main.reduce((best, moment) => (moment.last > best.last ? moment : best));
  return first === last ? first : { ...first, last: last.last, until: last };
}
