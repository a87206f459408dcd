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
  // The block alone is searched: a search in the whole text would run on to its end.
  const content = text.slice(span.start, span.end);
  const marks: InlineMark[] = [];
  let open = content.indexOf("[");
  while (open !== -1) {
    const mark = markAt(content, open);
    const next = mark ? mark.end : open + 1;
    if (mark) marks.push(markOf(mark, span.start));
    open = content.indexOf("[", next);
  }
  return marks;
}

/** A mark found in a block: offsets in the block, labels null for an editor's note. */
interface FoundMark {
  readonly start: number;
  readonly end: number;
  readonly labels: string[] | null;
}

function markOf({ start, end, labels }: FoundMark, offset: number): InlineMark {
  const span = { start: offset + start, end: offset + end };
  return labels === null ? { kind: "markup", span } : { kind: "footnote", span, labels };
}

function markAt(content: string, open: number): FoundMark | null {
  const close = closing(content, open);
  if (close === -1) return null;
  const inner = content.slice(open + 1, close).trim();
  const before = content.charAt(open - 1);
  const after = content.charAt(close + 1);
  if (isEditorialNote(inner)) return { start: open, end: close + 1, labels: null };
  const labels = labelsOf(inner, before, after);
  if (labels === null || isWordOfSentence(content, inner, open, close)) return null;
  return { start: open, end: close + 1 + tailLength(content, close + 1), labels };
}

/** Offset of the bracket that closes the one at `open`, within the few characters a mark can have; -1 where there is none. */
function closing(text: string, open: number): number {
  const end = Math.min(text.length, open + 44);
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
function isWordOfSentence(content: string, inner: string, open: number, close: number): boolean {
  if (!/^\d/.test(inner) || !/\s/.test(content.charAt(open - 1))) return false;
  return (
    /^\s\p{Ll}/u.test(content.slice(close + 1, close + 3)) &&
    /\p{L}\s$/u.test(content.slice(Math.max(0, open - 3), open))
  );
}

/** Length of what belongs to the mark behind its bracket: an address of a Markdown link, or pages (":34", ": 34–36"). */
function tailLength(content: string, at: number): number {
  const sign = content.charAt(at);
  if (sign !== "(" && sign !== ":") return 0;
  const tail = content.slice(at, at + 300);
  if (sign === "(") return /^\([^\s()]{1,250}(?:\s"[^"\n]{0,40}")?\)/.exec(tail)?.[0].length ?? 0;
  return /^:\s?\d{1,4}(?:[–-]\d{1,4})?(?![\d:])/.exec(tail)?.[0].length ?? 0;
}
