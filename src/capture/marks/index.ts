import type { Block, InlineMark, Reference } from "../../model/index.ts";
import { findBareNumbers } from "./bare-numbers.ts";
import { findBracketMarks } from "./brackets.ts";
import { findDebris } from "./debris.ts";
import { findMarkup } from "./markup.ts";

/** Blocks in which a sentence can carry a footnote mark. */
const NARRATIVE: ReadonlySet<Block["kind"]> = new Set([
  "title",
  "heading",
  "paragraph",
  "item",
  "field",
  "caption",
  "cell",
]);

/** Finds footnote marks in all their printed forms; `references` helps to believe in bare numbers. */
export function findFootnotes(text: string, blocks: readonly Block[], references: readonly Reference[]): InlineMark[] {
  const narrative = blocks.filter((block) => NARRATIVE.has(block.kind));
  const brackets = narrative.flatMap((block) => findBracketMarks(text, block.span));
  return [...brackets, ...findBareNumbers(text, narrative, references)];
}

/**
 * Finds what is no part of the sentences of a plain text or Markdown file: footnote marks, emphasis and link markup,
 * names of image files. In order of their start; where two would overlap the footnote mark stays.
 */
export function findMarks(text: string, blocks: readonly Block[], references: readonly Reference[]): InlineMark[] {
  const narrative = blocks.filter((block) => NARRATIVE.has(block.kind));
  const debris = narrative.flatMap((block) => findDebris(text, block));
  const markup = narrative.flatMap((block) => findMarkup(text, block.span));
  return joinMarks(findFootnotes(text, blocks, references), [...debris, ...markup]);
}

/** Joins marks from two finders in order of their start; where they overlap the first finder's stay. */
export function joinMarks(first: readonly InlineMark[], second: readonly InlineMark[]): InlineMark[] {
  const priority = new Map<InlineMark, number>();
  for (const mark of first) priority.set(mark, 0);
  for (const mark of second) priority.set(mark, 1);
  const sorted = [...first, ...second].sort(
    (a, b) => a.span.start - b.span.start || priority.get(a)! - priority.get(b)! || b.span.end - a.span.end,
  );
  const kept: InlineMark[] = [];
  for (const mark of sorted) {
    const last = kept.at(-1);
    if (!last || mark.span.start >= last.span.end) kept.push(mark);
    else if (priority.get(mark)! < priority.get(last)!) kept[kept.length - 1] = mark;
  }
  return kept;
}
