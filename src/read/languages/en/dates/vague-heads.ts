import type { Meaning } from "../../../clock/meaning.ts";
import { WORD } from "../../../clock/words.ts";
import type { Head } from "./collector.ts";
import { isDash, wordAt } from "./english-words.ts";

export const single =
  (meaning: Meaning): Head =>
  (found, at) => {
    found.emit(at, at + 1, meaning);
    return at + 1;
  };

export const present: Meaning = { kind: "vague", reference: "PRESENT" };
export const past: Meaning = { kind: "vague", reference: "PAST" };
export const future: Meaning = { kind: "vague", reference: "FUTURE" };

/** "the past", "the future", "the present": the noun only, not "the past decade". */
export const theNoun =
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

export const presentHead: Head = (found, at) => {
  const { words } = found;
  const day = isDash(words, at + 1) ? at + 2 : at + 1;
  if (wordAt(words, day) === "day") {
    found.emit(at, day + 1, present);
    return day + 1;
  }
  return wordAt(words, at) === "present" ? theNoun(present)(found, at) : 0;
};

/** "The former minister"; not "the former … the latter", where no noun follows. */
export const formerHead: Head = (found, at) => {
  const { words } = found;
  if (words.kind[at + 1] !== WORD || words.entry[at + 1] !== undefined || words.newLine[at + 1]) return 0;
  return single(past)(found, at);
};

/** "later that day" and the like are read at the noun; "early on 22 April" at the date. */
export const setHead =
  (unit: "day" | "week" | "month" | "year"): Head =>
  (found, at) => {
    found.emit(at, at + 1, { kind: "set", unit });
    return at + 1;
  };

/** "today", "yesterday", "tomorrow": shifts from the speaker's own day. */
export const deicticDay =
  (days: -1 | 1): Head =>
  (found, at) => {
    found.emit(at, at + 1, { kind: "shift", amount: 1, unit: "day", direction: days, origin: "reference" });
    return at + 1;
  };
