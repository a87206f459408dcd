import type { Token } from "../../../../text/sentence.ts";
import { eventNouns, forceNouns, partNouns, personNouns, placeNouns, singular } from "../../nouns.ts";
import { BASE, GERUND, PARTICIPLE, PAST, THIRD } from "../../verbs/inflect.ts";
import { type VerbForm, verbForms } from "../../verbs.ts";
import { adjectives } from "../../words.ts";
import { alwaysClosed, closedTags } from "./closed-class.ts";
import { compoundOf } from "./compounds.ts";
import { isMonthWord } from "./dates.ts";
import { fixedExpression } from "./fixed-expressions.ts";
import { hasCapital, isCapitalised } from "./letters.ts";
import { quantifying } from "./quantifiers.ts";
import type { Tag, Word } from "./word.ts";

/** The word of a token with the part of speech that the word lists and its neighbours' spelling give it. */
export function firstGuess(tokens: readonly Token[], index: number): Word {
  const token = tokens[index]!;
  const { lower } = token;
  const word = token.kind === "word";
  const noun = word ? singular(lower) : lower;
  const verb = verbFormOf(lower);
  const compound = word ? compoundOf(token) : null;
  const guess = compound ? "adjective" : tagOf(tokens, index, noun, verb);
  return {
    token,
    tag: guess,
    lemma: verb?.lemma ?? null,
    forms: verb?.forms ?? (guess === "verb" ? formsBySuffix(lower) : 0),
    singular: noun,
    compound,
  };
}

function verbFormOf(lower: string): VerbForm | undefined {
  const known = verbForms.get(lower);
  if (known || !lower.startsWith("re-")) return known;
  return verbForms.get(`re${lower.slice(3)}`) ?? verbForms.get(lower.slice(3));
}

function tagOf(tokens: readonly Token[], index: number, noun: string, verb: VerbForm | undefined): Tag {
  const token = tokens[index]!;
  const { lower, text } = token;
  if (text === "%") return "noun";
  if (quantifying(tokens, index)) return "adverb";
  if (token.kind === "punctuation") return text === "," ? "comma" : "punctuation";
  if (token.kind === "number") return "number";
  if (lower === "'s" || lower === "’s") return "possessive";
  const fixed = fixedExpression(tokens, index);
  if (fixed) return fixed;
  const capital = hasCapital(text);
  if (isMonthWord(tokens, index, capital)) return "month";
  const initial = index === 0 || (index === 1 && tokens[0]!.kind === "punctuation");
  if (capital && !initial && (isAllCapitals(text) || !alwaysClosed.has(lower))) return "name";
  const closed = closedTags.get(lower);
  if (closed) return closed;
  if (capital && initial) {
    const nameFollows = nextIsName(tokens, index);
    if (lower.endsWith("ly") && lower.length > 5 && !nameFollows) return "adverb";
    if (!isKnown(lower, noun, verb)) return "name";
    if (nameFollows && !verb && !adjectives.has(lower)) return "name";
  }
  if (adjectives.has(lower)) return "adjective";
  if (verb && !(verb.forms & (BASE | THIRD))) return "verb";
  if (isKnownNoun(noun)) return "noun";
  return verb ? "verb" : tagBySuffix(lower);
}

function tagBySuffix(lower: string): Tag {
  if (lower.length > 4) {
    if (lower.endsWith("ly")) return "adverb";
    if (formsBySuffix(lower) !== 0) return "verb";
    if (ADJECTIVE_ENDING.test(lower)) return "adjective";
  }
  return "noun";
}

const ADJECTIVE_ENDING = /(ous|ful|ive|able|ible|ic|al|less|ary|ish)$/;

/** The forms that an unknown word can be by its ending. */
function formsBySuffix(lower: string): number {
  if (lower.endsWith("ed") && lower.length > 4) return PAST | PARTICIPLE;
  return lower.endsWith("ing") && lower.length > 5 ? GERUND : 0;
}

function isAllCapitals(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase();
}

function isKnownNoun(noun: string): boolean {
  return (
    placeNouns.has(noun) || forceNouns.has(noun) || eventNouns.has(noun) || personNouns.has(noun) || partNouns.has(noun)
  );
}

/** Whether the lists know an open-class word, so that a capital at the start of a sentence need not make a name of it. */
function isKnown(lower: string, noun: string, verb: VerbForm | undefined): boolean {
  return adjectives.has(lower) || (verb !== undefined && verbForms.has(lower)) || isKnownNoun(noun);
}

function nextIsName(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return next !== undefined && next.kind === "word" && isCapitalised(next.text) && !alwaysClosed.has(next.lower);
}
