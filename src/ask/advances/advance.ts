import type { Day, SideKey } from "../../model/index.ts";

/** Ground that a side came to on a day, or was kept from, and the ground it came from. Places are the case's ids. */
export interface Advance {
  readonly day: Day;
  readonly place: string;
  readonly side: SideKey;
  /** The side took the place, got a part of it, or was thrown back. */
  readonly outcome: "taken" | "entered" | "repelled";
  /** Ground the side held before; null where it held none that borders on the place. */
  readonly from: string | null;
  /**
   * How that ground was found: a sentence names it, it is the nearest of what borders on the place, or it was itself
   * taken on that day from ground that the side held.
   */
  readonly basis: "named" | "adjacent" | "same day" | null;
  /** The claims that tell of it. */
  readonly claims: readonly string[];
}

/** An advance of which it is not yet known where it came from. */
export type Move = Omit<Advance, "from" | "basis">;
