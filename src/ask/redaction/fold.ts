/** A text without what spellings differ in, with the place in the text that each of its code units comes from. */
export interface Folded {
  readonly text: string;
  /** First and last code unit (exclusive) in the text, for each code unit of the folded one. */
  readonly start: readonly number[];
  readonly end: readonly number[];
}

/** Marks that stand inside words and are often left out. */
const inside = /^['’ʼʻ`´\u00ad\u200b-\u200f\u2060]$/u;

/**
 * Lower case, without accents, vowel signs and apostrophes, and with one space for anything that is no letter and no
 * digit: "al-Káram’s" and "AL KARAMS" are the same. Linear in the text.
 */
export function fold(text: string): Folded {
  const folded: string[] = [];
  const start: number[] = [];
  const end: number[] = [];
  let at = 0;
  const put = (character: string, from: number, to: number): void => {
    for (const unit of character.split("")) {
      folded.push(unit);
      start.push(from);
      end.push(to);
    }
  };
  for (const character of text) {
    const to = at + character.length;
    const code = character.charCodeAt(0);
    const simple = code < 128 ? character.toLowerCase() : null;
    for (const part of simple ?? character.normalize("NFKD").toLowerCase().normalize("NFKD")) {
      if (simple === null ? /[\p{L}\p{N}]/u.test(part) : /[a-z0-9]/.test(part)) put(part, at, to);
      else if (/\p{M}/u.test(part) || inside.test(part)) {
        if (end.length > 0) end[end.length - 1] = to;
      } else if (folded.at(-1) !== " ") put(" ", at, to);
    }
    at = to;
  }
  return { text: folded.join(""), start, end };
}
