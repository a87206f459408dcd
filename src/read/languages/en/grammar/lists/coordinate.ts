import { GERUND, PARTICIPLE } from "../../verbs/inflect.ts";
import type { Chunk, Chunks } from "../phrases/chunk.ts";
import type { Word } from "../tagging/word.ts";
import { completePhrase } from "./complete.ts";
import { type Link, linkAt } from "./links.ts";
import { numberedPlaces } from "./numbered.ts";
import { landOf, lyingIn, REGION_HEADS, sharedLand } from "./regions.ts";
import { namesOfCounted, shareHead } from "./shared-head.ts";

/**
 * The list of phrases that begins at a word, with the index behind it: "A", "A, B and C", "parts of A and B".
 *
 * @param verbSeen whether the clause has its verb already: a phrase with a verb behind it opens a new clause then
 */
export function coordinate(
  words: readonly Word[],
  chunks: Chunks,
  from: number,
  text: string,
  verbSeen: boolean,
): { members: Chunk[]; to: number } {
  const numbered = numberedPlaces(words, chunks, chunks[from]!);
  if (numbered) return numbered;
  let { phrases: members, to } = completePhrase(words, chunks, from, text);
  const first = members[0]!;
  if (first.kind === "pronoun" || first.kind === "time") return { members, to };
  // Members are taken provisionally after commas; only a final "and" makes them a list.
  let pending: Chunk[] = [];
  let index = to;
  // "towns in Dolny Oblast, including A and B": the land that what follows lies in.
  let land: Chunk | null = null;
  for (;;) {
    index = behindWhere(words, chunks, index, pending.at(-1) ?? members.at(-1)!);
    const link = linkAt(words, index) ?? namedBehind(words, index, members);
    const next = link ? chunks[link.at] : undefined;
    if (!link || !next || !alike(first, next)) break;
    const { conjunction, separate, among } = link;
    if (separate && first.kind === "force" && next.kind !== "force") break;
    const { phrases: found, to: end } = completePhrase(words, chunks, link.at, text);
    if ((verbSeen || !conjunction || words[index]!.tag === "comma") && opensClause(words, end, verbSeen)) break;
    const before = pending[pending.length - 1] ?? members[members.length - 1]!;
    if (among) land = landOf(before);
    const phrases = land === null ? found : found.map((phrase) => lyingIn(phrase, land!));
    const shared = separate || before.separate || before.part === "whole" ? null : before.part;
    for (const phrase of phrases) {
      // "a hotel, part of Lipa, and the mill": all of the mill.
      const own = first.part === null && isBuilt(phrase) && words[phrase.from]!.tag === "determiner";
      const part = phrase.part ?? (phrase.separate || own ? null : shared);
      const apart = separate || before.separate || phrase.separate;
      pending.push(part === phrase.part && apart === phrase.separate ? phrase : { ...phrase, part, separate: apart });
    }
    index = end;
    // "A, most of B and C": the inner list has taken the "and" that ends this one.
    if (conjunction || phrases.length > 1) {
      members = [...members, ...pending];
      pending = [];
      to = index;
    }
  }
  return { members: members.length > 1 ? shareHead(namesOfCounted(sharedLand(members)), words) : members, to };
}

/** "three hills: A, B and C": a colon goes on with the names of what was counted. */
function namedBehind(words: readonly Word[], index: number, members: readonly Chunk[]): Link | null {
  const [counted] = members;
  if (words[index]?.token.text !== ":" || members.length > 1) return null;
  return counted!.kind === "place" && counted!.plural && counted!.name === null
    ? { at: index + 1, conjunction: false, separate: false, among: false }
    : null;
}

const LYING = new Set(["in", "at", "on", "near"]);

/**
 * "a bridge in Lipa, a hotel in the eastern part of the city and the mill": the index behind what tells where a member
 * lies, if another one with an article of its own follows; the same index elsewhere.
 */
function behindWhere(words: readonly Word[], chunks: Chunks, at: number, member: Chunk): number {
  if (!isBuilt(member) || !LYING.has(words[at]?.token.lower ?? "")) return at;
  let to = at + 1;
  for (let chunk = chunks[to]; chunk; chunk = chunks[to]) {
    if (chunk.kind !== "name" && chunk.kind !== "place" && chunk.kind !== "part") return at;
    to = words[chunk.to]?.token.lower === "of" ? chunk.to + 1 : chunk.to;
    if (to === chunk.to) break;
  }
  const next = linkAt(words, to);
  const another = next && !next.separate ? chunks[next.at] : undefined;
  if (!another) return at;
  const portion = another.kind === "part" && words[another.to]?.token.lower === "of";
  return portion || (isBuilt(another) && words[another.from]!.tag === "determiner") ? to : at;
}

/** One place told by what it is, and no land: "the bridge", "a hotel", "the Lipa mill". */
function isBuilt({ kind, head, plural, direction }: Chunk): boolean {
  return kind === "place" && head !== null && !plural && direction === null && !REGION_HEADS.has(head);
}

const GROUND = new Set(["place", "name", "part"]);
const BELLIGERENT = new Set(["force", "name", "person"]);

/** Whether two phrases can be members of one list. */
function alike(a: Chunk, b: Chunk): boolean {
  if (b.kind === "pronoun" || b.kind === "time") return false;
  return (
    a.kind === b.kind ||
    (GROUND.has(a.kind) && GROUND.has(b.kind)) ||
    (BELLIGERENT.has(a.kind) && BELLIGERENT.has(b.kind))
  );
}

/** Whether what follows a phrase makes it the subject of a clause of its own. */
function opensClause(words: readonly Word[], at: number, verbSeen: boolean): boolean {
  let index = at;
  while (words[index]?.tag === "adverb") index++;
  const word = words[index];
  if (word?.tag === "auxiliary") return true;
  if (word?.tag !== "verb" || word.forms === GERUND) return false;
  const after = words[index + 1];
  // "villages captured by", "districts lost in": a participle that hangs on the phrase.
  if (
    word.forms & PARTICIPLE &&
    verbSeen &&
    (after?.token.lower === "by" || after === undefined || after.tag === "punctuation")
  )
    return false;
  return true;
}
