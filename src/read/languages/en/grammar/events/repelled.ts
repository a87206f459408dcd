import type { Change } from "../../../../../model/index.ts";
import type { HolderRole } from "../../../../grammar/event.ts";
import type { Chunk } from "../phrases/chunk.ts";
import { agentOf, type Predicate, patientOf } from "../predicate.ts";
import { type EventDraft, firstOf } from "./draft.ts";
import { groundOblique, groundOf } from "./ground.ts";

export function repelDraft(
  predicate: Predicate,
  make: (
    change: Change,
    places: readonly Chunk[],
    holder: HolderRole,
    confidence: number,
    extra?: Partial<EventDraft>,
  ) => EventDraft | null,
): EventDraft | null {
  const objects = patientOf(predicate);
  const object = objects?.[0] ?? null;
  const agent = firstOf(agentOf(predicate));
  const from = predicate.obliques.find((one) => one.preposition === "from");
  const near = groundOblique(predicate, ["on", "against", "at", "in", "near", "to", "into"]);
  const named = (phrases: readonly Chunk[]): Chunk[] =>
    groundOf(phrases, true).filter((phrase) => phrase.name !== null || phrase.head !== null);
  const places =
    from && object?.kind !== "event"
      ? named(from.phrases)
      : near
        ? named(near.phrases)
        : object && (object.kind === "place" || (object.kind === "name" && object.head !== null))
          ? groundOf(objects)
          : [];
  if (object === null && agent === null) return null;
  // The attacker is what was repelled: a force, or the possessedPlace of the attack.
  const patient =
    object === null
      ? null
      : object.kind === "event"
        ? (object.possessor ?? (object.name || object.modifiers.length > 0 ? object : null))
        : object.kind === "force" || object.kind === "name" || object.kind === "pronoun"
          ? object
          : null;
  return make("repel", places, agent ? "agent" : "other than patient", 0.75, { agent, patient, extent: "none" });
}
