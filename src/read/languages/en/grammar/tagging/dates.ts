import type { Token } from "../../../../text/sentence.ts";
import { monthAndDayNames } from "../../words.ts";
import { isCapitalised } from "./letters.ts";
import { isNominal, type Word } from "./word.ts";

/** What stands before "May" and "March" where they are months. */
const DATE_OPENERS = new Set(["early", "late", "mid", "in", "by", "of", "since", "until"]);

const ERA = /^(bc|bce|ad|ce|b\.c\.|a\.d\.)$/;
const DAY = /^\d{1,2}(st|nd|rd|th)?$/;

/** Whether a word can be the name of a month or weekday at all. */
export function mayBeMonth(lower: string): boolean {
  return monthAndDayNames.has(lower) || monthAndDayNames.has(lower.slice(lower.lastIndexOf("-") + 1));
}

/** Whether a token is the name of a month or weekday, alone or as in "mid-October". */
export function isMonthWord(tokens: readonly Token[], index: number, capital: boolean): boolean {
  const { lower, text } = tokens[index]!;
  const hyphen = lower.lastIndexOf("-");
  // "mid-October" is a date, "Al-March" would be a name.
  if (hyphen > 0 && monthAndDayNames.has(lower.slice(hyphen + 1)))
    if (!isCapitalised(text) || /^(mid|early|late)/.test(lower)) return true;
  if (!monthAndDayNames.has(lower) || !(capital || lower.length > 3)) return false;
  return (lower !== "may" && lower !== "march") || (capital && dateAround(tokens, index));
}

function dateAround(tokens: readonly Token[], index: number): boolean {
  const previous = tokens[index - 1];
  return (
    tokens[index + 1]?.kind === "number" ||
    (previous !== undefined &&
      (previous.kind === "number" || /^\d/.test(previous.text) || DATE_OPENERS.has(previous.lower)))
  );
}

/** "27 November 2031": the numbers of a date go with its month, so that no phrase takes them up. */
export function tagDate(words: readonly Word[], index: number): void {
  const word = words[index]!;
  if (
    word.tag === "number" &&
    isYear(word) &&
    words[index - 1]?.tag === "preposition" &&
    (!isNominal(words[index + 1]) || opensWithYear(words, index))
  )
    word.tag = "month";
  if (words[index - 1]?.tag === "number" && ERA.test(word.token.lower)) {
    word.tag = "month";
    words[index - 1]!.tag = "month";
  }
  if (word.tag !== "month") return;
  for (let at = index - 1; at >= 0 && DAY.test(words[at]!.token.lower); at--) words[at]!.tag = "month";
  let at = index + 1;
  if (words[at] && DAY.test(words[at]!.token.lower)) words[at++]!.tag = "month";
  if (words[at]?.tag === "comma" && words[at + 1] && isYear(words[at + 1]!)) at++;
  if (words[at] && isYear(words[at]!)) words[at]!.tag = "month";
}

const OPENING = new Set(["in", "by", "since", "until", "during", "throughout", "from"]);

/** "In 1931 Ostran troops …", "and in 1932 Lipa fell": a year that stands for itself, and no house number ("in 1070 Hill Street"). */
function opensWithYear(words: readonly Word[], index: number): boolean {
  if (!OPENING.has(words[index - 1]!.token.lower)) return false;
  return index === 1 || words[index]!.token.text >= "1500";
}

function isYear(word: Word): boolean {
  const { text } = word.token;
  return text.length === 4 && /^\d{4}$/.test(text) && text >= "1000" && text < "2200";
}
