import type { Claim, ControlInterval } from "../../model/index.ts";
import { dayNumber, dayOf } from "../days.ts";
import type { Histories } from "../histories.ts";
import type { Identity } from "../identity/identity.ts";
import type { Dispute } from "./dispute.ts";

/**
 * Who held a place, when it changed hands, and whether an attack on it was beaten back. The rank is in days of places:
 * how long it stays open, times the place and those in it.
 */
export function placeDisputes(
  histories: Histories,
  identity: Identity,
  claimById: (id: string) => Claim | undefined,
): Dispute[] {
  const parts = partsOf(identity);
  const found: Dispute[] = [];
  for (const [place, contradictions] of histories.contradictions) {
    const intervals = histories.places.get(place) ?? [];
    for (const { kind: of, first, last, sides } of contradictions) {
      const kind = of === "holder" && isOutcome(sides, claimById) ? "outcome" : of;
      const versions = sides.map(({ holder, claims }, index) => ({
        says:
          of === "date" ? `${holder ?? "nobody"} since ${dayOf(index === 0 ? first : last)}` : (holder ?? "divided"),
        holder,
        claims,
      }));
      const agreed = intervals.find((interval) => dayNumber(interval.first) >= last && settles(interval));
      const until = agreed ? dayNumber(agreed.first) : last;
      found.push({
        id: `${kind} ${place} ${dayOf(first)}`,
        kind,
        place,
        ...(kind === "outcome" ? { subject: { what: "attack", who: null } } : {}),
        first: dayOf(first),
        last: dayOf(last),
        versions,
        settled: agreed ? { on: agreed.first, holder: agreed.holder, claims: agreed.opens } : null,
        rank: (until - first + 1) * (1 + (parts.get(place) ?? 0)),
      });
    }
  }
  return found;
}

/** Whether an interval says who holds the place, and not only that it is fought or argued over. */
function settles({ status, inferred }: ControlInterval): boolean {
  return (status === "held" || status === "divided") && !inferred;
}

/** Whether one version tells of an attack that failed and the other of one that did not. */
function isOutcome(
  sides: readonly { readonly claims: readonly string[] }[],
  claimById: (id: string) => Claim | undefined,
): boolean {
  const tells = (claims: readonly string[], wanted: (change: string) => boolean) =>
    claims.some((id) => {
      const claim = claimById(id);
      return claim?.kind === "control" && wanted(claim.change);
    });
  const repelled = sides.filter(({ claims }) => tells(claims, (change) => change === "repel"));
  const taken = sides.filter(({ claims }) => tells(claims, (change) => change === "capture" || change === "advance"));
  return repelled.some((side) => taken.some((other) => other !== side));
}

/** How many places lie in each, at any depth. */
function partsOf({ places }: Identity): ReadonlyMap<string, number> {
  const parentOf = new Map(places.map(({ id, parent }) => [id, parent]));
  const found = new Map<string, number>();
  for (const { id } of places) {
    const seen = new Set([id]);
    for (let at = parentOf.get(id) ?? null; at !== null && !seen.has(at); at = parentOf.get(at) ?? null) {
      seen.add(at);
      found.set(at, (found.get(at) ?? 0) + 1);
    }
  }
  return found;
}
