import { z } from "zod";
import { type Act, type ActOf, actSchema } from "./act.ts";

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * What a person decided about a case, with the hash of the decision before it: an entry of a chain that is only ever
 * added to.
 */
export const decisionSchema = z.object({
  /** SHA-256 of the canonical JSON (RFC 8785) of all other members but `id`, in hexadecimal digits. */
  hash: hashSchema,
  /** The hash of the decision before; null for the first. */
  previous: hashSchema.nullable(),
  /** The hash under which it was made: where it came from another case, that case's. It never changes. */
  id: hashSchema,
  author: z.string(),
  /** When it was made, an ISO 8601 instant in UTC; later than that of every decision made before it in its case. */
  time: z.string(),
  reason: z.string(),
  what: actSchema,
  /** Where it came from another case: the hash of the decision before it there. */
  merged: z.object({ hash: hashSchema, previous: hashSchema.nullable() }).nullable(),
});
export type Decision = z.infer<typeof decisionSchema>;

/** A decision before it is in a chain. */
export interface DecisionDraft {
  readonly author: string;
  readonly reason: string;
  readonly what: Act;
}

/** The order in which decisions take effect: by the time they were made, so that merging two cases either way round gives the same. */
export function compareDecisions(a: Decision, b: Decision): number {
  return a.time < b.time ? -1 : a.time > b.time ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Ids of the decisions that were undone, each with the id of the undo. An undo that was undone itself takes nothing back. */
export function undone(decisions: readonly Decision[]): ReadonlyMap<string, string> {
  const taken = new Map<string, string>();
  // The latest first: whether an undo stands is known before what it undoes is looked at.
  for (const decision of [...decisions].sort(compareDecisions).reverse()) {
    if (decision.what.kind === "undo" && !taken.has(decision.id)) taken.set(decision.what.decision, decision.id);
  }
  return taken;
}

/** The decisions that have not been undone, in the order of effect, without undos and merges. */
export function decisionsInForce(decisions: readonly Decision[]): Decision[] {
  const taken = undone(decisions);
  return [...decisions]
    .sort(compareDecisions)
    .filter(({ id, what }) => !taken.has(id) && what.kind !== "undo" && what.kind !== "merge");
}

/** The decision, where it is of this kind. */
export function actOf<Kind extends Act["kind"]>(decision: Decision, kind: Kind): ActOf<Kind> | null {
  return decision.what.kind === kind ? (decision.what as ActOf<Kind>) : null;
}
