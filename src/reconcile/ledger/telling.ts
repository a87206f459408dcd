import type { SideKey } from "../../model/index.ts";
import type { DayNumber } from "../days.ts";
import type { OpponentOf } from "./effect.ts";
import { type Entry, isGain } from "./entry.ts";
import type { Ground } from "./ground.ts";
import { step } from "./step.ts";

/** What claims do to the ground at a place; `Told` is a claim, as an entry of the ledger or by its id. */
interface Effect<Told> {
  readonly opens: readonly Told[];
  readonly supports: readonly Told[];
  readonly prior: SideKey | null;
  readonly contradictsSince: DayNumber | null;
  readonly contested: { readonly until: DayNumber; readonly claims: readonly Told[] } | null;
  readonly encircled: { readonly by: SideKey | null; readonly claims: readonly Told[] } | null;
}

/** How one document's claims of one day change the ground, told in the order of its text. */
export interface Telling extends Effect<Entry> {
  /** Every ground on the way, the last one the outcome. */
  readonly path: readonly Ground[];
}

/** The outcome of a day at one place, all documents together. */
export interface DayOutcome extends Effect<string> {
  readonly ground: Ground;
  readonly opposes: readonly string[];
  /** The outcomes that could not be weighed against each other, with the claims for each. */
  readonly disputed: readonly { readonly ground: Ground; readonly claims: readonly string[] }[];
}

/** Applies the claims of one account, in the order of its text. */
export function tell(entries: readonly Entry[], before: Ground, opponentOf: OpponentOf): Telling {
  const path: Ground[] = [before];
  let opens: Entry[] = [];
  const supports: Entry[] = [];
  let prior: SideKey | null = null;
  let contradictsSince: DayNumber | null = null;
  let contested: Telling["contested"] = null;
  let encircled: Telling["encircled"] = null;
  for (const entry of entries) {
    const ground: Ground = path.at(-1)!;
    const taken = step(entry, ground, opponentOf);
    if (taken.ground !== ground) path.push(taken.ground);
    if (taken.effect === "opens") {
      supports.push(...opens);
      opens = [entry];
      contested = null;
    } else if (taken.effect === "supports") supports.push(entry);
    if (taken.prior && (prior === null || isGain(entry.change))) prior = taken.prior;
    if (taken.contradictsSince !== undefined) contradictsSince = taken.contradictsSince;
    if (taken.contested !== undefined) {
      const fighting: readonly Entry[] = contested?.claims ?? [];
      contested = { until: taken.contested, claims: [...fighting, entry] };
    }
    if (taken.encircled !== undefined) encircled = { by: taken.encircled, claims: [entry] };
  }
  return { path, opens, supports, prior, contradictsSince, contested, encircled };
}

export const ids = (entries: readonly Entry[]) => entries.map((entry) => entry.claim);
/** The ground at the end of the account. */
export const end = (telling: Telling) => telling.path.at(-1)!;

/** What a day comes to: one account with those that agree with it, and what is set against them. */
export function outcome(
  telling: Telling,
  agreeing: readonly Telling[],
  opposes: readonly string[],
  disputed: DayOutcome["disputed"],
  ground: Ground = end(telling),
): DayOutcome {
  const all = [telling, ...agreeing];
  const contested = all.flatMap((each) => (each.contested ? [each.contested] : []));
  const rings = all.flatMap((each) => (each.encircled ? [each.encircled] : []));
  const since = all.flatMap((each) => (each.contradictsSince === null ? [] : [each.contradictsSince]));
  return {
    ground,
    opens: all.flatMap((each) => ids(each.opens)),
    supports: all.flatMap((each) => ids(each.supports)),
    opposes,
    prior: all.find((each) => each.prior !== null)?.prior ?? null,
    contradictsSince: since.length > 0 ? Math.min(...since) : null,
    contested: contested.length > 0 ? joinContested(contested) : null,
    encircled:
      rings.length > 0
        ? {
            by: rings[0]!.by,
            claims: rings.filter((ring) => ring.by === rings[0]!.by).flatMap((ring) => ids(ring.claims)),
          }
        : null,
    disputed,
  };
}

function joinContested(contested: readonly NonNullable<Telling["contested"]>[]): NonNullable<DayOutcome["contested"]> {
  return {
    until: Math.max(...contested.map((each) => each.until)),
    claims: contested.flatMap((each) => ids(each.claims)),
  };
}
