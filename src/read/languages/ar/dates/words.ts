import type { Span } from "../../../../model/index.ts";
import { numberAt } from "../numbers/words.ts";
import { plain } from "../words.ts";

/** A word, a run of digits or a sign of a stretch of text. */
export interface DateWord {
  readonly start: number;
  readonly end: number;
  /** As it is compared; "" beyond the ends. */
  readonly word: string;
  /** Without "و" and "ف" before it, and without "ب" or "ل" as well; how it is told from the whole word by its length. */
  readonly bare: string;
  /** The value of digits or of a number word; -1 for others. */
  readonly value: number;
  readonly digits: number;
}

const WORD = /[\d٠-٩۰-۹]+|[\p{L}\p{M}\u0640]+|[^\s]/gu;

/** The words of `[span.start, span.end)`; what `skip` covers counts as white space. */
export function dateWords(text: string, span: Span, skip: readonly Span[]): DateWord[] {
  const found: DateWord[] = [];
  let from = span.start;
  const cut = (to: number): void => {
    for (const match of text.slice(from, to).matchAll(WORD)) {
      const word = plain(match[0]);
      const start = from + match.index;
      const digits = /^\d+$/.test(word) ? word.length : 0;
      const bare = /^[وف]./u.test(word) && word.length > 3 ? word.slice(1) : word;
      const value = digits > 0 && digits < 10 ? Number(word) : (numberAt([bare], 0)?.value ?? -1);
      found.push({ start, end: start + match[0].length, word, bare, value, digits });
    }
  };
  for (const mark of skip) {
    if (mark.end <= from) continue;
    if (mark.start >= span.end) break;
    if (mark.start > from) cut(mark.start);
    from = Math.max(from, mark.end);
  }
  if (from < span.end) cut(span.end);
  return found;
}
