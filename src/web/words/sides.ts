import type { Ribbons } from "../../ask/answers.ts";
import { words } from "../strings/index.ts";

/** What a side is called in lists and in sentences. */
export interface SideName {
  /** In a list: "Government", "NLF". */
  readonly title: string;
  /** In a sentence: "the government", "NLF". */
  readonly inSentence: string;
}

/**
 * Names for sides. A key that the documents write with a capital is a name ("NLF"); any other is a common noun
 * ("rebels") and takes an article.
 */
export function sideNames(sides: Ribbons["sides"]): ReadonlyMap<string, SideName> {
  return new Map(sides.map((side) => [side.key, nameOf(side.key, side.names)]));
}

function nameOf(key: string, names: readonly string[]): SideName {
  const spelled = names.find((name) => fold(name) === fold(key));
  if (spelled && /^\p{Lu}/u.test(spelled)) return { title: spelled, inSentence: spelled };
  const withArticle = names.find((name) => fold(name) === `the ${fold(key)}`);
  const noun = withArticle ? withArticle.slice(4) : (spelled ?? key);
  return { title: noun.charAt(0).toLocaleUpperCase(words.language) + noun.slice(1), inSentence: words.words.the(noun) };
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
