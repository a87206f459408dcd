import type { Basis, Day } from "../../model/index.ts";
import { parseDay } from "./calendar.ts";
import type { DateLanguage } from "./language.ts";
import { edtfOf } from "./moment.ts";
import { Narrative } from "./narrative.ts";

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
 * @param reference the day "today" and "two years ago" are counted from, `YYYY-MM-DD`
 */
export function findDateExpressions(
  text: string,
  language: DateLanguage,
  options: { readonly reference?: Day } = {},
): DateExpression[] {
  const reference = options.reference === undefined ? null : parseDay(options.reference);
  const narrative = new Narrative(reference);
  const found: DateExpression[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n\n", start);
    const end = newline < 0 ? text.length : newline;
    if (end > start) {
      const scan = language.scan(text, { start, end });
      for (const { mention, resolved, basis } of narrative.read(scan)) {
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
    start = end + 2;
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
