import { type Actor, type AllegationClaim, compareDays, type Day } from "../../model/index.ts";
import { Actors } from "../actors.ts";
import { dayNumber } from "../days.ts";
import type { Evidence, View } from "../evidence.ts";
import type { Identity } from "../identity/identity.ts";
import { claimCounts } from "../ledger/counting.ts";
import { Voices } from "../voices.ts";
import type { Allegation } from "./allegation.ts";
import { corroborator } from "./corroboration.ts";

/** Accusations of one wrong against one side this many days apart can be of one deed. */
const near = 2;

interface Made {
  readonly claim: AllegationClaim;
  readonly accuser: Actor | null;
  readonly accused: Actor | null;
}

/**
 * The allegations of the case: what a side is accused of, by whom; who denies it; who else tells of it; and whether the
 * accused accuses in turn. Denials of reports and numbers stand with what they deny. Pure; in order of time.
 */
export function allegations(evidence: Evidence, identity: Identity, view: View = {}): Allegation[] {
  const counts = claimCounts(evidence, view);
  const voices = new Voices(evidence, identity);
  const made: Made[] = [];
  for (const { document, claims } of evidence.readings) {
    const actors = new Actors(identity, document);
    const ofCase = (actor: Actor | null) => actor && { name: actor.name, side: actors.of(actor) };
    for (const claim of claims) {
      if (claim.kind !== "allegation" || !counts(claim)) continue;
      made.push({ claim, accuser: ofCase(claim.accuser), accused: ofCase(claim.accused) });
    }
  }
  made.sort((a, b) => compareOpen(a.claim, b.claim) || compareText(a.claim, b.claim));
  const corroborate = corroborator(evidence, identity, voices);
  const found = groupsOf(made.filter(({ claim }) => claim.denies === undefined)).map((group) => {
    const { claim, accused } = group[0]!;
    const draft = {
      id: `allegation ${claim.id}`,
      wrong: claim.wrong,
      about: group.map((each) => each.claim.about).find((about) => about !== "") ?? "",
      accused: group.find((each) => each.accused?.side)?.accused ?? accused,
      ...daysOf(group),
      accusations: group.map(({ claim: { id, document }, accuser }) => ({ accuser, claim: id, document })),
      denials: denialsAmong(made, new Set(group.map((each) => each.claim.id)), identity),
      denied: null,
    };
    return { ...draft, corroboration: corroborate(draft), countered: [] };
  });
  const all: Allegation[] = [...withCounters(found), ...otherDenials(made, identity)];
  return all.sort((a, b) => (a.first ?? "").localeCompare(b.first ?? "") || (a.id < b.id ? -1 : 1));
}

/** Accusations of one wrong against one side within a few days are one allegation; what is of no known kind stands alone. */
function groupsOf(made: readonly Made[]): Made[][] {
  const groups: Made[][] = [];
  for (const each of made) {
    const home = groups.find((group) => group.some((other) => isSame(other, each)));
    if (home) home.push(each);
    else groups.push([each]);
  }
  return groups;
}

function isSame(a: Made, b: Made): boolean {
  if (a.claim.wrong !== b.claim.wrong || a.claim.wrong === "other") return false;
  if (a.accused?.side == null || a.accused.side !== b.accused?.side) return false;
  const [x, y] = [a.claim.when.first, b.claim.when.first];
  return x !== null && y !== null && Math.abs(dayNumber(x) - dayNumber(y)) <= near;
}

function denialsAmong(made: readonly Made[], ids: ReadonlySet<string>, identity: Identity): Allegation["denials"] {
  return made
    .filter(({ claim }) => claim.denies !== undefined && claim.denies !== null && ids.has(claim.denies))
    .map(({ claim }) => denialOf(claim, identity));
}

function denialOf(claim: AllegationClaim, identity: Identity): Allegation["denials"][number] {
  const actors = new Actors(identity, claim.document);
  const denier = claim.denier && { name: claim.denier.name, side: actors.of(claim.denier) };
  return { denier, claim: claim.id, document: claim.document, day: claim.when.first };
}

/** Denials of reports and numbers, and of what the text does not tell otherwise. */
function otherDenials(made: readonly Made[], identity: Identity): Allegation[] {
  const accusations = new Set(made.filter(({ claim }) => claim.denies === undefined).map(({ claim }) => claim.id));
  return made
    .filter(({ claim }) => claim.denies !== undefined && (claim.denies === null || !accusations.has(claim.denies)))
    .map(({ claim, accuser, accused }) => ({
      id: `denial ${claim.id}`,
      wrong: claim.wrong === "other" ? null : claim.wrong,
      about: claim.about,
      accused,
      first: claim.when.first,
      last: claim.when.last,
      accusations: accuser === null ? [] : [{ accuser, claim: claim.id, document: claim.document }],
      denials: [denialOf(claim, identity)],
      corroboration: [],
      countered: [],
      denied: claim.denies ?? null,
    }));
}

/** Sets each allegation beside those of the same wrong in the other direction. */
function withCounters(found: readonly Allegation[]): Allegation[] {
  return found.map((one) => ({
    ...one,
    countered: found
      .filter((other) => other !== one && other.wrong === one.wrong && one.wrong !== "other" && isCounter(one, other))
      .map(({ id }) => id),
  }));
}

function isCounter(one: Allegation, other: Allegation): boolean {
  const accusers = (allegation: Allegation) => allegation.accusations.flatMap(({ accuser }) => accuser?.side ?? []);
  const [a, b] = [one.accused?.side, other.accused?.side];
  if (!a || !b || a === b || one.first === null || other.first === null) return false;
  const close = Math.abs(dayNumber(one.first) - dayNumber(other.first)) <= near;
  return close && accusers(one).includes(b) && accusers(other).includes(a);
}

function daysOf(group: readonly Made[]): { first: Day | null; last: Day | null } {
  const firsts = group.flatMap(({ claim }) => claim.when.first ?? []).toSorted(compareDays);
  const lasts = group.flatMap(({ claim }) => claim.when.last ?? []).toSorted(compareDays);
  return { first: firsts[0] ?? null, last: lasts.at(-1) ?? null };
}

function compareOpen(a: AllegationClaim, b: AllegationClaim): number {
  const [x, y] = [a.when.first, b.when.first];
  if (x === null || y === null) return x === y ? 0 : x === null ? -1 : 1;
  return compareDays(x, y);
}

function compareText(a: AllegationClaim, b: AllegationClaim): number {
  if (a.document !== b.document) return a.document < b.document ? -1 : 1;
  return a.evidence[0]!.start - b.evidence[0]!.start || (a.id < b.id ? -1 : 1);
}
