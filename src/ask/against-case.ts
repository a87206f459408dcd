import type { Case } from "../case/case.ts";
import { type ControlInterval, type Day, type DocumentId, Problem, type SideKey, type Status } from "../model/index.ts";
import { dayNumber, dayOf, type Evidence, histories, type Identity, identify } from "../reconcile/index.ts";
import { intervalOn } from "./at.ts";
import { derived } from "./derived.ts";

/** What is known of a place over a stretch of days. */
export interface KnownState {
  readonly holder: SideKey | null;
  readonly status: Status;
}

/** A stretch of days over which one document changes what the case says of a place. */
export interface StateChange {
  readonly kind: "change";
  readonly place: { readonly id: string; readonly name: string };
  readonly first: Day;
  /** null: to the end of what is known. */
  readonly last: Day | null;
  /** Without the document; null: nothing known. */
  readonly without: KnownState | null;
  readonly with: KnownState | null;
  /** Ids of the document's claims that the new state rests on or that speak against it. */
  readonly claims: readonly string[];
}

/** What a document changes in the control history of a case that holds it. */
export interface AgainstCase {
  readonly document: DocumentId;
  readonly places: number;
  readonly changes: readonly StateChange[];
}

/**
 * The control history of the case with and without one of its documents, where the two differ; by day and place.
 * Throws a Problem where the case has no other document.
 */
export function againstCase(kase: Case, document: DocumentId): AgainstCase {
  const { evidence, identity, historiesUnder } = derived(kase);
  const rest: Evidence = {
    ...evidence,
    documents: evidence.documents.filter(({ id }) => id !== document),
    readings: evidence.readings.filter((reading) => reading.document !== document),
  };
  if (rest.readings.length === 0) throw new Problem("the case has no other document to compare this one with");
  const before = identify(rest);
  const without = histories(rest, before, {}).places;
  const whole = historiesUnder({}).places;
  const own = new Set(evidence.readings.find((one) => one.document === document)?.claims.map(({ id }) => id));
  const common = sidesAfter(before, identity);
  const changes: StateChange[] = [];
  for (const place of identity.places) {
    const was = place.mentions.map((mention) => before.placeOf.get(mention)).find((id) => id !== undefined);
    const [old, fresh] = [was === undefined ? [] : (without.get(was) ?? []), whole.get(place.id) ?? []];
    for (const [first, last] of stretches([...old, ...fresh])) {
      const [then, now] = [intervalOn(old, first), intervalOn(fresh, first)];
      const change = {
        kind: "change" as const,
        place: { id: place.id, name: place.name },
        first,
        last,
        without: then && stateOf(then, common),
        with: now && stateOf(now, (side) => side),
        claims: claimsOf(now).filter((id) => own.has(id)),
      };
      if (sameState(change.without, change.with)) continue;
      const open = changes.at(-1);
      if (open && continues(open, change)) changes[changes.length - 1] = joined(open, change);
      else changes.push(change);
    }
  }
  changes.sort((x, y) => (x.first < y.first ? -1 : x.first > y.first ? 1 : x.place.name < y.place.name ? -1 : 1));
  return { document, places: new Set(changes.map(({ place }) => place.id)).size, changes };
}

/** Stretches of days within which no interval begins or ends, in order; the last one may be open. */
function stretches(intervals: readonly ControlInterval[]): [Day, Day | null][] {
  const starts = new Set<number>();
  for (const { first, last } of intervals) {
    starts.add(dayNumber(first));
    if (last !== null) starts.add(dayNumber(last) + 1);
  }
  const days = [...starts].sort((a, b) => a - b);
  return days.map((day, at) => [dayOf(day), at + 1 < days.length ? dayOf(days[at + 1]! - 1) : null]);
}

/** The side of the case that a side of the case without the document has become. */
function sidesAfter(before: Identity, after: Identity): (side: SideKey) => SideKey {
  const found = new Map<SideKey, SideKey>();
  for (const { key, mentions } of before.sides) {
    const now = mentions.map((mention) => after.sideOf.get(mention)).find((one) => one !== undefined);
    found.set(key, now ?? key);
  }
  return (side) => found.get(side) ?? side;
}

function stateOf({ holder, status }: ControlInterval, common: (side: SideKey) => SideKey): KnownState {
  return { holder: holder === null ? null : common(holder), status };
}

const claimsOf = (interval: ControlInterval | null): readonly string[] =>
  interval ? [...interval.opens, ...interval.supports, ...interval.opposes] : [];

function sameState(a: KnownState | null, b: KnownState | null): boolean {
  return a === null || b === null ? a === b : a.holder === b.holder && a.status === b.status;
}

/** Whether a change goes on where the one before it ends. */
function continues(one: StateChange, next: StateChange): boolean {
  return (
    one.place.id === next.place.id &&
    one.last !== null &&
    dayNumber(one.last) + 1 === dayNumber(next.first) &&
    sameState(one.without, next.without) &&
    sameState(one.with, next.with)
  );
}

function joined(one: StateChange, next: StateChange): StateChange {
  return { ...one, last: next.last, claims: [...new Set([...one.claims, ...next.claims])] };
}
