import type { Claim } from "../../model/index.ts";
import { allegations } from "../allegations/allegations.ts";
import type { Estimate } from "../estimates/estimate.ts";
import { estimates } from "../estimates/estimates.ts";
import type { Evidence } from "../evidence.ts";
import { commandersOf } from "../forces/commanders.ts";
import type { Histories } from "../histories.ts";
import type { Identity } from "../identity/identity.ts";
import { Voices } from "../voices.ts";
import { allegationDisputes, deedDisputes, fateDisputes } from "./deeds.ts";
import type { Dispute } from "./dispute.ts";
import { numberDisputes } from "./numbers.ts";
import { placeDisputes } from "./places.ts";

export type { Dispute, DisputeKind } from "./dispute.ts";

/**
 * The disputes of a case, the weightiest first: who held a place, when it changed hands, how it ended, who did it, how
 * many. Pure.
 *
 * @param numbers what the sources say of each number, where it is known already
 */
export function disputes(
  evidence: Evidence,
  identity: Identity,
  histories: Histories,
  numbers: readonly Estimate[] = estimates(evidence, identity),
): Dispute[] {
  const claims = new Map<string, Claim>();
  for (const reading of evidence.readings) for (const claim of reading.claims) claims.set(claim.id, claim);
  const claimById = (id: string) => claims.get(id);
  const voices = new Voices(evidence, identity);
  const found = [
    ...placeDisputes(histories, identity, claimById),
    ...numberDisputes(numbers),
    ...deedDisputes(evidence, identity, voices),
    ...allegationDisputes(allegations(evidence, identity), claimById),
    ...fateDisputes(commandersOf(evidence, identity, voices, {}, null, () => null)),
  ];
  return found.sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
}
