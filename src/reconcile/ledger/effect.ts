import type { SideKey } from "../../model/index.ts";
import type { DayNumber } from "../days.ts";
import type { Entry } from "./entry.ts";
import { type Cause, type Ground, supported } from "./ground.ts";

/** Who a side is fighting, as the documents tell; null where they do not. */
export type OpponentOf = (side: SideKey, document: string) => SideKey | null;

/** What one claim does to the ground before it. */
export interface Step {
  readonly ground: Ground;
  /** `opens` a new state, `supports` the one that is, or says nothing of it. */
  readonly effect: "opens" | "supports" | "none";
  /** Who must have held the place just before, where nothing else tells. */
  readonly prior?: SideKey | null;
  /** The state since this day, of which only other voices told, is contradicted by this claim. */
  readonly contradictsSince?: DayNumber;
  /** Fighting with no outcome until this day (inclusive); the ground is as it was afterwards. */
  readonly contested?: DayNumber;
  /** Surrounded by this side from now on; null: no longer. */
  readonly encircled?: SideKey | null;
}

export const unmoved = (ground: Ground): Step => ({ ground, effect: "none" });

export function causeOf({ day, weight, voice }: Entry, rule: string): Cause {
  return { day, weight, voice, rule };
}

export function support(entry: Entry, ground: Ground): Step {
  return { ground: supported(ground, entry), effect: "supports" };
}

/** Whether the claim speaks of all of the place. */
export const isWhole = ({ extent }: Entry) => extent === "whole" || extent === 1;

/** What weighs as much as if the document itself told it: a claim that its source makes against its own side. */
const asGoodAsTold = 0.7;

/** A firm claim is one the document makes itself, or reports as known, or that somebody makes against his own interest. */
export const isFirm = ({ modality, weight }: Entry) =>
  modality === "stated" || modality === "reported" || weight >= asGoodAsTold;
