import type { Phrase, PhraseKind } from "../../../../grammar/phrase.ts";
import { forceNouns, isPlural, personNouns, placeNouns } from "../../nouns.ts";
import { definiteDeterminers, directions } from "../../words.ts";
import type { Word } from "../tagging/word.ts";
import type { Chunk } from "./chunk.ts";
import { kindOf } from "./kind.ts";
import { nameOf, nameRun } from "./name.ts";
import { possessivePhrase, pronounPhrase, textOf } from "./pronoun.ts";
import { partBefore } from "./share.ts";
import { NEARNESS, plainStart, quantityStart } from "./start.ts";

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
  const { name, aliases } = nameOf(words, nameFrom, nameTo, body, to, text);
  const modifiers: string[] = [];
  let direction: string | null = null;
  let heldBy: Phrase["heldBy"] = null;
  for (let index = body; index < to; index++) {
    const word = words[index]!;
    if (word.compound && !heldBy) heldBy = word.compound;
    else if (word.token.lower === "besieged" || word.token.lower === "encircled" || word.token.lower === "surrounded")
      heldBy ??= { who: "", how: "besieged" };
    if (directions.has(word.token.lower)) direction ??= word.token.lower;
    if (index < to - 1 && !(index >= nameFrom && index < nameTo)) modifiers.push(word.token.lower);
  }
  if (name === null && headWord !== null) {
    // "the nearby hill" is also "the hill".
    const first = words[plainStart(words, body, to)];
    if (first && NEARNESS.has(first.token.lower) && to - body > 1)
      aliases.push(textOf(words, plainStart(words, body, to) + 1, to, text));
  }
  const kind = kindOf(words, body, to, headWord, name);
  const region = regionOf(words, nameFrom, nameTo, body, to, kind);
  const ownPossessor =
    possessor ??
    (determiner && ["its", "his", "her", "their", "our"].includes(determiner)
      ? possessivePhrase(words, from, text, determiner)
      : null);
  return {
    from,
    to,
    span: { start: words[from]!.token.start, end: words[to - 1]!.token.end },
    text: textOf(
      words,
      name === null && headWord !== null && isPlural(last.token.lower)
        ? quantityStart(words, from, body, to)
        : Math.min(plainStart(words, body, to), to - 1),
      to,
      text,
    ),
    kind,
    name,
    aliases,
    head: headWord,
    plural: headWord !== null ? isPlural(last.token.lower) : false,
    definite: possessor !== null || (determiner !== null && definiteDeterminers.has(determiner)),
    modifiers,
    direction,
    part: partBefore(words, body, to),
    possessor: ownPossessor,
    heldBy,
    within: null,
    region,
    pronoun: null,
  };
}

function lastPossessive(words: readonly Word[], from: number, to: number): number {
  for (let index = to - 2; index > from; index--) {
    const word = words[index]!;
    if (word.tag === "possessive") return index;
    if (
      word.tag === "punctuation" &&
      (word.token.text === "'" || word.token.text === "’") &&
      words[index - 1]!.token.lower.endsWith("s") &&
      word.token.start === words[index - 1]!.token.end
    )
      return index;
  }
  return -1;
}

function commonHead(word: Word): boolean {
  return placeNouns.has(word.singular) || forceNouns.has(word.singular) || personNouns.has(word.singular);
}

/** "Aleppo" in "the southwestern Aleppo district": a name that says where, not what. Filled when an "of" follows. */
function regionOf(
  words: readonly Word[],
  nameFrom: number,
  nameTo: number,
  body: number,
  to: number,
  kind: PhraseKind,
): string | null {
  if (kind !== "place" || nameFrom >= nameTo || nameTo === to) return null;
  return words.slice(body, nameFrom).some((word) => directions.has(word.token.lower))
    ? words
        .slice(nameFrom, nameTo)
        .map((word) => word.token.text)
        .join(" ")
    : null;
}
