import { cellsAround } from "../export/cells.ts";
import type { PlaceGeometry } from "../model/index.ts";
import type { PlaceEntry } from "./answers.ts";

/** What a shape on the map is: an outline the gazetteer gives, a line, a cell drawn around a point, a point, or quiet ground. */
export type ShapeRole = "area" | "line" | "cell" | "point" | "ground";

export interface Shape {
  readonly type: "Feature";
  readonly geometry: PlaceGeometry;
  readonly properties: {
    /** The case's place id; null for ground that no document speaks of. */
    readonly place: string | null;
    readonly name: string;
    readonly type: string;
    /** Whether any claim tells who held it. */
    readonly told: boolean;
    readonly role: ShapeRole;
    /** True for cells: nobody drew this outline, it follows from where the neighbouring points lie. */
    readonly inferred: boolean;
  };
}

/** The shapes of a case, where each place's label stands, and whom to credit. */
export interface MapGeometry {
  readonly shapes: readonly Shape[];
  readonly anchors: readonly { readonly place: string; readonly position: readonly [number, number] }[];
  readonly bounds: readonly [number, number, number, number] | null;
  readonly credits: readonly string[];
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

/**
 * Shapes for the map: every outline and line as the gazetteer has it, a cell for each place that is ground and known by
 * its point alone, and the surroundings as quiet ground.
 */
export function mapGeometry(places: readonly PlaceEntry[], surroundings: readonly PlaceEntry[] = []): MapGeometry {
  // A country or a front that is only named would put its name in the middle of everything.
  const located = places.filter((place) => place.geometry !== null && (place.told || !container.test(place.type)));
  const anchors = located.map((place) => ({ place: place.id, position: anchorOf(place.geometry!) }));
  const positions = new Map(anchors.map((anchor) => [anchor.place, anchor.position]));
  const parents = parentsOfParts(located);
  const pointPlaces = located.filter((place) => place.geometry!.type === "Point");
  const withCells = pointPlaces.filter((place) => isGround(place, parents, located, positions));
  const outlined = located.filter((place) => isAreal(place.geometry!)).map((place) => positions.get(place.id)!);
  const cells = cellsAround(
    withCells.map((place) => ({ id: place.id, position: positions.get(place.id)! })),
    outlined,
  );
  const byId = new Map(located.map((place) => [place.id, place]));
  const shapes: Shape[] = [
    ...surroundings.filter((place) => place.geometry).map((place) => shape(place, "ground", place.geometry!, null)),
    ...cells.map((cell) => {
      const ring = cell.ring.map(([x, y]): [number, number] => [x, y]);
      return shape(byId.get(cell.id)!, "cell", { type: "Polygon", coordinates: [ring] }, cell.id);
    }),
    ...located.map((place) => shape(place, roleOf(place.geometry!), place.geometry!, place.id)),
  ];
  const credits = [...located, ...surroundings].map((place) => place.source).filter((source) => source !== null);
  return {
    shapes,
    anchors,
    bounds: boundsOf(anchors.map((anchor) => anchor.position)),
    credits: [...new Set(credits)],
  };
}

function shape(place: PlaceEntry, role: ShapeRole, geometry: PlaceGeometry, id: string | null): Shape {
  const { name, type, told } = place;
  const properties = { place: id, name, type, told, role, inferred: role === "cell" };
  return { type: "Feature", geometry, properties };
}

/** A place with this many places of ground in it is shown by them; a district with a bridge in it is still a district. */
const fewestParts = 3;

function parentsOfParts(located: readonly PlaceEntry[]): ReadonlySet<string> {
  const parts = new Map<string, number>();
  for (const { told, type, parent } of located) {
    if (told && parent !== null && !noGround.test(type)) parts.set(parent, (parts.get(parent) ?? 0) + 1);
  }
  return new Set([...parts].filter(([, count]) => count >= fewestParts).map(([parent]) => parent));
}

function isGround(
  place: PlaceEntry,
  parents: ReadonlySet<string>,
  located: readonly PlaceEntry[],
  positions: ReadonlyMap<string, readonly [number, number]>,
): boolean {
  if (!place.told || noGround.test(place.type) || container.test(place.type) || parents.has(place.id)) return false;
  if (!settlement.test(place.type)) return true;
  const [x, y] = positions.get(place.id)!;
  return !located.some((other) => {
    if (other.id === place.id || !other.told || !partOfSettlement.test(other.type)) return false;
    const [otherX, otherY] = positions.get(other.id)!;
    const east = (otherX - x) * 111.32 * Math.cos((y * Math.PI) / 180);
    return Math.hypot(east, (otherY - y) * 111.32) < settlementReach;
  });
}

function isAreal(geometry: PlaceGeometry): boolean {
  return geometry.type === "Polygon" || geometry.type === "MultiPolygon";
}

function roleOf(geometry: PlaceGeometry): ShapeRole {
  if (geometry.type === "Point") return "point";
  return isAreal(geometry) ? "area" : "line";
}

/** Where a place's label stands: its point, the middle of its line, the centre of gravity of its largest ring. */
export function anchorOf(geometry: PlaceGeometry): readonly [number, number] {
  switch (geometry.type) {
    case "Point":
      return [geometry.coordinates[0], geometry.coordinates[1]];
    case "LineString":
      return middle(geometry.coordinates);
    case "MultiLineString":
      return middle([...geometry.coordinates].sort((a, b) => b.length - a.length)[0] ?? []);
    case "Polygon":
      return centroid(geometry.coordinates[0] ?? []);
    case "MultiPolygon": {
      const rings = geometry.coordinates.map((polygon) => polygon[0] ?? []);
      return centroid(rings.sort((a, b) => Math.abs(area(b)) - Math.abs(area(a)))[0] ?? []);
    }
  }
}

type Ring = readonly (readonly number[])[];

function middle(line: Ring): [number, number] {
  const point = line[Math.floor(line.length / 2)] ?? [0, 0];
  return [point[0]!, point[1]!];
}

function area(ring: Ring): number {
  let sum = 0;
  for (let index = 1; index < ring.length; index++) {
    const [ax, ay] = ring[index - 1]!;
    const [bx, by] = ring[index]!;
    sum += ax! * by! - bx! * ay!;
  }
  return sum / 2;
}

function centroid(ring: Ring): [number, number] {
  const whole = area(ring);
  if (whole === 0) return middle(ring);
  // Reckoned from the first corner: degrees are large numbers beside the size of a city block.
  const [originX, originY] = ring[0] as [number, number];
  let x = 0;
  let y = 0;
  for (let index = 1; index < ring.length; index++) {
    const [ax, ay] = [ring[index - 1]![0]! - originX, ring[index - 1]![1]! - originY];
    const [bx, by] = [ring[index]![0]! - originX, ring[index]![1]! - originY];
    const cross = ax * by - bx * ay;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return [originX + x / (6 * whole), originY + y / (6 * whole)];
}

function boundsOf(positions: readonly (readonly [number, number])[]): [number, number, number, number] | null {
  if (positions.length === 0) return null;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [x, y] of positions) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}
