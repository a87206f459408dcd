import type { Case } from "../../case/case.ts";
import { type Claim, compareDays, type Document } from "../../model/index.ts";
import type { View } from "../answers.ts";
import { checkView } from "../days.ts";
import { groundOf } from "../ground.ts";
import { blockAt, Sentences } from "../sentence.ts";
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
  const spellings = new Map<string, readonly string[]>();
  const namesOf = (id: string): readonly string[] => {
    let names = spellings.get(id);
    if (names === undefined) {
      const place = all.placeById.get(id);
      names = place ? [place.name, ...place.aliases] : [];
      spellings.set(id, names);
    }
    return names;
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
  const texts = new Map<string, { readonly document: Document; readonly sentences: Sentences } | null>();
  const textOf = (id: string) => {
    let text = texts.get(id);
    if (text === undefined) {
      const document = kase.document(id);
      text = document ? { document, sentences: new Sentences(document) } : null;
      texts.set(id, text);
    }
    return text;
  };
  return (claims: readonly string[], places: readonly string[]): ReadonlySet<string> => {
    const found = new Set<string>();
    for (const id of claims) {
      const claim = claimById.get(id);
      const text = claim ? textOf(claim.document) : null;
      if (!claim || !text) continue;
      const span = claim.evidence[0]!;
      // Where a sentence ends costs more to find than that its whole paragraph names none of the places.
      const block = text.document.blocks[blockAt(text.document.blocks, span.start)]?.span;
      const around = text.document.text.slice(
        Math.min(block?.start ?? 0, span.start),
        Math.max(block?.end ?? text.document.text.length, span.end),
      );
      const perhaps = places.filter(
        (place) => !found.has(place) && namesOf(place).some((name) => around.includes(name)),
      );
      if (perhaps.length === 0) continue;
      const sentence = text.sentences.around(span).text;
      for (const place of perhaps) if (namesOf(place).some((name) => stands(name, sentence))) found.add(place);
    }
    return found;
  };
}

const letter = /[\p{L}\p{M}\p{N}]/u;

/** Whether a name stands in a text as words of its own. */
function stands(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0 && name !== ""; at = text.indexOf(name, at + 1)) {
    if (!letter.test(text.charAt(at - 1)) && !letter.test(text.charAt(at + name.length))) return true;
  }
  return false;
}
