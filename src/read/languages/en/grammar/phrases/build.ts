import type { Phrase, PhraseKind } from "../../../../grammar/phrase.ts";
import { forceNouns, isPlural, personNouns, placeNouns } from "../../nouns.ts";
import { adjectives, definiteDeterminers, directions } from "../../words.ts";
import { someWord, type Word } from "../tagging/word.ts";
import type { Chunk } from "./chunk.ts";
import { isPluralMark } from "./joints.ts";
import { kindOf } from "./kind.ts";
import { nameOf, nameRun } from "./name.ts";
import { possessivePhrase, pronounPhrase, textOf } from "./pronoun.ts";
import { partBefore } from "./share.ts";
import { NEARNESS, plainStart, quantityStart } from "./start.ts";

/** "the 417 housing project": a number that stands where a name does, before nothing but what kind of place it is. */
function isNumbered(words: readonly Word[], body: number, to: number): boolean {
  // A phrase may be nothing but what stands before its body ("all the").
  if (to - body < 2) return false;
  const { tag, token } = words[body]!;
  if (tag !== "number" || !NUMBER_OF_PLACE.test(token.text) || isPlural(words[to - 1]!.token.lower)) return false;
  return words.slice(body + 1, to).every((word) => word.tag === "noun" && placeNouns.has(word.singular));
}

const NUMBER_OF_PLACE = /^\d{3,4}$/;

/** Determiners that say whose something is. */
const OWNERS = new Set(["its", "his", "her", "their", "our"]);

/** Makes a phrase of the words `[from, to)`: its name, head and kind, whose it is and what its other words tell. */
export function buildPhrase(words: readonly Word[], from: number, to: number, text: string): Chunk {
  const possessive = lastPossessive(words, from, to);
  const possessor = possessive > from ? buildPhrase(words, from, possessive, text) : null;
  const start = possessor ? possessive + 1 : from;
  let body = start;
  while (body < to && words[body]!.tag === "determiner") body++;
  const determiner = words[from]!.tag === "determiner" ? words[from]!.token.lower : null;
  if (words[from]!.tag === "pronoun" || (body === to && to - from === 1)) return pronounPhrase(words, from, to, text);

  const last = words[to - 1]!;
  const headWord = last.tag === "noun" || (last.tag === "name" && commonHead(last)) ? last.singular : null;
  const [nameFrom, nameTo] = nameRun(words, body, to);
  const { name, aliases } =
    nameTo === to && nameFrom === to && isNumbered(words, body, to)
      ? { name: textOf(words, body, to, text), aliases: [] }
      : nameOf(words, nameFrom, nameTo, body, to, text);
  const plain = plainStart(words, body, to);
  const plural = headWord !== null && isPlural(last.token.lower);
  // "the nearby hill" is also "the hill".
  if (name === null && headWord !== null && to - body > 1 && NEARNESS.has(words[plain]?.token.lower ?? ""))
    aliases.push(textOf(words, plain + 1, to, text));
  const kind = kindOf(words, body, to, headWord, name);
  const { modifiers, direction, heldBy } = describe(words, body, to, nameFrom, nameTo);
  // "Lipa's Old City": many towns have one.
  if (possessor?.name && name !== null && kind === "place" && !someWord(words, body, to, isParticular))
    aliases.push(textOf(words, from, to, text));
  return {
    from,
    to,
    span: { start: words[from]!.token.start, end: words[to - 1]!.token.end },
    text: textOf(
      words,
      name === null && plural ? quantityStart(words, from, plain, to) : Math.min(plain, to - 1),
      to,
      text,
    ),
    kind,
    name,
    aliases,
    head: headWord,
    plural,
    definite: possessor !== null || (determiner !== null && definiteDeterminers.has(determiner)),
    modifiers,
    direction,
    part: partBefore(words, body, to),
    possessor:
      possessor ?? (determiner && OWNERS.has(determiner) ? possessivePhrase(words, from, text, determiner) : null),
    heldBy,
    within: null,
    region: regionOf(words, nameFrom, nameTo, body, to, kind),
    counted: plural && name === null && isCounted(words, from, to),
    told: name === null && kind === "place" ? toldBefore(words, from, to) : null,
    pronoun: null,
    separate: false,
    inside: undefined,
  };
}

