import type { CasePlace, Claim, Reading } from "../../model/index.ts";
import type { Evidence } from "../evidence.ts";
import type { MentionPlaces } from "./mention-places.ts";
import { exactKey } from "./normalise.ts";
import { inTheatres } from "./theatre.ts";
import { canContain, isGround, typeClass } from "./types.ts";

/** So many places of one clause must be known to lie in one region, and none in another, before the rest are taken to. */
const enough = 2;
/** What one round finds out helps the next; more rounds carry a presumption too far. */
const rounds = 2;

/**
 * The regions that places presumably lie in of which nobody says where they lie: what is told in one clause ("took A, B
 * and C") lies together where all that are known do, an article on a region speaks of its districts, and one about the
 * fighting for a region of places in it. By place, its outermost place taken for it; a presumption, and no parent to be
 * shown. Places told of in neighbouring sentences are too often on two sides of a border.
 *
 * @param lands the names of sides, which lie in no region
 */
export function vicinity(
  { documents, readings }: Evidence,
  places: readonly CasePlace[],
  placeOf: MentionPlaces,
  lands: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  if (!places.some(({ type }) => typeClass(type) === "region")) return new Map();
  const byId = new Map(places.map((place) => [place.id, place]));
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  let found = agreed(districtsOf(readings, titles, byId, placeOf));
  const clauses = readings.flatMap((reading) => [...clausesOf(reading, placeOf)]);
  for (let round = 0; round < rounds; round++) {
    const top = topIn(byId, found);
    const votes = new Map<string, Set<string>>();
    for (const clause of clauses) {
      const tops = [...clause].map(top);
      const region = commonRegion(tops);
      if (region === null) continue;
      for (const place of tops) {
        if (place.id === region.id || !isGround(place.type) || !canContain(region.type, place.type)) continue;
        votes.set(place.id, (votes.get(place.id) ?? new Set()).add(region.id));
      }
    }
    const more = agreed(votes);
    if (more.size === 0) break;
    found = new Map([...found, ...more]);
  }
  return new Map([...found, ...agreed(inTheatres(readings, { titles, byId, placeOf, lands }, topIn(byId, found)))]);
}

function agreed(votes: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, string> {
  return new Map([...votes].flatMap(([place, of]) => (of.size === 1 ? [[place, [...of][0]!] as const] : [])));
}

/** The regions that a document named after a larger region speaks of, without saying where they lie: its districts. */
function districtsOf(
  readings: readonly Reading[],
  titles: ReadonlyMap<string, string | null>,
  byId: ReadonlyMap<string, CasePlace>,
  placeOf: MentionPlaces,
): Map<string, Set<string>> {
  const votes = new Map<string, Set<string>>();
  for (const { document, places } of readings) {
    const title = exactKey(titles.get(document) ?? "");
    const own = (mention: string) => byId.get(placeOf.of(document, mention) ?? "");
    const subject = title === "" ? undefined : places.find(({ name }) => exactKey(name) === title);
    const region = subject && own(subject.id);
    if (!region || typeClass(region.type) !== "region") continue;
    for (const { id } of places) {
      const district = own(id);
      if (!district || district.parent !== null || typeClass(district.type) !== "region") continue;
      if (!canContain(region.type, district.type) || canContain(district.type, region.type)) continue;
      votes.set(district.id, (votes.get(district.id) ?? new Set()).add(region.id));
    }
  }
  return votes;
}

/** The outermost place that a place lies in, as told or presumed so far. */
function topIn(
  byId: ReadonlyMap<string, CasePlace>,
  presumed: ReadonlyMap<string, string>,
): (place: string) => CasePlace {
  return (place) => {
    let at = byId.get(place)!;
    for (let steps = 0; steps < byId.size; steps++) {
      const next = at.parent ?? presumed.get(at.id);
      if (next === undefined) break;
      at = byId.get(next)!;
    }
    return at;
  };
}

/** The case places that each clause of a document tells of together, where they are more than a few. */
export function clausesOf(reading: Reading, placeOf: MentionPlaces): Iterable<ReadonlySet<string>> {
  // Most clauses tell of one place; only where some tell of more is it worth while to sort them out.
  const counts = new Map<number, number>();
  let most = 0;
  for (const claim of reading.claims) {
    if (placeIn(claim) === null) continue;
    const { start } = claim.evidence[0]!;
    const count = (counts.get(start) ?? 0) + 1;
    counts.set(start, count);
    if (count > most) most = count;
  }
  if (most <= enough) return [];
  const byClause = new Map<string, Set<string>>();
  for (const claim of reading.claims) {
    const mention = placeIn(claim);
    const { start, end } = claim.evidence[0]!;
    if (mention === null || counts.get(start)! <= enough) continue;
    const place = placeOf.of(claim.document, mention);
    if (place === undefined) continue;
    // An action's evidence ends with the place it is told of, so that those of one clause only begin together.
    const clause = claim.kind === "action" ? `${claim.action} ${start}` : `${claim.kind} ${start} ${end}`;
    byClause.set(clause, (byClause.get(clause) ?? new Set()).add(place));
  }
  return [...byClause.values()].filter(({ size }) => size > enough);
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
