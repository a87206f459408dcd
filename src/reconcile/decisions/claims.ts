import {
  type Actor,
  type Claim,
  type ClaimHandle,
  type ControlClaim,
  type Correction,
  compareDays,
  type Decision,
  type DocumentId,
  type PlaceHandle,
  type Reading,
  type SideHandle,
  spansOverlap,
} from "../../model/index.ts";
import { placeMentionId, sideMentionId } from "../evidence.ts";
import { exactKey } from "../identity/normalise.ts";
import { type Decided, reference } from "./decided.ts";

type Worked = Pick<Decided, "placeReferences" | "sideReferences" | "claims" | "rejected" | "withoutClaim"> & {
  readonly readings: readonly Reading[];
};

/** Works what was decided about claims, and which force fights on which side, into the readings. */
export function decideClaims(readings: readonly Reading[], standing: readonly Decision[]): Worked {
  const work = new ClaimWork(readings);
  for (const decision of standing) work.apply(decision);
  return work.done();
}

class ClaimWork {
  readonly #readings: readonly Reading[];
  readonly #byDocument: ReadonlyMap<DocumentId, Reading>;
  /** The claims of the documents that were worked on, in order; null: rejected. Keys are the claims' first ids. */
  readonly #changed = new Map<DocumentId, Map<string, Claim | null>>();
  readonly #places = new Map<string, PlaceHandle>();
  readonly #sides = new Map<string, SideHandle>();
  readonly #states = new Map<string, { state: "confirmed" | "corrected" | "added"; decision: string }>();
  readonly #rejected = new Map<string, { claim: Claim; decision: string }>();
  readonly #withoutClaim = new Set<string>();

  constructor(readings: readonly Reading[]) {
    this.#readings = readings;
    this.#byDocument = new Map(readings.map((reading) => [reading.document, reading]));
  }

