import type { Change } from "../../../../model/index.ts";
import { frames } from "./frame-list.ts";

/**
 * Verbs that speak of ground, as frames: what change they state, and which argument is the place.
 *
 * `object`     the direct object is the place ("captured X"); its holder afterwards is the subject
 * `into`       a prepositional argument is the place ("advanced into X")
 * `subject`    the subject is the place ("X fell to the army")
 * `from`       the place stands behind "from" ("withdrew from X"); an object place counts too ("abandoned X")
 * `given`      the object is the place, who gets it stands behind "to" ("handed X over to the army")
 * `attack`     the object is the place or a force; no ground changes by itself, but an outcome may follow
 */
export interface VerbFrame {
  readonly lemma: string;
  readonly change: Change | "attack" | "expel" | "lose" | "relieve";
  readonly place: "object" | "into" | "subject" | "from" | "given" | "attack";
  /** The particle or preposition that must follow ("push" … "back"). */
  readonly particle?: readonly string[];
  /** Prepositions that open the place. */
  readonly prepositions?: readonly string[];
  /** Must have an object noun of this kind, e.g. "control" in "took control of". */
  readonly noun?: readonly string[];
  /** Whether "take", "hold" and the like need a place they know to be one: no ground where the object is a weapon or a man. */
  readonly weak?: boolean;
}

/** A frame that asks for a particle or a noun goes before one that fits every object. */
function specific(frame: VerbFrame): number {
  return frame.particle || frame.noun ? 1 : 0;
}

/** Frames by lemma, the specific ones first. */
export const framesOf: ReadonlyMap<string, readonly VerbFrame[]> = (() => {
  const table = new Map<string, VerbFrame[]>();
  for (const frame of frames) table.set(frame.lemma, [...(table.get(frame.lemma) ?? []), frame]);
  for (const own of table.values()) own.sort((a, b) => specific(b) - specific(a));
  return table;
})();
