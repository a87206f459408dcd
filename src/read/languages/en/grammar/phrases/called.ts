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
  let found: Map<Phrase, Phrase> | null = null;
  const note = (one: Phrase, called: Phrase): void => {
    found ??= new Map();
    found.set(one, called);
  };
  const call = (named: readonly Chunk[], description: readonly Chunk[] | undefined): void => {
    const [one] = named;
    const what = description?.[0];
    if (!what || description!.length > 1) return;
    if (!one || named.length > 1 || one.kind !== "name" || one.name === null) return;
    if (what.kind === "place" && what.name === null && what.head !== null && !what.plural && describes(what))
      note(one, { ...one, kind: "place", head: what.head });
  };
  for (const { lemma, subject, objects, passive } of predicates)
    if (lemma === "be" && !passive && subject) call(subject, objects[0]);
  for (let index = 0; index + 4 < items.length; index++) locatedTogether(items, index, note);
  for (let index = 0; index + 2 < items.length; index++) {
    const named = items[index];
    if (named?.type !== "list") continue;
    const comma = items[index + 1];
    const description = items[index + 2];
    const behind = items[index + 3];
    if (comma?.type !== "word" || description?.type !== "list") continue;
    const closed = behind === undefined || (behind.type === "word" && CLOSING.has(behind.word.tag));
    if (comma.word.tag === "comma" && !description.members[0]!.definite && closed)
      call(named.members, description.members);
  }
  return found ?? NONE;
}

const NONE: ReadonlyMap<Phrase, Phrase> = new Map();

/** "named A, B and C as the largest towns in R", "A, B and C are towns in R": each lies in R. */
function locatedTogether(items: readonly Item[], at: number, note: (one: Phrase, called: Phrase) => void): void {
  const names = items[at];
  const link = items[at + 1];
  const what = items[at + 2];
  const inside = items[at + 3];
  const region = items[at + 4];
  if (names?.type !== "list" || what?.type !== "list" || region?.type !== "list") return;
  if (link?.type !== "word" || !LINKING.has(link.word.token.lower)) return;
  if (inside?.type !== "word" || (inside.word.token.lower !== "in" && inside.word.token.lower !== "of")) return;
  const [kind] = what.members;
  const [around] = region.members;
  if (!kind?.plural || kind.name !== null || !(kind.kind === "place" || kind.head === "place")) return;
  if (around?.kind !== "place" || around.name === null || names.members.length < 2) return;
  for (const name of names.members)
    if (name.kind === "name" && name.name !== null && name.within === null)
      note(name, { ...name, kind: "place", within: around });
}

const LINKING = new Set(["as", "are", "were"]);

const CLOSING = new Set(["comma", "punctuation", "preposition", "relative"]);

/** "The attack was a turning point": no kind of place. */
function describes({ head }: Chunk): boolean {
  return !vagueNouns.has(head!) && head !== "base" && head !== "centre" && head !== "center" && head !== "part";
}
