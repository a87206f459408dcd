import type { Day, DocumentId, FigureScope, FigureWhat, SideKey } from "../../model/index.ts";

/** What one source says of a number, from all its claims about it. */
export interface SourceEstimate {
  readonly source: string;
  readonly kind: "document" | "quoted";
  readonly document: DocumentId | null;
  /** The side it is aligned with; null: none, or not known. */
  readonly side: SideKey | null;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  /** The last day it is said of. */
  readonly day: Day;
  readonly claims: readonly string[];
  /** Claims that repeat another document's words or report; they count as that document's. */
  readonly copies: readonly string[];
  /** Claims that deny it. */
  readonly deniedBy: readonly string[];
}

/** A running count by one source, in order of time. */
export interface Series {
  readonly source: string;
  readonly kind: "document" | "quoted";
  readonly document: DocumentId | null;
  readonly side: SideKey | null;
  readonly points: readonly {
    readonly day: Day;
    readonly low: number | null;
    readonly best: number | null;
    readonly high: number | null;
    readonly claims: readonly string[];
    readonly deniedBy: readonly string[];
  }[];
}

/** Why `best` is what it is. */
export type EstimateRule =
  | "the only source"
  | "all agree"
  | "the middle of the independent sources"
  | "the middle of partisan sources";

/**
 * What the sources say of one number: so many killed, wounded, evacuated, under arms; whose; of one event, of a whole
 * period, or up to a day. Rows are never added to each other: an event may be part of a total.
 */
export interface Estimate {
  readonly id: string;
  readonly what: FigureWhat;
  /** A side's key, a group ("civilians"), or the noun of the text; null where it does not tell. */
  readonly who: string | null;
  readonly side: SideKey | null;
  readonly unit: string;
  readonly scope: FigureScope;
  readonly first: Day;
  readonly last: Day;
  /** Over all sources: the least and the most that any gives, and a best by the rule. */
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  /** The greatest number that any source names: `high`, or where that is open, what is exceeded. */
  readonly most: number;
  /** Whether some source gives no upper bound for the most it names. */
  readonly open: boolean;
  readonly rule: EstimateRule;
  /** Whether all sources can be right. */
  readonly agree: boolean;
  readonly sources: readonly SourceEstimate[];
  /** Of a running count: each source's own, in order of time. */
  readonly series: readonly Series[];
}
