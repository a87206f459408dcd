import type { ShareSeries as Answer, ToldShare } from "../../ask/share-answers.ts";
import type { SideKey } from "../../model/index.ts";
import { dayNumber } from "../time/day.ts";

export type ShareDay = Answer["days"][number];

/** The shares of a period with their days as numbers, and what documents say of them, each once. */
export interface ShareSeries {
  readonly days: readonly { readonly day: number; readonly answer: ShareDay }[];
  readonly first: number;
  readonly last: number;
  /** The sides that ever have ground, the one with the most first. */
  readonly sides: readonly SideKey[];
  readonly told: readonly (ToldShare & { readonly day: number })[];
}

export function seriesOf(answers: Answer["days"]): ShareSeries {
  const days = answers.map((answer) => ({ day: dayNumber(answer.date), answer }));
  const most = new Map<SideKey, number>();
  for (const { shares } of answers)
    for (const { side, best } of shares) most.set(side, Math.max(best, most.get(side) ?? 0));
  const told = new Map<string, ToldShare & { day: number }>();
  for (const { told: said } of answers)
    for (const share of said) told.set(share.claim, { ...share, day: dayNumber(share.first) });
  return {
    days,
    first: days[0]?.day ?? 0,
    last: days.at(-1)?.day ?? 0,
    sides: [...most].sort((a, b) => b[1] - a[1]).map(([side]) => side),
    told: [...told.values()].sort((a, b) => a.day - b.day || (a.claim < b.claim ? -1 : 1)),
  };
}

/** The answer that holds on a day. */
export function answerOn({ days }: ShareSeries, day: number): ShareDay | null {
  return (days.findLast((one) => one.day <= day) ?? days[0])?.answer ?? null;
}

/** The side that has lost the largest part of what it had at first, where that is a twentieth or more; null where none has. */
export function loserOf({ days, sides }: ShareSeries): SideKey | null {
  const end = days.at(-1)?.answer.ofFirst ?? {};
  const start = days[0]?.answer.shares ?? [];
  const lost = sides.flatMap((side) => {
    const had = start.find((share) => share.side === side)?.best ?? 0;
    const kept = end[side]?.[side] ?? 0;
    return end[side] === undefined || 1 - kept < 0.05 ? [] : [{ side, area: had * (1 - kept) }];
  });
  return lost.sort((a, b) => b.area - a.area)[0]?.side ?? null;
}

/** What a document allows, as one number to draw at and the bounds where it gives them. */
export function pointOf({ figure: { low, best, high } }: ToldShare): {
  at: number;
  low: number | null;
  high: number | null;
} {
  return { at: best ?? low ?? high ?? 0, low, high };
}
