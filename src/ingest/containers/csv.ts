import type { Readable } from "node:stream";
import { parse } from "csv-parse";
import { isArticle } from "../../capture/record/index.ts";
import type { Container, Opened } from "./part.ts";

/** Columns that hold an article's own words. "notes" is what event tables have, and those are tables. */
const WORDS = /^(?:text|body|maintext|content|article|full_?text|html)$/i;

/** The separator of a table's first line. */
function separatorOf(line: string): string {
  const counts = [",", "\t", ";"].map((sign) => [sign, line.split(sign).length] as const);
  return counts.sort((a, b) => b[1] - a[1])[0]![0];
}

/** Whether a file's first line names a column of articles. */
export function isArticleTable(head: string): boolean {
  const line = head.replace(/^\ufeff/, "").split(/\r?\n/, 1)[0] ?? "";
  const columns = line.split(separatorOf(line)).map((column) => column.trim().replace(/^"|"$/g, ""));
  return columns.length > 1 && columns.length < 200 && columns.some((column) => WORDS.test(column));
}

/** The rows of a table of articles (title, date, url, text …), read one after the other however large the file is. */
export function articleRows(table: Readable, origin: string, head: string): Container {
  return { count: null, parts: rows(table, origin, head) };
}

async function* rows(table: Readable, origin: string, head: string): AsyncGenerator<Opened> {
  const line = head.replace(/^\ufeff/, "").split(/\r?\n/, 1)[0] ?? "";
  const parser = table.pipe(
    parse({
      bom: true,
      columns: true,
      delimiter: separatorOf(line),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 50_000_000,
    }),
  );
  const encoder = new TextEncoder();
  let number = 0;
  try {
    for await (const record of parser as AsyncIterable<Record<string, string>>) {
      number++;
      const name = `${origin}#${number}`;
      if (isArticle(record)) yield { origin: name, bytes: encoder.encode(JSON.stringify(record)) };
      else yield { origin: name, problem: `${name}: this row has no text in it` };
    }
  } catch (error) {
    const why = error instanceof Error ? error.message.split("\n", 1)[0] : String(error);
    yield {
      origin,
      problem: `${origin}: behind row ${number} this table cannot be read (${why}); the rows before were`,
    };
  }
}
