import type { ClaimWithSentence } from "../../ask/answers.ts";
import { dayNumber } from "../time/day.ts";

/** A heading of a document with the days it spans, within those of the case. */
export interface Chapter {
  readonly claim: string;
  readonly heading: string;
  readonly level: number;
  readonly first: number;
  readonly last: number;
}

/** A document with the parts into which it divides the course of events. */
export interface Division {
  readonly document: string;
  readonly title: string | null;
  readonly chapters: readonly Chapter[];
}

/**
 * How each document divides the war, the one that divides its claims best first.
 *
 * @param counts how many claims stand on each day
 */
export function divisionsOf(
  claims: readonly ClaimWithSentence[],
  days: { readonly first: number; readonly last: number },
  counts: ReadonlyMap<number, { readonly control: number; readonly other: number }>,
): Division[] {
  const claimsOn = (day: number) => (counts.get(day)?.control ?? 0) + (counts.get(day)?.other ?? 0);
  const all = Math.max(
    1,
    [...counts.keys()].reduce((sum, day) => sum + claimsOn(day), 0),
  );
  const byDocument = Map.groupBy(
    claims.filter(({ kind }) => kind === "phase"),
    ({ document }) => document,
  );
  return [...byDocument]
    .map(([document, own]) => ({ document, title: own[0]!.title, chapters: chaptersOf(own, days) }))
    .filter(({ chapters }) => chapters.length > 0)
    .map((division) => ({ division, worth: worthOf(division, claimsOn, all, days.last - days.first + 1) }))
    .sort((a, b) => b.worth - a.worth || (a.division.document < b.division.document ? -1 : 1))
    .map(({ division }) => division);
}

/** The parts of documents that lie within some days, the longer before what they hold. */
export function chaptersOf(
  claims: readonly ClaimWithSentence[],
  days: { readonly first: number; readonly last: number },
): Chapter[] {
  return claims
    .flatMap((claim): Chapter[] => {
      const { first, last } = claim.when;
      if (claim.kind !== "phase" || first === null || last === null) return [];
      const within = { first: Math.max(dayNumber(first), days.first), last: Math.min(dayNumber(last), days.last) };
      return within.last < within.first
        ? []
        : [{ claim: claim.id, heading: claim.heading, level: claim.level, ...within }];
    })
    .sort((a, b) => a.level - b.level || a.first - b.first || b.last - a.last);
}

/**
 * How much a division tells of when things happened: the entropy, in bits, of the claims over its highest parts, by the
 * share of all days that they cover. One part over everything tells nothing, nor do many that hold few claims. A day
 * belongs to the part that began last.
 */
function worthOf({ chapters }: Division, claimsOn: (day: number) => number, all: number, span: number): number {
  const highest = chapters.filter(({ level }) => level === chapters[0]!.level);
  const partOf = new Map<number, number>();
  for (const [at, { first, last }] of highest.entries()) for (let day = first; day <= last; day++) partOf.set(day, at);
  const held = new Map<number, number>();
  for (const [day, part] of partOf) held.set(part, (held.get(part) ?? 0) + claimsOn(day));
  let bits = 0;
  for (const claims of held.values()) if (claims > 0) bits -= (claims / all) * Math.log2(claims / all);
  return (bits * partOf.size) / span;
}
