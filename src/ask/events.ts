import type { Case } from "../case/case.ts";
import {
  type ActionClaim,
  type ActionType,
  type Actor,
  type AgreementClaim,
  type Change,
  type ControlClaim,
  type Day,
  type FigureClaim,
  type SideKey,
  spansOverlap,
} from "../model/index.ts";
import { documentName } from "../reconcile/index.ts";
import type { ClaimWithSentence, View } from "./answers.ts";
import { claims } from "./claims.ts";
import { type LocatedPlace, places, sides } from "./overview.ts";

/** How many died, as one source or several together say. */
export interface Dead {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
}

/** Something that happened, gathered from the claims of all documents that tell of the same type, place, days and sides. */
export interface WarEvent {
  /** The id of its first claim. */
  readonly id: string;
  /** What was done, what happened to the ground, what was agreed; "deaths" where only the dead are told. */
  readonly kind: "action" | "control" | "agreement" | "deaths";
  readonly type: ActionType | Change | "agreement" | "deaths";
  readonly first: Day | null;
  readonly last: Day | null;
  readonly place: { readonly id: string | null; readonly name: string } | null;
  /** The place as the case has it, with its position. */
  readonly located: LocatedPlace | null;
  readonly by: Actor | null;
  readonly against: Actor | null;
  readonly claims: readonly ClaimWithSentence[];
  /** Every source once: the quoted ones by name, documents by what they are called. */
  readonly sources: readonly string[];
  /** The dead by whose they are: a side's, civilians, or not told (null). */
  readonly dead: readonly (Dead & { readonly of: SideKey | "civilians" | null })[];
  /** Whether the number is of one event, and not of a period or up to a day. */
  readonly single: boolean;
}

type EventClaim = ClaimWithSentence & (ActionClaim | ControlClaim | AgreementClaim | FigureClaim);

/**
 * What happened, in order of time: what was done and what became of the ground, each with the dead that its own sentence
 * counts; and the dead of whom no sentence tells what they died of. What is denied or only planned is left out, and so is
 * ground that is only said to be held.
 */
