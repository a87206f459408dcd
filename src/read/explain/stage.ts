import type { Span } from "../../model/index.ts";

/** One thing that a stage of reading made of a sentence: a token, a phrase, a clause, an event. */
export interface StageRow {
  readonly span: Span;
  /** What the stage says of it; null and empty values are left out where they are shown. */
  readonly facts: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

/** What one stage of reading made of a sentence. */
export interface Stage {
  readonly name: string;
  readonly rows: readonly StageRow[];
}
