/**
 * Keys under which two spellings of one name meet. None of them knows a language or a place; what they fold is how
 * names vary between writers and between transliterations.
 */

/** Letters that Unicode does not decompose but writers drop or replace. */
const plainLetters: Readonly<Record<string, string>> = {
  ı: "i",
  ł: "l",
  đ: "d",
  ð: "d",
  ø: "o",
  æ: "ae",
  œ: "oe",
  ß: "ss",
  ə: "a",
  þ: "th",
};
const apostrophes = /[’‘'`´ʿʾʼʹʺ"“”„]/g;
/** Definite articles as they stand in names: English, and the Arabic one with its assimilated forms. */
const articles: ReadonlySet<string> = new Set(["the", "al", "el", "ul"]);
const assimilatedArticle = /(^|\s)(?:a[dnrstz]|ash|ad|e[dnrstz]|esh)-(?=\p{L})/gu;

const wordsByName = new Map<string, readonly string[]>();

/** The words of a name in lower case, without marks, apostrophes and articles ("Al-'Amra" is "amra"). */
export function nameWords(name: string): readonly string[] {
  const known = wordsByName.get(name);
  if (known) return known;
  const folded = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[ıłđðøæœßəþ]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(apostrophes, "")
    .replace(assimilatedArticle, "$1");
  const all = folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  const kept = all.filter((word) => !articles.has(word));
  const words = kept.length > 0 ? kept : all;
  if (wordsByName.size > 500_000) wordsByName.clear();
  wordsByName.set(name, words);
  return words;
}

/** Equal for names that differ in case, marks, hyphens and articles only. */
export function exactKey(name: string): string {
  return nameWords(name).join(" ");
}

/** Equal for names that also differ in words that say only what kind of place it is, and in where words are split. */
export function plainKey(name: string, generic: ReadonlySet<string>): string {
  const words = nameWords(name);
  const kept = words.filter((word) => !generic.has(word));
  return (kept.length > 0 ? kept : words).join("");
}

const vowelRun = /[aeiouy]+/g;

/**
 * Equal for names that are also transliterated differently ("Sheikh Raheem", "Shekh Rahim"; "Berzan", "Birzan"): runs of
 * vowels become one of three, doubled consonants one, digraphs of one sound their plain letter, a final h falls.
 * Names with digits keep them as they are. Empty where the name is in another script than Latin.
 */
export function soundKey(name: string, generic: ReadonlySet<string>): string {
  const plain = plainKey(name, generic);
  if (!/^[a-z0-9]+$/.test(plain)) return "";
  return nameWords(name)
    .filter((word, _, all) => !generic.has(word) || all.every((other) => generic.has(other)))
    .map(soundOfWord)
    .join("");
}

function soundOfWord(word: string): string {
  if (/\d/.test(word)) return word;
  return word
    .replace(/h$/, "")
    .replace(/ck|q|c(?![heiyk])/g, "k")
    .replace(/kh/g, "h")
    .replace(/gh/g, "g")
    .replace(/dh/g, "d")
    .replace(/th/g, "t")
    .replace(/ph/g, "f")
    .replace(/tch/g, "ch")
    .replace(/w/g, "v")
    .replace(/ij/g, "iy")
    .replace(/j/g, "zh")
    .replace(vowelRun, (run) => (run.includes("a") ? "a" : /[ou]/.test(run) ? "u" : "i"))
    .replace(/(sh|zh|ch|[^aiu])\1+/g, "$1");
}

/** Whether two names carry the same numbers ("1070 project" and "3000 project" do not). */
export function sameNumbers(a: string, b: string): boolean {
  const digits = (name: string) => (name.match(/\d+/g) ?? []).join(" ");
  return digits(a) === digits(b);
}

/** Whether words describe a place instead of naming it: in a script with capitals, they have none, and no number. */
export function isDescription(name: string): boolean {
  return /\p{Ll}/u.test(name) && !/[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(name);
}
