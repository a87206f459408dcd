import { auxiliaries } from "../../words.ts";
import type { Predicate } from "../predicate.ts";
import type { Word } from "../tagging/word.ts";
import type { EventDraft } from "./draft.ts";

/** "no longer held X", "X was no longer under their control": who had it has it no more. Null where a verb says no such thing. */
export function endedDraft(draft: EventDraft, predicate: Predicate, words: readonly Word[]): EventDraft | null {
  const stays = draft.change === "hold" || draft.change === "capture" || draft.rule === "present in";
  if (!stays || !isNoLonger(predicate, words)) return null;
  const loser = draft.agent ?? draft.patient;
  if (loser === null) return null;
  // "no longer had full control of X"
  if (words.slice(predicate.verb + 1, predicate.to).some(({ token }) => FULL.has(token.lower)))
    return { ...draft, change: "contest", holder: "nobody", extent: "part", rule: `no longer ${draft.rule}` };
  return {
    ...draft,
    change: "withdraw",
    agent: null,
    patient: loser,
    holder: "other than patient",
    extent: "whole",
    rule: `no longer ${draft.rule}`,
  };
}

/** Control that was whole and is so no longer is disputed now. */
const FULL = new Set(["full", "complete", "total", "whole"]);

function isNoLonger({ verb }: Predicate, words: readonly Word[]): boolean {
  let at = verb + 1;
  if (words[verb]!.tag !== "auxiliary") {
    at = verb - 1;
    while (at > 0 && auxiliaries.has(words[at]!.token.lower)) at--;
    return words[at]?.token.lower === "longer" && words[at - 1]?.token.lower === "no";
  }
  return (
    (words[at]?.token.lower === "no" && words[at + 1]?.token.lower === "longer") ||
    (words[verb - 1]?.token.lower === "longer" && words[verb - 2]?.token.lower === "no")
  );
}
