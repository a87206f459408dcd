import type { Case } from "../case/case.ts";
import type { Claim, SideKey } from "../model/index.ts";
import { Actors, proposeAlignments, sourceKey, type Voice } from "../reconcile/index.ts";
import type { SourceStanding, View } from "./answers.ts";
import { checkView } from "./days.ts";
import { derived } from "./derived.ts";
import { whoSays } from "./voices.ts";

/** How many claims of each sort are named: enough to read, where a large case has thousands. */
const named = 50;

interface Tally {
  readonly voice: Voice;
  claims: number;
  control: number;
  figures: number;
  readonly ground: Map<SideKey, number>;
  readonly alone: Set<string>;
  readonly contradicted: Set<string>;
  readonly ownSide: Set<string>;
  readonly againstInterest: Set<string>;
}

/**
 * How every source of the case stands to the others: whom it speaks for and how that is known, to which sides it gives
 * ground, which of its claims carry a state alone, which are contradicted, and which are in its own side's interest or
 * against it. Spellings of one source are one, and copied passages are their first document's.
 */
export function standings(kase: Case, view: View = {}): SourceStanding[] {
  const all = derived(kase);
  const who = whoSays(all, checkView(view));
  const tallies = new Map<string, Tally>();
  const tallyOf = (voice: Voice): Tally => {
    let tally = tallies.get(voice.key);
    if (!tally) {
      const [alone, contradicted, ownSide, againstInterest] = [0, 0, 0, 0].map(() => new Set<string>());
      tally = {
        ...{ voice, claims: 0, control: 0, figures: 0, ground: new Map<SideKey, number>() },
        ...{ alone: alone!, contradicted: contradicted!, ownSide: ownSide!, againstInterest: againstInterest! },
      };
      tallies.set(voice.key, tally);
    }
    return tally;
  };
  for (const { document, claims } of all.evidence.readings) {
    tallyOf(who.voices.document(document));
    const actors = new Actors(all.identity, document);
    for (const claim of claims) {
      const voice = who.voiceOf(claim.id);
      if (voice) count(tallyOf(voice), claim, actors);
    }
  }
  for (const intervals of all.historiesUnder(view).places.values()) {
    for (const { opens, supports, opposes } of intervals) {
      const saying = [...opens, ...supports];
      const voices = new Set(saying.flatMap((claim) => who.voiceOf(claim)?.key ?? []));
      for (const claim of saying) {
        const tally = tallies.get(who.voiceOf(claim)?.key ?? "");
        if (voices.size === 1 && opens.includes(claim)) tally?.alone.add(claim);
        if (opposes.length > 0) tally?.contradicted.add(claim);
      }
      for (const claim of opposes) tallies.get(who.voiceOf(claim)?.key ?? "")?.contradicted.add(claim);
    }
  }
  const decided = new Set(
    [
      ...Object.keys(all.evidence.alignments ?? {}),
      ...(all.evidence.decided?.alignments ?? []).map((one) => one.source),
    ].map(sourceKey),
  );
  const because = new Map(proposeAlignments(all.evidence, all.identity.sides).map((one) => [one.source, one.because]));
  const published = new Map(all.evidence.documents.map((document) => [document.id, document.published]));
  return [...tallies.values()]
    .map(({ voice, claims, control, figures, ...tally }): SourceStanding => {
      const keys = [voice.key, sourceKey(voice.name)];
      const list = (claimsOf: ReadonlySet<string>) => ({ count: claimsOf.size, claims: [...claimsOf].slice(0, named) });
      return {
        name: voice.name,
        kind: voice.kind,
        document: voice.document,
        published: voice.document === null ? null : (published.get(voice.document) ?? null),
        claims,
        control,
        figures,
        side: voice.side,
        alignment: keys.some((key) => decided.has(key)) ? "decided" : voice.side === null ? null : "presumed",
        because: keys.map((key) => because.get(key)).find((name) => name !== undefined) ?? null,
        ground: Object.fromEntries([...tally.ground].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))),
        alone: list(tally.alone),
        contradicted: list(tally.contradicted),
        ownSide: list(tally.ownSide),
        againstInterest: list(tally.againstInterest),
      };
    })
    .sort((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1));
}

function count(tally: Tally, claim: Claim, actors: Actors): void {
  tally.claims++;
  if (claim.kind === "figure") tally.figures++;
  if (claim.kind !== "control") return;
  tally.control++;
  const holder = actors.sideHolding(claim);
  if (holder !== null) tally.ground.set(holder, (tally.ground.get(holder) ?? 0) + 1);
  const { side } = tally.voice;
  if (side === null || holder === null) return;
  (holder === side ? tally.ownSide : tally.againstInterest).add(claim.id);
}
