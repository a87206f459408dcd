import type { Estimate } from "../../ask/answers.ts";
import { rangeInWords, subjectOf } from "../figures/subject.ts";
import { words } from "../strings/index.ts";
import type { SideNames } from "../words/state.ts";

/** "Killed: 200 to 224"; whose they are is told by where it stands, unless they are of no side. */
export function estimateInWords(estimate: Estimate, names: SideNames): string {
  const { what, who, side, unit } = estimate;
  const own = side !== null && (who === side || who === null);
  const subject = own && unit !== "share" ? subjectOf({ what, who: null, unit }, names) : subjectOf(estimate, names);
  return words.overview.amount(subject, rangeInWords(estimate, unit));
}

/** Every claim that an estimate rests on. */
export function claimsOfEstimate({ sources, series }: Estimate): string[] {
  const points = series.flatMap((one) => one.points);
  return [...new Set([...sources, ...points].flatMap(({ claims }) => claims))];
}

/** Who gives the number: the source where it is one, else how many. */
export function voicesOfEstimate({ sources, series }: Estimate): string {
  const all = [...new Set([...sources, ...series].map(({ source }) => source))];
  return all.length === 1 ? all[0]! : words.overview.sources(all.length);
}
