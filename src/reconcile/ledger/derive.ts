import type { ControlInterval, SideKey } from "../../model/index.ts";
import type { DayNumber } from "../days.ts";
import { compose } from "./compose.ts";
import { tellDay } from "./day.ts";
import { isFirm, isWhole, type OpponentOf } from "./effect.ts";
import { compareEntries, type Entry } from "./entry.ts";
import { withoutExcursions } from "./excursions.ts";
import { disputedBetween, firmness, type Ground, heldBy, nothingKnown } from "./ground.ts";
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

/** What some claims say about a place and a day that others contradict; the first version of a dispute. */
export interface Contradiction {
  readonly kind: "date" | "holder";
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly sides: readonly { readonly holder: SideKey | null; readonly claims: readonly string[] }[];
}

/** Who held a place before anything is told of it, with the claim that it is inferred from. */
export interface Beginning {
  readonly side: SideKey;
  /** Who had a part of it besides; absent where the side had all of it. */
  readonly beside?: SideKey;
  readonly claim: string;
  /** How far back it is carried, and the day of what tells it. */
  readonly from: DayNumber;
  readonly until: DayNumber;
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
    if (!before.known && prior === null) prior = divided(events, told.ground, from, opponentOf);
    if (before.presumed && told.prior !== null && before.last + 1 < day) records.push(lostBefore(told, before, day));
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

/**
 * Where the first claim about the place itself states who holds it, and only claims about what it lies in are dated
 * before: that side held it from the beginning, whatever those imply. Null where it is not so.
 */
function statedAtFirst(ordered: readonly Entry[], from: DayNumber): Beginning | null {
  if (ordered[0]?.derived !== "whole") return null;
  const own = ordered.find(({ derived, summary }) => derived === null && !summary);
  if (own?.change !== "hold" || !isFirm(own) || !isWhole(own) || own.holder === null) return null;
  return { side: own.holder, claim: own.claim, from, until: own.day };
}

/** Who leaves a region had a part of it, and who has it then had the rest; null where nobody is told to leave one. */
function divided(events: readonly Entry[], ground: Ground, from: DayNumber, opponentOf: OpponentOf): Beginning | null {
  const left = events.find(
    (entry) => entry.wide && entry.change === "withdraw" && entry.derived === null && isWhole(entry),
  );
  if (!left || ground.status !== "held") return null;
  const leaver = left.by ?? left.against ?? opponentOf(ground.holder!, left.document);
  if (leaver === null || leaver === ground.holder) return null;
  return { side: leaver, beside: ground.holder!, claim: left.claim, from, until: left.day };
}

/** Who takes what it was only presumed to have had lost it some time before: from the day after that presumption. */
function lostBefore(told: DayOutcome, before: Ground, day: DayNumber): Record {
  const since = before.last + 1;
  const cause = { day: since, weight: 0, voice: "", rule: "held before it was taken" };
  return {
    day: since,
    earliest: since,
    ground: { ...heldBy(told.prior!, firmness.inferred, cause), last: day - 1 },
    opens: [...told.opens],
    supports: [],
    opposes: [],
    contested: null,
    encircled: null,
    inferred: true,
  };
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

/** Marks the grounds since a day as disputed: another voice says that it came about only now. */
function contradict(
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