  done(): Worked {
    const readings = this.#readings.map((reading) => {
      const changed = this.#changed.get(reading.document);
      if (changed === undefined) return reading;
      return { ...reading, claims: [...changed.values()].filter((claim) => claim !== null) };
    });
    return {
      readings,
      placeReferences: this.#places,
      sideReferences: this.#sides,
      claims: this.#states,
      rejected: this.#rejected,
      withoutClaim: this.#withoutClaim,
    };
  }

  apply({ id, what }: Decision): void {
    if (what.kind === "membership") {
      for (const { document } of this.#readings) this.#enrol(document, what);
    } else if (what.kind === "add-claim") {
      const claims = this.#claimsOf(what.claim.document);
      if (claims === null) this.#withoutClaim.add(id);
      else {
        claims.set(what.claim.id, what.claim);
        this.#states.set(what.claim.id, { state: "added", decision: id });
      }
    } else if (what.kind === "confirm" || what.kind === "reject" || what.kind === "correct") {
      const claims = this.#claimsOf(what.claim.document);
      const original = this.#byDocument.get(what.claim.document)?.claims ?? [];
      const key = claims === null ? null : keyOf(what.claim, claims, original);
      if (key === null) this.#withoutClaim.add(id);
      else if (what.kind === "reject") {
        const claim = claims!.get(key) ?? this.#rejected.get(key)?.claim;
        if (claim) this.#rejected.set(key, { claim, decision: id });
        claims!.set(key, null);
        this.#states.delete(key);
      } else {
        // A claim that was rejected before and is confirmed or corrected now counts again.
        const now = claims!.get(key) ?? original.find((claim) => claim.id === key) ?? this.#rejected.get(key)!.claim;
        this.#rejected.delete(key);
        const changed = what.kind === "correct" ? this.#corrected(now, what.to) : now;
        claims!.set(key, { ...changed, confidence: 1 });
        const state =
          what.kind === "correct" || this.#states.get(key)?.state === "corrected" ? "corrected" : "confirmed";
        this.#states.set(key, { state, decision: id });
      }
    }
  }

  #claimsOf(document: DocumentId): Map<string, Claim | null> | null {
    const known = this.#changed.get(document);
    if (known !== undefined) return known;
    const reading = this.#byDocument.get(document);
    if (reading === undefined) return null;
    const claims = new Map<string, Claim | null>(reading.claims.map((claim) => [claim.id, claim]));
    this.#changed.set(document, claims);
    return claims;
  }

  #corrected(claim: Claim, to: Correction): Claim {
    const when = to.when ?? claim.when;
    const modality = to.modality ?? claim.modality;
    if (claim.kind === "figure") return { ...claim, when, modality, figure: { ...claim.figure, ...to.figure } };
    const { document } = claim;
    if (claim.kind === "control") {
      const { extent = claim.extent, change = claim.change } = to;
      const holder = to.holder === undefined ? claim.holder : to.holder && this.#side(document, to.holder);
      const place = to.place === undefined ? claim.place : this.#place(document, to.place);
      return { ...claim, when, modality, extent, change, holder, place };
    }
    const moved = { ...claim, when, modality };
    if ((moved.kind === "action" || moved.kind === "agreement") && to.place !== undefined) {
      const { id, name } = this.#place(document, to.place);
      return { ...moved, place: { id, name } };
    }
    return moved;
  }

  /** A place of the case as a claim of the document may name it; one that no document names is a new place of the document's. */
  #place(document: DocumentId, handle: PlaceHandle): ControlClaim["place"] {
    const known = handle.mentions.length > 0;
    const id = known ? reference(handle.id) : `+${exactKey(handle.name)}`;
    if (known) this.#places.set(placeMentionId(document, id), handle);
    return { id, name: handle.name, aliases: [], type: "place" };
  }

  #side(document: DocumentId, handle: SideHandle): string {
    const key = reference(handle.key);
    this.#sides.set(sideMentionId(document, key), handle);
    return key;
  }

  /** Puts a force on its side in every claim of the period that names it. */
  #enrol(document: DocumentId, { force, side, from, to }: Extract<Decision["what"], { kind: "membership" }>): void {
    const name = exactKey(force);
    const within = ({ when }: Claim) => {
      const day = when.last ?? when.first;
      if (day === null) return from === null && to === null;
      return (from === null || compareDays(day, from) >= 0) && (to === null || compareDays(day, to) <= 0);
    };
    const own = this.#changed.get(document)?.values() ?? this.#byDocument.get(document)!.claims;
    const found = [...own].filter((claim) => claim !== null && within(claim) && actorsOf(claim).some(named));
    function named(actor: Actor | null): boolean {
      return actor !== null && exactKey(actor.name) === name;
    }
    if (found.length === 0) return;
    const key = this.#side(document, side);
    const claims = this.#claimsOf(document)!;
    for (const claim of found as Claim[]) {
      const enrolled = withActors(claim, (actor) => (named(actor) ? { ...actor, side: key } : actor));
      if (enrolled.kind === "control" && claim.kind === "control") {
        const holds = [claim.by, claim.against].find((actor) => actor !== null && actor.side === claim.holder);
        claims.set(claim.id, holds && named(holds) ? { ...enrolled, holder: key } : enrolled);
      } else claims.set(claim.id, enrolled);
    }
  }
}

/**
 * The id under which a claim that was decided about stands now: its own, or, where the document was read again and no
 * claim has that id any more, that of the one claim of its kind whose evidence is the same words or overlaps them.
 */
function keyOf(
  handle: ClaimHandle,
  claims: ReadonlyMap<string, Claim | null>,
  original: readonly Claim[],
): string | null {
  if (claims.has(handle.id)) return handle.id;
  const near = original.filter(
    ({ kind, evidence }) => kind === handle.kind && spansOverlap(evidence[0]!, handle.evidence),
  );
  const same = near.filter(
    ({ evidence: [span] }) => span!.start === handle.evidence.start && span!.end === handle.evidence.end,
  );
  const found = same.length > 0 ? same : near;
  return found.length === 1 ? found[0]!.id : null;
}

const actorKeys = ["by", "against", "of", "accuser", "accused", "denier", "speaker", "force"] as const;

function actorsOf(claim: Claim): (Actor | null)[] {
  const fields = claim as unknown as Readonly<Record<string, Actor | null | undefined>>;
  const own = actorKeys.map((key) => fields[key] ?? null);
  return claim.kind === "agreement" ? [...own, ...claim.parties] : own;
}

function withActors<Kind extends Claim>(claim: Kind, change: (actor: Actor) => Actor): Kind {
  const changed: Record<string, unknown> = { ...claim };
  for (const key of actorKeys) {
    const actor = changed[key] as Actor | null | undefined;
    if (actor) changed[key] = change(actor);
  }
  if (claim.kind === "agreement") changed.parties = claim.parties.map(change);
  return changed as Kind;
}
