import type { Agreement, Allegation, ClaimWithSentence } from "../../ask/answers.ts";
import { words } from "../strings/index.ts";
import { dayNumber } from "../time/day.ts";
import { claimInWords } from "../words/claim.ts";
import type { SideNames } from "../words/state.ts";

export const kinds = ["control", "action", "agreement", "allegation", "statement"] as const;
export type Kind = (typeof kinds)[number];

/** Something that is told of a day, or of some day between two. */
export interface Item {
  readonly kind: Kind;
  /** The side in whose lane it stands; null: none. */
  readonly side: string | null;
  readonly first: number;
  readonly last: number;
  readonly what: string;
  readonly claims: readonly string[];
  readonly denied: boolean;
  /** The agreement it is a step of. */
  readonly agreement?: string;
}

/** Items of one kind, lane and time are one mark, so that a crowded day stays legible. */
export interface Mark extends Item {
  readonly id: string;
  readonly count: number;
}

export function itemsOfClaims(claims: readonly ClaimWithSentence[], names: SideNames): Item[] {
  return claims.flatMap((claim): Item[] => {
    if (claim.kind !== "control" && claim.kind !== "action" && claim.kind !== "statement") return [];
    const days = daysOf(claim.when.first, claim.when.last);
    // What is only known to lie in a document's whole period would be a bar over everything.
    if (!days || claim.modality === "planned" || claim.when.basis === "document") return [];
    const side =
      claim.kind === "control"
        ? (claim.by?.side ?? claim.holder)
        : claim.kind === "action"
          ? (claim.by?.side ?? null)
          : claim.speaker.side;
    return [
      {
        kind: claim.kind,
        side,
        ...days,
        what: claimInWords(claim, names),
        claims: [claim.id],
        denied: claim.modality === "denied",
      },
    ];
  });
}

/** Each step of an agreement is an item; they share the agreement's row. */
export function itemsOfAgreements(agreements: readonly Agreement[]): Item[] {
  return agreements.flatMap(({ id, type, steps }) =>
    steps.flatMap(({ state, first, last, tellings, deniedBy, inferred }): Item[] => {
      const days = daysOf(first, last);
      const claims = tellings.flatMap((telling) => telling.claims);
      if (!days || inferred || claims.length === 0) return [];
      const what = words.happenings.agreement(
        words.happenings.agreements[type] ?? type,
        words.happenings.states[state] ?? state,
      );
      return [
        {
          kind: "agreement",
          side: null,
          ...days,
          what,
          claims: [...claims, ...deniedBy],
          denied: deniedBy.length > 0,
          agreement: id,
        },
      ];
    }),
  );
}

/** An allegation stands in the lane of the accused, with its denials among its sentences. */
export function itemsOfAllegations(allegations: readonly Allegation[]): Item[] {
  return allegations.flatMap(({ wrong, about, accused, first, last, accusations, denials }): Item[] => {
    const days = daysOf(first, last);
    const claims = [...accusations, ...denials].map(({ claim }) => claim);
    if (!days || claims.length === 0) return [];
    const of = wrong === null ? about : (words.happenings.wrongs[wrong] ?? wrong);
    const what =
      accusations.length > 0
        ? words.happenings.allegation(accused?.name ?? null, of)
        : words.happenings.denial(denials[0]!.denier?.name ?? null, of);
    return [
      {
        kind: "allegation",
        side: accused?.side ?? denials[0]?.denier?.side ?? null,
        ...days,
        what,
        claims,
        denied: denials.length > 0,
      },
    ];
  });
}

function daysOf(first: string | null, last: string | null): { first: number; last: number } | null {
  const [from, to] = [first ?? last, last ?? first];
  return from === null || to === null ? null : { first: dayNumber(from), last: dayNumber(to) };
}

/** Joins items of the same kind, time and agreement; in order of time. */
export function marksOf(items: readonly Item[]): Mark[] {
  const groups = Map.groupBy(items, ({ kind, side, first, last, agreement }) =>
    [kind, side ?? "", first, last, agreement ?? ""].join("|"),
  );
  return [...groups]
    .map(([id, own]) => ({
      ...own[0]!,
      id,
      count: own.length,
      denied: own.some((item) => item.denied),
      claims: [...new Set(own.flatMap((item) => item.claims))],
    }))
    .sort((a, b) => a.first - b.first || a.last - b.last || (a.id < b.id ? -1 : 1));
}

/** Puts marks into as few rows as they need so that none covers another; rows are filled from the top. */
export function rowsOf<T>(
  marks: readonly T[],
  extent: (mark: T) => readonly [left: number, right: number],
): { readonly rows: readonly number[]; readonly height: number } {
  const ends: number[] = [];
  const rows = marks.map((mark) => {
    const [left, right] = extent(mark);
    const free = ends.findIndex((end) => end <= left);
    const row = free < 0 ? ends.length : free;
    ends[row] = right;
    return row;
  });
  return { rows, height: Math.max(1, ends.length) };
}
