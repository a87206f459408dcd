import type { Span } from "../../model/index.ts";
import { classOfTerm } from "../../read/index.ts";
import { difference, type Finder, wordsAt } from "../pair.ts";
import type { ComparedSentence, ComparedText } from "../text.ts";

/** Words of A's language left standing in B: a run of them, or a common noun of A that is no word of B's language. */
export const foreign: Finder = (pair) =>
  pair.foreign.map((span) =>
    difference(pair, "untranslated", "wording", `“${wordsAt(pair.textB, span)}” is left in A's language`, {
      b: [span],
    }),
  );

/** The shortest run of A's words that is no accident. */
const SHORTEST = 3;
/** The longest ending that B's language may have put behind a word of A's. */
const ENDING = 4;

/** Where in a sentence of B words of A's language stand. */
export function foreignIn(textA: ComparedText, textB: ComparedText, sentence: ComparedSentence): Span[] {
  const glossaryA = textA.language?.glossary;
  const glossaryB = textB.language?.glossary;
  if (!glossaryA || !glossaryB || glossaryA === glossaryB) return [];
  const found: Span[] = [];
  const { tokens } = sentence;
  const ofA = tokens.map(({ kind, lower }) => kind === "word" && textA.vocabulary.has(lower));
  for (let at = 0; at < tokens.length; at++) {
    if (!ofA[at] && tokens[at]!.kind !== "word") continue;
    let end = at;
    while (end < tokens.length && ofA[end]) end++;
    const run = tokens.slice(at, end);
    const own = run.filter(({ lower }) => glossaryB.functionWords.has(lower)).length;
    const theirs = run.filter(({ lower }) => glossaryA.functionWords.has(lower)).length;
    if (run.length >= SHORTEST && theirs > own) {
      found.push({ start: run[0]!.start, end: run[run.length - 1]!.end });
      at = end - 1;
      continue;
    }
    const { lower, start, end: stop } = tokens[at]!;
    if (glossaryB.termsOf(lower) || glossaryB.functionWords.has(lower)) continue;
    const word = [0, 1, 2, 3, ENDING]
      .map((cut) => lower.slice(0, lower.length - cut))
      .find((stem) => stem.length >= 5 && textA.vocabulary.has(stem) && isThing(glossaryA.termsOf(stem)));
    if (word) found.push({ start, end: stop });
  }
  return found;
}

/** A common noun that stands for a thing or a kind of place; "National" may be part of a name in any language. */
function isThing(terms: readonly string[] | null): boolean {
  return terms?.length === 1 && (classOfTerm(terms[0]!) === "place" || classOfTerm(terms[0]!) === "thing");
}
