import type { Draft } from "../draft.ts";
import { beginsCaption, isBoilerplate, isEditLink } from "../labels/index.ts";
import { blanksBefore, type Line, nextFilled } from "./lines.ts";
import { draftOf, type Recognised, type TextSource } from "./source.ts";

/** Longest line that can be a heading by standing alone, in UTF-16 code units and in words. */
const LONGEST_HEADING = 90;
const MOST_HEADING_WORDS = 13;

interface MarkedHeading {
  readonly level: number;
  readonly start: number;
  readonly end: number;
}

/** `## X`, `## X ##`, `== X ==` on one line, with the span of X; null where the line is no marked heading. */
export function markedHeading(line: Line): MarkedHeading | null {
  const first = line.text[0];
  if (first !== "#" && first !== "=") return null;
  let level = 0;
  while (line.text[level] === first && level < 7) level++;
  let end = line.text.length;
  if (first === "#") {
    if (level > 6 || (line.text[level] !== " " && line.text[level] !== "\t")) return null;
    while (end > level && line.text[end - 1] === "#") end--;
  } else {
    let closing = 0;
    while (line.text[end - 1 - closing] === "=" && closing < level) closing++;
    if (closing === 0 || line.text.length <= 2 * level) return null;
    level = Math.min(level, closing);
    end -= closing;
  }
  const inner = line.text.slice(level, end);
  const content = inner.trim();
  if (content === "" || /^=+$/.test(content)) return null;
  const start = line.from + level + (inner.length - inner.trimStart().length);
  return { level, start, end: start + content.length };
}

/** A line underlined with `===` or `---` (setext). Level 1 or 2; 0 where the next line is no underline. */
export function setextLevel(lines: readonly Line[], index: number): 0 | 1 | 2 {
  const line = lines[index];
  const under = lines[index + 1];
  if (!line || !under || line.text === "" || line.text.length > 150 || under.text.length < 3) return 0;
  const isUnderline = /^(?:=+|-+)$/.test(under.text);
  if (!isUnderline || (index > 0 && lines[index - 1]!.text !== "") || /^[-*•|>#]/.test(line.text)) return 0;
  return under.text[0] === "=" ? 1 : 2;
}

/** Reads a heading that the document marks as one. */
export function readMarkedHeading(source: TextSource, index: number): Recognised | null {
  const line = source.lines[index]!;
  const marked = markedHeading(line);
  if (marked) return { drafts: [headingDraft(marked, index)], next: index + 1 };
  const setext = setextLevel(source.lines, index);
  if (setext === 0) return null;
  return { drafts: [draftOf("heading", line, index, { level: setext, source: "markup" })], next: index + 2 };
}

function headingDraft(heading: MarkedHeading, line: number): Draft {
  return { kind: "heading", start: heading.start, end: heading.end, level: heading.level, source: "markup", line };
}

/** Reads a line that is a heading by its looks: with an edit link, all in bold, or short and alone between blank lines. */
export function readUnmarkedHeading(source: TextSource, index: number): Recognised | null {
  const line = source.lines[index]!;
  const edit = editLinkLength(line.text);
  if (edit > 0 && line.text.length - edit <= LONGEST_HEADING) {
    const more = { end: line.to - edit, level: 2, source: "alone" } as const;
    return { drafts: [draftOf("heading", line, index, more)], next: index + 1 };
  }
  if (!standsAlone(source.lines, index)) return null;
  const bold = /^(\*\*|__)([^*_\n]{2,80})\1$/.exec(line.text);
  if (bold && looksLikeHeading(bold[2]!)) {
    const more = { start: line.from + 2, end: line.to - 2, level: 6, source: "markup" } as const;
    return { drafts: [draftOf("heading", line, index, more)], next: index + 1 };
  }
  if (source.hasMarkedHeadings || !looksLikeHeading(line.text)) return null;
  return { drafts: [draftOf("heading", line, index, { level: 2, source: "alone" })], next: index + 1 };
}

/** Length of "[edit]" behind a heading copied from a wiki, with the white space before it; 0 where there is none. */
export function editLinkLength(text: string): number {
  if (!text.endsWith("]") || text.length > LONGEST_HEADING + 60) return 0;
  const link = /\s?\[([^[\]]{3,60})\]$/.exec(text);
  return link && link.index > 0 && isEditLink(link[1]!) ? link[0].length : 0;
}

function standsAlone(lines: readonly Line[], index: number): boolean {
  const before = index === 0 || lines[index - 1]!.text === "";
  const after = index + 1 >= lines.length || lines[index + 1]!.text === "";
  return before && after;
}

/** Whether a line has the looks of a heading: short, begins like a title, ends without a stop, is no caption or notice. */
export function looksLikeHeading(text: string): boolean {
  if (text.length > LONGEST_HEADING) return false;
  // A year or a span of years, or a name in quotation marks.
  if (/^\d{3,4}(?:\s?[–-]\s?\d{2,4})?$/.test(text) || /^["“„«][^"“”„«».!?]{3,60}["”“»]$/.test(text)) return true;
  if (/[.!?…:;,"”»)\]}|]$/.test(text.replace(/\)$/, "")) || !/\p{L}/u.test(text)) return false;
  if (/^[\p{Ll}([{<|*•–—-]/u.test(text) || /https?:\/\/|\S@\S|\s{3}/.test(text)) return false;
  return text.split(/\s+/).length <= MOST_HEADING_WORDS && !beginsCaption(text) && !isBoilerplate(text);
}

/**
 * Gives headings known by standing alone their level: where some are set off by more blank lines than others, those are
 * the higher ones; a heading directly under another is one lower. Long runs of such lines with no prose between them are
 * lists, and such lines after the last prose are paragraphs.
 */
export function settleHeadingsAlone(drafts: Draft[], lines: readonly Line[]): void {
  const alone = drafts.filter((draft) => draft.kind === "heading" && draft.source === "alone");
  if (alone.length === 0) return;
  dissolveRuns(drafts);
  const left = alone.filter((draft) => draft.kind === "heading");
  const blanks = left.map((draft) => (draft.line === 0 ? 0 : blanksBefore(lines, draft.line)));
  const most = Math.max(...blanks, 0);
  const graded = most > 1 && blanks.some((count) => count === 1);
  left.forEach((draft, at) => {
    const follows = at > 0 && nextFilled(lines, left[at - 1]!.line + 1) === draft.line;
    const level = graded && blanks[at] !== most ? 3 : 2;
    draft.level = follows ? Math.max(level, left[at - 1]!.level! + 1) : level;
  });
}

function dissolveRuns(drafts: Draft[]): void {
  const isAlone = (draft: Draft | undefined) => draft?.kind === "heading" && draft.source === "alone";
  for (let at = 0; at < drafts.length; at++) {
    if (!isAlone(drafts[at])) continue;
    let end = at;
    while (isAlone(drafts[end])) end++;
    const atEnd = end >= drafts.length;
    // Up to three in a row can be a heading with its subheadings; of a longer run only the last stands over the prose.
    const kept = atEnd ? 0 : end - at <= 3 ? end - at : 1;
    for (let i = at; i < end - kept; i++) drafts[i]!.kind = atEnd && end - at === 1 ? "paragraph" : "item";
    at = end;
  }
}
