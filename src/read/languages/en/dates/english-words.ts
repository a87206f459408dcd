import type { Words } from "../../../clock/words.ts";
import type { Entry } from "./lexicon.ts";

/** The words of a stretch of English text, each with what the lexicon knows of it. */
export type English = Words<Entry>;

/** The spelling of a word in lower case, "" for words outside the lexicon. */
export function wordAt(words: English, index: number): string {
  return words.entry[index]?.word ?? "";
}

/** Whether a word follows the one before it without a gap. */
export function touches(words: English, index: number): boolean {
  return index > 0 && index < words.count && words.start[index] === words.end[index - 1];
}

export function capital(words: English, index: number): boolean {
  const code = words.text.charCodeAt(words.start[index] ?? -1);
  return code >= 65 && code <= 90;
}

/** How many characters a word has. */
export const digits = (words: English, index: number): number => words.end[index]! - words.start[index]!;

const dashes = new Set(["-", "–", "—", "−"]);
export const isDash = (words: English, index: number): boolean => dashes.has(wordAt(words, index));

/** The month a word names; "may" and "march" only with a capital. */
export function monthAt(words: English, index: number): number {
  const entry = words.entry[index];
  return entry?.month !== undefined && capital(words, index) ? entry.month : 0;
}

/** Behind an abbreviation: the index after its full stop, if it has one. */
export function afterShort(words: English, index: number): number {
  const short = words.entry[index]!.short === true;
  return short && wordAt(words, index + 1) === "." && touches(words, index + 1) ? index + 2 : index + 1;
}
