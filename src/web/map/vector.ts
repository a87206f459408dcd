import type { PlaceGeometry } from "../../model/index.ts";
import { isHidden } from "../state/filter.ts";
import type { World } from "../state/world.ts";
import { overBasemap } from "./basemapStyle.ts";
import type { Sheet } from "./frame.ts";
import { graticuleLines } from "./graticule.ts";
import { fillOf } from "./overlay.ts";
import type { Paint } from "./paint.ts";
import { type Pen, SvgPen } from "./pen.ts";

type Shape = World["geometry"]["shapes"][number];
type Line = readonly (readonly number[])[];

/** Points nearer to the one before than this many pixels add nothing that can be seen. */
const nearest = 0.25;

/**
 * The ground of the map as a drawing: the layers of `styleOf` from the paper up, each place in its paint of the day.
 *
 * @param basemap a picture of what lies below the claims, as a data address
 */
export function drawGround(pen: Pen, sheet: Sheet, world: World, basemap: string | null): void {
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
  if (basemap !== null && pen instanceof SvgPen) pen.image(basemap, 0, 0, width, height);
  drawGraticule(pen, sheet);
  const stroke = (shape: Shape, colour: string, wide: number, alpha = 1) => {
    pen.beginPath();
    follow(pen, shape.geometry, sheet);
    pen.globalAlpha = alpha;
    pen.strokeStyle = colour;
    pen.lineWidth = wide;
    pen.stroke();
    pen.globalAlpha = 1;
  };
  for (const shape of of("ground")) stroke(shape, theme.rule, 1);
  const fill = (shapes: readonly Shape[], paint: Paint) => {
    if (paint.kind === "none") return;
    pen.beginPath();
    for (const shape of shapes) follow(pen, shape.geometry, sheet);
    pen.globalAlpha = basemap === null ? 1 : overBasemap;
    pen.fillStyle = fillOf(pen, paint, theme);
    pen.fill("evenodd");
    pen.globalAlpha = 1;
  };
  const cells = of("cell");
  if (pen instanceof SvgPen) for (const shape of cells) fill([shape], paintOf(shape));
  // Cells never cover one another: those of one paint are one stroke of the brush, and leave no seams.
  else for (const [paint, shapes] of Map.groupBy(cells, paintOf)) fill(shapes, paint);
  for (const shape of of("area")) fill([shape], paintOf(shape));
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

function drawGraticule(pen: Pen, { theme, bounds: [west, south, east, north], step, width, height, project }: Sheet) {
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
  let [left, low, right, high] = [180, 90, -180, -90];
  for (const line of linesOf(geometry)) {
    for (const [x, y] of line) {
      if (x! < left) left = x!;
      if (x! > right) right = x!;
      if (y! < low) low = y!;
      if (y! > high) high = y!;
    }
  }
  return right >= west && left <= east && high >= south && low <= north;
}

/** Adds a geometry to the pen's path. */
function follow(pen: Pen, geometry: PlaceGeometry, { project }: Sheet): void {
  const closed = geometry.type === "Polygon" || geometry.type === "MultiPolygon";
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
