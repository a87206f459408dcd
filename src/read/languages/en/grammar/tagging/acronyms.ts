import { isCapitalised } from "./letters.ts";
import type { Word } from "./word.ts";

const ACRONYM = /^\p{Lu}{3,7}$/u;
/** Small words inside long names that their initials leave out. */
const SMALL = new Set(["of", "and", "the", "for", "to", "in", "de", "la"]);

/** A name has so many words at most. */
const LONGEST = 12;

/**
 * "the United Front of Lipa and the Coast (UFLC)": where the letters in brackets are the initials of the words before
 * them, those words are one name, "and" with them. Changes the tags of the small words between.
 */
export function tagSpelledOut(words: readonly Word[]): void {
  for (let at = 2; at + 1 < words.length; at++) {
    const letters = words[at]!.token.text;
    if (words[at - 1]!.token.text !== "(" || words[at + 1]!.token.text !== ")" || !ACRONYM.test(letters)) continue;
    const from = startOf(words, at - 2, letters);
    for (let index = from; index < at - 1; index++) words[index]!.tag = "name";
  }
}

/** Where the name begins whose initials these letters are; the index behind it where there is none. */
function startOf(words: readonly Word[], last: number, letters: string): number {
  let missing = letters.length;
  let small = 0;
  for (let index = last; index >= 0 && index > last - LONGEST; index--) {
    const { text, lower } = words[index]!.token;
    if (isCapitalised(text)) {
      if (text[0] !== letters[missing - 1]) return last + 1;
      missing--;
      // A name of plain words is one already.
      if (missing === 0) return small > 0 ? index : last + 1;
    } else if (!SMALL.has(lower)) return last + 1;
    else small++;
  }
  return last + 1;
}
