/** One row of a wikitext table: its cells as printed text. */
export interface WikiTable {
  readonly caption: string;
  readonly rows: readonly (readonly WikiCell[])[];
}

export interface WikiCell {
  readonly text: string;
  readonly head: boolean;
}

/**
 * Reads a table from its lines (`{|` … `|}`). A table inside a cell is left out.
 * Returns the table and the index of the first line behind it.
 */
export function readWikiTable(
  lines: readonly string[],
  from: number,
): { readonly table: WikiTable; readonly next: number } {
  const rows: { text: string; head: boolean }[][] = [];
  let row: { text: string; head: boolean }[] = [];
  let caption = "";
  let depth = 1;
  let at = from + 1;
  for (; at < lines.length; at++) {
    const line = lines[at]!.trim();
    if (line.startsWith("{|")) depth++;
    else if (line.startsWith("|}") && --depth === 0) break;
    else if (depth > 1) continue;
    else if (line.startsWith("|+")) caption = content(line.slice(2));
    else if (line.startsWith("|-")) {
      if (row.length > 0) rows.push(row);
      row = [];
    } else if (line[0] === "|" || line[0] === "!") row.push(...cellsOf(line));
    else if (row.length > 0) row.at(-1)!.text += ` ${line.replace(/^[*#:;]+\s*/, "")}`;
  }
  if (row.length > 0) rows.push(row);
  return { table: { caption, rows }, next: at + 1 };
}

function cellsOf(line: string): { text: string; head: boolean }[] {
  const head = line[0] === "!";
  const parts = head ? line.slice(1).split(/!!|\|\|/) : line.slice(1).split("||");
  return parts.map((part) => ({ text: content(part), head }));
}

/** `style="…" | words`: the words. */
function content(cell: string): string {
  const bar = cell.indexOf("|");
  if (bar === -1) return cell.trim();
  const attributes = cell.slice(0, bar);
  return /^[\s\w-]*=|^\s*(?:nowrap|rowspan|colspan)\b/.test(attributes) || attributes.trim() === ""
    ? cell.slice(bar + 1).trim()
    : cell.trim();
}
