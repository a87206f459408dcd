import type { Meaning } from "../../../clock/meaning.ts";
import { isDash, wordAt } from "./calendar-dates.ts";
import { shortYearHead } from "./calendar-heads.ts";
import type { Collector } from "./collector.ts";
import { determinerBefore, portionHead } from "./unit-heads.ts";

type Head = (found: Collector, at: number) => number;

const single =
  (meaning: Meaning): Head =>
  (found, at) => {
    found.emit(at, at + 1, meaning, false);
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
  const determiner = determinerBefore(words, at, found.floor);
  const word = wordAt(words, at);
  const before = wordAt(words, determiner.from - 1);
  const emit = (from: number, end: number, meaning: Meaning): number => {
    found.emit(from, end, meaning);
    return end;
  };
  if (determiner.kind === "that" || determiner.kind === "same") {
    if (determiner.kind === "same" && word === "time" && before === "at")
      return emit(determiner.from, at + 1, { kind: "unvalued" });
    if (word === "time" && !["at", "by", "during", "until", "since", "in", "from", "to", "of"].includes(before))
      return 0;
    return emit(determiner.from, at + 1, { kind: "unvalued" });
  }
  if (determiner.kind === "the" && word === "time") {
    if (wordAt(words, at + 1) === "being") return emit(determiner.from, at + 2, present);
    if (before === "at" || before === "by" || before === "of")
      return emit(determiner.from, at + 1, { kind: "unvalued" });
  }
  if (
    word === "time" &&
    (wordAt(words, at - 1) === "short" || wordAt(words, at - 1) === "some" || wordAt(words, at - 1) === "long")
  ) {
    const from = wordAt(words, at - 2) === "a" ? at - 2 : at - 1;
    if (from >= found.floor) return emit(from, at + 1, { kind: "unvalued" });
  }
  return 0;
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
  former: single(past),
  future: (found, at) => theNoun(future)(found, at) || single(future)(found, at),
  past: theNoun(past),
  present: presentHead,
  modern: presentHead,
  time: timeHead,
  period: timeHead,
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
  overnight: (found, at) => {
    found.emit(at, at + 1, { kind: "part", part: "NI", definite: true });
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
  half: portionHead,
  part: portionHead,
  quarter: portionHead,
  "'": shortYearHead,
  "’": shortYearHead,
  "‘": shortYearHead,
};
