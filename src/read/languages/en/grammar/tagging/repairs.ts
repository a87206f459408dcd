import { eventNouns, forceNouns, placeNouns } from "../../nouns.ts";
import { BASE, GERUND, PARTICIPLE, PAST, THIRD } from "../../verbs/inflect.ts";
import { modals } from "../../words.ts";
import { finiteFollows, finiteLater, NOMINAL_BEFORE, objectFollows, opensBaseForm } from "./context.ts";
import type { Word } from "./word.ts";

export function repair(words: Word[], index: number): void {
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
    (NOMINAL_BEFORE.has(previous.tag) || previous.tag === "name") &&
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
  const nominal = previous !== undefined && NOMINAL_BEFORE.has(previous.tag);
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
  const opens = nominal || (previous?.tag === "adverb" && index >= 2 && NOMINAL_BEFORE.has(words[index - 2]!.tag));
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
