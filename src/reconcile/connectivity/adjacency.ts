import type { TerrainFeature } from "../../model/index.ts";
import { exactKey } from "../identity/normalise.ts";
import { type Border, bordersOf } from "./borders.ts";
import { type Graph, graphOf } from "./graph.ts";
import { crossing, distance, linesOf, type Plane, type Point, planeOf } from "./plane.ts";
import type { Tract } from "./tract.ts";

/** How two tracts are known to border on each other: by the user's file, by their outlines, or by cells drawn around points. */
export type BorderBasis = "given" | "outlines" | "cells";

/** Which ground borders on which, and where it ends. */
export interface Adjacency {
  readonly tracts: readonly Tract[];
  readonly graph: Graph;
  readonly borders: readonly { readonly a: number; readonly b: number; readonly basis: BorderBasis }[];
  /** Borders that lie along a barrier with nothing to cross it by. */
  readonly barred: readonly { readonly a: number; readonly b: number; readonly by: string }[];
  /** Whether a tract lies at the edge of the ground that is known. */
  readonly rim: readonly boolean[];
  /** Names that borders of the user's file give and no ground of the case has. */
  readonly unknown: readonly string[];
  readonly plane: Plane;
  readonly gap: number;
}

/**
 * Joins the tracts that border on each other. Where the user's file tells borders, it alone tells those between the
 * tracts it names; the others follow from outlines and cells. A border whose two sides lie on opposite banks of a barrier
 * is none, unless a crossing, or a road over the barrier, lies near it. What people decided of two places comes last.
 */
export function adjacencyOf(
  tracts: readonly Tract[],
  terrain: readonly TerrainFeature[],
  edits: readonly BorderEdit[] = [],
): Adjacency {
  const plane = planeOf(tracts.flatMap(({ anchor }) => (anchor === null ? [] : [anchor])));
  const found = bordersOf(tracts, plane);
  const given = givenBorders(tracts, terrain);
  const open: { a: number; b: number; basis: BorderBasis }[] = [...given.borders];
  const barred: { a: number; b: number; by: string }[] = [];
  const bars = new Barriers(terrain, plane);
  for (const border of found.borders) {
    const { a, b } = border;
    if (given.named.has(a) && given.named.has(b)) continue;
    const by = bars.between(tracts[a]!, tracts[b]!, border);
    if (by === null) open.push({ a, b, basis: tracts[a]!.drawn || tracts[b]!.drawn ? "cells" : "outlines" });
    else barred.push({ a, b, by });
  }
  for (const edit of edits) applyEdit(edit, tracts, open, barred);
  const graph = graphOf(
    tracts.length,
    open.map(({ a, b }) => [a, b] as const),
  );
  open.sort((x, y) => x.a - y.a || x.b - y.b);
  return { tracts, graph, borders: open, barred, rim: found.rim, unknown: given.unknown, plane, gap: found.gap };
}

/** A decision whether one can get from the ground of one place to that of another. */
export interface BorderEdit {
  /** Ids of case places. */
  readonly places: readonly [string, string];
  readonly adjacent: boolean;
  /** What joins or parts them. */
  readonly by: string;
}

function applyEdit(
  { places: [from, to], adjacent, by }: BorderEdit,
  tracts: readonly Tract[],
  open: { a: number; b: number; basis: BorderBasis }[],
  barred: { a: number; b: number; by: string }[],
): void {
  const numbers = [from, to].map((place) => tracts.findIndex(({ places }) => places.includes(place)));
  const [a, b] = [Math.min(...numbers), Math.max(...numbers)];
  if (a < 0 || a === b) return;
  const elsewhere = (border: { a: number; b: number }) => border.a !== a || border.b !== b;
  open.splice(0, open.length, ...open.filter(elsewhere));
  barred.splice(0, barred.length, ...barred.filter(elsewhere));
  if (adjacent) open.push({ a, b, basis: "given" });
  else barred.push({ a, b, by });
}

function givenBorders(
  tracts: readonly Tract[],
  terrain: readonly TerrainFeature[],
): { borders: { a: number; b: number; basis: "given" }[]; named: ReadonlySet<number>; unknown: string[] } {
  const byName = new Map<string, number>();
  for (const [index, { name }] of tracts.entries()) if (!byName.has(exactKey(name))) byName.set(exactKey(name), index);
  for (const [index, { names }] of tracts.entries())
    for (const each of names ?? []) if (!byName.has(exactKey(each))) byName.set(exactKey(each), index);
  for (const [index, { id }] of tracts.entries()) byName.set(id, index);
  const find = (word: string) => byName.get(word) ?? byName.get(exactKey(word));
  const borders = new Map<string, { a: number; b: number; basis: "given" }>();
  const named = new Set<number>();
  const unknown = new Set<string>();
  for (const feature of terrain) {
    if (feature.kind !== "border") continue;
    const [a, b] = [find(feature.a!), find(feature.b!)];
    if (a === undefined) unknown.add(feature.a!);
    else named.add(a);
    if (b === undefined) unknown.add(feature.b!);
    else named.add(b);
    if (a === undefined || b === undefined || a === b) continue;
    const [low, high] = a < b ? [a, b] : [b, a];
    borders.set(`${low} ${high}`, { a: low, b: high, basis: "given" });
  }
  return { borders: [...borders.values()], named, unknown: [...unknown].sort() };
}

/** Rivers, walls and the like, with what crosses them. */
class Barriers {
  readonly #lines: readonly { readonly name: string; readonly line: readonly Point[] }[];
  readonly #crossings: readonly Point[];
  readonly #plane: Plane;

  constructor(terrain: readonly TerrainFeature[], plane: Plane) {
    this.#plane = plane;
    const lines = (kind: TerrainFeature["kind"]) =>
      terrain
        .filter((feature) => feature.kind === kind && feature.geometry !== null)
        .flatMap(({ id, name, geometry }) =>
          linesOf(geometry!).map((line) => ({ name: name ?? id, line: line.map(plane) })),
        );
    this.#lines = lines("barrier");
    const points = terrain.flatMap(({ kind, geometry }) =>
      kind === "crossing" && geometry?.type === "Point" ? [plane(geometry.coordinates)] : [],
    );
    const roads = this.#lines.length === 0 ? [] : lines("road");
    const bridges = roads.flatMap(({ line: road }) =>
      this.#lines.flatMap(({ line }) =>
        pairs(line).flatMap(([a, b]) => pairs(road).flatMap(([c, d]) => listOf(crossing(a, b, c, d)))),
      ),
    );
    this.#crossings = [...points, ...bridges];
  }

  /** The barrier on whose opposite banks two tracts lie with nothing to cross it by near their border; null where none is. */
  between(a: Tract, b: Tract, border: Border): string | null {
    if (this.#lines.length === 0) return null;
    const [from, to] = [this.#plane(a.anchor!), this.#plane(b.anchor!)];
    // From one place to the border and on to the other: the straight line between might leave their ground.
    const way = pairs([from, border.middle, to]);
    for (const { name, line } of this.#lines) {
      let times = 0;
      for (const [c, d] of pairs(line)) for (const [e, f] of way) if (crossing(e, f, c, d)) times++;
      const reach = Math.max(border.length / 2, distance(from, to) / 4);
      if (times % 2 === 1 && !this.#crossings.some((point) => distance(point, border.middle) <= reach)) return name;
    }
    return null;
  }
}

function listOf(point: Point | null): readonly Point[] {
  return point === null ? [] : [point];
}

function pairs(line: readonly Point[]): (readonly [Point, Point])[] {
  return line.slice(1).map((point, index) => [line[index]!, point] as const);
}
