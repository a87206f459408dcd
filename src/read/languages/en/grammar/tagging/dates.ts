import type { Word } from "./word.ts";

/** "27 November 2016": the numbers of a date go with its month, so that no phrase takes them up. */
export function tagDate(words: Word[], index: number): void {
  const word = words[index]!;
  if (
    word.tag === "number" &&
    isYear(word) &&
    words[index - 1]?.tag === "preposition" &&
    !words[index + 1]?.tag.match(/noun|name|adjective/)
  )
    word.tag = "month";
  if (/^(bc|bce|ad|ce|b\.c\.|a\.d\.)$/.test(word.token.lower) && words[index - 1]?.tag === "number") {
    word.tag = "month";
    words[index - 1]!.tag = "month";
  }
  if (word.tag !== "month") return;
  const day = /^\d{1,2}(st|nd|rd|th)?$/;
  for (let at = index - 1; at >= 0 && day.test(words[at]!.token.lower); at--) words[at]!.tag = "month";
  let at = index + 1;
  if (words[at] && day.test(words[at]!.token.lower)) words[at++]!.tag = "month";
  if (words[at]?.tag === "comma" && words[at + 1] && isYear(words[at + 1]!)) at++;
  if (words[at] && isYear(words[at]!)) words[at]!.tag = "month";
}

function isYear(word: Word): boolean {
  return /^\d{4}$/.test(word.token.text) && word.token.text >= "1000" && word.token.text < "2200";
}
