import type { Block } from "../../model/index.ts";
import type { Line } from "./lines.ts";

/** A block in the making: what it is by its own lines, before its neighbours have been looked at. */
export interface Draft {
  kind: Block["kind"];
  start: number;
  end: number;
  level?: number;
  key?: string;
  /** How the document marks it; a heading known only by standing alone can still turn out to be something else. */
  source: "markup" | "alone" | "numbered" | "label" | "plain";
  /** For an entry of a numbered list or a reference list: the label in front of it. */
  label?: string;
  /** Index of its first line, for the white space around it. */
  line: number;
}

/** What one recogniser made of the lines from an index on; null where they are not its kind. */
export interface Recognised {
  readonly drafts: Draft[];
  /** Index of the first line it did not use. */
  readonly next: number;
}

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

export function draftOf(kind: Draft["kind"], line: Line, index: number, more: Partial<Draft> = {}): Draft {
  return { kind, start: line.from, end: line.to, source: "plain", line: index, ...more };
}
