interface Span {
  readonly start: number;
  readonly end: number;
}

/** A sentence as it is read, with stretches of it. */
export interface Spoken {
  readonly text: string;
  /** Stretches of `text` in UTF-16 code units, in order and without overlap. */
  readonly marks: readonly Span[];
}

/**
 * A sentence without the markup of its document ("_", "**", the address of a link), and where stretches of it are then.
 *
 * @param sentence its text, where that begins in the document, and the markup in it by offsets into the document
 * @param spans stretches of the document, in UTF-16 code units; what of them lies in the sentence comes back
 */
export function spoken(
  sentence: { readonly start: number; readonly text: string; readonly markup?: readonly Span[] | undefined },
  spans: readonly Span[],
): Spoken {
  const { start, text, markup = [] } = sentence;
  const within = (all: readonly Span[]): Span[] =>
    all
      .map((span) => ({ start: Math.max(0, span.start - start), end: Math.min(text.length, span.end - start) }))
      .filter((span) => span.start < span.end)
      .toSorted((a, b) => a.start - b.start);
  const cuts = within(markup);
  let plain = "";
  let at = 0;
  for (const cut of cuts) {
    plain += text.slice(at, Math.max(at, cut.start));
    at = Math.max(at, cut.end);
  }
  plain += text.slice(at);
  const moved = (offset: number): number =>
    offset - cuts.reduce((sum, cut) => sum + Math.max(0, Math.min(cut.end, offset) - cut.start), 0);
  const marks: { start: number; end: number }[] = [];
  for (const span of within(spans)) {
    const mark = { start: moved(span.start), end: moved(span.end) };
    const before = marks.at(-1);
    if (before !== undefined && mark.start <= before.end) before.end = Math.max(before.end, mark.end);
    else if (mark.start < mark.end) marks.push(mark);
  }
  return { text: plain, marks };
}
