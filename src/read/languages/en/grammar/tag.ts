import type { Token } from "../../../text/sentence.ts";
import { eventNouns, forceNouns, partNouns, personNouns, placeNouns, singular } from "../nouns.ts";
import { BASE, GERUND, PARTICIPLE, PAST, THIRD, verbForms } from "../verbs.ts";
import {
  adjectives,
  adverbs,
  auxiliaries,
  coordinators,
  determiners,
  modals,
  monthAndDayNames,
  negators,
  numberWords,
  personalPronouns,
  possessivePronouns,
  prepositions,
  relativePronouns,
  subordinators,
} from "../words.ts";

/** Coarse part of speech, as far as finding phrases and clauses needs it. */
export type Tag =
  | "determiner"
  | "preposition"
  | "coordinator"
  | "subordinator"
  | "relative"
  | "pronoun"
  | "auxiliary"
  | "to"
  | "adverb"
  | "adjective"
  | "number"
  | "month"
  | "name"
  | "noun"
  | "verb"
  | "possessive"
  | "comma"
  | "punctuation";

export interface Word {
  readonly token: Token;
  tag: Tag;
  /** Lemma and forms (bits of verbs.ts) where the word can be a verb. */
  readonly lemma: string | null;
  forms: number;
  /** Singular of the word where it can be a noun. */
  readonly singular: string;
  /** For "rebel-held", "YPG-controlled": who ("rebel", "YPG"), and how ("held", "besieged", "led"). */
  readonly compound: { readonly who: string; readonly how: string } | null;
}

const HOLDING = new Set([
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

function isCapitalised(text: string): boolean {
  const first = text.codePointAt(0);
  if (first === undefined) return false;
  const character = String.fromCodePoint(first);
  return character !== character.toLowerCase();
}

/** Whether any letter is a capital: "al-Jazmati", "YPG". */
function hasCapital(text: string): boolean {
  if (isCapitalised(text)) return true;
  if (/^[a-z]{1,2}['’]/.test(text) && isCapitalised(text.slice(text.search(/['’]/) + 1))) return true;
  const hyphen = text.indexOf("-");
  return hyphen > 0 && hyphen <= 4 && isCapitalised(text.slice(hyphen + 1));
}

function compoundOf(token: Token): Word["compound"] {
  const hyphen = token.text.lastIndexOf("-");
  if (hyphen <= 1) return null;
  const how = token.lower.slice(hyphen + 1);
  return HOLDING.has(how) ? { who: token.text.slice(0, hyphen), how } : null;
}

