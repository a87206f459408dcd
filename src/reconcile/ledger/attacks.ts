import type { ActionClaim, ActionType, Reading } from "../../model/index.ts";
import type { Actors } from "../actors.ts";
import { dayNumber } from "../days.ts";
import type { Identity } from "../identity/identity.ts";
import type { claimCounts } from "./counting.ts";
import type { Entry } from "./entry.ts";
import type { Opponents } from "./opponents.ts";
import type { Wide } from "./regions.ts";

/** What one side does to ground that is not its own. A clash or an ambush may be anywhere. */
export const hostile: ReadonlySet<ActionType> = new Set<ActionType>([
  "attack",
  "assault",
  "offensive",
  "counter-attack",
  "raid",
  "shelling",
  "air strike",
  "missile strike",
  "drone strike",
  "bombing",
  "landing",
]);

/** A presumption weighs next to nothing: it only fills what no claim tells. */
const weight = 0.05;

/**
 * What the attacks that one document tells of say of who held the places attacked: on that day it was the other side's.
 * By place; claims that are planned or denied tell nothing, nor do attacks of a side of which nobody tells whom it
 * fights, or attacks somewhere in a region.
 */
export function attacksOf(
  reading: Reading,
  actors: Actors,
  identity: Identity,
  counts: ReturnType<typeof claimCounts>,
  opponents: Opponents,
  { regions, lands }: Wide,
): ReadonlyMap<string, readonly Entry[]> {
  const byPlace = new Map<string, Entry[]>();
  for (const claim of reading.claims) {
    if (claim.kind !== "action" || !hostile.has(claim.action) || !counts(claim)) continue;
    const place = claim.place?.id ? identity.placeOf.of(claim.document, claim.place.id) : undefined;
    const by = actors.of(claim.by, claim);
    const day = dayOfAttack(claim);
    if (place === undefined || regions.has(place) || lands.has(place) || by === null || day === null) continue;
    const against = actors.of(claim.against, claim);
    const holder = against !== null && against !== by ? against : opponents.of(by, claim.document);
    if (holder === null) continue;
    byPlace.set(place, [...(byPlace.get(place) ?? []), entryOf(claim, holder, by, day)]);
  }
  return byPlace;
}

/** The first day of an attack that counts; null where its day is not known. */
function dayOfAttack({ modality, when }: ActionClaim): number | null {
  if (modality === "planned" || modality === "denied" || when.basis === "document") return null;
  const day = when.first ?? when.last;
  return day === null || Number.isNaN(dayNumber(day)) ? null : dayNumber(day);
}

function entryOf(claim: ActionClaim, holder: string, by: string, day: number): Entry {
  return {
    claim: claim.id,
    document: claim.document,
    origin: claim.document,
    voice: claim.document,
    change: "hold",
    holder,
    by,
    against: holder,
    extent: "whole",
    modality: claim.modality,
    weight,
    day,
    first: day,
    last: day,
    vague: false,
    position: claim.evidence[0]!.start,
    end: claim.evidence[0]!.end,
    derived: "attack",
    wide: false,
    summary: false,
  };
}
