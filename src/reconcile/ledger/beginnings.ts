import type { SideKey } from "../../model/index.ts";
import type { DayNumber } from "../days.ts";
import type { Record } from "./derive.ts";
import { isFirm, isWhole, type OpponentOf } from "./effect.ts";
import type { Entry } from "./entry.ts";
import { firmness, type Ground, heldBy } from "./ground.ts";
import type { DayOutcome } from "./telling.ts";

/** Who held a place before anything is told of it, with the claim that it is inferred from. */
export interface Beginning {
  readonly side: SideKey;
  /** Who had a part of it besides; absent where the side had all of it. */
  readonly beside?: SideKey;
  readonly claim: string;
  /** How far back it is carried, and the day of what tells it. */
  readonly from: DayNumber;
  readonly until: DayNumber;
}

/**
 * Where the first claim about the place itself states who holds it, and only claims about what it lies in are dated
 * before: that side held it from the beginning, whatever those imply. Null where it is not so.
 */
export function statedAtFirst(ordered: readonly Entry[], from: DayNumber): Beginning | null {
  if (ordered[0]?.derived !== "whole") return null;
  const own = ordered.find(({ derived, summary }) => derived === null && !summary);
  if (own?.change !== "hold" || !isFirm(own) || !isWhole(own) || own.holder === null) return null;
  return { side: own.holder, claim: own.claim, from, until: own.day };
}

/** Who leaves a region had a part of it, and who has it then had the rest; null where nobody is told to leave one. */
export function leftDivided(
  events: readonly Entry[],
  ground: Ground,
  from: DayNumber,
  opponentOf: OpponentOf,
): Beginning | null {
  const left = events.find(
    (entry) => entry.wide && entry.change === "withdraw" && entry.derived === null && isWhole(entry),
  );
  if (!left || ground.status !== "held") return null;
  const leaver = left.by ?? left.against ?? opponentOf(ground.holder!, left.document);
  if (leaver === null || leaver === ground.holder) return null;
  return { side: leaver, beside: ground.holder!, claim: left.claim, from, until: left.day };
}

/** Who takes what it was only presumed to have had lost it some time before, at the soonest since a day. */
export function lostBefore(told: DayOutcome, since: DayNumber, day: DayNumber): Record {
  const cause = { day: since, weight: 0, voice: "", rule: "held before it was taken" };
  return {
    day: since,
    earliest: since,
    ground: { ...heldBy(told.prior!, firmness.inferred, cause), last: day - 1 },
    opens: [...told.opens],
    supports: [],
    opposes: [],
    contested: null,
    encircled: null,
    inferred: true,
  };
}
