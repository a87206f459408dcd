import type { Span } from "../../../../model/index.ts";
import { numberWord } from "../numbers/words.ts";
import { normal } from "../words.ts";

/** A word, a run of digits or a sign of a stretch of text. */
export interface DateWord {
  readonly start: number;
  readonly end: number;
  /** In lower case, accents composed; "" beyond the ends. */
  readonly word: string;
  /** The value of digits ("28") or of a number word ("három"); -1 for others. */
  readonly value: number;
  readonly digits: number;
  /** Nothing stands between this word and the one before it. */
  readonly glued: boolean;
}

const WORD = /\d+(?:[.:]\d+)*|[\p{L}\p{M}]+|[^\s]/gu;

/** The words of `[span.start, span.end)`; what `skip` covers counts as white space. */
export function dateWords(text: string, span: Span, skip: readonly Span[]): DateWord[] {
  const found: DateWord[] = [];
  let from = span.start;
  const cut = (to: number): void => {
    for (const match of text.slice(from, to).matchAll(WORD)) {
      const word = normal(match[0]);
      const start = from + match.index;
      const digits = /^\d+$/.test(word) ? word.length : 0;
      const value = digits > 0 && digits < 10 ? Number(word) : (numberWord(word) ?? -1);
      const end = start + match[0].length;
      found.push({ start, end, word, value, digits, glued: found[found.length - 1]?.end === start });
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
