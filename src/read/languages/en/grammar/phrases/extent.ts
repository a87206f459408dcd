import { forceNouns } from "../../nouns.ts";
import { directions } from "../../words.ts";
import type { Word } from "../tagging/word.ts";

function inPhrase(words: readonly Word[], index: number, from: number): boolean {
  const word = words[index]!;
  switch (word.tag) {
    case "determiner":
      if ((word.token.lower === "other" || word.token.lower === "more") && words[index - 1]?.tag === "number")
        return true;
      return (
        index === from ||
        words[index - 1]?.tag === "determiner" ||
        (words[index - 1]?.token.lower === "all" && index - 1 === from)
      );
    case "adjective": {
      // "villages southwest of X": the direction begins a phrase of its own.
      const before = words[index - 1];
      if (
        index > from &&
        before?.tag === "noun" &&
        directions.has(word.token.lower) &&
        !/noun|name|adjective/.test(words[index + 1]?.tag ?? "")
      )
        return false;
      return true;
    }
    case "noun":
    case "name":
    case "number":
      return true;
    case "month":
      return false;
    case "possessive":
      return index > from;
    case "adverb": {
      // "nearly all", "almost 10,000", "newly captured", "more than"
      const next = words[index + 1];
      return (
        next !== undefined &&
        index + 1 < words.length &&
        (next.tag === "adjective" || next.tag === "number") &&
        (index === from || words[index - 1]?.tag === "determiner" || words[index - 1]?.tag === "adjective")
      );
    }
    default:
      return false;
  }
}

/** The index behind the phrase that begins here; `from` itself where none does. */
export function phraseEnd(words: readonly Word[], from: number): number {
  const first = words[from]!;
  if (first.tag === "pronoun") return from + 1;
  let to = from;
  while (to < words.length && inPhrase(words, to, from)) {
    // "it", "this" end a phrase; an opening determiner after a noun opens the next one.
    to++;
    // Names with lower-case particles: "Ras al Ayn", "Army of Conquest" (only between names).
    const particle = words[to];
    if (particle && words[to - 1]!.tag === "name" && NAME_PARTICLES.has(particle.token.lower) && joinsNames(words, to))
      to++;
    const quote = words[to];
    if (
      quote?.tag === "punctuation" &&
      (quote.token.text === '"' || quote.token.text === "'" || quote.token.text === "’" || quote.token.text === "‘") &&
      to > from &&
      words[to + 1]?.tag === "name" &&
      words[to - 1]!.tag !== "name"
    )
      to++;
    // "the Shusha–Lachin road": two names with a dash and no space between.
    const dash = words[to];
    if (
      dash &&
      (dash.token.text === "–" || dash.token.text === "—") &&
      to > from &&
      words[to - 1]!.tag === "name" &&
      words[to + 1]?.tag === "name" &&
      dash.token.start === words[to - 1]!.token.end &&
      words[to + 1]!.token.start === dash.token.end
    )
      to++;
    // Plural possessive: "the rebels' line".
    if (
      quote?.tag === "punctuation" &&
      (quote.token.text === "'" || quote.token.text === "’") &&
      to > from &&
      quote.token.start === words[to - 1]!.token.end &&
      words[to - 1]!.token.lower.endsWith("s") &&
      nextNominal(words, to + 1)
    )
      to++;
  }
  while (to > from && (words[to - 1]!.tag === "adverb" || words[to - 1]!.tag === "possessive")) to--;
  if (to === from) return from;
  const last = words[to - 1]!;
  if (
    last.tag === "determiner" &&
    to - from === 1 &&
    !PHRASE_PRONOUNS.has(last.token.lower) &&
    !["all", "most", "some", "many", "several", "each", "both"].includes(last.token.lower)
  )
    return from;
  return to;
}

function nextNominal(words: readonly Word[], index: number): boolean {
  const word = words[index];
  return word !== undefined && (word.tag === "noun" || word.tag === "name" || word.tag === "adjective");
}

function joinsNames(words: readonly Word[], index: number): boolean {
  const lower = words[index]!.token.lower;
  let next = index + 1;
  if (lower === "of" && words[next]?.token.lower === "the") next++;
  if (words[next]?.tag !== "name" || (next !== index + 1 && words[next]?.tag !== "name")) return false;
  if (
    lower === "of" ||
    lower === "and" ||
    lower === "in" ||
    lower === "the" ||
    lower === "as" ||
    lower === "an" ||
    lower === "at"
  ) {
    // "Army of Conquest" and "Armed Forces of Ukraine" are names; "Rebels of the North" may be; "Aleppo and Idlib" is a list.
    if (lower !== "of") return false;
    const before = words[index - 1]!;
    return (
      forceNouns.has(before.singular) || ORGANISATIONS.has(before.singular) || ORGANISATIONS.has(before.token.lower)
    );
  }
  return true;
}

export const NAME_PARTICLES = new Set([
  "al",
  "el",
  "de",
  "la",
  "le",
  "du",
  "des",
  "del",
  "di",
  "da",
  "von",
  "van",
  "der",
  "den",
  "bin",
  "ibn",
  "abu",
  "of",
  "and",
  "the",
  "in",
  "upon",
  "ad",
  "ash",
  "an",
  "as",
  "ar",
  "at",
  "az",
  "et",
  "y",
]);

export const PHRASE_PRONOUNS = new Set([
  "it",
  "they",
  "them",
  "he",
  "she",
  "these",
  "those",
  "itself",
  "themselves",
  "this",
]);

const ORGANISATIONS = new Set(
  "army forces force front state party movement republic union league council ministry battle operation kingdom brigade soldiers sons lions knights banner people bank sea gulf cape isle house united states emirate government authority".split(
    " ",
  ),
);
