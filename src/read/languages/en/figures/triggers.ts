import type { Piece } from "../../../figures/pieces.ts";
import type { Quantity } from "../../../figures/quantity.ts";
import { adverbs, beForms, haveForms, modals, prepositions } from "../words.ts";
import { EVENTS, type Event } from "./events.ts";

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
const isAdverb = (word: string): boolean => adverbs.has(word) || (word.length > 4 && word.endsWith("ly"));
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
  while (i >= 0 && (isAdverb(lowerAt(pieces, i)) || HEARD.has(lowerAt(pieces, i)))) i--;
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

const ASIDE = 8;

/** "killed, on the same day, 30 men": behind the aside that begins right at a piece; the piece itself where none does. */
export function behindAside(pieces: readonly Piece[], at: number): number {
  if (lowerAt(pieces, at) !== ",") return at;
  for (let i = at + 1; i < at + ASIDE; i++) if (lowerAt(pieces, i) === ",") return i + 1;
  return at;
}

/** "killed, wounded or captured 300": one object for all verbs of the series. */
function behindSisters(pieces: readonly Piece[], at: number): number {
  let next = at;
  for (;;) {
    let verb = next;
    while (SERIES.has(lowerAt(pieces, verb)) && verb < next + 2) verb++;
    if (verb === next || EVENTS.get(lowerAt(pieces, verb))?.form !== "past") return next;
    next = verb + 1;
  }
}

/** "were still to be evacuated", "have yet to be": nothing has happened to them yet. */
function isPending(pieces: readonly Piece[], from: number, at: number): boolean {
  for (let i = from; i < at; i++) {
    const word = lowerAt(pieces, i);
    if (word === "to" && (lowerAt(pieces, i - 1) === "still" || lowerAt(pieces, i - 1) === "yet")) return true;
  }
  return false;
}

/** "were reported killed", "are said to have died": the verb group goes on across what others say of it. */
const HEARD = new Set(
  "reported confirmed said believed thought feared presumed alleged known estimated claimed".split(" "),
);
/** What joins the event words of one series: "killed, wounded or captured". */
export const SERIES: ReadonlySet<string> = new Set([",", "/", "and", "or"]);
const GROUP = new Set([...beForms, ...haveForms, ...modals, ...HEARD, "to", "not", "still", "yet"]);

/** The first auxiliary of the verb group that ends at a piece. */
export function groupStart(pieces: readonly Piece[], at: number): number {
  let from = at;
  for (let i = at - 1; i >= 0; i--) {
    const word = lowerAt(pieces, i);
    if (GROUP.has(word)) from = i;
    else if (!isAdverb(word)) break;
  }
  return from;
}

/** After an active verb something nominal stands; after a participle a preposition, a comma or the end. */
function objectFollows(pieces: readonly Piece[], at: number): boolean {
  let i = at;
  while (isAdverb(lowerAt(pieces, i)) && !BOUNDS.has(lowerAt(pieces, i))) i++;
  const piece = pieces[i];
  if (piece === undefined || piece.kind === "sign") return piece?.text === '"' || piece?.text === "~";
  if (BOUNDS.has(piece.lower)) return true;
  if (piece.lower.length > 5 && piece.lower.endsWith("ing")) return false;
  return !prepositions.has(piece.lower) && !CLOSED.has(piece.lower);
}
const BOUNDS = new Set(
  "about around over more at some nearly almost up approximately roughly an a the between".split(" "),
);
const CLOSED = new Set(
  "and or but while when as who which that with during each every last this yesterday today overnight daily nearby there here alone".split(
    " ",
  ),
);
