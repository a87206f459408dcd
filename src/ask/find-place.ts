import type { Case } from "../case/case.ts";
import { type CasePlace, Problem } from "../model/index.ts";
import { exactKey, type Identity, plainKey, soundKey } from "../reconcile/index.ts";
import { derived } from "./derived.ts";

const mostListed = 6;

/**
 * The case place that a user's words mean: its id, its name, one of its other names, or, where that leaves no choice,
 * a name that differs in generic words or in how it is spelt. Throws a Problem that lists near names otherwise.
 */
export function findPlace(kase: Case, words: string): CasePlace {
  return findPlaceIn(derived(kase).identity, words);
}

export function findPlaceIn(identity: Identity, words: string): CasePlace {
  return foundPlace(identity, words).place;
}

/**
 * The place that a user's words are taken to mean although no name of it is written so: what he must be told. Null where a
 * name of it, its id or a name without its generic words is. Throws as `findPlace` does.
 */
export function guessedPlace(kase: Case, words: string): CasePlace | null {
  const { place, guessed } = foundPlace(derived(kase).identity, words);
  return guessed ? place : null;
}

function foundPlace(identity: Identity, words: string): { readonly place: CasePlace; readonly guessed: boolean } {
  const { places, generic } = identity;
  const byId = places.find((place) => place.id === words);
  if (byId) return { place: byId, guessed: false };
  const names = (place: CasePlace) => [place.name, ...place.aliases];
  const exact = exactKey(words);
  const plain = plainKey(words, generic);
  const sound = soundKey(words, generic);
  const bySound = (place: CasePlace) =>
    sound.length >= 3 && names(place).some((name) => soundKey(name, generic) === sound);
  const tiers: ((place: CasePlace) => boolean)[] = [
    (place) => place.name === words,
    (place) => exactKey(place.name) === exact,
    (place) => names(place).some((name) => exactKey(name) === exact),
    (place) => plain !== "" && names(place).some((name) => plainKey(name, generic) === plain),
    bySound,
  ];
  for (const fits of tiers) {
    const found = places.filter(fits);
    if (found.length === 1) return { place: found[0]!, guessed: fits === bySound };
    if (found.length > 1) throw new Problem(`"${words}" can be ${listed(found)}: give one of these ids`);
  }
  const near = nearPlaces(places, words, generic);
  if (near.length === 0) throw new Problem(`no place of this case is called "${words}"; see "contested places"`);
  throw new Problem(`no place of this case is called "${words}"; near it are ${listed(near)}`);
}

function listed(places: readonly CasePlace[]): string {
  const shown = places.slice(0, mostListed).map((place) => `${place.name} (${place.id})`);
  const more = places.length - shown.length;
  return shown.join(", ") + (more > 0 ? ` and ${more} more` : "");
}

/** A name is spelt nearly so where at most this share of its letters differs. */
const mostDiffering = 0.34;

/** The places with a name that holds the user's words, stands in them or is spelt nearly so, the nearest first. */
function nearPlaces(places: readonly CasePlace[], words: string, generic: ReadonlySet<string>): CasePlace[] {
  const wanted = exactKey(words);
  const sound = soundKey(words, generic);
  const scored = places.map((place) => {
    let best = Number.POSITIVE_INFINITY;
    for (const name of [place.name, ...place.aliases]) {
      const key = exactKey(name);
      const within = wanted.length >= 3 && key.includes(wanted);
      if (within || (key.length >= 4 && wanted.includes(key))) best = Math.min(best, mostDiffering);
      best = Math.min(best, distance(wanted, key) / Math.max(wanted.length, key.length));
      const other = soundKey(name, generic);
      if (sound !== "" && other !== "")
        best = Math.min(best, distance(sound, other) / Math.max(sound.length, other.length) + 0.05);
    }
    return { place, best };
  });
  return scored
    .filter(({ best }) => best <= mostDiffering)
    .sort((a, b) => a.best - b.best || (a.place.id < b.place.id ? -1 : 1))
    .slice(0, mostListed)
    .map(({ place }) => place);
}

/** Levenshtein distance; names are short. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
