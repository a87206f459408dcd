import type { Claim, StatementClaim } from "../../model/index.ts";
import type { Actors } from "./actors.ts";
import { baseOf, type Told } from "./base.ts";
import type { HappeningContext } from "./context.ts";
import type { FoundStatement } from "./found.ts";
import { Ordered } from "./ordered.ts";

/**
 * Turns what was said into claims. What was only said ("X said that …") and is a claim of another kind already stands there
 * with its source, and not here again; announcements, demands and condemnations stand in any case.
 */
export function statementClaims(
  told: readonly Told<FoundStatement>[],
  others: readonly Claim[],
  context: HappeningContext,
  actors: Actors,
): StatementClaim[] {
  const known = new Ordered(others, (claim) => claim.evidence[0]!.start);
  const claims: StatementClaim[] = [];
  for (const one of told) {
    const { found } = one;
    if (found.act === "statement" && known.last(found.content.start, found.content.end)) continue;
    const speaker = actors.resolve(found.speaker, one.topic);
    if (!speaker) continue;
    const base = baseOf(one, context);
    const { start, end } = base.evidence[0]!;
    claims.push({
      kind: "statement",
      id: context.identify(["statement", start, end, speaker.name]),
      ...base,
      modality: base.modality === "denied" ? "denied" : base.modality === "reported" ? "reported" : "stated",
      attribution: { ...base.attribution, source: null },
      speaker,
      act: found.act,
      about: found.about,
    });
  }
  return claims;
}
