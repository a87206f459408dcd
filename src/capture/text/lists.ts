import type { Draft } from "../draft.ts";
import { indentOf, type Line } from "./lines.ts";
import { draftOf, type Recognised, type TextSource } from "./source.ts";

/** Bullets of lists; signs that have another use, too, need white space after them. */
const BULLET = /^(?:(?:[-*+·○–—](?:\s+|$)|[•◦‣▪●]\s*)+)/;
/** A line of an item that was broken by hand is at least this long, unless the next begins with a small letter. */
const BROKEN_LINE = 45;
/** `1. `, `12) `: an entry of a numbered list. */
const NUMBER = /^(\d{1,4})[.)]\s+/;

/** Length of the bullets in front of an item ("-   - " counts as one), 0 where the line is no item. */
export function bulletLength(text: string): number {
  const match = BULLET.exec(text);
  if (!match) return 0;
  // A dash may open a sentence of direct speech; lists have a hyphen, and a dash only with a gap behind it.
  return /^[–—]\s?\S/.test(text) && !/^[–—]\s{2}/.test(text) && text.length > 120 ? 0 : match[0].length;
}

/** The number in front of an entry of a numbered list; null where there is none. */
export function listNumber(text: string): { readonly label: string; readonly length: number } | null {
  const match = NUMBER.exec(text);
  return match ? { label: match[1]!, length: match[0].length } : null;
}

/** Reads one list item with the lines that continue it. An item with nothing behind its bullet gives no block. */
export function readItem(source: TextSource, index: number): Recognised | null {
  const line = source.lines[index]!;
  const bullet = bulletLength(line.text);
  const number = bullet === 0 ? listNumber(line.text) : null;
  if (bullet === 0 && number === null) return null;
  if (number !== null && !isNumberedItem(source, index, number.label)) return null;
  const from = line.from + (bullet || number!.length);
  const next = continuationEnd(source, index);
  const end = source.lines[next - 1]!.to;
  if (from >= end) return { drafts: [], next };
  const draft: Draft = { kind: "item", start: from, end, source: number ? "numbered" : "markup", line: index };
  if (number) draft.label = number.label;
  return { drafts: [draft], next };
}

/** A sentence may begin with a number and a stop ("3. Panzer …"); a list has a neighbour with the next or previous number. */
function isNumberedItem(source: TextSource, index: number, label: string): boolean {
  const value = Number(label);
  if (value === 1 || source.markdown) return true;
  return hasNumberNear(source.lines, index, -1, value - 1) || hasNumberNear(source.lines, index, 1, value + 1);
}

function hasNumberNear(lines: readonly Line[], index: number, step: 1 | -1, wanted: number): boolean {
  let looked = 0;
  for (let at = index + step; at >= 0 && at < lines.length && looked < 4; at += step) {
    const text = lines[at]!.text;
    if (text === "") continue;
    looked++;
    const number = listNumber(text);
    if (number !== null && Number(number.label) === wanted) return true;
  }
  return false;
}

/** Index after the last line of an item: lines that are indented under it and begin nothing of their own. */
function continuationEnd(source: TextSource, index: number): number {
  const own = indentOf(source.text, source.lines[index]!);
  let next = index + 1;
  while (next < source.lines.length) {
    const line = source.lines[next]!;
    if (line.text === "" || bulletLength(line.text) > 0 || listNumber(line.text) !== null) break;
    if (/^[#|>=]/.test(line.text) || indentOf(source.text, line) <= own) break;
    if (source.lines[next - 1]!.text.length < BROKEN_LINE && !/^\p{Ll}/u.test(line.text)) break;
    next++;
  }
  return next;
}

/** An item draft for a line whose bullet is known to be one. */
export function plainItem(line: Line, index: number): Draft {
  const bullet = bulletLength(line.text);
  return draftOf("item", line, index, { start: line.from + bullet, source: "markup" });
}
