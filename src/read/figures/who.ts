import type { Sentence } from "../text/sentence.ts";
import type { Count } from "./count.ts";
import type { FigureContext } from "./draft.ts";

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
  const own = sides.ofPhrase(count);
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

/** Finds the sides that a document's text names before its figures; several figures of a sentence look at the same words. */
export class SidesInText {
  private readonly sideOf: (name: string) => string | null;
  private readonly mayName: (words: readonly string[], from: number, to: number) => boolean;
  /** The side named by the words that end at an offset. */
  private readonly endingAt = new Map<number, string | null>();

  constructor({ sideOf, mayNameSide = () => true }: Pick<FigureContext, "sideOf" | "mayNameSide">) {
    this.sideOf = sideOf;
    this.mayName = mayNameSide;
  }

  /** The side that the counted phrase names ("two Army tanks"), by its longest stretch that names one; null where it names none. */
  ofPhrase({ phrase }: Count): string | null {
    if (phrase === null) return null;
    const words = phrase.split(" ");
    for (let length = Math.min(words.length, NAME_WORDS + 2); length > 0; length--) {
      for (let start = 0; start + length <= words.length; start++) {
        const side = this.of(words, start, start + length);
        if (side !== null) return side;
      }
    }
    return null;
  }

  /** The side named last before a figure, within reach; null where none is. */
  before(count: Count, { tokens }: Sentence): string | null {
    const end = firstFrom(tokens, count.span.start);
    const least = Math.max(0, end - REACH);
    const first = Math.max(0, least - NAME_WORDS);
    let words: string[] | null = null;
    for (let last = end; last > least; last--) {
      const { kind, end: offset } = tokens[last - 1]!;
      if (kind !== "word") continue;
      let side = this.endingAt.get(offset);
      if (side === undefined) {
        words ??= textsOf(tokens, first, end);
        side = this.endingAtWord(words, last - first);
        this.endingAt.set(offset, side);
      }
      if (side !== null) return side;
    }
    return null;
  }

  /** The side that the longest stretch of words before an index names. */
  private endingAtWord(words: readonly string[], last: number): string | null {
    for (let length = Math.min(NAME_WORDS, last); length > 0; length--) {
      const side = this.of(words, last - length, last);
      if (side !== null) return side;
    }
    return null;
  }

  private of(words: readonly string[], from: number, to: number): string | null {
    if (!this.mayName(words, from, to)) return null;
    let name = words[from]!;
    for (let at = from + 1; at < to; at++) name += ` ${words[at]!}`;
    return this.sideOf(name);
  }
}

function textsOf(tokens: Sentence["tokens"], from: number, to: number): string[] {
  const texts: string[] = [];
  for (let at = from; at < to; at++) texts.push(tokens[at]!.text);
  return texts;
}
