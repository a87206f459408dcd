import type { Extent, SideKey } from "../../model/index.ts";
import type { DayNumber } from "../days.ts";

/** How well it is known that the holder has it: implied by something else, stated, or stated as an event. */
export const firmness = { inferred: 0, stated: 1, captured: 2 } as const;

/** The state of one place between two events, without the passing fights and encirclements. Values are not changed. */
export interface Ground {
  readonly status: "held" | "divided" | "unknown" | "disputed";
  readonly holder: SideKey | null;
  readonly parts: Readonly<Record<SideKey, Extent>>;
  readonly firmness: number;
  /** When it came to be so, and the greatest weight of the claims that say so. */
  readonly since: DayNumber;
  readonly weight: number;
  /** The last day on which it was said to be so. */
  readonly last: DayNumber;
  /** Who says so. */
  readonly voices: readonly string[];
  /** The last advance into it, with the ground before that, so that a repelled attack can restore it. */
  readonly advance: { readonly by: SideKey; readonly day: DayNumber; readonly before: Ground } | null;
  /** Who had all of it before it was taken; null where that is not known. */
  readonly from: SideKey | null;
  /** False only before anything is known, where a later claim may still tell who held it. */
  readonly known: boolean;
  /** Whether no claim says or implies it: a claim that the holder takes the place tells that it had lost it. */
  readonly presumed: boolean;
  /** On how many days the side whose advance divided it has attacked it since. */
  readonly attacked: number;
  readonly rule: string;
}

export const nothingKnown: Ground = {
  status: "unknown",
  holder: null,
  parts: {},
  firmness: firmness.inferred,
  since: Number.NEGATIVE_INFINITY,
  weight: 0,
  last: Number.NEGATIVE_INFINITY,
  voices: [],
  advance: null,
  from: null,
  known: false,
  presumed: false,
  attacked: 0,
  rule: "nothing known",
};

/** Why and since when: what every new ground needs to say. */
export interface Cause {
  readonly day: DayNumber;
  readonly weight: number;
  readonly voice: string;
  readonly rule: string;
}

export function heldBy(side: SideKey, firm: number, cause: Cause): Ground {
  return { ...blank(cause), status: "held", holder: side, parts: { [side]: "whole" }, firmness: firm };
}

export function dividedBetween(parts: Readonly<Record<SideKey, Extent>>, cause: Cause): Ground {
  return { ...blank(cause), status: "divided", parts: sorted(parts), firmness: firmness.captured };
}

export function leftByAll(cause: Cause): Ground {
  return { ...blank(cause), status: "unknown", firmness: firmness.captured };
}

export function disputedBetween(parts: Readonly<Record<SideKey, Extent>>, cause: Cause): Ground {
  return { ...blank(cause), status: "disputed", parts: sorted(parts), firmness: firmness.stated };
}

function blank(cause: Cause): Ground {
  const { day, weight, voice, rule } = cause;
  return { ...nothingKnown, since: day, last: day, weight, voices: [voice], known: true, rule };
}

/** Sides in the order of their keys, so that equal parts print as equal bytes. */
function sorted(parts: Readonly<Record<SideKey, Extent>>): Record<SideKey, Extent> {
  return Object.fromEntries(Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Equal for grounds that look the same on a map. */
export function groundKey(ground: Ground): string {
  if (ground.status === "held") return `held ${ground.holder}`;
  if (ground.status === "unknown") return "unknown";
  return `${ground.status} ${JSON.stringify(ground.parts)}`;
}

/** What the others have where one side has a share: the rest if there is one other and the share is a number. */
export function withPart(
  parts: Readonly<Record<SideKey, Extent>>,
  side: SideKey,
  extent: Extent,
): Record<SideKey, Extent> {
  const next: Record<SideKey, Extent> = { ...parts, [side]: extent };
  const others = Object.keys(next).filter((key) => key !== side);
  for (const other of others) {
    next[other] = others.length === 1 && typeof extent === "number" ? round(1 - extent) : "part";
  }
  return next;
}

function round(share: number): number {
  return Math.round(share * 1e6) / 1e6;
}

/** The ground with one more voice for it. */
export function supported(ground: Ground, { day, weight, voice }: Omit<Cause, "rule">): Ground {
  const known = ground.voices.includes(voice);
  if (known && weight <= ground.weight && day <= ground.last) return ground;
  return {
    ...ground,
    weight: Math.max(ground.weight, weight),
    last: Math.max(ground.last, day),
    voices: known ? ground.voices : [...ground.voices, voice].sort(),
  };
}
