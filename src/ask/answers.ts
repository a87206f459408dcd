import type { Claim, ControlInterval, Day, DocumentId, PlaceGeometry, SideKey, Span, Status } from "../model/index.ts";
import type { Commander, Estimate, Force, Policy } from "../reconcile/index.ts";

export type {
  Accusation,
  Agreement,
  AgreementStep,
  Allegation,
  Commander,
  Corroboration,
  Denial,
  Dispute,
  DisputeKind,
  Estimate,
  EstimateRule,
  Force,
  JoinProposal,
  Series,
  SourceEstimate,
  Telling,
} from "../reconcile/index.ts";

/** What one side has in the field. */
export interface SideForces {
  readonly side: SideKey;
  readonly names: readonly string[];
  readonly forces: readonly Force[];
  readonly commanders: readonly Commander[];
  readonly strengths: readonly Estimate[];
  readonly equipment: readonly Estimate[];
}

/** The answer of `forces`: the order of battle on a day, or over all that the documents tell. */
export interface OrderOfBattle {
  readonly date: Day | null;
  readonly sides: readonly SideForces[];
  /** What the documents put on no side. */
  readonly unplaced: {
    readonly forces: readonly Force[];
    readonly commanders: readonly Commander[];
    readonly strengths: readonly Estimate[];
  };
}

/** Who says something, by the name it goes by in the case. */
export interface VoiceName {
  readonly source: string;
  readonly kind: "document" | "quoted";
  readonly document: DocumentId | null;
  /** The side it is aligned with; null: none, or not known. */
  readonly side: SideKey | null;
}

/** Who says that an interval was so, who says otherwise, and which documents tell of those days but nothing of the place. */
export interface IntervalVoices {
  readonly first: Day;
  readonly last: Day | null;
  readonly supports: readonly VoiceName[];
  readonly opposes: readonly VoiceName[];
  readonly silent: readonly VoiceName[];
}

/** A claim in an argument: how it bears on the state, what it is about, and in whose interest it is. */
export interface ArgumentClaim extends VoiceName {
  readonly claim: ClaimWithSentence;
  readonly stance: "opens" | "supports" | "opposes";
  /** Said of the place itself, of what it lies in, of a part of it, of a set it belongs to, or told by an attack on it. */
  readonly via: "place" | "whole" | "part" | "set" | "attack";
  readonly of: { readonly id: string | null; readonly name: string } | null;
  readonly interest: "its own side" | "against its own interest" | null;
  /** Of what opposes: why it did not carry the day. */
  readonly outweighed?:
    | "a denial"
    | "speaks for its own side"
    | "said less firmly"
    | "dated only by its document"
    | "not said of the place itself"
    | "fewer sources"
    | "not outweighed";
}

/** What the claims come to for a place and a day, under one or several policies that agree. */
export interface Argument {
  readonly policies: readonly Policy[];
  /** null: nothing is known of the day. */
  readonly interval: ControlInterval | null;
  readonly before: ControlInterval | null;
  readonly after: ControlInterval | null;
  readonly claims: readonly ArgumentClaim[];
  /** The last day, up to the one asked for, on which it was said to be so: from then on it is carried forward. */
  readonly lastTold: Day | null;
  readonly voices: IntervalVoices | null;
}

/** The answer of `why`. The first argument is that of the plainest policy. */
export interface Why {
  readonly date: Day;
  readonly place: {
    readonly id: string;
    readonly name: string;
    readonly aliases: readonly string[];
    readonly type: string;
  };
  readonly arguments: readonly Argument[];
}

/** A cell of the overview: the documents' own words, with those that have them. */
export interface Sourced {
  readonly text: string;
  readonly sources: readonly {
    readonly source: string;
    readonly document: DocumentId;
    readonly claims: readonly string[];
  }[];
}

/** The days one document is about; `told` where it says so itself, else those of its claims. */
export interface SourcedPeriod {
  readonly source: string;
  readonly document: DocumentId;
  readonly first: Day;
  readonly last: Day;
  readonly told: boolean;
  readonly claims: readonly string[];
}

/** A part of the course of events as one document divides it. */
export interface PhaseOfDocument {
  readonly heading: string;
  readonly level: number;
  readonly first: Day | null;
  readonly last: Day | null;
  readonly source: string;
  readonly document: DocumentId;
  readonly claim: string;
}

/** The answer of `overview`: the case in one table, each cell with its sources. */
export interface CaseOverview {
  readonly documents: readonly { readonly id: DocumentId; readonly name: string; readonly published: Day | null }[];
  readonly first: Day | null;
  readonly last: Day | null;
  readonly periods: readonly SourcedPeriod[];
  readonly places: readonly Sourced[];
  readonly partOf: readonly Sourced[];
  readonly precededBy: readonly Sourced[];
  readonly ledTo: readonly Sourced[];
  readonly results: readonly Sourced[];
  /** How many places each side holds on the last day, by all claims; `open`: divided, fought over, or not known. */
  readonly outcome: {
    readonly date: Day;
    readonly held: Readonly<Record<SideKey, number>>;
    readonly open: number;
  } | null;
  /** Every side of the case by its key, with its names. */
  readonly names: Readonly<Record<SideKey, readonly string[]>>;
  readonly sides: readonly (SideForces & { readonly losses: readonly Estimate[] })[];
  /** Losses of civilians and of people of no side. */
  readonly otherLosses: readonly Estimate[];
  readonly phases: readonly PhaseOfDocument[];
  readonly disputes: number;
}

