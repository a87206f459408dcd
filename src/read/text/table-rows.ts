import type { Document, Span } from "../../model/index.ts";
import type { Sentence, Token } from "./sentence.ts";

/** A filled cell of a table inside a document, under the head of its column. */
export interface TableCell {
  readonly head: string;
  /** The cell as a sentence, however many it holds. */
  readonly sentence: Sentence;
}

/** A row under the heads of a table, from its first filled cell to its last. */
export interface TableRow {
  readonly span: Span;
  readonly cells: readonly TableCell[];
}

/** A table inside a document: rows under heads, and the caption or heading right above them. */
export interface DocumentTable {
  readonly heads: readonly string[];
  readonly frame: Sentence | null;
  readonly rows: readonly TableRow[];
}

/** The tables of a document whose columns have heads, in the order of the text. */
export function documentTables({ blocks, text }: Document, sentences: readonly Sentence[]): DocumentTable[] {
  const tables: DocumentTable[] = [];
  let frame: Sentence | null = null;
  let rows: TableRow[] = [];
  let heads = new Set<string>();
  let cells: TableCell[] = [];
  let last = -1;
  const endRow = (): void => {
    if (cells.length > 0) rows.push(rowOf(cells));
    cells = [];
  };
  const endTable = (): void => {
    endRow();
    if (rows.length > 0) tables.push({ heads: [...heads], frame, rows });
    rows = [];
    heads = new Set();
  };
  for (const sentence of sentences) {
    const { kind, key } = blocks[sentence.block]!;
    if (kind !== "cell") {
      endTable();
      frame = kind === "caption" || kind === "heading" ? sentence : null;
      continue;
    }
    if (sentence.block === last) {
      const cell = cells.pop();
      if (cell) cells.push({ ...cell, sentence: joined([cell.sentence, sentence]) });
      continue;
    }
    // The heads of another table.
    if (key === undefined && rows.length > 0) {
      endTable();
      frame = null;
    }
    if (last >= 0 && text.slice(blocks[last]!.span.end, sentence.span.start).includes("\n")) endRow();
    last = sentence.block;
    if (key === undefined) continue;
    heads.add(key);
    cells.push({ head: key, sentence });
  }
  endTable();
  return tables;
}

function rowOf(cells: readonly TableCell[]): TableRow {
  const first = cells[0]!.sentence;
  const last = cells[cells.length - 1]!.sentence;
  return { span: { start: first.span.start, end: last.span.end }, cells };
}

/** Some sentences as one, with the footnotes of all. */
export function joined(sentences: readonly Sentence[]): Sentence {
  const first = sentences[0]!;
  const last = sentences[sentences.length - 1]!;
  return {
    block: first.block,
    span: { start: first.span.start, end: last.span.end },
    tokens: sentences.flatMap(({ tokens }): readonly Token[] => tokens),
    footnotes: sentences.flatMap(({ footnotes }) => footnotes),
  };
}
