import type { Basis, Day } from "../../model/index.ts";
import { parseDay } from "./calendar.ts";
import type { DateLanguage } from "./language.ts";
import { edtfOf } from "./moment.ts";
import { Narrative } from "./narrative.ts";
import { latestTold, typicalYear } from "./typical-year.ts";

/** A date expression of a text, resolved: `[start, end)` in UTF-16 code units. */
export interface DateExpression {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The TIMEX2/TIMEX3 value: "2003-03-20", "P2W", "1950-SU", "PAST_REF"; null where the expression has none. */
  readonly value: string | null;
  /** The days it names as EDTF; null where it names none. */
  readonly edtf: string | null;
  readonly basis: Basis;
}

/**
 * Every date expression of a text in order of position, each resolved where the narrative stands.
 *
 * @param options.reference the day "today" and "two years ago" are counted from, `YYYY-MM-DD`
 */
export function findDateExpressions(
  text: string,
  language: DateLanguage,
  options: { readonly reference?: Day } = {},
): DateExpression[] {
  const reference = options.reference === undefined ? null : parseDay(options.reference);
  const spans = [...paragraphs(text)];
  const scans = spans.map((span) => language.scan(text, span));
  const hint = reference === null ? typicalYear(scans) : null;
  const narrative = new Narrative(text, language, { reference, latest: latestTold(scans), hint });
  const found: DateExpression[] = [];
  for (const [index, span] of spans.entries()) {
    narrative.newParagraph();
    for (const { mention, resolved, basis } of narrative.read(span, scans[index]!)) {
      found.push({
        start: mention.start,
        end: mention.end,
        text: text.slice(mention.start, mention.end),
        value: resolved.value === "" ? null : resolved.value,
        edtf: resolved.moment ? edtfOf(resolved.moment) : null,
        basis,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The longest stretch that is read at once, in code units: a text without paragraphs is cut at line breaks and spaces. */
const LONGEST = 100_000;

/** The paragraphs of a plain text: what lies between blank lines. */
function* paragraphs(text: string): Generator<{ start: number; end: number }> {
  for (let start = 0; start < text.length; ) {
    const blank = text.indexOf("\n\n", start);
    let end = blank < 0 ? text.length : blank;
    if (end - start > LONGEST) {
      const cut = Math.max(text.lastIndexOf("\n", start + LONGEST), text.lastIndexOf(" ", start + LONGEST));
      end = cut > start ? cut : start + LONGEST;
    }
    if (end > start) yield { start, end };
    start = end === blank ? end + 2 : end;
  }
}
