import type { Phrase } from "../../../../grammar/phrase.ts";
import { vagueNouns } from "../../nouns.ts";
import { adjectives } from "../../words.ts";
import type { Chunk } from "../phrases/chunk.ts";
import type { Oblique, Predicate } from "../predicate.ts";

const POINTING_HEADS = new Set(["area", "location", "position"]);

const WORKS = new Set(["position", "line", "trench", "fortification", "emplacement"]);

/** "Ostran positions": whose they are, and no place by that name; they lie where the sentence says. */
export function isWorks({ name, head, plural, within }: Phrase): boolean {
  return plural && name !== null && within === null && WORKS.has(head ?? "") && /\p{Ll}\p{L}*s$/u.test(lastWord(name));
}

function lastWord(name: string): string {
  const last = name.slice(name.lastIndexOf(" ") + 1);
  return /^\p{Ll}/u.test(last) ? last : "";
}

/** "positions in Lipa" lie somewhere, a "line of defence" does not. */
const LOCATING_KINDS: ReadonlySet<string> = new Set(["place", "name", "pronoun", "part"]);

const VESSELS = new Set(
  "ship vessel cruiser destroyer frigate corvette boat tanker freighter ferry submarine battleship gunboat steamer".split(
    " ",
  ),
);

/** Whether a phrase is ground rather than one of the things that are captured, seized or taken as well. */
function isGround(phrase: Phrase, weak: boolean): boolean {
  // "captured the rescue ship Lipa"
  if (phrase.name !== null && phrase.modifiers.some((word) => VESSELS.has(word))) return false;
  switch (phrase.kind) {
    case "place":
      // "the last pockets of resistance" are nowhere.
      if (phrase.head === "pocket" && phrase.within?.head === "resistance") return false;
      // "the area" alone means the one just spoken of.
      if (
        phrase.definite &&
        !phrase.plural &&
        phrase.modifiers.length === 0 &&
        phrase.possessor === null &&
        POINTING_HEADS.has(phrase.head ?? "")
      )
        return true;
      return (
        phrase.name !== null ||
        (phrase.within !== null && LOCATING_KINDS.has(phrase.within.kind)) ||
        phrase.part === "whole" ||
        !vagueNouns.has(phrase.head ?? "") ||
        isKnownBuilding(phrase)
      );
    case "name":
      return true;
    case "pronoun":
      return phrase.pronoun === "it" || phrase.pronoun === "them" || phrase.pronoun === "they" || !weak;
    case "part":
      return phrase.within !== null || phrase.part !== null;
    default:
      return false;
  }
}

/** "the city council building": what kind it is tells which. */
function isKnownBuilding({ head, definite, plural, modifiers }: Phrase): boolean {
  return head === "building" && definite && !plural && modifiers.some((word) => !adjectives.has(word));
}

/** Those of some phrases that are ground; `weak` where the verb takes objects of any kind ("took", "held"). */
export function groundOf(phrases: readonly Chunk[] | null | undefined, weak = false): Chunk[] {
  return (phrases ?? []).map(possessedPlace).filter((phrase) => isGround(phrase, weak));
}

/** Words that add nothing to whose or which place they are said of: "the town's territory", "the streets of X". */
const EXPANSES = new Set(["territory", "area", "territories"]);

const QUARTERS = new Set(["district", "neighborhood", "neighbourhood", "quarter"]);

/** "two of Lipa's neighbourhoods" is part of Lipa. */
function possessedPlace(phrase: Chunk): Chunk {
  const { possessor } = phrase;
  // "withdrew from its three districts": from all of it.
  if (phrase.kind === "place" && phrase.plural && possessor?.pronoun === "it" && QUARTERS.has(phrase.head ?? ""))
    return { ...phrase, kind: "pronoun", pronoun: "it", name: null, head: null, plural: false, counted: false };
  // "70% of the town's territory" is so much of the town.
  if (
    phrase.kind === "place" &&
    phrase.name === null &&
    phrase.part !== null &&
    EXPANSES.has(phrase.head ?? "") &&
    (possessor?.kind === "place" || possessor?.kind === "name")
  )
    return { ...phrase, ...possessor, span: phrase.span, part: phrase.part };
  // "the streets of X" are in X.
  if (
    phrase.kind === "place" &&
    phrase.name === null &&
    phrase.head === "street" &&
    phrase.plural &&
    phrase.within?.name
  )
    return { ...phrase, ...phrase.within, span: phrase.span, part: "part" };
  if (
    phrase.kind !== "place" ||
    phrase.name !== null ||
    !phrase.plural ||
    !possessor?.name ||
    possessor.kind === "force"
  )
    return phrase;
  return {
    ...phrase,
    kind: "place",
    name: possessor.name,
    aliases: [],
    head: null,
    plural: false,
    part: "part",
    possessor: null,
  };
}

/** The first prepositional phrase with one of these prepositions that holds ground. */
export function groundOblique(predicate: Predicate, prepositions: readonly string[]): Oblique | undefined {
  return predicate.obliques.find(
    (one) => prepositions.includes(one.preposition) && one.phrases.some((phrase) => isGround(phrase, true)),
  );
}
