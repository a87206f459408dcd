import { beForms, modals, negators } from "../../words.ts";
import type { Word } from "../tagging/word.ts";
import type { ClauseState } from "./state.ts";

/** A main verb with its auxiliaries, "to", adverbs and negation. */
export interface VerbGroup {
  /** Index of its first word. */
  first: number;
  verb: number;
  word: Word;
  next: number;
  infinitive: boolean;
  be: boolean;
  had: boolean;
  modal: string | null;
  negated: boolean;
  able: string | null;
  auxiliaries: number;
}

const QUOTES = new Set(['"', "“", "”", "'", "‘", "’", "«"]);

/** The verb group that begins at an item; null where none does. */
export function verbGroupAt(state: ClauseState, index: number): VerbGroup | null {
  const { items } = state;
  let at = index;
  const first = items[at]!;
  if (
    first.type !== "word" ||
    !(first.word.tag === "verb" || first.word.tag === "auxiliary" || first.word.tag === "to")
  )
    return null;
  const group: VerbGroup = {
    first: first.from,
    verb: -1,
    word: first.word,
    next: index,
    infinitive: false,
    be: false,
    had: false,
    modal: null,
    negated: false,
    able: null,
    auxiliaries: 0,
  };
  if (first.word.tag === "to") {
    group.infinitive = true;
    at++;
  }
  for (; at < items.length; at++) {
    const item = items[at]!;
    if (item.type !== "word") {
      break;
    }
    const { word } = item;
    const { lower } = word.token;
    // 'a promise to "free X"'
    if (group.infinitive && group.verb < 0 && QUOTES.has(lower)) continue;
    if (word.tag === "auxiliary") {
      group.auxiliaries++;
      group.verb = item.from;
      group.word = word;
      group.be = beForms.has(lower);
      if (lower === "had") group.had = true;
      if (modals.has(lower)) group.modal = lower;
      group.next = at + 1;
    } else if (word.tag === "adverb") {
      if (negators.has(lower)) group.negated = true;
      if (lower === "able" || lower === "unable") group.able = lower;
    } else if (word.tag === "to" && group.able) {
      group.infinitive = false;
      group.be = false;
    } else if (word.tag === "verb") {
      group.verb = item.from;
      group.word = word;
      group.next = at + 1;
      return group;
    } else break;
  }
  if (group.verb < 0) return null;
  return { ...group, be: false };
}
