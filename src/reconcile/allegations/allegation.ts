import type { Actor, Day, DocumentId, Wrong } from "../../model/index.ts";

/** Who accuses, in which claim, and who reports it. */
export interface Accusation {
  /** Null where the text does not say who accuses. */
  readonly accuser: Actor | null;
  readonly claim: string;
  readonly document: DocumentId;
}

export interface Denial {
  readonly denier: Actor | null;
  readonly claim: string;
  readonly document: DocumentId;
  readonly day: Day | null;
}

/** A claim of another kind that tells the same of the accused: the same deed near the day, by a voice that is not the accuser's. */
export interface Corroboration {
  readonly claim: string;
  readonly source: string;
  readonly document: DocumentId;
}

/** What somebody is accused of: by whom, who denies it, who bears it out, who turns it round. */
export interface Allegation {
  readonly id: string;
  /** `null`: no wrong is alleged; a report or a number is denied. */
  readonly wrong: Wrong | null;
  readonly about: string;
  readonly accused: Actor | null;
  readonly first: Day | null;
  readonly last: Day | null;
  readonly accusations: readonly Accusation[];
  readonly denials: readonly Denial[];
  readonly corroboration: readonly Corroboration[];
  /** Ids of allegations of the same by the accused's side against the accuser's. */
  readonly countered: readonly string[];
  /** For a denial of another claim: that claim. */
  readonly denied: string | null;
}
