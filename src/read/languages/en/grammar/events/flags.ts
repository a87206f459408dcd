import type { Chunk } from "../phrases/chunk.ts";
import { agentOf, type Predicate } from "../predicate.ts";
import { draftOf, type EventDraft, firstOf } from "./draft.ts";
import { groundOblique, groundOf } from "./ground.ts";

const FLYING = new Set(["raise", "fly", "plant", "hang", "wave"]);
const WHERE = ["in", "over", "at", "above", "atop", "on"];

/** "raised the Ostran flag over Lipa", "the Ostran flag was flying in Lipa": whose flag it is has taken the place. */
export function flagDraft(predicate: Predicate): EventDraft | null {
  if (!FLYING.has(predicate.lemma ?? "")) return null;
  const flag = [...(predicate.subject ?? []), ...predicate.objects.flat()].find((phrase) => phrase.head === "flag");
  if (!flag) return null;
  const places = groundOf(groundOblique(predicate, WHERE)?.phrases, true);
  const owner = flag.possessor ?? (flag.name ? asForce(flag) : firstOf(agentOf(predicate)));
  if (places.length === 0 || owner === null || owner === flag) return null;
  return draftOf("flag over", 0.6, "capture", places, { agent: owner });
}

/** The people that a flag is named after. */
function asForce(flag: Chunk): Chunk {
  return { ...flag, kind: "force" };
}
