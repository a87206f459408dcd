/** The cases that ground, roles and dates are told by. */
export type Case =
  | "nominative"
  | "accusative"
  | "dative"
  | "inessive"
  | "illative"
  | "elative"
  | "superessive"
  | "sublative"
  | "delative"
  | "adessive"
  | "allative"
  | "ablative"
  | "instrumental"
  | "terminative"
  | "causal"
  | "formal";

/** One way to take the case ending off a word. */
export interface Peeled {
  readonly stem: string;
  readonly case: Case;
  /** The ending has a shape that names rarely end in by themselves ("-ban", "-nak"; not "-t", "-n", "-ra"). */
  readonly clear: boolean;
}

const ENDINGS: readonly (readonly [Case, readonly string[], boolean])[] = [
  ["dative", ["nak", "nek"], true],
  ["inessive", ["ban", "ben"], true],
  ["elative", ["ból", "ből"], true],
  ["delative", ["ról", "ről"], true],
  ["ablative", ["tól", "től"], true],
  ["adessive", ["nál", "nél"], true],
  ["allative", ["hoz", "hez", "höz"], true],
  ["formal", ["ként"], true],
  ["instrumental", ["val", "vel"], true],
  ["causal", ["ért"], false],
  ["illative", ["ba", "be"], false],
  ["sublative", ["ra", "re"], false],
  ["terminative", ["ig"], false],
  ["superessive", ["on", "en", "ön"], false],
  ["superessive", ["n"], false],
  ["accusative", ["ot", "et", "öt", "at"], false],
  ["accusative", ["t"], false],
];

const DIGRAPHS: Readonly<Record<string, string>> = {
  ssz: "sz",
  zzs: "zs",
  ccs: "cs",
  ggy: "gy",
  lly: "ly",
  nny: "ny",
  tty: "ty",
};
const VOWEL = /[aáeéiíoóöőuúüű]$/;
const SHORTENED: Readonly<Record<string, string>> = { á: "a", é: "e" };

/**
 * The ways to take a case ending off a word in lower case, the longest ending first; a final "á" or "é" before an ending
 * may stand for "a" or "e" ("iskolát" → "iskola"). The word itself, without an ending, is no way.
 */
export function peelCase(word: string): Peeled[] {
  const found: Peeled[] = [];
  const take = (stem: string, grammatical: Case, clear: boolean): void => {
    if (stem.length < 2) return;
    const last = stem[stem.length - 1]!;
    const short = SHORTENED[last];
    if (short) found.push({ stem: stem.slice(0, -1) + short, case: grammatical, clear });
    // A short "a" or "e" would have become long before any ending but "-ként".
    if ((last !== "a" && last !== "e") || grammatical === "formal") found.push({ stem, case: grammatical, clear });
  };
  for (const [grammatical, endings, clear] of ENDINGS)
    for (const ending of endings) {
      if (!word.endsWith(ending)) continue;
      const stem = word.slice(0, -ending.length);
      // "-n" and "-t" stand right behind a vowel; "-t" also behind l, n, r, s, z, j and their pairs.
      if (ending === "n" && !VOWEL.test(stem)) continue;
      if (ending === "t" && !VOWEL.test(stem) && !/(?:[jlnrsz]|ly|ny|sz|zs)$/.test(stem)) continue;
      if (ending.length === 2 && /^[oeöa][tn]$/.test(ending) && VOWEL.test(stem)) continue;
      take(stem, grammatical, clear);
    }
  const assimilated = assimilatedStem(word);
  if (assimilated) take(assimilated, "instrumental", false);
  return found;
}

/** "tankokkal" → "tankok", "szakasszal" → "szakasz": "-val" takes on the last consonant of the stem. */
function assimilatedStem(word: string): string | null {
  if (!/[ae]l$/.test(word) || word.length < 5) return null;
  const stem = word.slice(0, -2);
  const digraph = DIGRAPHS[stem.slice(-3)];
  if (digraph) return stem.slice(0, -3) + digraph;
  const last = stem[stem.length - 1]!;
  return last === stem[stem.length - 2] && !VOWEL.test(last) ? stem.slice(0, -1) : null;
}

/** What can be taken off a noun once its case is off: its owner's ending and its plural. */
export interface Owned {
  readonly stem: string;
  readonly plural: boolean;
  /** It has an owner: "csapatai", "területe". */
  readonly owned: boolean;
}

const restore = (stem: string): string[] => {
  const short = SHORTENED[stem[stem.length - 1] ?? ""];
  return short ? [stem, stem.slice(0, -1) + short] : [stem];
};

/** The ways to read a word without case as a noun: bare, plural ("felkelők"), owned ("része"), plural and owned ("csapatai"). */
export function peelOwner(word: string): Owned[] {
  const found: Owned[] = [{ stem: word, plural: false, owned: false }];
  const take = (ending: RegExp, plural: boolean, owned: boolean): void => {
    const match = ending.exec(word);
    if (!match || match.index < 2) return;
    for (const stem of restore(word.slice(0, match.index))) found.push({ stem, plural, owned });
  };
  take(/[oeöa]k$/, true, false);
  take(/k$/, true, false);
  take(/j?[ae]i$/, true, true);
  // "katonái"; "katonai" and "városi" are adjectives.
  if (/[áéóőúűíü]i$/.test(word)) take(/i$/, true, true);
  take(/j?[ae]ik$/, true, true);
  if (/[áéóőúűíü]ik$/.test(word)) take(/ik$/, true, true);
  take(/j[ae]$/, false, true);
  take(/[ae]$/, false, true);
  take(/j?[uü]k$/, false, true);
  return found;
}
