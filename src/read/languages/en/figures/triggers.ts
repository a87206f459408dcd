import type { Piece } from "../../../figures/pieces.ts";
import type { Quantity } from "../../../figures/quantity.ts";
import { beForms, haveForms } from "../words.ts";
import { EVENTS, type Event } from "./events.ts";
import { behindAside, behindSisters, groupStart, HEARD, isAdverb, isPending, objectFollows } from "./verb-groups.ts";

/** Where a sentence says what happened to those it counts, and on which side of the word they stand. */
export interface Trigger {
  readonly at: number;
  /** Where its verb group begins: "had also been killed" begins at "had". */
  readonly from: number;
  readonly to: number;
  readonly event: Event;
  /** `subject`: those counted stand before it; `object`: behind it; `label`: right before it; `adjacent`: before it, next to it. */
  readonly side: "subject" | "object" | "label" | "adjacent";
  readonly civil: boolean;
  /** "still to be evacuated": it has not happened to them. */
  readonly pending: boolean;
}

const lowerAt = (pieces: readonly Piece[], at: number): string => pieces[at]?.lower ?? "";

/** 'were "evacuated"' */
const QUOTES = new Set(['"', "“", "‘"]);
const GET = new Set(["got", "get", "getting", "gets"]);

/** All event words of a sentence with the side on which they take their people. */
export function triggersIn(pieces: readonly Piece[], quantities: readonly Quantity[]): Trigger[] {
  const found: Trigger[] = [];
  const ends = new Set(quantities.map((quantity) => quantity.next));
  const starts = new Set(quantities.map((quantity) => quantity.first));
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as Piece;
    if (piece.kind !== "word") continue;
    const word = EVENTS.get(piece.lower);
    if (word === undefined) {
      const phrase = phraseTrigger(pieces, at);
      if (phrase !== null) found.push(phrase);
      continue;
    }
    const base = { at, from: at, to: at + 1, event: word.event, civil: word.civil === true, pending: false };
    const next = lowerAt(pieces, at + 1);
    switch (word.form) {
      case "noun":
        if (next === "of" || next === "among") found.push({ ...base, to: at + 2, side: "object" });
        // "the death in combat of 30 men"
        else if (next === "in" && lowerAt(pieces, at + 3) === "of") found.push({ ...base, to: at + 4, side: "object" });
        break;
      case "state":
        found.push(state(pieces, at, base, ends));
        break;
      case "base":
        // "the murder of 24 men" is a noun, as is "the rescue" of nobody.
        if (next === "of") found.push({ ...base, to: at + 2, side: "object" });
        else if (lowerAt(pieces, at - 1) !== "the") found.push({ ...base, side: "object" });
        break;
      case "ing":
        found.push(progressive(pieces, at, base));
        break;
      case "without object":
        if (objectFollows(pieces, at + 1)) break;
        found.push({ ...base, from: groupStart(pieces, at), side: "subject" });
        break;
      case "intransitive": {
        const from = groupStart(pieces, at);
        found.push({ ...base, from, side: "subject" });
        break;
      }
      case "past":
        found.push(past(pieces, at, base, ends, starts, found));
    }
  }
  return found;
}

/** "killing 12 men", but "50 people were evacuating". */
function progressive(pieces: readonly Piece[], at: number, base: Omit<Trigger, "side">): Trigger {
  const from = groupStart(pieces, at);
  if (from < at && !objectFollows(pieces, at + 1)) return { ...base, from, side: "subject" };
  return { ...base, to: lowerAt(pieces, at + 1) === "of" ? at + 2 : at + 1, side: "object" };
}

/** "12 dead", "leaving 12 people dead", "another eight were missing". */
function state(pieces: readonly Piece[], at: number, base: Omit<Trigger, "side">, ends: ReadonlySet<number>): Trigger {
  if (ends.has(at)) return { ...base, side: "label" };
  const from = groupStart(pieces, at);
  return from < at ? { ...base, from, side: "subject" } : { ...base, side: "adjacent" };
}

/** Verb groups that only several words together make: "lost their lives", "taken prisoner", "laid down their arms". */
function phraseTrigger(pieces: readonly Piece[], at: number): Trigger | null {
  const word = lowerAt(pieces, at);
  if (word === "taken" || word === "took") {
    const next = lowerAt(pieces, at + 1);
    if (next === "prisoner" || next === "captive" || next === "hostage") {
      return {
        at,
        from: groupStart(pieces, at),
        to: at + 2,
        event: "captured",
        side: "subject",
        civil: false,
        pending: false,
      };
    }
  }
  // "8,500 people were brought out"
  if (BROUGHT.has(word) && lowerAt(pieces, at + 1) === "out" && beForms.has(lowerAt(pieces, at - 1))) {
    return {
      at,
      from: groupStart(pieces, at),
      to: at + 2,
      event: "evacuated",
      side: "subject",
      civil: false,
      pending: isPending(pieces, groupStart(pieces, at), at),
    };
  }
  if (DWELLING.has(word) && lowerAt(pieces, at - 1) === "still") {
    return { at, from: at - 1, to: at + 1, event: "remaining", side: "subject", civil: false, pending: false };
  }
  if (word === "laid" && lowerAt(pieces, at + 1) === "down") {
    return {
      at,
      from: groupStart(pieces, at),
      to: at + 2,
      event: "surrendered",
      side: "subject",
      civil: false,
      pending: false,
    };
  }
  return null;
}

const BROUGHT = new Set(["brought", "flown", "bused", "bussed"]);

const DWELLING = new Set("live lived living reside resided residing hid hiding".split(" "));

/** "killed" and its like: a passive, a label behind a bare number, an active verb, or a participle behind its noun. */
function past(
  pieces: readonly Piece[],
  at: number,
  base: Omit<Trigger, "side">,
  ends: ReadonlySet<number>,
  starts: ReadonlySet<number>,
  found: readonly Trigger[],
): Trigger {
  const before = lowerAt(pieces, at - 1);
  const sister = found[found.length - 1];
  if ((before === "and" || before === "or") && sister !== undefined && sister.at === at - 2) {
    return { ...base, from: sister.from, side: sister.side };
  }
  if (base.event === "killed" && before === "have" && lowerAt(pieces, at) === "lost")
    return { ...base, side: "object" };
  if (lowerAt(pieces, at) === "lost" && (lowerAt(pieces, at + 1) === "their" || lowerAt(pieces, at + 1) === "his")) {
    return { ...base, from: groupStart(pieces, at), to: at + 3, side: "subject" };
  }
  let i = at - 1;
  while (i >= 0 && (isAdverb(lowerAt(pieces, i)) || HEARD.has(lowerAt(pieces, i)) || QUOTES.has(lowerAt(pieces, i))))
    i--;
  const auxiliary = lowerAt(pieces, i);
  if (beForms.has(auxiliary) || GET.has(auxiliary)) {
    if (auxiliary === "being" && !beForms.has(lowerAt(pieces, i - 1))) return { ...base, from: i, side: "subject" };
    const from = groupStart(pieces, i);
    return { ...base, from, side: "subject", pending: isPending(pieces, from, at) };
  }
  if (ends.has(at) || (before === "more" && ends.has(at - 1))) return { ...base, side: "label" };
  const object = objectFollows(pieces, behindSisters(pieces, at + 1)) || starts.has(behindAside(pieces, at + 1));
  if (haveForms.has(auxiliary) && !object) return { ...base, from: groupStart(pieces, i), side: "subject" };
  return { ...base, side: object ? "object" : "adjacent" };
}
