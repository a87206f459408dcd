import type { InlineMark, Span } from "../../model/index.ts";
import { isEditorialNote } from "../labels/index.ts";

/** More labels than this in one range ("[3–90]") are years or pages, not references. */
const WIDEST_RANGE = 25;

const LABEL = /^(?:\d{1,3}|(?:nb|note|n|fn|lower-alpha|upper-alpha|lower-roman|Note|N|NB) ?\d{1,3})$/;
const LETTER = /^[a-z]{1,2}$/;
const RANGE = /^(\d{1,3})\s?[–-]\s?(\d{1,3})$/;

/**
 * Finds footnote marks in square brackets: `[12]`, `[12, 13]`, `[3–5]`, `[a]`, `[nb 1]`, `[^name]`, with a page behind it
 * (`[12]:34`) or an address (`[12](#note)`), and editors' notes (`[citation needed]`), which are marks without labels.
 * Words that an author put into a quotation (`[the] city`, `[n]either`, `[33] of them`) are no marks.
 */
export function findBracketMarks(text: string, span: Span): InlineMark[] {
  const marks: InlineMark[] = [];
  let open = text.indexOf("[", span.start);
  while (open !== -1 && open < span.end) {
    const mark = markAt(text, open, span);
    if (mark) marks.push(mark);
    open = text.indexOf("[", mark ? mark.span.end : open + 1);
  }
  return marks;
}

function markAt(text: string, open: number, span: Span): InlineMark | null {
  const close = closing(text, open, span.end);
  if (close === -1) return null;
  const content = text.slice(open + 1, close).trim();
  const before = open > span.start ? text.charAt(open - 1) : "";
  const after = text.charAt(close + 1);
  if (isEditorialNote(content.replace(/^\[|\]$/g, "")))
    return { kind: "markup", span: { start: open, end: close + 1 } };
  const labels = labelsOf(content, before, after);
  if (labels === null) return null;
  if (isWordOfSentence(text, content, before, close, span)) return null;
  return { kind: "footnote", span: { start: open, end: close + 1 + tailLength(text, close + 1, span.end) }, labels };
}

/** Offset of the bracket that closes the one at `open`, within the few characters a mark can have; -1 where there is none. */
function closing(text: string, open: number, limit: number): number {
  const end = Math.min(limit, open + 44);
  for (let at = open + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 93) return at;
    if (code === 91 || code === 10) return -1;
  }
  return -1;
}

function labelsOf(content: string, before: string, after: string): string[] | null {
  if (content.startsWith("^")) return /^\^[^\s\]]{1,40}$/.test(content) ? [content.slice(1)] : null;
  const labels: string[] = [];
  for (const part of content.split(/[,;]/)) {
    const trimmed = part.trim();
    const range = RANGE.exec(trimmed);
    if (LABEL.test(trimmed)) labels.push(trimmed);
    else if (LETTER.test(trimmed) && isLetterMark(trimmed, before, after)) labels.push(trimmed);
    else if (range) {
      const first = Number(range[1]);
      const last = Number(range[2]);
      if (last <= first || last - first > WIDEST_RANGE) return null;
      for (let label = first; label <= last; label++) labels.push(String(label));
    } else return null;
  }
  return labels;
}

/** A letter in brackets is a mark where it hangs on a word or stop and no word goes on behind it ("[n]either", "say[s]" do). */
function isLetterMark(letters: string, before: string, after: string): boolean {
  const hangs = before !== "" && !/[\s(“"‘]/.test(before);
  const goesOn = /[\p{L}\p{M}\p{N}]/u.test(after);
  // "fighter[s] were": an ending that an author added to a quoted word.
  const ending = /\p{L}/u.test(before) && /^(?:s|d|n|t|es|ed|ly|er)$/.test(letters) && /[\s]/.test(after);
  return hangs && !goesOn && !ending;
}

/** "killed [33] of them": a number set off by spaces on both sides with a word behind it is an author's addition. */
function isWordOfSentence(text: string, content: string, before: string, close: number, span: Span): boolean {
  if (!/^\d/.test(content) || !/\s/.test(before)) return false;
  const next = text.slice(close + 1, Math.min(span.end, close + 3));
  const word = text.slice(Math.max(span.start, close - content.length - 4), close - content.length - 2);
  return /^\s\p{Ll}/u.test(next) && /\p{L}$/u.test(word);
}

/** Length of what belongs to the mark behind its bracket: an address of a Markdown link, or pages (":34", ": 34–36"). */
function tailLength(text: string, at: number, limit: number): number {
  const tail = text.slice(at, Math.min(limit, at + 300));
  if (tail[0] === "(") return /^\([^\s()]{1,250}(?:\s"[^"\n]{0,40}")?\)/.exec(tail)?.[0].length ?? 0;
  if (tail[0] === ":") return /^:\s?\d{1,4}(?:[–-]\d{1,4})?(?![\d:])/.exec(tail)?.[0].length ?? 0;
  return 0;
}
