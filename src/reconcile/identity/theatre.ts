import type { CasePlace, Reading } from "../../model/index.ts";
import type { MentionPlaces } from "./mention-places.ts";
import { exactKey } from "./normalise.ts";
import { bareName } from "./seats.ts";
import { canContain, isGround, typeClass } from "./types.ts";

/** So many of the places a document tells of must be known to lie in a region, and such a share of those known to lie in any. */
const enough = 3;
const most = 0.75;

/** What the names of documents and places have to do with each other. */
export interface Theatres {
  readonly titles: ReadonlyMap<string, string | null>;
  readonly byId: ReadonlyMap<string, CasePlace>;
  readonly placeOf: MentionPlaces;
  /** The names of sides: what they are called by lies in no region. */
  readonly lands: ReadonlySet<string>;
}

/**
 * What documents about the fighting for a region tell of that nothing puts anywhere, by place with the regions. Such a
 * document is called so ("Battle of Torvan", "Torvan offensive", where there is a Torvan Province), and most of what it
 * tells of is known to lie there. What else it tells of presumably does, too: places elsewhere are told with where they are.
 *
 * @param topOf the outermost place that a place is known to lie in
 */
export function inTheatres(
  readings: readonly Reading[],
  theatres: Theatres,
  topOf: (place: string) => CasePlace,
): Map<string, Set<string>> {
  const votes = new Map<string, Set<string>>();
  const foughtIn = foughtForRegions(theatres);
  for (const reading of readings) {
    const fought = foughtIn(reading);
    const region = theatreOf(theatres.titles.get(reading.document) ?? "", [...fought].map(topOf));
    if (region === null) continue;
    for (const place of fought) {
      const top = topOf(place);
      if (top.id === region.id || !isGround(top.type) || !canContain(region.type, top.type)) continue;
      votes.set(top.id, (votes.get(top.id) ?? new Set()).add(region.id));
    }
  }
  return votes;
}

/** Gives for a document whose title may name a region the places it tells of ground or attacks at; nothing for others. */
export function foughtForRegions({ titles, byId, placeOf, lands }: Theatres): (reading: Reading) => Set<string> {
  const names = new Set<string>();
  for (const place of byId.values())
    if (typeClass(place.type) === "region") for (const name of keysOf(place)) names.add(name);
  return ({ document, claims }) => {
    const found = new Set<string>();
    if (!runsOf(titles.get(document) ?? "").some((run) => names.has(run))) return found;
    for (const claim of claims) {
      const mention =
        claim.kind === "control" && !claim.set ? claim.place.id : claim.kind === "action" && claim.place?.id;
      const place = mention ? byId.get(placeOf.of(document, mention) ?? "") : undefined;
      if (place === undefined || place.described || !isGround(place.type)) continue;
      if (typeClass(place.type) !== "region" && !lands.has(exactKey(place.name))) found.add(place.id);
    }
    return found;
  };
}

/** The region that a title names and that most of the places lie in; null where there is none. */
function theatreOf(title: string, tops: readonly CasePlace[]): CasePlace | null {
  const counts = new Map<CasePlace, number>();
  for (const top of tops) if (typeClass(top.type) === "region") counts.set(top, (counts.get(top) ?? 0) + 1);
  for (const [region, count] of counts) {
    const names = new Set(keysOf(region));
    if (count < enough || !runsOf(title).some((run) => names.has(run))) continue;
    // A county of which nobody tells where it lies may lie in the region.
    const elsewhere = [...counts].filter(([top]) => top !== region && !canContain(region.type, top.type));
    if (count >= most * elsewhere.reduce((sum, [, others]) => sum + others, count)) return region;
  }
  return null;
}

/** What a region is called without the word for what it is. */
function keysOf({ name, aliases, type }: CasePlace): string[] {
  return [name, ...aliases].flatMap((each) => {
    const bare = bareName(each, type);
    return bare === null ? [] : [exactKey(bare)];
  });
}

/** A region's name has at most so many words. */
const longest = 3;

/** The words of a title, and those that stand together, as keys. */
function runsOf(title: string): string[] {
  const words = exactKey(title).split(" ");
  return words.flatMap((_, from) =>
    Array.from({ length: Math.min(longest, words.length - from) }, (_, more) =>
      words.slice(from, from + more + 1).join(" "),
    ),
  );
}
