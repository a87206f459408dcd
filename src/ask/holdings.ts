import type { Case } from "../case/case.ts";
import type { CasePlace, Claim, DocumentId, Reading } from "../model/index.ts";
import { derived } from "./derived.ts";

/** What a case holds at one revision, so that a later one can be told from it. */
export interface Holdings {
  readonly revision: number;
  /** The readings as decisions left them, by the ids of their documents. */
  readonly readings: ReadonlyMap<DocumentId, Reading>;
  /** Ids of the decisions, in their order. */
  readonly decisions: readonly string[];
  readonly places: ReadonlyMap<string, CasePlace>;
}

/** Things by their ids: the first of them, and how many there are. */
export interface Told {
  readonly count: number;
  readonly ids: readonly string[];
}

/** What became of the documents, claims, decisions and places of a case between two revisions. */
export interface CaseChange {
  readonly revision: number;
  /** The revision before, which may be several back. */
  readonly since: number;
  readonly documents: { readonly added: Told; readonly removed: Told; readonly readAgain: Told };
  readonly claims: { readonly added: Told; readonly withdrawn: Told; readonly changed: Told };
  readonly decisions: { readonly added: Told };
  readonly places: { readonly added: Told; readonly removed: Told; readonly changed: Told };
}

/** Ids that a change tells at most of each kind; whoever wants all of many asks for the list. */
export const mostTold = 1000;

export function holdingsOf(kase: Case): Holdings {
  const { revision, evidence, identity } = derived(kase);
  return {
    revision,
    readings: new Map(evidence.readings.map((reading) => [reading.document, reading])),
    decisions: kase.decisions().map(({ id }) => id),
    places: new Map(identity.places.map((place) => [place.id, place])),
  };
}

/** What changed from one revision to another. */
export function changeBetween(before: Holdings, after: Holdings): CaseChange {
  const documents = compared(before.readings, after.readings, (a, b) => a === b);
  const claims = { added: [] as string[], removed: [] as string[], changed: [] as string[] };
  for (const id of [...documents.added, ...documents.removed, ...documents.changed]) {
    const found = compared(claimsOf(before.readings.get(id)), claimsOf(after.readings.get(id)), alike);
    claims.added.push(...found.added);
    claims.removed.push(...found.removed);
    claims.changed.push(...found.changed);
  }
  const again = documents.changed.filter((id) => before.readings.get(id)!.reader !== after.readings.get(id)!.reader);
  const places = compared(before.places, after.places, samePlace);
  const known = new Set(before.decisions);
  return {
    revision: after.revision,
    since: before.revision,
    documents: { added: told(documents.added), removed: told(documents.removed), readAgain: told(again) },
    claims: { added: told(claims.added), withdrawn: told(claims.removed), changed: told(claims.changed) },
    decisions: { added: told(after.decisions.filter((id) => !known.has(id))) },
    places: { added: told(places.added), removed: told(places.removed), changed: told(places.changed) },
  };
}

function told(ids: readonly string[]): Told {
  return { count: ids.length, ids: ids.slice(0, mostTold) };
}

function compared<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  same: (a: T, b: T) => boolean,
): { added: string[]; removed: string[]; changed: string[] } {
  const [added, changed]: [string[], string[]] = [[], []];
  for (const [id, now] of after) {
    const then = before.get(id);
    if (then === undefined) added.push(id);
    else if (!same(then, now)) changed.push(id);
  }
  return { added, removed: [...before.keys()].filter((id) => !after.has(id)), changed };
}

const claimsOf = (reading: Reading | undefined): Map<string, Claim> =>
  new Map((reading?.claims ?? []).map((claim) => [claim.id, claim]));

const alike = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** That another document speaks of it does not change a place. */
function samePlace(a: CasePlace, b: CasePlace): boolean {
  return a === b || alike({ ...a, mentions: [] }, { ...b, mentions: [] });
}
