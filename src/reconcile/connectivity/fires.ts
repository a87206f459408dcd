import { Actors } from "../actors.ts";
import { dayNumber } from "../days.ts";
import type { Evidence, View } from "../evidence.ts";
import type { Identity } from "../identity/identity.ts";
import { hostile } from "../ledger/attacks.ts";
import { claimCounts } from "../ledger/counting.ts";
import type { Fire } from "./routes.ts";

/** Attacks told for longer than this many days sum up a campaign and tell of no one day. */
const longest = 7;

/** Every attack on a place of the case by a side, with the days it may have fallen on. */
export function firesOf(evidence: Evidence, identity: Identity, view: View): Fire[] {
  const counts = claimCounts(evidence, view);
  const found: Fire[] = [];
  for (const { document, claims } of evidence.readings) {
    const actors = new Actors(identity, document);
    for (const claim of claims) {
      if (claim.kind !== "action" || !hostile.has(claim.action) || !claim.place?.id || !counts(claim)) continue;
      if (claim.modality === "planned" || claim.modality === "denied" || claim.when.basis === "document") continue;
      const place = identity.placeOf.of(document, claim.place.id);
      const by = actors.of(claim.by, claim);
      const from = claim.when.first ?? claim.when.last;
      const to = claim.when.last ?? claim.when.first;
      if (place === undefined || by === null || from === null || to === null) continue;
      const [first, last] = [dayNumber(from), dayNumber(to)];
      if (last - first < longest) found.push({ claim: claim.id, place, by, first, last });
    }
  }
  return found.sort((a, b) => a.first - b.first || (a.claim < b.claim ? -1 : 1));
}
