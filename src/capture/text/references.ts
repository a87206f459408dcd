import type { Reference } from "../../model/index.ts";
import { findUrl, publicationDay } from "../citation.ts";
import type { Draft } from "../draft.ts";
import { draftOf, type Recognised, type TextSource } from "./source.ts";

/** `[12] …`, `[nb 3] …`, `[^name]: …` at the start of a line: an entry of a reference list with its label. */
const ENTRY =
  /^\[(?:\^([^\]\s]{1,40})\]:|(\d{1,4}|[a-z]|(?:nb|note|n|fn)\s?\d{1,3})\](?::(?=\s)|(?=\s|$|["“„«‘[])|(?=\p{Lu}\p{Ll})))\s*/u;

/** The label and the length of what stands before the entry's text; null where the line is no entry of a reference list. */
export function referenceEntry(text: string): { readonly label: string; readonly length: number } | null {
  if (text[0] !== "[") return null;
  const match = ENTRY.exec(text);
  return match ? { label: (match[1] ?? match[2])!, length: match[0].length } : null;
}

/** Reads an entry of a reference list; one with nothing behind its label gives an empty apparatus block of the label. */
export function readReferenceEntry(source: TextSource, index: number): Recognised | null {
  const line = source.lines[index]!;
  const entry = referenceEntry(line.text);
  if (!entry) return null;
  let next = index + 1;
  // Entries broken into lines by hand go on until the next entry or a blank line.
  while (next < source.lines.length && continuesEntry(source, next)) next++;
  const draft = draftOf("apparatus", line, index, {
    end: source.lines[next - 1]!.to,
    source: "numbered",
    label: entry.label,
  });
  return { drafts: [draft], next };
}

function continuesEntry(source: TextSource, index: number): boolean {
  const { text } = source.lines[index]!;
  return text !== "" && !/^(?:[#=|*•-]|\d{1,3}[.)]\s)/.test(text) && referenceEntry(text) === null;
}

/** Reads label, text, address and day of publication of one entry. `draft.label` is its label. */
export function parseReference(text: string, draft: Draft): Reference | null {
  const raw = text.slice(draft.start, draft.end);
  const skipped = (referenceEntry(raw)?.length ?? 0) || 0;
  const start = draft.start + skipped + backlinkLength(raw.slice(skipped));
  const content = text.slice(start, draft.end).trim();
  if (content === "" || !/\p{L}/u.test(content)) return null;
  return {
    label: draft.label ?? "",
    text: content.replace(/\s+/g, " "),
    span: { start, end: draft.end },
    url: findUrl(content),
    published: publicationDay(content),
  };
}

/** Length of the back-links in front of an entry: "^ a b c ", "1 2 3 ", "↑ ", "Jump up to: ". */
function backlinkLength(text: string): number {
  const arrows = /^(?:[\^↑]\s{0,4})?(?:Jump up(?: to)?:?\s{0,4})?[\^↑]?\s{0,4}/u.exec(text)![0].length;
  const rest = text.slice(arrows);
  let length = 0;
  let expected = 1;
  for (const match of rest.matchAll(/(\d{1,3})(?:\s+|$)/gy)) {
    if (Number(match[1]) !== expected) break;
    length += match[0].length;
    expected++;
  }
  if (expected > 2) return arrows + length;
  if (arrows > 0) {
    const letters = /^(?:[a-z]{1,2}\s+){2,60}/.exec(rest);
    if (letters?.[0].startsWith("a b")) return arrows + letters[0].length;
  }
  return arrows;
}
