import type { ControlInterval } from "../model/index.ts";
import { dayNumber } from "./days.ts";
import type { Evidence, View } from "./evidence.ts";
import type { Identity } from "./identity/identity.ts";
import { Containment } from "./ledger/containment.ts";
import { type Contradiction, derivePlace } from "./ledger/derive.ts";
import { withoutEchoes } from "./ledger/echoes.ts";
import { type Book, book, type Denial } from "./ledger/entries.ts";
import type { Entry } from "./ledger/entry.ts";
import { dividedByParts, inherited } from "./ledger/parts.ts";
import { resolveSets, type SetResolution } from "./ledger/sets.ts";
import { markSummaries } from "./ledger/summaries.ts";

/** Who held what, when, and which claims say so, under one view. */
export interface Histories {
  /** Intervals by case place, in order of time; only places of which something is known. */
  readonly places: ReadonlyMap<string, readonly ControlInterval[]>;
  readonly sets: readonly SetResolution[];
  /** Claims that cannot all be true, by case place. */
  readonly contradictions: ReadonlyMap<string, readonly Contradiction[]>;
}

/** An inferred first holder is carried this many days before the first day the documents speak of. */
const daysBefore = 31;

/**
 * The control history of every place of the case. A pure function of evidence, identity and view: each place is derived
 * from the claims about it, the places it lies in and the sets it belongs to, and then its parts are reckoned in.
 */
export function histories(evidence: Evidence, identity: Identity, view: View = {}): Histories {
  const ledger = book(evidence, identity, view);
  const containment = new Containment(identity.places);
  const sets = resolveSets(ledger, identity);
  const entriesOf = new Map<string, Entry[]>();
  for (const [place, own] of ledger.byPlace) entriesOf.set(place, markSummaries(withoutEchoes(own)));
  const own = new Map<string, readonly ControlInterval[]>();
  const contradictions = new Map<string, readonly Contradiction[]>();
  for (const { id } of identity.places) {
    const entries = [...(entriesOf.get(id) ?? []), ...(sets.entries.get(id) ?? [])];
    for (const ancestor of containment.ancestors(id)) entries.push(...inherited(entriesOf.get(ancestor) ?? []));
    if (entries.length === 0) continue;
    const derived = derivePlace(id, entries, startOf(entries, ledger), ledger.opponents.of);
    if (derived.intervals.length > 0) own.set(id, derived.intervals);
    if (derived.contradictions.length > 0) contradictions.set(id, derived.contradictions);
  }
  const places = new Map<string, readonly ControlInterval[]>();
  for (const [id, intervals] of own) {
    const children = containment.children(id).flatMap((child) => (own.has(child) ? [own.get(child)!] : []));
    places.set(
      id,
      withDenials(
        children.length > 0 ? dividedByParts(intervals, children, entriesOf.get(id) ?? []) : intervals,
        ledger.denials.get(id),
      ),
    );
  }
  return { places, sets: sets.resolutions, contradictions };
}

/** The first day spoken of by the documents that have something to say of the place, and a month before. */
function startOf(entries: readonly Entry[], ledger: Book): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { document, day } of entries) first = Math.min(first, ledger.periods.get(document)?.first ?? day);
  return first - daysBefore;
}

/** Sets what a claim denies against the intervals that say it. */
function withDenials(
  intervals: readonly ControlInterval[],
  denials: readonly Denial[] | undefined,
): readonly ControlInterval[] {
  if (!denials) return intervals;
  return intervals.map((interval) => {
    const first = dayNumber(interval.first);
    const last = interval.last === null ? Number.POSITIVE_INFINITY : dayNumber(interval.last);
    const against = denials.filter(
      ({ holder, day }) => holder !== null && interval.holder === holder && day >= first && day <= last,
    );
    if (against.length === 0) return interval;
    return { ...interval, opposes: [...new Set([...interval.opposes, ...against.map(({ claim }) => claim)])] };
  });
}
