import { createHash } from "node:crypto";
import type { Document, Format, Given } from "../model/index.ts";
import { decodeText } from "./decode.ts";
import { extractEmail } from "./email/index.ts";
import type { Extraction } from "./extraction.ts";
import { extractHtml } from "./html/index.ts";
import { detectLanguage } from "./language.ts";
import { extractPdf } from "./pdf/index.ts";
import { type ArticleRecord, extractRecord } from "./record/index.ts";
import { withScript } from "./script.ts";
import { binaryFormatOf, formatOf } from "./sniff.ts";
import { type ColumnMapping, extractTable } from "./table/index.ts";
import { extractText } from "./text/index.ts";
import { extractWikitext } from "./wikitext/index.ts";
import { extractWord } from "./word/index.ts";

export { sniffFormat } from "./sniff.ts";

/** What is captured: the original bytes and where they come from. */
export interface CaptureInput {
  readonly bytes: Uint8Array;
  /** A path or an address, as the user gave it. */
  readonly origin: string;
  /** The address of the article, where it is known better than the document tells. */
  readonly url?: string;
  /** Of a table: which of its columns tells what. */
  readonly mapping?: ColumnMapping;
  /** What the user says of it because the text does not, or says it wrongly. */
  readonly given?: Given;
  /** When it was captured, an ISO 8601 instant in UTC; now, if not given. */
  readonly captured?: string;
}

/**
 * Turns a file of any format we know into a `Document`: PDF, DOCX and EML as well as all that `capture` takes.
 *
 * @throws Problem (exit code 1) where the file is empty, damaged, wants a password, or is of no format we know.
 *
 * @example
 * import { captureFile } from "contested";
 *
 * const bytes = new TextEncoder().encode("<html><body><article><h1>Tarn</h1><p>The League took Lower Tarn.</p></article></body></html>");
 * const document = await captureFile({ bytes, origin: "https://news.example/1" });
 * document.format; // "html"
 */
export async function captureFile(input: CaptureInput): Promise<Document> {
  const format = binaryFormatOf(input.bytes);
  if (format === null) return capture(input);
  const extract = format === "pdf" ? extractPdf : format === "word" ? extractWord : extractEmail;
  return documentOf(input, format, await extract(input.bytes, input.origin));
}

/**
 * Turns the bytes of an article into a `Document`: canonical text, blocks, marks, references and what it tells about
 * itself. Of plain text and Markdown the canonical text is the decoded file without its byte order mark, so that offsets
 * equal offsets into the file; of HTML and wikitext it is the article's text.
 *
 * @throws Problem (exit code 1) where the bytes are empty or no text; see `decodeText`.
 *
 * @example
 * import { capture } from "contested";
 *
 * const bytes = new TextEncoder().encode("# Tarn\n\nThe League took Lower Tarn on 3 May 2031.");
 * const { text, blocks, format } = capture({ bytes, origin: "tarn.md" });
 * blocks.map(({ span }) => text.slice(span.start, span.end)); // ["Tarn", "The League took Lower Tarn on 3 May 2031."]
 * format; // "markdown"
 */
export function capture(input: CaptureInput): Document {
  const { text } = decodeText(input.bytes, input.origin);
  const format = formatOf(text, input.origin);
  return documentOf(input, format, extract(text, format, input.mapping));
}

function documentOf(input: CaptureInput, format: Format, extraction: Extraction): Document {
  const language = detectLanguage(extraction.text, extraction.blocks);
  const { metadata } = extraction;
  return {
    id: createHash("sha256").update(input.bytes).digest("hex"),
    title: metadata.title,
    publisher: metadata.publisher,
    url: input.url ?? metadata.url,
    language: language === "und" ? (metadata.language ?? "und") : language,
    published: metadata.published,
    captured: input.captured ?? new Date().toISOString(),
    licence: metadata.licence,
    format,
    origin: input.origin,
    text: extraction.text,
    blocks: extraction.blocks,
    marks: extraction.marks,
    references: extraction.references.map(withScript),
    ...input.given,
  };
}

function extract(text: string, format: Format, mapping?: ColumnMapping): Extraction {
  if (format === "table") return extractTable(text, mapping);
  if (format === "record") return extractRecord(JSON.parse(text) as ArticleRecord);
  if (format === "html") return extractHtml(text);
  if (format === "wikitext") return extractWikitext(text);
  return extractText(text, format === "markdown" ? "markdown" : "text");
}
