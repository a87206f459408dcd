import type {
  CasePlace,
  ControlInterval,
  GazetteerEntry,
  PlaceGeometry,
  TerrainFeature,
} from "../../../src/model/index.ts";
import {
  type Adjacency,
  adjacencyOf,
  type Ground,
  ringsOf,
  type Tract,
  tractsOf,
} from "../../../src/reconcile/connectivity/index.ts";
import { entry } from "../build.ts";

/** One square of the maps below, in degrees: a kilometre from north to south. */
const step = 0.009;

/** The square of a column and a row; rows count southwards. */
export function square(column: number, row: number, width = 1): PlaceGeometry {
  const [west, north] = [column * step, -row * step];
  const [east, south] = [west + width * step, north - step];
  return {
    type: "Polygon",
    coordinates: [
      [
        [west, north],
        [west, south],
        [east, south],
        [east, north],
        [west, north],
      ],
    ],
  };
}

/** The middle of a square. */
export function middle(column: number, row: number): [number, number] {
  return [(column + 0.5) * step, -(row + 0.5) * step];
}

/** A map drawn in letters, a place a letter and square; a dot is no ground. */
export function mapOf(rows: readonly string[]): GazetteerEntry[] {
  return rows.flatMap((letters, row) =>
    [...letters].flatMap((letter, column) =>
      letter === "." ? [] : [entry(letter, { id: letter, geometry: square(column, row) })],
    ),
  );
}

/** The case places of a gazetteer, one for each entry. */
export function placesOf(gazetteer: readonly GazetteerEntry[]): CasePlace[] {
  return gazetteer.map(({ id, name, type, parent }) => ({
    ...{ id, name, type, parent },
    aliases: [],
    mentions: [],
    gazetteer: id,
  }));
}

export function tractsOn(rows: readonly string[]): Tract[] {
  const gazetteer = mapOf(rows);
  const told = new Set(gazetteer.map(({ id }) => id));
  return tractsOf({ places: placesOf(gazetteer), gazetteer, terrain: [], told });
}

export function adjacencyOn(rows: readonly string[], terrain: readonly TerrainFeature[] = []): Adjacency {
  return adjacencyOf(tractsOn(rows), terrain);
}

/** The borders as pairs of letters: "AB". */
export function bordersOn({ tracts, borders }: Adjacency): string[] {
  return borders.map(({ a, b }) => tracts[a]!.id + tracts[b]!.id).sort();
}

/** One interval; two sides share what is divided. */
export function held(place: string, first: string, last: string | null, ...sides: string[]): ControlInterval {
  return {
    ...{ place, first, last, began: { earliest: first, latest: first }, extent: "whole" },
    holder: sides.length === 1 ? sides[0]! : null,
    status: sides.length === 1 ? "held" : sides.length === 0 ? "unknown" : "divided",
    parts: Object.fromEntries(sides.map((side) => [side, sides.length === 1 ? "whole" : "part"])),
    encircled: null,
    opens: [`${place} ${first}`],
    ...{ supports: [], opposes: [], inferred: false, rule: "captured" },
  };
}

/** Ground whose squares are in the hands of sides day by day: each day a map of the same shape, a letter a side. */
export function groundOf(rows: readonly string[], days: Readonly<Record<string, readonly string[]>>): Ground {
  const adjacency = adjacencyOn(rows);
  const dates = Object.keys(days).sort();
  const histories = new Map<string, ControlInterval[]>();
  for (const [row, letters] of rows.entries()) {
    for (const [column, letter] of [...letters].entries()) {
      if (letter === ".") continue;
      const intervals = dates.map((date, index) => {
        const side = days[date]![row]![column]!;
        const next = dates[index + 1];
        return held(letter, date, next === undefined ? null : before(next), ...(side === "?" ? [] : [side]));
      });
      histories.set(letter, intervals);
    }
  }
  const tracts = (place: string) => adjacency.tracts.flatMap(({ places }, at) => (places.includes(place) ? [at] : []));
  return { adjacency, histories, ringsOn: ringsOf(histories, (place) => ({ tracts: tracts(place), wide: false })) };
}

function before(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
