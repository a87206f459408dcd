import { parse } from "csv-parse/sync";
import { Problem } from "../../model/index.ts";
import { type GazetteerRecord, type GazetteerRecords, wordsOf } from "./record.ts";

const DELIMITERS = [",", ";", "\t", "|"];

/** The delimiter that the header uses most, outside quotes. */
function delimiterOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, "");
  const count = (delimiter: string): number => bare.split(delimiter).length;
  return DELIMITERS.reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best));
}

/** Reads a table with a header line: comma, semicolon, tab or bar between the columns, quotes as in RFC 4180. */
export function readCsv(text: string, origin: string): GazetteerRecords {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const problems: string[] = [];
  const rows = parse(text, {
    delimiter: delimiterOf(header),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    info: true,
    on_skip: (error) => {
      problems.push(
        `${origin}, line ${error?.lines ?? "?"}: ${error?.message ?? "it cannot be taken apart"}; left out`,
      );
      return undefined;
    },
  }) as unknown as { info: { lines: number }; record: string[] }[];
  const [first, ...rest] = rows;
  if (first === undefined) throw new Problem(`${origin}: this table has no header line`);
  const columns = first.record.map(wordsOf);
  const keys = columns.map((words) => words.join(""));
  const records = rest.map(({ info, record }): GazetteerRecord => {
    const fields = record.flatMap((value, index) => {
      const words = columns[index];
      return words === undefined ? [] : [{ words, key: keys[index]!, value }];
    });
    return { where: `line ${info.lines}`, fields };
  });
  return { records, problems };
}
