import type { Span } from "../../model/index.ts";

/** A row of a table with its cells by the names of their columns in lower case. */
export interface Row {
  readonly span: Span;
  readonly cells: ReadonlyMap<string, string>;
}

/** The cells of one row, quotation marks taken off (RFC 4180). */
export function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const character = line[at]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (line[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (character === '"' && cell.trim() === "") {
      quoted = true;
      cell = "";
    } else if (character === separator) {
      cells.push(cell.trim());
      cell = "";
    } else cell += character;
  }
  cells.push(cell.trim());
  return cells;
}

/** The first cell of these columns that has something in it. */
export function told(row: Row, ...columns: readonly string[]): string | null {
  for (const column of columns) {
    const cell = row.cells.get(column);
    if (cell !== undefined && cell !== "" && !/^(?:na|n\/a|null|none|-|\.)$/i.test(cell)) return cell;
  }
  return null;
}

/** A number in a cell, without separators of thousands; null where none stands there. */
export function numberIn(row: Row, ...columns: readonly string[]): number | null {
  const cell = told(row, ...columns)?.replace(/(?<=\d)[,\s'](?=\d{3}\b)/g, "");
  if (cell === undefined || !/^-?\d+(?:\.\d+)?$/.test(cell)) return null;
  return Number(cell);
}
