import { compareDays, type Day, type Fate, type PersonClaim, type SideKey } from "../../model/index.ts";
import { Actors } from "../actors.ts";
import type { Evidence, View } from "../evidence.ts";
import type { Identity } from "../identity/identity.ts";
import { claimCounts } from "../ledger/counting.ts";
import type { Voices } from "../voices.ts";
import type { Commander, Event } from "./force.ts";
import { forceKey } from "./names.ts";

/** Fates after which no other of these can have come about. */
const FINAL: ReadonlySet<Fate> = new Set<Fate>(["killed", "died", "executed"]);
interface Told {
  readonly claim: PersonClaim;
  readonly side: SideKey | null;
}

/**
 * The commanders and leaders of the case, with their force, side and fate as each source has it. Spellings of one name
 * are one person.
 *
 * @param day fates after this day are left out; null: none is
 * @param sideOfForce the side of a force by its key, for people whose own side no claim tells
 */
export function commandersOf(
  evidence: Evidence,
  identity: Identity,
  voices: Voices,
  view: View,
  day: Day | null,
  sideOfForce: (key: string) => SideKey | null,
): Commander[] {
  const counts = claimCounts(evidence, view);
  const people = new Map<string, Told[]>();
  const readings = [...evidence.readings].sort((a, b) => (a.document < b.document ? -1 : 1));
  for (const { document, claims } of readings) {
    const actors = new Actors(identity, document);
    for (const claim of claims) {
      if (claim.kind !== "person" || claim.modality === "denied" || !counts(claim)) continue;
      const key = forceKey(claim.person);
      const among = people.get(key) ?? [];
      people.set(key, among);
      among.push({ claim, side: actors.of(claim.of) });
    }
  }
  return [...people.values()]
    .map((told) => commanderOf(told, voices, day, sideOfForce))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function commanderOf(
  told: readonly Told[],
  voices: Voices,
  day: Day | null,
  sideOfForce: (key: string) => SideKey | null,
): Commander {
  const claims = told.map(({ claim }) => claim);
  const names = commonest(claims.map(({ person }) => person));
  const of = claims.find(({ of: force }) => force !== null)?.of?.name ?? null;
  const fates = claims.flatMap((claim): Event<Fate>[] => {
    const { first, last } = claim.when;
    if (
      claim.fate === null ||
      (day !== null && claim.when.basis !== "document" && first !== null && compareDays(first, day) > 0)
    )
      return [];
    const vague = claim.when.basis === "document";
    return [
      {
        what: claim.fate,
        first: vague ? null : first,
        last: vague ? null : last,
        source: voices.of(claim).name,
        document: claim.document,
        modality: claim.modality,
        claim: claim.id,
      },
    ];
  });
  const ends = new Set(
    fates.map(({ what }) => what).filter((fate) => FINAL.has(fate) || fate === "captured" || fate === "defected"),
  );
  return {
    name: names[0]!,
    aliases: names.slice(1),
    role: claims.find(({ role }) => role !== null)?.role ?? null,
    of: of === null ? null : forceKey(of),
    side: told.find(({ side }) => side !== null)?.side ?? (of === null ? null : sideOfForce(forceKey(of))),
    fates,
    disputed: ends.size > 1,
    other: claims.find(({ other }) => other !== null)?.other ?? null,
    claims: claims.map(({ id }) => id),
  };
}

function commonest(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
}
