import type { ClauseCue, DateMention } from "../../../clock/language.ts";
import { PUNCTUATION } from "../../../clock/words.ts";
import { WordTable } from "../../../text/word-table.ts";
import { calendarDateAt } from "./calendar-dates.ts";
import { capital, type English, touches, wordAt } from "./english-words.ts";
import { lexicon } from "./lexicon.ts";
import { plausibleSeason } from "./plausible.ts";

const kinds: Readonly<Record<string, ClauseCue["kind"]>> = {
  ",": "comma",
  ";": "break",
  ":": "break",
  "(": "open",
  ")": "close",
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
  when: "when",
  whereas: "while",
  as: "while",
  after: "after",
  following: "after",
  since: "after",
  despite: "after",
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

/** By the place of a word in the lexicon. */
const kindAt = [...lexicon.values()].map(({ word }) => kinds[word] ?? null);

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
    const course = courseAt(words, at);
    if (course) cues.push({ start, end: words.end[at]!, kind: course });
    if (word === "") continue;
    if (word === "." || word === "!" || word === "?") {
      if (endsSentence(words, at)) cues.push({ start, end: words.end[at]!, kind: "stop" });
      continue;
    }
    if (word === "to" && isToCome(words, at)) {
      cues.push({ start, end: words.end[at]!, kind: "future" });
      continue;
    }
    // "the first town that was taken": a relative clause; "said that the town was taken" is none.
    // "every town that they took" is one too.
    if (
      word === "that" &&
      (auxiliaries.has(wordAt(words, at + 1)) || (at > 1 && quantifiers.has(spelled(words, at - 2))))
    ) {
      cues.push({ start, end: words.end[at]!, kind: "relative" });
      continue;
    }
    // "claimed to have taken", "having taken"
    if ((word === "have" && wordAt(words, at - 1) === "to") || word === "having")
      cues.push({ start, end: words.end[at]!, kind: "past" });
    if (word === "that") cues.push({ start, end: words.end[at]!, kind: "that" });
    const kind = kindAt[words.entry[at]!.index];
    if (!kind) continue;
    if (word === "as" && participle(words, at + 1)) {
      cues.push({ start, end: words.end[at]!, kind: "relative" });
      continue;
    }
    // "all positions lost since 2 May": what is told of them is of another day.
    if (word === "since" && isReduced(words, at - 1))
      cues.push({ start: words.start[at - 1]!, end: words.end[at - 1]!, kind: "relative" });
    if ((kind === "after" || kind === "before") && datedBehind(words, at + 1)) continue;
    if (word === "as" && ["well", "of", "part", "a", "the", "an", "many", "far"].includes(wordAt(words, at + 1)))
      continue;
    cues.push({ start, end: words.end[at]!, kind });
  }
  return cues;
}

const changes: ReadonlySet<string> = new Set(["lost", "taken", "captured", "seized", "gained", "occupied", "held"]);

/** Whether a participle says of the noun before it what became of it. */
function isReduced(english: English, at: number): boolean {
  if (at < 1 || !changes.has(spelled(english, at))) return false;
  const before = spelled(english, at - 1);
  return before.endsWith("s") && !auxiliaries.has(before);
}

/** Whether a date stands there, with or without its article; "the fall of Arden" is none. */
function datedBehind(words: English, at: number): boolean {
  const from = wordAt(words, at) === "the" ? at + 1 : at;
  const read = calendarDateAt(words, from);
  return read !== null && (read.date.season === undefined || plausibleSeason(words, from));
}

/** "as shown", "as reported": what follows says who tells it. */
function participle(english: English, at: number): boolean {
  const word = spelled(english, at);
  return (
    word === "shown" ||
    word === "seen" ||
    word === "told" ||
    (word.length > 4 && word.endsWith("ed") && wordAt(english, at) === "")
  );
}

const auxiliaries: ReadonlySet<string> = new Set(["was", "were", "had", "has", "have", "is", "are"]);
const quantifiers: ReadonlySet<string> = new Set(["every", "each", "all"]);
const beings: ReadonlySet<string> = new Set(["was", "were", "is", "are"]);

/** "was to", "were then to": what was still to come. */
function isToCome(english: English, at: number): boolean {
  return (
    beings.has(wordAt(english, at - 1)) ||
    (beings.has(wordAt(english, at - 2)) && ["then", "also", "only"].includes(wordAt(english, at - 1)))
  );
}

/** What a word outside the lexicon can tell of the course of an event. */
type CourseWord = "slowly" | "continued" | "began" | "delayed";

const alike = (course: CourseWord, words: string): [string, CourseWord][] =>
  words.split(" ").map((word) => [word, course]);

const courseWords = new WordTable<CourseWord>(
  new Map([
    ...alike("slowly", "slowly gradually steadily progressively"),
    ...alike("continued", "continued kept"),
    ...alike("began", "began begun started"),
    ...alike("delayed", "delayed postponed"),
  ]),
);

/**
 * "Slowly advanced", "continued advancing": a process; "which had begun on", "that started": where it began; "was delayed",
 * "had been postponed", not "might be delayed": what was due has not come.
 */
function courseAt(english: English, at: number): "process" | "begin" | "due" | null {
  switch (courseWords.at(english.text, english.start[at]!, english.end[at]!)) {
    case undefined:
      return null;
    case "slowly":
      return "process";
    case "continued":
      return spelled(english, at + 1).endsWith("ing") || wordAt(english, at + 1) === "to" ? "process" : null;
    case "began": {
      const before = wordAt(english, wordAt(english, at - 1) === "had" ? at - 2 : at - 1);
      return before === "which" || before === "that" ? "begin" : null;
    }
    case "delayed":
      for (let before = at - 1; before >= Math.max(0, at - 3); before--)
        if (happened.has(spelled(english, before))) return "due";
      return null;
  }
}

const happened: ReadonlySet<string> = new Set(["was", "were", "been"]);

/** Whether nothing but prepositions and adverbs stands between a date and the opening of its clause. */
export function opensClause(english: English, from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 6); at--) {
    if (english.newLine[at + 1] === 1) return true;
    const entry = english.entry[at];
    if (entry?.opens || (entry === undefined && isAdverb(english, at))) {
      // "and on 5 May" opens a clause at "and"; "and" alone may join the date to another.
      if (at < from - 1 && (entry?.word === "and" || entry?.word === "but" || entry?.word === "that")) return true;
      continue;
    }
    return entry?.bounds === true;
  }
  return from <= 6 || english.newLine[from - 6] === 1;
}

/** "Reportedly", "meanwhile"-like words outside the lexicon: those that end in "ly". */
function isAdverb(english: English, at: number): boolean {
  const end = english.end[at]!;
  return (
    end - english.start[at]! > 3 && english.text.charCodeAt(end - 1) === 121 && english.text.charCodeAt(end - 2) === 108
  );
}

function spelled(english: English, at: number): string {
  return english.text.slice(english.start[at], english.end[at]).toLowerCase();
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
