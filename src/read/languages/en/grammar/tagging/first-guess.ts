import type { Token } from "../../../../text/sentence.ts";
import { eventNouns, forceNouns, partNouns, personNouns, placeNouns, singular } from "../../nouns.ts";
import { BASE, GERUND, PARTICIPLE, PAST, THIRD } from "../../verbs/inflect.ts";
import { verbForms } from "../../verbs.ts";
import {
  adjectives,
  adverbs,
  auxiliaries,
  coordinators,
  determiners,
  monthAndDayNames,
  negators,
  numberWords,
  personalPronouns,
  possessivePronouns,
  prepositions,
  relativePronouns,
  subordinators,
} from "../../words.ts";
import { hasCapital, isCapitalised, opensWithCapital } from "./letters.ts";
import { quantifying } from "./quantifiers.ts";
import type { Tag, Word } from "./word.ts";

export function firstGuess(tokens: readonly Token[], index: number): Word {
  const token = tokens[index]!;
  const { lower } = token;
  const noun = token.kind === "word" ? singular(lower) : lower;
  const verb =
    verbForms.get(lower) ??
    (lower.startsWith("re-") ? (verbForms.get(`re${lower.slice(3)}`) ?? verbForms.get(lower.slice(3))) : undefined);
  const make = (tag: Tag, compound: Word["compound"] = null): Word => ({
    token,
    tag,
    lemma: verb?.lemma ?? null,
    forms: verb?.forms ?? 0,
    singular: noun,
    compound,
  });
  if (token.text === "%") return make("noun");
  if (quantifying(tokens, index)) return make("adverb");
  if (token.kind === "punctuation") return make(token.text === "," ? "comma" : "punctuation");
  if (token.kind === "number") return make("number");
  if (lower === "'s" || lower === "’s") return make("possessive");
  const compound = compoundOf(token);
  if (compound) return make("adjective", compound);
  const capital = hasCapital(token.text);
  const allCapitals = capital && token.text.length > 1 && token.text === token.text.toUpperCase();
  const initial = index === 0 || (index === 1 && tokens[0]!.kind === "punctuation");
  if (
    lower === "following" &&
    tokens[index - 1] &&
    !determiners.has(tokens[index - 1]!.lower) &&
    !possessivePronouns.has(tokens[index - 1]!.lower)
  )
    return make("preposition");
  if (lower === "both" && tokens[index + 1] && prepositions.has(tokens[index + 1]!.lower)) return make("adverb");
  if (lower === "such" && tokens[index + 1]?.lower === "as") return make("preposition");
  if (lower === "as" && tokens[index - 1]?.lower === "such") return make("preposition");
  if (lower === "or" && tokens[index + 1]?.lower === "near" && prepositions.has(tokens[index - 1]?.lower ?? ""))
    return make("preposition");
  if (lower === "evening" || lower === "morning") return make("noun");
  if (lower === "once" && (tokens[index + 1]?.lower === "again" || tokens[index + 1]?.lower === "more"))
    return make("adverb");
  if (lower === "back" && tokens[index + 1]?.lower === "and" && tokens[index + 2]?.lower === "forth")
    return make("adjective");
  if (lower === "and" && tokens[index - 1]?.lower === "back" && tokens[index + 1]?.lower === "forth")
    return make("adjective");
  if (lower === "forth" && tokens[index - 1]?.lower === "and") return make("adjective");
  if (
    lower === "surrounding" &&
    tokens[index + 1] &&
    isCapitalised(tokens[index + 1]!.text) &&
    tokens[index - 1] &&
    !determiners.has(tokens[index - 1]!.lower)
  )
    return make("verb");
  if (
    /^\d+(st|nd|rd|th)$/.test(lower) &&
    tokens[index + 1] &&
    isCapitalised(tokens[index + 1]!.text) &&
    !monthAndDayNames.has(tokens[index + 1]!.lower)
  )
    return make("name");
  const hyphen = lower.lastIndexOf("-");
  if (hyphen > 0 && monthAndDayNames.has(lower.slice(hyphen + 1)) && !opensWithCapital(token.text))
    return make("month");
  if (monthAndDayNames.has(lower) && (capital || lower.length > 3)) {
    if (lower !== "may" && lower !== "march" ? true : capital && nextIsNumber(tokens, index)) return make("month");
  }
  if (!allCapitals || initial) {
    if (capital && !initial && !closedClass(lower)) return make("name");
    if (possessivePronouns.has(lower)) return make("determiner");
    if (lower === "to") return make("to");
    if (lower === "that") return make("relative");
    if (personalPronouns.has(lower)) return make("pronoun");
    if (relativePronouns.has(lower)) return make("relative");
    if (coordinators.has(lower)) return make("coordinator");
    if (auxiliaries.has(lower)) return make("auxiliary");
    if (determiners.has(lower)) return make("determiner");
    if (subordinators.has(lower)) return make("subordinator");
    if (adverbs.has(lower) || negators.has(lower)) return make("adverb");
    if (prepositions.has(lower)) return make("preposition");
    if (numberWords.has(lower)) return make("number");
    if (capital && initial && lower.endsWith("ly") && lower.length > 5 && !nextIsName(tokens, index))
      return make("adverb");
    if (capital && initial && !isKnown(lower, noun)) return make("name");
    if (capital && initial && nextIsName(tokens, index) && !verb && !adjectives.has(lower) && !adverbs.has(lower))
      return make("name");
    if (adjectives.has(lower)) return make("adjective");
  } else {
    return make("name");
  }
  if (verb && !(verb.forms & (BASE | THIRD))) return make("verb");
  if (
    placeNouns.has(noun) ||
    forceNouns.has(noun) ||
    eventNouns.has(noun) ||
    personNouns.has(noun) ||
    partNouns.has(noun)
  )
    return make("noun");
  if (verb) return make("verb");
  if (lower.endsWith("ly") && lower.length > 4) return make("adverb");
  if (lower.endsWith("ed") && lower.length > 4) return { ...make("verb"), forms: PAST | PARTICIPLE };
  if (lower.endsWith("ing") && lower.length > 5) return { ...make("verb"), forms: GERUND };
  if (/(ous|ful|ive|able|ible|ic|al|less|ary|ish)$/.test(lower) && lower.length > 4) return make("adjective");
  return make("noun");
}

