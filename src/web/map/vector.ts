import type { PlaceGeometry } from "../../model/index.ts";
import { isHidden } from "../state/filter.ts";
import type { World } from "../state/world.ts";
import { overBasemap } from "./basemapStyle.ts";
import type { Sheet } from "./frame.ts";
import { graticuleLines } from "./graticule.ts";
import { fillOf } from "./overlay.ts";
import type { Paint } from "./paint.ts";
import type { SvgPen } from "./pen.ts";

type Shape = World["geometry"]["shapes"][number];
type Line = readonly (readonly number[])[];

/** Points nearer to the one before than this many pixels add nothing that can be seen. */
const nearest = 0.25;

/**
 * The ground of the map as a drawing: the layers of `styleOf` from the paper up, each place in its paint of the day.
 *
 * @param basemap a picture of what lies below the claims, as a data address
 */
export function drawGround(pen: SvgPen, sheet: Sheet, world: World, basemap: string | null): void {
  const { theme, width, height } = sheet;
  const { geometry, ledger, states, paints, hidden, address } = world;
  const paintOf = (shape: Shape): Paint => {
    const row = shape.properties.place === null ? undefined : ledger.byId.get(shape.properties.place);
    const state = row && states[row.index];
    return state ? paints.of(state, isHidden(state, hidden)) : { kind: "none" };
  };
  const seen = geometry.shapes.filter(
    (shape) => shape.properties.role !== "point" && isInView(shape.geometry, sheet) && known(shape, world),
  );
  const of = (...roles: string[]) => seen.filter(({ properties }) => roles.includes(properties.role));
  pen.save();
  pen.fillStyle = theme.paper;
  pen.fillRect(0, 0, width, height);
  pen.lineJoin = "round";
  if (basemap !== null) pen.image(basemap, 0, 0, width, height);
  drawGraticule(pen, sheet);
  const stroke = (shape: Shape, colour: string, wide: number, alpha = 1) => {
    trace(pen, shape.geometry, sheet);
    pen.globalAlpha = alpha;
    pen.strokeStyle = colour;
    pen.lineWidth = wide;
    pen.stroke();
    pen.globalAlpha = 1;
  };
  for (const shape of of("ground")) stroke(shape, theme.rule, 1);
  for (const role of ["cell", "area"]) {
    for (const shape of of(role)) {
      const paint = paintOf(shape);
      if (paint.kind === "none") continue;
      trace(pen, shape.geometry, sheet);
      pen.globalAlpha = basemap === null ? 1 : overBasemap;
      pen.fillStyle = fillOf(pen, paint, theme);
      pen.fill("evenodd");
      pen.globalAlpha = 1;
    }
  }
  for (const shape of of("area")) stroke(shape, theme.ink, 0.7, 0.55);
  pen.lineCap = "round";
  for (const shape of of("line")) stroke(shape, theme.ink, 5, 0.8);
  for (const shape of of("line")) {
    const paint = paintOf(shape);
    stroke(shape, paint.kind === "solid" ? paint.colour : theme.paper, 3.5);
  }
  if (address.place !== null)
    for (const shape of seen) if (shape.properties.place === address.place) stroke(shape, theme.accent, 2.5);
  pen.restore();
}

/** Ground that no document speaks of belongs to the map; a place must be one of the case. */
function known({ properties }: Shape, { ledger }: World): boolean {
  return properties.place === null || ledger.byId.has(properties.place);
}

function drawGraticule(
  pen: SvgPen,
  { theme, bounds: [west, south, east, north], step, width, height, project }: Sheet,
) {
  pen.strokeStyle = theme.rule;
  pen.lineWidth = 0.75;
  pen.beginPath();
  for (const x of graticuleLines(west, east, step)) {
    const at = project([x, (south + north) / 2]).x;
    pen.moveTo(at, 0);
    pen.lineTo(at, height);
  }
  for (const y of graticuleLines(south, north, step)) {
    const at = project([(west + east) / 2, y]).y;
    pen.moveTo(0, at);
    pen.lineTo(width, at);
  }
  pen.stroke();
}

function linesOf(geometry: PlaceGeometry): readonly Line[] {
  switch (geometry.type) {
    case "Point":
      return [];
    case "LineString":
      return [geometry.coordinates];
    case "MultiPolygon":
      return geometry.coordinates.flat();
    default:
      return geometry.coordinates;
  }
}

function isInView(geometry: PlaceGeometry, { bounds: [west, south, east, north] }: Sheet): boolean {
  const all = linesOf(geometry).flat();
  const between = (axis: 0 | 1, low: number, high: number) =>
    all.some((position) => position[axis]! >= low) && all.some((position) => position[axis]! <= high);
  return between(0, west, east) && between(1, south, north);
}

function trace(pen: SvgPen, geometry: PlaceGeometry, { project }: Sheet): void {
  const closed = geometry.type === "Polygon" || geometry.type === "MultiPolygon";
  pen.beginPath();
  for (const line of linesOf(geometry)) {
    let last: { readonly x: number; readonly y: number } | null = null;
    for (const [longitude, latitude] of line) {
      const point = project([longitude!, latitude!]);
      if (last && Math.abs(point.x - last.x) < nearest && Math.abs(point.y - last.y) < nearest) continue;
      if (last) pen.lineTo(point.x, point.y);
      else pen.moveTo(point.x, point.y);
      last = point;
    }
    if (closed && last) pen.closePath();
  }
}
