import { editDistance, skeleton } from "../fold.ts";
import type { GrammarLanguage } from "../language.ts";
import { remembering } from "../memo.ts";

/** Whether two keys are spellings of one transliterated name: same consonants, few letters apart. */
export function sameSpelling(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.replace(/ /g, "") === b.replace(/ /g, "")) return true;
  const aWords = a.split(" ");
  const bWords = b.split(" ");
  if (aWords.length !== bWords.length) return false;
  let letters = 0;
  for (let index = 0; index < aWords.length; index++) {
    const one = aWords[index]!;
    const other = bWords[index]!;
    if (one === other) {
      letters += one.length;
      continue;
    }
    if (swapped(one, other)) {
      letters += one.length;
      continue;
    }
    const bones = skeleton(one);
    if (bones !== skeleton(other) || bones.length < 2 || one.length < 4) return false;
    if (editDistance(one, other, 3) > 3 || one[0] !== other[0]) return false;
    letters += bones.length + 1;
  }
  return letters >= 4;
}

/** Two neighbouring letters of a long word changed about: "Berzan", "Bezran". */
function swapped(one: string, other: string): boolean {
  if (one.length < 5 || one.length !== other.length || /\d/.test(one)) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return (
    at > 0 &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2) &&
    at + 1 < one.length
  );
}

/** The consonants of a key in alphabetical order: where its spellings are looked for. */
export const bonesOf: (key: string) => string = remembering(
  (key) => [...skeleton(key.replace(/ /g, ""))].sort().join("") || key,
);

/** Whether the longer name contains the shorter one's words in order, with nothing between that tells two places apart. */
export function contains(longer: readonly string[], shorter: readonly string[], language: GrammarLanguage): boolean {
  if (shorter.length >= longer.length || shorter.length === 0) return false;
  let at = 0;
  const rest: string[] = [];
  for (const word of longer) {
    if (at < shorter.length && (word === shorter[at] || sameSpelling(word, shorter[at]!))) at++;
    else rest.push(word);
  }
  if (at < shorter.length) return false;
  if (rest.some((word) => language.tellsApart(word))) return false;
  const telling = shorter.filter((word) => !language.genericPlaceWords.has(word));
  // The last word must be kept: "Naval Academy" may be "Holt Naval Academy", "Holt" alone is somebody else.
  return telling.length > 0 && longer[longer.length - 1] === shorter[shorter.length - 1];
}
