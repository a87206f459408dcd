import type { Token } from "../../../text/sentence.ts";
import { wordClasses } from "../../../text/vocabulary.ts";
import { ACTION_NOUNS } from "./actions/nouns.ts";
import { ACTION_VERBS } from "./actions/verbs.ts";
import { AGREEMENT_WORDS } from "./agreements/types.ts";
import { CHANGE_VERBS } from "./forces/verbs.ts";
import { verbSet } from "./forms.ts";
import { FATES, OWN_FATES, PERSON_WORDS } from "./persons/roles.ts";
import { STATEMENT_WORDS } from "./statements.ts";

/** Bits: which readers a word of the sentence calls for. */
export const ACTION = 1;
export const PERSON = 2;
export const AGREEMENT = 4;
export const ALLEGATION = 8;
export const STATEMENT = 16;
export const RELATION = 32;
export const FORCE = 64;

const WORDS: ReadonlyMap<string, number> = (() => {
  const table = new Map<string, number>();
  const add = (words: Iterable<string>, bit: number): void => {
    for (const word of words) table.set(word, (table.get(word) ?? 0) | bit);
  };
  const plurals = (nouns: Iterable<string>): string[] =>
    [...nouns].flatMap((noun) => [
      noun,
      `${noun}s`,
      `${noun}es`,
      noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : noun,
    ]);
  add(ACTION_VERBS.keys(), ACTION);
  add(plurals(ACTION_NOUNS), ACTION);
  add(plurals(["convoy", "bus", "ambulance"]), ACTION);
  add(verbSet("attempt try fail"), ACTION);
  add(PERSON_WORDS, PERSON);
  add(FATES.keys(), PERSON);
  add(OWN_FATES.keys(), PERSON);
  add(AGREEMENT_WORDS, AGREEMENT);
  add(verbSet("accuse blame allege deny reject refute dispute dismiss"), ALLEGATION);
  add(["allegedly", "denial", "allegations", "accusations", "allegation", "accusation"], ALLEGATION);
  add(STATEMENT_WORDS, STATEMENT);
  add(["part", "preceded", "followed", "led", "resulted", "ended", "culminated", "concluded"], RELATION);
  add(CHANGE_VERBS.keys(), FORCE);
  return table;
})();

const callsOf = wordClasses(
  ...[ACTION, PERSON, AGREEMENT, ALLEGATION, STATEMENT, RELATION, FORCE].map((bit) => ({
    has: (word: string) => ((WORDS.get(word) ?? 0) & bit) !== 0,
  })),
);

/** The readers that the words of a sentence call for, as bits; 0: none. */
export function calls(tokens: readonly Token[]): number {
  let bits = 0;
  for (const token of tokens) if (token.kind === "word") bits |= callsOf(token);
  return bits;
}
