import type { Draft } from "../draft.ts";
import { isApparatusTitle, isSectionName } from "../labels/index.ts";
import { looksLikeHeading, markedHeading, setextLevel } from "./headings.ts";
import { type Line, nextFilled } from "./lines.ts";
import { draftOf, type TextSource } from "./source.ts";

export interface Title {
  readonly title: string;
  readonly drafts: Draft[];
  /** Index of the first line after the title. */
  readonly next: number;
}

/**
 * Reads the title at the head of a text: `# X`, `= X =`, an underlined line, or a first line that stands alone and ends
 * without a stop. Null where the text begins with something else.
 */
export function readTitle(source: TextSource, index: number): Title | null {
  const { lines } = source;
  const first = nextFilled(lines, index);
  const line = lines[first];
  if (!line) return null;
  const marked = markedHeading(line);
  if (marked) {
    if (marked.level > 1) return null;
    const draft: Draft = {
      kind: "title",
      start: marked.start,
      end: marked.end,
      level: 1,
      source: "markup",
      line: first,
    };
    return { title: source.text.slice(marked.start, marked.end), drafts: [draft], next: first + 1 };
  }
  if (setextLevel(lines, first) === 1) {
    return {
      title: line.text,
      drafts: [draftOf("title", line, first, { level: 1, source: "markup" })],
      next: first + 2,
    };
  }
  if (!isTitleLine(source, first)) return null;
  return { title: line.text, drafts: [draftOf("title", line, first, { level: 1, source: "alone" })], next: first + 1 };
}

function isTitleLine(source: TextSource, index: number): boolean {
  const { lines } = source;
  const line = lines[index]!;
  const second = lines[nextFilled(lines, index + 1)];
  if (!second || line.text.length > 150 || isApparatusTitle(line.text) || isSectionName(line.text)) return false;
  const standsAlone = lines[index + 1]!.text === "" || second.text === line.text;
  // Headlines are longer than headings and may end with a question or a quotation.
  const looks = looksLikeHeading(line.text.slice(0, 80).replace(/[!?"”,;:]+$/, "")) && !/[.,;:]$/.test(line.text);
  return standsAlone && looks && /\p{L}{3}/u.test(line.text) && line.text.length < longestLine(lines, index + 1);
}

function longestLine(lines: readonly Line[], from: number): number {
  let longest = 0;
  for (let at = from; at < lines.length && at < from + 200; at++) longest = Math.max(longest, lines[at]!.text.length);
  return longest;
}

/**
 * The subject that the first sentence of an article names in bold (`The **Battle of X** was …`) or, where the bold was
 * lost, in capitals (`The BATTLE OF X was …`). Null where it names none.
 */
export function titleInFirstSentence(text: string, paragraph: Draft): string | null {
  const opening = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 240));
  const bold = /(?:^|[\s("“])(\*\*|__)(?=\S)([^*\n]{3,120}?)\1/.exec(opening);
  if (bold) return capitalised(bold[2]!.trim().replaceAll("_", ""));
  const capitals =
    /^(?:\p{Lu}\p{Ll}{0,3}\s)?((?:[\p{Lu}\p{N}('’][\p{Lu}\p{N}\p{M}'’.()–—-]*,?\s+){1,14})(?=\p{Ll}|\(|code)/u.exec(
      opening,
    );
  const term = capitals?.[1]
    ?.replace(/\(\s?\)/g, "")
    .trim()
    .replace(/,$/, "");
  if (!term || term.split(/\s+/).length < 3 || term.length < 12) return null;
  return uncapped(term, text);
}

function capitalised(title: string): string {
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** Writes words in capitals as the rest of the text writes them; what it has only in capitals stays so. */
function uncapped(term: string, text: string): string {
  const lowered = term.replace(/\p{Lu}[\p{Lu}\p{M}'’]+/gu, (word) => {
    const rest = word.slice(1).toLowerCase();
    if (text.includes(` ${word.toLowerCase()} `) || text.includes(` ${word.toLowerCase()}.`)) return word.toLowerCase();
    return text.includes(word.charAt(0) + rest) ? word.charAt(0) + rest : word;
  });
  return capitalised(lowered);
}
