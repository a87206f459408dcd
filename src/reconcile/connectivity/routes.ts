import type { CasePlace, GazetteerEntry, PlaceGeometry, SideKey, TerrainFeature } from "../../model/index.ts";
import type { DayNumber } from "../days.ts";
import { exactKey } from "../identity/normalise.ts";
import type { Adjacency } from "./adjacency.ts";
import type { Finder } from "./places-on.ts";
import type { Presence } from "./presence.ts";

/** A road with the ground it runs through. */
export interface Route {
  readonly id: string;
  readonly name: string;
  /** The case's place for it, where documents speak of it. */
  readonly place: string | null;
  /** Numbers of the tracts along it, in its order. */
  readonly tracts: readonly number[];
  readonly line: PlaceGeometry;
}

/**
 * `open` one side has the ground all along it, `contested` a side has some of it all along, but not alone, `cut` each side
 * has only a part of it, `unknown` nothing is told of the ground.
 */
export type RouteState = "open" | "contested" | "cut" | "unknown";

export interface RouteOnDay {
  readonly state: RouteState;
  /** The sides that can use it from end to end; of one that is cut, those that have a part of it. */
  readonly sides: readonly SideKey[];
  /** Attacks on it, or on the ground along it, by a side that does not have it, on that day. */
  readonly underFire: readonly { readonly by: SideKey; readonly claims: readonly string[] }[];
}

/** An attack as the routes need it: the days it may have fallen on, the place, who made it. */
export interface Fire {
  readonly claim: string;
  readonly place: string;
  readonly by: SideKey;
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** The roads of the terrain, and the lines of the gazetteer that documents speak of, in the order of their ids. */
export function routesOf(
  { plane, gap }: Adjacency,
  terrain: readonly TerrainFeature[],
  gazetteer: readonly GazetteerEntry[],
  places: readonly CasePlace[],
  finder: Finder,
): Route[] {
  const named = new Map<string, string>();
  for (const { id, name, aliases } of places) {
    for (const each of [...aliases, name]) named.set(exactKey(each), id);
  }
  const byEntry = new Map(places.flatMap(({ id, gazetteer: entry }) => (entry === null ? [] : [[entry, id] as const])));
  const routes = new Map<string, Route>();
  for (const { id, kind, name, geometry } of terrain) {
    if (kind !== "road" || geometry === null) continue;
    const place = byEntry.get(id) ?? named.get(exactKey(name ?? id)) ?? null;
    routes.set(id, { id, name: name ?? id, place, tracts: finder.along(geometry, plane, gap), line: geometry });
  }
  for (const { id, name, geometry, type } of gazetteer) {
    const place = byEntry.get(id);
    const isLine = geometry?.type === "LineString" || geometry?.type === "MultiLineString";
    if (!isLine || place === undefined || routes.has(id) || /\b(river|canal|border)\b/i.test(type)) continue;
    routes.set(id, { id, name, place, tracts: finder.along(geometry, plane, gap), line: geometry });
  }
  return [...routes.values()].filter(({ tracts }) => tracts.length > 0).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** How a route stands on a day. */
export function routeOn(
  route: Route,
  { tracts }: Adjacency,
  presences: readonly Presence[],
  fires: readonly Fire[],
  day: DayNumber,
): RouteOnDay {
  const along = route.tracts.map((tract) => presences[tract]!).filter(({ sides }) => sides.length > 0);
  const all = [...new Set(along.flatMap(({ sides }) => sides))].sort();
  const through = all.filter((side) => along.every(({ sides }) => sides.includes(side)));
  const state = along.length === 0 ? "unknown" : through.length === 0 ? "cut" : all.length > 1 ? "contested" : "open";
  const sides = through.length > 0 ? through : all;
  const places = new Set(route.tracts.flatMap((tract) => tracts[tract]!.places));
  if (route.place !== null) places.add(route.place);
  const byAttacker = new Map<SideKey, string[]>();
  for (const { claim, place, by, first, last } of fires) {
    if (first > day || last < day || !places.has(place) || (through.length > 0 && through.every((side) => side === by)))
      continue;
    byAttacker.set(by, [...(byAttacker.get(by) ?? []), claim]);
  }
  const underFire = [...byAttacker].sort(([a], [b]) => (a < b ? -1 : 1)).map(([by, claims]) => ({ by, claims }));
  return { state, sides, underFire };
}
