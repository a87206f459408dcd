import type { ControlClaim, DocumentId, SideKey } from "../../model/index.ts";
import { Actors } from "../actors.ts";
import { type Evidence, type EvidenceDocument, placeMentionId, type View } from "../evidence.ts";
import type { Identity } from "../identity/identity.ts";
import { alignmentsOf, sourceKey, voiceOf } from "../sources.ts";
import { originals } from "./copies.ts";
import { claimCounts } from "./counting.ts";
import type { Entry } from "./entry.ts";
import { entryOf } from "./entry-of-claim.ts";
import { findOpponents, type Opponents } from "./opponents.ts";
import { widePlaces } from "./regions.ts";

/** All that the ledger is made from: the entries of each place, the claims over sets, and who fights whom. */
export interface Book {
  readonly byPlace: ReadonlyMap<string, Entry[]>;
  /** Claims over sets of places, with the entry each of its members gets. */
  readonly sets: readonly { readonly claim: ControlClaim; readonly document: DocumentId; readonly entry: Entry }[];
  /** Claims that deny something, by place; they move nothing but are set against what they deny. */
  readonly denials: ReadonlyMap<string, readonly Denial[]>;
  readonly opponents: Opponents;
  /** The first and last day that each document's control claims speak of. */
  readonly periods: ReadonlyMap<DocumentId, { readonly first: number; readonly last: number }>;
}

/** A claim that says of a side and a day that it is not so. */
export interface Denial {
  readonly claim: string;
  readonly holder: SideKey | null;
  readonly day: number;
}

/** Turns the claims that count under a view into entries. A claim without any day has no place in time and is left out. */
export function book(evidence: Evidence, identity: Identity, view: View): Book {
  const documents = new Map(evidence.documents.map((document) => [document.id, document]));
  const alignments = alignmentsOf(evidence, identity.sides);
  const counts = claimCounts(evidence, view);
  const byPlace = new Map<string, Entry[]>();
  const sets: { claim: ControlClaim; document: DocumentId; entry: Entry }[] = [];
  const denials = new Map<string, Denial[]>();
  const periods = new Map<DocumentId, { first: number; last: number }>();
  const originOf = originals(evidence.readings);
  const { regions, lands } = widePlaces(identity);
  const opponents = findOpponents(evidence, identity, view.knownBy);
  const readings = [...evidence.readings].sort((a, b) =>
    a.document < b.document ? -1 : a.document > b.document ? 1 : 0,
  );
  for (const reading of readings) {
    const actors = new Actors(identity, reading.document);
    const opponentOf = (side: SideKey) => opponents.of(side, reading.document);
    for (const claim of reading.claims) {
      if (claim.kind !== "control" || !counts(claim)) continue;
      const aligned = claim.attribution.source
        ? alignments.get(voiceOf(reading.document, claim.attribution))
        : publisherAlignment(documents.get(reading.document), alignments);
      const place = claim.set ? undefined : identity.placeOf.get(placeMentionId(claim.document, claim.place.id));
      const origin = originOf.get(claim.id) ?? claim.document;
      const wide = place !== undefined && (regions.has(place) || lands.has(place));
      const sides = {
        holder: actors.holderOf(claim, opponentOf),
        by: actors.of(claim.by),
        against: actors.of(claim.against),
      };
      const entry = entryOf(claim, {
        sides,
        origin,
        wide,
        aligned: aligned ?? null,
        policy: view.policy ?? "weighed",
      });
      if (!entry) continue;
      if (claim.modality === "denied" && place) {
        denials.set(place, [...(denials.get(place) ?? []), { claim: claim.id, holder: entry.holder, day: entry.day }]);
      }
      if (entry.weight === 0) continue;
      widen(periods, reading.document, entry);
      if (claim.set) sets.push({ claim, document: reading.document, entry });
      else if (place) {
        const among = byPlace.get(place);
        if (among) among.push(entry);
        else byPlace.set(place, [entry]);
      }
    }
  }
  return { byPlace, sets, denials, opponents, periods };
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

function widen(periods: Map<DocumentId, { first: number; last: number }>, document: DocumentId, entry: Entry): void {
  const first = entry.first ?? entry.day;
  const last = entry.last ?? entry.day;
  const period = periods.get(document);
  if (!period) periods.set(document, { first, last });
  else {
    if (first < period.first) period.first = first;
    if (last > period.last) period.last = last;
  }
}
