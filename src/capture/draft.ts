import type { Block } from "../model/index.ts";

/** A block in the making: what it is by itself, before its neighbours have been looked at. */
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

/** The finished block; levels stay with headings and keys with what can have one. */
export function blockOf(draft: Draft): Block {
  const block: Block = { kind: draft.kind, span: { start: draft.start, end: draft.end } };
  if (draft.level !== undefined && (draft.kind === "heading" || draft.kind === "title")) block.level = draft.level;
  if (draft.key !== undefined && (draft.kind === "field" || draft.kind === "cell")) block.key = draft.key;
  return block;
}
