import type { DocumentId, SideKey } from "../../model/index.ts";
import type { Identity } from "../identity/identity.ts";
import { exactKey } from "../identity/normalise.ts";
import type { Book } from "./entries.ts";
import { compareEntries, type Entry, isGain } from "./entry.ts";

/** What a statement over a set of places was resolved to, and how. */
export interface SetResolution {
  readonly claim: string;
  readonly places: readonly string[];
  /** The members the sentence names that are no places of the case. */
  readonly unresolved: readonly string[];
  readonly by: "named" | "ledger" | "nothing";
}

/**
 * Resolves statements over sets against the ledger: the members the sentence names, and, for what a side is said to
 * have regained or lost ("all areas lost during the offensive"), the places that the document tells it had lost by then
 * and not regained. Only a statement about the whole of the set says anything of each of its places.
 */
export function resolveSets(
  book: Book,
  identity: Identity,
): { resolutions: SetResolution[]; entries: Map<string, Entry[]> } {
  const resolutions: SetResolution[] = [];
  const derived = new Map<string, Entry[]>();
  const byDocument = placesByDocument(book);
  const names = book.sets.length > 0 ? placesByName(identity) : new Map<string, string>();
  for (const { claim, document, entry } of book.sets) {
    const places = new Set<string>();
    const unresolved: string[] = [];
    for (const member of claim.members ?? []) {
      const place = names.get(`${document} ${exactKey(member)}`) ?? names.get(exactKey(member));
      if (place) places.add(place);
      else unresolved.push(member);
    }
    const whole = claim.extent === "whole" || claim.extent === 1;
    let by: SetResolution["by"] = places.size > 0 ? "named" : "nothing";
    if (whole && (claim.scope === "lost" || claim.scope === "gained") && entry.holder !== null && places.size === 0) {
      const loserOfSet = claim.scope === "lost" ? entry.holder : null;
      for (const [place, entries] of byDocument.get(document) ?? [])
        if (changedHands(entries, entry, loserOfSet)) places.add(place);
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

function placesByDocument(book: Book): Map<DocumentId, Map<string, Entry[]>> {
  const wanted = new Set(book.sets.map(({ document }) => document));
  const byDocument = new Map<DocumentId, Map<string, Entry[]>>();
  if (wanted.size === 0) return byDocument;
  for (const [place, entries] of book.byPlace) {
    for (const entry of entries) {
      if (!wanted.has(entry.document)) continue;
      const places = byDocument.get(entry.document) ?? new Map<string, Entry[]>();
      byDocument.set(entry.document, places);
      places.set(place, [...(places.get(place) ?? []), entry]);
    }
  }
  for (const places of byDocument.values()) for (const entries of places.values()) entries.sort(compareEntries);
  return byDocument;
}

/** Case places by their names: within one document first, then wherever a name has one owner. */
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
