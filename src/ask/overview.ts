import type { Case } from "../case/case.ts";
import type { CasePlace, PlaceGeometry, SideKey } from "../model/index.ts";
import { type Dispute, decidedColours, type JoinProposal, sideOfHandle } from "../reconcile/index.ts";
import { type Derived, decidedEntries, derived, stillDerived } from "./derived.ts";
import { geometryOf } from "./history.ts";
import { sidesByWeight } from "./sides.ts";

/** How much a case holds, in numbers. */
export interface OverviewCounts {
  readonly documents: number;
  readonly claims: number;
  readonly places: { readonly all: number; readonly located: number; readonly unlocated: number };
  readonly disputes: number;
}

/** What a case holds: documents, claims, places with and without a position, disputes. */
export function overviewCounts(kase: Case): OverviewCounts {
  const all = derived(kase);
  const located = all.identity.places.filter((place) => geometryOf(all, place) !== null).length;
  return {
    documents: all.evidence.documents.length,
    claims: all.evidence.readings.reduce((sum, reading) => sum + reading.claims.length, 0),
    places: { all: all.identity.places.length, located, unlocated: all.identity.places.length - located },
    disputes: all.disputes().length,
  };
}

/** The claims that cannot all be true, the weightiest first. */
export function disputes(kase: Case): readonly Dispute[] {
  return derived(kase).disputes();
}

/** Places that may be one, for a person to decide. */
export function proposals(kase: Case): readonly JoinProposal[] {
  return derived(kase).identity.proposals;
}

/** A place of the case with its position, and whom to credit for it. */
export interface LocatedPlace extends CasePlace {
  readonly geometry: PlaceGeometry | null;
  readonly precision: string | null;
  readonly source: string | null;
}

/** Every place of the case, in the order of their ids. */
export function places(kase: Case): LocatedPlace[] {
  const all = derived(kase);
  return all.identity.places.map((place) => {
    const entry = place.gazetteer === null ? undefined : all.entryById.get(place.gazetteer);
    return {
      ...place,
      geometry: entry?.geometry ?? null,
      precision: entry?.precision ?? null,
      source: entry?.source ?? null,
    };
  });
}

/** The sides of the case with every name the documents use for them, those first that most claims give ground to. */
export function sides(kase: Case): { key: SideKey; names: readonly string[] }[] {
  return sidesByWeight(derived(kase)).map(({ key, names }) => ({ key, names }));
}

/** The colours people chose for sides, `#rrggbb` by side key: those decided on, else those of the setting "colours". */
export function colours(kase: Case): Record<SideKey, string> {
  const set = kase.setting("colours");
  const settled = typeof set === "object" && set !== null ? Object.entries(set) : [];
  const good = settled.filter(([, colour]) => typeof colour === "string" && /^#[0-9a-f]{6}$/i.test(colour));
  return { ...Object.fromEntries(good), ...coloursOf(derived(kase)) };
}

function coloursOf({ evidence, identity }: Derived): Record<SideKey, string> {
  if (!evidence.decided) return {};
  return decidedColours(evidence.decided, (side) => sideOfHandle(side, identity.sides, identity.sideOf));
}

/** Derives places, sides and intervals and stores them in the case as the layers that map programs show. */
export function refreshControlLayers(kase: Case): void {
  const all = derived(kase);
  const intervals = [...all.historiesUnder({}).places.values()].flat();
  kase.saveControl({
    places: all.identity.places,
    sides: all.identity.sides,
    intervals,
    located: decidedEntries(all.evidence),
    colours: coloursOf(all),
  });
  stillDerived(kase, all);
}
