import type { Agreement, Allegation, ClaimWithSentence } from "../../ask/answers.ts";
import { words } from "../strings/index.ts";
import { dayNumber } from "../time/day.ts";
import { mediumDay } from "../time/format.ts";
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
  /** What it belongs with: the agreement it is a step of, the allegation it is the denial of. */
  readonly thread?: string;
  /** Only its document's whole period is known. */
  readonly vague?: boolean;
}

/** Items of one kind, lane and time are one mark, so that a crowded day stays legible. */
export interface Mark extends Item {
  readonly id: string;
  readonly count: number;
}

/** Claims as items. What is only planned is no event, and what has no day at all stands nowhere: neither becomes one. */
export function itemsOfClaims(claims: readonly ClaimWithSentence[], names: SideNames): Item[] {
  return claims.flatMap((claim): Item[] => {
    if (claim.kind !== "control" && claim.kind !== "action" && claim.kind !== "statement") return [];
    const days = daysOf(claim.when.first, claim.when.last);
    if (!days || claim.modality === "planned") return [];
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
        ...(claim.when.basis === "document" ? { vague: true } : {}),
      },
    ];
  });
}

/** Claims of these kinds that have no day and no period, so that they stand nowhere on the timeline. */
export function undated(claims: readonly ClaimWithSentence[]): number {
  return claims.filter(({ when, modality }) => modality !== "planned" && !daysOf(when.first, when.last)).length;
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
          thread: id,
        },
      ];
    }),
  );
}

/**
 * An allegation stands in the lane of the accused, with its denials among its sentences; a denial of a later day has a mark
 * of its own, joined to it.
 */
export function itemsOfAllegations(allegations: readonly Allegation[]): Item[] {
  return allegations.flatMap(({ id, wrong, about, accused, first, last, accusations, denials }): Item[] => {
    const days = daysOf(first, last) ?? daysOf(denials[0]?.day ?? null, null);
    const claims = [...accusations, ...denials].map(({ claim }) => claim);
    if (!days || claims.length === 0) return [];
    const of = wrong === null ? about : (words.happenings.wrongs[wrong] ?? wrong);
    const side = accused?.side ?? denials[0]?.denier?.side ?? null;
    const denied = denials.length > 0;
    const deniedBy = (at: number) => words.happenings.denial(denials[at]!.denier?.name ?? null, of);
    const what = accusations.length > 0 ? words.happenings.allegation(accused?.name ?? null, of) : deniedBy(0);
    const base = { kind: "allegation" as const, side, denied };
    const later = [...Map.groupBy(denials.entries(), ([, { day }]) => day)].flatMap(([day, own]): Item[] => {
      if (day === null || accusations.length === 0 || dayNumber(day) === days.last) return [];
      const at = dayNumber(day);
      const by = own.map(([, { claim }]) => claim);
      return [{ ...base, first: at, last: at, what: deniedBy(own[0]![0]), claims: by, thread: id }];
    });
    return [{ ...base, ...days, what, claims, ...(later.length > 0 ? { thread: id } : {}) }, ...later];
  });
}

function daysOf(first: string | null, last: string | null): { first: number; last: number } | null {
  const [from, to] = [first ?? last, last ?? first];
  return from === null || to === null ? null : { first: dayNumber(from), last: dayNumber(to) };
}

/** Joins items of the same kind, time and thread; in order of time, what only its document dates after the rest. */
export function marksOf(items: readonly Item[]): Mark[] {
  const groups = Map.groupBy(items, ({ kind, side, first, last, thread, vague }) =>
    [kind, side ?? "", first, last, thread ?? "", vague ? "vague" : ""].join("|"),
  );
  return [...groups]
    .map(([id, own]) => ({
      ...own[0]!,
      id,
      count: own.length,
      denied: own.some((item) => item.denied),
      claims: [...new Set(own.flatMap((item) => item.claims))],
    }))
    .sort(
      (a, b) =>
        Number(a.vague ?? false) - Number(b.vague ?? false) ||
        a.first - b.first ||
        a.last - b.last ||
        (a.id < b.id ? -1 : 1),
    );
}

/** The day or days of a mark, and that no more is known where only its document tells them. */
export function whenOf({ first, last, vague }: Pick<Item, "first" | "last" | "vague">): string {
  const days = first === last ? mediumDay(first) : words.words.period(mediumDay(first), mediumDay(last));
  return vague ? words.timeline.sometime(days) : days;
}
