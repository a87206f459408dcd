import type { ControlInterval, SideKey } from "../../model/index.ts";
import type { DayNumber } from "../days.ts";
import { type Beginning, leftDivided, lostBefore, statedAtFirst } from "./beginnings.ts";
import { compose } from "./compose.ts";
import { type Contradiction, contradict } from "./contradictions.ts";
import { tellDay } from "./day.ts";
import type { OpponentOf } from "./effect.ts";
import { compareEntries, type Entry } from "./entry.ts";
import { withoutExcursions } from "./excursions.ts";
import { type Ground, nothingKnown } from "./ground.ts";
import { attacked, presume } from "./presume.ts";
import type { DayOutcome } from "./telling.ts";

/** The ground of a place from a day on, and why. */
export interface Record {
  readonly day: DayNumber;
  /** First day the change can have fallen on; null where only its last is known. */
  readonly earliest: DayNumber | null;
  ground: Ground;
  readonly opens: string[];
  readonly supports: string[];
  readonly opposes: string[];
  readonly contested: { readonly until: DayNumber; readonly claims: readonly string[] } | null;
  readonly encircled: { readonly by: SideKey; readonly claims: readonly string[] } | null;
  readonly inferred: boolean;
}

export interface PlaceLedger {
  /** Null where its own claims do not tell. */
  readonly beginning: Beginning | null;
  readonly intervals: readonly ControlInterval[];
  readonly contradictions: readonly Contradiction[];
}

/**
 * The control history of one place, from the claims about it alone. `from` is the first day of the period that the
 * documents about it speak of: how far back an inferred holder is carried. `background` is who held it before, where its
 * claims do not tell. Pure; entries may come in any order.
 */
export function derivePlace(
  place: string,
  entries: readonly Entry[],
  from: DayNumber,
  opponentOf: OpponentOf,
  background: Beginning | null = null,
): PlaceLedger {
  const ordered = [...entries].sort(compareEntries);
  const records: Record[] = [];
  const contradictions: Contradiction[] = [];
  let prior: Beginning | null = statedAtFirst(ordered, from);
  let ring: Record["encircled"] = null;
  for (let start = 0; start < ordered.length; ) {
    const day = ordered[start]!.day;
    let end = start + 1;
    while (end < ordered.length && ordered[end]!.day === day) end++;
    const today = ordered.slice(start, end);
    start = end;
    const before = records.at(-1)?.ground ?? nothingKnown;
    const attacks = today.filter(({ derived }) => derived === "attack");
    const events = today.filter((entry) => !entry.summary && entry.derived !== "attack");
    const told =
      attacks.length > 0 && events.length === 0 ? presume(attacks, before) : tellDay(events, before, opponentOf);
    const summaries = today
      .filter((entry) => entry.summary)
      .map((entry) => ({ claim: entry.claim, fits: entry.holder !== null && entry.holder in told.ground.parts }));
    const loser = told.prior ?? attacked(attacks);
    if (!before.known && loser !== null && prior === null)
      prior = { side: loser, claim: told.opens[0] ?? today[0]!.claim, from, until: day };
    if (!before.known && prior === null) prior = leftDivided(events, told.ground, from, opponentOf);
    if (before.presumed && told.prior !== null) {
      const since = Math.max(before.last, records.at(-1)!.day) + 1;
      if (since < day) records.push(lostBefore(told, since, day));
    }
    if (told.contradictsSince !== null) contradict(records, told.contradictsSince, day, told.opens, contradictions);
    if (told.disputed.length > 0) {
      contradictions.push({
        kind: "holder",
        first: day,
        last: day,
        sides: told.disputed.map(({ ground, claims }) => ({
          holder: ground.holder,
          claims: claims.length > 0 ? claims : lastClaims(records),
        })),
      });
    }
    ring = ringAfter(ring, told.encircled, told.ground);
    records.push({
      day,
      earliest: earliestOf(today, told.opens, records.at(-1)?.day ?? null, day),
      ground: told.ground,
      opens: [...told.opens],
      supports: [...told.supports, ...summaries.filter(({ fits }) => fits).map(({ claim }) => claim)],
      opposes: [...told.opposes, ...summaries.filter(({ fits }) => !fits).map(({ claim }) => claim)],
      contested: told.contested,
      encircled: ring,
      inferred: isInferred(told, today, records.at(-1)),
    });
  }
  const kept = withoutExcursions(records, new Map(ordered.map((entry) => [entry.claim, entry])));
  return { beginning: prior, intervals: compose(place, kept, prior ?? background), contradictions };
}

/** The claims that the last ground rests on. */
function lastClaims(records: readonly Record[]): readonly string[] {
  return records.findLast(({ opens }) => opens.length > 0)?.opens ?? [];
}

/** Whether no sentence states the ground: it follows from another, and nothing has confirmed it yet. */
function isInferred(told: DayOutcome, today: readonly Entry[], before: Record | undefined): boolean {
  if (told.ground.firmness === 0) return true;
  const ownClaims = (claims: readonly string[]) =>
    today.some((entry) => entry.derived === null && claims.includes(entry.claim));
  if (told.opens.length > 0) return !ownClaims(told.opens) && !ownClaims(told.supports);
  return before?.inferred === true && !ownClaims(told.supports);
}

/** A ring ends when the besieger takes the place, when the text says so, or when another ring is told of. */
function ringAfter(
  ring: Record["encircled"],
  told: { readonly by: SideKey | null; readonly claims: readonly string[] } | null,
  ground: Ground,
): Record["encircled"] {
  let now = ring;
  if (told)
    now =
      told.by === null
        ? null
        : { by: told.by, claims: told.by === ring?.by ? [...ring.claims, ...told.claims] : told.claims };
  return now && ground.status === "held" && ground.holder === now.by ? null : now;
}

/** A change told for an interval of days fell between them; a mere statement, some time after the last claim before it. */
function earliestOf(
  today: readonly Entry[],
  opens: readonly string[],
  lastDay: DayNumber | null,
  day: DayNumber,
): DayNumber | null {
  const opening = today.find((entry) => entry.claim === opens[0]);
  if (!opening) return day;
  if (opening.change !== "hold") return opening.first;
  return lastDay === null ? null : lastDay + 1;
}
