import type {
  Actor,
  AgreementState,
  AgreementType,
  Day,
  DocumentId,
  Modality,
  PlaceReference,
  SideKey,
} from "../../model/index.ts";

/** Who tells a step, and how firmly. */
export interface Telling {
  readonly source: string;
  readonly kind: "document" | "quoted";
  readonly document: DocumentId | null;
  /** The side the source is aligned with; null: none, or not known. */
  readonly side: SideKey | null;
  readonly modality: Modality;
  readonly claims: readonly string[];
  /** Whom this source names for the step: who broke it, who proposed it. */
  readonly by: readonly Actor[];
}

/** One step in the life of an agreement. */
export interface AgreementStep {
  readonly state: AgreementState;
  readonly first: Day | null;
  readonly last: Day | null;
  readonly tellings: readonly Telling[];
  /** Claims that deny it. */
  readonly deniedBy: readonly string[];
  /** True where no sentence tells it: what was broken or revived had been agreed. */
  readonly inferred: boolean;
}

/** A ceasefire, an evacuation deal, a surrender by agreement: what became of it, step by step. */
export interface Agreement {
  readonly id: string;
  readonly type: AgreementType;
  /** The case's sides as they are named; empty where the text names none. */
  readonly parties: readonly Actor[];
  readonly places: readonly PlaceReference[];
  readonly first: Day | null;
  readonly last: Day | null;
  /** As far as it is told it came to this. */
  readonly state: AgreementState;
  readonly steps: readonly AgreementStep[];
  readonly documents: readonly DocumentId[];
}
