import type { Case } from "../case/case.ts";
import { type Claim, type ControlInterval, type Day, decisionsInForce } from "../model/index.ts";
import { type Dispute, dayNumber, type JoinProposal, proposeAlignments } from "../reconcile/index.ts";
import type { ClaimWithSentence } from "./answers.ts";
import { ofCase, withSentences } from "./claims.ts";
import { type Derived, derived } from "./derived.ts";
import { geometryOf } from "./history.ts";
import type { DecisionRequest } from "./request.ts";
import { periodOf } from "./ribbons.ts";

/** What a claim, as things stand, changes on the map. */
export interface AtStake {
  readonly place: { readonly id: string; readonly name: string };
  /** The day from which the claim says who holds the place, and how many days that lasts; null: to the end of what is known. */
  readonly from: Day;
  readonly days: number | null;
  /** How many other claims open or support the same. */
  readonly others: number;
}

interface Item {
  /** The higher, the sooner it should be looked at. Only good for comparing. */
  readonly weight: number;
  /** Why it is here, as a sentence. */
  readonly why: string;
  /** Decisions that can be asked for as they are, the likeliest first. */
  readonly requests: readonly DecisionRequest[];
}

/** One thing for a person to decide. */
export type ReviewItem = Item &
  (
    | { readonly kind: "claim"; readonly claim: ClaimWithSentence; readonly atStake: AtStake | null }
    | { readonly kind: "dispute"; readonly dispute: Dispute }
    | { readonly kind: "join"; readonly proposal: JoinProposal }
    | {
        readonly kind: "locate";
        readonly place: { readonly id: string; readonly name: string };
        readonly claims: number;
      }
    | { readonly kind: "source"; readonly source: string; readonly side: string; readonly because: string }
  );

/** What is to be reviewed. */
export interface ReviewQueue {
  /** How many items there are, and how many claims have been confirmed, corrected or rejected. */
  readonly open: number;
  readonly decided: number;
  readonly items: readonly ReviewItem[];
}

/** Below this a claim that alone carries a change of holder comes before everything else. */
const doubtful = 0.75;
/** Claims surer than this that carry nothing alone are not asked about. */
const sureEnough = 0.9;
/** Above all weights of the rest. */
const first = 100;
const usual = 200;

/** An item before its claim's sentence is looked up. */
type Draft = Exclude<ReviewItem, { kind: "claim" }> | (Item & { kind: "claim"; claim: Claim; atStake: AtStake | null });

/**
 * What a person should decide, ordered by what matters most: first the doubtful claims on which alone a change of holder
 * rests, those with the longest reach and the least confidence before the others; then, by how much of the map hangs on
 * them, disputes, other doubtful claims, places that may be one, places told of that are not on the map, and sources
 * that seem to speak for a side. What was decided is not asked again.
 *
 * @param options.limit how many items at most (200, if not given)
 */
export function review(kase: Case, { limit = usual }: { readonly limit?: number } = {}): ReviewQueue {
  const all = derived(kase);
  const decided = decisionsInForce(kase.decisions()).flatMap(({ what }) => ("claim" in what ? [what.claim.id] : []));
  const drafts = [...claimItems(all), ...disputeItems(all), ...joinItems(all), ...placeItems(all), ...sourceItems(all)];
  drafts.sort((a, b) => b.weight - a.weight || (keyOf(a) < keyOf(b) ? -1 : 1));
  const shown = drafts.slice(0, limit);
  const claims = shown.flatMap((draft) => (draft.kind === "claim" ? [draft.claim] : []));
  const sentences = sentencesOf(kase, claims);
  return {
    open: drafts.length,
    decided: new Set(decided).size,
    items: shown.map((draft) => (draft.kind === "claim" ? { ...draft, claim: sentences.get(draft.claim)! } : draft)),
  };
}

function sentencesOf(kase: Case, claims: readonly Claim[]): Map<Claim, ClaimWithSentence> {
  const found = new Map<Claim, ClaimWithSentence>();
  for (const among of Map.groupBy(claims, ({ document }) => document).values()) {
    for (const [index, made] of withSentences(kase, among).entries()) found.set(among[index]!, made);
  }
  return found;
}

function keyOf(draft: Draft): string {
  switch (draft.kind) {
    case "claim":
      return draft.claim.id;
    case "dispute":
      return JSON.stringify(draft.dispute);
    case "join":
      return draft.proposal.a + draft.proposal.b;
    case "locate":
      return draft.place.id;
    case "source":
      return draft.source;
  }
}

/** The longest-lasting change that each claim opens or supports, and how many days the case tells of. */
function stakes({ historiesUnder, placeById }: Derived): { byClaim: Map<string, AtStake>; longest: number } {
  const byClaim = new Map<string, AtStake>();
  const histories = [...historiesUnder({}).places];
  const period = periodOf(histories.flatMap(([, intervals]) => intervals.map(({ first }) => first)));
  const longest = period === null ? 1 : dayNumber(period.last) - dayNumber(period.first) + 1;
  for (const [place, intervals] of histories) {
    for (const [index, interval] of intervals.entries()) {
      if (interval.inferred || !changesHands(interval, intervals[index - 1])) continue;
      const days = interval.last === null ? null : dayNumber(interval.last) - dayNumber(interval.first) + 1;
      const behind = new Set([...interval.opens, ...interval.supports]);
      const { name } = placeById.get(place)!;
      for (const claim of behind) {
        const known = byClaim.get(claim);
        if (known && (known.days ?? Infinity) >= (days ?? Infinity)) continue;
        byClaim.set(claim, { place: { id: place, name }, from: interval.first, days, others: behind.size - 1 });
      }
    }
  }
  return { byClaim, longest };
}

