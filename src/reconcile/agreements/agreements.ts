import { type Actor, type AgreementClaim, compareDays, type Day, type PlaceReference } from "../../model/index.ts";
import { Actors } from "../actors.ts";
import { denialsOf } from "../denials.ts";
import type { Evidence, View } from "../evidence.ts";
import type { Identity } from "../identity/identity.ts";
import { exactKey } from "../identity/normalise.ts";
import { claimCounts } from "../ledger/counting.ts";
import { Voices } from "../voices.ts";
import type { Agreement, AgreementStep, Telling } from "./agreement.ts";
import { compareStates, impliedBefore } from "./machine.ts";
import { joinThreads, type Thread, threadsOf } from "./threads.ts";

/**
 * The agreements of the case as state machines: proposed, agreed, in force, delayed, suspended, broken, revived, done or
 * rejected, each step with its days and who tells it. Pure; in order of time.
 */
export function agreements(evidence: Evidence, identity: Identity, view: View = {}): Agreement[] {
  const counts = claimCounts(evidence, view);
  const teller = new Teller(evidence, identity);
  const threads = threadsOf(evidence, (claim) => claim.modality !== "denied" && counts(claim));
  return joinThreads(threads)
    .map((group) => ({ agreement: agreementOf(group, teller), opening: group[0]!.claims[0]! }))
    .sort((a, b) => compareOpen(a.agreement.first, b.agreement.first) || compareText(a.opening, b.opening))
    .map(({ agreement }) => agreement);
}

/** What is asked of single claims while steps are put together. */
class Teller {
  readonly #identity: Identity;
  readonly #voices: Voices;
  readonly denials: ReadonlyMap<string, readonly string[]>;

  constructor(evidence: Evidence, identity: Identity) {
    this.#identity = identity;
    this.#voices = new Voices(evidence, identity);
    this.denials = denialsOf(evidence);
  }

  /** Those named in a claim, each once, with the case's sides. */
  actors(claims: readonly AgreementClaim[]): Actor[] {
    const found = new Map<string, Actor>();
    for (const claim of claims) {
      const actors = new Actors(this.#identity, claim.document);
      for (const party of claim.parties) {
        const side = actors.of(party);
        const key = side ?? exactKey(party.name);
        if (!found.has(key)) found.set(key, { name: party.name, side });
      }
    }
    return [...found.values()];
  }

  places(claims: readonly AgreementClaim[]): PlaceReference[] {
    const found = new Map<string, PlaceReference>();
    for (const { place, document } of claims) {
      if (place === null) continue;
      const id = place.id === null ? null : (this.#identity.placeOf.of(document, place.id) ?? null);
      if (!found.has(id ?? place.name)) found.set(id ?? place.name, { id, name: place.name });
    }
    return [...found.values()];
  }

  /** Who tells a step, each voice once. */
  tellings(claims: readonly AgreementClaim[]): Telling[] {
    const byVoice = Map.groupBy(claims, (claim) => this.#voices.of(claim).key);
    return [...byVoice.values()].map((own) => {
      const { name, kind, document, side } = this.#voices.of(own[0]!);
      return {
        source: name,
        kind,
        document,
        side,
        modality: own[0]!.modality,
        claims: own.map(({ id }) => id),
        by: this.actors(own),
      };
    });
  }
}

function agreementOf(group: readonly Thread[], teller: Teller): Agreement {
  const claims = group.flatMap((thread) => thread.claims);
  const told = stepsOf(group, teller);
  const implied = impliedBefore(told[0]!.state);
  const before: AgreementStep[] =
    implied === null
      ? []
      : [{ state: implied, first: null, last: told[0]!.first, tellings: [], deniedBy: [], inferred: true }];
  const days = told.flatMap(({ first, last }) => [first, last]).filter((day) => day !== null);
  const making = claims.filter(({ state }) => state === "agreed" || state === "proposed" || state === "in force");
  return {
    id: `${group[0]!.family} ${claims[0]!.id}`,
    type: commonest(claims.map(({ type }) => type)),
    parties: teller.actors(making),
    places: teller.places(claims),
    first: days.toSorted(compareDays)[0] ?? null,
    last: days.toSorted(compareDays).at(-1) ?? null,
    state: told.at(-1)!.state,
    steps: [...before, ...told],
    documents: [...new Set(group.map(({ document }) => document))].sort(),
  };
}

interface Dated {
  readonly claim: AgreementClaim;
  readonly first: Day | null;
  readonly last: Day | null;
  /** Where it stands among the steps of its document. */
  readonly index: number;
}

/** The steps in order: by day, then as the text tells them; the same state told of the same days is one step. */
function stepsOf(group: readonly Thread[], teller: Teller): AgreementStep[] {
  const dated = group.flatMap(({ claims }) =>
    claims.map((claim, index): Dated => ({ claim, first: claim.when.first, last: claim.when.last, index })),
  );
  dated.sort(
    (a, b) =>
      compareOpen(a.first, b.first) ||
      (a.claim.document === b.claim.document ? a.index - b.index : compareStates(a.claim.state, b.claim.state)) ||
      (a.claim.id < b.claim.id ? -1 : 1),
  );
  const groups: Dated[][] = [];
  for (const step of dated) {
    const last = groups.findLast((each) => each[0]!.claim.state === step.claim.state);
    const among = last?.some((other) => overlap(other, step)) && !cameBetween(groups, last, step);
    if (last && among) last.push(step);
    else groups.push([step]);
  }
  return groups.map((steps) => {
    const claims = steps.map(({ claim }) => claim);
    return {
      state: claims[0]!.state,
      first: steps[0]!.first,
      last: steps[0]!.last,
      tellings: teller.tellings(claims),
      deniedBy: claims.flatMap(({ id }) => teller.denials.get(id) ?? []),
      inferred: false,
    };
  });
}

/** Whether the step's own document told another state since: what broke, was revived and broke again broke twice. */
function cameBetween(groups: readonly (readonly Dated[])[], since: readonly Dated[], step: Dated): boolean {
  return groups
    .slice(groups.indexOf(since) + 1)
    .some((group) => group.some(({ claim }) => claim.document === step.claim.document));
}

function overlap(a: Dated, b: Dated): boolean {
  if (a.first === null || b.first === null) return a.first === b.first;
  return compareDays(a.first, b.last ?? b.first) <= 0 && compareDays(b.first, a.last ?? a.first) <= 0;
}

function commonest<T extends string>(words: readonly T[]): T {
  const counts = new Map<T, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
}

/** Claims of one document in the order of its text. */
function compareText(a: AgreementClaim, b: AgreementClaim): number {
  if (a.document !== b.document) return a.document < b.document ? -1 : 1;
  return a.evidence[0]!.start - b.evidence[0]!.start || (a.id < b.id ? -1 : 1);
}

/** Days in order; what has none comes first. */
function compareOpen(a: Day | null, b: Day | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  return compareDays(a, b);
}
