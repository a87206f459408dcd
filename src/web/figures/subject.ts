import type { Estimate } from "../../ask/answers.ts";
import { words } from "../strings/index.ts";
import { capital, type SideNames } from "../words/state.ts";

/** Units that say no more than what is counted does. */
const plain: ReadonlySet<string> = new Set(["", "people", "fighters", "units", "share"]);

/** What an estimate is of: "Killed: government", "Evacuated", "Vehicles (tanks): militia", "Shiploads". */
export function subjectOf({ what, who, unit }: Pick<Estimate, "what" | "who" | "unit">, names: SideNames): string {
  const noun = words.figures.what[what] ?? what;
  const whose = who === null || who === "people" ? null : (names.get(who)?.title ?? who);
  const counted = plain.has(unit) || unit === what ? null : unit;
  if (what === "other" && (counted ?? whose) !== null)
    return words.figures.subject(capital(counted ?? whose!), counted === null ? null : whose);
  return words.figures.subject(counted === null ? noun : words.figures.counted(noun, counted), whose);
}

const number = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 1 });

/** A number as it stands: shares as percent. */
export const numberOf = (value: number, unit: string): string =>
  unit === "share" ? words.words.percent(value) : number.format(value);

/** "469 to 800", "at least 36", "about 1,200". */
export function rangeInWords(
  { low, best, high }: { readonly low: number | null; readonly best: number | null; readonly high: number | null },
  unit: string,
): string {
  const amount = words.words.amount;
  if (unit === "share") {
    const share = best ?? low ?? high;
    return share === null ? amount.unknown : words.words.percent(share);
  }
  if (low !== null && high !== null && low !== high) return amount.between(low, high);
  if (low !== null && high !== null) return amount.exact(low);
  // A number told roughly has no bounds.
  if (best !== null) return low === null && high === null ? amount.about(best) : amount.exact(best);
  if (low !== null) return amount.atLeast(low);
  return high !== null ? amount.upTo(high) : amount.unknown;
}
