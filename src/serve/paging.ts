import type { PageQuery } from "./query.ts";

/** A list that was cut, and where it goes on; null where this is its end. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/**
 * Cuts a list from a cursor on.
 *
 * @returns null where the cursor is of another revision: the list may have changed before it
 */
export function pageOf<T>(list: readonly T[], { limit, cursor }: PageQuery, revision: number): Page<T> | null {
  const [of, from] = cursor === undefined ? [revision, 0] : cursor.split("-").map(Number);
  if (of !== revision) return null;
  const end = limit === undefined ? list.length : from! + limit;
  return { items: list.slice(from, end), next: end < list.length ? `${revision}-${end}` : null };
}

/** The same address with another cursor, as a Link header leads to it. */
export function linkTo(address: URL, cursor: string): string {
  const next = new URL(address);
  next.searchParams.set("cursor", cursor);
  return `<${next.pathname}${next.search}>; rel="next"`;
}

/** The address of the whole list that an address asks for a page of. */
export function withoutPage(address: URL): string {
  const whole = new URL(address);
  for (const name of ["limit", "cursor"]) whole.searchParams.delete(name);
  return whole.pathname + whole.search;
}
