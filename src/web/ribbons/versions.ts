import type { PlaceVersions, SourceVersion } from "../../ask/answers.ts";
import { type Ledger, type LedgerRow, rowOf } from "../state/ledger.ts";

/** One source's history of a place, with its days as numbers. */
export interface VersionRow {
  readonly version: SourceVersion;
  readonly row: LedgerRow;
}

/** Days from one to another, both included. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** A place as each of its sources has it, and when they contradict each other. */
export interface OpenedPlace {
  readonly versions: readonly VersionRow[];
  readonly contradictions: readonly Stretch[];
}

export function openedPlace({ id, versions }: PlaceVersions, ledger: Pick<Ledger, "first" | "last">): OpenedPlace {
  const rows = versions.map((version, index): VersionRow => {
    const ribbon = { place: id, name: version.source, located: true, ...version };
    const row = rowOf(ribbon, index, ledger.first, ledger.last);
    return { version, row: { ...row, intervals: row.intervals.filter((one) => touches(one, ledger)) } };
  });
  const shown = rows.filter(({ row }) => row.intervals.length > 0);
  return {
    versions: shown,
    contradictions: contradictionsOf(
      shown.map(({ row }) => row),
      ledger,
    ),
  };
}

const touches = (one: Stretch, within: Stretch): boolean => one.first <= within.last && one.last >= within.first;

/**
 * The stretches of days on which two sources say that different sides held the whole place. What follows only from what a
 * source tells later contradicts nobody.
 */
export function contradictionsOf(rows: readonly Pick<LedgerRow, "intervals">[], within: Stretch): Stretch[] {
  const told = rows.flatMap(({ intervals }) =>
    intervals.flatMap(({ first, last, interval: { status, holder, inferred } }) =>
      status === "held" && holder !== null && !inferred ? [{ first, last, holder }] : [],
    ),
  );
  const found: { first: number; last: number }[] = [];
  for (const [at, one] of told.entries()) {
    for (const other of told.slice(at + 1)) {
      if (one.holder === other.holder || !touches(one, other)) continue;
      const first = Math.max(one.first, other.first, within.first);
      const last = Math.min(one.last, other.last, within.last);
      if (first <= last) found.push({ first, last });
    }
  }
  return joined(found);
}

/** Stretches that overlap or follow each other as one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const all: { first: number; last: number }[] = [];
  for (const { first, last } of stretches.toSorted((a, b) => a.first - b.first)) {
    const before = all.at(-1);
    if (before && first <= before.last + 1) before.last = Math.max(before.last, last);
    else all.push({ first, last });
  }
  return all;
}