/** How the case is looked at: whose word counts, and what had been published by when. */
export interface View {
  /** A source's name or a document's id or title: only what it says. */
  readonly accordingTo?: string;
  readonly knownBy?: Day;
  readonly policy?: "weighed" | "against-interest" | "independent";
}

/** One place on one day, as `contested at --json` prints it in `places`. */
export interface PlaceState {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type: string;
  readonly holder: SideKey | null;
  readonly status: Status;
  readonly extent: ControlInterval["extent"];
  readonly parts: ControlInterval["parts"];
  readonly since: Day | null;
  readonly encircled: SideKey | null;
  readonly inferred: boolean;
  readonly claims: readonly string[];
  readonly against: readonly string[];
}

/** The answer of `at` for one day. */
export interface StateOfDay {
  readonly date: Day;
  readonly sides: Readonly<Record<SideKey, readonly string[]>>;
  readonly places: readonly PlaceState[];
}

/** The answer of `history`: a place and its intervals in order of time. */
export interface PlaceHistory {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type: string;
  readonly geometry: PlaceGeometry | null;
  readonly intervals: readonly ControlInterval[];
  /** For each interval, in the same order, who says so, who says otherwise, and who is silent. */
  readonly voices?: readonly IntervalVoices[];
}

/** A place's history as one source alone has it. */
export interface SourceVersion extends VoiceName {
  readonly intervals: readonly ControlInterval[];
  /** The days on which its claims about the place itself stand. */
  readonly claimDays: readonly Day[];
  readonly claims: readonly string[];
}

/** A place as each of its sources has it, those first that say most; as `versions` answers. */
export interface PlaceVersions {
  readonly id: string;
  readonly name: string;
  readonly versions: readonly SourceVersion[];
}

/** One change of state between two days, as `changes` prints it. */
export interface PlaceChange {
  readonly date: Day;
  readonly place: { readonly id: string; readonly name: string };
  readonly from: { readonly holder: SideKey | null; readonly status: Status } | null;
  readonly to: { readonly holder: SideKey | null; readonly status: Status; readonly extent: ControlInterval["extent"] };
  readonly claims: readonly string[];
}

/** A sentence as its document writes it, by offsets into the document's text. */
export interface SentenceWords extends Span {
  readonly text: string;
  /** The markup in it ("_", "**"), which is not read; absent where it has none. */
  readonly markup?: readonly Span[];
}

/** A claim with the words that justify it, as `claims` prints it; `place.id` is the case's place id. */
export type ClaimWithSentence = Claim & {
  readonly sentence: SentenceWords;
  readonly title: string | null;
  /** What a person decided about it, and in which decision; absent where nobody did. */
  readonly decided?: { readonly state: "confirmed" | "corrected" | "added" | "rejected"; readonly decision: string };
};

/** A source of the case and what it contributes, as `sources` prints it. */
export interface SourceSummary {
  readonly name: string;
  /** The document itself, or one that documents quote. */
  readonly kind: "document" | "quoted";
  readonly document: string | null;
  readonly published: Day | null;
  readonly claims: number;
  readonly control: number;
  readonly figures: number;
}

/** Claims of one sort: how many, and the first of them. */
export interface CountedClaims {
  readonly count: number;
  readonly claims: readonly string[];
}

/** A source and how it stands to the others, as `standings` answers. */
export interface SourceStanding extends SourceSummary {
  /** The side it speaks for; null: none, or not known. */
  readonly side: SideKey | null;
  /** Whether a person decided whom it speaks for, or its name lets it be presumed; null: neither. */
  readonly alignment: "decided" | "presumed" | null;
  /** The side's name that its own contains, where that is why it is presumed. */
  readonly because: string | null;
  /** To which sides its claims give ground, and how often. */
  readonly ground: Readonly<Record<SideKey, number>>;
  /** Claims that open a state which no other source tells. */
  readonly alone: CountedClaims;
  /** Claims of states that other claims contradict, and those that contradict. */
  readonly contradicted: CountedClaims;
  readonly ownSide: CountedClaims;
  readonly againstInterest: CountedClaims;
}

/** One row of the control ribbons: a place and its intervals within the period, with the days on which claims stand. */
export interface Ribbon {
  readonly place: string;
  readonly name: string;
  readonly intervals: readonly ControlInterval[];
  readonly claimDays: readonly Day[];
  readonly located: boolean;
  /** The type as the documents tell it, and the id of the place it lies in. */
  readonly type?: string;
  readonly parent?: string | null;
  /** Of what the documents only describe ("two hills"): nobody names it. */
  readonly described?: boolean;
}

/** All ribbons of a case with the period they span; what the command line and the page draw. */
export interface Ribbons {
  readonly first: Day;
  readonly last: Day;
  readonly sides: readonly { readonly key: SideKey; readonly names: readonly string[] }[];
  readonly rows: readonly Ribbon[];
  /** What the rows lie in and what that lies in, as far as it has no row of its own. */
  readonly areas?: readonly {
    readonly id: string;
    readonly name: string;
    readonly parent: string | null;
    readonly described?: boolean;
  }[];
}
