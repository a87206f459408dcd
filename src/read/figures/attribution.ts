import type { Modality, Span } from "../../model/index.ts";
import type { Token } from "../text/sentence.ts";

/** How firmly something is said and who says so. `source` null: the document itself, or nobody named. */
export interface SpanAttribution {
  readonly modality: Modality;
  readonly source: string | null;
}

/** Who was speaking when a sentence ended: "they also said" means them, an open quotation is still theirs. */
export interface Speaker {
  readonly source: string;
  /** The sentence ended inside a quotation of this source. */
  readonly quoting: boolean;
  /** How many sentences the quotation has run. */
  readonly quoted?: number;
}

/** A sentence's attribution: ask it for any span in the sentence. */
export interface SentenceAttribution {
  of(span: Span): SpanAttribution;
  /** The same, but how firmly it is said without regard to whether it is only intended: "said that they failed to" is claimed. */
  spoken(span: Span): SpanAttribution;
  /** What to hand to the next sentence of the same block. */
  readonly speaker: Speaker | null;
}

export type AttributionReader = (tokens: readonly Token[], before: Speaker | null) => SentenceAttribution;
