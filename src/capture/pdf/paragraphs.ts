import { median } from "./columns.ts";
import type { PdfLine } from "./lines.ts";

/** A paragraph or heading of a PDF, with where it stands. */
export interface PdfPiece {
  readonly text: string;
  readonly page: number;
  /** Left, top, right and bottom edge in PDF points from the upper left corner, on its first page. */
  readonly box: readonly [number, number, number, number];
  /** 1 the highest; null for running text. */
  readonly heading: number | null;
}

/** Letters so much larger than those of the running text make a heading. */
const LARGER = 1.12;
const LONGEST_HEADING = 160;

/** Joins lines to paragraphs: by their distance, their indentation, their size, and how the line before ended. */
export function piecesOf(lines: readonly PdfLine[]): PdfPiece[] {
  const body = bodySize(lines);
  const pitch = median(
    lines.flatMap((line, at) => {
      const before = lines[at - 1];
      const step = before && before.page === line.page ? line.baseline - before.baseline : 0;
      return step > 0 && step < line.size * 3 ? [step] : [];
    }),
  );
  const groups: PdfLine[][] = [];
  for (const line of lines) {
    const group = groups[groups.length - 1];
    if (group && continues(group, line, pitch, body)) group.push(line);
    else groups.push([line]);
  }
  const levels = [
    ...new Set(groups.filter((group) => isHeading(group, body)).map(([first]) => Math.round(first!.size))),
  ].sort((a, b) => b - a);
  return groups.map((group) => {
    const first = group[0]!;
    const own = group.filter(({ page }) => page === first.page);
    return {
      text: joinLines(group),
      page: first.page,
      box: [
        round(Math.min(...own.map(({ left }) => left))),
        round(Math.min(...own.map(({ top }) => top))),
        round(Math.max(...own.map(({ right }) => right))),
        round(Math.max(...own.map(({ baseline, size }) => baseline + size * 0.25))),
      ] as const,
      heading: isHeading(group, body) ? Math.min(levels.indexOf(Math.round(first.size)) + 1, 6) : null,
    };
  });
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The size most letters have. */
function bodySize(lines: readonly PdfLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

function isHeading(group: readonly PdfLine[], body: number): boolean {
  const length = group.reduce((sum, { text }) => sum + text.length, 0);
  return group[0]!.size > body * LARGER && length <= LONGEST_HEADING && /\p{L}/u.test(group[0]!.text);
}

function continues(group: readonly PdfLine[], line: PdfLine, pitch: number, body: number): boolean {
  const last = group[group.length - 1]!;
  if (Math.abs(last.size - line.size) > body * 0.12) return false;
  const open = !/[.!?:؟。]["”’»)\]]*(?:\[[\d, ]+\])*$/.test(last.text);
  if (line.page !== last.page || line.baseline < last.baseline) return open && !isBullet(line.text);
  if (line.baseline - last.baseline > Math.max(pitch * 1.35, line.size * 1.1)) return false;
  if (isBullet(line.text)) return false;
  const left = Math.min(...group.map((one) => one.left));
  const right = Math.max(...group.map((one) => one.right));
  // "قوات" begins at the right edge: an indentation is measured from where lines begin.
  const indent = line.rightToLeft ? right - line.right : line.left - left;
  if (group.length > 1 && indent > line.size * 0.8 && indent < line.size * 6 && !open) return false;
  const short = line.rightToLeft
    ? last.left - left > (right - left) * 0.25
    : right - last.right > (right - left) * 0.25;
  return !(group.length > 1 && short && !open);
}

const isBullet = (text: string): boolean => /^(?:[•▪◦●‣–—-]\s|\(?\d{1,3}[.)]\s|\[\d{1,3}\]\s)/.test(text);

/** Lines to one text: a hyphen at the end of a line joins what it parted, and stays before a capital or a digit. */
function joinLines(lines: readonly PdfLine[]): string {
  let text = "";
  for (const { text: next } of lines) {
    if (text === "") text = next;
    else if (/\p{L}[\u00ad]$/u.test(text)) text = text.slice(0, -1) + next;
    else if (/\p{Ll}[-‐]$/u.test(text) && /^\p{Ll}/u.test(next)) text = text.slice(0, -1) + next;
    else if (/\p{L}[-‐]$/u.test(text)) text += next;
    else text += ` ${next}`;
  }
  return text;
}
