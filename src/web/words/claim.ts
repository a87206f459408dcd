import type { Claim, Figure, When } from "../../model/index.ts";
import { words } from "../strings/index.ts";
import { dayNumber } from "../time/day.ts";
import { mediumDay } from "../time/format.ts";
import { capital, isolated, type SideNames, sideInSentence } from "./state.ts";

/** What a claim says, in a few words: "Kettle Hill: captured by the federation". */
export function claimInWords(claim: Claim, names: SideNames): string {
  const kind: string = claim.kind;
  if (claim.kind === "figure") {
    const { what, who, unit } = claim.figure;
    const noun = unit === "people" || unit === "" ? what : `${unit}, ${what}`;
    return words.words.figure(noun, who, amountInWords(claim.figure));
  }
  if (claim.kind === "control") {
    const side = claim.holder ?? claim.by?.side ?? null;
    const name = side ? sideInSentence(names, side) : (claim.by?.name ?? words.words.unnamed);
    return words.words.claim[claim.change](isolated(claim.place.name), name);
  }
  return capital(kind);
}

function amountInWords({ low, best, high }: Figure): string {
  const amount = words.words.amount;
  if (low !== null && high !== null && low !== high) return amount.between(low, high);
  if (best !== null) return amount.exact(best);
  if (low !== null && high !== null) return amount.exact(low);
  if (low !== null) return amount.atLeast(low);
  return high !== null ? amount.upTo(high) : amount.unknown;
}

/** "Claimed by a League spokesman, in “Letters from the lagoon”" in two parts, so that each can be set in its own face. */
export function attributionInWords(
  claim: Claim,
  title: string | null,
): { readonly who: string; readonly where: string | null } {
  const named = claim.attribution.source;
  const document = title ?? words.documents.untitled;
  const who = words.words.modality[claim.modality](named ?? document);
  return { who, where: named ? words.words.inTitle(document) : null };
}

/** The day or days a claim speaks of. */
export function whenInWords(when: When): string {
  if (when.first === null && when.last === null) return words.words.undated;
  if (when.first === when.last) return mediumDay(dayNumber(when.first!));
  if (when.first === null) return words.words.by(mediumDay(dayNumber(when.last!)));
  if (when.last === null) return words.words.from(mediumDay(dayNumber(when.first)));
  return words.words.period(mediumDay(dayNumber(when.first)), mediumDay(dayNumber(when.last)));
}
