import type { Sentence } from "../text/sentence.ts";
import type { Count } from "./count.ts";

/** Figures of what a side has, does or holds: whose they are is told by whoever acts before them. */
const OF_THE_ACTOR = new Set<Count["what"]>([
  "strength",
  "units of place",
  "share",
  "buildings",
  "munitions",
  "area",
  "distance",
  "duration",
]);
const MEASURES = new Set<Count["what"]>(["distance", "duration", "area"]);
/** How many words back an actor is looked for, and how many words its name can have. */
const REACH = 25;
const NAME_WORDS = 4;

/**
 * Whose dead, whose fighters: the side of the counted phrase or of a part of it; for what a side has or takes the side named
 * last before it in the sentence; for vehicles their kind; else the noun itself. A number without a noun means the people
 * counted before it in the sentence.
 *
 * @param before who the figure before this one in the same sentence was about; null for the first
 * @param column the side of the infobox column it stands in, where it does
 */
export function whoOf(
  count: Count,
  sentence: Sentence,
  sides: SidesInText,
  before: string | null,
  column: string | null,
): string | null {
  if (count.what === "vehicles") return count.noun ?? count.unit;
  if (column !== null) return column;
  const own = sideOfPhrase(count, sides.sideOf);
  if (own !== null) return own;
  if (OF_THE_ACTOR.has(count.what)) {
    const actor = sides.before(count, sentence);
    if (actor !== null) return actor;
    if (MEASURES.has(count.what)) return null;
  }
  if (count.unit === "people") return count.noun ?? before ?? "people";
  return count.noun ?? (count.unit === "fighters" ? before : null);
}

/** The index of the first token at or behind an offset. */
export function firstFrom(tokens: Sentence["tokens"], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The side that the counted phrase names ("two Army tanks"); null where it names none. */
export function sideOfPhrase(count: Count, sideOf: (name: string) => string | null): string | null {
  return count.phrase === null ? null : sideInPhrase(count.phrase.split(" "), sideOf);
}

/** The longest stretch of a phrase that names a side. */
function sideInPhrase(words: readonly string[], sideOf: (name: string) => string | null): string | null {
  for (let length = Math.min(words.length, NAME_WORDS + 2); length > 0; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const side = sideOf(words.slice(start, start + length).join(" "));
      if (side !== null) return side;
    }
  }
  return null;
}

/** Finds the sides that a document's text names before its figures; several figures of a sentence look at the same words. */
export class SidesInText {
  readonly sideOf: (name: string) => string | null;
  /** The side named by the words that end at an offset. */
  private readonly endingAt = new Map<number, string | null>();

  constructor(sideOf: (name: string) => string | null) {
    this.sideOf = sideOf;
  }

  /** The side named last before a figure, within reach; null where none is. */
  before(count: Count, { tokens }: Sentence): string | null {
    const end = firstFrom(tokens, count.span.start);
    for (let last = end; last > Math.max(0, end - REACH); last--) {
      const { kind, end: offset } = tokens[last - 1]!;
      if (kind !== "word") continue;
      let side = this.endingAt.get(offset);
      if (side === undefined) {
        side = this.longest(tokens, last);
        this.endingAt.set(offset, side);
      }
      if (side !== null) return side;
    }
    return null;
  }

  /** The side that the longest stretch of words before a token names. */
  private longest(tokens: Sentence["tokens"], last: number): string | null {
    for (let length = Math.min(NAME_WORDS, last); length > 0; length--) {
      let name = tokens[last - length]!.text;
      for (let at = last - length + 1; at < last; at++) name += ` ${tokens[at]!.text}`;
      const side = this.sideOf(name);
      if (side !== null) return side;
    }
    return null;
  }
}
