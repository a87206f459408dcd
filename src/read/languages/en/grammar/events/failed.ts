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
  return false;
}

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
