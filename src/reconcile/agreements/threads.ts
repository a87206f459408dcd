import type { AgreementClaim, AgreementType, DocumentId } from "../../model/index.ts";
import { dayNumber } from "../days.ts";
import type { Evidence } from "../evidence.ts";

/** The steps of one agreement as one document tells them, in the order of its text. */
export interface Thread {
  readonly document: DocumentId;
  readonly id: string;
  readonly family: string;
  readonly claims: readonly AgreementClaim[];
}

/** Kinds that texts use for the same: a truce is a ceasefire. */
const FAMILY: Readonly<Partial<Record<AgreementType, string>>> = { truce: "ceasefire", armistice: "ceasefire" };

/** The agreements of every document, those that count. */
export function threadsOf(evidence: Evidence, counts: (claim: AgreementClaim) => boolean): Thread[] {
  const found: Thread[] = [];
  const readings = [...evidence.readings].sort((a, b) => (a.document < b.document ? -1 : 1));
  for (const { document, claims } of readings) {
    const own = claims
      .filter((claim): claim is AgreementClaim => claim.kind === "agreement" && counts(claim))
      .sort((a, b) => a.evidence[0]!.start - b.evidence[0]!.start || (a.id < b.id ? -1 : 1));
    for (const [id, steps] of Map.groupBy(own, ({ agreement }) => agreement)) {
      const { type } = steps[0]!;
      found.push({ document, id, family: FAMILY[type] ?? type, claims: steps });
    }
  }
  return found;
}

/** Steps this many days apart can be one step that two documents date differently. */
const near = 1;

/**
 * Joins the agreements that documents tell of: two of one kind are one agreement where they share a step, the same state
 * within a day. Two that one document keeps apart are never joined.
 */
export function joinThreads(threads: readonly Thread[]): Thread[][] {
  const groups: Thread[][] = [];
  for (const thread of threads) {
    const [best] = groups
      .filter((group) => group.every((other) => other.document !== thread.document && other.family === thread.family))
      .map((group) => ({ group, shared: Math.max(...group.map((other) => sharedSteps(other, thread))) }))
      .filter(({ shared }) => shared > 0)
      .sort((a, b) => b.shared - a.shared);
    if (best) best.group.push(thread);
    else groups.push([thread]);
  }
  return groups;
}

function sharedSteps(a: Thread, b: Thread): number {
  let shared = 0;
  for (const one of a.claims) {
    const day = dayOfStep(one);
    if (day === null) continue;
    if (
      b.claims.some((other) => {
        const at = dayOfStep(other);
        return at !== null && one.state === other.state && Math.abs(at - day) <= near;
      })
    )
      shared++;
  }
  return shared;
}

/** The day of a step; null where only the document's own period is known. */
function dayOfStep({ when }: AgreementClaim): number | null {
  const day = when.first ?? when.last;
  return day === null || when.basis === "document" ? null : dayNumber(day);
}
