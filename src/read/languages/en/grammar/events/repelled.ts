import type { Phrase } from "../../../../grammar/phrase.ts";
import type { Chunk } from "../phrases/chunk.ts";
import { agentOf, obliqueOf, type Predicate, patientOf } from "../predicate.ts";
import { type EventDraft, firstOf } from "./draft.ts";
import { type FramedVerb, framed } from "./framed-verb.ts";
import { groundOblique, groundOf } from "./ground.ts";

/** "repelled an attack on X", "drove the rebels back from X", "the assault was beaten off". */
export function repelDraft(verb: FramedVerb): EventDraft | null {
  const { predicate } = verb;
  const object = patientOf(predicate)?.[0] ?? null;
  const agent = firstOf(agentOf(predicate));
  if (object === null && agent === null) return null;
  return framed(verb, 0.75, "repel", defended(predicate, object), {
    agent,
    patient: object ? attackerOf(object) : null,
    holder: agent ? "agent" : "other than patient",
    extent: "none",
  });
}

/** The ground that was defended; none where the sentence leaves it to what was told before. */
function defended(predicate: Predicate, object: Chunk | null): Chunk[] {
  const named = (phrases: readonly Chunk[]): Chunk[] =>
    groundOf(phrases, true).filter((phrase) => phrase.name !== null || phrase.head !== null);
  const from = obliqueOf(predicate, ["from"]);
  if (from && object?.kind !== "event") return named(from.phrases);
  const near = groundOblique(predicate, [
    "on",
    "against",
    "at",
    "in",
    "near",
    "to",
    "into",
    "along",
    "around",
    "outside",
  ]);
  if (near) return named(near.phrases);
  const isPlace = object?.kind === "place" || (object?.kind === "name" && object.head !== null);
  return isPlace ? groundOf(patientOf(predicate)) : [];
}

/** Who was repelled: a force, or the owner of the attack. */
function attackerOf(object: Chunk): Phrase | null {
  if (object.kind === "event") return object.possessor ?? (object.name || object.modifiers.length > 0 ? object : null);
  return object.kind === "force" || object.kind === "name" || object.kind === "pronoun" ? object : null;
}
