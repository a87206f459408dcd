import { isApparatusTitle, isBoilerplate } from "../labels/index.ts";
import { editLinkLength, markedHeading, setextLevel } from "./headings.ts";
import type { Line } from "./lines.ts";
import { bulletLength } from "./lists.ts";
import { referenceEntry } from "./references.ts";
import { draftOf, type Recognised, type TextSource } from "./source.ts";

/** Widest column at which people break lines by hand, and the narrowest that shows it. */
const WIDEST_WRAP = 120;
const NARROWEST_WRAP = 45;

/** Share of the lines broken by hand that come near the full width. */
const FULL_LINES = 0.75;

/**
 * The column at which paragraphs of a plain text are broken into lines by hand; null where a paragraph is one line.
 * Told by the lines that are followed by another line: broken by hand, nearly all are short and most of one length.
 */
export function findWrapWidth(lines: readonly Line[]): number | null {
  const followed: number[] = [];
  for (let at = 0; at + 1 < lines.length; at++) {
    const { text } = lines[at]!;
    if (text !== "" && lines[at + 1]!.text !== "" && bulletLength(text) === 0) followed.push(text.length);
  }
  if (followed.length < 4) return null;
  followed.sort((a, b) => a - b);
  const width = followed[Math.floor((followed.length - 1) * 0.95)]!;
  const narrow = followed.filter((length) => length <= WIDEST_WRAP).length / followed.length;
  const full = followed.filter((length) => length >= width * 0.75).length / followed.length;
  return narrow >= 0.9 && width >= NARROWEST_WRAP && width <= WIDEST_WRAP && full >= FULL_LINES ? width : null;
}

/** Reads a paragraph: one line, or all that were broken off from it. */
export function readParagraph(source: TextSource, index: number): Recognised {
  const line = source.lines[index]!;
  let next = index + 1;
  while (next < source.lines.length && goesOn(source, next)) next++;
  return { drafts: [draftOf("paragraph", line, index, { end: source.lines[next - 1]!.to })], next };
}

function goesOn(source: TextSource, index: number): boolean {
  const before = source.lines[index - 1]!;
  const line = source.lines[index]!;
  if (line.text === "" || beginsBlock(source, index)) return false;
  if (source.markdown) return true;
  const endsSentence = /[.!?…:]["”’»)]?(?:\s?\[[^\]]{1,12}\])*$/.test(before.text);
  if (!endsSentence && /^\p{Ll}/u.test(line.text)) return true;
  if (source.wrapWidth === null) return false;
  // Filled by hand or by a program: the first word of this line would not have fitted on the line before.
  const word = /^\S+/.exec(line.text)![0].length;
  return before.text.length + 1 + word > source.wrapWidth - 2;
}

/** Whether a line begins a block of its own even without a blank line before it. */
function beginsBlock(source: TextSource, index: number): boolean {
  const { text } = source.lines[index]!;
  const first = text[0]!;
  if (first === "|" || first === "#" || first === "=")
    return first === "|" || markedHeading(source.lines[index]!) !== null;
  if (first === "[" && referenceEntry(text) !== null) return true;
  if (text.endsWith("]") && editLinkLength(text) > 0) return true;
  if (bulletLength(text) > 0 || setextLevel(source.lines, index) > 0) return true;
  return text.length <= 120 && (isApparatusTitle(text) || isBoilerplate(text));
}
