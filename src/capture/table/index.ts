import type { Extraction } from "../extraction.ts";
import { noMetadata } from "../metadata/metadata.ts";

/** Which column of a table tells what, under the names the table reader knows: { place: "Ort", date: "Datum" }. */
export type ColumnMapping = Readonly<Record<string, string>>;

/** The separator of a table: the sign its first line has most of. */
export function separatorOf(line: string): string {
  const counts = [",", "\t", ";", "|"].map((sign) => [sign, line.split(sign).length] as const);
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}

/** The names in a table's first line, without quotation marks. */
export function columnsOf(line: string): string[] {
  return line.split(separatorOf(line)).map((cell) => cell.trim().replace(/^"|"$/g, "").trim());
}

/** Whether a text is a table: a first line of short names, and lines below it with as many cells. */
export function isTable(head: string, suffix: string): boolean {
  const lines = head.split(/\r?\n/, 12).filter((line) => line.trim() !== "");
  const [first = ""] = lines;
  const columns = columnsOf(first);
  const named = suffix === "csv" || suffix === "tsv";
  if (columns.length < (named ? 2 : 4) || columns.length > 300 || lines.length < 2) return false;
  if (
    !columns.every((column) => column.length <= 60 && !/[.!?]\s/.test(column)) ||
    new Set(columns).size < columns.length
  )
    return false;
  const separator = separatorOf(first);
  const fitting = lines.slice(1, 10).filter((line) => line.split(separator).length >= columns.length);
  return named ? fitting.length > 0 : separator !== "|" && fitting.length >= Math.max(1, lines.length - 3);
}

/**
 * A table of claims: its text as it stands, a row a block; with a mapping the columns in its first line bear the names that
 * the mapping gives them.
 */
export function extractTable(text: string, mapping: ColumnMapping = {}): Extraction {
  const end = /\r?\n/.exec(text)?.index ?? text.length;
  const first = text.slice(0, end);
  const separator = separatorOf(first);
  const names = new Map(Object.entries(mapping).map(([known, column]) => [column.toLowerCase(), known]));
  const header = columnsOf(first)
    .map((column) => names.get(column.toLowerCase()) ?? column)
    .join(separator);
  const whole = names.size === 0 ? text : header + text.slice(end);
  return { text: whole, blocks: rowsOf(whole), marks: [], references: [], metadata: noMetadata() };
}

/** The rows by their line breaks outside quotation marks, the first with the names of the columns. */
function rowsOf(text: string): Extraction["blocks"] {
  const blocks: Extraction["blocks"] = [];
  let start = 0;
  let quoted = false;
  const close = (end: number): void => {
    const last = text[end - 1] === "\r" ? end - 1 : end;
    if (text.slice(start, last).trim() !== "")
      blocks.push({ kind: blocks.length === 0 ? "apparatus" : "cell", span: { start, end: last } });
    start = end + 1;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) quoted = !quoted;
    else if (code === 0x0a && !quoted) close(at);
  }
  if (start < text.length) close(text.length);
  return blocks;
}
