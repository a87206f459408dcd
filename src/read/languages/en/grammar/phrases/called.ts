import type { Phrase } from "../../../../grammar/phrase.ts";
import { vagueNouns } from "../../nouns.ts";
import type { Item } from "../lists/item.ts";
import type { Predicate } from "../predicate.ts";
import type { Chunk } from "./chunk.ts";

/**
 * What the sentence says its names are: "Lipa was the first city to fall", "Lipa, a city in Ostra, …". The named phrases
 * with the head that they are called by.
 */
export function calledPlaces(items: readonly Item[], predicates: readonly Predicate[]): ReadonlyMap<Phrase, Phrase> {
  const found = new Map<Phrase, Phrase>();
  const call = (named: readonly Chunk[], description: readonly Chunk[] | undefined): void => {
    const [one] = named;
    const what = description?.[0];
    if (!what || description!.length > 1) return;
    if (!one || named.length > 1 || one.kind !== "name" || one.name === null) return;
    if (what.kind === "place" && what.name === null && what.head !== null && !what.plural && describes(what))
      found.set(one, { ...one, kind: "place", head: what.head });
  };
  for (const { lemma, subject, objects, passive } of predicates)
    if (lemma === "be" && !passive && subject) call(subject, objects[0]);
  for (let index = 0; index + 2 < items.length; index++) {
    const [named, comma, description, behind] = items.slice(index, index + 4);
    if (named?.type !== "list" || comma?.type !== "word" || description?.type !== "list") continue;
    const closed = behind === undefined || (behind.type === "word" && CLOSING.has(behind.word.tag));
    if (comma.word.tag === "comma" && !description.members[0]!.definite && closed)
      call(named.members, description.members);
  }
  return found;
}

const CLOSING = new Set(["comma", "punctuation", "preposition", "relative"]);

/** "The attack was a turning point": no kind of place. */
function describes({ head }: Chunk): boolean {
  return !vagueNouns.has(head!) && head !== "base" && head !== "centre" && head !== "center" && head !== "part";
}
