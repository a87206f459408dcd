import type { Claim, ControlInterval, Extent } from "../../model/index.ts";
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
  const { state, more } = phraseOf(interval, names);
  return state + more;
}

/** The state, and what is added to it after the day it began. */
function phraseOf(
  interval: ControlInterval | null,
  names: SideNames,
): { readonly state: string; readonly more: string } {
  const sides = interval ? sidesOf(interval) : [];
  const named = sides.map((key) => sideInSentence(names, key));
  switch (interval?.status) {
    case "held":
      return { state: words.words.held(sideInSentence(names, interval.holder)), more: "" };
    case "divided":
      return {
        state: words.words.divided(sides.map((key, at) => withShare(named[at]!, interval.parts[key]))),
        more: "",
      };
    case "contested":
      return { state: words.words.contested, more: words.words.contestedMore };
    case "disputed":
      return { state: words.words.disputed, more: words.words.disputedMore(named) };
    default:
      return { state: words.words.unknown, more: "" };
  }
}

function withShare(side: string, share: Extent | undefined): string {
  return typeof share === "number"
    ? words.words.share(side, share === 0.5 ? words.words.half : words.words.percent(share))
    : side;
}

/** The state with the day it began and who surrounds it, as one sentence. */
export function stateSentence(interval: ControlInterval | null, names: SideNames, today: number): string {
  const { state, more } = phraseOf(interval, names);
  if (!interval || interval.status === "unknown") return words.words.sentence([state]);
  const parts = [sinceInWords(state, interval, today) + more];
  if (interval.encircled) parts.push(words.words.encircled(sideInSentence(names, interval.encircled.by)));
  return words.words.sentence(parts);
}

function sinceInWords(state: string, { began, inferred, last }: ControlInterval, today: number): string {
  const day = (of: string) => dayInSentence(dayNumber(of), today);
  if (began.earliest === began.latest) return words.words.since(state, day(began.latest));
  if (began.earliest !== null) return words.words.sinceBetween(state, day(began.earliest), day(began.latest));
  // What must have been so before the first change has no beginning, but an end.
  if (inferred) return last === null ? state : words.words.until(state, day(last));
  return words.words.since(state, day(began.latest));
}

/** How a state began, where a sentence tells of a capture: "Captured by the government between 6 and 11 November". */
export function beginningInWords(
  interval: ControlInterval,
  opening: Claim | undefined,
  names: SideNames,
  today: number,
): string {
  const taken = opening?.kind === "control" && opening.change === "capture" && opening.holder === interval.holder;
  if (!taken || interval.status !== "held" || interval.inferred) return stateInWords(interval, names);
  const { earliest, latest } = interval.began;
  const day = (of: string) => dayInSentence(dayNumber(of), today);
  const when =
    earliest === null
      ? words.words.by(day(latest))
      : earliest === latest
        ? words.words.on(day(latest))
        : words.words.between(day(earliest), day(latest));
  return words.words.captured(sideInSentence(names, interval.holder), when);
}

/** "3 documents say so; none disagrees." */
export function evidenceSentence(interval: ControlInterval, documentOf: (claim: string) => string | null): string {
  const distinct = (claims: readonly string[]) => new Set(claims.map(documentOf).filter((one) => one !== null)).size;
  if (interval.inferred) return `${capital(words.words.inferred)}.`;
  if (interval.status === "disputed") {
    const speaking = distinct([...interval.opens, ...interval.supports, ...interval.opposes]);
    return speaking === 0 ? "" : `${words.words.saysDisputed(speaking)}.`;
  }
  const saying = distinct([...interval.opens, ...interval.supports]);
  const against = distinct(interval.opposes);
  if (saying === 0 && against === 0) return "";
  const disagreement = against === 0 ? words.words.noneDisagrees : words.words.disagrees(against);
  return `${words.words.says(saying)}; ${disagreement}.`;
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase(words.language) + text.slice(1);
}
