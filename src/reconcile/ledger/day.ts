import type { SideKey } from "../../model/index.ts";
import type { DayNumber } from "../days.ts";
import type { Entry } from "./entry.ts";
import { disputedBetween, type Ground, groundKey } from "./ground.ts";
import { type OpponentOf, step } from "./step.ts";

/** How one document's claims of one day change the ground, told in the order of its text. */
interface Telling {
  /** Every ground on the way, the last one the outcome. */
  readonly path: readonly Ground[];
  readonly opens: readonly Entry[];
  readonly supports: readonly Entry[];
  readonly prior: SideKey | null;
  readonly contradictsSince: DayNumber | null;
  readonly contested: { readonly until: DayNumber; readonly claims: readonly Entry[] } | null;
  readonly encircled: { readonly by: SideKey | null; readonly claims: readonly Entry[] } | null;
}

/** The outcome of a day at one place, all documents together. */
export interface DayOutcome {
  readonly ground: Ground;
  readonly opens: readonly string[];
  readonly supports: readonly string[];
  readonly opposes: readonly string[];
  readonly prior: SideKey | null;
  readonly contradictsSince: DayNumber | null;
  readonly contested: { readonly until: DayNumber; readonly claims: readonly string[] } | null;
  readonly encircled: { readonly by: SideKey | null; readonly claims: readonly string[] } | null;
  /** The outcomes that could not be weighed against each other, with the claims for each. */
  readonly disputed: readonly { readonly ground: Ground; readonly claims: readonly string[] }[];
}

/** By how much one outcome must outweigh another that contradicts it, so that the place is not disputed. */
const outweighs = 1.5;

/**
 * Claims of one document on one day that stand further apart than this many code units (a section or more) are two
 * accounts, as a lead and its body are, and not one story in which the later is told later.
 */
const oneStory = 8000;
/** A place is as it was said to be at most this many days ago unless more than a mere claim says otherwise. */
const fresh = 7;

/** The claims of one day (in order of effect) applied to the ground before it. */
export function tellDay(entries: readonly Entry[], ground: Ground, opponentOf: OpponentOf): DayOutcome {
  const tellings: Telling[] = [];
  for (let start = 0; start < entries.length; ) {
    let end = start + 1;
    while (end < entries.length && goesOn(entries[end - 1]!, entries[end]!)) end++;
    tellings.push(tell(entries.slice(start, end), ground, opponentOf));
    start = end;
  }
  if (tellings.length === 0) return outcome(tell([], ground, opponentOf), [], [], []);
  const told = tellings.length === 1 ? outcome(tellings[0]!, [], [], []) : weigh(tellings, ground);
  return rash(told, entries, ground) ?? told;
}

function goesOn(before: Entry, entry: Entry): boolean {
  return entry.document === before.document && entry.position - before.position <= oneStory;
}

/** What several documents have just said firmly is not undone by what someone merely claims: it is disputed. */
function rash(told: DayOutcome, entries: readonly Entry[], before: Ground): DayOutcome | null {
  const { ground } = told;
  if (before.status !== "held" || ground.status !== "held" || ground.holder === before.holder) return null;
  if (before.voices.length < 2 || ground.since - before.last > fresh) return null;
  const opening = entries.filter((entry) => told.opens.includes(entry.claim));
  const weight = Math.max(...opening.map((entry) => entry.weight));
  if (opening.some((entry) => entry.modality !== "claimed") || before.weight < outweighs * weight) return null;
  const parts = { ...before.parts, ...ground.parts };
  const cause = { day: ground.since, weight: before.weight, voice: "", rule: "a mere claim against what was stated" };
  const sides = [
    { ground: before, claims: [] },
    { ground, claims: told.opens },
  ];
  return { ...told, ground: disputedBetween(parts, cause), disputed: sides };
}

function tell(entries: readonly Entry[], before: Ground, opponentOf: OpponentOf): Telling {
  const path: Ground[] = [before];
  let opens: Entry[] = [];
  const supports: Entry[] = [];
  let prior: SideKey | null = null;
  let contradictsSince: DayNumber | null = null;
  let contested: Telling["contested"] = null;
  let encircled: Telling["encircled"] = null;
  for (const entry of entries) {
    const ground: Ground = path.at(-1)!;
    const taken = step(entry, ground, opponentOf);
    if (taken.ground !== ground) path.push(taken.ground);
    if (taken.effect === "opens") {
      supports.push(...opens);
      opens = [entry];
      contested = null;
    } else if (taken.effect === "supports") supports.push(entry);
    if (taken.prior && prior === null) prior = taken.prior;
    if (taken.contradictsSince !== undefined) contradictsSince = taken.contradictsSince;
    if (taken.contested !== undefined) {
      const fighting: readonly Entry[] = contested?.claims ?? [];
      contested = { until: taken.contested, claims: [...fighting, entry] };
    }
    if (taken.encircled !== undefined) encircled = { by: taken.encircled, claims: [entry] };
  }
  return { path, opens, supports, prior, contradictsSince, contested, encircled };
}

const ids = (entries: readonly Entry[]) => entries.map((entry) => entry.claim);
const end = (telling: Telling) => telling.path.at(-1)!;

