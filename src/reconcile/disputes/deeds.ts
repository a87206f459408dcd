import { type ActionClaim, type ActionType, type Claim, compareDays, type SideKey } from "../../model/index.ts";
import { Actors } from "../actors.ts";
import type { Allegation } from "../allegations/allegation.ts";
import type { Evidence } from "../evidence.ts";
import type { Commander } from "../forces/force.ts";
import type { Identity } from "../identity/identity.ts";
import type { Voices } from "../voices.ts";
import type { Dispute } from "./dispute.ts";

/** Deeds that one side does once; of an air strike or a shelling there can be many on one day, by both. */
const SINGLE: ReadonlySet<ActionType> = new Set<ActionType>([
  "chemical attack",
  "execution",
  "massacre",
  "aircraft shot down",
  "ship sunk",
  "bridge destroyed",
  "explosion",
]);

/** Who did a deed: told of two sides by two voices, of one place and day. */
export function deedDisputes(evidence: Evidence, identity: Identity, voices: Voices): Dispute[] {
  const groups = new Map<string, { claim: ActionClaim; side: SideKey; voice: string; place: string }[]>();
  for (const { document, claims } of evidence.readings) {
    const actors = new Actors(identity, document);
    for (const claim of claims) {
      if (claim.kind !== "action" || !SINGLE.has(claim.action) || !isTold(claim)) continue;
      const side = actors.of(claim.by, claim);
      const place = claim.place?.id ? identity.placeOf.of(document, claim.place.id) : undefined;
      const day = claim.when.first;
      if (side === null || place === undefined || day === null || day !== claim.when.last) continue;
      const key = `${claim.action} ${place} ${day}`;
      const among = groups.get(key) ?? [];
      groups.set(key, among);
      among.push({ claim, side, voice: voices.of(claim).key, place });
    }
  }
  return [...groups].flatMap(([key, told]) => {
    const bySide = [...Map.groupBy(told, ({ side }) => side)].sort(([a], [b]) => (a < b ? -1 : 1));
    if (bySide.length < 2 || new Set(told.map(({ voice }) => voice)).size < 2) return [];
    const { claim, place } = told[0]!;
    return [
      {
        id: `actor ${key}`,
        kind: "actor" as const,
        place,
        subject: { what: claim.action, who: null },
        first: claim.when.first!,
        last: claim.when.last!,
        versions: bySide.map(([side, own]) => ({ says: side, holder: side, claims: own.map((each) => each.claim.id) })),
        settled: null,
        rank: 1,
      },
    ];
  });
}

function isTold({ modality }: Claim): boolean {
  return modality !== "planned" && modality !== "denied";
}

/** Who did a wrong of which each side accuses the other; and what somebody says that another denies. */
export function allegationDisputes(
  allegations: readonly Allegation[],
  claimById: (id: string) => Claim | undefined,
): Dispute[] {
  const byId = new Map(allegations.map((allegation) => [allegation.id, allegation]));
  const found: Dispute[] = [];
  for (const one of allegations) {
    if (one.first === null || one.last === null) continue;
    for (const id of one.countered) {
      const other = byId.get(id)!;
      if (one.id > other.id || other.first === null || other.last === null) continue;
      const days = [one.first, one.last, other.first, other.last].toSorted(compareDays);
      found.push({
        id: `actor ${one.id}`,
        kind: "actor",
        place: null,
        subject: { what: one.wrong ?? one.about, who: null },
        first: days[0]!,
        last: days.at(-1)!,
        versions: [one, other].map(({ accused, accusations }) => ({
          says: accused?.side ?? accused?.name ?? "somebody",
          holder: accused?.side ?? null,
          claims: accusations.map(({ claim }) => claim),
        })),
        settled: null,
        rank: 2,
      });
    }
    const denied = one.denied ?? one.accusations[0]?.claim ?? null;
    const claim = denied === null ? undefined : claimById(denied);
    // What a number is and who had a place stands among the disputes of numbers and places.
    if (one.denials.length === 0 || !claim || claim.kind === "figure" || claim.kind === "control") continue;
    found.push({
      id: `outcome ${one.id}`,
      kind: "outcome",
      place: null,
      subject: { what: one.denied === null ? (one.wrong ?? "allegation") : claim.kind, who: one.about || null },
      first: one.first,
      last: one.last,
      versions: [
        {
          says: "so",
          holder: null,
          claims: one.denied === null ? one.accusations.map((each) => each.claim) : [claim.id],
        },
        { says: "denied", holder: null, claims: one.denials.map((each) => each.claim) },
      ],
      settled: null,
      rank: 1,
    });
  }
  return found;
}

/** What became of a person, where the sources tell fates that exclude each other. */
export function fateDisputes(commanders: readonly Commander[]): Dispute[] {
  return commanders.flatMap(({ name, fates, disputed }) => {
    const days = fates.flatMap(({ first, last }) => [first, last]).filter((day) => day !== null);
    if (!disputed || days.length === 0) return [];
    const ordered = days.toSorted(compareDays);
    return [
      {
        id: `outcome ${name}`,
        kind: "outcome" as const,
        place: null,
        subject: { what: "fate", who: name },
        first: ordered[0]!,
        last: ordered.at(-1)!,
        versions: [...Map.groupBy(fates, ({ what }) => what)].map(([what, own]) => ({
          says: what,
          holder: null,
          claims: own.map(({ claim }) => claim),
        })),
        settled: null,
        rank: 2,
      },
    ];
  });
}
