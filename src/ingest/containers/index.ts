import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { gzipFile, tarFiles, zipFiles } from "./archives.ts";
import { articleRows, isArticleTable } from "./csv.ts";
import { feedEntries, isFeed } from "./feed.ts";
import { jsonContainer } from "./json.ts";
import { jsonLines } from "./lines.ts";
import type { Container } from "./part.ts";

export type { Container, Opened, Part } from "./part.ts";

/** How much of a file is looked at to tell what it holds. */
const HEAD = 65_536;

/**
 * Opens a file that holds many documents: an archive (ZIP, TAR, gzip), articles as JSON lines, JSON or CSV, a feed, a
 * Telegram export. Told by its content; its name decides only between JSON and JSON lines.
 *
 * @returns null where the file is one document
 * @throws Problem (exit code 1) where it is such a file and is damaged.
 */
export async function openContainer(path: string, origin: string): Promise<Container | null> {
  const bytes = headOf(path);
  const latin = new TextDecoder("latin1").decode(bytes);
  if (latin.startsWith("PK\u0003\u0004")) return isOffice(latin) ? null : zipFiles(path, origin);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b)
    return /\.(?:tgz|tar\.gz)$/i.test(origin) ? tarFiles(path, origin, true) : gzipFile(path, origin);
  if (latin.slice(257, 262) === "ustar") return tarFiles(path, origin, false);
  const head = new TextDecoder("utf-8").decode(bytes).replace(/^\ufeff/, "");
  if (/^\s*[[{]/.test(head)) return openJson(path, origin, head);
  if (/^\s*</.test(head) && isFeed(head)) return feedEntries(readFileSync(path, "utf8").replace(/^\ufeff/, ""), origin);
  if (/\.(?:csv|tsv)$/i.test(origin) && isArticleTable(head)) return articleRows(path, origin, head);
  return null;
}

/** Word, Excel, EPUB and OpenDocument files are ZIP archives of one document. */
const isOffice = (head: string): boolean =>
  /\[Content_Types\]\.xml|_rels\/\.rels|word\/|mimetypeapplication\//.test(head.slice(0, 4096));

async function openJson(path: string, origin: string, head: string): Promise<Container | null> {
  const named = /\.(?:jsonl|ndjson|jsonlines)$/i.test(origin);
  // One whole object on the first line, and another on the second.
  const [first = "", second = ""] = head.trimStart().split(/\r?\n/, 2);
  const looks = /^\{.*\}\s*$/.test(first.slice(0, 1) + first.slice(-2)) && second.trimStart().startsWith("{");
  if (named || (looks && !/\.json$/i.test(origin))) return jsonLines(path, origin);
  return (
    jsonContainer(readFileSync(path, "utf8").replace(/^\ufeff/, ""), origin) ?? (looks ? jsonLines(path, origin) : null)
  );
}

function headOf(path: string): Uint8Array {
  const file = openSync(path, "r");
  try {
    const buffer = new Uint8Array(HEAD);
    return buffer.subarray(0, readSync(file, buffer, 0, HEAD, 0));
  } finally {
    closeSync(file);
  }
}
