import type { Token } from "../../../../text/sentence.ts";
import { alwaysClosed } from "./closed-class.ts";
import { compoundOf } from "./compounds.ts";
import { isMonthWord } from "./dates.ts";
import { fixedExpression } from "./fixed-expressions.ts";
import { hasCapital, isCapitalised } from "./letters.ts";
import { type Entry, lookUp } from "./lexicon.ts";
import { quantifying } from "./quantifiers.ts";
import type { Tag, Word } from "./word.ts";

/** The word of a token with the part of speech that the word lists and its neighbours' spelling give it. */
export function firstGuess(tokens: readonly Token[], index: number): Word {
  const token = tokens[index]!;
  const entry = lookUp(token.lower);
  const isWord = token.kind === "word";
  const compound = isWord ? compoundOf(token) : null;
  const tag = compound ? "adjective" : tagOf(tokens, index, entry);
  return {
    token,
    tag,
    lemma: entry.verb?.lemma ?? null,
    forms: entry.verb || tag === "verb" ? entry.forms : 0,
    singular: isWord ? entry.singular : token.lower,
    compound,
  };
}

function tagOf(tokens: readonly Token[], index: number, entry: Entry): Tag {
  const token = tokens[index]!;
  const { lower, text } = token;
  if (text === "%") return "noun";
  if (quantifying(tokens, index)) return "adverb";
  if (token.kind === "punctuation") return text === "," ? "comma" : "punctuation";
  if (token.kind === "number") return "number";
  if (lower === "'s" || lower === "’s") return "possessive";
  const fixed = fixedExpression(tokens, index);
  if (fixed) return fixed;
  const capital = text !== lower && hasCapital(text);
  if (isMonthWord(tokens, index, capital)) return "month";
  const initial = index === 0 || (index === 1 && tokens[0]!.kind === "punctuation");
  if (capital && !initial && (isAllCapitals(text) || !alwaysClosed.has(lower))) return "name";
  if (entry.closed) return entry.closed;
  if (capital && initial) {
    const nameFollows = nextIsName(tokens, index);
    if (lower.endsWith("ly") && lower.length > 5 && !nameFollows) return "adverb";
    if (!entry.known) return "name";
    if (nameFollows && !entry.verb && !entry.adjective) return "name";
  }
  return entry.open;
}

function isAllCapitals(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase();
}

function nextIsName(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return next !== undefined && next.kind === "word" && isCapitalised(next.text) && !alwaysClosed.has(next.lower);
}
