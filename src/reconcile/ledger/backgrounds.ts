import type { CasePlace } from "../../model/index.ts";
import { isGround } from "../identity/types.ts";
import type { Beginning } from "./beginnings.ts";
import type { Containment } from "./containment.ts";
import type { PlaceLedger } from "./derive.ts";

/** So many places of a region, those first fought for, must have been in one side's hands. */
const enough = 3;

/**
 * Who held, before anything is told, the places of which no claim tells or implies it: the side that held the region
 * they lie in, or the places in it that were fought for first: what fell late may have changed hands before, untold.
 * By place; the nearest region that tells counts.
 */
export function backgrounds(
  places: readonly CasePlace[],
  containment: Containment,
  regions: ReadonlySet<string>,
  ledgers: ReadonlyMap<string, PlaceLedger>,
): ReadonlyMap<string, Beginning> {
  const known = new Map<string, Beginning | null>();
  const beginningOf = (region: string): Beginning | null => {
    let found = known.get(region);
    if (found === undefined) {
      const own = ledgers.get(region)?.beginning;
      const within = containment.descendants(region).flatMap((place) => ledgers.get(place)?.beginning ?? []);
      found = own && own.beside === undefined ? own : firstOf(within.filter(({ beside }) => beside === undefined));
      known.set(region, found);
    }
    return found;
  };
  const found = new Map<string, Beginning>();
  for (const { id, type } of places) {
    if (ledgers.get(id)?.beginning || !isGround(type)) continue;
    for (const region of [id, ...containment.ancestors(id)]) {
      if (!regions.has(region)) continue;
      const beginning = beginningOf(region);
      if (beginning === null) continue;
      found.set(id, beginning);
      break;
    }
  }
  return found;
}

/** Who held the places that were first fought for, with the first claim that tells it; null where they are few or differ. */
function firstOf(told: readonly Beginning[]): Beginning | null {
  const early = [...told].sort((a, b) => a.until - b.until || (a.claim < b.claim ? -1 : 1)).slice(0, enough);
  const [first] = early;
  return early.length === enough && early.every(({ side }) => side === first!.side) ? first! : null;
}
