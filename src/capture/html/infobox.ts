import { beginsPartOf, fieldKeys } from "../labels/index.ts";
import { type ElementNode, findElement, hasClass, textContent } from "./tree.ts";

/** One value of an infobox: its key and the element (or elements of a part of one) that holds it. */
export interface InfoboxEntry {
  readonly kind: "field" | "caption" | "title";
  readonly key: string;
  readonly element: ElementNode;
}

export function isInfobox(element: ElementNode): boolean {
  return element.tag === "table" && (hasClass(element, "infobox") || hasClass(element, "vevent"));
}

/**
 * Reads the rows of an infobox table: label and value side by side; a label over the whole width with a column for each
 * side under it (the key gets the number of the column); captions of pictures; what the event is part of.
 */
export function infoboxEntries(table: ElementNode): InfoboxEntry[] {
  const entries: InfoboxEntry[] = [];
  readRows(table, { section: null, entries });
  return entries;
}

interface Reading {
  section: string | null;
  readonly entries: InfoboxEntry[];
}

function readRows(table: ElementNode, reading: Reading): void {
  for (const row of rowsOf(table)) {
    const cells = row.children.filter(
      (child): child is ElementNode => typeof child !== "string" && (child.tag === "td" || child.tag === "th"),
    );
    const inner = cells.length === 1 ? findElement(cells[0]!, (each) => each.tag === "table") : null;
    if (inner) readRows(inner, reading);
    else readRow(cells, reading);
  }
}

/** The rows of a table without those of tables inside it. */
export function rowsOf(table: ElementNode): ElementNode[] {
  const rows: ElementNode[] = [];
  for (const child of table.children) {
    if (typeof child === "string") continue;
    if (child.tag === "tr") rows.push(child);
    else if (/^t(?:head|body|foot)$/.test(child.tag)) rows.push(...rowsOf(child));
  }
  return rows;
}

function readRow(cells: readonly ElementNode[], reading: Reading): void {
  const [first, second] = cells;
  if (!first) return;
  const label = textContent(first);
  if (cells.length === 1 && first.tag === "th") {
    reading.section = fieldKeys.get(label.toLowerCase()) ?? null;
    if (reading.section === null && label !== "") {
      const key = reading.entries.length === 0 ? "Conflict" : "Note";
      reading.entries.push({ kind: key === "Conflict" ? "title" : "field", key, element: first });
    }
    return;
  }
  if (cells.length === 2 && first.tag === "th" && second!.tag === "td") {
    reading.section = null;
    if (label !== "") reading.entries.push({ kind: "field", key: keyOf(label), element: second! });
    return;
  }
  readColumns(cells, label, reading);
}

function keyOf(label: string): string {
  return fieldKeys.get(label.toLowerCase().replace(/[:\s]+$/, "")) ?? label.slice(0, 60);
}

function readColumns(cells: readonly ElementNode[], label: string, { section, entries }: Reading): void {
  const first = cells[0]!;
  if (section === null) {
    if (beginsPartOf(label)) entries.push({ kind: "field", key: "Partof", element: first });
    else for (const cell of cells) entries.push({ kind: "caption", key: "", element: captionOf(cell) });
    return;
  }
  if (cells.length === 1) {
    // Losses of neither side stand under both columns.
    entries.push({ kind: "field", key: section === "Casualties" ? "Casualties3" : section, element: first });
    return;
  }
  cells.forEach((cell, column) => {
    entries.push({ kind: "field", key: `${section}${column + 1}`, element: cell });
  });
}

function captionOf(cell: ElementNode): ElementNode {
  return findElement(cell, (each) => hasClass(each, "infobox-caption")) ?? cell;
}
