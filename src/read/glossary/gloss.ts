import { nameWords } from "../grammar/fold.ts";
import type { GlossaryLanguage } from "./language.ts";
import { classOfTerm } from "./terms.ts";

/**
 * A name in shared terms: common words by their term, the others folded, numbers without their endings ("a 12-es
 * Lakótelep" → "12 housing estate").
 *
 * @param others glossaries of other languages, for words left untranslated; only what they call a kind of place counts
 */
export function glossOf(name: string, own: GlossaryLanguage, others: readonly GlossaryLanguage[] = []): string {
  const words = name
    .trim()
    .split(/\s+/)
    .map((word) => word.toLowerCase().normalize("NFC"));
  const found: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const joined = joinedTerm(words[at]!, words[at + 1], own);
    if (joined) at++;
    found.push(...(joined ?? partsOf(words[at]!, own, others)));
  }
  return found.join(" ");
}

/** The one term that two words are together ("check point", "ellenőrző pont"); null where they are two things. */
export function joinedTerm(word: string, next: string | undefined, own: GlossaryLanguage): readonly string[] | null {
  if (next === undefined || own.functionWords.has(word)) return null;
  const terms = own.termsOf(word + next);
  return terms?.length === 1 ? terms : null;
}

function partsOf(word: string, own: GlossaryLanguage, others: readonly GlossaryLanguage[]): readonly string[] {
  const number = /^\d+/.exec(word);
  if (number) return [number[0]];
  if (own.functionWords.has(word)) return [];
  const terms = own.termsOf(word);
  if (terms) return terms.map((term) => (classOfTerm(term) ? term : nameWords(term).join(" ")));
  for (const other of others) {
    const found = other.termsOf(word);
    if (found?.length === 1 && classOfTerm(found[0]!) === "place") return found;
  }
  return nameWords(word);
}

/** The kind of place that a gloss ends in; null where it tells none. */
export function kindInGloss(gloss: string): string | null {
  const last = gloss.slice(gloss.lastIndexOf(" ") + 1);
  return classOfTerm(last) === "place" ? last : null;
}
