import type { ActionClaim, ActionType, Claim, Wrong } from "../../model/index.ts";
import { Actors } from "../actors.ts";
import { dayNumber } from "../days.ts";
import type { Evidence } from "../evidence.ts";
import type { Identity } from "../identity/identity.ts";
import type { Voices } from "../voices.ts";
import type { Allegation, Corroboration } from "./allegation.ts";

/** Deeds that bear an accusation out. */
const DEEDS: Readonly<Partial<Record<Wrong, readonly ActionType[]>>> = {
  "chemical weapons": ["chemical attack"],
  execution: ["execution", "massacre"],
  massacre: ["massacre", "execution"],
  "killing of civilians": ["massacre", "execution"],
  "shelling of civilians": ["shelling", "air strike"],
  "hostage taking": ["hostage taking"],
  looting: ["looting"],
};

/** How many days apart the deed and what is alleged may lie. */
const near = 3;

/** Finds for an allegation the deeds that other voices tell of the accused's side near its days. */
export function corroborator(
  evidence: Evidence,
  identity: Identity,
  voices: Voices,
): (allegation: Pick<Allegation, "wrong" | "accused" | "first" | "last" | "accusations">) => Corroboration[] {
  const deeds: { claim: ActionClaim; side: string; from: number; to: number }[] = [];
  for (const { document, claims } of evidence.readings) {
    const actors = new Actors(identity, document);
    for (const claim of claims) {
      if (!isTold(claim)) continue;
      const side = actors.of(claim.by, claim);
      const { first, last } = claim.when;
      if (side === null || first === null || last === null) continue;
      deeds.push({ claim, side, from: dayNumber(first), to: dayNumber(last) });
    }
  }
  return ({ wrong, accused, first, last, accusations }) => {
    const types = wrong === null ? undefined : DEEDS[wrong];
    if (!types || !accused?.side || first === null || last === null) return [];
    const spoken = new Set(
      accusations.flatMap(({ accuser, document }) => (accuser ? [voices.quoted(accuser.name).key] : [document])),
    );
    const [from, to] = [dayNumber(first) - near, dayNumber(last) + near];
    return (
      deeds
        .filter(
          (deed) =>
            types.includes(deed.claim.action) && deed.side === accused.side && deed.from <= to && deed.to >= from,
        )
        .map(({ claim }) => ({ claim, voice: voices.of(claim) }))
        // Who fights the accused bears nothing out; who stands with him admits it.
        .filter(({ voice }) => !spoken.has(voice.key) && (voice.side === null || voice.side === accused.side))
        .map(({ claim, voice }) => ({ claim: claim.id, source: voice.name, document: claim.document }))
    );
  };
}

function isTold(claim: Claim): claim is ActionClaim {
  return claim.kind === "action" && claim.by !== null && claim.modality !== "planned" && claim.modality !== "denied";
}
