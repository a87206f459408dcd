import type { SideKey } from "../../model/index.ts";
import type { DayNumber } from "../days.ts";
import type { Record } from "./derive.ts";
import { disputedBetween } from "./ground.ts";

/** What some claims say about a place and a day that others contradict; the first version of a dispute. */
export interface Contradiction {
  readonly kind: "date" | "holder";
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly sides: readonly { readonly holder: SideKey | null; readonly claims: readonly string[] }[];
}

/** Marks the grounds since a day as disputed: another voice says that it came about only now. */
export function contradict(
  records: Record[],
  since: DayNumber,
  day: DayNumber,
  claims: readonly string[],
  contradictions: Contradiction[],
): void {
  const earlier: string[] = [];
  let holder: SideKey | null = null;
  for (const record of records) {
    if (record.day < since || record.day >= day || record.ground.status !== "held") continue;
    holder = record.ground.holder;
    earlier.push(...record.opens);
    const { since: opened, weight, parts } = record.ground;
    const before = records.filter((other) => other.day < since).at(-1)?.ground.parts ?? {};
    record.ground = disputedBetween(
      { ...before, ...parts },
      { day: opened, weight, voice: "", rule: "sources give different days" },
    );
    for (const claim of claims) if (!record.opposes.includes(claim)) record.opposes.push(claim);
  }
  if (earlier.length > 0) {
    contradictions.push({
      kind: "date",
      first: since,
      last: day,
      sides: [
        { holder, claims: earlier },
        { holder, claims: [...claims] },
      ],
    });
  }
}
