import type { FigureWhat, Span } from "../../model/index.ts";
import { documentTables, type TableRow } from "../text/table-rows.ts";
import type { SentenceAttribution } from "./attribution.ts";
import type { Count } from "./count.ts";
import type { FigureContext } from "./draft.ts";

/** What a column of a table of figures tells; `until` the day up to which its numbers run. */
export type FigureColumn = { readonly what: FigureWhat } | "source" | "day" | "until";

/** What the row and the head of a cell say of the numbers in it. */
export interface FigureCell {
  readonly what: FigureWhat;
  /** The words of the row that tell of when it is; null where none do. */
  readonly dated: Span | null;
  readonly running: boolean;
  /** Who says so, where a column names them. */
  readonly attribution: SentenceAttribution | null;
}

/** The cells whose column tells what their numbers count ("Evacuated", "Killed"), by their block. */
export function figureCells({ document, sentences, language }: FigureContext): ReadonlyMap<number, FigureCell> {
  const found = new Map<number, FigureCell>();
  const columnOf = language.columnOf;
  if (!columnOf || !document.blocks.some(({ kind }) => kind === "cell")) return found;
  for (const { rows } of documentTables(document, sentences))
    for (const row of rows) {
      const day = spanUnder(row, (head) => columnOf(head) === "day");
      const until = spanUnder(row, (head) => columnOf(head) === "until");
      const source = spanUnder(row, (head) => columnOf(head) === "source");
      const attribution = source ? saidBy(document.text.slice(source.start, source.end)) : null;
      for (const { head, sentence } of row.cells) {
        const column = columnOf(head);
        if (column === null || typeof column === "string") continue;
        const dated = until ?? day;
        found.set(sentence.block, { what: column.what, dated, running: until !== null, attribution });
      }
    }
  return found;
}

function spanUnder({ cells }: TableRow, is: (head: string) => boolean): Span | null {
  return cells.find(({ head }) => is(head))?.sentence.span ?? null;
}

function saidBy(source: string): SentenceAttribution {
  const said = { modality: "claimed" as const, source };
  return { of: () => said, spoken: () => said, speaker: null };
}

/** What is only a number or a number of armed men is of the column's kind: "8,500, among them 3,000 fighters" evacuated. */
export function countsOfCell(
  counts: readonly Count[],
  { what }: FigureCell,
  amount: Pick<Count, "span" | "low" | "best" | "high"> | null,
): readonly Count[] {
  const own = counts.map((count) => (isOfAnyKind(count) ? { ...count, what } : count));
  if (!amount || own.some(({ span }) => span.start < amount.span.end && amount.span.start < span.end)) return own;
  const rest = { unit: "people", phrase: null, noun: "people", trigger: null, confidence: CONFIDENCE, rule: "table" };
  return [{ ...amount, what, ...rest }, ...own];
}

const CONFIDENCE = 0.8;

function isOfAnyKind({ what, unit }: Count): boolean {
  return (what === "strength" || what === "other") && (unit === "people" || unit === "fighters");
}
