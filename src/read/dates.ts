import type { Day } from "../model/index.ts";
import { type DateExpression, findDateExpressions } from "./clock/expressions.ts";
import { languageOf, languages } from "./languages/index.ts";

export type { DateExpression };

/**
 * Finds the date expressions of a text and resolves each across the whole text, in order.
 *
 * @param options.reference the day "today" is counted from, `YYYY-MM-DD`
 * @param options.language BCP 47 code; the registry's first language where it is left out or has no reader yet
 */
export function findDates(
  text: string,
  options: { readonly reference?: Day; readonly language?: string } = {},
): DateExpression[] {
  const language = languageOf(options.language ?? "") ?? languages[0]!;
  return findDateExpressions(text, language.dates, options);
}
