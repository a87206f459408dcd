import type { Identity } from "../identity/identity.ts";
import { typeClass } from "../identity/types.ts";

/** What lies in what: the case's places with their ancestors and children. */
export class Containment {
  readonly #parents: ReadonlyMap<string, string>;
  readonly #children = new Map<string, string[]>();
  /** With the presumed parents of places that have no other. */
  readonly #around: ReadonlyMap<string, string>;
  readonly #within = new Map<string, string[]>();
  readonly #types: ReadonlyMap<string, string>;

  constructor({ places, vicinity }: Pick<Identity, "places" | "vicinity">) {
    this.#types = new Map(places.map(({ id, type }) => [id, type]));
    this.#parents = new Map(places.flatMap(({ id, parent }) => (parent === null ? [] : [[id, parent] as const])));
    for (const [id, parent] of this.#parents) this.#children.set(parent, [...(this.#children.get(parent) ?? []), id]);
    this.#around = withoutCircles(this.#parents, vicinity);
    for (const [id, region] of this.#around) this.#within.set(region, [...(this.#within.get(region) ?? []), id]);
  }

  /** The places it lies in, or presumably does, the nearest first. Ends at a circle, should there be one. */
  ancestors(place: string): string[] {
    const found: string[] = [];
    for (
      let at = this.#around.get(place);
      at !== undefined && !found.includes(at) && at !== place;
      at = this.#around.get(at)
    )
      found.push(at);
    return found;
  }

  /** The places in it, or presumably so, and those in them. */
  descendants(place: string): string[] {
    const found = new Set<string>();
    const open = [place];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const child of this.#within.get(at) ?? []) {
        if (child === place || found.has(child)) continue;
        found.add(child);
        open.push(child);
      }
    }
    return [...found];
  }

  /** The places whose children a place is among. */
  wholesOf(place: string): readonly string[] {
    const parent = this.#parents.get(place);
    return parent === undefined ? [] : [parent];
  }

  /**
   * The places in it whose fall divides it: anything in a region, but in a town only what is a part of its ground; a
   * village near it, a hill or a single building is not.
   */
  children(place: string): readonly string[] {
    const children = this.#children.get(place) ?? [];
    const own = typeClass(this.#types.get(place) ?? "place");
    if (own === null || own === "region") return children;
    return children.filter((child) => {
      const type = typeClass(this.#types.get(child) ?? "place");
      return type === null || type === "quarter";
    });
  }
}

/**
 * What each place lies in, told or presumed, without circles: what is presumed gives way to what is told. Of a circle that
 * is told throughout, the place first in the order of ids lies in nothing.
 */
function withoutCircles(
  parents: ReadonlyMap<string, string>,
  vicinity: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const around = new Map([...vicinity, ...parents]);
  const told = [...parents.keys()].sort();
  const presumed = [...vicinity.keys()].filter((id) => !parents.has(id)).sort();
  for (const id of [...presumed, ...told]) if (liesInItself(id, around)) around.delete(id);
  return around;
}

function liesInItself(id: string, around: ReadonlyMap<string, string>): boolean {
  const seen = new Set([id]);
  for (let at = around.get(id); at !== undefined; at = around.get(at)) {
    if (at === id) return true;
    if (seen.has(at)) return false;
    seen.add(at);
  }
  return false;
}
