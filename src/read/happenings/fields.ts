import type { HappeningField } from "./language.ts";

const NUMBERED: readonly (readonly [HappeningField["kind"], RegExp])[] = [
  ["commanders", /^(?:commanders?|leaders?|commanders and leaders)\s*_?(\d)?[a-d]?$/i],
  ["belligerents", /^(?:combatants?|belligerents?)\s*_?(\d)?[a-d]?$/i],
  ["units", /^units?(?:[ _]involved)?\s*_?(\d)?[a-d]?$/i],
];

const PLAIN: Readonly<Record<string, HappeningField["kind"]>> = {
  partof: "part of",
  "part of": "part of",
  "preceded by": "preceded by",
  previous: "preceded by",
  preceded: "preceded by",
  "followed by": "followed by",
  next: "followed by",
  result: "result",
  outcome: "result",
  place: "place",
  location: "place",
  date: "period",
};

/**
 * What a field of an infobox tells of happenings, by the keys that wikis' templates have in common and that capture gives
 * to the labels of every language; null for others.
 */
export function commonField(key: string): HappeningField | null {
  for (const [kind, pattern] of NUMBERED) {
    const found = pattern.exec(key);
    if (found) return { kind, side: Number(found[1] ?? 0) };
  }
  const kind = PLAIN[key.toLowerCase().replaceAll("_", " ").trim()];
  return kind === undefined ? null : { kind, side: 0 };
}
