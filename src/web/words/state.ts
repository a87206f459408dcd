import type { ControlInterval, Extent } from "../../model/index.ts";
import { sidesOf } from "../state/ledger.ts";
import { words } from "../strings/index.ts";
import { dayNumber } from "../time/day.ts";
import { dayInSentence } from "../time/format.ts";
import type { SideName } from "./sides.ts";

export type SideNames = ReadonlyMap<string, SideName>;

/** A name inside a sentence of another direction (Unicode's first strong isolate), so that neither turns the other round. */
export function isolated(name: string): string {
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/.test(name) ? `\u2068${name}\u2069` : name;
}

export function sideInSentence(names: SideNames, key: string | null): string {
  if (key === null) return words.words.unnamed;
  return names.get(key)?.inSentence ?? key;
}

/** "Held by the government", "Divided between the government (half) and the rebels (half)". */
export function stateInWords(interval: ControlInterval | null, names: SideNames): string {
  if (!interval) return words.words.unknown;
  const sides = sidesOf(interval);
  const named = sides.map((key) => sideInSentence(names, key));
  switch (interval.status) {
    case "held":
      return interval.holder ? words.words.held(sideInSentence(names, interval.holder)) : words.words.unknown;
    case "divided":
      return words.words.divided(sides.map((key) => withShare(sideInSentence(names, key), interval.parts[key])));
    case "contested":
      return words.words.contested;
    case "disputed":
      return words.words.disputed(named);
    case "unknown":
      return words.words.unknown;
  }
}

function withShare(side: string, share: Extent | undefined): string {
  return typeof share === "number" ? words.words.share(side, words.words.extent.share(share)) : side;
}

/** The state with the day it began and who surrounds it, as one sentence. */
export function stateSentence(interval: ControlInterval | null, names: SideNames, today: number): string {
  const state = stateInWords(interval, names);
  if (!interval || interval.status === "unknown") return words.words.sentence([state]);
  const parts = [sinceInWords(state, interval, today)];
  if (interval.encircled) parts.push(words.words.encircled(sideInSentence(names, interval.encircled.by)));
  return words.words.sentence(parts);
}

function sinceInWords(state: string, interval: ControlInterval, today: number): string {
  const latest = dayInSentence(dayNumber(interval.began.latest), today);
  if (interval.began.earliest === interval.began.latest) return words.words.since(state, latest);
  if (interval.began.earliest === null) {
    return interval.inferred ? words.words.sinceBefore(state, latest) : words.words.since(state, latest);
  }
  return words.words.sinceBetween(state, dayInSentence(dayNumber(interval.began.earliest), today), latest);
}

/** "3 documents say so; none disagrees." */
export function evidenceSentence(interval: ControlInterval, documentOf: (claim: string) => string | null): string {
  const distinct = (claims: readonly string[]) => new Set(claims.map(documentOf).filter((one) => one !== null)).size;
  if (interval.inferred) return `${capital(words.words.inferred)}.`;
  const saying = distinct([...interval.opens, ...interval.supports]);
  const against = distinct(interval.opposes);
  if (saying === 0 && against === 0) return "";
  const disagreement = against === 0 ? words.words.noneDisagrees : words.words.disagrees(against);
  return `${words.words.says(saying)}; ${disagreement}.`;
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase(words.language) + text.slice(1);
}
