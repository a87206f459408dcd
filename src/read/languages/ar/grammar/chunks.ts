import type { Extent } from "../../../../model/index.ts";
import type { Phrase } from "../../../grammar/phrase.ts";
import { phraseOf } from "../../../grammar/phrase-of.ts";
import { directionHeads, isDirection } from "../lexicon/function-words.ts";
import type { Noun } from "../lexicon/nouns.ts";
import { digits } from "../numbers/words.ts";
import type { Word } from "./words.ts";

/** A noun phrase with where it stands in its clause. */
export interface Chunk {
  readonly phrase: Phrase;
  /** Words `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** The preposition that governs it, as it is compared: "علي", "من", "ب"; "" for none. */
  readonly preposition: string;
  readonly noun: Noun | null;
  /** "and" joins it to the phrase before it. */
  readonly joined: boolean;
}

/** The noun phrases of the words `[from, to)`. */
export function chunksOf(words: readonly Word[], from: number, to: number): Chunk[] {
  const found: Chunk[] = [];
  for (let at = from; at < to; ) {
    const chunk = partAt(words, at, to) ?? chunkAt(words, at, to, found[found.length - 1]);
    if (chunk) found.push(chunk);
    at = chunk ? chunk.to : at + 1;
  }
  return found;
}

const opens = ({ kind }: Word): boolean => kind === "noun" || kind === "name";
const spanOf = (words: readonly Word[], from: number, to: number) => ({
  start: words[from]!.token.start,
  end: words[to - 1]!.token.end,
});

/** "أجزاء من X", "نصف X", "40% من X", "الجزء الشرقي من X": the place with how much of it. */
function partAt(words: readonly Word[], at: number, to: number): Chunk | null {
  const told = shareAt(words, at, to);
  if (!told) return null;
  let next = told.next;
  while (next < to && words[next]!.kind === "adjective") next++;
  if (words[next]?.plain === "من") next++;
  else if (told.needsOf || words[next]?.kind === "preposition") return null;
  if (next >= to || !opens(words[next]!)) return null;
  const whole = chunkAt(words, next, to, undefined);
  if (!whole || (whole.phrase.kind !== "place" && whole.phrase.kind !== "name")) return null;
  const { phrase } = whole;
  return {
    ...whole,
    phrase: { ...phrase, part: told.extent === "whole" ? phrase.part : told.extent, span: spanOf(words, at, whole.to) },
    from: at,
    preposition: governing(words, at),
    joined: words[at]!.conjunction,
  };
}

function shareAt(
  words: readonly Word[],
  at: number,
  to: number,
): { extent: Extent; next: number; needsOf: boolean } | null {
  const { noun, plain } = words[at]!;
  if (noun?.kind === "part" && noun.extent !== undefined)
    return { extent: noun.extent, next: at + 1, needsOf: noun.lemma === "نقاط" };
  const value = digits(plain);
  if (value === null || value > 100) return null;
  const sign = words[at + 1]?.plain ?? "";
  if (sign === "%" || sign === "٪") return { extent: value / 100, next: at + 2, needsOf: true };
  const percent = at + 2 < to && words[at + 1]!.plain === "في" && /^الم(?:ا)?ئه$/.test(words[at + 2]!.plain);
  return percent || /^بالم(?:ا)?ئه$/.test(sign)
    ? { extent: value / 100, next: at + (percent ? 3 : 2), needsOf: true }
    : null;
}

/** The preposition right before a word, or written together with it. */
function governing(words: readonly Word[], at: number): string {
  const own = words[at]!.preposition;
  if (own !== "") return own;
  const before = words[at - 1];
  if (before?.kind === "preposition") return before.stem;
  return words[at - 1]?.kind === "quote" && words[at - 2]?.kind === "preposition" ? words[at - 2]!.stem : "";
}

function chunkAt(words: readonly Word[], at: number, to: number, before: Chunk | undefined): Chunk | null {
  const first = words[at]!;
  if (!opens(first)) return null;
  const noun = first.kind === "noun" ? first.noun : null;
  const end = endOf(words, at, to, noun);
  const joined = first.conjunction && before !== undefined && before.to >= at - 1;
  const phrase = make(words, at, end, noun, joined ? before : undefined);
  return { phrase, from: at, to: end, preposition: governing(words, at), noun, joined };
}

