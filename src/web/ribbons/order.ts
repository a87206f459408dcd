import type { MapGeometry } from "../../ask/map/geometry.ts";
import type { Ledger, LedgerRow } from "../state/ledger.ts";
import { words } from "../strings/index.ts";
import type { Order } from "./choice.ts";

const names = new Intl.Collator(words.locale, { numeric: true });

export const byName = (a: LedgerRow, b: LedgerRow): number => names.compare(a.name, b.name);

/**
 * Rows with a history in the wanted order; ties keep the order of names. By position, what is not on the map comes last.
 *
 * @param anchors longitude and latitude, in degrees, of the places on the map
 */
export function ordered(ledger: Ledger, order: Order, anchors: MapGeometry["anchors"] = []): readonly LedgerRow[] {
  const rows = ledger.rows.filter((row) => row.intervals.length > 0);
  // The first change after what was so at the beginning; places that never change come last.
  const change = (row: LedgerRow) =>
    row.intervals[1]?.first ?? (row.intervals[0]!.first > ledger.first ? row.intervals[0]!.first : 1e9);
  const positions = new Map(anchors.map(({ place, position }) => [place, position]));
  const west = (row: LedgerRow) => positions.get(row.id)?.[0] ?? 1e9;
  const south = (row: LedgerRow) => -(positions.get(row.id)?.[1] ?? -1e9);
  const by: Record<Order, (a: LedgerRow, b: LedgerRow) => number> = {
    name: byName,
    change: (a, b) => change(a) - change(b) || byName(a, b),
    claims: (a, b) => b.claimDays.length - a.claimDays.length || byName(a, b),
    north: (a, b) => south(a) - south(b) || west(a) - west(b) || byName(a, b),
    west: (a, b) => west(a) - west(b) || south(a) - south(b) || byName(a, b),
  };
  return rows.sort(by[order]);
}

/** The rows in their order, those on the map before those that are not. */
export function locatedFirst(rows: readonly LedgerRow[]): readonly LedgerRow[] {
  return [...rows.filter(({ located }) => located), ...rows.filter(({ located }) => !located)];
}
