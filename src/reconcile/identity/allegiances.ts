import type { CaseSide, Day, ForceClaim, Reading, SideKey } from "../../model/index.ts";
import { dayNumber } from "../days.ts";
import { sideMentionId } from "../evidence.ts";
import { commonNames, forceKey, mainSides, namesForce } from "../forces/names.ts";

/** A force is on a side from a day on, until it goes over to another. */
export interface Allegiance {
  readonly from: Day;
  readonly side: SideKey;
  /** What tells it. */
  readonly claim: ForceClaim;
}

/** By the key of the force's name, in the order of the days. */
export type Allegiances = ReadonlyMap<string, readonly Allegiance[]>;

/** When a force went over must be told to so many days, to tell its deeds before from those after. */
const exact = 62;

/**
 * The forces that documents tell to have gone over to another side of the case on a day, by their own names: of men who
 * are only described ("deserters", "the Army") nobody can tell what else they did. What is claimed, planned or denied
 * moves nobody.
 */
export function allegiancesOf(
  readings: readonly Reading[],
  sides: readonly CaseSide[],
  sideOf: ReadonlyMap<string, SideKey>,
): Allegiances {
  const moves = readings.flatMap(movesOf);
  if (moves.length === 0) return new Map();
  const common = commonNames(sides);
  const main = mainSides(sides);
  const found = new Map<string, Allegiance[]>();
  for (const claim of moves) {
    const { force, other, document, when } = claim;
    const of = (key: SideKey | null) => (key === null ? undefined : sideOf.get(sideMentionId(document, key)));
    const side = of(other!.side);
    if (side === undefined || !main.has(side) || of(force.side) === side) continue;
    if (!namesForce(force.name, common, Number.POSITIVE_INFINITY)) continue;
    const key = forceKey(force.name);
    found.set(key, [...(found.get(key) ?? []), { from: when.first!, side, claim }]);
  }
  for (const among of found.values()) among.sort((a, b) => order(a.from, b.from) || order(a.claim.id, b.claim.id));
  return found;
}

/** The claims of a document that a force went over to another, or joined it, on a day. */
export function movesOf({ claims }: Reading): ForceClaim[] {
  return claims.filter(
    (claim): claim is ForceClaim =>
      claim.kind === "force" &&
      (claim.change === "defected" || claim.change === "joined" || claim.change === "merged") &&
      claim.other !== null &&
      (claim.modality === "stated" || claim.modality === "reported") &&
      isExact(claim),
  );
}

function isExact({ when: { first, last, basis } }: ForceClaim): boolean {
  if (first === null || last === null || basis === "document") return false;
  const days = dayNumber(last) - dayNumber(first);
  return days >= 0 && days <= exact;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
