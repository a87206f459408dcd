import type {
  ActionCount,
  ActionType,
  AgreementState,
  AgreementType,
  Fate,
  ForceChange,
  Outcome,
  RelationType,
  Span,
  SpeechAct,
  SummaryTopic,
  Wrong,
} from "../../model/index.ts";
import type { Phrase } from "../grammar/phrase.ts";

/** Somebody a sentence names: the phrase where the grammar found one, else only the words. */
export interface Named {
  readonly name: string;
  readonly phrase: Phrase | null;
  /**
   * "they", "its": the language found nobody in the sentence whom it could mean. The engine asks the sentences before, and
   * takes nobody where they tell nobody.
   */
  readonly pronoun?: boolean;
  /** A modifier that may be a force, a place or a weapon ("the Kestrel attack"): somebody only where it names a side. */
  readonly doubtful?: boolean;
}

interface FoundBase {
  /** The words that justify it, the trigger's clause first. */
  readonly evidence: readonly [Span, ...Span[]];
  /** The trigger: who says it is asked here. */
  readonly trigger: Span;
  /** The words whose date it has, where that is not the evidence. */
  readonly dated?: Span;
  readonly planned?: boolean;
  readonly denied?: boolean;
  readonly rule: string;
  readonly confidence: number;
}

/** An action as a sentence tells it. */
export interface FoundAction extends FoundBase {
  readonly kind: "action";
  readonly action: ActionType;
  readonly by: Named | null;
  /** What it is done to, people and ground alike. */
  readonly targets: readonly Phrase[];
  /** Where, when no target tells it. */
  readonly locations: readonly Phrase[];
  readonly count: ActionCount | null;
  readonly outcome: Outcome;
}

/** A person with a role, and what became of them. */
export interface FoundPerson extends FoundBase {
  readonly kind: "person";
  readonly person: string;
  readonly role: string | null;
  readonly of: Named | null;
  readonly fate: Fate | null;
  readonly other: string | null;
  /** True where only another sentence can tell that the name is a commander's or leader's. */
  readonly unknown?: boolean;
}

/** A step of an agreement. */
export interface FoundAgreement extends FoundBase {
  readonly kind: "agreement";
  readonly type: AgreementType;
  readonly state: AgreementState;
  readonly parties: readonly Named[];
  readonly locations: readonly Phrase[];
  /** "a new ceasefire", "another deal": not the one spoken of before. */
  readonly fresh: boolean;
  /** "the ceasefire": one that was spoken of. */
  readonly definite: boolean;
  /** "the deal", "the evacuation was suspended": a step only where an agreement was spoken of before. */
  readonly leaning: boolean;
  /** Its own name, where it has one: "the Treaty of Oakford". */
  readonly name: string | null;
}

/** An accusation. */
export interface FoundAccusation extends FoundBase {
  readonly kind: "accusation";
  readonly accuser: Named | null;
  readonly accused: Named | null;
  readonly wrong: Wrong;
  readonly about: string;
}

/** A denial, of an accusation or of anything else somebody said. */
export interface FoundDenial extends FoundBase {
  readonly kind: "denial";
  readonly denier: Named | null;
  readonly wrong: Wrong;
  readonly about: string;
  /** Where the sentence itself tells what is denied. */
  readonly content: Span | null;
  /** "denied this", "rejected the claim": what is denied stands before. */
  readonly backward: boolean;
}

/** Something said. */
export interface FoundStatement extends FoundBase {
  readonly kind: "statement";
  readonly speaker: Named;
  readonly act: SpeechAct;
  readonly about: string;
  readonly content: Span;
}

/** A relation between campaigns; `subject` null: the one the document is about. */
export interface FoundRelation extends FoundBase {
  readonly kind: "relation";
  readonly relation: RelationType;
  readonly subject: string | null;
  readonly object: string;
}

/** A force that came to another, left it or became one with it. */
export interface FoundForce extends FoundBase {
  readonly kind: "force";
  readonly force: Named;
  readonly change: ForceChange;
  readonly other: Named | null;
}

/** How the whole ended, as the lead tells it. */
export interface FoundSummary extends FoundBase {
  readonly kind: "summary";
  readonly topic: SummaryTopic;
  readonly text: string;
}

/** What a language finds in a sentence. */
export type Found =
  | FoundAction
  | FoundPerson
  | FoundAgreement
  | FoundAccusation
  | FoundDenial
  | FoundStatement
  | FoundRelation
  | FoundForce
  | FoundSummary;
