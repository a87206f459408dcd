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
  readonly sentence: string;
}

/** The answer of `shares` for one day. */
export interface SharesOfDay {
  readonly date: Day;
  readonly sides: Readonly<Record<SideKey, readonly string[]>>;
  /** All ground of the map, and that of which anything is known, in square kilometres. */
  readonly all: number;
  readonly known: number;
  readonly shares: readonly ShareAnswer[];
  readonly told: readonly ToldShare[];
}