export function events(kase: Case, view: View = {}): WarEvent[] {
  const located = new Map(places(kase).map((place) => [place.id, place]));
  const told = claims(kase, { view }).filter(
    (claim): claim is EventClaim =>
      claim.modality !== "denied" && claim.modality !== "planned" && (isEvent(claim) || isDeaths(claim)),
  );
  const names = new Map(kase.documents().map((document) => [document.id, documentName(document)]));
  const sideKeys = new Set(sides(kase).map(({ key }) => key));
  const groups: EventClaim[][] = [];
  const byKey = new Map<string, EventClaim[][]>();
  const groupAt = new Map<string, { claim: EventClaim; group: EventClaim[] }[]>();
  for (const claim of told) {
    if (!isEvent(claim)) continue;
    const alike = byKey.get(keyOf(claim)) ?? [];
    byKey.set(keyOf(claim), alike);
    let group = alike.find((one) => one.every((other) => mayShareTarget(other, claim)));
    if (!group) {
      group = [];
      alike.push(group);
      groups.push(group);
    }
    group.push(claim);
    const sentence = sentenceKey(claim);
    groupAt.set(sentence, [...(groupAt.get(sentence) ?? []), { claim, group }]);
  }
  for (const claim of told) {
    if (!isDeaths(claim)) continue;
    const beside = isSingle(claim) ? (groupAt.get(sentenceKey(claim)) ?? []) : [];
    const own = beside.find((one) => one.claim.evidence.some((a) => claim.evidence.some((b) => spansOverlap(a, b))));
    const group = (own ?? beside[0])?.group;
    if (group) group.push(claim);
    else groups.push([claim]);
  }
  const found = groups.map((group) => eventOf(group, located, names, sideKeys));
  return found.sort(
    (a, b) => (a.first ?? "9999").localeCompare(b.first ?? "9999") || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

function isEvent(claim: ClaimWithSentence): boolean {
  if (claim.kind === "control") return claim.change !== "hold" && claim.set !== true;
  return claim.kind === "action" || claim.kind === "agreement";
}

function isDeaths(claim: ClaimWithSentence): claim is ClaimWithSentence & FigureClaim {
  return (
    claim.kind === "figure" && ["killed", "executed"].includes(claim.figure.what) && claim.figure.unit === "people"
  );
}

const isSingle = (claim: FigureClaim) => (claim.figure.scope ?? "event") === "event";

const sentenceKey = ({ document, sentence }: ClaimWithSentence) => `${document} ${sentence.start}`;

function keyOf(claim: EventClaim): string {
  const { when } = claim;
  const place = "place" in claim ? (claim.place?.id ?? claim.place?.name ?? null) : null;
  return JSON.stringify([claim.kind, typeOf(claim), place, sideOf(partiesOf(claim)[0]), when.first, when.last]);
}

const sideOf = (actor: Actor | null) => actor?.side ?? actor?.name ?? null;

/** Whether two claims tell of the same enemy, or one of them of none. */
function mayShareTarget(a: EventClaim, b: EventClaim): boolean {
  const [one, other] = [sideOf(partiesOf(a)[1]), sideOf(partiesOf(b)[1])];
  return one === null || other === null || one === other;
}

function typeOf(claim: EventClaim): WarEvent["type"] {
  if (claim.kind === "control") return claim.change;
  if (claim.kind === "action") return claim.action;
  return claim.kind === "agreement" ? "agreement" : "deaths";
}

function partiesOf(claim: EventClaim): [Actor | null, Actor | null] {
  if (claim.kind === "agreement") return [claim.parties[0] ?? null, claim.parties[1] ?? null];
  if (claim.kind === "figure") return [null, null];
  const holder = claim.kind === "control" && claim.holder !== null ? { name: claim.holder, side: claim.holder } : null;
  // A repelled attack is told of the one who held the ground; who withdraws gives it up.
  return [claim.by ?? (claim.kind === "control" && claim.change === "capture" ? holder : null), claim.against];
}

function eventOf(
  group: readonly EventClaim[],
  located: ReadonlyMap<string, LocatedPlace>,
  names: ReadonlyMap<string, string>,
  sideKeys: ReadonlySet<string>,
): WarEvent {
  const head = group[0]!;
  const parties = group.map(partiesOf);
  const [by, against] = [0, 1].map((index) => parties.find((pair) => pair[index] !== null)?.[index] ?? null) as [
    Actor | null,
    Actor | null,
  ];
  const place = "place" in head ? (head.place ?? null) : null;
  const deaths = group.filter(isDeaths);
  return {
    id: head.id,
    kind: head.kind === "figure" ? "deaths" : head.kind,
    type: typeOf(head),
    first: head.when.first,
    last: head.when.last,
    place: place === null ? null : { id: place.id, name: place.name },
    located: place?.id ? (located.get(place.id) ?? null) : null,
    by,
    against,
    claims: group,
    sources: [
      ...new Set(group.map((claim) => claim.attribution.source ?? names.get(claim.document) ?? claim.document)),
    ].sort(),
    dead: deadOf(deaths, sideKeys),
    single: deaths.every(isSingle),
  };
}

/** For each of whom the dead are: the least, the lower middle and the most of what is said. */
function deadOf(deaths: readonly FigureClaim[], sideKeys: ReadonlySet<string>): WarEvent["dead"] {
  const of = ({ figure: { group, side, who } }: FigureClaim) =>
    group === "civilians" ? "civilians" : (side ?? (who !== null && sideKeys.has(who) ? who : null));
  return [...Map.groupBy(deaths, of)].map(([whose, own]) => {
    const numbers = (part: (claim: FigureClaim) => number | null) =>
      own
        .map(part)
        .filter((value) => value !== null)
        .sort((a, b) => a - b);
    const lows = numbers(({ figure }) => figure.low ?? figure.best);
    const bests = numbers(({ figure }) => figure.best ?? figure.low ?? figure.high);
    const highs = numbers(({ figure }) => figure.high ?? figure.best);
    return {
      of: whose,
      low: lows[0] ?? null,
      best: bests[(bests.length - 1) >> 1] ?? null,
      high: highs.at(-1) ?? null,
    };
  });
}

/** All the dead of an event: the number told of people of no side where there is one, since it may hold the others; else the sum of the parts. */
export function allDead({ dead }: Pick<WarEvent, "dead">): Dead | null {
  if (dead.length === 0) return null;
  const whole = dead.find(({ of }) => of === null);
  if (whole) return whole;
  const sum = (part: (one: Dead) => number | null) =>
    dead.every((one) => part(one) !== null) ? dead.reduce((total, one) => total + part(one)!, 0) : null;
  return { low: sum(({ low }) => low), best: sum(({ best }) => best), high: sum(({ high }) => high) };
}
