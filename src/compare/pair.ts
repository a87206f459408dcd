import type { Claim, Span } from "../model/index.ts";
import type { AnchorSpace } from "./anchors.ts";
import type { About, Difference, Passage, Verdict } from "./answers.ts";
import type { ComparedSentence, ComparedText } from "./text.ts";

/** Sentences of A and B that tell the same, with what they are compared by. */
export interface Pair {
  readonly textA: ComparedText;
  readonly textB: ComparedText;
  readonly a: readonly ComparedSentence[];
  readonly b: readonly ComparedSentence[];
  readonly space: AnchorSpace;
  /** The side of A that a side of B is. */
  readonly sideOfB: (side: string) => string;
  /** Words of A's language left standing in the sentences of B: they are no names and no terms. */
  readonly foreign: readonly Span[];
  /** Whether the documents are revisions of one text, so that every changed word counts. */
  readonly revisions: boolean;
  /** Whether a place of A and one of B, by the ids of their readings, are one. */
  readonly samePlace: (a: string, b: string) => boolean;
}

/** Finds one kind of difference in a pair of aligned sentences. */
export type Finder = (pair: Pair) => Difference[];

/** The sentences with the words that matter marked; without spans the whole of them is meant. */
export function passage(text: ComparedText, sentences: readonly ComparedSentence[], spans?: readonly Span[]): Passage {
  const start = sentences[0]!.span.start;
  const end = sentences[sentences.length - 1]!.span.end;
  const evidence = spans && spans.length > 0 ? [...spans].sort((a, b) => a.start - b.start) : [{ start, end }];
  return { document: text.document.id, evidence, sentence: { start, end, text: text.document.text.slice(start, end) } };
}

/** A difference between the sentences of a pair; spans that are left out mean the whole sentence. */
export function difference(
  pair: Pair,
  kind: Verdict,
  about: About,
  note: string,
  spans: { readonly a?: readonly Span[]; readonly b?: readonly Span[] } = {},
  claims: { readonly a: readonly Claim[]; readonly b: readonly Claim[] } = { a: [], b: [] },
): Difference {
  return {
    kind,
    about,
    a: pair.a.length > 0 ? passage(pair.textA, pair.a, spans.a) : null,
    b: pair.b.length > 0 ? passage(pair.textB, pair.b, spans.b) : null,
    claims: { a: claims.a.map(({ id }) => id), b: claims.b.map(({ id }) => id) },
    note,
  };
}

/** The words of a span in a text. */
export function wordsAt(text: ComparedText, { start, end }: Span): string {
  return text.document.text.slice(start, end).replace(/\s+/g, " ");
}

/** What of two lists has no counterpart in the other; each thing is the counterpart of one only. */
export function unmatched<A, B>(
  a: readonly A[],
  b: readonly B[],
  same: (a: A, b: B) => boolean,
): { a: A[]; b: B[]; matched: [A, B][] } {
  const left = [...b];
  const matched: [A, B][] = [];
  const onlyA = a.filter((one) => {
    const at = left.findIndex((other) => same(one, other));
    if (at < 0) return true;
    matched.push([one, left[at]!]);
    left.splice(at, 1);
    return false;
  });
  return { a: onlyA, b: left, matched };
}
