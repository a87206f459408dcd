import type { Claim, Day, SideKey } from "../../model/index.ts";
import { Actors, claimCounts, claimWeight, Voices } from "../../reconcile/index.ts";
import type { View } from "../answers.ts";
import type { Derived } from "../derived.ts";
import type { Move } from "./advance.ts";

/** Attacks on ground; who shells it from afar does not come to it. */
const onGround: ReadonlySet<string> = new Set(["attack", "assault", "offensive", "counter-attack", "raid", "landing"]);

interface Attack {
  readonly by: SideKey;
  readonly place: string;
  readonly day: Day;
}

/** Attacks that were thrown back, as the claims that count under a view tell: who attacked, where, on which day. */
export function repelledOf(all: Derived, view: View): Move[] {
  const { identity } = all;
  const evidence = all.evidenceUnder(view);
  const counts = claimCounts(evidence, view);
  const voices = new Voices(evidence, identity);
  const found = new Map<string, { readonly move: Move; readonly claims: string[] }>();
  for (const reading of evidence.readings) {
    const actors = new Actors(identity, reading.document);
    for (const claim of reading.claims) {
      const attack = attackOf(claim, actors, identity.placeOf.of.bind(identity.placeOf));
      if (attack === null || !counts(claim) || !believed(claim, attack.by, actors, voices, view)) continue;
      const { by: side, place, day } = attack;
      const key = JSON.stringify([day, place, side]);
      const known = found.get(key);
      if (known) known.claims.push(claim.id);
      else {
        const claims = [claim.id];
        found.set(key, { claims, move: { day, place, side, outcome: "repelled", claims } });
      }
    }
  }
  return [...found.values()].map(({ move }) => move);
}

function attackOf(
  claim: Claim,
  actors: Actors,
  placeOf: (document: string, place: string) => string | undefined,
): Attack | null {
  if (claim.kind !== "control" && claim.kind !== "action") return null;
  const { when, modality, document } = claim;
  const day = when.last ?? when.first;
  if (modality === "planned" || modality === "denied" || when.basis === "document" || day === null) return null;
  const thrownBack =
    claim.kind === "control"
      ? claim.change === "repel" && claim.set !== true
      : claim.outcome === "repelled" && onGround.has(claim.action);
  if (!thrownBack || !claim.place?.id) return null;
  // Of a repelled attack the control claim tells who withstood it, and against whom.
  const by = actors.of(claim.kind === "control" ? claim.against : claim.by, claim);
  const place = placeOf(document, claim.place.id);
  return by === null || place === undefined ? null : { by, place, day };
}

/** Whether the policy lets the claim count; that an attack failed speaks against who made it. */
function believed(claim: Claim, attacker: SideKey, actors: Actors, voices: Voices, { policy = "weighed" }: View) {
  const { side: aligned } = voices.of(claim);
  if (claim.kind === "control")
    return claimWeight(claim, actors.sideHolding(claim), actors.of(claim.by, claim), aligned, policy) > 0;
  if (aligned === null || policy === "weighed") return true;
  return policy === "against-interest" && aligned === attacker;
}