/** Where a phrase ends: at whatever is no name, noun it governs, or adjective of it. */
function endOf(words: readonly Word[], at: number, to: number, noun: Noun | null): number {
  let end = at + 1;
  // Whose force it is has been said.
  let sided = noun?.side === true;
  for (; end < to; end++) {
    const { kind, conjunction, preposition, noun: next, article } = words[end]!;
    if (conjunction || preposition !== "") break;
    if (kind === "quote" && words[end + 1]?.kind === "name" && end + 1 < to) continue;
    if (kind === "adjective") continue;
    if (kind === "number") {
      if (noun?.kind === "place" && !noun.generic && end === at + 1) continue;
      break;
    }
    if (kind === "noun") {
      // "مدينة" behind another place's name begins a phrase of its own; "قوات المعارضة", "مطار مدينة X" go on.
      if (next!.kind === "other" || next!.kind === "part" || next!.kind === "event" || next!.kind === "control") break;
      if (noun?.kind === "force" && next!.kind === "place") break;
      // "الجيش قوات المعارضة": who acts, and whom it is done to.
      if (noun?.kind === "force" && next!.kind === "force") {
        if (sided || next!.empty || (words[at]!.article && !article)) break;
        sided = true;
      }
      if (noun?.kind === "place" && (next!.kind === "force" || words[at]!.article)) break;
      if (noun === null && !article) break;
      if (noun?.kind === "place" && end > at + 1 && !article) break;
      continue;
    }
    if (kind !== "name") break;
    // "المدينة X": behind a definite head only what has the article as well belongs to it.
    if (noun?.kind === "place" && words[at]!.article && !article) break;
  }
  while (end > at + 1 && words[end - 1]!.kind === "quote") end--;
  return end;
}

function make(words: readonly Word[], from: number, to: number, noun: Noun | null, list: Chunk | undefined): Phrase {
  const span = spanOf(words, from, to);
  const own = words.slice(from, to).filter(({ kind }) => kind !== "quote");
  const text = own.map((word) => word.text).join(" ");
  const rest = own.slice(noun ? 1 : 0);
  const last = rest.findLastIndex(({ kind }) => kind !== "adjective");
  const core = rest.slice(0, last + 1);
  const adjectives = rest.slice(last + 1);
  const direction = adjectives.find(({ stem }) => isDirection(stem))?.text ?? null;
  const modifiers = adjectives.map(({ stem }) => stem);
  const head = noun?.written ?? null;
  const coreText = core.map((word) => word.text).join(" ");
  const definite = words[from]!.article;
  if (noun === null) {
    const kind = list?.noun?.kind === "place" && list.noun.plural ? "place" : "name";
    return phraseOf(span, text, {
      kind,
      name: coreText,
      head: kind === "place" ? list!.noun!.written : null,
      modifiers,
      direction,
    });
  }
  if (noun.kind === "force")
    return phraseOf(span, text, {
      kind: "force",
      name: coreText === "" ? null : noun.empty ? coreText : `${words[from]!.text} ${coreText}`,
      head: noun.lemma,
      plural: noun.plural,
      definite,
      modifiers: [...core.map(({ stem }) => stem), ...modifiers],
    });
  if (noun.kind !== "place")
    return phraseOf(span, text, {
      kind: noun.kind === "event" ? "event" : noun.kind === "control" ? "control" : "other",
      head,
      definite,
    });
  if (directionHeads.has(noun.lemma)) return phraseOf(span, text, { kind: "other", head });
  if (core.length === 0 || definite)
    return phraseOf(span, text, { kind: "place", head, definite, plural: noun.plural, modifiers, direction });
  const full = `${noun.written} ${coreText}`;
  // "ريف X الشمالي": the direction belongs to its name.
  const name =
    noun.lemma === "ريف" && direction
      ? `${full} ${direction}`
      : noun.generic
        ? coreText
        : noun.plural
          ? coreText
          : full;
  return phraseOf(span, text, {
    kind: "place",
    name,
    aliases: name === full ? [] : [full],
    head,
    modifiers: [],
    direction: null,
  });
}
