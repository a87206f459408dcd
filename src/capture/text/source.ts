import type { Draft } from "../draft.ts";
import type { Line } from "./lines.ts";

/** The document as the recognisers see it. */
export interface TextSource {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly markdown: boolean;
  /** Whether the document marks any heading, so that lines standing alone need not be taken for one. */
  readonly hasMarkedHeadings: boolean;
  /** Width at which paragraphs are broken into lines by hand; null where each paragraph is one line. */
  readonly wrapWidth: number | null;
}

/** What one recogniser made of the lines from an index on; null where they are not its kind. */
export interface Recognised {
  readonly drafts: Draft[];
  /** Index of the first line it did not use. */
  readonly next: number;
}

/** A draft of one whole line, with what differs given in `more`. */
export function draftOf(kind: Draft["kind"], line: Line, index: number, more: Partial<Draft> = {}): Draft {
  return { kind, start: line.from, end: line.to, source: "plain", line: index, ...more };
}
