import type { Span } from "../../model/index.ts";
import { WordTable } from "../text/word-table.ts";

export const WORD = 1;
export const NUMBER = 2;
export const PUNCTUATION = 3;

/**
 * The words of a stretch of text as parallel arrays, cut as fine as date expressions need: hyphens and dashes stand alone
 * ("mid-November", "1915-17"), digits are apart from letters ("20th", "03:00hrs" are two words each).
 */
export interface Words<Entry> {
  readonly text: string;
  readonly count: number;
  /** First and one-past-last code unit of each word in the text. */
  readonly start: ArrayLike<number>;
  readonly end: ArrayLike<number>;
  readonly kind: ArrayLike<number>;
  /** What the language's table knows of a word, in lower case; undefined for words it does not list. */
  readonly entry: ArrayLike<Entry | undefined>;
  /** The value of a run of digits; -1 for other words. */
  readonly value: ArrayLike<number>;
  /** 1 where a line break stands between this word and the one before it. */
  readonly newLine: ArrayLike<number>;
}

const SPACE = 0;
const LETTER = 1;
const DIGIT = 2;
const OTHER = 3;
const UNSEEN = 255;

/** The class of each UTF-16 code unit, filled as code units are met. */
const classes = new Uint8Array(65536).fill(UNSEEN);
const letter = /[\p{L}\p{M}]/u;
const space = /[\s\u200b]/u;

function classify(code: number): number {
  const known = classes[code]!;
  return known === UNSEEN ? classifyUnseen(code) : known;
}

function classifyUnseen(code: number): number {
  const character = String.fromCharCode(code);
  let found = OTHER;
  if (code >= 0x30 && code <= 0x39) found = DIGIT;
  // Surrogates count as letters: a word with a letter beyond the basic plane is one word, and no date expression.
  else if ((code >= 0xd800 && code <= 0xdfff) || letter.test(character)) found = LETTER;
  else if (space.test(character)) found = SPACE;
  classes[code] = found;
  return found;
}

/** How many words behind the last one may be looked at: they read as nothing. */
const MARGIN = 16;

/**
 * Cuts text into words and looks each up in one language's table. The arrays of a result are used again by the next cut:
 * a result is good until then.
 */
export class WordCutter<Entry> {
  private readonly table: WordTable<Entry>;
  private start = new Int32Array(256);
  private end = new Int32Array(256);
  private kind = new Uint8Array(256);
  private value = new Int32Array(256);
  private newLine = new Uint8Array(256);
  private readonly entry: (Entry | undefined)[] = [];

  /** @param table words in lower case; only words of basic Latin letters and single punctuation marks are looked up */
  constructor(table: ReadonlyMap<string, Entry>) {
    this.table = new WordTable(table);
  }

  /**
   * Cuts `[span.start, span.end)` of the text. `skip` lists spans that are no part of the sentence (footnote marks,
   * markup), in order of position; they count as white space.
   */
  cut(text: string, span: Span, skip: readonly Span[] = []): Words<Entry> {
    this.reserve(span.end - span.start + MARGIN);
    const { start, end, kind, value, newLine, entry } = this;
    let count = 0;
    let broken = 0;
    let mark = firstAfter(skip, span.start);
    let at = span.start;
    while (at < span.end) {
      let limit = span.end;
      const here = skip[mark];
      if (here !== undefined && here.start < limit) {
        if (here.start <= at) {
          if (here.end > at) at = here.end;
          mark++;
          continue;
        }
        limit = here.start;
      }
      const code = text.charCodeAt(at);
      const first = classify(code);
      if (first === SPACE) {
        if (code === 10) broken = 1;
        at++;
        continue;
      }
      let to = at + 1;
      let number = -1;
      let found: Entry | undefined;
      if (first === LETTER) {
        while (to < limit && classify(text.charCodeAt(to)) === LETTER) to++;
        found = this.table.at(text, at, to);
      } else if (first === DIGIT) {
        number = code - 48;
        while (to < limit && classify(text.charCodeAt(to)) === DIGIT) {
          number = number * 10 + text.charCodeAt(to) - 48;
          to++;
        }
        if (to - at > 9) number = -1;
      } else found = this.table.at(text, at, to);
      start[count] = at;
      end[count] = to;
      kind[count] = first === LETTER ? WORD : first === DIGIT ? NUMBER : PUNCTUATION;
      value[count] = number;
      newLine[count] = broken;
      entry[count] = found;
      broken = 0;
      count++;
      at = to;
    }
    for (let index = count; index < count + MARGIN; index++) {
      start[index] = span.end;
      end[index] = span.end;
      kind[index] = 0;
      value[index] = -1;
      newLine[index] = 0;
      entry[index] = undefined;
    }
    return { text, count, start, end, kind, entry, value, newLine };
  }

  private reserve(size: number): void {
    if (size <= this.start.length) return;
    const room = size * 2;
    this.start = new Int32Array(room);
    this.end = new Int32Array(room);
    this.kind = new Uint8Array(room);
    this.value = new Int32Array(room);
    this.newLine = new Uint8Array(room);
  }
}

/** Index of the first span that ends behind a position. */
function firstAfter(spans: readonly Span[], position: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
