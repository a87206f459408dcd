import type { Case } from "../../case/case.ts";
import { type Claim, compareDays } from "../../model/index.ts";
import type { View } from "../answers.ts";
import { checkView } from "../days.ts";
import { groundOf } from "../ground.ts";
import { Sentences } from "../sentence.ts";
import type { Advance } from "./advance.ts";
import { gainsOf } from "./gains.ts";
import { Origins } from "./origins.ts";
import { repelledOf } from "./repelled.ts";

/**
 * Who came to which ground on each day, or was thrown back from it, and from where: the ground held the day before that
 * the sentence names, else the nearest that borders on it. In order of time. Where a side held nothing there, `from` is
 * null; no way is made up.
 */
export function advances(kase: Case, view: View = {}): Advance[] {
  checkView(view);
  const of = groundOf(kase);
  const { all } = of;
  const { places: histories } = all.historiesUnder(view);
  const gains = gainsOf(all, histories);
  const taken = new Set(gains.map(({ day, place, side }) => JSON.stringify([day, place, side])));
  const repelled = repelledOf(all, view).filter(
    ({ day, place, side }) => !taken.has(JSON.stringify([day, place, side])),
  );
  const namesOf = (id: string): readonly string[] => {
    const place = all.placeById.get(id);
    return place ? [place.name, ...place.aliases] : [];
  };
  const origins = new Origins(of, histories, namesIn(kase, all.evidence.readings, namesOf));
  const days = Map.groupBy([...gains, ...repelled], ({ day }) => day);
  return [...days]
    .sort(([a], [b]) => compareDays(a, b))
    .flatMap(([, moves]) => origins.ofDay(moves.sort((a, b) => (a.place < b.place ? -1 : 1))));
}

/** Tells which of some places the sentences of some claims name, in any of their spellings. */
function namesIn(
  kase: Case,
  readings: readonly { readonly document: string; readonly claims: readonly Claim[] }[],
  namesOf: (place: string) => readonly string[],
) {
  const claimById = new Map(readings.flatMap(({ claims }) => claims.map((claim) => [claim.id, claim] as const)));
  const sentencesOf = new Map<string, Sentences | null>();
  const sentence = (id: string): string => {
    const claim = claimById.get(id);
    if (!claim) return "";
    let sentences = sentencesOf.get(claim.document);
    if (sentences === undefined) {
      const document = kase.document(claim.document);
      sentences = document ? new Sentences(document) : null;
      sentencesOf.set(claim.document, sentences);
    }
    return sentences?.around(claim.evidence[0]!).text ?? "";
  };
  return (claims: readonly string[], places: readonly string[]): ReadonlySet<string> => {
    const texts = claims.map(sentence);
    return new Set(places.filter((place) => namesOf(place).some((name) => texts.some((text) => stands(name, text)))));
  };
}

/** Whether a name stands in a text as words of its own. */
function stands(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0 && name !== ""; at = text.indexOf(name, at + 1)) {
    const letter = /[\p{L}\p{M}\p{N}]/u;
    if (!letter.test(text.charAt(at - 1)) && !letter.test(text.charAt(at + name.length))) return true;
  }
  return false;
}
