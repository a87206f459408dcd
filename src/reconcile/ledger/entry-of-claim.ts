import type { ControlClaim, DocumentId, SideKey } from "../../model/index.ts";
import { dayNumber } from "../days.ts";
import type { Policy } from "../evidence.ts";
import { voiceOf } from "../sources.ts";
import { claimWeight } from "../weight.ts";
import type { Entry } from "./entry.ts";

/** The case's sides of one claim. */
interface Sides {
  readonly holder: SideKey | null;
  readonly by: SideKey | null;
  readonly against: SideKey | null;
}

/** What an entry needs to know besides its claim. */
interface Setting {
  readonly sides: Sides;
  readonly origin: DocumentId;
  readonly wide: boolean;
  readonly aligned: SideKey | null;
  readonly policy: Policy;
}

/** The entry of one claim; null where it has no day at all. */
export function entryOf(claim: ControlClaim, { sides, origin, wide, aligned, policy }: Setting): Entry | null {
  const [first, last] = daysOf(claim.when);
  // What is so is so from the first day told; what happened had happened by the last.
  const state = claim.change === "hold" || claim.change === "contest" || claim.change === "encircle";
  const day = state ? (first ?? last) : (last ?? first);
  if (day === null) return null;
  const { by, against } = sides;
  // Who leaves does not have it afterwards, whatever the reader made of the sentence.
  const holder = claim.change === "withdraw" && sides.holder === by ? null : sides.holder;
  return {
    claim: claim.id,
    document: claim.document,
    origin,
    voice: voiceOf(origin, claim.attribution),
    change: claim.change,
    holder,
    by,
    against,
    extent: claim.extent,
    modality: claim.modality,
    weight: claimWeight(claim, holder, by, aligned, policy),
    day,
    first,
    last,
    vague: claim.when.basis === "document" || (claim.change !== "hold" && !withinMonths(first, last)),
    position: claim.evidence[0]!.start,
    end: claim.evidence[0]!.end,
    derived: null,
    wide,
    summary: false,
  };
}

/** The first and last day, in this order whatever the reader gave; null where open or no day at all. */
function daysOf({ first, last }: ControlClaim["when"]): [number | null, number | null] {
  const [a, b] = [first, last].map((day) => {
    const number = day === null ? Number.NaN : dayNumber(day);
    return Number.isNaN(number) ? null : number;
  }) as [number | null, number | null];
  return a !== null && b !== null && b < a ? [b, a] : [a, b];
}

/** Whether an event is dated to two months or better; what happened "in 2031" is no more than summed up. */
function withinMonths(first: number | null, last: number | null): boolean {
  return first === null || last === null || last - first <= 62;
}
