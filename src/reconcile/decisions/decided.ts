import {
  type ActOf,
  type Claim,
  type Decision,
  decisionsInForce,
  type GazetteerEntry,
  type PlaceHandle,
  type SideHandle,
  type SideKey,
} from "../../model/index.ts";
import type { BorderEdit } from "../connectivity/adjacency.ts";
import type { Evidence } from "../evidence.ts";
import type { Identity } from "../identity/identity.ts";
import { decideClaims } from "./claims.ts";

/** What people decided, sorted by what it bears on; the decisions that bear on claims have been worked into the readings. */
export interface Decided {
  /** In the order of effect. */
  readonly places: readonly (ActOf<"join-places"> | ActOf<"split-place">)[];
  readonly descriptions: readonly ActOf<"describe-place">[];
  /** Positions, each as an entry that no gazetteer has; without a geometry: taken off the map. */
  readonly located: readonly { readonly place: PlaceHandle; readonly entry: GazetteerEntry }[];
  readonly sides: readonly (ActOf<"join-sides"> | ActOf<"split-side"> | ActOf<"describe-side">)[];
  readonly adjacency: readonly ActOf<"adjacency">[];
  /** The places and sides that corrected claims name by `<document>#=<id>`. */
  readonly placeReferences: ReadonlyMap<string, PlaceHandle>;
  readonly sideReferences: ReadonlyMap<string, SideHandle>;
  readonly alignments: readonly { readonly source: string; readonly side: ActOf<"align-source">["side"] }[];
  /** What was decided about a claim, by the claim's id. */
  readonly claims: ReadonlyMap<
    string,
    { readonly state: "confirmed" | "corrected" | "added"; readonly decision: string }
  >;
  /** The claims that were rejected, as their reader made them, with the decision, by the claim's id. */
  readonly rejected: ReadonlyMap<string, { readonly claim: Claim; readonly decision: string }>;
  /** Ids of the decisions about claims that the case has no longer: its reading or its document is gone. */
  readonly withoutClaim: ReadonlySet<string>;
}

/**
 * The evidence as people have decided about it: rejected claims are gone, corrected ones say what they were corrected
 * to, and what was decided about places, sides and sources stands in `decided`, for `identify`. Pure; the effect does
 * not depend on the order of the decisions, only on when each was made.
 */
export function applyDecisions(evidence: Evidence, decisions: readonly Decision[]): Evidence {
  const standing = decisionsInForce(decisions);
  if (standing.length === 0) return evidence;
  const acts = standing.map(({ what }) => what);
  const { readings, ...aboutClaims } = decideClaims(evidence.readings, standing);
  const decided: Decided = {
    ...aboutClaims,
    places: acts.filter((act) => act.kind === "join-places" || act.kind === "split-place"),
    descriptions: acts.filter((act) => act.kind === "describe-place"),
    located: standing.flatMap(({ id, author, what }) =>
      what.kind === "locate" ? [{ place: what.place, entry: entryOf(what, id, author) }] : [],
    ),
    sides: acts.filter((act) => act.kind === "join-sides" || act.kind === "split-side" || act.kind === "describe-side"),
    adjacency: acts.filter((act) => act.kind === "adjacency"),
    alignments: acts.filter((act) => act.kind === "align-source").map(({ source, side }) => ({ source, side })),
  };
  return { ...evidence, readings, decided };
}

function entryOf({ place, geometry, precision }: ActOf<"locate">, decision: string, author: string): GazetteerEntry {
  return {
    id: `decision:${decision.slice(0, 16)}`,
    name: place.name,
    names: [],
    type: "place",
    parent: null,
    geometry,
    precision: precision ?? null,
    source: `placed by ${author}`,
  };
}

/** How corrected claims name a place or a side of the case, in place of one of their own document. */
export function reference(key: string): string {
  return `=${key}`;
}

/** Whether an id was given by `reference`. */
export function isReference(id: string): boolean {
  return id.startsWith("=");
}

/** The colours that were decided on, by the key of the side. */
export function decidedColours(
  { sides }: Decided,
  sideOf: (handle: SideHandle) => SideKey | null,
): Record<SideKey, string> {
  const colours: Record<SideKey, string> = {};
  for (const act of sides) {
    const key = act.kind === "describe-side" && act.colour !== undefined ? sideOf(act.side) : null;
    if (key !== null && act.kind === "describe-side") colours[key] = act.colour!.toLowerCase();
  }
  return colours;
}

/** The place of the case that a handle means now: the one most of its mentions are of, else the one with its id. */
export function placeOfHandle(handle: PlaceHandle, identity: Pick<Identity, "placeOf" | "places">): string | null {
  const counts = new Map<string, number>();
  for (const mention of handle.mentions) {
    const place = identity.placeOf.get(mention);
    if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const most = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
  return most?.[0] ?? identity.places.find(({ id }) => id === handle.id)?.id ?? null;
}

/** What was decided about which places one can get between, with the places of the case. */
export function decidedBorders(evidence: Evidence, identity: Identity): BorderEdit[] {
  return (evidence.decided?.adjacency ?? []).flatMap(({ places, adjacent, by = "a decision" }) => {
    const [a, b] = places.map((place) => placeOfHandle(place, identity));
    return a && b ? [{ places: [a, b] as const, adjacent, by }] : [];
  });
}
