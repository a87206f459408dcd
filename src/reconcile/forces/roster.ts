import {
  type Actor,
  type Claim,
  compareDays,
  type Day,
  type DocumentId,
  type ForceClaim,
  type SideKey,
} from "../../model/index.ts";
import { Actors } from "../actors.ts";
import type { Evidence, View } from "../evidence.ts";
import type { Identity } from "../identity/identity.ts";
import { claimCounts } from "../ledger/counting.ts";
import type { Voices } from "../voices.ts";
import type { Force } from "./force.ts";
import { sidesByList } from "./lists.ts";
import { commonNames, forceKey, mainSides, namesForce } from "./names.ts";

interface Draft {
  readonly key: string;
  readonly names: Map<string, number>;
  readonly sides: Map<SideKey, number>;
  /** Sides of one document's reckoning, which may be no more than the force itself. */
  readonly lesser: Map<SideKey, number>;
  rank: Force["rank"];
  within: string | null;
  readonly listed: Set<DocumentId>;
  readonly acts: { day: Day; claim: string }[];
  readonly changes: Force["changes"][number][];
  readonly claims: string[];
}

/**
 * The forces of the case: those that infoboxes list, those that sentences name as acting, and those that are told to have
 * joined or left others. Spellings of one name are one force. A force is on the side most claims put it on, until it is
 * told to have gone over to another.
 *
 * @param day the day whose order of battle is wanted; null: that of the last claim
 */
export function rosterOf(evidence: Evidence, identity: Identity, voices: Voices, view: View, day: Day | null): Force[] {
  const counts = claimCounts(evidence, view);
  const common = commonNames(identity.sides);
  const main = mainSides(identity.sides);
  const drafts = new Map<string, Draft>();
  const draftOf = (name: string): Draft => {
    const key = forceKey(name);
    const known = drafts.get(key);
    if (known) {
      known.names.set(name, (known.names.get(name) ?? 0) + 1);
      return known;
    }
    const fresh: Draft = {
      key,
      names: new Map([[name, 1]]),
      sides: new Map(),
      lesser: new Map(),
      rank: null,
      within: null,
      listed: new Set(),
      acts: [],
      changes: [],
      claims: [],
    };
    drafts.set(key, fresh);
    return fresh;
  };
  const readings = [...evidence.readings].sort((a, b) => (a.document < b.document ? -1 : 1));
  const lists: ForceClaim[] = [];
  const leaders: { readonly of: string; readonly side: SideKey }[] = [];
  const acting: { readonly actor: Actor; readonly side: SideKey; readonly claim: Claim }[] = [];
  for (const { document, claims } of readings) {
    const actors = new Actors(identity, document);
    for (const claim of claims) {
      if (!counts(claim) || claim.modality === "denied" || claim.modality === "planned") continue;
      if (claim.kind === "force") {
        if (claim.change === null) lists.push(claim);
        addListed(draftOf(claim.force.name), claim, actors, { voices, main, day });
      } else if (claim.kind === "person" && claim.of !== null) {
        const side = actors.of(claim.of);
        if (side !== null && main.has(side)) leaders.push({ of: forceKey(claim.of.name), side });
      } else {
        for (const actor of actorsIn(claim)) acting.push({ actor, side: actors.of(actor) ?? "", claim });
      }
    }
  }
  const lower = new Set(acting.map(({ actor }) => actor.name).filter((name) => /^\p{Ll}/u.test(name)));
  const timesOf = new Map<string, number>();
  for (const { actor } of acting) timesOf.set(actor.name, (timesOf.get(actor.name) ?? 0) + 1);
  for (const { actor, side, claim } of acting) {
    // "They" at the beginning of a sentence is "they" elsewhere.
    if (side === "" || lower.has(actor.name.toLowerCase())) continue;
    if (!namesForce(actor.name, common, timesOf.get(actor.name)!)) continue;
    addActing(draftOf, actor.name, [side, main.has(side)], claim, day);
  }
  for (const { of, side } of leaders) {
    const led = drafts.get(of);
    if (led) put(led.sides, side, leaderWeight);
  }
  // A list puts a force on a side surely, a sentence may have misread it.
  const known = new Map([...drafts].map(([key, { sides }]) => [key, sideOf(sides)]));
  const byList = sidesByList(lists, (name) => known.get(forceKey(name)) ?? null);
  return [...drafts.values()]
    .filter(
      ({ listed, changes, names, acts }) =>
        listed.size > 0 || changes.length > 0 || (names.size > 0 && acts.length > 0),
    )
    .map((draft) => forceOf(draft, byList.get(draft.key) ?? null, identity, day))
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : 1));
}

