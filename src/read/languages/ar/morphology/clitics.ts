/** One way to take a written word apart: "وبالمدينة" is "و" + "ب" + "ال" + "مدينه". */
export interface Reading {
  readonly conjunction: boolean;
  /** "ب", "ل", "ك" or "". */
  readonly preposition: string;
  readonly article: boolean;
  readonly stem: string;
}

/** The shortest stem that clitics are taken from. */
const SHORTEST = 2;

/** The ways to take a plain word apart, the whole word first; at most eight. */
export function readings(word: string): Reading[] {
  const found: Reading[] = [];
  const put = (conjunction: boolean, preposition: string, article: boolean, stem: string): void => {
    if (stem.length >= SHORTEST) found.push({ conjunction, preposition, article, stem });
  };
  const withoutConjunction = (rest: string, conjunction: boolean): void => {
    put(conjunction, "", false, rest);
    if (rest.startsWith("ال")) put(conjunction, "", true, rest.slice(2));
    // "للجيش": the article's alif is not written behind "ل".
    if (rest.startsWith("لل")) put(conjunction, "ل", true, rest.slice(2));
    const first = rest[0];
    if (first === "ب" || first === "ل" || first === "ك") {
      if (rest.startsWith("ال", 1)) put(conjunction, first, true, rest.slice(3));
      put(conjunction, first, false, rest.slice(1));
    }
  };
  withoutConjunction(word, false);
  if (word[0] === "و" || word[0] === "ف") withoutConjunction(word.slice(1), true);
  return found;
}

/** The first way to take a word apart whose stem is known. */
export function readingOf<Value>(
  word: string,
  known: (stem: string) => Value | null,
): { readonly reading: Reading; readonly value: Value } | null {
  for (const reading of readings(word)) {
    const value = known(reading.stem);
    if (value !== null) return { reading, value };
  }
  return null;
}
