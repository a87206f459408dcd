import { closeSync, createReadStream, openSync, readSync } from "node:fs";
import { Readable } from "node:stream";
import { gzipFile, tarFiles, zipFiles } from "./archives.ts";
import { articleRows, isArticleTable } from "./csv.ts";
import { feedEntries, isFeed } from "./feed.ts";
import { jsonContainer } from "./json.ts";
import { jsonLines } from "./lines.ts";
import type { Container, Opened } from "./part.ts";
import { isTelegramPage, telegramPage } from "./telegram-page.ts";
import { type FileText, headText, isUtf8File, textOf, utf16Of } from "./text.ts";

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
  const head = headText(bytes);
  if (/^\s*[[{]/.test(head)) return openJson(path, origin, head, utf16Of(bytes) !== null);
  const marked = /^\s*</.test(head);
  if (marked && isFeed(head)) return noted(textOf(path, origin), (text) => feedEntries(text, origin));
  if (marked && isTelegramPage(head)) return noted(textOf(path, origin), (text) => telegramPage(text, origin));
  if (/\.(?:csv|tsv)$/i.test(origin) && isArticleTable(head)) {
    if (isUtf8File(path)) return articleRows(createReadStream(path), origin, head);
    return noted(textOf(path, origin), (text) => articleRows(Readable.from([text]), origin, head));
  }
  return null;
}

/** A container of a text, each of whose parts bears what is to be known of the text. */
function noted({ text, note }: FileText, open: (text: string) => Container): Container;
function noted({ text, note }: FileText, open: (text: string) => Container | null): Container | null;
function noted({ text, note }: FileText, open: (text: string) => Container | null): Container | null {
  const container = open(text);
  return container === null || note === undefined
    ? container
    : { ...container, parts: withNote(container.parts, note) };
}

async function* withNote(parts: AsyncIterable<Opened>, note: string): AsyncGenerator<Opened> {
  for await (const part of parts) yield "problem" in part ? part : { ...part, note };
}

/** Word, Excel, EPUB and OpenDocument files are ZIP archives of one document. */
const isOffice = (head: string): boolean =>
  /\[Content_Types\]\.xml|_rels\/\.rels|word\/|mimetypeapplication\//.test(head.slice(0, 4096));

async function openJson(path: string, origin: string, head: string, utf16: boolean): Promise<Container | null> {
  const named = /\.(?:jsonl|ndjson|jsonlines)$/i.test(origin);
  // One whole object on the first line, and another on the second.
  const [first = "", second = ""] = head.trimStart().split(/\r?\n/, 2);
  const looks = /^\{.*\}\s*$/.test(first.slice(0, 1) + first.slice(-2)) && second.trimStart().startsWith("{");
  const lines = (): Container => {
    if (!utf16) return jsonLines(createReadStream(path, { highWaterMark: 1 << 20 }), origin);
    return noted(textOf(path, origin), (text) => jsonLines(Readable.from([Buffer.from(text)]), origin));
  };
  if (named || (looks && !/\.json$/i.test(origin))) return lines();
  return noted(textOf(path, origin), (text) => jsonContainer(text, origin)) ?? (looks ? lines() : null);
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
