import type { Case } from "../../case/case.ts";
import type { PlaceGeometry } from "../../model/index.ts";
import { places } from "../overview.ts";
import { ribbons } from "../ribbons.ts";
import type { PlaceEntry } from "./entry.ts";
import { Outlines } from "./outlines.ts";

/** Surroundings further from the places of the case than this share of their extent are left out. */
const surroundingsMargin = 0.5;
const mostSurroundings = 2000;

/** A place with the id of the gazetteer's outline that is drawn for it, where that is another than its own entry. */
export interface PlacedEntry extends PlaceEntry {
  readonly outline: string | null;
}

/** Every place of the case, with the outline that is drawn for it where a gazetteer has one around its point. */
export function placedEntries(kase: Case): PlacedEntry[] {
  const gazetteer = kase.gazetteer();
  const types = new Map(gazetteer.map((entry) => [entry.id, entry.type]));
  const outlines = new Outlines(gazetteer);
  const told = new Set(ribbons(kase).rows.map((row) => row.place));
  return places(kase).map(({ id, name, aliases, type, parent, geometry, source, gazetteer: entry }) => {
    const outline = outlines.of([name, ...aliases], geometry);
    return {
      id,
      name,
      aliases,
      // Where the documents do not tell what kind of place it is, the gazetteer does.
      type: type === "place" && entry !== null ? (types.get(entry) ?? type) : type,
      parent,
      geometry: outline?.geometry ?? geometry,
      source: outline ? outline.source : source,
      told: told.has(id),
      outline: outline?.id ?? null,
    };
  });
}

/** Outlines and lines of the gazetteer near the places of the case that no document speaks of. */
export function surroundings(kase: Case, spokenOf: readonly PlacedEntry[]): PlaceEntry[] {
  const box = boxOf(spokenOf.map((place) => place.geometry));
  if (!box) return [];
  const [west, south, east, north] = box;
  const marginX = (east - west) * surroundingsMargin;
  const marginY = (north - south) * surroundingsMargin;
  const used = new Set([...places(kase).map((place) => place.gazetteer), ...spokenOf.map((place) => place.outline)]);
  const found: PlaceEntry[] = [];
  for (const entry of kase.gazetteer()) {
    if (entry.geometry === null || entry.geometry.type === "Point" || used.has(entry.id)) continue;
    const own = boxOf([entry.geometry])!;
    const near =
      own[0] < east + marginX && own[2] > west - marginX && own[1] < north + marginY && own[3] > south - marginY;
    // What is larger than the whole theatre (a country's outline) says nothing within it.
    if (!near || own[2] - own[0] > 4 * (east - west + marginX)) continue;
    const { id, name, names, type, parent, geometry, source } = entry;
    found.push({ id, name, aliases: names, type, parent, geometry, source, told: false });
    if (found.length === mostSurroundings) break;
  }
  return found;
}

type Box = [west: number, south: number, east: number, north: number];

function boxOf(geometries: readonly (PlaceGeometry | null)[]): Box | null {
  let box: Box | null = null;
  const visit = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    const [x, y] = value as unknown[];
    if (typeof x === "number" && typeof y === "number") {
      box = box ? [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)] : [x, y, x, y];
    } else for (const part of value) visit(part);
  };
  for (const geometry of geometries) visit(geometry?.coordinates);
  return box;
}