function known(lower: string, noun: string): boolean {
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

/** Gives each token of a sentence its part of speech, from word lists and a few repairs by context. */
export function tag(tokens: readonly Token[]): Word[] {
  const words: Word[] = [];
  for (let index = 0; index < tokens.length; index++) words.push(firstGuess(tokens, index));
  for (let index = 0; index < words.length; index++) repair(words, index);
  for (let index = 0; index < words.length; index++) datePart(words, index);
  return words;
}

function firstGuess(tokens: readonly Token[], index: number): Word {
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
  if (hyphen > 0 && monthAndDayNames.has(lower.slice(hyphen + 1)) && !initialCapital(token.text)) return make("month");
  if (monthAndDayNames.has(lower) && (capital || lower.length > 3)) {
    if (lower !== "may" && lower !== "march" ? true : capital && nextIsNumber(tokens, index)) return make("month");
  }
  if (!allCapitals || initial) {
    if (capital && !initial && !closed(lower)) return make("name");
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
    if (capital && initial && !known(lower, noun)) return make("name");
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

/** "mid-October" is a date, "Al-March" would be a name. */
function initialCapital(text: string): boolean {
  return isCapitalised(text) && !/^(mid|early|late)/i.test(text);
}

/** Words that stay what they are even where a heading or a name writes them with a capital. */
function closed(lower: string): boolean {
  return (
    determiners.has(lower) ||
    coordinators.has(lower) ||
    prepositions.has(lower) ||
    auxiliaries.has(lower) ||
    personalPronouns.has(lower) ||
    lower === "to"
  );
}

/** "more than", "at least", "up to" before a number: they belong to the number, not to the clause. */
function quantifying(tokens: readonly Token[], index: number): boolean {
  const { lower } = tokens[index]!;
  if (!QUANTIFYING.has(lower)) return false;
  const next = tokens[index + 1];
  const numeric = (token: Token | undefined): boolean =>
    token !== undefined && (token.kind === "number" || numberWords.has(token.lower));
  if (lower === "than" || lower === "least" || lower === "most")
    return numeric(next) && index > 0 && QUANTIFIERS.has(`${tokens[index - 1]!.lower} ${lower}`);
  if (lower === "to") return numeric(next) && tokens[index - 1]?.lower === "up";
  if (lower === "around" || lower === "about" || lower === "over" || lower === "some")
    return numeric(next) || ((next?.lower === "a" || next?.lower === "an") && numeric(tokens[index + 2]));
  return next !== undefined && QUANTIFIERS.has(`${lower} ${next.lower}`) && numeric(tokens[index + 2]);
}

const QUANTIFYING = new Set([
  "more",
  "less",
  "fewer",
  "at",
  "up",
  "than",
  "least",
  "most",
  "to",
  "around",
  "about",
  "over",
  "some",
]);
const QUANTIFIERS = new Set(["more than", "less than", "fewer than", "at least", "at most", "up to"]);

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
  return next !== undefined && next.kind === "word" && isCapitalised(next.text) && !closed(next.lower);
}

/** "27 November 2016": the numbers of a date go with its month, so that no phrase takes them up. */
function datePart(words: Word[], index: number): void {
  const word = words[index]!;
  if (
    word.tag === "number" &&
    isYear(word) &&
    words[index - 1]?.tag === "preposition" &&
    !words[index + 1]?.tag.match(/noun|name|adjective/)
  )
    word.tag = "month";
  if (/^(bc|bce|ad|ce|b\.c\.|a\.d\.)$/.test(word.token.lower) && words[index - 1]?.tag === "number") {
    word.tag = "month";
    words[index - 1]!.tag = "month";
  }
  if (word.tag !== "month") return;
  const day = /^\d{1,2}(st|nd|rd|th)?$/;
  for (let at = index - 1; at >= 0 && day.test(words[at]!.token.lower); at--) words[at]!.tag = "month";
  let at = index + 1;
  if (words[at] && day.test(words[at]!.token.lower)) words[at++]!.tag = "month";
  if (words[at]?.tag === "comma" && words[at + 1] && isYear(words[at + 1]!)) at++;
  if (words[at] && isYear(words[at]!)) words[at]!.tag = "month";
}

function isYear(word: Word): boolean {
  return /^\d{4}$/.test(word.token.text) && word.token.text >= "1000" && word.token.text < "2200";
}

/** "Recurring attacks on X were repelled": the sentence has its verb elsewhere. */
function finiteLater(words: readonly Word[], index: number): boolean {
  for (let at = index + 1; at < words.length; at++) {
    if (words[at]!.tag === "auxiliary") return true;
    if (words[at]!.tag === "comma") return false;
  }
  return false;
}

/** "Fighting also took place": a finite verb follows, with only adverbs between. */
function finiteFollows(words: readonly Word[], index: number): boolean {
  let at = index + 1;
  while (words[at]?.tag === "adverb") at++;
  const word = words[at];
  return word !== undefined && (word.tag === "auxiliary" || (word.tag === "verb" && (word.forms & PAST) !== 0));
}

/** "to", a modal or "did", with only adverbs between: what follows is the bare form of a verb. */
function opensBaseForm(words: readonly Word[], index: number): boolean {
  let at = index - 1;
  while (at > 0 && words[at]!.tag === "adverb") at--;
  const before = words[at];
  return (
    before !== undefined &&
    (before.tag === "to" || modals.has(before.token.lower) || ["do", "does", "did"].includes(before.token.lower))
  );
}

function objectFollows(next: Word | undefined): boolean {
  return (
    next !== undefined &&
    (next.tag === "determiner" ||
      next.tag === "name" ||
      next.tag === "pronoun" ||
      next.tag === "to" ||
      next.tag === "adverb" ||
      next.tag === "preposition" ||
      next.tag === "number")
  );
}

const nominalBefore = new Set<Tag>(["determiner", "adjective", "possessive", "number"]);

function repair(words: Word[], index: number): void {
  const word = words[index]!;
  const previous = words[index - 1];
  const next = words[index + 1];
  const { lower } = word.token;

  // "that" opens a relative clause after a noun, a reported one after a verb, and points elsewhere.
  if (
    lower === "that" &&
    previous &&
    next &&
    previous.tag !== "noun" &&
    previous.tag !== "name" &&
    previous.tag !== "comma"
  ) {
    if ((next.tag === "noun" || next.tag === "adjective") && previous.tag !== "verb") word.tag = "determiner";
    else word.tag = "subordinator";
  } else if (lower === "that" && !previous) word.tag = "determiner";
  if (
    lower === "that" &&
    next &&
    ["night", "day", "evening", "morning", "afternoon", "month", "week", "year", "time", "point", "same"].includes(
      next.token.lower,
    )
  )
    word.tag = "determiner";

  if (
    previous?.tag === "to" &&
    word.tag === "noun" &&
    word.lemma === null &&
    next &&
    (next.tag === "determiner" ||
      next.tag === "adverb" ||
      next.tag === "preposition" ||
      next.tag === "name" ||
      next.tag === "number" ||
      next.tag === "adjective")
  ) {
    word.tag = "verb";
    word.forms = BASE;
    return;
  }
  if (
    word.tag === "adjective" &&
    previous &&
    (nominalBefore.has(previous.tag) || previous.tag === "name") &&
    forceNouns.has(word.singular) &&
    (!next || !/noun|name|adjective/.test(next.tag))
  )
    word.tag = "noun";
  if (
    word.tag === "adverb" &&
    previous?.tag === "determiner" &&
    (lower === "first" || lower === "second" || lower === "early" || lower === "late" || lower === "once")
  )
    word.tag = "adjective";
  if (
    word.tag === "verb" &&
    word.forms & GERUND &&
    placeNouns.has(word.singular) &&
    previous &&
    (previous.tag === "name" || previous.tag === "adjective") &&
    !objectFollows(next)
  )
    word.tag = "noun";
  if (word.lemma === null && word.forms === 0) return;
  const nominal = previous !== undefined && nominalBefore.has(previous.tag);
  const afterTo = opensBaseForm(words, index);
  if (
    word.forms & GERUND &&
    word.tag === "verb" &&
    (previous === undefined || previous.tag === "comma" || previous.tag === "adjective") &&
    eventNouns.has(word.singular) &&
    finiteFollows(words, index)
  ) {
    word.tag = "noun";
    return;
  }
  if (
    word.tag === "noun" &&
    word.lemma === null &&
    previous?.tag === "relative" &&
    previous.token.lower !== "where" &&
    next &&
    next.tag !== "verb" &&
    next.tag !== "auxiliary"
  ) {
    word.tag = "verb";
    return;
  }
  if (
    word.forms & GERUND &&
    word.tag === "verb" &&
    next?.tag === "auxiliary" &&
    (previous === undefined || previous.tag !== "auxiliary") &&
    eventNouns.has(word.singular)
  ) {
    word.tag = "noun";
    return;
  }
  if (word.tag === "noun" && word.lemma) {
    // A word that can be both: a verb after "to", a modal, or a plural subject with no other verb around.
    if (afterTo || (previous?.tag === "adverb" && words[index - 2]?.tag === "to")) word.tag = "verb";
    else if (word.forms & (PAST | PARTICIPLE) && !nominal && previous?.tag !== "preposition") word.tag = "verb";
    else if (previous?.tag === "auxiliary" && !modals.has(previous.token.lower) && word.forms & PARTICIPLE)
      word.tag = "verb";
    else if (previous?.tag === "pronoun" && word.forms & (BASE | THIRD)) word.tag = "verb";
    return;
  }
  if (word.tag !== "verb") return;
  if (
    word.lemma === null &&
    word.forms === GERUND &&
    (previous === undefined || previous.tag === "comma") &&
    next &&
    (next.tag === "noun" || next.tag === "name") &&
    finiteLater(words, index)
  ) {
    word.tag = "adjective";
    return;
  }
  const present = (word.forms & (BASE | THIRD)) !== 0 && !(word.forms & (PAST | PARTICIPLE | GERUND));
  if (present && !afterTo && previous && (previous.tag === "noun" || previous.tag === "name")) {
    // A bare form needs a plural subject; the narrative tells of the past, so "strikes", "advances" are mostly nouns.
    const plural = previous.token.lower.endsWith("s") || previous.tag === "name";
    const object =
      next !== undefined &&
      (next.tag === "determiner" || next.tag === "name" || next.tag === "pronoun" || next.tag === "to");
    const agrees = word.forms & BASE ? plural && objectFollows(next) : !plural && object;
    if (!agrees) {
      word.tag = "noun";
      return;
    }
  }
  if (present && !afterTo && (nominal || previous?.tag === "preposition")) {
    word.tag = "noun";
    return;
  }
  // "the captured villages", "newly captured villages", "surrounding region": a participle before a noun is an adjective.
  const opens = nominal || (previous?.tag === "adverb" && index >= 2 && nominalBefore.has(words[index - 2]!.tag));
  if (
    opens &&
    previous?.tag !== "number" &&
    previous?.tag !== "possessive" &&
    next &&
    (next.tag === "noun" || next.tag === "name" || next.tag === "adjective")
  ) {
    if (word.forms & (PARTICIPLE | GERUND)) word.tag = "adjective";
  } else if (nominal && word.forms & GERUND && previous?.tag !== "number") {
    // "the fighting", "its shelling of the town"
    word.tag = "noun";
  } else if (
    previous?.tag === "possessive" &&
    word.forms & (PARTICIPLE | GERUND) &&
    next &&
    (next.tag === "noun" || next.tag === "name")
  ) {
    word.tag = word.forms & GERUND ? "noun" : "adjective";
  }
}
