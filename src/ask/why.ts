import type { Case } from "../case/case.ts";
import { type Claim, type ControlClaim, type ControlInterval, compareDays, type Day } from "../model/index.ts";
import { Actors, type Policy } from "../reconcile/index.ts";
import type { Argument, ArgumentClaim, ClaimWithSentence, View, Why } from "./answers.ts";
import { intervalOn } from "./at.ts";
import { claims } from "./claims.ts";
import { checkDay, checkView } from "./days.ts";
import { type Derived, derived } from "./derived.ts";
import { findPlaceIn } from "./find-place.ts";
import { type WhoSays, whoSays } from "./voices.ts";

const POLICIES: readonly Policy[] = ["weighed", "against-interest", "independent"];

/**
 * Why a place is said to have been in a state on a day: which claims open, confirm and contradict it, what outweighed
 * what, what was inferred and from what; under each policy where they differ, those that agree together. With a policy
 * in the view, under that one alone. Throws a Problem for a day that is none and a place that cannot be told.
 */
export function why(kase: Case, place: string, date: string, view: View = {}): Why {
  const day = checkDay(date);
  checkView(view);
  const all = derived(kase);
  const { id, name, aliases, type } = findPlaceIn(all.identity, place);
  const policies = view.policy === undefined ? POLICIES : [view.policy];
  const found: { readonly key: string; readonly argument: Omit<Argument, "policies">; readonly policies: Policy[] }[] =
    [];
  for (const policy of policies) {
    const intervals = all.historiesUnder({ ...view, policy }).places.get(id) ?? [];
    const key = stateKey(intervalOn(intervals, day));
    const same = found.find((each) => each.key === key);
    if (same) same.policies.push(policy);
    else found.push({ key, policies: [policy], argument: argumentOf(kase, all, intervals, day, { ...view, policy }) });
  }
  return {
    date: day,
    place: { id, name, aliases, type },
    arguments: found.map(({ argument, policies: agreeing }) => ({ ...argument, policies: agreeing })),
  };
}

/** Equal for intervals that say the same of the day. */
function stateKey(interval: ControlInterval | null): string {
  if (interval === null) return "";
  const { status, holder, parts, first, encircled, inferred } = interval;
  return JSON.stringify([status, holder, parts, first, encircled?.by ?? null, inferred]);
}

function argumentOf(
  kase: Case,
  all: Derived,
  intervals: readonly ControlInterval[],
  day: Day,
  view: View,
): Omit<Argument, "policies"> {
  const interval = intervalOn(intervals, day);
  const at = interval === null ? -1 : intervals.indexOf(interval);
  if (interval === null) {
    const next = intervals.find(({ first }) => compareDays(first, day) > 0) ?? null;
    return {
      interval: null,
      before: intervals.findLast(({ last }) => last !== null && compareDays(last, day) < 0) ?? null,
      after: next,
      claims: [],
      lastTold: null,
      voices: null,
    };
  }
  const who = whoSays(all, view);
  const told = argumentClaims(kase, all, interval, who);
  const days = told
    .filter(({ stance }) => stance !== "opposes")
    .flatMap(({ claim }) => claim.when.last ?? claim.when.first ?? [])
    .filter((each) => compareDays(each, day) <= 0)
    .toSorted(compareDays);
  return {
    interval,
    before: intervals[at - 1] ?? null,
    after: intervals[at + 1] ?? null,
    claims: told,
    lastTold: days.at(-1) ?? null,
    voices: who.of(interval),
  };
}

/** The claims of an interval, each with how it bears on it and what it is about; the weightier stance first, then by day. */
function argumentClaims(kase: Case, all: Derived, interval: ControlInterval, who: WhoSays): ArgumentClaim[] {
  const stances = new Map<string, ArgumentClaim["stance"]>();
  for (const claim of interval.opposes) stances.set(claim, "opposes");
  for (const claim of interval.supports) stances.set(claim, "supports");
  for (const claim of interval.opens) stances.set(claim, "opens");
  for (const claim of interval.encircled?.claims ?? []) if (!stances.has(claim)) stances.set(claim, "supports");
  const found = claims(kase, { ids: new Set(stances.keys()) }).map((claim): ArgumentClaim => {
    const voice = who.voiceOf(claim.id) ?? who.voices.of(claim);
    const { name, kind, document, side } = voice;
    const about = aboutOf(claim, interval.place, all);
    return {
      claim,
      source: name,
      kind,
      document,
      side,
      stance: stances.get(claim.id)!,
      ...about,
      interest: side === null ? null : interestOf(claim, side, all),
    };
  });
  const supporters = found.filter(({ stance }) => stance !== "opposes");
  return found.map((each) =>
    each.stance === "opposes" ? { ...each, outweighed: outweighedBy(each, found, supporters) } : each,
  );
}

/** Whether a claim is about the place itself, about what it lies in, about a set it belongs to, or about an attack on it. */
function aboutOf(claim: ClaimWithSentence, place: string, all: Derived): Pick<ArgumentClaim, "via" | "of"> {
  if (claim.kind !== "control") return { via: "attack", of: null };
  if (claim.set) return { via: "set", of: { id: null, name: claim.place.name } };
  if (claim.place.id === place) return { via: "place", of: null };
  const own = all.identity.placeOf.of(claim.document, claim.place.id) ?? claim.place.id;
  const known = all.placeById.get(own);
  if (own === place) return { via: "place", of: null };
  return {
    via: isPartOf(own, place, all) ? "part" : "whole",
    of: { id: known?.id ?? null, name: known?.name ?? claim.place.name },
  };
}

/** Whether one place lies in the other, as far as parents tell. */
function isPartOf(part: string, whole: string, { placeById }: Derived): boolean {
  const seen = new Set<string>();
  for (
    let at = placeById.get(part)?.parent ?? null;
    at !== null && !seen.has(at);
    at = placeById.get(at)?.parent ?? null
  ) {
    if (at === whole) return true;
    seen.add(at);
  }
  return false;
}

/** Whether the source speaks for its own side or against its interest. */
function interestOf(claim: Claim, side: string, all: Derived): ArgumentClaim["interest"] {
  if (claim.kind !== "control") return null;
  const actors = new Actors(all.identity, claim.document);
  const holder = holderOf(claim, actors);
  const against = holder === null ? actors.of(claim.by, claim) === side : holder !== side;
  return against ? "against its own interest" : "its own side";
}

const holderOf = (claim: ControlClaim, actors: Actors) => actors.sideHolding(claim);

const FIRMNESS = { stated: 3, reported: 2, claimed: 1, denied: 0, planned: 0 } as const;

/** The first of these reasons that applies: why a claim that says otherwise did not carry the day. */
function outweighedBy(
  opposer: ArgumentClaim,
  all: readonly ArgumentClaim[],
  supporters: readonly ArgumentClaim[],
): NonNullable<ArgumentClaim["outweighed"]> {
  const { claim, interest } = opposer;
  if (claim.modality === "denied") return "a denial";
  if (interest === "its own side") return "speaks for its own side";
  const firmest = Math.max(0, ...supporters.map((each) => FIRMNESS[each.claim.modality]));
  if (FIRMNESS[claim.modality] < firmest) return "said less firmly";
  if (claim.when.basis === "document") return "dated only by its document";
  if (opposer.via !== "place" && supporters.some(({ via }) => via === "place")) return "not said of the place itself";
  const voices = (those: readonly ArgumentClaim[]) => new Set(those.map(({ source }) => source)).size;
  const opposers = all.filter(({ stance }) => stance === "opposes");
  return voices(supporters) > voices(opposers) ? "fewer sources" : "not outweighed";
}
