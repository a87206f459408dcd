import type { PlaceGeometry } from "../../model/index.ts";
import { anchorOf, cellsAround, groundPlaces, isContainer } from "../../reconcile/index.ts";
import type { PlaceEntry } from "./entry.ts";

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

/**
 * Shapes for the map: every outline and line as the gazetteer has it, a cell for each place that is ground and known by
 * its point alone, and the surroundings as quiet ground.
 */
export function mapGeometry(places: readonly PlaceEntry[], surroundings: readonly PlaceEntry[] = []): MapGeometry {
  // A country or a front that is only named would put its name in the middle of everything.
  const located = places.filter((place) => place.geometry !== null && (place.told || !isContainer(place.type)));
  const anchors = located.map((place) => ({ place: place.id, position: anchorOf(place.geometry!) }));
  const positions = new Map(anchors.map((anchor) => [anchor.place, anchor.position]));
  const ground = groundPlaces(places);
  const withCells = located.filter((place) => ground.has(place.id));
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
  return { type: "Feature", geometry: rounded(geometry), properties };
}

/** To the six decimals that RFC 7946 advises, a tenth of a metre: more digits are more to send and to read. */
function rounded(geometry: PlaceGeometry): PlaceGeometry {
  const round = (part: unknown): unknown =>
    typeof part === "number" ? Math.round(part * 1e6) / 1e6 : (part as unknown[]).map(round);
  return { ...geometry, coordinates: round(geometry.coordinates) } as PlaceGeometry;
}

function isAreal(geometry: PlaceGeometry): boolean {
  return geometry.type === "Polygon" || geometry.type === "MultiPolygon";
}

function roleOf(geometry: PlaceGeometry): ShapeRole {
  if (geometry.type === "Point") return "point";
  return isAreal(geometry) ? "area" : "line";
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
