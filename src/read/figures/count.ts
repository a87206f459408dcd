import type { FigureWhat, Span } from "../../model/index.ts";
import type { Token } from "../text/sentence.ts";

/** What one quantity of a sentence counts, as the language found it. */
export interface Count {
  /** The quantity with its noun. */
  readonly span: Span;
  readonly what: FigureWhat;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly unit: string;
  /** The noun phrase counted ("rebel fighters"), to be asked for a side; null where the text gives none. */
  readonly phrase: string | null;
  /** The noun that stands for whose they are where no side is clear ("civilians"). */
  readonly noun: string | null;
  /** The word that tells what happened ("killed"), where there is one. */
  readonly trigger: Span | null;
  /** How sure the rule is, 0..1, and its name. */
  readonly confidence: number;
  readonly rule: string;
}

/** What a sentence leaves for the next one of its block: what was last counted, so that "the figure" can be understood. */
export interface CountMemory {
  readonly what: FigureWhat | null;
  /** Counted in the item of a list before: only what this item counts in the same way is meant. */
  readonly listed?: boolean;
}

/** Reads the counts of one sentence; pure. `field` tells where in an infobox it stands. */
export type CountReader = (
  tokens: readonly Token[],
  memory: CountMemory,
  field: "losses" | "strength" | null,
) => { readonly counts: readonly Count[]; readonly memory: CountMemory };
