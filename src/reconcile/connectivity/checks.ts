import type { ControlClaim, Day, SideKey } from "../../model/index.ts";
import { Actors } from "../actors.ts";
import { dayNumber } from "../days.ts";
import type { Evidence, View } from "../evidence.ts";
import type { Identity } from "../identity/identity.ts";
import { claimCounts } from "../ledger/counting.ts";
import { type DayOfGround, type Ground, groundOn } from "./course.ts";
import type { Pocket } from "./pockets.ts";
import type { GroundOf } from "./rings.ts";

/**
 * What a claim says of encirclement set against the state of the graph on its day: `agrees` null where the place has no
 * ground in the graph, or nobody but the besieger is known to be on it.
 */
export interface RingCheck {
  readonly claim: string;
  readonly date: Day;
  readonly place: string;
  readonly says: "encircled" | "relieved";
  readonly by: SideKey | null;
  readonly inside: SideKey | null;
  readonly graph: "cut off" | "connected" | "unknown";
  readonly agrees: boolean | null;
}

/** An area with fewer tracts than this elsewhere is no ground that one could be cut off from. */
const fewestElsewhere = 2;

/** Checks every claim that a place is encircled, or no longer is, in order of time. Days outside the period are left out. */
export function ringChecks(
  evidence: Evidence,
  identity: Identity,
  view: View,
  ground: Ground,
  groundOf: GroundOf,
  within: { readonly first: Day; readonly last: Day },
): RingCheck[] {
  const counts = claimCounts(evidence, view);
  const days = new Map<number, DayOfGround>();
  const on = (day: number) => {
    let found = days.get(day);
    if (found === undefined) {
      found = groundOn(ground, day);
      days.set(day, found);
    }
    return found;
  };
  const found: RingCheck[] = [];
  for (const { document, claims } of evidence.readings) {
    const actors = new Actors(identity, document);
    for (const claim of claims) {
      if (claim.kind !== "control" || claim.change !== "encircle" || claim.set || !counts(claim)) continue;
      const date = claim.when.first ?? claim.when.last;
      const place = identity.placeOf.of(document, claim.place.id);
      if (claim.modality === "planned" || claim.modality === "denied" || claim.when.basis === "document") continue;
      if (date === null || place === undefined || date < within.first || date > within.last) continue;
      found.push(checkOf(claim, date, place, actors, on(dayNumber(date)), groundOf(place).tracts));
    }
  }
  return found.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.claim < b.claim ? -1 : 1));
}

function checkOf(
  claim: ControlClaim,
  date: Day,
  place: string,
  actors: Actors,
  { presences, pockets }: DayOfGround,
  tracts: readonly number[],
): RingCheck {
  const besieger = claim.holder === null || claim.extent === "none" ? null : actors.sideHolding(claim);
  const says = besieger === null ? "relieved" : "encircled";
  const told = { claim: claim.id, date, place, says, by: besieger } as const;
  const area = areaOn(tracts, pockets, besieger);
  if (area === null || !tracts.some((tract) => presences[tract]!.sides.includes(area.side))) {
    return { ...told, inside: null, graph: "unknown", agrees: null };
  }
  const elsewhere = pockets.some(
    (other) => other !== area && other.side === area.side && other.tracts.length >= fewestElsewhere,
  );
  const besieged = besieger === null || area.around.some(({ side }) => side === besieger);
  const graph = area.enclosed || (elsewhere && besieged) ? "cut off" : "connected";
  return { ...told, inside: area.side, graph, agrees: (graph === "cut off") === (says === "encircled") };
}

/** The area of another side than the besieger that has most of the tracts; null where none has any. */
function areaOn(tracts: readonly number[], pockets: readonly Pocket[], besieger: SideKey | null): Pocket | null {
  let best: Pocket | null = null;
  let most = 0;
  for (const pocket of pockets) {
    if (pocket.side === besieger) continue;
    const own = new Set(pocket.tracts);
    const here = tracts.filter((tract) => own.has(tract)).length;
    if (here > most) {
      best = pocket;
      most = here;
    }
  }
  return best;
}
