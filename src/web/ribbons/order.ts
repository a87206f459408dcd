import type { Ledger, LedgerRow } from "../state/ledger.ts";

export const orders = ["change", "name", "claims"] as const;
const names = new Intl.Collator();

export type Order = (typeof orders)[number];

/** Rows with a history in the wanted order; ties keep the order of names. */
export function ordered(ledger: Ledger, order: Order): readonly LedgerRow[] {
  const rows = ledger.rows.filter((row) => row.intervals.length > 0);
  const byName = (a: LedgerRow, b: LedgerRow) => names.compare(a.name, b.name);
  // The first change after what was so at the beginning; places that never change come last.
  const change = (row: LedgerRow) =>
    row.intervals[1]?.first ?? (row.intervals[0]!.first > ledger.first ? row.intervals[0]!.first : 1e9);
  const by: Record<Order, (a: LedgerRow, b: LedgerRow) => number> = {
    name: byName,
    change: (a, b) => change(a) - change(b) || byName(a, b),
    claims: (a, b) => b.claimDays.length - a.claimDays.length || byName(a, b),
  };
  return rows.sort(by[order]);
}