function changesHands(interval: ControlInterval, before: ControlInterval | undefined): boolean {
  if (before === undefined) return interval.holder !== null;
  return interval.holder !== before.holder || interval.status !== before.status;
}

function claimItems(all: Derived): Draft[] {
  const { byClaim, longest } = stakes(all);
  const settled = all.evidence.decided?.claims ?? new Map<string, unknown>();
  const items: Draft[] = [];
  for (const reading of all.evidence.readings) {
    for (const claim of reading.claims) {
      if (claim.kind !== "control" && claim.kind !== "figure") continue;
      if (settled.has(claim.id)) continue;
      const atStake = byClaim.get(claim.id) ?? null;
      const doubt = 1 - claim.confidence;
      const reach = atStake === null ? 0 : Math.min(1, (atStake.days ?? longest) / longest);
      const alone = atStake !== null && atStake.others === 0;
      if (!alone && claim.confidence >= sureEnough) continue;
      const urgent = alone && claim.confidence < doubtful;
      const share = atStake === null ? 0.1 : 1 / (1 + atStake.others);
      const requests: DecisionRequest[] = [
        { kind: "confirm", claim: claim.id },
        { kind: "reject", claim: claim.id },
      ];
      items.push({
        kind: "claim",
        claim: ofCase(claim, all),
        atStake,
        weight: (urgent ? first : 0) + (0.2 + doubt) * share * (1 + reach),
        why: whyClaim(atStake, urgent, claim.confidence),
        requests,
      });
    }
  }
  return items;
}

function whyClaim(atStake: AtStake | null, urgent: boolean, confidence: number): string {
  const sure =
    confidence >= sureEnough ? "read surely" : confidence >= doubtful ? "read fairly surely" : "read with doubt";
  if (atStake === null) return `It is ${sure}.`;
  const { place, from, days, others } = atStake;
  const until = days === null ? `from ${from} on` : `for ${days} ${days === 1 ? "day" : "days"} from ${from}`;
  const lasts = `who holds ${place.name} ${until}`;
  if (others === 0) return `Alone it says ${lasts}${urgent ? `, and it is ${sure}` : `; it is ${sure}`}.`;
  return `With ${others} ${others === 1 ? "other" : "others"} it says ${lasts}; it is ${sure}.`;
}

function disputeItems(all: Derived): Draft[] {
  const found = all.disputes();
  return found.map((dispute, index) => ({
    kind: "dispute",
    dispute,
    weight: 0.5 + 1 - index / Math.max(1, found.length),
    why: "These claims cannot all be true.",
    requests: [],
  }));
}

function joinItems(all: Derived): Draft[] {
  const claims = claimsByPlace(all);
  const most = Math.max(1, ...claims.values());
  return all.identity.proposals.map((proposal) => ({
    kind: "join",
    proposal,
    weight: 0.3 + Math.min(claims.get(proposal.a) ?? 0, claims.get(proposal.b) ?? 0) / most,
    why: `${proposal.names[0]} and ${proposal.names[1]} may be one place: ${proposal.reason}.`,
    requests: [{ kind: "join-places", places: [proposal.a, proposal.b] }],
  }));
}

function placeItems(all: Derived): Draft[] {
  const claims = claimsByPlace(all);
  const most = Math.max(1, ...claims.values());
  // Where nothing is on any map, the case is one without a map.
  if (!all.identity.places.some((place) => geometryOf(all, place) !== null)) return [];
  return all.identity.places.flatMap((place): Draft[] => {
    const count = claims.get(place.id) ?? 0;
    if (count === 0 || geometryOf(all, place) !== null) return [];
    const { id, name } = place;
    const why = `${name} is not on the map; ${count} ${count === 1 ? "claim is" : "claims are"} about it.`;
    return [
      { kind: "locate", place: { id, name }, claims: count, weight: 0.2 + (0.8 * count) / most, why, requests: [] },
    ];
  });
}

function sourceItems(all: Derived): Draft[] {
  return proposeAlignments(all.evidence, all.identity.sides).map(({ source, side, because }) => ({
    kind: "source",
    source,
    side,
    because,
    weight: 0.6,
    why: `${source} seems to speak for ${side}, since that side is called “${because}”.`,
    requests: [
      { kind: "align-source", source, side },
      { kind: "align-source", source, side: null },
    ],
  }));
}

function claimsByPlace({ evidence, identity }: Derived): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { claims } of evidence.readings) {
    for (const claim of claims) {
      if (claim.kind !== "control" || claim.set) continue;
      const place = identity.placeOf.of(claim.document, claim.place.id);
      if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  }
  return counts;
}
