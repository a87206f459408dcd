import type { Ledger, LedgerRow } from "../state/ledger.ts";

/** Rows under one heading. */
export interface Group {
  /** The area's id; null: the rows that lie in none, and `unnamed`: what nobody names. */
  readonly area: string | null;
  readonly kind: "area" | "elsewhere" | "unnamed";
  readonly name: string;
  /** The names of what the area lies in, from the inside out. */
  readonly around: readonly string[];
  readonly rows: readonly LedgerRow[];
}

/** An area with fewer places than this gives them to the one around it. */
const fewest = 3;

type Named = { readonly name: string; readonly parent: string | null; readonly described: boolean };

/**
 * Rows by the area they lie in: the nearest that is named and holds three or more of them, the area's own row first. Areas
 * come in the order of their first row. Within an area what nobody names comes after what has a name; without one, last of all.
 */
export function byArea(rows: readonly LedgerRow[], ledger: Pick<Ledger, "byId" | "areas">): Group[] {
  const find = (id: string | null): Named | undefined =>
    id === null ? undefined : (ledger.byId.get(id) ?? ledger.areas.get(id));
  /** The named places around one, itself included, from the inside out. */
  const chain = (id: string | null): string[] => {
    const ids: string[] = [];
    const seen = new Set<string>();
    for (let at = id; at !== null && !seen.has(at); at = find(at)?.parent ?? null) {
      seen.add(at);
      const place = find(at);
      if (place && !place.described) ids.push(at);
    }
    return ids;
  };
  const chains = rows.map((row) => chain(row.id));
  const counts = new Map<string, number>();
  for (const ids of chains) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const groups = new Map<string | null, LedgerRow[]>();
  for (const [at, row] of rows.entries()) {
    const home = chains[at]!.find((id) => counts.get(id)! >= fewest) ?? null;
    const own = groups.get(home);
    if (own) own.push(row);
    else groups.set(home, [row]);
  }
  const rank = (area: string) => (row: LedgerRow) => (row.id === area ? 0 : row.described ? 2 : 1);
  const found: Group[] = [...groups].flatMap(([area, own]): Group[] => {
    if (area === null) return [];
    const around = chain(area).slice(1);
    const name = find(area)!.name;
    const rows = own.toSorted((a, b) => rank(area)(a) - rank(area)(b));
    return [{ area, kind: "area", name, around: around.map((id) => find(id)!.name), rows }];
  });
  const rest = groups.get(null) ?? [];
  return [...found, ...apart(rest)];
}

/** Without areas: what is named, and after it what nobody names. */
export function apart(rows: readonly LedgerRow[]): Group[] {
  const [named, unnamed] = [rows.filter(({ described }) => !described), rows.filter(({ described }) => described)];
  const bare = { area: null, name: "", around: [] };
  return [
    ...(named.length > 0 ? [{ ...bare, kind: "elsewhere" as const, rows: named }] : []),
    ...(unnamed.length > 0 ? [{ ...bare, kind: "unnamed" as const, rows: unnamed }] : []),
  ];
}
