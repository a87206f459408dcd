import type { Span } from "../../model/index.ts";

/**
 * The span of the captured text that a selection on the page covers; null where it is empty or not in one block. Pieces of
 * text carry where they begin (`data-start`), blocks where they end (`data-end`).
 */
export function spanOfSelection(selection: Selection | null, text: string, article: Element): Span | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const block = elementOf(range.startContainer)?.closest<HTMLElement>(".block[data-end]");
  if (!block || !article.contains(block)) return null;
  const start = offsetOf(range.startContainer, range.startOffset);
  const inBlock = block.contains(range.endContainer);
  // Three clicks select up to the beginning of what follows.
  const end = (inBlock ? offsetOf(range.endContainer, range.endOffset) : null) ?? Number(block.dataset.end);
  if (start === null || end <= start) return null;
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  return to > from ? { start: from, end: to } : null;
}

function offsetOf(node: Node, offset: number): number | null {
  const piece = elementOf(node)?.closest<HTMLElement>("[data-start]");
  if (!piece) return null;
  const start = Number(piece.dataset.start);
  return node.nodeType === Node.TEXT_NODE && piece.dataset.whole === undefined ? start + offset : start;
}

const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement);
