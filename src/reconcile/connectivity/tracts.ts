import { liesIn } from "../../model/geometry.ts";
import type { CasePlace, GazetteerEntry, PlaceGeometry, TerrainFeature } from "../../model/index.ts";
import { exactKey } from "../identity/normalise.ts";
import { anchorOf } from "./anchor.ts";
import { areaOf } from "./area.ts";
import { cellsAround } from "./cells.ts";
import { groundPlaces, isContainer, type LocatedPlace } from "./ground.ts";
import { boxOf } from "./places-on.ts";
import type { Tract } from "./tract.ts";

/** An outline around this many others is that of a whole, which is shown by them. */
const fewestWithin = 3;

/** What the tracts of a case are made from. */
export interface GroundEvidence {
  readonly places: readonly CasePlace[];
  readonly gazetteer: readonly GazetteerEntry[];
  readonly terrain: readonly TerrainFeature[];
  /** The places of which any claim tells who held them. */
  readonly told: ReadonlySet<string>;
}

/**
 * The ground of a case in pieces: every outline of the gazetteer that is no whole of others, whether or not a document
 * speaks of it, and a cell around every place told of that is known by a point outside all of them. In the order of
 * their ids.
 */
export function tractsOf({ places, gazetteer, terrain, told }: GroundEvidence): Tract[] {
  const entries = new Map(gazetteer.map((entry) => [entry.id, entry]));
  const located = places.map(({ id, name, aliases, type, parent, gazetteer: entry }) => ({
    ...{ id, parent, names: [name, ...aliases], told: told.has(id), entry },
    type: type === "place" && entry !== null ? (entries.get(entry)?.type ?? type) : type,
    geometry: entry === null ? null : (entries.get(entry)?.geometry ?? null),
  }));
  const outlines = withoutWholes(gazetteer.filter(isOutline));
  const ground = groundPlaces(located);
  const parts = partsOf(terrain, gazetteer, places);
  const standing = placesOn(outlines, located, ground, parts, told);
  const outlined = new Set(outlines.map(({ id }) => id));
  const tracts = outlines.map((entry): Tract => {
    const geometry = entry.geometry!;
    const on = standing.get(entry.id) ?? [];
    return tract(entry.id, entry.name, on, geometry, anchorOf(geometry), false);
  });
  const inside = new Set([...standing.values(), ...parts.values()].flat());
  const points = located.filter(({ id, entry }) => ground.has(id) && !inside.has(id) && !outlined.has(entry!));
  const cells = cellsAround(
    points.map(({ entry, geometry }) => ({ id: entry!, position: anchorOf(geometry!) })),
    tracts.map(({ anchor }) => anchor!),
  );
  const placeOf = new Map(points.map(({ id, entry }) => [entry!, id]));
  for (const { id, ring } of cells) {
    const outline: PlaceGeometry = { type: "Polygon", coordinates: [ring.map(([x, y]): [number, number] => [x, y])] };
    const { name, geometry } = entries.get(id)!;
    tracts.push(tract(id, name, [placeOf.get(id)!], outline, anchorOf(geometry!), true));
  }
  tracts.push(...borderedOnly(terrain, places, tracts, entries));
  return tracts.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The places that the terrain's borders name and that have no position: where they lie is not known, but what beside. */
function borderedOnly(
  terrain: readonly TerrainFeature[],
  places: readonly CasePlace[],
  tracts: readonly Tract[],
  entries: ReadonlyMap<string, GazetteerEntry>,
): Tract[] {
  const words = new Set(terrain.flatMap(({ kind, a, b }) => (kind === "border" ? [a!, b!] : [])));
  if (words.size === 0) return [];
  const drawn = new Set(tracts.flatMap(({ id, name }) => [id, exactKey(name)]));
  const keys = new Set([...words].filter((word) => !drawn.has(word) && !drawn.has(exactKey(word))).map(exactKey));
  const standing = new Set(tracts.flatMap((each) => each.places));
  return places.flatMap(({ id, name, aliases, gazetteer }) => {
    const located = gazetteer !== null && (entries.get(gazetteer)?.geometry ?? null) !== null;
    if (located || standing.has(id)) return [];
    const names = [name, ...aliases];
    if (!words.has(id) && !words.has(gazetteer ?? id) && !names.some((each) => keys.has(exactKey(each)))) return [];
    return [{ id: gazetteer ?? id, name, names, places: [id], outline: null, anchor: null, drawn: false, area: 0 }];
  });
}

function tract(
  id: string,
  name: string,
  places: readonly string[],
  outline: PlaceGeometry,
  anchor: readonly [number, number],
  drawn: boolean,
): Tract {
  return { id, name, places, outline, anchor: [anchor[0], anchor[1]], drawn, area: areaOf(outline) };
}

function isOutline({ geometry }: GazetteerEntry): boolean {
  return geometry?.type === "Polygon" || geometry?.type === "MultiPolygon";
}

/** A city's outline around those of its districts, a province's around those of its towns, is no tract beside them. */
function withoutWholes(outlines: readonly GazetteerEntry[]): GazetteerEntry[] {
  const anchors = outlines.map(({ geometry }) => anchorOf(geometry!));
  const areas = outlines.map(({ geometry }) => areaOf(geometry!));
  return outlines.filter(({ geometry }, index) => {
    const box = boxOf(geometry!);
    let within = 0;
    for (const [other, [x, y]] of anchors.entries()) {
      if (other === index || areas[other]! >= areas[index]!) continue;
      if (x < box[0] || x > box[2] || y < box[1] || y > box[3] || !liesIn([x, y], geometry!)) continue;
      if (++within === fewestWithin) return false;
    }
    return true;
  });
}

/** The gazetteer's outlines that places stand on, as the terrain tells it. */
function partsOf(
  terrain: readonly TerrainFeature[],
  gazetteer: readonly GazetteerEntry[],
  places: readonly CasePlace[],
): ReadonlyMap<string, readonly string[]> {
  const ids = new Set(gazetteer.map(({ id }) => id));
  const byEntry = new Map(places.flatMap(({ id, gazetteer: entry }) => (entry === null ? [] : [[entry, id] as const])));
  const found = new Map<string, string[]>();
  for (const { kind, a, b } of terrain) {
    const place = kind === "part" ? byEntry.get(a!) : undefined;
    if (place === undefined || !ids.has(b!)) continue;
    found.set(b!, [...(found.get(b!) ?? []), place]);
  }
  return found;
}

type Located = LocatedPlace & { readonly names: readonly string[]; readonly entry: string | null };

/**
 * The places whose state each outline shows: the one it is the outline of; else, of those told of that lie in it, the one
 * it bears the name of; else those the terrain puts there; else those that are ground, or, where none is, whatever stands
 * there.
 */
function placesOn(
  outlines: readonly GazetteerEntry[],
  located: readonly Located[],
  ground: ReadonlySet<string>,
  parts: ReadonlyMap<string, readonly string[]>,
  told: ReadonlySet<string>,
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const points = located.filter(({ id, geometry }) => told.has(id) && geometry?.type === "Point");
  const byEntry = new Map(located.flatMap((place) => (place.entry === null ? [] : [[place.entry, place.id] as const])));
  for (const entry of outlines) {
    const own = byEntry.get(entry.id);
    if (own !== undefined && told.has(own)) {
      found.set(entry.id, [own]);
      continue;
    }
    const box = boxOf(entry.geometry!);
    const within = points.filter(({ geometry, type }) => {
      const [x, y] = anchorOf(geometry!);
      if (isContainer(type) || x < box[0] || x > box[2] || y < box[1] || y > box[3]) return false;
      return liesIn([x, y], entry.geometry!);
    });
    const names = new Set([entry.name, ...entry.names].map(exactKey));
    const named = within.filter((place) => place.names.some((name) => names.has(exactKey(name))));
    const given = (parts.get(entry.id) ?? []).filter((id) => told.has(id));
    const choices = [named, given, within.filter(({ id }) => ground.has(id)), within];
    const on = choices.find((choice) => choice.length > 0) ?? [];
    if (on.length > 0) found.set(entry.id, on.map((each) => (typeof each === "string" ? each : each.id)).sort());
  }
  return found;
}
