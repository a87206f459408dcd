import type { Phrase } from "../../../../grammar/phrase.ts";

/** A noun phrase with the indices of its words: `[from, to)`. */
export interface Chunk extends Phrase {
  readonly from: number;
  readonly to: number;
  /** Joined by "as well as", "along with", "including": a portion named before does not hold for it. */
  readonly separate: boolean;
  /** The phrases inside a description: the A and B of "the road between A and B". */
  readonly inside?: readonly Chunk[] | undefined;
}

/** The phrases of a sentence by the word each begins with. */
export type Chunks = readonly (Chunk | undefined)[];
