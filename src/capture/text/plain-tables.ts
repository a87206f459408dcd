import type { Draft } from "../draft.ts";
import type { Line } from "./lines.ts";
import type { Recognised, TextSource } from "./source.ts";

/** Lines that may stand over the dashes: the heads of the columns, on one or more lines. */
const MOST_HEAD_LINES = 4;

/** Where a column begins and ends, in code units from the beginning of a line. */
interface Column {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a table set in plain text: heads, a line with a stretch of dashes for each column, and a row a line, as document
 * converters print them. The dashes tell where the columns are; a line ends the table where it is blank or all dashes.
 */
export function readPlainTable(source: TextSource, index: number): Recognised | null {
  const { lines } = source;
  const dashes = dashLine(lines, index);
  if (dashes === -1) return null;
  const columns = columnsOf(source.text, lines[dashes]!);
  const heads = columns.map((column) => headOf(source.text, lines.slice(index, dashes), column));
  const drafts: Draft[] = [];
  for (let row = index; row < dashes; row++) drafts.push(...cellsOf(source.text, lines[row]!, row, columns));
  let next = dashes + 1;
  for (; next < lines.length && lines[next]!.text !== "" && !/^[-\s]+$/.test(lines[next]!.text); next++) {
    cellsOf(source.text, lines[next]!, next, columns).forEach((cell) => {
      const head = heads[columns.findIndex((column) => cell.start - lines[next]!.start < column.end)];
      drafts.push(head ? { ...cell, key: head } : cell);
    });
  }
  return next === dashes + 1 ? null : { drafts, next };
}

/** Index of the line of dashes under the heads that begin at this line; -1 where there is none. */
function dashLine(lines: readonly Line[], index: number): number {
  for (let at = index; at <= index + MOST_HEAD_LINES && at < lines.length; at++) {
    const { text } = lines[at]!;
    if (text === "" || text.length > 400) return -1;
    if (text.startsWith("---") && /^-{3,}(?:\s+-{3,})+$/.test(text)) return at;
  }
  return -1;
}

/** A column reaches from its dashes to the next ones: values may be wider than their dashes, not narrower than the gap. */
function columnsOf(text: string, dashes: Line): Column[] {
  const raw = text.slice(dashes.start, dashes.end);
  const starts = [...raw.matchAll(/-{3,}/g)].map((match) => match.index);
  return starts.map((start, at) => ({ start: at === 0 ? 0 : start, end: starts[at + 1] ?? Number.MAX_SAFE_INTEGER }));
}

function cellsOf(text: string, line: Line, row: number, columns: readonly Column[]): Draft[] {
  return columns.flatMap((column) => {
    const raw = text.slice(line.start, line.end).slice(column.start, column.end);
    if (raw.trim() === "") return [];
    const start = line.start + column.start + (raw.length - raw.trimStart().length);
    return [{ kind: "cell", start, end: start + raw.trim().length, source: "markup", line: row } satisfies Draft];
  });
}

function headOf(text: string, lines: readonly Line[], { start, end }: Column): string {
  const parts = lines.map((line) => text.slice(line.start, line.end).slice(start, end).trim());
  return parts.join(" ").trim();
}
