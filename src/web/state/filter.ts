import type { PlaceOnDay } from "./ledger.ts";

/** The legend's filter: names of sides and states that are hidden, as `sideKey` and `stateKey` write them. */
export type Hidden = ReadonlySet<string>;

export const sideKey = (side: string | null): string => `side:${side}`;
export const stateKey = (status: PlaceOnDay["status"]): string => `state:${status}`;

/** Whether the legend hides a place: by its state, or by its holder. */
export function isHidden(state: PlaceOnDay, hidden: Hidden): boolean {
  if (hidden.size === 0) return false;
  return hidden.has(stateKey(state.status)) || (state.status === "held" && hidden.has(sideKey(state.holder)));
}
