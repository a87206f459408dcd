import { eventNouns, isPlural, placeNouns } from "../../nouns.ts";
import { BASE, GERUND, PARTICIPLE, PAST, THIRD } from "../../verbs/inflect.ts";
import { modals } from "../../words.ts";
import {
  continuesInfinitive,
  finiteBehindPhrases,
  finiteFollows,
  finiteLater,
  NOMINAL_BEFORE,
  objectFollows,
  opensBaseForm,
} from "./context.ts";
import { isNominal, type Word } from "./word.ts";

/** A word taken for a noun that may be a verb: after "to", a modal or "be", or where its form is one of the past. */
export function repairNoun(words: readonly Word[], index: number): void {
  const word = words[index]!;
  const previous = words[index - 1];
  const next = words[index + 1];
  if (word.lemma === null) {
    const relative = previous?.tag === "relative" && previous.token.lower !== "where";
    if (relative && next && next.tag !== "verb" && next.tag !== "auxiliary") word.tag = "verb";
    return;
  }
  const nominal = previous !== undefined && NOMINAL_BEFORE.has(previous.tag);
  if (
    opensBaseForm(words, index) ||
    (word.forms & BASE && continuesInfinitive(words, index)) ||
    (previous?.tag === "adverb" && words[index - 2]?.tag === "to") ||
    (word.forms & (PAST | PARTICIPLE) && !nominal && previous?.tag !== "preposition") ||
    (word.forms & PARTICIPLE && previous?.tag === "auxiliary" && !modals.has(previous.token.lower)) ||
    (word.forms & (BASE | THIRD) && previous?.tag === "pronoun")
  )
    word.tag = "verb";
}

/** A word taken for a verb that may be a noun ("the fighting") or an adjective ("the captured villages"). */
export function repairVerb(words: readonly Word[], index: number): void {
  const word = words[index]!;
  const previous = words[index - 1];
  const next = words[index + 1];
  if (isEventSubject(words, index)) {
    word.tag = "noun";
    return;
  }
  // "Recurring attacks on X were repelled"
  if (
    word.lemma === null &&
    word.forms === GERUND &&
    (previous === undefined || previous.tag === "comma") &&
    (next?.tag === "noun" || next?.tag === "name") &&
    finiteLater(words, index)
  ) {
    word.tag = "adjective";
    return;
  }
  if (!previous) return;
  // "the youth housing of X"
  if (
    word.forms === GERUND &&
    placeNouns.has(word.token.lower) &&
    previous &&
    BEFORE_NOUNS.has(previous.tag) &&
    next?.token.lower === "of"
  ) {
    word.tag = "noun";
    return;
  }
  // "the 417 housing project"
  if (word.forms === GERUND && placeNouns.has(word.token.lower) && previous.tag === "number" && isPlaceNoun(next)) {
    word.tag = "noun";
    return;
  }
  // "at a bus stop"
  if (isCompound(words, index)) {
    word.tag = "noun";
    return;
  }
  const present = (word.forms & (BASE | THIRD)) !== 0 && !(word.forms & (PAST | PARTICIPLE | GERUND));
  if (present && !opensBaseForm(words, index) && !isPresentVerb(word, previous, next)) {
    word.tag = "noun";
    return;
  }
  repairParticiple(words, index, previous, next);
}

function isPlaceNoun(word: Word | undefined): boolean {
  return word?.tag === "noun" && placeNouns.has(word.singular);
}

/** "at a bus stop in X", "of a police raid": behind a preposition and an article, the second of two bare words. */
function isCompound(words: readonly Word[], index: number): boolean {
  const { forms } = words[index]!;
  return (
    (forms & BASE) !== 0 &&
    (forms & PAST) === 0 &&
    words[index - 1]!.tag === "noun" &&
    !isPlural(words[index - 1]!.token.lower) &&
    words[index - 2]?.tag === "determiner" &&
    words[index - 3]?.tag === "preposition"
  );
}

/** "Fighting continued in X", "Shelling was reported": the subject of a verb that follows. */
function isEventSubject(words: readonly Word[], index: number): boolean {
  const word = words[index]!;
  const previous = words[index - 1];
  if (!(word.forms & GERUND) || !eventNouns.has(word.singular)) return false;
  if (words[index + 1]?.tag === "auxiliary" && previous?.tag !== "auxiliary") return true;
  return (
    (previous === undefined || EVENT_OPENERS.has(previous.tag)) &&
    (finiteFollows(words, index) || finiteBehindPhrases(words, index))
  );
}

const BEFORE_NOUNS = new Set(["noun", "name", "adjective", "determiner"]);
const EVENT_OPENERS = new Set(["comma", "adjective", "month"]);
const OBJECT_OPENERS = new Set(["determiner", "name", "pronoun", "to"]);

/**
 * Whether a bare or third-person form stands where a verb can. A bare form needs a plural subject; the narrative tells of
 * the past, so "strikes", "advances" are mostly nouns.
 */
function isPresentVerb(word: Word, previous: Word, next: Word | undefined): boolean {
  if (NOMINAL_BEFORE.has(previous.tag) || previous.tag === "preposition") return false;
  // "described bombs falling", "heard "shells bursting"": what follows has them for its subject.
  if (!(word.forms & BASE) && (previous.tag === "verb" || behindSpeech(previous, next))) return false;
  // "admitted defeat"
  if (word.forms & BASE && previous.tag === "verb" && YIELDING.has(previous.lemma ?? "")) return false;
  if (previous.tag !== "noun" && previous.tag !== "name") return true;
  const plural = previous.token.lower.endsWith("s") || previous.tag === "name";
  if (word.forms & BASE) return plural && objectFollows(next);
  return !plural && next !== undefined && OBJECT_OPENERS.has(next.tag);
}

const YIELDING = new Set(["admit", "concede", "acknowledge", "suffer"]);

function behindSpeech(previous: Word, next: Word | undefined): boolean {
  return previous.tag === "punctuation" && next?.tag === "verb" && (next.forms & GERUND) !== 0;
}

/** Prepositions that may as well belong to a verb before them. */
const PARTICLES = new Set([
  "out",
  "off",
  "up",
  "down",
  "over",
  "since",
  "until",
  "till",
  "as",
  "than",
  "before",
  "after",
]);

const PLACING = new Set(["of", "in", "from", "near", "around", "across", "throughout"]);

/** "the captured villages", "newly captured villages", "surrounding region", "its shelling of the town". */
function repairParticiple(words: readonly Word[], index: number, previous: Word, next: Word | undefined): void {
  const word = words[index]!;
  if (!(word.forms & (PARTICIPLE | GERUND)) || previous.tag === "number") return;
  // "against repeated attacks"
  if (word.forms & PARTICIPLE && previous.tag === "preposition" && !PARTICLES.has(previous.token.lower)) {
    if (next?.tag === "noun") {
      word.tag = "adjective";
      return;
    }
  }
  // "residents of occupied Lipa"
  if (
    word.forms & PARTICIPLE &&
    previous.tag === "preposition" &&
    PLACING.has(previous.token.lower) &&
    next?.tag === "name"
  ) {
    word.tag = "adjective";
    return;
  }
  const nominal = NOMINAL_BEFORE.has(previous.tag);
  const opens = nominal || (previous.tag === "adverb" && index >= 2 && NOMINAL_BEFORE.has(words[index - 2]!.tag));
  if (opens && previous.tag !== "possessive" && isNominal(next)) word.tag = "adjective";
  else if (nominal && word.forms & GERUND) word.tag = "noun";
  else if (previous.tag === "possessive" && (next?.tag === "noun" || next?.tag === "name")) word.tag = "adjective";
}
