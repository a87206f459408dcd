import type { Portion } from "../../../clock/meaning.ts";
import { type English, wordAt } from "./english-words.ts";

/** Words that lead to the next day, month or year. */
export const forward = new Set(["next", "following", "subsequent", "ensuing", "coming"]);
/** Words that lead back to the one before. */
export const backward = new Set(["previous", "preceding", "last", "past"]);

/** The words that stand before a noun of time, from its article on: "the", "that same", "the very next". */
export interface Determiner {
  readonly from: number;
  readonly kind:
    | "the"
    | "that"
    | "these"
    | "same"
    | "next"
    | "last"
    | "each"
    | "per"
    | "first"
    | "final"
    | "ordinal"
    | "none";
  readonly ordinal?: number;
}

/** Reads the determiner that ends before a noun of time; no word before `floor` is taken. */
export function determinerBefore(words: English, at: number, floor: number): Determiner {
  let from = at;
  let kind: Determiner["kind"] = "none";
  let ordinal: number | undefined;
  while (from - 1 >= floor && !words.newLine[from]) {
    const word = wordAt(words, from - 1);
    const entry = words.entry[from - 1];
    // "Following night attacks": a preposition.
    if (word === "following" && wordAt(words, from - 2) !== "the" && from === at) break;
    if (forward.has(word)) kind = "next";
    else if (word === "last" && kind === "none") kind = "last";
    else if (backward.has(word)) kind = kind === "none" ? "last" : kind;
    else if (word === "final" || word === "closing") kind = "final";
    else if (entry?.ordinal !== undefined && entry.number === undefined) {
      kind = entry.ordinal === 1 ? "first" : "ordinal";
      ordinal = entry.ordinal;
    } else if (word === "same") kind = "same";
    else if (word === "very" || word === "whole" || word === "entire" || word === "full" || word === "single") {
      // Kept as part of the phrase; says nothing of which day is meant.
    } else if (word === "that" || word === "this") {
      if (kind === "none" || kind === "same") kind = kind === "same" ? "same" : "that";
      from--;
      break;
    } else if (word === "these" || word === "those") {
      kind = "these";
      from--;
      break;
    } else if (word === "each" || word === "every") {
      kind = "each";
      from--;
      break;
    } else if (word === "per" || word === "a" || word === "an") {
      if (kind === "none") kind = "per";
      from--;
      break;
    } else if (word === "the") {
      if (kind === "none") kind = "the";
      from--;
      break;
    } else break;
    from--;
  }
  return { from, kind, ordinal };
}

/** What may stand before a determined noun of time: "later that", "early the". */
export interface Wider {
  readonly from: number;
  readonly within?: "later" | "earlier";
  readonly portion?: Portion;
}

/** "later that", "earlier in the", "early the", "late that" before a phrase. */
export function widerBefore(words: English, from: number, floor: number): Wider | null {
  let at = from;
  let word = at - 1 >= floor ? wordAt(words, at - 1) : "";
  if (word === "in" || word === "on" || word === "during") {
    const before = at - 2 >= floor ? wordAt(words, at - 2) : "";
    if (!["later", "earlier", "early", "late"].includes(before)) return null;
    at -= 1;
    word = before;
  }
  if (word === "later" || word === "earlier") return { from: at - 1, within: word };
  if (word === "early") return { from: at - 1, portion: "early" };
  if (word === "late") return { from: at - 1, portion: "late" };
  return null;
}
