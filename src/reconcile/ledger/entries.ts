import type { ControlClaim, DocumentId, SideKey } from "../../model/index.ts";
import { Actors } from "../actors.ts";
import { dayNumber } from "../days.ts";
import { type Evidence, type EvidenceDocument, type Policy, placeMentionId, type View } from "../evidence.ts";
import type { Identity } from "../identity/identity.ts";
import { alignmentsOf, sourceKey, voiceOf } from "../sources.ts";
import { claimWeight } from "../weight.ts";
import { originals } from "./copies.ts";
import { claimCounts } from "./counting.ts";
import type { Entry } from "./entry.ts";
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

/** The case's sides of one claim. */
interface Sides {
  readonly holder: SideKey | null;
  readonly by: SideKey | null;
  readonly against: SideKey | null;
}

/** What an entry needs to know besides its claim. */
interface Setting {
  readonly sides: Sides;
  readonly origin: DocumentId;
  readonly wide: boolean;
  readonly aligned: SideKey | null;
  readonly policy: Policy;
}

function entryOf(claim: ControlClaim, { sides, origin, wide, aligned, policy }: Setting): Entry | null {
  const [first, last] = daysOf(claim.when);
  // What is so is so from the first day told; what happened had happened by the last.
  const state = claim.change === "hold" || claim.change === "contest" || claim.change === "encircle";
  const day = state ? (first ?? last) : (last ?? first);
  if (day === null) return null;
  const { by, against } = sides;
  // Who leaves does not have it afterwards, whatever the reader made of the sentence.
  const holder = claim.change === "withdraw" && sides.holder === by ? null : sides.holder;
  return {
    claim: claim.id,
    document: claim.document,
    origin,
    voice: voiceOf(origin, claim.attribution),
    change: claim.change,
    holder,
    by,
    against,
    extent: claim.extent,
    modality: claim.modality,
    weight: claimWeight(claim, holder, by, aligned, policy),
    day,
    first,
    last,
    vague: claim.when.basis === "document" || (claim.change !== "hold" && !withinMonths(first, last)),
    position: claim.evidence[0]!.start,
    end: claim.evidence[0]!.end,
    derived: null,
    wide,
    summary: false,
  };
}

/** The first and last day, in this order whatever the reader gave; null where open or no day at all. */
function daysOf({ first, last }: ControlClaim["when"]): [number | null, number | null] {
  const [a, b] = [first, last].map((day) => {
    const number = day === null ? Number.NaN : dayNumber(day);
    return Number.isNaN(number) ? null : number;
  }) as [number | null, number | null];
  return a !== null && b !== null && b < a ? [b, a] : [a, b];
}

/** Whether an event is dated to two months or better; what happened "in 2031" is no more than summed up. */
function withinMonths(first: number | null, last: number | null): boolean {
  return first === null || last === null || last - first <= 62;
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
