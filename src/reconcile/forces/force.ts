import type { Actor, Day, DocumentId, Fate, ForceChange, Modality, SideKey } from "../../model/index.ts";

/** Something that happened to a force or a person, as one source tells it. */
export interface Event<What> {
  readonly what: What;
  readonly first: Day | null;
  readonly last: Day | null;
  readonly source: string;
  readonly document: DocumentId;
  readonly modality: Modality;
  readonly claim: string;
}

/** A force of the case: an army, a militia, a unit, with the side it fights on. */
export interface Force {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** On the day asked for; null: the documents do not tell. */
  readonly side: SideKey | null;
  /** Whether the side is not told of the force but follows from where it stands in a list. */
  readonly inferred: boolean;
  readonly rank: "belligerent" | "unit" | null;
  /** The id of the force it is a part of. */
  readonly within: string | null;
  /** The documents that list it. */
  readonly listed: readonly DocumentId[];
  /** First and last day on which it is told to act, and in how many claims. */
  readonly acts: { readonly first: Day; readonly last: Day; readonly claims: readonly string[] } | null;
  readonly changes: readonly (Event<ForceChange> & { readonly other: Actor })[];
  readonly claims: readonly string[];
}

/** A commander or leader, with what became of them. */
export interface Commander {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly role: string | null;
  /** The id of the force they lead, where it is one of the case's; else its name. */
  readonly of: string | null;
  readonly side: SideKey | null;
  readonly fates: readonly Event<Fate>[];
  /** Whether sources tell different fates that exclude each other ("killed", "captured"). */
  readonly disputed: boolean;
  readonly other: string | null;
  readonly claims: readonly string[];
}
