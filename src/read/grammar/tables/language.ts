import type { Extent } from "../../../model/index.ts";
import type { Token } from "../../text/sentence.ts";

/**
 * What a column of a table tells: `holder` who holds the place, `taker` who took it, `since` from when on it was held, `taken`
 * when it was, `day` of when the row is, `source` who says so.
 */
export type Column = "place" | "holder" | "taker" | "since" | "taken" | "day" | "source";

/** Who holds how much of a place by a cell: the words that name them. */
export interface Share {
  readonly who: readonly Token[];
  readonly extent: Extent;
}

/** The words that tables of control are set in, which each language has of its own. */
export interface TableLanguage {
  /** What a column tells by its head; null for those that say nothing of who holds what. */
  column(head: string): Column | null;
  /** "half rebels, half government": who holds how much; "contested" where the cell says that nobody does for sure. */
  shares(cell: readonly Token[]): readonly Share[] | "contested";
}
