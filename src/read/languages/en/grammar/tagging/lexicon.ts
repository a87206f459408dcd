import { remembering } from "../../../../grammar/memo.ts";
import { eventNouns, forceNouns, partNouns, personNouns, placeNouns, singular } from "../../nouns.ts";
import { BASE, GERUND, PARTICIPLE, PAST, THIRD } from "../../verbs/inflect.ts";
import { type VerbForm, verbForms } from "../../verbs.ts";
import { adjectives } from "../../words.ts";
import { closedTags } from "./closed-class.ts";
import type { Tag } from "./word.ts";

/** What the word lists and the endings tell of a word, wherever it stands. */
export interface Entry {
  readonly singular: string;
  readonly verb: VerbForm | undefined;
  /** The tag of a word of a closed class. */
  readonly closed: Tag | undefined;
  readonly adjective: boolean;
  /** Whether a list of open-class words knows it, so that a capital at the start of a sentence need not make a name of it. */
  readonly known: boolean;
  /** The tag of a word of an open class. */
  readonly open: Tag;
  /** The forms a verb can be. */
  readonly forms: number;
}

/** The entry of a lower-case word. */
export const lookUp: (lower: string) => Entry = remembering((lower) => {
  const noun = singular(lower);
  const verb = verbFormOf(lower);
  const adjective = adjectives.has(lower);
  const isNoun =
    placeNouns.has(noun) ||
    forceNouns.has(noun) ||
    eventNouns.has(noun) ||
    personNouns.has(noun) ||
    partNouns.has(noun);
  const open = openTag(lower, verb, adjective, isNoun);
  return {
    singular: noun,
    verb,
    closed: closedTags.get(lower),
    adjective,
    known: adjective || isNoun || verbForms.has(lower),
    open,
    forms: verb?.forms ?? (open === "verb" ? formsBySuffix(lower) : 0),
  };
});

function openTag(lower: string, verb: VerbForm | undefined, adjective: boolean, isNoun: boolean): Tag {
  if (adjective) return "adjective";
  if (verb && !(verb.forms & (BASE | THIRD))) return "verb";
  if (isNoun) return "noun";
  return verb ? "verb" : tagBySuffix(lower);
}

function verbFormOf(lower: string): VerbForm | undefined {
  const known = verbForms.get(lower);
  if (known || !lower.startsWith("re-")) return known;
  return verbForms.get(`re${lower.slice(3)}`) ?? verbForms.get(lower.slice(3));
}

/** Nouns that end like adverbs. */
const NOUNS_IN_LY = new Set("supply resupply reply rally assembly family monopoly anomaly tally".split(" "));

const ADJECTIVE_ENDING = /(ous|ful|ive|able|ible|ic|al|less|ary|ish)$/;

function tagBySuffix(lower: string): Tag {
  if (lower.length > 4) {
    if (NOUNS_IN_LY.has(lower)) return "noun";
    if (lower.endsWith("ly")) return "adverb";
    if (formsBySuffix(lower) !== 0) return "verb";
    if (ADJECTIVE_ENDING.test(lower)) return "adjective";
  }
  return "noun";
}

/** The forms that an unknown word can be by its ending. */
function formsBySuffix(lower: string): number {
  if (lower.endsWith("ed") && lower.length > 4) return PAST | PARTICIPLE;
  return lower.endsWith("ing") && lower.length > 5 ? GERUND : 0;
}
