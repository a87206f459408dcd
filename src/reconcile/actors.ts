import type { Actor, ControlClaim, DocumentId, SideKey } from "../model/index.ts";
import { sideMentionId } from "./evidence.ts";
import type { Identity } from "./identity/identity.ts";
import { exactKey } from "./identity/normalise.ts";

/** The case's side for a side of one document's reading; the key itself where the case knows no such side. */
export function sideOfKey(identity: Identity, document: DocumentId, key: SideKey | null | undefined): SideKey | null {
  return key ? (identity.sideOf.get(sideMentionId(document, key)) ?? key) : null;
}

/** The case's side for an actor of a claim: by the name it is called, where its document runs sides together. */
export function sideOfActor(identity: Identity, document: DocumentId, actor: Actor | null | undefined): SideKey | null {
  if (!actor?.side) return null;
  const named = identity.misnamed.sideOfName.get(`${document}#${actor.side}#${exactKey(actor.name)}`);
  return named ?? sideOfKey(identity, document, actor.side);
}

/**
 * The case's side that holds the ground after a control claim; null where nobody does or the claim does not tell. Where
 * the document runs sides together, only a holder whom the claim calls by name is told, or who is not the one that left.
 */
export function sideOfHolder(
  identity: Identity,
  claim: ControlClaim,
  opponentOf: (side: SideKey) => SideKey | null,
): SideKey | null {
  const { document, holder, by, against } = claim;
  if (holder === null) return null;
  if (!identity.misnamed.confused.has(document)) {
    if (by?.side === holder) return sideOfActor(identity, document, by);
    return sideOfKey(identity, document, holder);
  }
  const actor = sideOfActor(identity, document, by);
  const other = sideOfActor(identity, document, against);
  if (claim.change === "withdraw") return actor === null ? null : opponentOf(actor);
  if (by?.side === holder) return actor;
  if (against?.side === holder) return other;
  if (actor !== null) return opponentOf(actor);
  return identity.misnamed.confused.get(document)!.has(holder) ? null : sideOfKey(identity, document, holder);
}
