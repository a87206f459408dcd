import type { InlineMark, Span } from "../../model/index.ts";
import type { TextLanguage } from "./language.ts";
import type { Token } from "./sentence.ts";
import { lexemeAt } from "./vocabulary.ts";

const APOSTROPHES = new Set([0x27, 0x2018, 0x2019, 0x02bb, 0x02bc, 0x02be, 0x02bf, 0x60]);
const HYPHENS = new Set([0x2d, 0x2010, 0x2011]);

function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x202f ||
    (code >= 0x2000 && code <= 0x200b)
  );
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

const wordCharacter = /[\p{L}\p{M}\p{N}]/u;

function isLetter(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 0x80) return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < 0x250) return code !== 0xd7 && code !== 0xf7;
  // A low surrogate belongs to the letter its high surrogate began.
  if (code >= 0xdc00 && code <= 0xdfff)
    return index > 0 && wordCharacter.test(String.fromCodePoint(text.codePointAt(index - 1) ?? 0));
  return wordCharacter.test(String.fromCodePoint(text.codePointAt(index) ?? 0));
}

/**
 * Splits a stretch of a document's text into tokens. Inline marks (footnotes, markup) are skipped, so that they never
 * stand between the words of a sentence; the token after a footnote mark carries its labels.
 *
 * @param text the document's text; offsets of the tokens are offsets into it
 * @param span the stretch to split
 * @param marks the document's inline marks in order of position; only those from `firstMark` on are looked at
 * @returns the tokens, and the index of the first mark behind the stretch
 */
export function tokenize(
  text: string,
  span: Span,
  marks: readonly InlineMark[],
  firstMark: number,
  language: TextLanguage,
): { tokens: Token[]; nextMark: number } {
  const tokens: Token[] = [];
  let mark = firstMark;
  let footnotes: string[] | undefined;
  let at = span.start;

  const push = (start: number, end: number, kind: Token["kind"]): void => {
    const lexeme = lexemeAt(text, start, end);
    tokens.push({ text: lexeme.text, lower: lexeme.lower, start, end, kind, lexeme, footnotesBefore: footnotes });
    footnotes = undefined;
  };

  while (at < span.end) {
    while (mark < marks.length && marks[mark]!.span.end <= at) mark++;
    const here = marks[mark];
    if (here && here.span.start <= at && here.span.end > at) {
      if (here.kind === "footnote") footnotes = [...(footnotes ?? []), ...(here.labels ?? [])];
      at = here.span.end;
      mark++;
      continue;
    }
    const limit = here ? Math.min(span.end, Math.max(here.span.start, at + 1)) : span.end;
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
    } else if (isDigit(code)) {
      const end = numberEnd(text, at, limit);
      push(at, end, hasLetter(text, at, end) ? "word" : "number");
      at = end;
    } else if (isLetter(text, at)) {
      const end = wordEnd(text, at, limit, language);
      const cut = encliticStart(text, at, end, language);
      push(at, cut, "word");
      if (cut < end) push(cut, end, "word");
      at = end;
    } else if (code === 0x2e && text.startsWith("...", at)) {
      push(at, at + 3, "punctuation");
      at += 3;
    } else {
      const width = code >= 0xd800 && code <= 0xdbff && at + 1 < limit ? 2 : 1;
      push(at, at + width, "punctuation");
      at += width;
    }
  }
  if (footnotes && tokens.length > 0) {
    const last = tokens[tokens.length - 1]!;
    tokens[tokens.length - 1] = { ...last, footnotesAfter: footnotes };
  }
  return { tokens, nextMark: mark };
}

function hasLetter(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (isLetter(text, index)) return true;
  return false;
}

/** Where a number ends: digits with separators between digits ("8,000", "2.5"), then letters that belong to it ("4th", "102nd"). */
function numberEnd(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) at++;
    else if ((code === 0x2c || code === 0x2e || code === 0x3a) && at + 1 < limit && isDigit(text.charCodeAt(at + 1))) {
      // "1,500" and "2.5" and "08:05" are one token; "1, 2" is not.
      at++;
    } else if (isLetter(text, at)) at++;
    else if (HYPHENS.has(code) && at + 1 < limit && isLetter(text, at + 1)) at++;
    else break;
  }
  return at;
}

/** Where a word ends: letters, digits, inner hyphens and apostrophes ("al-Lipa", "Ta'rveen"), and the stops of "U.S." and "Gen.". */
function wordEnd(text: string, start: number, limit: number, language: TextLanguage): number {
  let at = start;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (isLetter(text, at) || isDigit(code)) {
      at++;
      continue;
    }
    const next = at + 1 < limit;
    if (next && (HYPHENS.has(code) || APOSTROPHES.has(code))) {
      const following = text.charCodeAt(at + 1);
      if (isLetter(text, at + 1) || isDigit(following)) {
        at++;
        continue;
      }
      if (HYPHENS.has(code) && APOSTROPHES.has(following) && at + 2 < limit && isLetter(text, at + 2)) {
        at += 2;
        continue;
      }
    }
    if (code === 0x2e) {
      const single = at - start === 1 || text.charCodeAt(at - 2) === 0x2e;
      if (single && next && isLetter(text, at + 1)) {
        at++;
        continue;
      }
      if (at - start > 1 && text.charCodeAt(at - 2) === 0x2e) return at + 1;
      if (language.abbreviations.at(text, start, at + 1)) return at + 1;
    }
    break;
  }
  return at;
}

function encliticStart(text: string, start: number, end: number, language: TextLanguage): number {
  for (const enclitic of language.enclitics) {
    const cut = end - enclitic.length;
    if (cut <= start) continue;
    let same = true;
    for (let index = 0; index < enclitic.length && same; index++) {
      const code = text.charCodeAt(cut + index);
      same = enclitic[index] === "'" ? APOSTROPHES.has(code) : text[cut + index]!.toLowerCase() === enclitic[index];
    }
    if (same) return cut;
  }
  return end;
}