function outcome(
  telling: Telling,
  agreeing: readonly Telling[],
  opposes: readonly string[],
  disputed: DayOutcome["disputed"],
  ground: Ground = end(telling),
): DayOutcome {
  const all = [telling, ...agreeing];
  const contested = all.flatMap((each) => (each.contested ? [each.contested] : []));
  const rings = all.flatMap((each) => (each.encircled ? [each.encircled] : []));
  const since = all.flatMap((each) => (each.contradictsSince === null ? [] : [each.contradictsSince]));
  return {
    ground,
    opens: all.flatMap((each) => ids(each.opens)),
    supports: all.flatMap((each) => ids(each.supports)),
    opposes,
    prior: all.find((each) => each.prior !== null)?.prior ?? null,
    contradictsSince: since.length > 0 ? Math.min(...since) : null,
    contested: contested.length > 0 ? joinContested(contested) : null,
    encircled:
      rings.length > 0
        ? {
            by: rings[0]!.by,
            claims: rings.filter((ring) => ring.by === rings[0]!.by).flatMap((ring) => ids(ring.claims)),
          }
        : null,
    disputed,
  };
}

function joinContested(contested: readonly NonNullable<Telling["contested"]>[]): NonNullable<DayOutcome["contested"]> {
  return {
    until: Math.max(...contested.map((each) => each.until)),
    claims: contested.flatMap((each) => ids(each.claims)),
  };
}

/** Several documents tell of one day. What one tells further than another is no contradiction; what remains is weighed. */
function weigh(all: readonly Telling[], before: Ground): DayOutcome {
  const tellings = all.filter((telling) => !all.some((other) => beatenBack(telling, other)));
  if (tellings.length < all.length) {
    const told = tellings.length === 1 ? outcome(tellings[0]!, [], [], []) : weigh(tellings, before);
    const entered = all.filter((telling) => !tellings.includes(telling)).flatMap((telling) => ids(telling.opens));
    return { ...told, supports: [...told.supports, ...entered] };
  }
  const moved = tellings.filter((telling) => groundKey(end(telling)) !== groundKey(before));
  const still = tellings.filter((telling) => !moved.includes(telling));
  if (moved.length === 0) {
    const ground = still
      .map(end)
      .reduce((a, b) => (b.firmness > a.firmness || (b.firmness === a.firmness && b.weight > a.weight) ? b : a));
    return outcome(still[0]!, still.slice(1), [], [], {
      ...ground,
      voices: [...new Set(still.flatMap((each) => end(each).voices))].sort(),
    });
  }
  const groups = new Map<string, Telling[]>();
  for (const telling of moved) {
    const key = groundKey(end(telling));
    groups.set(key, [...(groups.get(key) ?? []), telling]);
  }
  const furthest = [...groups].filter(
    ([key]) =>
      ![...groups].some(([other, those]) => other !== key && those.some((each) => passes(each, key, groups.get(key)!))),
  );
  const ranked = (furthest.length > 0 ? furthest : [...groups])
    .map(([key, those]) => ({ key, those, weight: weightOf(those) }))
    .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
  const [best, second] = ranked;
  const first = best!.those[0]!;
  const stillSupports = [
    ...still,
    ...[...groups].filter(([key]) => !ranked.some((each) => each.key === key)).flatMap(([, those]) => those),
  ];
  if (!second || best!.weight >= outweighs * second.weight) {
    const opposing = ranked
      .slice(1)
      .flatMap(({ those }) => those.flatMap((each) => ids([...each.opens, ...each.supports])));
    const merged = outcome(first, best!.those.slice(1), opposing, []);
    const voices = [...new Set(best!.those.flatMap((each) => end(each).voices))].sort();
    const beside = stillSupports.flatMap((each) => ids(each.opens));
    return { ...merged, ground: { ...merged.ground, voices }, supports: [...merged.supports, ...beside] };
  }
  const parts = Object.assign({}, ...ranked.map(({ those }) => end(those[0]!).parts));
  const day = (best!.those[0]!.opens[0] ?? best!.those[0]!.supports[0])!.day;
  const ground = disputedBetween(parts, {
    day,
    weight: best!.weight,
    voice: "",
    rule: "sources contradict each other",
  });
  const sides = ranked.map(({ those }) => ({
    ground: end(those[0]!),
    claims: those.flatMap((each) => ids(each.opens)),
  }));
  return outcome(
    first,
    ranked
      .slice(1)
      .flatMap(({ those }) => those)
      .concat(best!.those.slice(1)),
    [],
    sides,
    ground,
  );
}

/** One tells that a side got in, the other that its attack was beaten back: the second tells how it ended. */
function beatenBack(telling: Telling, other: Telling): boolean {
  const repelled = [...other.opens, ...other.supports].at(-1);
  if (repelled?.change !== "repel" || end(other).holder !== repelled.holder || telling.opens.length === 0) return false;
  const defender = repelled.holder!;
  return (
    end(telling).status === "divided" &&
    defender in end(telling).parts &&
    telling.opens.every(({ change, holder }) => change === "advance" && holder !== defender)
  );
}

/** Whether a telling goes through another's outcome, or takes the whole of what the other has only a part of. */
function passes(telling: Telling, key: string, those: readonly Telling[]): boolean {
  if (telling.path.slice(1, -1).some((ground) => groundKey(ground) === key)) return true;
  const mine = end(telling);
  const theirs = end(those[0]!);
  if (mine.status === "held" && theirs.status === "divided" && mine.holder !== null && mine.holder in theirs.parts) {
    return those.every((each) => each.opens.every((entry) => entry.holder === mine.holder));
  }
  return false;
}

/** Each voice counts once, with its weightiest claim. */
function weightOf(tellings: readonly Telling[]): number {
  const byVoice = new Map<string, number>();
  for (const telling of tellings) {
    for (const entry of telling.opens.length > 0 ? telling.opens : telling.supports) {
      byVoice.set(entry.voice, Math.max(byVoice.get(entry.voice) ?? 0, entry.weight));
    }
  }
  return [...byVoice.values()].reduce((sum, weight) => sum + weight, 0);
}
