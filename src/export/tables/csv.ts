/** A value of a table's cell; lists are written with "; " between their members. */
export type Cell = string | number | boolean | null | undefined | readonly string[];

/** A table: its columns in order, and its rows by column. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: Iterable<Readonly<Record<string, Cell>>>;
}

/**
 * A table as CSV (RFC 4180): CRLF, a header, quotes where they are needed, UTF-8. A text that a spreadsheet would take for
 * a formula gets an apostrophe before it, since texts come from anywhere.
 */
export function* csv({ columns, rows }: Table): Iterable<string> {
  yield `${columns.map(quoted).join(",")}\r\n`;
  for (const row of rows) yield `${columns.map((column) => written(row[column])).join(",")}\r\n`;
}

function written(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number" || typeof cell === "boolean") return String(cell);
  const text = typeof cell === "string" ? cell : cell.join("; ");
  // A day before the year 1 begins with a sign and is no formula.
  return quoted(/^[=+@\t\r]|^-(?!\d{4}-)/.test(text) ? `'${text}` : text);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
