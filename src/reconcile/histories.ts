import type { ControlInterval } from "../model/index.ts";
import { dayNumber } from "./days.ts";
import type { Evidence, View } from "./evidence.ts";
import type { Identity } from "./identity/identity.ts";
import { backgrounds } from "./ledger/backgrounds.ts";
import type { Contradiction } from "./ledger/contradictions.ts";
import { Derivation } from "./ledger/derivation.ts";
import type { PlaceLedger } from "./ledger/derive.ts";
import { book, type Denial } from "./ledger/entries.ts";
import { dividedByParts } from "./ledger/parts.ts";
import { resolveSets, type SetResolution } from "./ledger/sets.ts";

/** Who held what, when, and which claims say so, under one view. */
export interface Histories {
  /** Intervals by case place, in order of time; only places of which something is known. */
  readonly places: ReadonlyMap<string, readonly ControlInterval[]>;
  readonly sets: readonly SetResolution[];
  /** Claims that cannot all be true, by case place. */
  readonly contradictions: ReadonlyMap<string, readonly Contradiction[]>;
}

/**
 * The control history of every place of the case. A pure function of evidence, identity and view: each place is derived
 * from the claims about it, the places it lies in, the sets it belongs to and the attacks on it; who held it at first is
 * taken from its region where nothing else tells, and then its parts are reckoned in.
 */
export function histories(evidence: Evidence, identity: Identity, view: View = {}): Histories {
  const ledger = book(evidence, identity, view);
  const sets = resolveSets(ledger, identity);
  const derivation = new Derivation(evidence, identity, view, ledger, sets.entries);
  const { containment, wide } = derivation;
  const ledgers = new Map<string, PlaceLedger>();
  for (const { id } of identity.places) {
    const found = derivation.ledgerOf(id);
    if (found) ledgers.set(id, found);
  }
  for (const [id, background] of backgrounds(identity.places, containment, wide.regions, ledgers)) {
    ledgers.set(id, derivation.ledgerFrom(id, background));
  }
  const places = new Map<string, readonly ControlInterval[]>();
  const contradictions = new Map<string, readonly Contradiction[]>();
  for (const [id, { intervals, contradictions: own }] of ledgers) {
    if (own.length > 0) contradictions.set(id, own);
    if (intervals.length === 0) continue;
    const children = containment.children(id).flatMap((child) => ledgers.get(child)?.intervals ?? []);
    const whole = children.length > 0 ? dividedByParts(intervals, children, derivation.toldOf(id)) : intervals;
    places.set(id, withDenials(whole, ledger.denials.get(id)));
  }
  return { places, sets: sets.resolutions, contradictions };
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
