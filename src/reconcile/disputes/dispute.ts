import type { Day, SideKey } from "../../model/index.ts";

/**
 * What sources disagree on: `holder` who held a place, `date` when it changed hands, `outcome` how something ended or
 * whether it happened at all, `actor` who did it, `number` how many.
 */
export type DisputeKind = "holder" | "date" | "outcome" | "actor" | "number";

/** Claims that cannot all be true. */
export interface Dispute {
  readonly id: string;
  readonly kind: DisputeKind;
  /** The case place; null where the dispute is about no place. */
  readonly place: string | null;
  /** For a number: what was counted, and whose (a side key or the noun). For an outcome or an actor: of what, or of whom. */
  readonly subject?: { readonly what: string; readonly who: string | null };
  readonly first: Day;
  readonly last: Day;
  /** Each version with the claims for it. */
  readonly versions: readonly {
    readonly says: string;
    readonly holder: SideKey | null;
    readonly claims: readonly string[];
  }[];
  /** The first day after it on which the sources agree again, with who holds the place then; null where they never do. */
  readonly settled: { readonly on: Day; readonly holder: SideKey | null; readonly claims: readonly string[] } | null;
  /** Greater where more days of more places, or more of a toll, depend on it. */
  readonly rank: number;
}
