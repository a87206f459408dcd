import { unzipSync, zipSync } from "fflate";
import writeWorkbook, { type Cell as SheetCell } from "write-excel-file/node";
import type { Cell, Table } from "./csv.ts";

/** Longest text that a cell of Excel holds. */
const longest = 32_000;
/** A day that all files of the archive bear, so that the same case gives the same bytes. */
const stamp = new Date("2000-01-01T12:00:00");

/** Tables as the sheets of one workbook (.xlsx), with the header fixed above the rows. Days stay texts, which any year fits. */
export async function workbook(sheets: readonly (readonly [name: string, table: Table])[]): Promise<Uint8Array> {
  const data = sheets.map(([sheet, { columns, rows }]) => ({
    sheet,
    stickyRowsCount: 1,
    columns: columns.map(() => ({ width: 18 })),
    data: [
      columns.map((value): SheetCell => ({ value, type: String, fontWeight: "bold" })),
      ...[...rows].map((row) => columns.map((column) => cellOf(row[column]))),
    ],
  }));
  const packed = await writeWorkbook(data).toBuffer();
  const files = Object.entries(unzipSync(packed)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(files), { mtime: stamp });
}

function cellOf(cell: Cell): SheetCell {
  if (cell === null || cell === undefined || cell === "") return null;
  if (typeof cell === "number") return { value: cell, type: Number };
  if (typeof cell === "boolean") return { value: cell, type: Boolean };
  const text = typeof cell === "string" ? cell : cell.join("; ");
  // A text is a text here, whatever it begins with; XML has no control characters.
  return { value: [...text.toWellFormed()].filter(isWritable).join("").slice(0, longest), type: String };
}

const isWritable = (character: string) => character >= " " || character === "\n" || character === "\t";
