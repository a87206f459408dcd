import type { GroundEvent } from "../../../../grammar/event.ts";
import { obliqueOf, type Predicate } from "../predicate.ts";
import type { Word } from "../tagging/word.ts";
import { draftOf, isBelligerent } from "./draft.ts";
import { groundOf } from "./ground.ts";
import { asEvent } from "./said.ts";

const SHARING = new Set(["divide", "split", "share", "partition"]);

/** "X was divided between A and B": each of them has a part of it. */
export function sharedOut(predicate: Predicate, words: readonly Word[]): GroundEvent[] {
  if (!SHARING.has(predicate.lemma ?? "") || !predicate.passive) return [];
  const holders = obliqueOf(predicate, ["between", "among"], predicate.verb)?.phrases ?? [];
  const places = groundOf(predicate.subject, true);
  if (holders.length < 2 || places.length === 0 || !holders.every(isBelligerent)) return [];
  return holders.map((agent) =>
    asEvent(draftOf("divided between", 0.7, "hold", places, { agent, extent: "part" }), predicate, words),
  );
}
