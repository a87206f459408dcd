import type { Format } from "../model/index.ts";
import { decodeText } from "./decode.ts";
import { isArticle } from "./record/index.ts";
import { isTable } from "./table/index.ts";

/** How much of a text is looked at to tell its format, in UTF-16 code units. */
const WINDOW = 200_000;

/**
 * The format of a file, found by its content; its name only decides where the content fits two formats.
 *
 * @throws Problem where the bytes are no text; see `decodeText`.
 */
export function sniffFormat(bytes: Uint8Array, name = ""): Format {
  return formatOf(decodeText(bytes, name || "the input").text, name);
}

/** The format of a file that is no text, or text in an envelope: by its first bytes. Null for plain text formats. */
export function binaryFormatOf(bytes: Uint8Array): "pdf" | "word" | "email" | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  // Some programs write a few bytes before the signature.
  if (head.slice(0, 1024).includes("%PDF-")) return "pdf";
  if (head.startsWith("PK\u0003\u0004")) {
    const names = new TextDecoder("latin1").decode(bytes);
    return names.includes("word/document.xml") ? "word" : null;
  }
  const lines = head.replace(/\r\n/g, "\n").split("\n\n", 1)[0]!;
  const fields =
    lines.match(/^(?:from|to|subject|date|message-id|mime-version|received|return-path|delivered-to):/gim) ?? [];
  return new Set(fields.map((field) => field.toLowerCase())).size >= 3 &&
    /^(?:mime-version|message-id|received):/im.test(lines)
    ? "email"
    : null;
}

/** The format of a decoded text; `name` is a file name or an address. */
export function formatOf(text: string, name = ""): Format {
  const head = text.slice(0, WINDOW);
  if (/^\s*\{\s*"/.test(head) && isRecord(text)) return "record";
  if (isHtml(head)) return "html";
  const suffix = /\.([a-z]{2,9})(?:$|[?#])/i.exec(name)?.[1]?.toLowerCase() ?? "";
  if (isWikitext(head, suffix)) return "wikitext";
  if (isTable(head, suffix)) return "table";
  return isMarkdown(head) || suffix === "md" || suffix === "markdown" ? "markdown" : "text";
}

/** One JSON object with an article in it. */
function isRecord(text: string): boolean {
  try {
    return isArticle(JSON.parse(text));
  } catch {
    return false;
  }
}

/** A document type, an `<html>` or a `<head>` at the beginning, or paragraphs in tags. */
function isHtml(head: string): boolean {
  const start = head.slice(0, 4096).replace(/^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*){0,5}/, "");
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(start)) return true;
  if (!/^<(?:article|main|section|div|p|h1|header|meta|title|table|link|script|style)\b/i.test(start)) return false;
  // A Markdown file may begin with a few tags.
  if (/^#{1,6}[ \t]+\S/m.test(head)) return false;
  return count(head, /<\/(?:p|div|article|h1|h2|table|title|section)>/gi, 2) >= 2;
}

/** Complete links, templates and references of MediaWiki; fragments that a conversion left behind do not count. */
function isWikitext(head: string, suffix: string): boolean {
  const links = count(head, /\[\[[^[\]\n]{1,300}\]\]/g, 12);
  const templates = count(head, /\{\{[\p{L}][^{}\n]{0,60}(?:\||\}\}|\n)/gu, 12);
  const references = count(head, /<ref(?:\s[^<>]{0,200})?\/?>/g, 12);
  const bold = count(head, /'''[^'\n]{1,200}'''/g, 4);
  const named = /^(?:wiki|wikitext|mediawiki|mw)$/.test(suffix);
  const kinds = [links, templates, references].filter((found) => found > 0).length;
  const signs = links + templates * 2 + references * 2 + bold;
  if (named) return signs > 0 || /^=+[^=\n]+=+\s*$/m.test(head.slice(0, 20_000));
  // Notes in Markdown know [[links]] too, and templating languages {{names}}; wikitext has more than one of the three.
  if (isMarkdown(head) && (suffix === "md" || references + templates + bold === 0))
    return templates >= 2 && references >= 2;
  return (kinds >= 2 && signs >= 3) || links >= 4 || references >= 3 || (templates >= 1 && signs >= 4);
}

/** Headings with `#`, words in `**`, links with addresses, or front matter. */
function isMarkdown(head: string): boolean {
  if (/^---\r?\n[\w-]+:/.test(head)) return true;
  if (/^#{1,6}[ \t]+\S/m.test(head) || /(?:^|[\s(])\*\*[^*\s][^*\n]{0,200}\*\*/m.test(head)) return true;
  return /\]\((?:https?:\/\/|#)[^\s)]{1,600}\)/.test(head) || /\[\^[^\s\]]{1,40}\]/.test(head);
}

function count(text: string, pattern: RegExp, enough: number): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) if (++found >= enough) break;
  return found;
}
