import { vagueNouns } from "../../nouns.ts";
import type { Chunk } from "../phrases/chunk.ts";
import type { Word } from "../tagging/word.ts";
import { bracketNames } from "./brackets.ts";
import { coordinate } from "./coordinate.ts";
import { joinsOf, mergeOf, textThrough } from "./of.ts";
import { regionBehind } from "./regions.ts";

/** A phrase with what hangs on it by "of", "in" or brackets. */
export function completePhrase(
  words: readonly Word[],
  chunks: ReadonlyMap<number, Chunk>,
  from: number,
  text: string,
): { phrases: Chunk[]; to: number } {
  const head = chunks.get(from)!;
  let phrases: Chunk[] = [head];
  let to = head.to;
  if (words[to]?.token.lower === "of" && words[to]?.tag === "preposition") {
    const inner = chunks.get(to + 1);
    if (inner && joinsOf(head, inner)) {
      const rest = coordinate(words, chunks, to + 1, text, true);
      const merged = mergeOf(head, rest.members, words, text);
      if (merged) {
        phrases = merged;
        to = rest.to;
      }
    }
  }
  const place = phrases.length === 1 ? phrases[0]! : null;
  if (
    place &&
    place.kind === "place" &&
    place.name === null &&
    place.head !== null &&
    !vagueNouns.has(place.head) &&
    place.within === null &&
    (!place.definite || place.plural || place.head === "area" || place.head === "road") &&
    place.pronoun === null
  ) {
    // "two hills on the edge of X", "a hill overlooking X": what tells this place from others stands behind it.
    const link = words[to];
    const inner =
      link && (LOCATING.has(link.token.lower) || link.token.lower === "overlooking") ? chunks.get(to + 1) : undefined;
    if (inner && (inner.kind === "place" || inner.kind === "name") && (inner.name !== null || inner.head !== null)) {
      const rest = completePhrase(words, chunks, to + 1, text);
      const last = rest.phrases[rest.phrases.length - 1]!;
      to = rest.to;
      phrases = [
        {
          ...place,
          to,
          span: { start: place.span.start, end: last.span.end },
          text: textThrough(text, place, last.span.end),
          aliases: [...place.aliases, place.text],
          within: rest.phrases[0]!,
        },
      ];
    }
  }
  const named = phrases.length === 1 ? phrases[0]! : null;
  if (
    named?.name &&
    (named.kind === "place" || named.kind === "name") &&
    named.within === null &&
    (words[to]?.token.lower === "in" || words[to]?.tag === "comma")
  ) {
    // "Lipa in Dolny Oblast", "Lipa, Dolny Oblast": where it lies is kept with it, and said again as a phrase of its own.
    const around = chunks.get(to + 1);
    if (
      around?.name &&
      around.kind === "place" &&
      around.head !== null &&
      !around.plural &&
      around.head !== named.head &&
      (words[to]!.token.lower === "in" || around.to - around.from === 2)
    )
      phrases = [{ ...named, within: around }];
  }
  const region = phrases.length === 1 ? regionBehind(words, chunks, phrases[0]!, to) : null;
  if (region) {
    phrases = [{ ...phrases[0]!, within: phrases[0]!.within ?? region }];
    to = region.to;
  }
  const bracket = words[to];
  if (bracket?.token.text === "(" && phrases.length > 0) {
    const inside = bracketNames(words, chunks, to);
    if (inside) {
      const last = phrases[phrases.length - 1]!;
      if (last.name) phrases[phrases.length - 1] = { ...last, aliases: [...last.aliases, ...inside.names] };
      to = inside.to;
      // "Tariq (Helwania) district": the head stands behind the bracket.
      const after = chunks.get(to);
      if (
        last.name &&
        after &&
        after.to - after.from === 1 &&
        (after.kind === "place" || after.kind === "force") &&
        after.name === null
      ) {
        phrases[phrases.length - 1] = {
          ...phrases[phrases.length - 1]!,
          kind: after.kind,
          head: after.head,
          to: after.to,
          span: { start: last.span.start, end: after.span.end },
        };
        to = after.to;
      }
    }
  }
  return { phrases, to };
}

const LOCATING = new Set(["on", "at", "near", "over", "around", "in", "between"]);
