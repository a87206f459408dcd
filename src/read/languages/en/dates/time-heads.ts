import type { Meaning } from "../../../clock/meaning.ts";
import { WORD } from "../../../clock/words.ts";
import type { Head } from "./collector.ts";
import { determinerBefore } from "./determiners.ts";
import { capital, isDash, wordAt } from "./english-words.ts";
import { countAt } from "./quantities.ts";

const present: Meaning = { kind: "vague", reference: "PRESENT" };

/** "this time", "that period", "the same time", "at the time", "for some time". */
export const timeHead: Head = (found, at) => {
  const { words } = found;
  const { from, kind } = determinerBefore(words, at, found.floor);
  const word = wordAt(words, at);
  const before = wordAt(words, from - 1);
  const emit = (start: number, end: number, meaning: Meaning = { kind: "unvalued" }): number => {
    found.emit(start, end, meaning);
    return end;
  };
  if (kind === "that" || kind === "same") {
    if (kind === "same" && word === "time")
      return ["at", "around", "about", "on", "the"].includes(before) ? emit(from, at + 1) : 0;
    return word !== "time" || timePrepositions.has(before) ? emit(from, at + 1) : 0;
  }
  const next = wordAt(words, at + 1);
  if (kind === "the" && word === "time") {
    if (next === "being") return emit(from, at + 2, present);
    if (before === "all") return emit(from - 1, at + 1);
    return before === "at" || before === "by" || before === "of" ? emit(from, at + 1) : 0;
  }
  if (word !== "time") return 0;
  if (wordAt(words, at - 1) === "one" && wordAt(words, at - 2) === "any" && at - 2 >= found.floor)
    return emit(at - 2, at + 1);
  // "a short time", "a very long time", "a short period of time", "some time"
  const measured = wordAt(words, at - 1) === "of" && measures.has(wordAt(words, at - 2)) ? at - 3 : at - 1;
  if (!lengths.has(wordAt(words, measured)) || measured < found.floor) return 0;
  let start = measured;
  if (wordAt(words, start - 1) === "very") start--;
  const article = wordAt(words, start - 1) === "a" && start - 1 >= found.floor;
  return article || wordAt(words, measured) === "some" ? emit(article ? start - 1 : start, at + 1) : 0;
};

const timePrepositions = new Set([
  "at",
  "by",
  "during",
  "until",
  "since",
  "in",
  "from",
  "to",
  "of",
  "before",
  "after",
  "throughout",
  "around",
  "about",
]);
const lengths = new Set(["short", "long", "some"]);

const measures = new Set(["period", "amount"]);

/** "Moments later". */
export const momentHead: Head = (found, at) => {
  const later = wordAt(found.words, at + 1);
  if (later !== "later" && later !== "before" && later !== "after") return 0;
  found.emit(at, at + 2, { kind: "unvalued" });
  return at + 2;
};

/** "The new year", "New Year's Eve". */
export const newYearHead: Head = (found, at) => {
  const { words } = found;
  if (wordAt(words, at + 1) !== "year") return 0;
  const named = capital(words, at) && capital(words, at + 1);
  const from = wordAt(words, at - 1) === "the" && at - 1 >= found.floor ? at - 1 : at;
  if (!named && from === at) return 0;
  let end = at + 2;
  const possessive = (wordAt(words, end) === "'" || wordAt(words, end) === "’") && wordAt(words, end + 1) === "s";
  const eve = possessive && wordAt(words, end + 2) === "eve";
  if (possessive && (eve || wordAt(words, end + 2) === "day")) end += 3;
  // A narrative that speaks of "the new year" means the one before it.
  const date = eve ? { month: 12, day: 31 } : { month: 1, day: 1 };
  if (named) found.emit(from, end, { kind: "date", date });
  else found.emit(from, end, { kind: "adjacent", direction: 1, date, origin: "running" });
  return end;
};

/** "This date": the day named last. */
export const dateHead: Head = (found, at) => {
  const { from, kind } = determinerBefore(found.words, at, found.floor);
  if (kind === "that" || kind === "same") {
    found.emit(from, at + 1, { kind: "same", unit: "day", origin: "named" });
    return at + 1;
  }
  if (wordAt(found.words, at - 1) !== "to" || wordAt(found.words, at + 1) === "back") return 0;
  found.emit(at, at + 1, present);
  return at + 1;
};

/** "The sixth anniversary of …": falls on the day the sentence is about. */
export const anniversaryHead: Head = (found, at) => {
  const { words } = found;
  let from = at;
  while (from - 1 >= found.floor && from > at - 3) {
    const entry = words.entry[from - 1];
    if (entry?.word === "the" || entry?.ordinal !== undefined || entry?.unit === "year") from--;
    else break;
  }
  found.emit(from, at + 1, { kind: "same", unit: "day", origin: "running" });
  return at + 1;
};

/** "The dry season", "the Meiji era", "the duration of the war": times without a value of their own. */
export const seasonHead: Head = (found, at) => {
  const { words } = found;
  if (!["dry", "rainy", "monsoon", "wet", "campaigning"].includes(wordAt(words, at - 1)) || at - 1 < found.floor)
    return 0;
  const from = wordAt(words, at - 1) === "monsoon" && wordAt(words, at - 2) === "the" ? at - 2 : at - 1;
  found.emit(from, at + 1, { kind: "unvalued" });
  return at + 1;
};

/** "The Meiji era", "the Vietnam-era generals". */
export const eraHead: Head = (found, at) => {
  const { words } = found;
  let from = isDash(words, at - 1) ? at - 2 : at - 1;
  if (from < found.floor || words.kind[from] !== WORD || wordAt(words, from) !== "" || words.newLine[at]) return 0;
  if (wordAt(words, from - 1) === "the" && from - 1 >= found.floor) from--;
  found.emit(from, at + 1, { kind: "unvalued" });
  return at + 1;
};

/** "For the duration of the war". */
export const durationHead: Head = (found, at) => {
  const { words } = found;
  if (wordAt(words, at - 1) !== "the" || wordAt(words, at - 2) !== "for" || at - 1 < found.floor) return 0;
  found.emit(at - 1, at + 1, { kind: "unvalued" });
  return at + 1;
};

/** "At age seventy-nine", "aged 26". */
export const ageHead: Head = (found, at) => {
  const { words } = found;
  const count = countAt(words, at + 1);
  if (!count?.amount || count.amount > 120 || wordAt(words, at + 1) === "a" || words.entry[count.end]?.unit) return 0;
  found.emit(at + 1, count.end, { kind: "duration", amount: count.amount, unit: "year" });
  return count.end;
};
