import type { SideKey } from "../../model/index.ts";
import { causeOf } from "./effect.ts";
import type { Entry } from "./entry.ts";
import { firmness, type Ground, heldBy } from "./ground.ts";
import { type DayOutcome, ids, outcome } from "./telling.ts";

/** So many days after an advance into a place, attacks on it are no part of the same fighting; and so many days of them. */
const longAgo = 14;
const enough = 2;

/** The side that all of the day's attacks were made on; null where there are none, or several sides attack. */
export function attacked(attacks: readonly Entry[]): SideKey | null {
  const sides = new Set(attacks.map(({ holder }) => holder));
  return sides.size === 1 ? attacks[0]!.holder : null;
}

/**
 * A day of which nothing but attacks is told: the side attacked had the place, where no claim tells who did. What was
 * only presumed before gives way to it. An attack by the side that claims say has the place speaks against them.
 */
export function presume(attacks: readonly Entry[], before: Ground): DayOutcome {
  const nothing = { path: [before], opens: [], supports: [], prior: null, contradictsSince: null } as const;
  const still = outcome({ ...nothing, contested: null, encircled: null }, [], [], []);
  const side = attacked(attacks);
  if (side === null) return still;
  const last = attacks[0]!.day;
  if (before.status === "held" && before.holder === side)
    return { ...still, ground: before.presumed ? { ...before, last } : before, supports: ids(attacks) };
  if (before.status === "divided" && side in before.parts) return fromOutside(attacks, before, still);
  if (before.known && !before.presumed) {
    const own = before.status === "held" && attacks.every(({ by }) => by === before.holder);
    return own ? { ...still, opposes: ids(attacks) } : still;
  }
  const cause = causeOf(attacks[0]!, "attacked by the other side");
  const ground = { ...heldBy(side, firmness.inferred, cause), presumed: true };
  return { ...still, ground, opens: ids(attacks), prior: before.known ? null : side };
}

/**
 * A side that goes on attacking a place that it once entered, long after anything was told of a part it has there, is no
 * longer in it: the other side has all of it.
 */
function fromOutside(attacks: readonly Entry[], before: Ground, still: DayOutcome): DayOutcome {
  const { day, holder, by } = attacks[0]!;
  if (before.advance?.by !== by || day - before.last <= longAgo) return still;
  const attacked = before.attacked + 1;
  if (attacked < enough) return { ...still, ground: { ...before, attacked } };
  const cause = causeOf(attacks[0]!, "attacked from outside");
  return { ...still, ground: heldBy(holder!, firmness.inferred, cause), opens: ids(attacks) };
}
