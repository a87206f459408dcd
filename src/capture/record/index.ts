import { findDays } from "../calendar.ts";
import type { Extraction } from "../extraction.ts";
import { extractHtml } from "../html/index.ts";
import { type Metadata, mergeMetadata, noMetadata } from "../metadata/metadata.ts";
import { extractText } from "../text/index.ts";

/** Keys under which collections of articles keep what a record tells, the more particular first. */
const KEYS = {
  html: ["html", "content_html", "body_html"],
  text: [
    "text",
    "body",
    "maintext",
    "content",
    "article",
    "full_text",
    "fulltext",
    "message",
    "description",
    "summary",
  ],
  title: ["title", "headline", "subject", "name"],
  published: [
    "published",
    "date",
    "date_publish",
    "date_published",
    "datepublished",
    "publication_date",
    "published_at",
    "pubdate",
    "publishdate",
    "publish_date",
    "datetime",
    "created_at",
    "time",
  ],
  url: ["url", "link", "permalink", "canonical_url", "source_url"],
  publisher: [
    "publisher",
    "source",
    "source_name",
    "outlet",
    "site",
    "source_domain",
    "domain",
    "channel",
    "newspaper",
  ],
  language: ["language", "lang"],
  licence: ["licence", "license"],
} as const;

/** An article as a collection holds it: a JSON object, keys in any case. */
export type ArticleRecord = Readonly<Record<string, unknown>>;

/** The words of a record's article, or null where it has none. */
function wordsOf(record: ArticleRecord): { readonly text: string; readonly html: boolean } | null {
  const html = stringIn(record, KEYS.html);
  if (html !== null) return { text: html, html: true };
  const text = stringIn(record, KEYS.text);
  if (text === null) return null;
  return { text, html: /<\/?(?:p|div|br|article|h[1-6]|span)\b[^>]{0,300}>/i.test(text) };
}

/** Whether an object is an article: it has words of its own. */
export const isArticle = (value: unknown): value is ArticleRecord =>
  typeof value === "object" && value !== null && !Array.isArray(value) && wordsOf(value as ArticleRecord) !== null;

/** Extracts an article from a record of a collection; what the record tells of it goes before what its text tells. */
export function extractRecord(record: ArticleRecord): Extraction {
  const words = wordsOf(record) ?? { text: "", html: false };
  const extraction = words.html ? extractHtml(`<article>${words.text}</article>`) : extractText(words.text, "text");
  return { ...extraction, metadata: mergeMetadata(toldBy(record), extraction.metadata) };
}

function toldBy(record: ArticleRecord): Metadata {
  return {
    ...noMetadata(),
    title: oneLine(stringIn(record, KEYS.title)),
    published: dayOf(stringIn(record, KEYS.published)),
    url: addressOf(stringIn(record, KEYS.url)),
    publisher: oneLine(stringIn(record, KEYS.publisher)),
    language: stringIn(record, KEYS.language)?.toLowerCase().slice(0, 2) ?? null,
    licence: oneLine(stringIn(record, KEYS.licence)),
  };
}

function stringIn(record: ArticleRecord, keys: readonly string[]): string | null {
  const lower = new Map(Object.entries(record).map(([key, value]) => [key.toLowerCase().trim(), value]));
  for (const key of keys) {
    const value = lower.get(key);
    const told =
      typeof value === "string"
        ? value
        : typeof value === "object" && value !== null && typeof (value as { name?: unknown }).name === "string"
          ? (value as { name: string }).name
          : "";
    if (told.trim() !== "") return told;
  }
  return null;
}

const oneLine = (text: string | null): string | null => text?.replace(/\s+/g, " ").trim() ?? null;
const addressOf = (text: string | null): string | null =>
  text && /^https?:\/\//i.test(text.trim()) ? text.trim() : null;

/** The day of a date in any of the usual forms: ISO 8601, RFC 2822, as printed. */
export function dayOf(text: string | null): string | null {
  if (text === null) return null;
  const iso = /^\s*(\d{4}-\d{2}-\d{2})(?:[T ]|\s*$)/.exec(text)?.[1];
  if (iso && !Number.isNaN(Date.parse(iso))) return iso;
  return findDays(text)[0]?.day ?? null;
}
