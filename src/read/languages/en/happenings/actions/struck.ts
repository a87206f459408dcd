import type { Chunk } from "../../grammar/phrases.ts";
import { singular } from "../../nouns.ts";
import type { SentenceView } from "../view.ts";
import { AIRCRAFT, PEOPLE } from "./verbs.ts";

/** A ship or an aircraft, whose name is no place. */
export function thing(phrase: Chunk): Chunk {
  return phrase.kind === "name" || phrase.kind === "place" ? { ...phrase, kind: "other" } : phrase;
}

export function isPeople(phrase: Chunk): boolean {
  if (phrase.kind === "person" || phrase.kind === "force") return true;
  if (phrase.kind === "pronoun") return phrase.pronoun === "them";
  if (phrase.kind === "part")
    return /^(dozens|hundreds|thousands|several|many|scores)/.test(phrase.text) && phrase.within === null;
  return phrase.head !== null && PEOPLE.has(phrase.head);
}

export function isAircraft(phrase: Chunk, view: SentenceView): boolean {
  if (phrase.kind === "person" || phrase.kind === "time") return false;
  return hasNoun(phrase, AIRCRAFT, view) || /[A-Z][a-z]{0,3}-\d+/.test(phrase.text);
}

export function hasNoun(phrase: Chunk, nouns: ReadonlySet<string>, view: SentenceView): boolean {
  for (let index = phrase.from; index < phrase.to; index++) if (nouns.has(singular(view.lower(index)))) return true;
  return false;
}
