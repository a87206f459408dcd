import type { Token } from "../text/sentence.ts";
import { lexicalFact } from "../text/vocabulary.ts";

/**
 * The finer grain that numbers need: "15-kilometer" is the number 15, a hyphen and a word; "BM-21" and "car-bomber"
 * stay one word, as the name and the compound they are.
 */
export interface Piece {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "number" | "sign";
  /** Nothing stands between this piece and the one before it. */
  readonly glued: boolean;
  /** The value of a number written in digits, else NaN. */
  readonly value: number;
  /** The first letter is a capital. */
  readonly capital: boolean;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isHyphen = (character: string): boolean => "-\u2010\u2011\u2012\u2013\u2014\u2212".includes(character);

/** Whether a text has an upper-case first letter; scripts without case have none. */
export function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
  return first !== first.toLowerCase();
}

function piece(text: string, start: number, kind: Piece["kind"], glued: boolean, value = Number.NaN): Piece {
  return {
    text,
    lower: kind === "word" ? text.toLowerCase() : text,
    start,
    end: start + text.length,
    kind,
    glued,
    value,
    capital: kind === "word" && isCapital(text),
  };
}

/** End of the number that starts at `at`: digits in groups of three or not, with decimals ("10,000", "3.5", "2031"). */
function numberEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isDigit(text.charCodeAt(end))) end++;
  while (text[end] === "," && groupOfThree(text, end + 1)) end += 4;
  if (text[end] === "." && isDigit(text.charCodeAt(end + 1))) {
    end++;
    while (end < text.length && isDigit(text.charCodeAt(end))) end++;
  }
  return end;
}

function groupOfThree(text: string, at: number): boolean {
  for (let i = at; i < at + 3; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return !isDigit(text.charCodeAt(at + 3));
}

const isLetter = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return /\p{L}|\p{M}/u.test(text[at] ?? "") || (code >= 0xd800 && code <= 0xdfff);
};

/** Splits one run of characters without white space between them. */
function splitRun(
  text: string,
  start: number,
  gluedBefore: boolean,
  isNumberWord: (word: string) => boolean,
  out: Piece[],
): void {
  let at = 0;
  let glued = gluedBefore;
  while (at < text.length) {
    const from = at;
    if (isDigit(text.charCodeAt(at))) {
      at = numberEnd(text, at);
      const digits = text.slice(from, at);
      out.push(piece(digits, start + from, "number", glued, Number(digits.replaceAll(",", ""))));
    } else if (isLetter(text, at)) {
      at = wordEnd(text, at, isNumberWord);
      out.push(piece(text.slice(from, at), start + from, "word", glued));
    } else {
      at++;
      out.push(piece(text.slice(from, at), start + from, "sign", glued));
    }
    glued = true;
  }
}

/** A word takes its hyphens, apostrophes and later digits with it ("car-bombers", "T-72s", "Ba'ath"), unless it is a number word. */
function wordEnd(text: string, at: number, isNumberWord: (word: string) => boolean): number {
  let end = at;
  let digits = false;
  for (;;) {
    while (end < text.length && (isLetter(text, end) || (digits && isDigit(text.charCodeAt(end))))) end++;
    const next = text[end];
    if (next === undefined) return end;
    if (isDigit(next.charCodeAt(0))) {
      digits = true;
      end++;
      continue;
    }
    const follows = end + 1 < text.length && (isLetter(text, end + 1) || isDigit(text.charCodeAt(end + 1)));
    if (!follows || !("'’ʿʾ.".includes(next) || isHyphen(next))) return end;
    if (isHyphen(next)) {
      // A long dash opens an aside ("volunteers—two of them"), it joins no words.
      if (next === "\u2014") return end;
      if (isNumberWord(text.slice(at, end).toLowerCase())) return end;
      // A dash between a word and a number is a range or an aside ("July–2031"), a hyphen makes a name ("BM-21").
      if (next !== "-" && next !== "\u2011" && isDigit(text.charCodeAt(end + 1))) return end;
    }
    end++;
  }
}

/** The pieces of a sentence. Tokens that touch are joined first, so that any way of cutting hyphens gives the same pieces. */
export function piecesOf(tokens: readonly Token[], isNumberWord: (word: string) => boolean): Piece[] {
  const out: Piece[] = [];
  let i = 0;
  while (i < tokens.length) {
    const first = tokens[i] as Token;
    let text = first.text;
    let end = first.end;
    let previous = first;
    const glued = i > 0 && (tokens[i - 1] as Token).end === first.start;
    i++;
    while (i < tokens.length) {
      const next = tokens[i] as Token;
      if (next.start !== end) break;
      if (!joins(previous, next)) break;
      text += next.text;
      end = next.end;
      previous = next;
      i++;
    }
    if (first === previous && first.kind === "word" && isPlain(first)) {
      out.push(plainPiece(first, glued));
    } else {
      splitRun(text, first.start, glued, isNumberWord, out);
    }
  }
  return out;
}

/** A hyphen or apostrophe between two touching tokens makes one run of them. */
function joins(a: Token, b: Token): boolean {
  const before = a.text[a.text.length - 1] ?? "";
  const after = b.text[0] ?? "";
  return isHyphen(before) || isHyphen(after) || "'’".includes(after) || a.kind === "number" || b.kind === "number";
}

/** A word of basic Latin letters alone, which most are. */
const isPlain = lexicalFact(({ text }) => /^[A-Za-z]*$/.test(text));

function plainPiece({ text, lower, start, end }: Token, glued: boolean): Piece {
  return { text, lower, start, end, kind: "word", glued, value: Number.NaN, capital: isCapital(text) };
}