/** Belligerents first, then units, then whoever only acts. */
const rankOf = ({ rank }: Force) => (rank === "belligerent" ? 0 : rank === "unit" ? 1 : 2);

/** How much more a list tells of a force's side than one sentence does, and than its commander's side. */
const listWeight = 5;

const leaderWeight = 2;

function addListed(
  draft: Draft,
  claim: ForceClaim,
  actors: Actors,
  { voices, main, day }: { readonly voices: Voices; readonly main: ReadonlySet<SideKey>; readonly day: Day | null },
): void {
  const side = actors.of(claim.force);
  if (side !== null) put(main.has(side) ? draft.sides : draft.lesser, side, claim.change === null ? listWeight : 1);
  draft.claims.push(claim.id);
  if (claim.change === null) {
    draft.listed.add(claim.document);
    draft.rank = draft.rank === "belligerent" ? draft.rank : claim.rank;
    draft.within ??= claim.within === null ? null : forceKey(claim.within);
    return;
  }
  const { first, last } = claim.when;
  if (claim.other === null || (day !== null && (first === null || compareDays(first, day) > 0))) return;
  draft.changes.push({
    what: claim.change,
    other: { name: claim.other.name, side: actors.of(claim.other) },
    first,
    last,
    source: voices.of(claim).name,
    document: claim.document,
    modality: claim.modality,
    claim: claim.id,
  });
}

function put(sides: Map<SideKey, number>, side: SideKey, weight: number): void {
  sides.set(side, (sides.get(side) ?? 0) + weight);
}

function addActing(
  draftOf: (name: string) => Draft,
  name: string,
  [side, main]: readonly [side: SideKey, main: boolean],
  claim: Claim,
  day: Day | null,
): void {
  const on = claim.when.basis === "document" ? null : claim.when.last;
  if (on === null || (day !== null && compareDays(on, day) > 0)) return;
  const draft = draftOf(name);
  put(main ? draft.sides : draft.lesser, side, 1);
  draft.acts.push({ day: on, claim: claim.id });
}

/** Who acts in a claim, or is acted upon. */
function actorsIn(claim: Claim): Actor[] {
  if (claim.kind !== "control" && claim.kind !== "action") return [];
  return [claim.by, claim.against].filter((actor) => actor !== null);
}

function sideOf(sides: ReadonlyMap<SideKey, number>): SideKey | null {
  return [...sides].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

function forceOf(draft: Draft, listSide: SideKey | null, identity: Identity, day: Day | null): Force {
  const names = [...draft.names].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
  const own = sideOf(draft.sides);
  const changes = [...draft.changes].sort((a, b) => (a.first ?? "").localeCompare(b.first ?? ""));
  const acts = draft.acts.toSorted((a, b) => compareDays(a.day, b.day));
  const told = own !== null && identity.sides.some(({ key }) => key === own);
  return {
    id: draft.key,
    name: names[0]!,
    aliases: names.slice(1),
    side: sideAfter(changes, told ? own : (listSide ?? sideOf(draft.lesser)), day),
    inferred: !told && listSide !== null,
    rank: draft.rank,
    within: draft.within,
    listed: [...draft.listed].sort(),
    acts:
      acts.length === 0
        ? null
        : { first: acts[0]!.day, last: acts.at(-1)!.day, claims: [...new Set(acts.map(({ claim }) => claim))] },
    changes,
    claims: draft.claims,
  };
}

/** The side after the changes until the day: who goes over to another side is on that one. */
function sideAfter(changes: Force["changes"], before: SideKey | null, day: Day | null): SideKey | null {
  let side = before;
  for (const { what, other, first } of changes) {
    if (day !== null && (first === null || compareDays(first, day) > 0)) continue;
    if ((what === "defected" || what === "joined" || what === "merged") && other.side !== null) side = other.side;
  }
  return side;
}
