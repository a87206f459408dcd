import type { ControlClaim, DocumentId, SideKey } from "../../model/index.ts";
import type { Identity } from "../identity/identity.ts";
import { exactKey } from "../identity/normalise.ts";
import { compareEntries, type Entry, isGain } from "./entry.ts";

/** What a statement over a set of places was resolved to, and how. */
export interface SetResolution {
  readonly claim: string;
  readonly places: readonly string[];
  /** The members the sentence names that are no places of the case. */
  readonly unresolved: readonly string[];
  readonly by: "named" | "ledger" | "nothing";
}

/** A claim over a set of places, with the entry that each of its members gets. */
export interface SetClaim {
  readonly claim: ControlClaim;
  readonly document: DocumentId;
  readonly entry: Entry;
}

/** What the statements of one document over sets were resolved to, and what they say of each place. */
export interface ResolvedSets {
  readonly resolutions: readonly SetResolution[];
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
}

/**
 * Resolves one document's statements over sets against what it tells: the members the sentence names, and, for what a
 * side is said to have regained or lost ("all areas lost during the offensive"), the places that the document tells it
 * had lost by then and not regained. Only a statement about the whole of the set says anything of each of its places.
 *
 * @param names gives the case place of a name as the document uses it
 * @param within whether a place lies in the one that the set is told of ("all areas lost in Lipa")
 */
export function resolveSets(
  sets: readonly SetClaim[],
  byPlace: ReadonlyMap<string, readonly Entry[]>,
  names: (document: DocumentId, name: string) => string | undefined,
  within: (place: string, claim: ControlClaim) => boolean = () => true,
): ResolvedSets {
  const resolutions: SetResolution[] = [];
  const derived = new Map<string, Entry[]>();
  const ordered =
    sets.length === 0 ? [] : [...byPlace].map(([place, own]) => [place, own.toSorted(compareEntries)] as const);
  for (const { claim, document, entry } of sets) {
    const places = new Set<string>();
    const unresolved: string[] = [];
    for (const member of claim.members ?? []) {
      const place = names(document, member);
      if (place) places.add(place);
      else unresolved.push(member);
    }
    const whole = claim.extent === "whole" || claim.extent === 1;
    let by: SetResolution["by"] = places.size > 0 ? "named" : "nothing";
    if (whole && (claim.scope === "lost" || claim.scope === "gained") && entry.holder !== null && places.size === 0) {
      const loserOfSet = claim.scope === "lost" ? entry.holder : null;
      for (const [place, entries] of ordered)
        if (within(place, claim) && changedHands(entries, entry, loserOfSet)) places.add(place);
      if (places.size > 0) by = "ledger";
    }
    const moves = whole || entry.change === "contest";
    const list = [...places].sort();
    resolutions.push({ claim: claim.id, places: moves ? list : [], unresolved, by: moves ? by : "nothing" });
    if (!moves) continue;
    for (const place of list) derived.set(place, [...(derived.get(place) ?? []), { ...entry, derived: "set" }]);
  }
  return { resolutions, entries: derived };
}

/** Whether by the day of the set's claim another side had taken the place, and its holder had not all of it back. */
function changedHands(entries: readonly Entry[], set: Entry, loser: SideKey | null): boolean {
  let taken = false;
  for (const entry of entries) {
    if (entry.day > set.day || (entry.day === set.day && entry.position >= set.position)) break;
    if (!isGain(entry.change) || entry.holder === null) continue;
    if (entry.holder !== set.holder) taken = loser === null || entry.against === null || entry.against === loser;
    else if (entry.extent === "whole") taken = false;
  }
  return taken;
}

/** Finds case places by their names: those of one document first, then wherever a name has one owner. */
export function namesOfPlaces(identity: Identity): (document: DocumentId, name: string) => string | undefined {
  let known: Map<string, string> | null = null;
  return (document, name) => {
    known ??= placesByName(identity);
    const key = exactKey(name);
    return known.get(`${document} ${key}`) ?? known.get(key);
  };
}

function placesByName(identity: Identity): Map<string, string> {
  const found = new Map<string, string>();
  const several = new Set<string>();
  for (const place of identity.places) {
    for (const name of new Set([place.name, ...place.aliases].map(exactKey))) {
      if (found.has(name) && found.get(name) !== place.id) several.add(name);
      else found.set(name, place.id);
      for (const mention of place.mentions) found.set(`${mention.slice(0, mention.indexOf("#"))} ${name}`, place.id);
    }
  }
  for (const name of several) found.delete(name);
  return found;
}
