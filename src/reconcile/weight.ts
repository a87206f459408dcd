import type { ControlClaim, SideKey } from "../model/index.ts";
import type { Policy } from "./evidence.ts";

/** How firmly a claim is made; planned and denied claims tell of no change and weigh nothing. */
const byModality = { stated: 1, reported: 0.75, claimed: 0.6, denied: 0, planned: 0 } as const;
/** How surely its day is its own: what is only dated by the running day or the document may belong to another time. */
const byBasis = { explicit: 1, relative: 1, carried: 0.85, document: 0.5 } as const;
/** A claim that a source aligned with a side makes: in that side's favour, and against it. */
export const selfServing = 0.4;
const againstInterest = 0.9;

/**
 * How much a control claim weighs, 0 to 1; 0: it does not count under this policy. `holder` and `by` are the case's
 * sides, `aligned` the side its source is aligned with. The rule that a partisan source is believed against its own
 * interest is the one that editors of war maps settled on.
 */
export function claimWeight(
  claim: ControlClaim,
  holder: SideKey | null,
  by: SideKey | null,
  aligned: SideKey | null,
  policy: Policy,
): number {
  const firmness = byModality[claim.modality];
  if (firmness === 0) return 0;
  const sure = (0.5 + 0.5 * claim.confidence) * byBasis[claim.when.basis];
  if (aligned === null) return firmness * sure;
  if (policy === "independent") return 0;
  const against = holder === null ? by === aligned : holder !== aligned;
  if (policy === "against-interest" && !against) return 0;
  return (against ? againstInterest : Math.min(firmness, selfServing)) * sure;
}
