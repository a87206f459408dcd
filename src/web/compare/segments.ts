import type { Comparison, Difference } from "../../ask/compare.ts";
import type { InlineMark, Span } from "../../model/index.ts";

/** A run of a block's text with what lies on it in a comparison. */
export interface Segment {
  readonly start: number;
  readonly text: string;
  /** Numbers of the differences whose words it is, counted from 1. */
  readonly differences: readonly number[];
  /** The pair of aligned sentences it is of; null between sentences. */
  readonly pair: number | null;
  readonly mark: InlineMark | null;
}

/** What of a comparison lies on one of the two texts. */
export interface Side {
  /** The words of each difference, with its number. */
  readonly marked: readonly { readonly number: number; readonly span: Span }[];
  /** The sentences of each pair. */
  readonly pairs: readonly { readonly pair: number; readonly span: Span }[];
}

/** What of a comparison lies on A or B. What only the other one has marks nothing here. */
export function sideOf({ differences, pairs }: Comparison, which: "a" | "b"): Side {
  const lacking = which === "a" ? "only in B" : "only in A";
  return {
    marked: differences.flatMap((difference, index) =>
      difference.kind === lacking || (which === "a" && difference.kind === "untranslated")
        ? []
        : (difference[which]?.evidence ?? []).map((span) => ({ number: index + 1, span })),
    ),
    pairs: pairs.flatMap((pair, index) => pair[which].map((span) => ({ pair: index, span }))),
  };
}

/** Cuts a block's text wherever a difference, a sentence or a mark begins or ends; nothing is lost or doubled. */
export function segmentsOf(text: string, block: Span, side: Side, marks: readonly InlineMark[]): Segment[] {
  const inside = ({ start, end }: Span): boolean => start < block.end && end > block.start;
  const marked = side.marked.filter(({ span }) => inside(span));
  const pairs = side.pairs.filter(({ span }) => inside(span));
  const own = marks.filter(({ span }) => inside(span));
  const cuts = new Set([block.start, block.end]);
  for (const { span } of [...marked, ...pairs, ...own]) {
    cuts.add(Math.max(span.start, block.start));
    cuts.add(Math.min(span.end, block.end));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const covers = (start: number, end: number) => (one: { readonly span: Span }) =>
    one.span.start <= start && one.span.end >= end;
  return edges.slice(1).map((end, index) => {
    const start = edges[index]!;
    const here = covers(start, end);
    return {
      start,
      text: text.slice(start, end),
      differences: marked.filter(here).map(({ number }) => number),
      pair: pairs.find(here)?.pair ?? null,
      mark: own.find(here) ?? null,
    };
  });
}

/** The pair a difference stands in: by the sentence that has its words. */
export function pairOf({ pairs }: Comparison, { a, b }: Difference): number {
  return pairs.findIndex((pair) =>
    a
      ? pair.a.some(({ start }) => start === a.sentence.start)
      : pair.b.some(({ start }) => start === b!.sentence.start),
  );
}
