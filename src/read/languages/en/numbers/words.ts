/** The English number words, as tables: what each word is worth and how it may combine. */

const table = (entries: string): ReadonlyMap<string, number> =>
  new Map(
    entries.split(" ").map((entry) => {
      const [word = "", value] = entry.split("=");
      return [word, Number(value)];
    }),
  );

export const UNITS = table(
  "zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 " +
    "fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19",
);
export const TENS = table("twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90");
export const SCALES = table(
  "hundred=100 thousand=1000 million=1000000 billion=1000000000 dozen=12 score=20 mln=1000000 bn=1000000000 k=1000",
);
/** Plurals that tell an order of magnitude: the least they can mean is two of them. */
export const VAGUE = table("dozens=12 scores=20 hundreds=100 thousands=1000 millions=1000000 tens=10");
/** Words for a fixed number of things that do one thing together. */
export const GROUPS = table("couple=2 pair=2 trio=3 duo=2 quartet=4");
export const MULTIPLES = table("twin=2 double=2 triple=3 quadruple=4");

/** Denominators; "second" is left out, which is a time or an order far more often. */
export const FRACTIONS = table(
  "half=2 halves=2 third=3 thirds=3 quarter=4 quarters=4 fourth=4 fourths=4 fifth=5 fifths=5 sixth=6 sixths=6 seventh=7 sevenths=7 " +
    "eighth=8 eighths=8 ninth=9 ninths=9 tenth=10 tenths=10",
);

export const PERCENT: ReadonlySet<string> = new Set(["percent", "%", "pct", "percentage"]);

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

export const MONTHS = words(
  "january february march april may june july august september october november december " +
    "jan feb mar apr jun jul aug sep sept oct nov dec",
);

/** How a number is bounded by the words around it. */
export type Bound = "least" | "most" | "about";

/** Phrases before a number, longest first within the same first word. */
const BEFORE: readonly (readonly [string, Bound])[] = [
  ["at least", "least"],
  ["at the least", "least"],
  ["at a minimum", "least"],
  ["a minimum of", "least"],
  ["minimum of", "least"],
  ["more than", "least"],
  ["greater than", "least"],
  ["in excess of", "least"],
  ["upwards of", "least"],
  ["upward of", "least"],
  ["no fewer than", "least"],
  ["no less than", "least"],
  ["not fewer than", "least"],
  ["not less than", "least"],
  ["well over", "least"],
  ["just over", "least"],
  ["over", "least"],
  ["above", "least"],
  ["exceeding", "least"],
  ["exceeded", "least"],
  ["no closer than", "least"],
  ["no nearer than", "least"],
  ["not closer than", "least"],
  ["as low as", "least"],
  ["as few as", "least"],
  ["as little as", "least"],
  [">", "least"],
  ["≥", "least"],
  ["up to", "most"],
  ["as many as", "most"],
  ["as much as", "most"],
  ["as high as", "most"],
  ["no farther than", "most"],
  ["no further than", "most"],
  ["a total of up to", "most"],
  ["at most", "most"],
  ["at the most", "most"],
  ["a maximum of", "most"],
  ["maximum of", "most"],
  ["fewer than", "most"],
  ["less than", "most"],
  ["no more than", "most"],
  ["not more than", "most"],
  ["just under", "most"],
  ["well under", "most"],
  ["under", "most"],
  ["below", "most"],
  ["<", "most"],
  ["≤", "most"],
  ["about", "about"],
  ["around", "about"],
  ["approximately", "about"],
  ["approx", "about"],
  ["approx .", "about"],
  ["roughly", "about"],
  ["some", "about"],
  ["nearly", "about"],
  ["almost", "about"],
  ["circa", "about"],
  ["c .", "about"],
  ["ca", "about"],
  ["ca .", "about"],
  ["estimated", "about"],
  ["an estimated", "about"],
  ["close to", "about"],
  ["in the region of", "about"],
  ["in the order of", "about"],
  ["on the order of", "about"],
  ["or so", "about"],
  ["~", "about"],
  ["≈", "about"],
  ["±", "about"],
];

/** Phrases after a number. */
const AFTER: readonly (readonly [string, Bound])[] = [
  ["+", "least"],
  ["or more", "least"],
  ["or less", "most"],
  ["or fewer", "most"],
  ["or so", "about"],
];

export interface Phrase {
  readonly words: readonly string[];
  readonly bound: Bound;
}

/** Keyed by the word next to the number: the last of a phrase before it, the first of a phrase after it; longest first. */
function index(phrases: readonly (readonly [string, Bound])[], next: "last" | "first"): ReadonlyMap<string, Phrase[]> {
  const byWord = new Map<string, Phrase[]>();
  for (const [text, bound] of phrases) {
    const split = text.split(" ");
    const key = (next === "last" ? split[split.length - 1] : split[0]) as string;
    const list = byWord.get(key) ?? [];
    list.push({ words: split, bound });
    byWord.set(key, list);
  }
  for (const list of byWord.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byWord;
}

export const PHRASES_BEFORE = index(BEFORE, "last");
export const PHRASES_AFTER = index(AFTER, "first");

/** Words after which a number is a label and no count ("hill 420", "resolution 82", "no. 5"); any capitalised word does the same. */
export const LABELS = words(
  "hill hills height heights point route road highway resolution resolutions article articles no nos chapter section page pages p pp volume " +
    "vol phase aged age ages map fig day stage unit building version channel type mark model flight checkpoint parallel protocol case",
);

/** Words that may stand between a bounding phrase and its number: "at least another 20", "more than a further 20". */
export const BETWEEN = words("another further additional other the");

/** Prepositions and the like after which four bare digits are a year. */
export const YEAR_BEFORE = words(
  "in of since by until till from during before after late early mid and to through throughout year between spring summer autumn fall winter " +
    "ad bc bce ce around circa",
);

/** Every word that is a number or part of one by itself. */
export const NUMBER_WORDS: ReadonlySet<string> = new Set([
  ...UNITS.keys(),
  ...TENS.keys(),
  ...SCALES.keys(),
  ...VAGUE.keys(),
  "half",
  "quarter",
]);

export const isNumberWord = (word: string): boolean => NUMBER_WORDS.has(word);
