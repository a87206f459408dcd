import { isGain } from "./entry.ts";
import { disputedBetween, type Ground, groundKey } from "./ground.ts";
import { type DayOutcome, end, ids, outcome, type Telling } from "./telling.ts";

/** By how much one outcome must outweigh another that contradicts it, so that the place is not disputed. */
export const outweighs = 1.5;

/** Accounts that end alike, with the weight of those who say so. */
interface Version {
  readonly key: string;
  readonly tellings: readonly Telling[];
  readonly weight: number;
}

/**
 * Several accounts of one day at one place. What one tells further than another is no contradiction; what remains is
 * weighed, and where nothing outweighs the rest the place is disputed.
 */
export function weigh(all: readonly Telling[], before: Ground): DayOutcome {
  const tellings = all.filter((telling) => !all.some((other) => beatenBack(telling, other)));
  if (tellings.length < all.length) {
    const told = tellings.length === 1 ? outcome(tellings[0]!, [], [], []) : weigh(tellings, before);
    return { ...told, supports: [...told.supports, ...opensOf(all.filter((each) => !tellings.includes(each)))] };
  }
  const [moved, still] = partition(tellings, (telling) => groundKey(end(telling)) !== groundKey(before));
  if (moved.length === 0) return unchanged(still);
  // Who tells that it was taken, or an attack beaten back, that day is not just silent on what came after.
  const [eventful, quiet] = partition(still, (telling) =>
    [...telling.opens, ...telling.supports].some(({ change }) => change === "repel" || isGain(change)),
  );
  const versions = versionsOf([...moved, ...eventful]);
  const furthest = versions.filter((version) => !versions.some((other) => goesFurther(other, version)));
  const [best, ...rest] = (furthest.length > 0 ? furthest : versions).toSorted(
    (a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1),
  );
  const passed = furthest.length > 0 ? versions.filter((version) => !furthest.includes(version)) : [];
  const supports = opensOf(passed.flatMap((version) => version.tellings));
  const opposes = claimsOf(quiet);
  if (rest.length === 0 || best!.weight >= outweighs * rest[0]!.weight) {
    const against = [...claimsOf(rest.flatMap((version) => version.tellings)), ...opposes];
    const told = outcome(best!.tellings[0]!, best!.tellings.slice(1), against, []);
    return { ...told, ground: together(best!.tellings), supports: [...told.supports, ...supports] };
  }
  return undecided([best!, ...rest], supports, opposes);
}

/** No account moves anything: the ground is as it was, the surer for what all of them say. */
function unchanged(still: readonly Telling[]): DayOutcome {
  return outcome(still[0]!, still.slice(1), [], [], together(still));
}

/** The ground on which accounts agree, as sure as the surest of them, with all their voices. */
function together(tellings: readonly Telling[]): Ground {
  const grounds = tellings.map(end);
  const surest = grounds.reduce((a, b) =>
    b.firmness > a.firmness || (b.firmness === a.firmness && b.weight > a.weight) ? b : a,
  );
  return {
    ...surest,
    weight: Math.max(...grounds.map(({ weight }) => weight)),
    last: Math.max(...grounds.map(({ last }) => last)),
    voices: [...new Set(grounds.flatMap(({ voices }) => voices))].sort(),
  };
}

function undecided(versions: readonly Version[], supports: readonly string[], opposes: readonly string[]): DayOutcome {
  const first = versions[0]!.tellings[0]!;
  const parts = Object.assign({}, ...versions.map(({ tellings }) => end(tellings[0]!).parts));
  const { day } = [...first.opens, ...first.supports][0]!;
  const cause = { day, weight: versions[0]!.weight, voice: "", rule: "sources contradict each other" };
  const sides = versions.map(({ tellings }) => ({ ground: end(tellings[0]!), claims: claimsOf(tellings) }));
  const others = versions.flatMap(({ tellings }) => tellings).filter((telling) => telling !== first);
  const told = outcome(first, others, opposes, sides, disputedBetween(parts, cause));
  // A version that only confirms what was before opens the dispute as much as the one that denies it.
  const opens = [...new Set([...told.opens, ...sides.flatMap(({ claims }) => claims)])];
  return { ...told, opens, supports: [...told.supports, ...supports].filter((claim) => !opens.includes(claim)) };
}

function versionsOf(tellings: readonly Telling[]): Version[] {
  const groups = new Map<string, Telling[]>();
  for (const telling of tellings) {
    const key = groundKey(end(telling));
    groups.set(key, [...(groups.get(key) ?? []), telling]);
  }
  return [...groups].map(([key, those]) => ({ key, tellings: those, weight: weightOf(those) }));
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

const opensOf = (tellings: readonly Telling[]) => tellings.flatMap((telling) => ids(telling.opens));
const claimsOf = (tellings: readonly Telling[]) => tellings.flatMap((each) => ids([...each.opens, ...each.supports]));

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

/** Whether some account of one version goes through the other's outcome, or has the whole of what that has a part of. */
function goesFurther(version: Version, than: Version): boolean {
  if (version === than) return false;
  return version.tellings.some((telling) => {
    if (telling.path.slice(1, -1).some((ground) => groundKey(ground) === than.key)) return true;
    const mine = end(telling);
    const theirs = end(than.tellings[0]!);
    if (mine.status !== "held" || theirs.status !== "divided" || !(mine.holder! in theirs.parts)) return false;
    return than.tellings.every(({ opens }) => opens.every((entry) => entry.holder === mine.holder));
  });
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
