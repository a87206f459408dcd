import type { DocumentId, Span } from "../model/index.ts";

/** How a thing stands in two documents; `untranslated`: words of A's language left standing in B. */
export type Verdict = "same" | "different" | "only in A" | "only in B" | "untranslated";

/**
 * What a difference is about. `detail`: something spoken of on one side only (a direction, a weapon, what kind of place);
 * `sentence` and `field`: a whole sentence or infobox line; `claim`: what one
 * sentence says of ground and the other does not; `wording`: revisions of one text whose words alone changed.
 */
export type About =
  | "number"
  | "name"
  | "date"
  | "actor"
  | "outcome"
  | "source"
  | "detail"
  | "claim"
  | "sentence"
  | "field"
  | "wording";

/** Where a difference stands in one document: the very words, and the sentence around them. */
export interface Passage {
  readonly document: DocumentId;
  /** The words that differ; where the other document has what this one lacks, the sentence that could have had it. */
  readonly evidence: readonly Span[];
  readonly sentence: { readonly start: number; readonly end: number; readonly text: string };
}

/** One thing that two documents both tell, tell differently, or that one of them tells alone. */
export interface Difference {
  readonly kind: Verdict;
  readonly about: About;
  readonly a: Passage | null;
  readonly b: Passage | null;
  /** Ids of the claims compared, where claims were. */
  readonly claims: { readonly a: readonly string[]; readonly b: readonly string[] };
  /** What differs, in one clause. */
  readonly note: string;
}

/** Two names that may be one place's; for a person to decide. `slip`: one of them is likely a misprint of the other. */
export interface NameProposal {
  readonly kind: "proposal";
  readonly a: string;
  readonly b: string;
  readonly slip: boolean;
  /** How often the two stand for one another. */
  readonly times: number;
  readonly reason: string;
}

/** One of the two documents compared. */
export interface ComparedDocument {
  readonly id: DocumentId;
  readonly title: string | null;
  readonly language: string;
  readonly origin: string;
}

/** Sentences of A and B that tell the same, in the order of A; either list may be empty. */
export interface AlignedPair {
  readonly a: readonly Span[];
  readonly b: readonly Span[];
}

/** Everything that was found out about two documents. */
export interface Comparison {
  readonly a: ComparedDocument;
  readonly b: ComparedDocument;
  /** Whether they tell of the same events, as far as sentences of the one have a counterpart in the other. */
  readonly related: boolean;
  readonly pairs: readonly AlignedPair[];
  /** What they tell differently, or one of them alone, in the order of the texts. */
  readonly differences: readonly Difference[];
  /** Sentences in which nothing was found to differ. */
  readonly same: readonly Difference[];
  readonly proposals: readonly NameProposal[];
}
