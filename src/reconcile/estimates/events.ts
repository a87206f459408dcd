import { boundsKey, meet } from "./bounds.ts";
import type { Counted } from "./counted.ts";

/** Two figures of one passage this close, by different voices, are of one thing ("one report says five, another three"). */
const samePassage = 400;

/**
 * Which counts of single events are of one event. Figures that one voice gives of one day are of several things unless
 * they are equal; what two voices give of one day is of one thing where the numbers can be one, where they stand in one
 * passage, or where each gives but one.
 *
 * @param figures of one subject, in order of time
 */
export function eventsOf(figures: readonly Counted[]): (readonly Counted[])[] {
  const groups: Counted[][] = [];
  // Figures come in the order of their first day, so what ended before can be left behind.
  let active: Counted[][] = [];
  for (const figure of figures) {
    active = active.filter((group) => overlaps(group[0]!, figure));
    const home =
      active.find((group) => group.some((other) => other.voice.key === figure.voice.key && isRepeat(other, figure))) ??
      active.find((group) => !hasVoice(group, figure) && group.some((other) => isSamePassage(other, figure))) ??
      active.find((group) => !hasVoice(group, figure) && group.some((other) => meet(other.bounds, figure.bounds)));
    if (home) home.push(figure);
    else {
      const fresh = [figure];
      groups.push(fresh);
      active.push(fresh);
    }
  }
  return joinLone(groups);
}

const overlaps = (a: Counted, b: Counted) => a.first <= b.last && b.first <= a.last;
const hasVoice = (group: readonly Counted[], { voice }: Counted) =>
  group.some((other) => other.voice.key === voice.key);
const isRepeat = (a: Counted, b: Counted) => boundsKey(a.bounds) === boundsKey(b.bounds) || a.copy || b.copy;

function isSamePassage(a: Counted, b: Counted): boolean {
  if (a.claim.document !== b.claim.document) return false;
  return Math.abs(a.claim.evidence[0]!.start - b.claim.evidence[0]!.start) <= samePassage;
}

/** Days of which two voices give one number each, and not the same: they speak of one thing and disagree. */
function joinLone(groups: readonly (readonly Counted[])[]): (readonly Counted[])[] {
  const onDay = new Map<string, Set<readonly Counted[]>>();
  for (const group of groups)
    for (const figure of group) onDay.set(dayKey(figure), (onDay.get(dayKey(figure)) ?? new Set()).add(group));
  const homeOf = new Map<readonly Counted[], Counted[]>();
  const joined: Counted[][] = [];
  for (const group of groups) {
    const rivals = new Set(group.flatMap((figure) => [...onDay.get(dayKey(figure))!].slice(0, 3)));
    rivals.delete(group);
    const [only] = rivals.size === 1 ? rivals : [];
    const home = only && homeOf.get(only);
    const apart = only !== undefined && !only.some((figure) => hasVoice(group, figure));
    const elsewhere = only?.every((a) => group.every((b) => a.claim.document !== b.claim.document));
    if (home && apart && elsewhere) home.push(...group);
    else {
      const own = [...group];
      joined.push(own);
      homeOf.set(group, own);
    }
  }
  return joined;
}

const dayKey = ({ first, last }: Counted) => `${first} ${last}`;
