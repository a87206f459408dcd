import type { TerrainKind } from "../../model/index.ts";
import { type Field, firstText } from "../gazetteer/record.ts";

const words: Readonly<Record<"road" | "barrier" | "crossing", readonly string[]>> = {
  road: ["road", "street", "highway", "motorway", "route", "track", "path", "railway", "corridor", "supply route"],
  barrier: ["barrier", "river", "canal", "stream", "wall", "fence", "waterway", "coastline"],
  crossing: ["crossing", "bridge", "ford", "ferry", "tunnel", "checkpoint", "gate"],
};
const kindOfWord = new Map(
  Object.entries(words).flatMap(([kind, those]) => those.map((word) => [word, kind as TerrainKind] as const)),
);
const STATED = ["kind", "type", "featuretype", "fclass", "class", "category"];
/** OpenStreetMap says what a thing is by the key: any value but "no" will do. A bridge is also a road. */
const KEYS: readonly (readonly [key: string, kind: TerrainKind])[] = [
  ["ford", "crossing"],
  ["bridge", "crossing"],
  ["highway", "road"],
  ["railway", "road"],
  ["waterway", "barrier"],
  ["barrier", "barrier"],
];

/** What a record says it is: road, barrier or crossing; null where it does not say. A line is no crossing. */
export function kindOf(fields: readonly Field[], isLine: boolean): TerrainKind | null {
  const stated = firstText(fields, STATED)?.toLowerCase().replaceAll("_", " ");
  const kind = stated === undefined ? undefined : kindOfWord.get(stated);
  if (kind !== undefined) return kind === "crossing" && isLine ? null : kind;
  for (const [key, of] of KEYS) {
    const value = firstText(fields, [key]);
    if (value === null || value === "no" || (of === "crossing" && isLine)) continue;
    return of;
  }
  return null;
}
