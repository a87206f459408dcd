import type { Actor, ControlClaim, DocumentId, SideKey } from "../model/index.ts";
import { sideMentionId } from "./evidence.ts";
import type { Identity } from "./identity/identity.ts";
import { exactKey } from "./identity/normalise.ts";

/** The case's sides for the sides and actors of one document's reading. */
export class Actors {
  readonly #identity: Identity;
  readonly #document: DocumentId;
  readonly #keys = new Map<SideKey, SideKey>();
  readonly #misnamed: ReadonlyMap<string, SideKey> | undefined;

  constructor(identity: Identity, document: DocumentId) {
    this.#identity = identity;
    this.#document = document;
    this.#misnamed = identity.misnamed.sideOfName.get(document);
  }

  /** Whether the reading runs two sides together, so that its keys tell no side. */
  get confused(): boolean {
    return this.#identity.misnamed.confused.has(this.#document);
  }

  /** The case's side for one of the reading; the key itself where the case knows no such side. */
  ofKey(key: SideKey | null | undefined): SideKey | null {
    if (!key) return null;
    let found = this.#keys.get(key);
    if (found === undefined) {
      found = this.#identity.sideOf.get(sideMentionId(this.#document, key)) ?? key;
      this.#keys.set(key, found);
    }
    return found;
  }

  /** The case's side for an actor of a claim: by the name it is called, where the reading runs sides together. */
  of(actor: Actor | null | undefined): SideKey | null {
    if (!actor?.side) return null;
    return this.#misnamed?.get(`${actor.side}#${exactKey(actor.name)}`) ?? this.ofKey(actor.side);
  }

  /**
   * The case's side that holds the ground after a control claim; null where nobody does or the claim does not tell.
   * Where the reading runs sides together, only a holder whom the claim calls by name is told, or who is not the one
   * that left.
   */
  holderOf(claim: ControlClaim, opponentOf: (side: SideKey) => SideKey | null): SideKey | null {
    const { holder, by, against } = claim;
    if (holder === null) return null;
    if (this.#misnamed === undefined) return this.ofKey(holder);
    const actor = this.of(by);
    if (!this.confused) return by?.side === holder ? actor : this.ofKey(holder);
    if (claim.change === "withdraw") return actor === null ? null : opponentOf(actor);
    if (by?.side === holder) return actor;
    if (against?.side === holder) return this.of(against);
    if (actor !== null) return opponentOf(actor);
    return this.#identity.misnamed.confused.get(this.#document)!.has(holder) ? null : this.ofKey(holder);
  }
}
