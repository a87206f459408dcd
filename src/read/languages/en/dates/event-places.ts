import { NUMBER, WORD } from "../../../clock/words.ts";
import { capital, type English, touches, wordAt } from "./english-words.ts";
import { spelled } from "./plausible.ts";

/** How many words on either side of a verb its place is looked for in. */
const REACH = 30;
/** How many words a name may have. */
const NAME = 8;

/** What makes only a part of a place of what follows: "the outskirts of Arden", "80% of the Orm region". */
const partly = new Set(
  `part parts half most outskirts section sections side portion percent % territory third quarter edge suburb suburbs
  centre center areas`.split(/\s+/),
);
/** Common nouns that belong to a place's name and are left out of it. */
const generic = new Set("city town village oblast region province district governorate county island".split(" "));
/** Words that a list of places goes on behind. */
const joining = new Set([
  "and",
  "or",
  ",",
  "the",
  "of",
  "both",
  "city",
  "town",
  "village",
  "towns",
  "villages",
  "cities",
]);

/** The names of places in a verb's object, in lower case, and the index behind the last. */
export function namesBehind(words: English, from: number): { readonly names: string[]; readonly end: number } {
  const names: string[] = [];
  let end = from;
  const limit = Math.min(words.count, from + REACH);
  for (let at = from; at < limit; ) {
    const word = spelled(words, at);
    if (isName(words, at)) {
      const to = nameEnd(words, at);
      if (isPlace(words, at, to)) names.push(nameOf(words, at, to));
      end = to;
      at = to;
      continue;
    }
    if (names.length === 0 ? stops.has(word) || words.kind[at] !== WORD : !goesOn(words, at, word)) break;
    at++;
  }
  return { names, end };
}

/** Whether a list of places goes on: "Arden, Belm and the town of Carn", but not "Arden, the army". */
function goesOn(words: English, at: number, word: string): boolean {
  if (word === ",") {
    if (!isName(words, at + 1)) return wordAt(words, at + 1) === "and";
    const behind = wordAt(words, nameEnd(words, at + 1));
    return behind === "," || behind === "and";
  }
  return joining.has(word);
}

/** Where a verb's object ends before any place is named. */
const stops = new Set(
  `in on at near from into to by with for after before during while which who where that when as against outside inside
  toward towards along around between over under through without until`.split(/\s+/),
);

/** Whether a name is that of the whole place meant: not "Ormian soldiers", "Arden's suburbs", "parts of Arden", "in Orm Province". */
function isPlace(words: English, from: number, end: number): boolean {
  const next = spelled(words, end);
  const noun = words.kind[end] === WORD && words.newLine[end] !== 1 && !capital(words, end);
  if (noun && words.entry[end]?.counted) return false;
  const open = noun && words.entry[end] === undefined && !generic.has(next) && !stops.has(next) && !joining.has(next);
  if (open && (next.endsWith("s") || demonym.test(spelled(words, end - 1)))) return false;
  if ((next === "'" || next === "’") && touches(words, end)) return false;
  const link = wordAt(words, from - 1) === "the" ? from - 2 : from - 1;
  const before = wordAt(words, link);
  if (before === "in" || (before === "," && regions.has(spelled(words, end - 1)))) return false;
  return before !== "of" || !partly.has(spelled(words, link - 1));
}

/** How names of peoples end, which stand before what is theirs. */
const demonym = /(?:ian|ean|can|ese|ish)$/;

/** What a place lies in rather than a place taken in a list: "Arden, Orm Province". */
const regions = new Set("oblast region province governorate county state".split(" "));

/** The names right before a passive or "fell": "Arden, Belm and Carn were taken". */
export function namesBefore(words: English, from: number): string[] {
  const names: string[] = [];
  let skipped = 0;
  for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
    if (isName(words, at)) {
      let start = at;
      while (at - start < NAME && isName(words, start - 1)) start--;
      if (isPlace(words, start, at + 1)) names.push(nameOf(words, start, at + 1));
      at = start;
      continue;
    }
    const word = spelled(words, at);
    if (names.length > 0 ? !joining.has(word) : words.kind[at] !== WORD || ++skipped > 5) break;
  }
  return names;
}

export function isName(words: English, at: number): boolean {
  if (at < 0 || words.kind[at] !== WORD || words.entry[at] !== undefined) return false;
  const first = words.text.charAt(words.start[at]!);
  return first !== first.toLowerCase();
}

/** The index behind a name, its hyphens and numbers taken along. */
function nameEnd(words: English, from: number): number {
  let at = from + 1;
  for (;;) {
    if (at - from >= NAME) return at;
    if (isName(words, at) && !words.newLine[at]) at++;
    else if (wordAt(words, at) === "-" && touches(words, at) && touches(words, at + 1)) at += 2;
    else if (words.kind[at] === NUMBER && touches(words, at)) at++;
    else return at;
  }
}

/** A name in lower case, without "City" or "Oblast" behind it. */
function nameOf(words: English, from: number, end: number): string {
  let last = end;
  while (last - 1 > from && generic.has(spelled(words, last - 1))) last--;
  return words.text.slice(words.start[from]!, words.end[last - 1]!).toLowerCase();
}