const HOLDING_PARTICIPLES = new Set([
  "held",
  "controlled",
  "occupied",
  "besieged",
  "led",
  "backed",
  "allied",
  "aligned",
  "dominated",
  "run",
  "captured",
  "administered",
  "affiliated",
  "linked",
  "supported",
]);

function compoundOf(token: Token): Word["compound"] {
  const hyphen = token.text.lastIndexOf("-");
  if (hyphen <= 1) return null;
  const how = token.lower.slice(hyphen + 1);
  return HOLDING_PARTICIPLES.has(how) ? { who: token.text.slice(0, hyphen), how } : null;
}

function isKnown(lower: string, noun: string): boolean {
  return (
    determiners.has(lower) ||
    prepositions.has(lower) ||
    subordinators.has(lower) ||
    adverbs.has(lower) ||
    adjectives.has(lower) ||
    numberWords.has(lower) ||
    verbForms.has(lower) ||
    placeNouns.has(noun) ||
    forceNouns.has(noun) ||
    personNouns.has(noun) ||
    eventNouns.has(noun) ||
    partNouns.has(noun)
  );
}

/** Words that stay what they are even where a heading or a name writes them with a capital. */
function closedClass(lower: string): boolean {
  return (
    determiners.has(lower) ||
    coordinators.has(lower) ||
    prepositions.has(lower) ||
    auxiliaries.has(lower) ||
    personalPronouns.has(lower) ||
    lower === "to"
  );
}

function nextIsNumber(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  const previous = tokens[index - 1];
  return (
    next?.kind === "number" ||
    previous?.kind === "number" ||
    /^\d/.test(previous?.text ?? "") ||
    ["early", "late", "mid", "in", "by", "of", "since", "until"].includes(previous?.lower ?? "")
  );
}

function nextIsName(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return next !== undefined && next.kind === "word" && isCapitalised(next.text) && !closedClass(next.lower);
}
