import type { Phrase, PhraseKind } from "../../../../grammar/phrase.ts";
import { singleSpaced } from "../../../../text/white-space.ts";
import type { Word } from "../tagging/word.ts";
import type { Chunk } from "./chunk.ts";

/** Determiners that, alone, are pronouns. */
const PHRASE_PRONOUNS = new Set("it they them he she these those itself themselves this".split(" "));

const SOME = new Set(["most", "much", "some", "several", "many"]);

/** A phrase of one word that points to something else: "it", "most". */
export function pronounPhrase(words: readonly Word[], from: number, to: number, text: string): Chunk {
  const lower = words[from]!.token.lower;
  const kind = words[from]!.tag === "pronoun" || PHRASE_PRONOUNS.has(lower) ? "pronoun" : "part";
  const part = lower === "all" ? "whole" : SOME.has(lower) ? "part" : null;
  return emptyPhrase(words, from, to, text, kind, lower, part);
}

/** Whose something is, where a determiner says so: "its" → "it". */
export function possessivePhrase(words: readonly Word[], from: number, text: string, word: string): Phrase {
  const pronoun = word === "its" ? "it" : word === "their" ? "they" : word;
  return emptyPhrase(words, from, from + 1, text, "pronoun", pronoun, null);
}

/** All phrases have the same fields in the same order, so that the engine that runs this reads them fast. */
function emptyPhrase(
  words: readonly Word[],
  from: number,
  to: number,
  text: string,
  kind: PhraseKind,
  pronoun: string,
  part: Phrase["part"],
): Chunk {
  return {
    from,
    to,
    span: { start: words[from]!.token.start, end: words[to - 1]!.token.end },
    text: textOf(words, from, to, text),
    kind,
    name: null,
    aliases: [],
    head: null,
    plural: false,
    definite: true,
    modifiers: [],
    direction: null,
    part,
    possessor: null,
    heldBy: null,
    within: null,
    region: null,
    counted: false,
    told: null,
    pronoun,
    separate: false,
    inside: undefined,
  };
}

const MARK = /["“”„]/;
const MARKS = /["“”„]/g;

/** The words `[from, to)` as the text writes them, white space made single and marks around a label left out. */
export function textOf(words: readonly Word[], from: number, to: number, text: string): string {
  if (to - from === 1) return words[from]!.token.text;
  const whole = singleSpaced(text.slice(words[from]!.token.start, words[to - 1]!.token.end));
  return MARK.test(whole) ? whole.replace(MARKS, "") : whole;
}
