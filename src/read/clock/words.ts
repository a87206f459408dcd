import type { Span } from "../../model/index.ts";

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
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly kind: readonly number[];
  /** What the language's table knows of a word, in lower case; undefined for words it does not list. */
  readonly entry: readonly (Entry | undefined)[];
  /** The value of a run of digits; -1 for other words. */
  readonly value: readonly number[];
  /** True where a line break stands between this word and the one before it. */
  readonly newLine: readonly boolean[];
}

const SPACE = 0;
const LETTER = 1;
const DIGIT = 2;
const OTHER = 3;

/** The class of each UTF-16 code unit, filled as code units are met. */
const classes = new Uint8Array(65536).fill(255);
const letter = /[\p{L}\p{M}]/u;
const space = /[\s\u200b]/u;

function classify(code: number): number {
  const known = classes[code]!;
  if (known !== 255) return known;
  const character = String.fromCharCode(code);
  // Surrogates count as letters: a word with a letter beyond the basic plane is one word, and no date expression.
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  const found =
    code >= 0x30 && code <= 0x39
      ? DIGIT
      : surrogate || letter.test(character)
        ? LETTER
        : space.test(character)
          ? SPACE
          : OTHER;
  classes[code] = found;
  return found;
}

/**
 * Cuts `[span.start, span.end)` of the text into words. `skip` lists spans that are no part of the sentence (footnote
 * marks, markup), in order of position; they count as white space.
 */
export function cutWords<Entry>(
  text: string,
  span: Span,
  table: ReadonlyMap<string, Entry>,
  longest: number,
  skip: readonly Span[] = [],
): Words<Entry> {
  const start: number[] = [];
  const end: number[] = [];
  const kind: number[] = [];
  const entry: (Entry | undefined)[] = [];
  const value: number[] = [];
  const newLine: boolean[] = [];
  let broken = false;
  let mark = firstAfter(skip, span.start);
  let at = span.start;
  while (at < span.end) {
    let limit = span.end;
    const here = skip[mark];
    if (here !== undefined && here.start < span.end) {
      if (here.end <= at) {
        mark++;
        continue;
      }
      if (here.start <= at) {
        at = here.end;
        mark++;
        continue;
      }
      limit = here.start;
    }
    const code = text.charCodeAt(at);
    const first = classify(code);
    if (first === SPACE) {
      if (code === 10) broken = true;
      at++;
      continue;
    }
    let to = at + 1;
    start.push(at);
    newLine.push(broken);
    broken = false;
    if (first === LETTER) {
      while (to < limit && classify(text.charCodeAt(to)) === LETTER) to++;
      kind.push(WORD);
      entry.push(to - at <= longest ? table.get(text.slice(at, to).toLowerCase()) : undefined);
      value.push(-1);
    } else if (first === DIGIT) {
      let number = code - 48;
      while (to < limit && classify(text.charCodeAt(to)) === DIGIT) {
        number = number * 10 + text.charCodeAt(to) - 48;
        to++;
      }
      kind.push(NUMBER);
      entry.push(undefined);
      value.push(to - at <= 9 ? number : -1);
    } else {
      kind.push(PUNCTUATION);
      entry.push(table.get(text[at]!));
      value.push(-1);
    }
    end.push(to);
    at = to;
  }
  return { text, count: start.length, start, end, kind, entry, value, newLine };
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
