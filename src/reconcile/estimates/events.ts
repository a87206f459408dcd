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
  const firm = [...figures];
  for (const figure of firm) {
    const open = groups.filter((group) => overlaps(group[0]!, figure));
    const home =
      open.find((group) => group.some((other) => other.voice.key === figure.voice.key && isRepeat(other, figure))) ??
      open.find((group) => !hasVoice(group, figure) && group.some((other) => isSamePassage(other, figure))) ??
      open.find((group) => !hasVoice(group, figure) && group.some((other) => meet(other.bounds, figure.bounds)));
    if (home) home.push(figure);
    else groups.push([figure]);
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
  const joined: Counted[][] = [];
  for (const group of groups) {
    const sameDay = (other: readonly Counted[]) =>
      other.some((a) => group.some((b) => a.first === b.first && a.last === b.last));
    const rivals = groups.filter((other) => other !== group && sameDay(other));
    const only = rivals.length === 1 ? rivals[0]! : null;
    const rivalHome = only === null ? undefined : joined.find((home) => home.includes(only[0]!));
    const apart = only !== null && !only.some((figure) => hasVoice(group, figure));
    const elsewhere = only?.every((a) => group.every((b) => a.claim.document !== b.claim.document));
    if (rivalHome && apart && elsewhere) rivalHome.push(...group);
    else joined.push([...group]);
  }
  return joined;
}
