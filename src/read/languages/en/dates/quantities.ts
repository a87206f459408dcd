import type { Unit } from "../../../clock/meaning.ts";
import { NUMBER } from "../../../clock/words.ts";
import { type English, isDash, touches, wordAt } from "./english-words.ts";

/** A count with its unit, as in "two weeks", "a few days", "ten-day", "22.8 years". */
export interface Quantity {
  /** Null where the text does not count ("several days"). */
  readonly amount: number | null;
  readonly unit: Unit;
  readonly plural: boolean;
  /** The word after the unit. */
  readonly end: number;
  /** "twelve to eighteen months": the first number stands alone in these words. */
  readonly firstOf?: { readonly from: number; readonly end: number; readonly amount: number };
  /** Where the count of the unit begins, behind `firstOf`. */
  readonly from: number;
}

interface Count {
  readonly amount: number | null;
  readonly end: number;
}

/** A number or a vague count at a word: "12", "1,000", "2.5", "twenty-five", "a hundred", "a few", "several", "half a". */
export function countAt(words: English, index: number): Count | null {
  if (words.kind[index] === NUMBER) return digitsAt(words, index);
  const word = wordAt(words, index);
  const entry = words.entry[index];
  if (word === "a" || word === "an") {
    const next = wordAt(words, index + 1);
    if (next === "few" || next === "couple")
      return { amount: next === "couple" ? 2 : null, end: wordAt(words, index + 2) === "of" ? index + 3 : index + 2 };
    if (next === "half") return { amount: 0.5, end: index + 2 };
    if (next === "dozen" || next === "hundred" || next === "thousand") return multiplied(words, 1, index + 1);
    if (next === "single" || next === "full" || next === "whole" || next === "mere" || next === "further") {
      const inner = words.entry[index + 2];
      if (inner?.number !== undefined || inner?.vague) return countAt(words, index + 2);
      return { amount: 1, end: index + 2 };
    }
    return { amount: 1, end: index + 1 };
  }
  if (word === "half" && (wordAt(words, index + 1) === "a" || wordAt(words, index + 1) === "an"))
    return { amount: 0.5, end: index + 2 };
  if (entry?.vague) return { amount: null, end: index + 1 };
  if (entry?.number !== undefined) return multiplied(words, entry.number, index);
  return null;
}

/** Goes on from a number word: "twenty" "five", "two" "hundred", "two" "and" "a" "half". */
function multiplied(words: English, value: number, index: number): Count {
  let amount = value;
  let at = index + 1;
  for (;;) {
    const dash = isDash(words, at) && touches(words, at) ? 1 : 0;
    const entry = words.entry[at + dash];
    const number = entry?.number;
    if (number !== undefined && amount >= 20 && amount % 10 === 0 && number < 10 && amount < 100) {
      amount += number;
      at += dash + 1;
    } else if (number !== undefined && number >= 100 && amount < number) {
      amount *= number;
      at += 1;
    } else if (number !== undefined && amount >= 100 && number < 100 && number >= 1 && dash === 0) {
      amount += number;
      at += 1;
    } else break;
  }
  return half(words, amount, at);
}

function half(words: English, amount: number, index: number): Count {
  let at = index;
  if (isDash(words, at)) at++;
  if (wordAt(words, at) !== "and") return { amount, end: index };
  at++;
  if (isDash(words, at)) at++;
  if (wordAt(words, at) === "a") at++;
  if (isDash(words, at)) at++;
  return wordAt(words, at) === "half" ? { amount: amount + 0.5, end: at + 1 } : { amount, end: index };
}

function digitsAt(words: English, index: number): Count | null {
  let amount = words.value[index]!;
  let at = index + 1;
  if (amount < 0) return null;
  while (wordAt(words, at) === "," && words.kind[at + 1] === NUMBER && touches(words, at) && touches(words, at + 1)) {
    amount = amount * 1000 + words.value[at + 1]!;
    at += 2;
  }
  if (wordAt(words, at) === "." && words.kind[at + 1] === NUMBER && touches(words, at) && touches(words, at + 1)) {
    const places = words.end[at + 1]! - words.start[at + 1]!;
    amount += words.value[at + 1]! / 10 ** places;
    at += 2;
  }
  return half(words, amount, at);
}

/** A count followed by a unit of time; null where the words count something else. */
export function quantityAt(words: English, index: number): Quantity | null {
  const first = countAt(words, index);
  if (!first) return null;
  let count = first;
  let from = index;
  let firstOf: Quantity["firstOf"];
  let at = first.end;
  const join = wordAt(words, at);
  if ((join === "to" || join === "or" || isDash(words, at)) && first.amount !== null) {
    const second = countAt(words, at + 1);
    if (second && words.entry[at + 1]?.unit === undefined && wordAt(words, at + 1) !== "a") {
      firstOf = { from: index, end: first.end, amount: first.amount };
      from = at + 1;
      count = second;
      at = second.end;
    }
  }
  let unitAt = at;
  if (isDash(words, unitAt)) unitAt++;
  const named = words.entry[unitAt];
  if (named?.unit === undefined) {
    // One word may stand between the number and the unit: "ten brutal months", "two full days". After "a" only a few may.
    if (isDash(words, at) || words.kind[at] !== 1 || words.entry[at]?.number !== undefined) return null;
    const lone = count.amount === 1 && wordAt(words, from) !== "one";
    const between = wordAt(words, at);
    if (between !== "" && !fillers.has(between)) return null;
    const next = words.entry[at + 1];
    if (next?.unit === undefined || (lone && between === "") || (!next.plural && between === "")) return null;
    unitAt = at + 1;
  }
  const entry = words.entry[unitAt]!;
  let end = unitAt + 1;
  if (entry.short && wordAt(words, end) === "." && touches(words, end)) end++;
  const mark = wordAt(words, end);
  if ((mark === "'" || mark === "’") && touches(words, end))
    end = wordAt(words, end + 1) === "s" && touches(words, end + 1) ? end + 2 : end;
  if (entry.unit === "second" && count.amount === 1) return null;
  const fortnight = entry.word === "fortnight" && count.amount !== null ? count.amount * 2 : count.amount;
  return { amount: fortnight, unit: entry.unit!, plural: entry.plural === true, end, firstOf, from };
}

const fillers = new Set([
  "full",
  "whole",
  "entire",
  "more",
  "long",
  "last",
  "further",
  "other",
  "following",
  "previous",
  "single",
  "first",
]);
