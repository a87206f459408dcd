import type { Case } from "../case/case.ts";
import { type Claim, compareDays, type Day, type Reading } from "../model/index.ts";
import { type Evidence, histories, type Identity, type Voice } from "../reconcile/index.ts";
import type { PlaceVersions, SourceVersion, View } from "./answers.ts";
import { checkView } from "./days.ts";
import { derived } from "./derived.ts";
import { findPlaceIn } from "./find-place.ts";
import { whoSays } from "./voices.ts";

/**
 * A place's history as each source alone has it: every document that tells of the place, and every source that documents
 * quote on it, those first that say most. What a source says of a place is what the case's history of it rests on: claims
 * on the place itself, on what it lies in, on its parts and on sets it belongs to.
 *
 * @param place its id or any of its names
 * @param view who counts at all; policies do not, since a source's own version is what it says
 */
export function versions(kase: Case, place: string, view: View = {}): PlaceVersions {
  const all = derived(kase);
  const { id, name } = findPlaceIn(all.identity, place);
  const { policy: _, ...counted } = checkView(view);
  const who = whoSays(all, counted);
  const evidence = all.evidenceUnder(counted);
  const bearing = new Set(
    (all.historiesUnder(counted).places.get(id) ?? []).flatMap(({ opens, supports, opposes, encircled }) => [
      ...opens,
      ...supports,
      ...opposes,
      ...(encircled?.claims ?? []),
    ]),
  );
  const said = new Map<string, { readonly voice: Voice; readonly claims: Set<string>; readonly days: Set<Day> }>();
  // A large case has a hundred thousand claims, a place some dozens: those alone are gone through for each source.
  const readings: Reading[] = [];
  for (const reading of evidence.readings) {
    const { document } = reading;
    const about: Claim[] = [];
    for (const claim of reading.claims) {
      const own = isOf(claim, all.identity.placeOf.of(document, placeIn(claim)), id);
      if (claim.modality === "planned" || !(own || bearing.has(claim.id))) continue;
      const voice = who.voiceOf(claim.id);
      if (voice === null) continue;
      const known = said.get(voice.key) ?? { voice, claims: new Set<string>(), days: new Set<Day>() };
      said.set(voice.key, known);
      known.claims.add(claim.id);
      about.push(claim);
      const day = claim.when.last ?? claim.when.first;
      if (own && day !== null) known.days.add(day);
    }
    if (about.length > 0) readings.push({ ...reading, claims: about });
  }
  const concerned = { ...evidence, readings };
  const found = [...said.values()].flatMap(({ voice, claims, days }): SourceVersion[] => {
    const intervals = historyBy(concerned, all.identity, claims, id);
    if (intervals.length === 0) return [];
    const { name: source, kind, document, side } = voice;
    return [
      { source, kind, document, side, intervals, claimDays: [...days].sort(compareDays), claims: [...claims].sort() },
    ];
  });
  found.sort((a, b) => b.claims.length - a.claims.length || (a.source < b.source ? -1 : 1));
  return { id, name, versions: found };
}

/** What is told of a place by some claims alone. */
function historyBy(evidence: Evidence, identity: Identity, claims: ReadonlySet<string>, place: string) {
  const readings = evidence.readings.flatMap((reading) => {
    const own = reading.claims.filter((claim) => claims.has(claim.id));
    return own.length === 0 ? [] : [{ ...reading, claims: own }];
  });
  return histories({ ...evidence, readings }, identity).places.get(place) ?? [];
}

const placeIn = (claim: Claim): string => (claim.kind === "control" ? claim.place.id : "");

function isOf(claim: Claim, place: string | undefined, wanted: string): boolean {
  return claim.kind === "control" && !claim.set && place === wanted;
}
