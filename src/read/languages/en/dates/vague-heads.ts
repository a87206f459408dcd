import type { Meaning } from "../../../clock/meaning.ts";
import { WORD } from "../../../clock/words.ts";
import { shortYearHead } from "./calendar-heads.ts";
import type { Collector } from "./collector.ts";
import { capital, isDash, wordAt } from "./english-words.ts";
import { countAt } from "./quantities.ts";
import { determinerBefore, portionHead } from "./unit-heads.ts";

type Head = (found: Collector, at: number) => number;

const single =
  (meaning: Meaning): Head =>
  (found, at) => {
    found.emit(at, at + 1, meaning);
    return at + 1;
  };

const present: Meaning = { kind: "vague", reference: "PRESENT" };
const past: Meaning = { kind: "vague", reference: "PAST" };
const future: Meaning = { kind: "vague", reference: "FUTURE" };

/** "the past", "the future", "the present": the noun only, not "the past decade". */
const theNoun =
  (meaning: Meaning): Head =>
  (found, at) => {
    const { words } = found;
    const next = words.entry[at + 1];
    const the =
      wordAt(words, at - 1) === "the" || wordAt(words, at - 1) === "near" || wordAt(words, at - 1) === "distant";
    if (!the || next?.unit || next?.number !== undefined || next?.vague || words.kind[at + 1] === 2) return 0;
    let from = at - 1;
    if (wordAt(words, from) !== "the" && wordAt(words, from - 1) === "the") from--;
    found.emit(Math.max(from, found.floor), at + 1, meaning);
    return at + 1;
  };

const presentHead: Head = (found, at) => {
  const { words } = found;
  const day = isDash(words, at + 1) ? at + 2 : at + 1;
  if (wordAt(words, day) === "day") {
    found.emit(at, day + 1, present);
    return day + 1;
  }
  return wordAt(words, at) === "present" ? theNoun(present)(found, at) : 0;
};

/** "this time", "that period", "the same time", "at the time", "for some time". */
const timeHead: Head = (found, at) => {
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
const momentHead: Head = (found, at) => {
  const later = wordAt(found.words, at + 1);
  if (later !== "later" && later !== "before" && later !== "after") return 0;
  found.emit(at, at + 2, { kind: "unvalued" });
  return at + 2;
};

/** "The new year", "New Year's Eve". */
const newYearHead: Head = (found, at) => {
  const { words } = found;
  if (wordAt(words, at + 1) !== "year") return 0;
  const named = capital(words, at) && capital(words, at + 1);
  const from = wordAt(words, at - 1) === "the" && at - 1 >= found.floor ? at - 1 : at;
  if (!named && from === at) return 0;
  let end = at + 2;
  const possessive = (wordAt(words, end) === "'" || wordAt(words, end) === "’") && wordAt(words, end + 1) === "s";
  const eve = possessive && wordAt(words, end + 2) === "eve";
  if (possessive && (eve || wordAt(words, end + 2) === "day")) end += 3;
  found.emit(from, end, { kind: "date", date: eve ? { month: 12, day: 31 } : { month: 1, day: 1 } });
  return end;
};

/** "This date": the day named last. */
const dateHead: Head = (found, at) => {
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
const anniversaryHead: Head = (found, at) => {
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
const seasonHead: Head = (found, at) => {
  const { words } = found;
  if (!["dry", "rainy", "monsoon", "wet", "campaigning"].includes(wordAt(words, at - 1)) || at - 1 < found.floor)
    return 0;
  const from = wordAt(words, at - 1) === "monsoon" && wordAt(words, at - 2) === "the" ? at - 2 : at - 1;
  found.emit(from, at + 1, { kind: "unvalued" });
  return at + 1;
};

const eraHead: Head = (found, at) => {
  const { words } = found;
  let from = isDash(words, at - 1) ? at - 2 : at - 1;
  if (from < found.floor || words.kind[from] !== WORD || wordAt(words, from) !== "" || words.newLine[at]) return 0;
  if (wordAt(words, from - 1) === "the" && from - 1 >= found.floor) from--;
  found.emit(from, at + 1, { kind: "unvalued" });
  return at + 1;
};

const durationHead: Head = (found, at) => {
  const { words } = found;
  if (wordAt(words, at - 1) !== "the" || wordAt(words, at - 2) !== "for" || at - 1 < found.floor) return 0;
  found.emit(at - 1, at + 1, { kind: "unvalued" });
  return at + 1;
};

/** "At age seventy-nine", "aged 26". */
const ageHead: Head = (found, at) => {
  const { words } = found;
  const count = countAt(words, at + 1);
  if (!count?.amount || count.amount > 120 || wordAt(words, at + 1) === "a" || words.entry[count.end]?.unit) return 0;
  found.emit(at + 1, count.end, { kind: "duration", amount: count.amount, unit: "year" });
  return count.end;
};

/** "The former minister"; not "the former … the latter", where no noun follows. */
const formerHead: Head = (found, at) => {
  const { words } = found;
  if (words.kind[at + 1] !== WORD || words.entry[at + 1] !== undefined || words.newLine[at + 1]) return 0;
  return single(past)(found, at);
};

/** "later that day" and the like are read at the noun; "early on 22 April" at the date. */
const setHead =
  (unit: "day" | "week" | "month" | "year"): Head =>
  (found, at) => {
    found.emit(at, at + 1, { kind: "set", unit });
    return at + 1;
  };

/** "today", "yesterday", "tomorrow": shifts from the speaker's own day. */
const deicticDay =
  (days: -1 | 1): Head =>
  (found, at) => {
    found.emit(at, at + 1, { kind: "shift", amount: 1, unit: "day", direction: days, origin: "reference" });
    return at + 1;
  };

/** What begins with a word that is neither a number nor a name of a time. */
export const heads: Readonly<Record<string, Head>> = {
  now: single(present),
  currently: single(present),
  current: single(present),
  presently: single(present),
  nowadays: single(present),
  today: single({ kind: "vague", reference: "PRESENT", day: true }),
  tonight: single({ kind: "same", unit: "day", origin: "reference", part: "NI" }),
  yesterday: deicticDay(-1),
  tomorrow: deicticDay(1),
  recently: single(past),
  recent: single(past),
  former: formerHead,
  future: (found, at) => theNoun(future)(found, at) || single(future)(found, at),
  past: theNoun(past),
  present: presentHead,
  modern: presentHead,
  time: timeHead,
  period: timeHead,
  moments: momentHead,
  new: newYearHead,
  date: dateHead,
  anniversary: anniversaryHead,
  season: seasonHead,
  era: eraHead,
  duration: durationHead,
  age: ageHead,
  aged: ageHead,
  daily: setHead("day"),
  everyday: setHead("day"),
  weekly: setHead("week"),
  monthly: setHead("month"),
  annually: setHead("year"),
  annual: setHead("year"),
  yearly: setHead("year"),
  nightly: (found, at) => {
    found.emit(at, at + 1, { kind: "set", unit: "day", part: "NI" });
    return at + 1;
  },
  beginning: portionHead,
  start: portionHead,
  end: portionHead,
  middle: portionHead,
  close: portionHead,
  outset: portionHead,
  onset: portionHead,
  height: portionHead,
  rest: portionHead,
  remainder: portionHead,
  half: portionHead,
  part: portionHead,
  quarter: portionHead,
  "'": shortYearHead,
  "’": shortYearHead,
  "‘": shortYearHead,
};
