import type { Day, Figure, SideKey } from "../model/index.ts";

/** How much ground one side has on a day; areas are square kilometres. */
export interface ShareAnswer {
  readonly side: SideKey;
  readonly low: number;
  readonly best: number;
  readonly high: number;
  readonly presumed: number;
  /** Of all ground of which anything is known, 0 to 1. */
  readonly ofKnown: number;
  /** Of what the side had on the first day of the case's period; null where it had nothing. */
  readonly ofFirst: number | null;
}

/** What a document says of shares and areas on that day. */
export interface ToldShare {
  readonly claim: string;
  readonly document: string;
  readonly source: string | null;
  readonly figure: Figure;
  /** The days it is told of. */
  readonly first: Day;
  readonly last: Day;
  /** Whose share or ground it is, where that is a side of the case. */
  readonly side: SideKey | null;
  /** The place it is a share of, where the sentence also says so of its control; null: of another whole. */
  readonly of: { readonly id: string; readonly name: string } | null;
  /** Whether, as far as its sentence tells, it is of much of the map: of a city, of what a side had; not of a district. */
  readonly wide: boolean;
  readonly sentence: string;
}

/** The answer of `shares` for one day; in a series it holds until the day of the next. */
export interface SharesOfDay {
  readonly date: Day;
  readonly sides: Readonly<Record<SideKey, readonly string[]>>;
  /** All ground of the map, and that of which anything is known, in square kilometres. */
  readonly all: number;
  readonly known: number;
  readonly shares: readonly ShareAnswer[];
  /**
   * What became of the ground that each side had on the first day of the case's period: the parts of it, 0 to 1, that
   * each side has now. What is missing from 1 nobody is known to have.
   */
  readonly ofFirst: Readonly<Record<SideKey, Readonly<Record<SideKey, number>>>>;
  readonly told: readonly ToldShare[];
}

/** The answer of `shares` for a period, where the sides' names need not be told for each day. */
export interface ShareSeries {
  readonly sides: SharesOfDay["sides"];
  readonly days: readonly Omit<SharesOfDay, "sides">[];
}
