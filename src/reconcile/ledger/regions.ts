import type { Identity } from "../identity/identity.ts";
import { exactKey } from "../identity/normalise.ts";
import { typeClass } from "../identity/types.ts";

/** The places of a case that are no one ground: whoever enters, leaves or attacks one does so somewhere in it. */
export interface Wide {
  /** Provinces, counties and the like. */
  readonly regions: ReadonlySet<string>;
  /** The lands that a side is called by: what is told of one tells nothing of any place in it. */
  readonly lands: ReadonlySet<string>;
}

export function widePlaces({ places, sides }: Identity): Wide {
  const names = new Set(sides.flatMap((side) => side.names.map(exactKey)));
  const regions = new Set<string>();
  const lands = new Set<string>();
  for (const { id, name, type } of places) {
    if (names.has(exactKey(name))) lands.add(id);
    else if (typeClass(type) === "region") regions.add(id);
  }
  return { regions, lands };
}
