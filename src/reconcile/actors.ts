import {
  type Actor,
  type Claim,
  type ControlClaim,
  compareDays,
  type DocumentId,
  type SideKey,
} from "../model/index.ts";
import { isReference } from "./decisions/decided.ts";
import { sideMentionId } from "./evidence.ts";
import { forceKey } from "./forces/names.ts";
import type { Identity } from "./identity/identity.ts";
import { exactKey } from "./identity/normalise.ts";

/** The case's sides for the sides and actors of one document's reading. */
export class Actors {
  readonly #identity: Identity;
  readonly #document: DocumentId;
  readonly #keys = new Map<SideKey, SideKey>();
  readonly #misnamed: ReadonlyMap<string, SideKey> | undefined;

  readonly #counts: (claim: Claim) => boolean;

  /** @param counts whether a claim that a force went over counts; without it, all do */
  constructor(identity: Identity, document: DocumentId, counts: (claim: Claim) => boolean = () => true) {
    this.#identity = identity;
    this.#document = document;
    this.#counts = counts;
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

  /**
   * The case's side for an actor of a claim: by the name it is called, where the reading runs sides together. Given the
   * claim, that of its day, where the force that acts has gone over to another side.
   */
  of(actor: Actor | null | undefined, claim?: Claim): SideKey | null {
    const side = claim === undefined ? null : this.#goneOver(actor, claim);
    if (side !== null) return side;
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
    const holds = [by, against].find((actor) => actor?.side === holder);
    const side = this.#goneOver(holds, claim);
    if (side !== null) return side;
    if (this.#misnamed === undefined) return this.ofKey(holder);
    const actor = this.of(by);
    if (!this.confused) return by?.side === holder ? actor : this.ofKey(holder);
    if (claim.change === "withdraw") return actor === null ? null : opponentOf(actor);
    if (by?.side === holder) return actor;
    if (against?.side === holder) return this.of(against);
    if (actor !== null) return opponentOf(actor);
    return this.#identity.misnamed.confused.get(this.#document)!.has(holder) ? null : this.ofKey(holder);
  }

  /** The case's side for the holder that a control claim names, as it stood on the claim's day; null where it names none. */
  sideHolding(claim: ControlClaim): SideKey | null {
    const { holder, by, against } = claim;
    if (holder === null) return null;
    return (
      this.#goneOver(
        [by, against].find((actor) => actor?.side === holder),
        claim,
      ) ?? this.ofKey(holder)
    );
  }

  /** The side that an actor had gone over to by the day of a claim; null where it had not. What people decided stands. */
  #goneOver(actor: Actor | null | undefined, { when }: Claim): SideKey | null {
    const { allegiances } = this.#identity;
    const day = when.last ?? when.first;
    if (allegiances.size === 0 || !actor || day === null || isReference(actor.side ?? "")) return null;
    const until = allegiances
      .get(forceKey(actor.name))
      ?.filter(({ from, claim }) => compareDays(from, day) <= 0 && this.#counts(claim));
    return until?.at(-1)?.side ?? null;
  }
}
