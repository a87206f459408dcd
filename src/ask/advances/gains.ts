import type { Change, ControlClaim, ControlInterval, SideKey } from "../../model/index.ts";
import type { Derived } from "../derived.ts";
import type { Move } from "./advance.ts";

/** What moves a side onto ground; that it is told to hold it does not tell that it came there on that day. */
const moves: ReadonlySet<Change> = new Set<Change>(["capture", "advance", "withdraw"]);

/** How much of a place a side has, 0 to 1: where its extent is not told, a half. */
export function shareOf(interval: ControlInterval | undefined, side: SideKey): number {
  if (!interval) return 0;
  if (interval.status === "held") return interval.holder === side ? 1 : 0;
  if (interval.status !== "divided") return 0;
  const extent = interval.parts[side];
  if (typeof extent === "number") return extent;
  return extent === "whole" ? 1 : extent === "part" ? 0.5 : 0;
}

/**
 * Ground that changed hands: a side has more of a place than before, and a claim of that place, or of a set it belongs
 * to, tells how it came there. What follows for a place from a claim about a whole is no advance of its own.
 */
export function gainsOf({ evidence, identity }: Derived, histories: ReadonlyMap<string, readonly ControlInterval[]>) {
  const claims = new Map<string, { readonly claim: ControlClaim; readonly place: string | null }>();
  for (const reading of evidence.readings) {
    for (const claim of reading.claims) {
      if (claim.kind !== "control" || !moves.has(claim.change)) continue;
      const place = claim.set ? null : (identity.placeOf.of(claim.document, claim.place.id) ?? null);
      claims.set(claim.id, { claim, place });
    }
  }
  const found: Move[] = [];
  for (const [place, intervals] of histories) {
    const tells = (id: string) => {
      const known = claims.get(id);
      return known !== undefined && (known.claim.set === true || known.place === place);
    };
    for (const [index, interval] of intervals.entries()) {
      if (interval.inferred || !interval.opens.some(tells)) continue;
      const sides = new Set([...(interval.holder ? [interval.holder] : []), ...Object.keys(interval.parts)]);
      for (const side of sides) {
        const now = shareOf(interval, side);
        if (now <= shareOf(intervals[index - 1], side)) continue;
        found.push({
          day: interval.first,
          place,
          side,
          outcome: now === 1 ? "taken" : "entered",
          claims: [...new Set([...interval.opens, ...interval.supports])].filter(tells),
        });
      }
    }
  }
  return found;
}
