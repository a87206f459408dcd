import type { Document, Span } from "../../model/index.ts";
import { anchorsOf } from "./anchors.ts";
import { parseDay } from "./calendar.ts";
import type { DateLanguage } from "./language.ts";
import type { Moment } from "./moment.ts";
import { Narrative } from "./narrative.ts";

/** How much of a document without a date field is looked at for its period, in code units. */
const LEAD_LENGTH = 3000;

/**
 * The days a document speaks of as a whole: those of its infobox's date field, else the dates its title gives, else the
 * first range or date of its lead. Null where none of them tells.
 */
export function documentPeriod(document: Document, language: DateLanguage, marks: readonly Span[]): Moment | null {
  const field = document.blocks.find(
    (block) => block.kind === "field" && block.key !== undefined && language.isPeriodField(block.key),
  );
  const reference = document.published ? parseDay(document.published) : null;
  const title = document.title ? spanOf(document.title, language, reference) : null;
  const told = field ? widest(document.text, field.span, language, reference, marks, title) : null;
  if (told) return told;
  const lead = document.blocks.find((block) => block.kind === "paragraph");
  const inLead = lead
    ? widest(
        document.text,
        { start: lead.span.start, end: Math.min(lead.span.end, lead.span.start + LEAD_LENGTH) },
        language,
        reference,
        marks,
        title,
      )
    : null;
  if (title && inLead && title.first <= inLead.first && inLead.last <= title.last) return inLead;
  return title ?? inLead;
}

function spanOf(text: string, language: DateLanguage, reference: number | null): Moment | null {
  return widest(text, { start: 0, end: text.length }, language, reference, [], null);
}

/** The first range of a stretch, else its first date. */
function widest(
  text: string,
  span: Span,
  language: DateLanguage,
  reference: number | null,
  marks: readonly Span[],
  hint: Moment | null,
): Moment | null {
  const narrative = new Narrative(reference);
  narrative.running = hint;
  const scan = language.scan(text, span, marks);
  const read = narrative.read(scan).filter(({ mention }) => mention.meaning.kind === "date");
  const anchors = anchorsOf(text, span, scan, read, null).filter(
    (anchor) => anchor.moment.precision !== "century" && anchor.moment.precision !== "decade",
  );
  return (
    (
      anchors.find((anchor) => anchor.moment.last > anchor.moment.first && anchor.span.end - anchor.span.start > 8) ??
      anchors[0]
    )?.moment ?? null
  );
}
