import type { Change, Extent } from "../../../../../model/index.ts";
import type { HolderRole } from "../../../../grammar/event.ts";
import type { Phrase } from "../../../../grammar/phrase.ts";
import type { Chunk } from "../phrases/chunk.ts";

/** What a verb says about ground, before it is reckoned in how it is said. */
export interface EventDraft {
  readonly change: Change | "attack";
  readonly places: readonly Chunk[];
  readonly agent: Phrase | null;
  readonly patient: Phrase | null;
  readonly holder: HolderRole;
  readonly extent: Extent;
  readonly rule: string;
  readonly confidence: number;
}

/** A draft in which the agent holds the whole place, unless `rest` says otherwise. */
export function draftOf(
  rule: string,
  confidence: number,
  change: EventDraft["change"],
  places: readonly Chunk[],
  rest: Partial<EventDraft> = {},
): EventDraft {
  return { change, places, agent: null, patient: null, holder: "agent", extent: "whole", rule, confidence, ...rest };
}

/** The phrase that stands for a list of them in a role. */
export function firstOf(phrases: readonly Chunk[] | null | undefined): Phrase | null {
  return phrases?.[0] ?? null;
}

/** Whether a phrase means men who can be driven somewhere: a force, "them", "the Ostrans". */
export function isPeople({ kind, definite, pronoun }: Phrase): boolean {
  return kind === "force" || (kind === "name" && definite) || pronoun === "them";
}

/** Whether a phrase can be a belligerent by its kind. */
export function isBelligerent(phrase: Phrase): boolean {
  return phrase.kind === "force" || phrase.kind === "name";
}
