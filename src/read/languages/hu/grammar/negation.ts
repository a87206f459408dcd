import type { Word } from "./words.ts";

/** How many words may stand between "nem" and its verb: "sem tudtak betörni". */
const NEGATION_REACH = 3;

/** Whether "nem" or "sem" stands before a verb of the sentence. */
export function isNegated(words: readonly Word[], verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - NEGATION_REACH); at--) {
    const { lower, kind } = words[at]!;
    if (kind === "comma" || kind === "subordinator" || kind === "noun" || kind === "name") return false;
    if (/^(?:nem|sem|ne)$/.test(lower)) return true;
  }
  return false;
}
