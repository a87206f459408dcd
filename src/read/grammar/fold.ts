import { remembering } from "./memo.ts";

const LETTERS: Readonly<Record<string, string>> = {
  ı: "i",
  ł: "l",
  đ: "d",
  ø: "o",
  ə: "e",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ð: "d",
};
/** Articles, of English and as transliterations of Arabic write them. */
const ARTICLES = new Set(["the", "al", "el", "ad", "ash", "an", "as", "ar", "at", "az", "a", "l"]);

/** Lower case, without diacritics, apostrophes and marks; hyphens become spaces. */
export const fold: (name: string) => string = remembering((name) => foldPlain(name) ?? foldAny(name));

/** The same for names of basic Latin letters, digits, spaces and hyphens alone, which most are; null for others. */
function foldPlain(name: string): string | null {
  let changed = false;
  let gap = true;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) gap = false;
    else if (code >= 65 && code <= 90) {
      changed = true;
      gap = false;
    } else if (code === 32 || code === 45) {
      // Two in a row, or one at the end, are for the other way to settle.
      if (gap) return null;
      gap = true;
      if (code === 45) changed = true;
    } else return null;
  }
  if (gap) return null;
  return changed ? name.toLowerCase().replaceAll("-", " ") : name;
}

function foldAny(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’'`ʿʾ‘ʼʹ]/g, "")
    .replace(/[ıłđøəßæœþð]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The words of a folded name without articles; all of them where nothing else would be left. */
export const nameWords: (name: string) => readonly string[] = remembering((name) => {
  const words = fold(name).split(" ");
  const kept = words.filter((word) => !ARTICLES.has(word));
  return kept.length > 0 ? kept : words;
});

/** The last word of a text with single spaces; all of it where it has one. */
export function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(" ") + 1);
}

/**
 * A key under which spellings of one transliterated name meet: consonants only, doubled ones once, those that
 * transliterations exchange made one ("Lekhar" and "Likher", "Fuqal" and "Fukal").
 */
export const skeleton: (word: string) => string = remembering((word) => {
  if (/\d/.test(word)) return word;
  return word
    .replace(/kh|gh|q/g, "k")
    .replace(/dh|th/g, (pair) => pair[0]!)
    .replace(/ph/g, "f")
    .replace(/[aeiouyhw]/g, "")
    .replace(/(.)\1+/g, "$1");
});

/** Levenshtein distance, given up at `limit + 1`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const value = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      row.push(value);
      if (value < best) best = value;
    }
    if (best > limit) return limit + 1;
    previous = row;
  }
  return previous[b.length]!;
}
