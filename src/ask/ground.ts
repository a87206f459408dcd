import type { Case } from "../case/case.ts";
import {
  type Adjacency,
  adjacencyOf,
  decidedBorders,
  Finder,
  type Fire,
  firesOf,
  type Ground,
  type GroundOf,
  type Route,
  ringsOf,
  routesOf,
  tractsOf,
  tractsOfPlace,
} from "../reconcile/index.ts";
import type { View } from "./answers.ts";
import { type Derived, decidedEntries, derived } from "./derived.ts";
import { geometryOf } from "./history.ts";

/** What the ground of a case is, derived once for each revision; who holds it depends on the view. */
export interface CaseGround {
  readonly all: Derived;
  readonly adjacency: Adjacency;
  readonly routes: readonly Route[];
  readonly groundOf: GroundOf;
  under(view: View): { readonly ground: Ground; readonly fires: readonly Fire[] };
}

const kept = new WeakMap<Derived, CaseGround>();

/** The ground of a case. */
export function groundOf(kase: Case): CaseGround {
  const all = derived(kase);
  let found = kept.get(all);
  if (found === undefined) {
    found = derive(kase, all);
    kept.set(all, found);
  }
  return found;
}

function derive(kase: Case, all: Derived): CaseGround {
  const { evidence, identity, placeById } = all;
  const terrain = kase.terrain();
  const told = new Set(all.historiesUnder({}).places.keys());
  const gazetteer = [...evidence.gazetteer, ...decidedEntries(evidence)];
  const tracts = tractsOf({ places: identity.places, gazetteer, terrain, told });
  const adjacency = adjacencyOf(tracts, terrain, decidedBorders(evidence, identity));
  const finder = new Finder(tracts);
  const own = new Set(tracts.flatMap(({ places }) => places));
  const known = new Map<string, ReturnType<GroundOf>>();
  const groundOf: GroundOf = (place) => {
    let found = known.get(place);
    if (found === undefined) {
      const geometry = (id: string) => {
        const of = placeById.get(id);
        return of === undefined ? null : geometryOf(all, of);
      };
      found = { tracts: tractsOfPlace(place, tracts, identity.places, geometry, finder), wide: !own.has(place) };
      known.set(place, found);
    }
    return found;
  };
  return {
    all,
    adjacency,
    routes: routesOf(adjacency, terrain, gazetteer, identity.places, finder),
    groundOf,
    under: (view) => {
      const { places: histories } = all.historiesUnder(view);
      const ground = { adjacency, histories, ringsOn: ringsOf(histories, groundOf) };
      return { ground, fires: firesOf(evidence, identity, view) };
    },
  };
}
