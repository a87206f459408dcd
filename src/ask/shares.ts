import type { Case } from "../case/case.ts";
import { compareDays, type Day, type FigureClaim } from "../model/index.ts";
import { dayNumber, groundOn, sharesOf } from "../reconcile/index.ts";
import type { ClaimWithSentence, View } from "./answers.ts";
import { sideNames } from "./at.ts";
import { claims } from "./claims.ts";
import { checkDay, checkView } from "./days.ts";
import { groundOf } from "./ground.ts";
import { ribbons } from "./ribbons.ts";
import type { SharesOfDay, ToldShare } from "./share-answers.ts";

/**
 * How much ground each side has on each of the days, in the order given, beside what the documents say of shares and
 * areas on that day. Areas are those of outlines on a sphere with the surface of the earth; places known by a point count
 * with the cell drawn around them, and ground of which nothing is told as it is presumed to be. Throws a Problem for a day
 * that is none.
 */
export function shares(kase: Case, dates: readonly string[], view: View = {}): SharesOfDay[] {
  const days = dates.map(checkDay);
  const of = groundOf(kase);
  const { ground } = of.under(checkView(view));
  const { tracts } = of.adjacency;
  const on = (date: Day) => sharesOf(tracts, groundOn(ground, dayNumber(date)).presences);
  const first = new Map(on(ribbons(kase, { view }).first).shares.map(({ side, best }) => [side, best]));
  const told = claims(kase, { kind: "figure", view }).filter(isOfGround);
  const sides = sideNames(of.all.identity.sides);
  return days.map((date) => {
    const { all, known, shares: found } = on(date);
    return {
      ...{ date, sides, all: rounded(all), known: rounded(known) },
      shares: found.map(({ side, low, best, high, presumed }) => ({
        ...{ side, low: rounded(low), best: rounded(best), high: rounded(high), presumed: rounded(presumed) },
        ofKnown: thousandths(best / known),
        ofFirst: first.has(side) ? thousandths(best / first.get(side)!) : null,
      })),
      told: told.filter((claim) => isOn(claim, date)).map(toldShare),
    };
  });
}

type FigureWithSentence = ClaimWithSentence & FigureClaim;

function isOfGround(claim: ClaimWithSentence): claim is FigureWithSentence {
  if (claim.kind !== "figure" || claim.modality === "planned" || claim.modality === "denied") return false;
  return claim.when.basis !== "document" && (claim.figure.what === "share" || claim.figure.what === "area");
}

function isOn({ when }: FigureWithSentence, date: Day): boolean {
  const first = when.first ?? when.last;
  const last = when.last ?? when.first;
  return first !== null && last !== null && compareDays(first, date) <= 0 && compareDays(last, date) >= 0;
}

function toldShare({ id, document, attribution, figure, sentence }: FigureWithSentence): ToldShare {
  return { claim: id, document, source: attribution.source, figure, sentence: sentence.text };
}

const rounded = (area: number) => Math.round(area * 100) / 100;
const thousandths = (share: number) => Math.round(share * 1000) / 1000;
