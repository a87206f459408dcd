import { liesIn } from "../../model/geometry.ts";
import type { GazetteerEntry, PlaceGeometry } from "../../model/index.ts";

/**
 * Finds outlines for places that one gazetteer knows by a point and another by an outline: one that has a name of the
 * place and lies around its point. Either alone would not do: names repeat, and a district lies around every house in it.
 */
export class Outlines {
  readonly #byName = new Map<string, GazetteerEntry[]>();

  constructor(gazetteer: readonly GazetteerEntry[]) {
    for (const entry of gazetteer) {
      if (entry.geometry?.type !== "Polygon" && entry.geometry?.type !== "MultiPolygon") continue;
      for (const name of new Set([entry.name, ...entry.names].map(fold))) {
        const known = this.#byName.get(name);
        if (known) known.push(entry);
        else this.#byName.set(name, [entry]);
      }
    }
  }

  /** The outline of a place known by its point and its names; null where none fits. */
  of(names: readonly string[], geometry: PlaceGeometry | null): GazetteerEntry | null {
    if (geometry?.type !== "Point") return null;
    for (const name of names) {
      for (const entry of this.#byName.get(fold(name)) ?? []) {
        if (liesIn(geometry.coordinates, entry.geometry!)) return entry;
      }
    }
    return null;
  }
}

/** A name without case, marks, punctuation and the Arabic article, whose spelling differs most between gazetteers. */
function fold(name: string): string {
  return name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/\b(?:al|el|an|ar|as|ash|at|ad|az)[- ]/g, "")
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}
