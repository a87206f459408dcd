import type { Extent } from "./claim.ts";
import type { SideKey } from "./side.ts";
import type { Day } from "./when.ts";

/**
 * The state of ground: `held` by one side, `divided` between sides, `contested` (fighting, no outcome known),
 * `disputed` (sources say different things), `unknown`.
 */
export type Status = "held" | "divided" | "contested" | "disputed" | "unknown";

/** A stretch of days during which one place was in one state, with the claims that say so. */
export interface ControlInterval {
  readonly place: string;
  /** First day of the state, and the last (inclusive); null: to the end of what is known. */
  readonly first: Day;
  readonly last: Day | null;
  /** The change fell between these days; equal where the day is known. */
  readonly began: { readonly earliest: Day | null; readonly latest: Day };
  readonly holder: SideKey | null;
  readonly status: Status;
  readonly extent: Extent;
  /** Shares or parts by side where the place is divided. */
  readonly parts: Readonly<Record<SideKey, Extent>>;
  readonly encircled: { readonly by: SideKey; readonly claims: readonly string[] } | null;
  /** Ids of the claims that open, confirm and contradict it. An inferred interval names the claim it is inferred from. */
  readonly opens: readonly string[];
  readonly supports: readonly string[];
  readonly opposes: readonly string[];
  /** True where no sentence states it (a capture implies who held the place before). */
  readonly inferred: boolean;
  /** The rule that made it, in a word or two. */
  readonly rule: string;
}

/**
 * So many days before its first day a state is carried back that is only inferred of the time before the first change: half a
 * year. Who must have held a place when a document begins to tell of it is no evidence of who did long ago.
 */
export const carriedBack = 180;

/** Whether a place's first state is one that is carried back, and its first day no beginning. */
export function isCarriedBack({ inferred, began }: Pick<ControlInterval, "inferred" | "began">): boolean {
  return inferred && began.earliest === null;
}

/** A place of a case: what several documents' mentions and a gazetteer entry were joined to. */
export interface CasePlace {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type: string;
  readonly parent: string | null;
  /** Ids of the documents' places that were joined here: `<document id>#<place id in its reading>`. */
  readonly mentions: readonly string[];
  readonly gazetteer: string | null;
  /** True where neither a document nor a gazetteer nor a person names it: "two hills", "the outskirts". */
  readonly described?: boolean;
}

/** A side of a case, joined over documents. */
export interface CaseSide {
  readonly key: SideKey;
  readonly names: readonly string[];
  /** Ids of the documents' sides joined here: `<document id>#<side key in its reading>`. */
  readonly mentions: readonly string[];
}
