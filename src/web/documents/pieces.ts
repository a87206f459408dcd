import type { Claim, Document, InlineMark, Span } from "../../model/index.ts";

/** A run of a block's text with everything that lies on it. */
export interface Piece {
  readonly start: number;
  readonly text: string;
  /** Claims whose evidence covers the run, in the order of the text. */
  readonly claims: readonly Claim[];
  /** The footnote mark or markup that the run is. */
  readonly mark: InlineMark | null;
}

/** Cuts a block's text wherever a claim's evidence or a mark begins or ends. */
export function piecesOf(text: string, block: Span, claims: readonly Claim[], marks: readonly InlineMark[]): Piece[] {
  const cuts = new Set([block.start, block.end]);
  const inside = (span: Span) => span.start < block.end && span.end > block.start;
  const cut = (span: Span) => {
    if (!inside(span)) return;
    cuts.add(Math.max(span.start, block.start));
    cuts.add(Math.min(span.end, block.end));
  };
  const spans = claims.flatMap((claim) => claim.evidence.filter(inside).map((span) => ({ claim, span })));
  const own = marks.filter((mark) => inside(mark.span));
  for (const { span } of spans) cut(span);
  for (const mark of own) cut(mark.span);
  const edges = [...cuts].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (let index = 1; index < edges.length; index++) {
    const [start, end] = [edges[index - 1]!, edges[index]!];
    const covering = spans.filter(({ span }) => span.start <= start && span.end >= end).map(({ claim }) => claim);
    pieces.push({
      start,
      text: text.slice(start, end),
      claims: [...new Set(covering)],
      mark: own.find(({ span }) => span.start <= start && span.end >= end) ?? null,
    });
  }
  return pieces;
}

/** Claims by the block in which their evidence begins, so that a long text is cut in one pass. */
export function claimsByBlock(
  blocks: Document["blocks"],
  claims: readonly Claim[],
): ReadonlyMap<number, readonly Claim[]> {
  const found = new Map<number, Claim[]>();
  for (const claim of claims) {
    for (const index of new Set(claim.evidence.map((span) => blockAt(blocks, span.start)))) {
      if (index < 0) continue;
      const known = found.get(index);
      if (known) known.push(claim);
      else found.set(index, [claim]);
    }
  }
  return found;
}

/** The block that holds an offset, by binary search; -1 between blocks. */
export function blockAt(blocks: Document["blocks"], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { span } = blocks[middle]!;
    if (offset < span.start) high = middle - 1;
    else if (offset >= span.end) low = middle + 1;
    else return middle;
  }
  return -1;
}
