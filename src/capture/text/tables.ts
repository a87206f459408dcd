import type { Draft } from "../draft.ts";
import type { Line } from "./lines.ts";
import type { Recognised, TextSource } from "./source.ts";

interface Cell {
  readonly start: number;
  readonly end: number;
}

/** Reads a Markdown table (`| a | b |` with a line of dashes under its head): a block for each filled cell, row by row. */
export function readTable(source: TextSource, index: number): Recognised | null {
  if (source.lines[index]!.text[0] !== "|") return null;
  let next = index;
  while (source.lines[next]?.text[0] === "|") next++;
  if (next - index < 2) return null;
  const divider = source.lines.slice(index, next).findIndex((line) => isDivider(line.text));
  const heads =
    divider === 1 ? cellsOf(source.lines[index]!).map((cell) => source.text.slice(cell.start, cell.end)) : [];
  const drafts: Draft[] = [];
  for (let row = index; row < next; row++) {
    const line = source.lines[row]!;
    if (isDivider(line.text)) continue;
    cellsOf(line).forEach((cell, column) => {
      if (cell.start === cell.end) return;
      const draft: Draft = { kind: "cell", start: cell.start, end: cell.end, source: "markup", line: row };
      if (row > index && heads[column]) draft.key = heads[column];
      drafts.push(draft);
    });
  }
  return { drafts, next };
}

function isDivider(text: string): boolean {
  return /^[|\s:-]+$/.test(text) && text.includes("-");
}

function cellsOf(line: Line): Cell[] {
  const cells: Cell[] = [];
  let from = 1;
  for (let at = 1; at <= line.text.length; at++) {
    const ends = at === line.text.length || (line.text[at] === "|" && line.text[at - 1] !== "\\");
    if (!ends) continue;
    const raw = line.text.slice(from, at);
    if (at < line.text.length || raw.trim() !== "") {
      const start = line.from + from + (raw.length - raw.trimStart().length);
      cells.push({
        start: raw.trim() === "" ? line.from + from : start,
        end: raw.trim() === "" ? line.from + from : start + raw.trim().length,
      });
    }
    from = at + 1;
  }
  return cells;
}
