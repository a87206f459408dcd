import type { GlossaryLanguage } from "../../../glossary/language.ts";
import { remembering } from "../../../grammar/memo.ts";
import { adverbs, articles, coordinators, postpositions, subordinators } from "../lexicon/function-words.ts";
import { type NounEntry, Nouns } from "../morphology/nouns.ts";
import { amountsIn } from "../numbers/quantities.ts";
import { normal, table } from "../words.ts";
import { ADJECTIVES, NOUNS } from "./words.ts";

interface TermNoun extends NounEntry {
  readonly terms: readonly string[];
}

const nouns = new Nouns<TermNoun>(
  [...table(NOUNS)].map(([word, terms]) => {
    const [lemma, oblique] = word.split("/") as [string, string?];
    return { lemma, ...(oblique ? { oblique } : {}), terms: terms.split(",") };
  }),
);
const adjectives = table(ADJECTIVES);
/** Adjectives that are written as one word with the name behind them: "Kelet-Tarvas", "Újtarvas". */
const PREFIXES = ["észak", "dél", "kelet", "nyugat", "új", "ó", "felső", "alsó"];

/** Hungarian words behind their endings and the shared terms they stand for. */
export const hungarianGlossary: GlossaryLanguage = {
  termsOf: remembering((word) => {
    const lower = normal(word);
    const adjective = adjectives.get(lower);
    if (adjective) return [adjective];
    const found = nouns.form(lower);
    if (!found) return prefixed(lower);
    // The first parts of a compound are no term of ours: "karton" of "kartongyár".
    const first = found.lemma.slice(0, found.lemma.length - found.entry.lemma.length);
    const terms = first === "" ? null : (adjectives.get(first) ?? nouns.form(first)?.entry.terms ?? first);
    return terms === null ? found.entry.terms : [...[terms].flat(), ...found.entry.terms];
  }),
  functionWords: new Set([
    ...articles,
    ...coordinators,
    ...subordinators,
    ...postpositions,
    ...adverbs,
    "egy",
    "ez",
    "az",
  ]),
  amountsIn: (tokens) =>
    amountsIn(tokens)
      .filter(({ article }) => !article)
      .map(({ first, next, low, best, high }) => ({
        span: { start: tokens[first]!.start, end: tokens[next - 1]!.end },
        low,
        best,
        high,
      })),
};

function prefixed(lower: string): readonly string[] | null {
  for (const prefix of PREFIXES) {
    if (!lower.startsWith(prefix)) continue;
    const rest = lower.slice(prefix.length).replace(/^-/, "");
    if (rest.length < 4 || (prefix.length < 3 && lower[prefix.length] !== "-" && prefix !== "új")) continue;
    return [adjectives.get(prefix)!, rest];
  }
  return null;
}
