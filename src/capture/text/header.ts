import { wholeDay } from "../calendar.ts";
import { findUrl } from "../citation.ts";
import type { Draft } from "../draft.ts";
import { bylineWords, headerKeys } from "../labels/index.ts";
import { type Metadata, noMetadata } from "../metadata/metadata.ts";
import { type Line, nextFilled } from "./lines.ts";
import { draftOf } from "./source.ts";

export interface Header {
  readonly drafts: Draft[];
  readonly metadata: Metadata;
  /** Index of the first line after the header. */
  readonly next: number;
}

/** A front matter longer than this is none. */
const MOST_FRONT_MATTER_LINES = 80;
/** A header has no more lines than this that say something. */
const MOST_HEADER_LINES = 12;

/** Reads YAML front matter between `---` lines at the very beginning: plain `key: value` lines, quotes allowed. */
export function readFrontMatter(text: string, lines: readonly Line[]): Header | null {
  if (lines[0]?.text !== "---") return null;
  const metadata = noMetadata();
  for (let at = 1; at < Math.min(lines.length, MOST_FRONT_MATTER_LINES); at++) {
    const line = lines[at]!;
    if (line.text === "---" || line.text === "...") {
      const draft: Draft = { kind: "apparatus", start: lines[0].from, end: line.to, source: "markup", line: 0 };
      return { drafts: [draft], metadata, next: at + 1 };
    }
    if (line.text === "" || /^[#-]/.test(line.text) || line.from > line.start) continue;
    const colon = line.text.indexOf(":");
    if (colon < 1) return null;
    tell(metadata, line.text.slice(0, colon), unquote(text.slice(line.from + colon + 1, line.to).trim()));
  }
  return null;
}

function unquote(value: string): string {
  const quoted = /^(["'])(.*)\1$/.exec(value);
  return quoted ? quoted[2]!.replaceAll('\\"', '"').replaceAll("''", "'") : value;
}

/** Takes what one `key: value` tells; returns whether the key is known and its value is what it should be. */
function tell(metadata: Metadata, label: string, value: string): boolean {
  const key = headerKeys.get(label.trim().toLowerCase());
  if (key === undefined || value === "") return false;
  if (key === "author") return true;
  if (key === "published") {
    const day = wholeDay(value);
    if (day === null) return false;
    metadata.published ??= day;
    return true;
  }
  if (key === "url") {
    const url = findUrl(value);
    if (url === null) return false;
    metadata.url ??= url;
    return true;
  }
  if (key === "language") {
    if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(value)) return false;
    metadata.language ??= value;
    return true;
  }
  if (key === "publisher" && /^https?:\/\//.test(value)) {
    metadata.url ??= findUrl(value);
    return true;
  }
  if (value.length > 300) return false;
  metadata[key] ??= value;
  return true;
}

/**
 * Reads the header lines that stand between the title and the first prose: "Published: 12 December 2031",
 * "Source: …", "URL: …", a byline with or without a day ("By A. Writer, 12 December 2031"), a day alone under the title.
 */
export function readHeaderLines(lines: readonly Line[], index: number): Header {
  const metadata = noMetadata();
  const drafts: Draft[] = [];
  let at = nextFilled(lines, index);
  while (at < lines.length && drafts.length < MOST_HEADER_LINES) {
    const line = lines[at]!;
    const told = readHeaderLine(metadata, line.text) || isDayLine(metadata, lines, at, drafts);
    if (!told) break;
    drafts.push(draftOf("apparatus", line, at, { source: "label" }));
    at = nextFilled(lines, at + 1);
  }
  return { drafts, metadata, next: drafts.length > 0 ? at : index };
}

/** Takes what a header line tells ("Published: …", a byline); returns whether the line is one. */
export function readHeaderLine(metadata: Metadata, text: string): boolean {
  return tellLine(metadata, text) || isByline(metadata, text);
}

/** "Key: value", also several on a line ("Published: … | Source: …") and with Markdown around the key. */
function tellLine(metadata: Metadata, text: string): boolean {
  if (text.length > 400 || !text.includes(":")) return false;
  const parts = text.split(/\s[|·•]\s/);
  const attempt: Metadata = { ...metadata };
  const known = parts.every((part) => {
    const match = /^[*_>\s]{0,4}([\p{L}][\p{L}\p{M} _-]{1,24}?)\s?[*_]{0,3}:[*_]{0,3}\s*(\S.*?)[*_]{0,3}$/u.exec(part);
    return match !== null && tell(attempt, match[1]!, match[2]!);
  });
  if (known) Object.assign(metadata, attempt);
  return known;
}

/** "By A. Writer", "By A. Writer, 12 December 2031", "A. Writer | 12 December 2031". */
function isByline(metadata: Metadata, text: string): boolean {
  const plain = text.replace(/^[*_]{1,3}|[*_]{1,3}$/g, "");
  if (plain.length > 140 || /[!?;]$/.test(plain)) return false;
  const opensLikeOne = bylineWords.some(
    (word) =>
      plain.slice(0, word.length).toLowerCase() === word &&
      /^\s\p{Lu}/u.test(plain.slice(word.length, word.length + 2)),
  );
  const parts = plain.split(/\s?[|·•]\s?|\s[–—-]\s|,\s(?=\p{L}{3,12}\s\d|\d)/u);
  const rest = parts.length > 1 && opensLikeOne ? [plain.slice(plain.indexOf(parts[1]!)), ...parts] : parts;
  const day = rest.map(wholeDay).find((each) => each !== null) ?? null;
  // Beside a day stand names; a number or a label there means that the line tells something else ("Date: 3 – 9 May").
  const divided =
    /[|·•]|\s[–—-]\s/.test(plain) && parts.every((part) => wholeDay(part) !== null || !/[\d:]/.test(part));
  if (!opensLikeOne && !(day !== null && divided)) return false;
  if (day === null && (/\.$/.test(plain) || plain.split(/\s+/).length > 8)) return false;
  if (day !== null) metadata.published ??= day;
  return true;
}

/** A day alone on its line under the title. Where the text has more such lines they are headings of a timeline. */
function isDayLine(metadata: Metadata, lines: readonly Line[], index: number, before: readonly Draft[]): boolean {
  const day = wholeDay(lines[index]!.text);
  if (day === null) return false;
  const another = lines.some(
    (line, at) => at !== index && line.text.length <= 60 && /\d{4}/.test(line.text) && wholeDay(line.text) !== null,
  );
  if (another && before.length === 0) return false;
  metadata.published ??= day;
  return true;
}
