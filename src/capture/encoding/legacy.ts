import { LANGUAGES, type LanguageLetters, PRINTED } from "./letters.ts";

/** As much of a file is decoded each way to compare: this many bytes, from the first that is no ASCII. */
const SAMPLE = 60_000;
/** Natural logarithm of the odds at which one reading is taken over all that would give another text. */
const MARGIN = 7;
/** The share of signs beyond ASCII that the language's own alphabet must account for. */
const FITTING = 0.9;
/** The share of signs that are print, and what a sign has that the language does not know, at a place where no letter is. */
const PRINT_SHARE = 0.12;
const FLOOR = Math.log(1e-4);

/** A model of a language: the logarithm of each sign's share among its signs beyond ASCII. */
interface Model {
  readonly shares: ReadonlyMap<string, number>;
  readonly latin: boolean;
}

const models = new Map<LanguageLetters, Model>();

function modelOf(language: LanguageLetters): Model {
  const known = models.get(language);
  if (known) return known;
  const all = Object.values(language.letters).reduce((sum, count) => sum + count, 0);
  const letters = Object.entries(language.letters).map(
    ([letter, count]) => [letter, Math.log(((1 - PRINT_SHARE) * count) / all)] as const,
  );
  const printed = [...PRINTED].map((sign) => [sign, Math.log(PRINT_SHARE / PRINTED.length)] as const);
  const model = { shares: new Map([...printed, ...letters]), latin: /\p{Script=Latin}/u.test(letters[0]![0]) };
  models.set(language, model);
  return model;
}

/** The signs beyond ASCII of a text: how often each stands, and of which script, where no such sign can stand. */
interface Counts {
  readonly signs: ReadonlyMap<string, number>;
  /** Letters beside ASCII letters, which only a Latin alphabet has. */
  readonly amongLatin: number;
  /** Capitals behind small letters of the same word: what another alphabet's letters come out as. */
  readonly odd: number;
  readonly all: number;
}

function countsOf(text: string): Counts {
  const signs = new Map<string, number>();
  let [amongLatin, odd, all] = [0, 0, 0];
  for (const { 0: word } of text.matchAll(/[^\s!-@[-`{-~]+/g)) {
    let small = false;
    const letters = [...word];
    for (const [at, letter] of letters.entries()) {
      const lower = letter.toLowerCase();
      if (letter > "\u007f") {
        all++;
        signs.set(lower, (signs.get(lower) ?? 0) + 1);
        if (letter !== lower && small) odd++;
        else if (isAsciiLetter(letters[at - 1]) || isAsciiLetter(letters[at + 1])) amongLatin++;
      }
      small = letter === lower && letter !== letter.toUpperCase();
    }
  }
  return { signs, amongLatin, odd, all };
}

const isAsciiLetter = (sign: string | undefined): boolean => sign !== undefined && /^[a-z]$/i.test(sign);

/** How likely a language is to have written these signs, as a logarithm, and the share of them that it knows. */
function likelihood(counts: Counts, { shares, latin }: Model): { likelihood: number; fitting: number } {
  let sum = 0;
  let known = 0;
  for (const [sign, count] of counts.signs) {
    const share = shares.get(sign);
    if (share !== undefined) known += count;
    sum += count * (share ?? FLOOR);
  }
  const wrong = counts.odd + (latin ? 0 : counts.amongLatin);
  return { likelihood: sum + wrong * FLOOR, fitting: counts.all === 0 ? 0 : (known - wrong) / counts.all };
}

/**
 * Tells the encoding of a text that is no Unicode from its bytes: each encoding's reading is weighed by how often the
 * languages written in it have these letters, and one is taken only where every reading that differs from it is less
 * likely by far. Method: naive Bayes over letters, with what no alphabet allows (capitals within words, letters of two
 * scripts in one) counting against.
 *
 * @returns the WHATWG name, or null where it cannot be told with confidence
 */
export function tellEncoding(bytes: Uint8Array): string | null {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  if (first < 0) return null;
  const start = Math.max(0, first - 200);
  const sample = bytes.subarray(start, start + SAMPLE);
  const readings = [...new Set(LANGUAGES.flatMap(({ encodings }) => encodings))].map((encoding) => {
    const text = new TextDecoder(encoding).decode(sample);
    const counts = countsOf(text);
    const fits = LANGUAGES.filter(({ encodings }) => encodings.includes(encoding)).map((language) =>
      likelihood(counts, modelOf(language)),
    );
    return { encoding, text, ...fits.reduce((a, b) => (b.likelihood > a.likelihood ? b : a)) };
  });
  const best = readings.reduce((a, b) => (b.likelihood > a.likelihood ? b : a));
  if (best.fitting < FITTING) return null;
  const clear = readings.every(({ text, likelihood }) => text === best.text || best.likelihood - likelihood > MARGIN);
  return clear ? best.encoding : null;
}
