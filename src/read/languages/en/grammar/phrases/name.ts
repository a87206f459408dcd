import { forceNouns, personNouns, placeNouns } from "../../nouns.ts";
import type { Word } from "../tagging/word.ts";
import { NAME_PARTICLES } from "./joints.ts";
import { textOf } from "./pronoun.ts";

/** The run of capitalised words nearest the head, with the numbers that belong to it ("Hill 88", "12th Housing Project"). */
export function nameRun(words: readonly Word[], body: number, to: number): [number, number] {
  let end = to;
  while (
    end > body &&
    words[end - 1]!.tag !== "name" &&
    !(words[end - 1]!.tag === "number" && end - 2 >= body && nameOrHill(words[end - 2]!))
  )
    end--;
  if (end === body) return [to, to];
  let start = end - 1;
  while (start > body) {
    const before = words[start - 1]!;
    if (before.tag === "name" || (before.tag === "possessive" && words[start - 2]?.tag === "name")) start--;
    else if (before.tag === "punctuation" && start - 2 >= body && words[start - 2]!.tag === "name") start--;
    else if (
      start - 2 >= body &&
      NAME_PARTICLES.has(before.token.lower) &&
      (words[start - 2]!.tag === "name" || (before.token.lower === "the" && words[start - 2]!.token.lower === "of"))
    )
      start--;
    else if (
      before.tag === "number" &&
      before.token.kind === "number" &&
      !before.token.text.includes(",") &&
      before.token.text.length >= 3
    )
      start--;
    else if (before.tag === "noun" && words[start]!.tag === "number" && nameOrHill(before)) start--;
    else break;
  }
  return [start, end];
}

function nameOrHill(word: Word): boolean {
  return word.tag === "name" || (word.tag === "noun" && placeNouns.has(word.singular));
}

/** The name that a run of capitalised words makes with the head behind it, and the other forms it goes by. */
export function nameOf(
  words: readonly Word[],
  nameFrom: number,
  nameTo: number,
  body: number,
  to: number,
  text: string,
): { name: string | null; aliases: string[] } {
  if (nameFrom >= nameTo) return { name: null, aliases: [] };
  const run = textOf(words, nameFrom, nameTo, text);
  const before = nameFrom > body ? words[nameFrom - 1]! : null;
  // "eastern Lipa" is another name of Lipa here
  const described = before?.tag === "adjective" && !before.compound ? [textOf(words, nameFrom - 1, to, text)] : [];
  if (nameTo === to) return { name: run, aliases: described };
  const head = words[to - 1]!;
  const whole = textOf(words, nameFrom, to, text);
  // "the Lipa residential district" is Lipa; "the Lipa industrial district" is its own.
  const residential =
    to - nameTo === 2 && words[nameTo]!.token.lower === "residential" && genericHeads.has(head.singular);
  if (residential) return { name: run, aliases: [whole] };
  const generic = genericHeads.has(head.singular) || forceNouns.has(head.singular) || personNouns.has(head.singular);
  // The "700" neighbourhood is not called 700.
  if (generic && head.tag === "noun" && /^\d+$/.test(run)) return { name: whole, aliases: [] };
  if (!(generic && to - nameTo === 1) && head.tag === "noun" && placeNouns.has(head.singular))
    return { name: whole, aliases: described };
  return { name: run, aliases: [whole] };
}

/** Heads that only say what kind of place a name is: the name stands for the place without them. */
export const genericHeads = new Set(
  "city town village hamlet settlement district neighborhood neighbourhood suburb quarter area region province oblast raion governorate county state locality commune sub-district subdistrict municipality borough ward prefecture island".split(
    " ",
  ),
);
