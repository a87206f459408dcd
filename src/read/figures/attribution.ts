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

/**
 * The same reader for the sentences of one document, which several stages ask one after the other: a sentence is read again
 * only where another is taken to have spoken before it.
 */
export function rememberAttributions(read: AttributionReader): AttributionReader {
  const known = new Map<number, { readonly before: Speaker | null; readonly attribution: SentenceAttribution }>();
  return (tokens, before) => {
    const start = tokens[0]?.start ?? -1;
    const last = known.get(start);
    if (last && isSame(last.before, before)) return last.attribution;
    const attribution = read(tokens, before);
    known.set(start, { before, attribution });
    return attribution;
  };
}

function isSame(a: Speaker | null, b: Speaker | null): boolean {
  if (a === null || b === null) return a === b;
  return a.source === b.source && a.quoting === b.quoting && a.quoted === b.quoted;
}
