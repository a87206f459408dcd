import type { Document, Span } from "../model/index.ts";
import { type Language, languageOf } from "../read/index.ts";
import type { SentenceWords } from "./answers.ts";

/** Finds the sentences around spans of one document. */
export class Sentences {
  readonly #document: Document;
  readonly #segmenter: Intl.Segmenter;
  readonly #language: Language["text"] | null;
  readonly #byBlock = new Map<number, readonly Span[]>();

  constructor(document: Document) {
    this.#document = document;
    this.#segmenter = new Intl.Segmenter(document.language === "und" ? "en" : document.language, {
      granularity: "sentence",
    });
    this.#language = languageOf(document.language)?.text ?? null;
  }

  /** The sentence or sentences that cover a span, within its block; without the white space around. */
  around(span: Span): SentenceWords {
    const { blocks, text, marks } = this.#document;
    const index = blockAt(blocks, span.start);
    const block = index < 0 ? { start: 0, end: text.length } : blocks[index]!.span;
    const sentences = this.#sentencesOf(index, block);
    let { start, end } = span;
    for (const sentence of sentences) {
      if (sentence.start >= span.end || sentence.end <= span.start) continue;
      start = Math.min(start, sentence.start);
      end = Math.max(end, sentence.end);
    }
    const words = this.#unmarked({ start, end });
    start += words.length - words.trimStart().length;
    end -= words.length - words.trimEnd().length;
    const markup = marks.filter((mark) => mark.kind === "markup" && mark.span.start >= start && mark.span.end <= end);
    const sentence = { start, end, text: text.slice(start, end) };
    return markup.length === 0 ? sentence : { ...sentence, markup: markup.map((mark) => mark.span) };
  }

  /** The block's text with spaces for footnote marks and markup, which would hide where a sentence ends. */
  #unmarked({ start, end }: Span): string {
    const { text, marks } = this.#document;
    let words = "";
    let at = start;
    for (const { span } of marks) {
      if (span.start < at || span.end > end) continue;
      words += text.slice(at, span.start) + " ".repeat(span.end - span.start);
      at = span.end;
    }
    return words + text.slice(at, end);
  }

  #sentencesOf(index: number, block: Span): readonly Span[] {
    const known = this.#byBlock.get(index);
    if (known) return known;
    const kind = this.#document.blocks[index]?.kind;
    const written = this.#unmarked(block);
    // Unicode's rule ends a sentence where a line ends; of prose only the lines end there. Cells and fields have lines.
    const words = kind === "cell" || kind === "field" ? written : written.replace(/[\r\n\u0085\u2028\u2029]/g, " ");
    const spans = [...this.#segmenter.segment(words)].map(({ index: at, segment }) => ({
      start: block.start + at,
      end: block.start + at + segment.length,
    }));
    const joined = joinBroken(spans, this.#document.text, this.#language);
    this.#byBlock.set(index, joined);
    return joined;
  }
}

/** The number of the block in which a character stands; -1 where it stands in none. Blocks mostly lie in the order of the text. */
export function blockAt(blocks: readonly { readonly span: Span }[], at: number): number {
  let [low, high] = [0, blocks.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { start, end } = blocks[middle]!.span;
    if (start > at) high = middle - 1;
    else if (end <= at) low = middle + 1;
    else return middle;
  }
  return blocks.findIndex(({ span }) => span.start <= at && span.end > at);
}

/** An initial, or what looks like a title, after which Unicode's rule ends a sentence ("J. ", "Gen. "). */
const initial = /(?:^|\s)\p{Lu}\.$/u;
const shortWord = /(?:^|\s)\p{Lu}\p{Ll}{0,2}\.$/u;

/** What goes on in lower case, with a digit or after an abbreviation of the language is no new sentence. */
function joinBroken(spans: readonly Span[], text: string, language: Language["text"] | null): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    const goesOn = /^\s*[\p{Ll}\d,;)]/u.test(text.slice(span.start, span.start + 4));
    if (
      before &&
      (goesOn || isAbbreviated(text.slice(Math.max(before.start, before.end - 24), before.end), text, span, language))
    )
      before.end = span.end;
    else joined.push({ ...span });
  }
  return joined;
}

/** Whether the words before end in an abbreviation, and the ones behind do not begin as only a sentence does. */
function isAbbreviated(before: string, text: string, behind: Span, language: Language["text"] | null): boolean {
  const end = before.trimEnd();
  if (initial.test(end)) return true;
  if (language === null) return shortWord.test(end);
  const last = /\S+$/u.exec(end)?.[0].toLowerCase() ?? "";
  if (!language.abbreviations.has(last)) return false;
  const next = /^\s*(\p{L}+)/u.exec(text.slice(behind.start, behind.end))?.[1] ?? "";
  return !language.sentenceStarters.has(next.toLowerCase());
}
