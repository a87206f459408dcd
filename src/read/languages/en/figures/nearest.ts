import type { Piece } from "../../../figures/pieces.ts";
import { costOf } from "./cost.ts";
import type { Counted } from "./counted.ts";
import { isOfTheLiving } from "./events.ts";
import type { Link } from "./link.ts";
import { lowerAt } from "./situation.ts";
import type { Trigger } from "./triggers.ts";
import { isWhole } from "./wholes.ts";

/** How many pieces away from a quantity its event can stand. */
export const REACH = 40;

/** The index of the first trigger at or behind a piece; triggers stand in order. */
export function firstFrom(triggers: readonly Trigger[], piece: number): number {
  let low = 0;
  let high = triggers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((triggers[middle] as Trigger).at < piece) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The event word that tells of a quantity at the least cost, or null.
 *
 * @param asPart the quantity is the whole of which a part before it is told of: what is told of the whole is wanted
 */
export function nearest(
  pieces: readonly Piece[],
  counted: readonly Counted[],
  index: number,
  triggers: readonly Trigger[],
  asPart = false,
): Link | null {
  const item = counted[index] as Counted;
  if (!asPart && isWhole(pieces, counted, index)) return null;
  const unknown = item.phrase.noun === null && item.phrase.unknown;
  let best: Trigger | null = null;
  let least = Number.POSITIVE_INFINITY;
  const from = item.quantity.first - REACH;
  const to = Math.max(item.phrase.end, item.quantity.next) + REACH;
  for (let t = firstFrom(triggers, from); t < triggers.length; t++) {
    const trigger = triggers[t] as Trigger;
    if (trigger.at > to) break;
    if (unknown && !isOfTheLiving(lowerAt(pieces, trigger.at))) continue;
    if (trigger.civil && item.phrase.noun?.class !== "people" && !item.phrase.unknown) continue;
    const cost = costOf(pieces, counted, index, trigger);
    if (cost < least) {
      least = cost;
      best = trigger;
    }
  }
  return best === null ? null : { event: best.event, trigger: best, pending: best.pending, inherited: false };
}
