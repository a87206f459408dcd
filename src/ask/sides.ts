import type { CaseSide, SideKey } from "../model/index.ts";
import { sideMentionId } from "../reconcile/index.ts";
import type { Derived } from "./derived.ts";

/**
 * The sides of the case, those first that most claims give ground to: colours and letters are given in this order,
 * so that the sides a reader sees most are the easiest to tell apart.
 */
export function sidesByWeight({ evidence, identity }: Derived): CaseSide[] {
  const weights = new Map<SideKey, number>();
  for (const reading of evidence.readings) {
    for (const claim of reading.claims) {
      if (claim.kind !== "control" || claim.holder === null) continue;
      const key = identity.sideOf.get(sideMentionId(claim.document, claim.holder)) ?? claim.holder;
      weights.set(key, (weights.get(key) ?? 0) + 1);
    }
  }
  const weight = ({ key }: CaseSide) => weights.get(key) ?? 0;
  return identity.sides.toSorted((a, b) => weight(b) - weight(a) || (a.key < b.key ? -1 : 1));
}
