import type { Item } from "../lists/item.ts";
import type { Chunk } from "../phrases/chunk.ts";
import type { Oblique, Predicate } from "../predicate.ts";
import type { Word } from "../tagging/word.ts";

/** What the parser knows at one point of its walk over the items of a sentence. */
export interface ClauseState {
  readonly words: readonly Word[];
  readonly items: readonly Item[];
  readonly predicates: Predicate[];
  /** The clause being read; the ones around it wait on the stack. */
  level: Level;
  readonly stack: Level[];
  lastFinite: Predicate | null;
  /** The preposition that waits for its phrase. */
  preposition: { word: string; at: number } | null;
  /** The phrases read last, and the ones before them. */
  last: { members: readonly Chunk[]; to: number; role: "subject" | "object" | "oblique" } | null;
  beforeLast: { members: readonly Chunk[] } | null;
  comma: boolean;
  conjunction: boolean;
  hypothetical: boolean;
}

interface Level {
  current: Predicate | null;
  subject: readonly Chunk[] | null;
  opener: string | null;
  relative: boolean;
  pending: Oblique[];
  /** What a relative clause hangs on, once it has a subject of its own. */
  gap: readonly Chunk[] | null | undefined;
  antecedent: readonly Chunk[] | null | undefined;
  /** A subject whose infinitive came before its verb: "an attempt to take X was repelled". */
  kept: readonly Chunk[] | null | undefined;
}

/** The state before the first item. */
export function newState(words: readonly Word[], items: readonly Item[]): ClauseState {
  return {
    words,
    items,
    predicates: [],
    level: newLevel(),
    stack: [],
    lastFinite: null,
    preposition: null,
    last: null,
    beforeLast: null,
    comma: false,
    conjunction: false,
    hypothetical: false,
  };
}

/** A clause of which nothing is known yet but its subject. All have the same fields, so that the engine that runs this reads them fast. */
export function newLevel(subject: readonly Chunk[] | null = null, relative = false): Level {
  return {
    current: null,
    subject,
    opener: null,
    relative,
    pending: [],
    gap: undefined,
    antecedent: undefined,
    kept: undefined,
  };
}
