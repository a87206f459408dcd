import type { PlaceGeometry } from "../../model/index.ts";
import { anchorOf } from "./anchor.ts";

/** What must be known of a place to say whether it is ground of its own. */
export interface LocatedPlace {
  readonly id: string;
  readonly type: string;
  readonly parent: string | null;
  readonly geometry: PlaceGeometry | null;
  /** Whether any claim tells who held it. */
  readonly told: boolean;
}

/** Feature types that are a line or a single structure, not ground that a cell could stand for. */
const noGround =
  /\b(road|street|highway|motorway|route|avenue|bridge|crossing|checkpoint|roundabout|junction|intersection|river|canal|wall|railway|station|building|mosque|church|hospital|school|tower)\b/i;
/** Feature types that contain others; a point cannot stand for their ground. */
const container = /\b(country|state|region|governorate|province|oblast|county|raion|continent|sea|front)\b/i;
const settlement = /\b(city|town|municipality|capital)\b/i;
const partOfSettlement = /\b(district|neighbou?rhood|quarter|suburb|area|housing|block|ward)\b/i;
/** A settlement's point is no ground of its own where parts of it lie within this many kilometres. */
const settlementReach = 10;
/** A place with this many places of ground in it is shown by them; a district with a bridge in it is still a district. */
const fewestParts = 3;

/** Whether a place of this type contains others, so that its point stands for nothing. */
export function isContainer(type: string): boolean {
  return container.test(type);
}

/**
 * The places known by a point for which a cell of ground can stand: told of, no line, structure or container, and not
 * shown by their own parts.
 */
export function groundPlaces(places: readonly LocatedPlace[]): ReadonlySet<string> {
  const located = places.filter(({ geometry, told, type }) => geometry !== null && (told || !container.test(type)));
  const parents = shownByParts(located);
  const parts = located.filter(({ told, type }) => told && partOfSettlement.test(type)).map(positioned);
  const found = new Set<string>();
  for (const place of located) {
    if (place.geometry!.type !== "Point" || !place.told || parents.has(place.id)) continue;
    if (noGround.test(place.type) || container.test(place.type)) continue;
    if (settlement.test(place.type) && near(positioned(place), parts)) continue;
    found.add(place.id);
  }
  return found;
}

function shownByParts(located: readonly LocatedPlace[]): ReadonlySet<string> {
  const parts = new Map<string, number>();
  for (const { told, type, parent } of located) {
    if (told && parent !== null && !noGround.test(type)) parts.set(parent, (parts.get(parent) ?? 0) + 1);
  }
  return new Set([...parts].filter(([, count]) => count >= fewestParts).map(([parent]) => parent));
}

interface Positioned {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

function positioned({ id, geometry }: LocatedPlace): Positioned {
  const [x, y] = anchorOf(geometry!);
  return { id, x, y };
}

function near({ id, x, y }: Positioned, parts: readonly Positioned[]): boolean {
  return parts.some((other) => {
    if (other.id === id) return false;
    const east = (other.x - x) * 111.32 * Math.cos((y * Math.PI) / 180);
    return Math.hypot(east, (other.y - y) * 111.32) < settlementReach;
  });
}
