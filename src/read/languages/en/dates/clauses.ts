import type { ClauseCue, DateMention } from "../../../clock/language.ts";
import { PUNCTUATION } from "../../../clock/words.ts";
import { calendarDateAt, capital, type English, touches, wordAt } from "./calendar-dates.ts";

const kinds: Readonly<Record<string, ClauseCue["kind"]>> = {
  ",": "comma",
  ";": "break",
  ":": "break",
  "(": "break",
  ")": "break",
  "–": "break",
  "—": "break",
  and: "and",
  but: "and",
  who: "relative",
  which: "relative",
  whose: "relative",
  whom: "relative",
  where: "relative",
  while: "while",
  whilst: "while",
  when: "while",
  whereas: "while",
  as: "while",
  after: "after",
  following: "after",
  before: "before",
  had: "past",
  would: "future",
  will: "future",
  planned: "future",
  intended: "future",
  hoped: "future",
  expected: "future",
  scheduled: "future",
};

/** What divides the sentences of a stretch into clauses, outside the date expressions themselves. */
export function clauseCues(words: English, mentions: readonly DateMention[]): ClauseCue[] {
  const cues: ClauseCue[] = [];
  let next = 0;
  for (let at = 0; at < words.count; at++) {
    const start = words.start[at]!;
    if (words.newLine[at] && at > 0) cues.push({ start, end: start, kind: "stop" });
    while (next < mentions.length && mentions[next]!.end <= start) next++;
    if (next < mentions.length && mentions[next]!.start <= start) continue;
    const word = wordAt(words, at);
    if (word === "") continue;
    if (word === "." || word === "!" || word === "?") {
      if (endsSentence(words, at)) cues.push({ start, end: words.end[at]!, kind: "stop" });
      continue;
    }
    const kind = kinds[word];
    if (kind === undefined) continue;
    if (
      (kind === "after" || kind === "before") &&
      calendarDateAt(words, wordAt(words, at + 1) === "the" ? at + 2 : at + 1)
    )
      continue;
    if (word === "as" && ["well", "of", "part", "a", "the", "an", "many", "far"].includes(wordAt(words, at + 1)))
      continue;
    cues.push({ start, end: words.end[at]!, kind });
  }
  return cues;
}

function endsSentence(words: English, at: number): boolean {
  const next = at + 1;
  if (next >= words.count) return true;
  if (touches(words, next) && words.kind[next] !== PUNCTUATION) return false;
  if (words.kind[next] === PUNCTUATION) return true;
  // An initial or a short abbreviation ("J. Smith", "Gen. Khanh") does not end a sentence.
  const length = words.end[at - 1]! - words.start[at - 1]!;
  if (touches(words, at) && length <= 3 && capital(words, at - 1) && length < 3) return false;
  return capital(words, next) || words.kind[next] === 2;
}
