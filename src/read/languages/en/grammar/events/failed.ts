import type { GroundEvent } from "../../../../grammar/event.ts";
import type { Predicate } from "../predicate.ts";
import type { Word } from "../tagging/word.ts";

/** "failed to take X", "unsuccessfully attempted to capture X". */
export function hasFailed(event: GroundEvent, predicate: Predicate, words: readonly Word[]): boolean {
  if (event.change !== "capture" && event.change !== "advance" && event.change !== "encircle") return false;
  if (
    predicate.chain.includes("fail") ||
    predicate.chain.includes("unable") ||
    predicate.chain.includes("inability") ||
    predicate.chain.includes("failure")
  )
    return true;
  for (let at = Math.max(0, predicate.verb - 3); at < predicate.verb; at++)
    if (words[at]!.token.lower === "unsuccessfully") return true;
  return predicate.form === "gerund" && isVain(words, predicate.verb - 1);
}

/** "were unsuccessful in taking X", "had no success in taking X", "failed in taking X", "not successful in taking X" */
function isVain(words: readonly Word[], preposition: number): boolean {
  if (words[preposition]?.token.lower !== "in") return false;
  const before = words[preposition - 1]?.token.lower ?? "";
  if (VAIN.has(before)) return true;
  if (before !== "successful" && before !== "success") return false;
  return WITHOUT.has(words[preposition - 2]?.token.lower ?? "");
}

const VAIN = new Set(["unsuccessful", "failed", "fail", "failing"]);
const WITHOUT = new Set(["not", "no", "little", "without", "never"]);

/** The attack failed: whoever stood against it holds the place. */
export function asRepelled(event: GroundEvent): GroundEvent {
  return {
    ...event,
    change: "repel",
    holder: event.agent ? "other than agent" : "holder of record",
    extent: "none",
    planned: false,
    denied: false,
    patient: event.agent,
    rule: `${event.rule}, failed`,
  };
}
