import type { Day } from "../model/index.ts";
import { type DateExpression, findDateExpressions } from "./clock/expressions.ts";
import { languageOf, languages } from "./languages/index.ts";

export type { DateExpression };

/**
 * Finds the date expressions of a text and resolves each across the whole text, in order.
 *
 * @param options.reference the day "today" is counted from, `YYYY-MM-DD`
 * @param options.language BCP 47 code; the registry's first language where it is left out or has no reader yet
 *
 * @example
 * import { findDates } from "contested";
 *
 * const found = findDates("They came on 3 May 2031 and left two days later.");
 * found.map(({ text, edtf }) => [text, edtf]); // [["3 May 2031", "2031-05-03"], ["two days later", "2031-05-05"]]
 */
export function findDates(
  text: string,
  options: { readonly reference?: Day; readonly language?: string } = {},
): DateExpression[] {
  const language = languageOf(options.language ?? "") ?? languages[0]!;
  return findDateExpressions(text, language.dates, options);
}
