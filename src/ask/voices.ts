import { type ControlInterval, compareDays, type Day, type DocumentId } from "../model/index.ts";
import { claimCounts, documentName, type Voice, Voices } from "../reconcile/index.ts";
import type { IntervalVoices, View, VoiceName } from "./answers.ts";
import type { Derived } from "./derived.ts";
import { periodOf } from "./ribbons.ts";

const kept = new WeakMap<Derived, Map<string, WhoSays>>();
/** Views kept at a time; each knows the voice of every claim that counts. */
const keptViews = 4;

/** Who says what under a view; reckoned once for a revision of the case. */
export function whoSays(all: Derived, { accordingTo, knownBy }: View): WhoSays {
  const known = kept.get(all) ?? new Map<string, WhoSays>();
  kept.set(all, known);
  const key = JSON.stringify([accordingTo ?? null, knownBy ?? null]);
  let found = known.get(key);
  if (!found) {
    found = new WhoSays(all, { ...(accordingTo ? { accordingTo } : {}), ...(knownBy ? { knownBy } : {}) });
    if (known.size >= keptViews) known.delete([...known.keys()][0]!);
    known.set(key, found);
  }
  return found;
}

/** Tells of intervals of one case under one view who says so, who says otherwise, and who tells of those days but not of the place. */
export class WhoSays {
  readonly voices: Voices;
  readonly #voiceOf = new Map<string, Voice>();
  /** The days of which each document tells who held what. */
  readonly #periods = new Map<DocumentId, { readonly first: Day; readonly last: Day; readonly name: string }>();
  /** The documents that tell of each place. */
  readonly #tellers = new Map<string, Set<DocumentId>>();

  constructor(all: Derived, view: View) {
    const evidence = all.evidenceUnder(view);
    const counts = claimCounts(evidence, view);
    this.voices = new Voices(evidence, all.identity);
    const names = new Map(evidence.documents.map((document) => [document.id, documentName(document)]));
    for (const { document, claims } of evidence.readings) {
      const days: Day[] = [];
      for (const claim of claims) {
        if (!counts(claim)) continue;
        this.#voiceOf.set(claim.id, this.voices.of(claim));
        if (claim.kind !== "control" || claim.modality === "planned") continue;
        if (claim.when.basis !== "document" && claim.when.last !== null) days.push(claim.when.last);
        const place = all.identity.placeOf.of(document, claim.place.id);
        if (place === undefined) continue;
        const tellers = this.#tellers.get(place) ?? new Set<DocumentId>();
        this.#tellers.set(place, tellers.add(document));
      }
      const period = periodOf(days);
      if (period) this.#periods.set(document, { ...period, name: names.get(document) ?? document.slice(0, 12) });
    }
  }

  /** The voice of a claim that counts under the view; null for others. */
  voiceOf(claim: string): Voice | null {
    return this.#voiceOf.get(claim) ?? null;
  }

  /** Each voice once; who opposes is not listed as supporting unless it does both. */
  of(interval: ControlInterval): IntervalVoices {
    const supports = this.#named([...interval.opens, ...interval.supports]);
    const opposes = this.#named(interval.opposes);
    const spoken = new Set([...supports, ...opposes].map(({ document }) => document));
    const tellers = this.#tellers.get(interval.place);
    const silent = [...this.#periods]
      .filter(([document, period]) => {
        if (spoken.has(document) || tellers?.has(document)) return false;
        const ends = interval.last ?? period.last;
        return compareDays(period.first, ends) <= 0 && compareDays(period.last, interval.first) >= 0;
      })
      .map(([document, { name }]): VoiceName => ({ source: name, kind: "document", document, side: null }))
      .sort(byName);
    return { first: interval.first, last: interval.last, supports, opposes, silent };
  }

  #named(claims: readonly string[]): VoiceName[] {
    const found = new Map<string, VoiceName>();
    for (const claim of claims) {
      const voice = this.#voiceOf.get(claim);
      if (!voice) continue;
      const { key, name, kind, document, side } = voice;
      found.set(key, { source: name, kind, document, side });
    }
    return [...found.values()].sort(byName);
  }
}

const byName = (a: VoiceName, b: VoiceName) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0);
