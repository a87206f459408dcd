import { PARTICIPLE } from "../../verbs/inflect.ts";
import type { Chunk } from "../phrases/chunk.ts";
import type { Word } from "../tagging/word.ts";
import { completePhrase } from "./complete.ts";
import { namesOfCounted, shareHead } from "./shared-head.ts";

export function coordinate(
  words: readonly Word[],
  chunks: ReadonlyMap<number, Chunk>,
  from: number,
  text: string,
  verbSeen: boolean,
): { members: Chunk[]; to: number } {
  let { phrases, to } = completePhrase(words, chunks, from, text);
  const members = [...phrases];
  const first = members[0]!;
  if (first.kind === "pronoun" || first.kind === "time") return { members, to };
  // Members are taken provisionally after commas; only a final "and" makes them a list.
  let pending: Chunk[] = [];
  let index = to;
  for (;;) {
    let at = index;
    let conjunction = false;
    let separate = false;
    if (words[at]?.tag === "comma") at++;
    const word = words[at];
    if (
      word?.tag === "coordinator" &&
      (word.token.lower === "and" || word.token.lower === "or" || word.token.lower === "&")
    ) {
      conjunction = true;
      at++;
      if (words[at]?.token.lower === "also") at++;
    } else if (
      word?.token.lower === "as" &&
      words[at + 1]?.token.lower === "well" &&
      words[at + 2]?.token.lower === "as"
    ) {
      conjunction = true;
      separate = true;
      at += 3;
    } else if (
      (word?.token.lower === "along" || word?.token.lower === "together") &&
      words[at + 1]?.token.lower === "with"
    ) {
      conjunction = true;
      separate = true;
      at += 2;
    } else if (word?.token.lower === "such" && words[at + 1]?.token.lower === "as") {
      conjunction = true;
      separate = true;
      at += 2;
    } else if (word !== undefined && LIST_OPENERS.has(word.token.lower) && members.length > 0) {
      conjunction = true;
      separate = true;
      at++;
    } else if (at === index) break;
    const next = chunks.get(at);
    if (!next || next.kind === "pronoun" || next.kind === "time" || !alike(first, next)) break;
    if (separate && first.kind === "force" && next.kind !== "force") break;
    const done = completePhrase(words, chunks, at, text);
    if (opensClause(words, done.to, verbSeen) && (verbSeen || words[index]?.tag === "comma" || !conjunction)) {
      if (!(!verbSeen && conjunction && pending.length === 0 && words[index]?.tag !== "comma")) break;
    }
    const before = pending[pending.length - 1] ?? members[members.length - 1]!;
    const shared = separate || before.separate || before.part === "whole" ? null : before.part;
    const own = done.phrases.map((phrase) => ({
      ...phrase,
      part: phrase.part ?? (phrase.separate ? null : shared),
      separate: separate || phrase.separate,
    }));
    pending.push(...own);
    index = done.to;
    // "A, most of B and C": the inner list has taken the "and" that ends this one.
    if (conjunction || done.phrases.length > 1) {
      members.push(...pending);
      pending = [];
      to = index;
    }
  }
  return { members: shareHead(namesOfCounted(members), words), to };
}

const LIST_OPENERS = new Set(["including", "namely"]);

function alike(a: Chunk, b: Chunk): boolean {
  const ground = (chunk: Chunk): boolean => chunk.kind === "place" || chunk.kind === "name" || chunk.kind === "part";
  if (a.kind === b.kind) return true;
  if (ground(a) && ground(b)) return true;
  const force = (chunk: Chunk): boolean => chunk.kind === "force" || chunk.kind === "name" || chunk.kind === "person";
  return force(a) && force(b);
}

/** Whether what follows a phrase makes it the subject of a clause of its own. */
function opensClause(words: readonly Word[], at: number, verbSeen: boolean): boolean {
  let index = at;
  while (words[index]?.tag === "adverb") index++;
  const word = words[index];
  if (!word) return false;
  if (word.tag === "auxiliary") return true;
  if (word.tag !== "verb") return false;
  if (word.forms === 16) return false;
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
