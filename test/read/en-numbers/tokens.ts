import { englishText } from "../../../src/read/languages/en/text.ts";
import type { Token } from "../../../src/read/text/sentence.ts";
import { tokenize } from "../../../src/read/text/tokenize.ts";

/** The tokens of one English sentence, offsets from 0. */
export function tokensOf(text: string): readonly Token[] {
  return tokenize(text, { start: 0, end: text.length }, [], 0, englishText).tokens;
}