/** Places that have names, so that a number of them is a set; hills and buildings are known by a description alone. */
const NAMED_KINDS = new Set(
  "village town city settlement hamlet district neighborhood neighbourhood quarter area".split(" "),
);
const QUANTITIES = new Set(["several", "many", "numerous", "various", "few", "dozens", "scores"]);

/** "three villages", "several nearby districts", "the northern districts" */
function isCounted(words: readonly Word[], from: number, to: number): boolean {
  return NAMED_KINDS.has(words[to - 1]!.singular) && someWord(words, from, to - 1, counts);
}

const counts = ({ tag, token }: Word): boolean =>
  tag === "number" || QUANTITIES.has(token.lower) || directions.has(token.lower);

const PAIRS = new Set(["both", "either", "neither"]);
const POINTING = new Set(["these", "those"]);
const DEFINITE = new Set(["the", "these", "those", "all"]);
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ["two", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
]);

/** "both towns", "the two cities", "these three settlements": so many that were named before; null for other phrases. */
function toldBefore(words: readonly Word[], from: number, to: number): number | null {
  if (to - from < 2 || to - from > 3 || !NAMED_KINDS.has(words[to - 1]!.singular)) return null;
  const first = words[from]!.token.lower;
  if (to - from === 2) return PAIRS.has(first) ? 2 : POINTING.has(first) ? 0 : null;
  return DEFINITE.has(first) ? (NUMBERS.get(words[from + 1]!.token.lower) ?? null) : null;
}

const BESIEGED = new Set(["besieged", "encircled", "surrounded"]);

/** What the words of a phrase tell that are neither its name nor its head. */
function describe(
  words: readonly Word[],
  body: number,
  to: number,
  nameFrom: number,
  nameTo: number,
): Pick<Phrase, "modifiers" | "direction" | "heldBy"> {
  const modifiers: string[] = [];
  let direction: string | null = null;
  let heldBy: Phrase["heldBy"] = null;
  for (let index = body; index < to; index++) {
    const word = words[index]!;
    const { lower } = word.token;
    heldBy ??= word.compound ?? (BESIEGED.has(lower) ? { who: "", how: "besieged" } : null);
    if (directions.has(lower)) direction ??= lower;
    if (index < to - 1 && !(index >= nameFrom && index < nameTo)) modifiers.push(lower);
  }
  return { modifiers, direction, heldBy };
}

/** The last "'s" or "s'" inside a phrase; -1 where there is none. */
function lastPossessive(words: readonly Word[], from: number, to: number): number {
  for (let index = to - 2; index > from; index--)
    if ((words[index]!.tag === "possessive" || isPluralMark(words, index)) && !isPopular(words, index)) return index;
  return -1;
}

const isParticular = ({ singular, token }: Word): boolean => !placeNouns.has(singular) && !adjectives.has(token.lower);

/** "the People's Army", "the Women's Battalion": part of the name, where no other name stands before it. */
function isPopular(words: readonly Word[], mark: number): boolean {
  if (words[mark - 2]?.tag === "name") return false;
  return words[mark - 1]!.tag === "name" && PEOPLE.has(words[mark - 1]!.token.lower) && words[mark + 1]?.tag === "name";
}

const PEOPLE = new Set("people peoples workers worker women peasants soldiers lord nation citizens".split(" "));

function commonHead(word: Word): boolean {
  return placeNouns.has(word.singular) || forceNouns.has(word.singular) || personNouns.has(word.singular);
}

/** "Dolna" in "the southwestern Dolna district": a name that says where, not what. Filled when an "of" follows. */
function regionOf(
  words: readonly Word[],
  nameFrom: number,
  nameTo: number,
  body: number,
  to: number,
  kind: PhraseKind,
): string | null {
  if (kind !== "place" || nameFrom >= nameTo || nameTo === to) return null;
  return someWord(words, body, nameFrom, ({ token }) => directions.has(token.lower))
    ? words
        .slice(nameFrom, nameTo)
        .map((word) => word.token.text)
        .join(" ")
    : null;
}
