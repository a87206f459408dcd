import { forceNouns, placeNouns } from "../../nouns.ts";
import { BASE, GERUND } from "../../verbs/inflect.ts";
import { NOMINAL_BEFORE, objectFollows } from "./context.ts";
import { repairNoun, repairVerb } from "./verb-repairs.ts";
import { isNominal, type Word } from "./word.ts";

/** Corrects the first guess of one word by the words around it; the words before it are already right. */
export function repair(words: readonly Word[], index: number): void {
  const word = words[index]!;
  const previous = words[index - 1];
  const next = words[index + 1];
  if (word.token.lower === "that") repairThat(word, previous, next);
  if (index === 0 && opensName(words)) word.tag = "name";
  if (isInfinitive(word, previous, next)) {
    word.tag = "verb";
    word.forms = BASE;
    return;
  }
  repairNominal(word, previous, next);
  if (word.lemma === null && word.forms === 0) return;
  if (word.tag === "noun") repairNoun(words, index);
  else if (word.tag === "verb") repairVerb(words, index);
}

/** What "that" points to rather than opens a clause after: "that night". */
const AFTER_THAT = new Set("night day evening morning afternoon month week year time point same".split(" "));

/** "that" opens a relative clause after a noun, a reported one after a verb, and points elsewhere. */
function repairThat(word: Word, previous: Word | undefined, next: Word | undefined): void {
  if (!previous) word.tag = "determiner";
  else if (next && previous.tag !== "noun" && previous.tag !== "name" && previous.tag !== "comma") {
    const points = (next.tag === "noun" || next.tag === "adjective") && previous.tag !== "verb";
    word.tag = points ? "determiner" : "subordinator";
  }
  if (next && AFTER_THAT.has(next.token.lower)) word.tag = "determiner";
}

const OPENING_NAMES = new Set(["new", "old", "upper", "lower"]);

/** "New Lipa fell", but "New Ostran attacks": the first word of a sentence that is part of a name. */
function opensName(words: readonly Word[]): boolean {
  if (words[0]!.tag !== "adjective" || !OPENING_NAMES.has(words[0]!.token.lower)) return false;
  let at = 1;
  while (words[at]?.tag === "name") at++;
  return at > 1 && words[at]?.tag !== "noun";
}

const BEHIND_INFINITIVE = new Set(["determiner", "adverb", "preposition", "name", "number", "adjective"]);

/** An unknown word behind "to" with an object behind it: "to reclaim the town". */
function isInfinitive(word: Word, previous: Word | undefined, next: Word | undefined): boolean {
  return (
    previous?.tag === "to" &&
    word.tag === "noun" &&
    word.lemma === null &&
    next !== undefined &&
    BEHIND_INFINITIVE.has(next.tag)
  );
}

/** Words for a whole number of things that may stand behind what they are said of. */
const FLOATING = new Set(["all", "both", "each"]);
const BEFORE_FLOATING = new Set(["name", "noun", "auxiliary", "pronoun"]);

const ADJECTIVES_BEHIND_DETERMINER = new Set(["first", "second", "early", "late", "once"]);

function repairNominal(word: Word, previous: Word | undefined, next: Word | undefined): void {
  if (!previous) return;
  // "entered Lipa proper": Lipa itself.
  if (word.token.lower === "proper" && previous.tag === "name" && !isNominal(next)) {
    word.tag = "adverb";
    return;
  }
  switch (word.tag) {
    case "adjective":
      // "the military", "the Azanian irregulars": nothing follows that it could describe.
      if (
        (NOMINAL_BEFORE.has(previous.tag) || previous.tag === "name") &&
        forceNouns.has(word.singular) &&
        !isNominal(next) &&
        !(next && next.forms & GERUND && placeNouns.has(next.singular))
      )
        word.tag = "noun";
      return;
    case "determiner":
      // "Lipa and Mirna both fell", "had all been taken"
      if (
        FLOATING.has(word.token.lower) &&
        BEFORE_FLOATING.has(previous.tag) &&
        (next?.tag === "auxiliary" || (next?.tag === "verb" && previous.tag !== "verb"))
      )
        word.tag = "adverb";
      return;
    case "adverb":
      if (
        (previous.tag === "determiner" || previous.tag === "possessive") &&
        ADJECTIVES_BEHIND_DETERMINER.has(word.token.lower)
      )
        word.tag = "adjective";
      return;
    case "verb":
      // "the eastern crossing"
      if (
        word.forms & GERUND &&
        placeNouns.has(word.singular) &&
        (previous.tag === "name" || previous.tag === "adjective") &&
        !objectFollows(next)
      )
        word.tag = "noun";
  }
}
