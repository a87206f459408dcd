import type { Change } from "../../../../model/index.ts";
import { frames } from "./frame-list.ts";

/**
 * Verbs that speak of ground, as frames: what change they state, and which argument is the place.
 *
 * `object`     the direct object is the place ("captured X"); its holder afterwards is the subject
 * `into`       a prepositional argument is the place ("advanced INTO X")
 * `subject`    the subject is the place ("X fell to the army")
 * `from`       the place stands behind "from" ("withdrew from X"); an object place counts too ("abandoned X")
 * `attack`     the object is the place or a force; no ground changes by itself, but an outcome may follow
 */
export interface VerbFrame {
  readonly lemma: string;
  readonly change: Change | "attack" | "attempt" | "occupy" | "expel" | "lose" | "relieve" | "reduce";
  readonly place: "object" | "into" | "subject" | "from" | "attack";
  /** The particle or preposition that must follow ("push" … "back"). */
  readonly particle?: readonly string[];
  /** Prepositions that open the place. */
  readonly prepositions?: readonly string[];
  /** Must have an object noun of this kind, e.g. "control" in "took control of". */
  readonly noun?: readonly string[];
  /** Whether "take", "hold" and the like need a place they know to be one: no ground where the object is a weapon or a man. */
  readonly weak?: boolean;
}

/** Frames by lemma. */
export const framesOf: ReadonlyMap<string, readonly VerbFrame[]> = (() => {
  const table = new Map<string, VerbFrame[]>();
  for (const frame of frames) table.set(frame.lemma, [...(table.get(frame.lemma) ?? []), frame]);
  return table;
})();
