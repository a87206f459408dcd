import type { DocumentId, PlaceMention, Reading } from "../../model/index.ts";
import { isReference } from "../decisions/decided.ts";
import { placeMentionId } from "../evidence.ts";
import { exactKey, nameWords } from "./normalise.ts";
import { typeClass } from "./types.ts";

/** One document's place with the document it is of. */
export interface Mention {
  readonly id: string;
  readonly document: DocumentId;
  /** Who read it: names that one reader read are told apart by it, names of two readers may be of two languages. */
  readonly reader: string;
  /** Whether its reader, and so its language, is that of most documents. */
  readonly common: boolean;
  readonly place: PlaceMention;
  /** The mention id of the place it lies in, where that place is one of the document's own. */
  readonly parent: string | null;
  readonly parentName: string | null;
  /** The regions it lies in as the document tells it, by their type ("province": "vardan province"). */
  readonly regions: ReadonlyMap<string, string>;
  /** How many control claims of the document are about it. */
  readonly claims: number;
}

/** Every place of every reading, those that only a claim carries included, sorted by document and id. */
export function collectMentions(readings: readonly Reading[]): Mention[] {
  const mentions: Mention[] = [];
  const sorted = [...readings].sort((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : 0));
  const fullNames = fullNamesOf(sorted);
  const common = commonReader(sorted);
  for (const reading of sorted) {
    const places = new Map<string, PlaceMention>();
    const claims = new Map<string, number>();
    for (const place of reading.places) places.set(place.id, place);
    for (const claim of reading.claims) {
      if (claim.kind !== "control" || claim.set) continue;
      // A corrected claim may name a place of the case that its document does not: no mention of the document's.
      if (isReference(claim.place.id)) continue;
      if (!places.has(claim.place.id)) places.set(claim.place.id, claim.place);
      claims.set(claim.place.id, (claims.get(claim.place.id) ?? 0) + 1);
    }
    const regions = regionNames(places.values());
    for (const id of [...places.keys()].sort()) {
      const place = fullyNamed(withoutFalseType(places.get(id)!, regions), fullNames);
      const parent = place.parent && place.parent !== id ? places.get(place.parent) : undefined;
      mentions.push({
        id: placeMentionId(reading.document, id),
        document: reading.document,
        reader: reading.reader,
        common: reading.reader === common,
        place,
        parent: parent ? placeMentionId(reading.document, parent.id) : null,
        parentName: parent?.name ?? null,
        regions: regionsAround(id, places),
        claims: claims.get(id) ?? 0,
      });
    }
  }
  return mentions;
}

/** The reader of most readings; of equals the first by name. */
function commonReader(readings: readonly Reading[]): string | null {
  const counts = new Map<string, number>();
  for (const { reader } of readings) counts.set(reader, (counts.get(reader) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

const nowhere: ReadonlyMap<string, string> = new Map();

/** The regions around a place of one document, the nearest of each type. */
function regionsAround(id: string, places: ReadonlyMap<string, PlaceMention>): ReadonlyMap<string, string> {
  let found: Map<string, string> | null = null;
  const seen = new Set([id]);
  for (let at = places.get(id)?.parent; at && !seen.has(at); at = places.get(at)?.parent) {
    seen.add(at);
    const region = places.get(at);
    if (!region || typeClass(region.type) !== "region") continue;
    found ??= new Map();
    if (!found.has(region.type)) found.set(region.type, exactKey(region.name));
  }
  return found ?? nowhere;
}

/** The names of a document's regions that bear the word for what they are ("Vardan Province"), without that word. */
function regionNames(places: Iterable<PlaceMention>): Set<string> {
  const names = new Set<string>();
  for (const { name, type } of places) {
    const rest = withoutTypeWord(name, type);
    if (rest !== null && typeClass(type) === "region") names.add(rest);
  }
  return names;
}

/** Where a document has "Vardan Province", its bare "Vardan" is no province, whatever its reader took it for. */
function withoutFalseType(place: PlaceMention, regions: ReadonlySet<string>): PlaceMention {
  const bare = typeClass(place.type) === "region" && withoutTypeWord(place.name, place.type) === null;
  return bare && regions.has(exactKey(place.name)) ? { ...place, type: "place" } : place;
}

/** How the case's documents spell their regions in full, by the name and type of each ("vardan province": "Vardan Province"). */
function fullNamesOf(readings: readonly Reading[]): Map<string, string> {
  const spelt = new Map<string, string>();
  for (const { places } of readings) {
    for (const { name, type } of places) {
      const rest = typeClass(type) === "region" ? withoutTypeWord(name, type) : null;
      const key = `${rest} ${exactKey(type)}`;
      if (rest !== null && (spelt.get(key) ?? "~") > name) spelt.set(key, name);
    }
  }
  return spelt;
}

/** A region called by its bare name ("the provinces of Vardan and Esk") has the name that others give it in full. */
function fullyNamed(place: PlaceMention, fullNames: ReadonlyMap<string, string>): PlaceMention {
  const full =
    typeClass(place.type) === "region" ? fullNames.get(`${exactKey(place.name)} ${exactKey(place.type)}`) : undefined;
  return full === undefined ? place : { ...place, name: full, aliases: [...place.aliases, place.name] };
}

function withoutTypeWord(name: string, type: string): string | null {
  const typeWords = new Set(nameWords(type));
  const words = nameWords(name);
  const rest = words.filter((word) => !typeWords.has(word));
  return rest.length > 0 && rest.length < words.length ? rest.join(" ") : null;
}
