import type { CasePlace, Claim, Reading } from "../../model/index.ts";
import { placeMentionId } from "../evidence.ts";
import { canContain, isGround, typeClass } from "./types.ts";

/** So many places of one list must be known to lie in one region, and none in another, before the rest are taken to. */
const enough = 2;

/**
 * The regions that places presumably lie in of which nobody says where they lie: what is told in one clause ("took A, B
 * and C") lies together where all that are known do. By place, its outermost place taken for it; a presumption, and no
 * parent to be shown.
 */
export function vicinity(
  readings: readonly Reading[],
  places: readonly CasePlace[],
  placeOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  if (!places.some(({ type }) => typeClass(type) === "region")) return new Map();
  const byId = new Map(places.map((place) => [place.id, place]));
  const top = (id: string): CasePlace => {
    let at = byId.get(id)!;
    for (let steps = 0; at.parent !== null && steps < places.length; steps++) at = byId.get(at.parent)!;
    return at;
  };
  const votes = new Map<string, Set<string>>();
  for (const reading of readings) {
    for (const list of lists(reading, placeOf)) {
      const tops = [...list].map(top);
      const region = commonRegion(tops);
      if (region === null) continue;
      for (const place of tops) {
        if (place.id === region.id || !isGround(place.type) || !canContain(region.type, place.type)) continue;
        votes.set(place.id, (votes.get(place.id) ?? new Set()).add(region.id));
      }
    }
  }
  return new Map([...votes].flatMap(([place, regions]) => (regions.size === 1 ? [[place, [...regions][0]!]] : [])));
}

/** The case places that one clause tells of together. */
function lists(reading: Reading, placeOf: ReadonlyMap<string, string>): Iterable<ReadonlySet<string>> {
  const byClause = new Map<string, Set<string>>();
  for (const claim of reading.claims) {
    const mention = placeIn(claim);
    const place = mention === null ? undefined : placeOf.get(placeMentionId(claim.document, mention));
    if (place === undefined) continue;
    const { start, end } = claim.evidence[0]!;
    const clause = `${claim.kind} ${start} ${end}`;
    byClause.set(clause, (byClause.get(clause) ?? new Set()).add(place));
  }
  return byClause.values();
}

function placeIn(claim: Claim): string | null {
  if (claim.kind === "control") return claim.set ? null : claim.place.id;
  return claim.kind === "action" ? (claim.place?.id ?? null) : null;
}

/** The region that enough of the places lie in, and no other lies in another of its rank; null where there is none. */
function commonRegion(tops: readonly CasePlace[]): CasePlace | null {
  const regions = tops.filter(({ type }) => typeClass(type) === "region");
  const outer = regions.filter(
    ({ type }) => !regions.some((other) => canContain(other.type, type) && !canContain(type, other.type)),
  );
  const [first] = outer;
  return first && outer.length >= enough && outer.every(({ id }) => id === first.id) ? first : null;
}
