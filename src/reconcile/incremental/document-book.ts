import type { ControlClaim, DocumentId, Reading, SideKey } from "../../model/index.ts";
import { Actors } from "../actors.ts";
import type { EvidenceDocument, View } from "../evidence.ts";
import type { Identity } from "../identity/identity.ts";
import { attacksOf } from "../ledger/attacks.ts";
import type { Containment } from "../ledger/containment.ts";
import type { claimCounts } from "../ledger/counting.ts";
import type { Denial } from "../ledger/entries.ts";
import type { Entry } from "../ledger/entry.ts";
import { entryOf } from "../ledger/entry-of-claim.ts";
import type { Opponents } from "../ledger/opponents.ts";
import type { Wide } from "../ledger/regions.ts";
import { type ResolvedSets, resolveSets, type SetClaim } from "../ledger/sets.ts";
import { sourceKey, voiceOf } from "../sources.ts";

/** What one document contributes to the ledger. */
export interface DocumentBook {
  readonly document: DocumentId;
  /** By place, in the order of the reading. */
  readonly byPlace: ReadonlyMap<string, readonly Entry[]>;
  readonly sets: ResolvedSets;
  readonly denials: ReadonlyMap<string, readonly Denial[]>;
  readonly attacks: ReadonlyMap<string, readonly Entry[]>;
  /** The first day that its control claims speak of; null where none has a day. */
  readonly first: number | null;
}

/** What turns a document's claims into entries, besides its reading. */
export interface BookContext {
  readonly identity: Identity;
  readonly view: View;
  readonly counts: ReturnType<typeof claimCounts>;
  readonly alignments: ReadonlyMap<string, SideKey | null>;
  readonly opponents: Opponents;
  readonly wide: Wide;
  readonly names: Parameters<typeof resolveSets>[2];
  readonly containment: Containment;
}

/** Turns the claims of one document that count under a view into entries. A claim without any day is left out. */
export function bookOf(
  reading: Reading,
  document: EvidenceDocument | undefined,
  originOf: ReadonlyMap<string, DocumentId>,
  context: BookContext,
): DocumentBook {
  const { identity, counts, alignments, opponents, wide, view } = context;
  const id = reading.document;
  const actors = new Actors(identity, id, counts);
  const opponentOf = (side: SideKey) => opponents.of(side, id);
  const publisher = publisherAlignment(document, alignments);
  const byPlace = new Map<string, Entry[]>();
  const denials = new Map<string, Denial[]>();
  const sets: SetClaim[] = [];
  const places = identity.placeOf.in(id);
  let first: number | null = null;
  for (const claim of reading.claims) {
    if (claim.kind !== "control" || !counts(claim)) continue;
    const { source } = claim.attribution;
    const aligned = source ? alignments.get(voiceOf(id, claim.attribution)) : publisher;
    const place = claim.set ? undefined : places.get(claim.place.id);
    const sides = {
      holder: actors.holderOf(claim, opponentOf),
      by: actors.of(claim.by, claim),
      against: actors.of(claim.against, claim),
    };
    const entry = entryOf(claim, {
      sides,
      origin: originOf.get(claim.id) ?? id,
      wide: place !== undefined && (wide.regions.has(place) || wide.lands.has(place)),
      aligned: aligned ?? null,
      policy: view.policy ?? "weighed",
    });
    if (!entry) continue;
    if (claim.modality === "denied" && place) {
      denials.set(place, [...(denials.get(place) ?? []), { claim: claim.id, holder: entry.holder, day: entry.day }]);
    }
    if (entry.weight === 0) continue;
    first = Math.min(first ?? Number.POSITIVE_INFINITY, entry.first ?? entry.day);
    if (claim.set) sets.push({ claim, document: id, entry });
    else if (place) {
      const among = byPlace.get(place);
      if (among) among.push(entry);
      else byPlace.set(place, [entry]);
    }
  }
  const attacks = attacksOf(reading, actors, identity, counts, opponents, wide);
  const areas = new Map(reading.places.flatMap(({ id: own, parent }) => (parent ? [[own, places.get(parent)]] : [])));
  const within = (place: string, claim: ControlClaim): boolean => {
    const area = areas.get(claim.place.id);
    return area === undefined || area === place || context.containment.ancestors(place).includes(area);
  };
  return { document: id, byPlace, sets: resolveSets(sets, byPlace, context.names, within), denials, attacks, first };
}

function publisherAlignment(
  document: EvidenceDocument | undefined,
  alignments: ReadonlyMap<string, SideKey | null>,
): SideKey | null {
  for (const name of [document?.publisher, document?.title]) {
    const found = name ? alignments.get(sourceKey(name)) : undefined;
    if (found) return found;
  }
  return null;
}

/** Whether two lists hold the same entries in the same order. */
export function sameEntries(a: readonly Entry[] | undefined, b: readonly Entry[] | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a.length !== b.length) return false;
  return a.every((entry, index) => sameEntry(entry, b[index]!));
}

function sameEntry(a: Entry, b: Entry): boolean {
  if (a === b) return true;
  for (const field of fields) if (a[field] !== b[field]) return false;
  return true;
}

/** Every field of an entry: the compiler tells where one is missing. */
const fields = Object.keys({
  ...{ claim: true, document: true, origin: true, voice: true, change: true, holder: true, by: true, against: true },
  ...{ extent: true, modality: true, weight: true, day: true, first: true, last: true, vague: true, position: true },
  ...{ end: true, derived: true, again: true, wide: true, summary: true },
} satisfies Record<keyof Entry, true>) as (keyof Entry)[];
