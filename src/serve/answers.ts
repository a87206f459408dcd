import type { Advance } from "../ask/advances/advance.ts";
import type {
  Agreement,
  Allegation,
  CaseOverview,
  ClaimWithSentence,
  Dispute,
  Estimate,
  JoinProposal,
  OrderOfBattle,
  PlaceChange,
  PlaceHistory,
  PlaceVersions,
  Ribbons,
  SourceStanding,
  SourceSummary,
  StateOfDay,
  View,
  Why,
} from "../ask/answers.ts";
import type { Comparison } from "../ask/compare.ts";
import type { ConnectivityOfPeriod, PocketsOfDay, TerrainAnswer } from "../ask/connectivity-answers.ts";
import type { Holdings } from "../ask/holdings.ts";
import type { PlaceEntry } from "../ask/map/entry.ts";
import type { ForeignTitle } from "../ask/references.ts";
import type { ShareSeries, SharesOfDay } from "../ask/share-answers.ts";
import type { DocumentSummary } from "../case/case.ts";
import type { Claim, ClaimKind, Day, Document, FigureWhat, SideKey } from "../model/index.ts";

export type { PlaceEntry } from "../ask/map/entry.ts";
export type { DocumentSummary } from "../case/case.ts";

/** What the page says of a case before anything is chosen. */
export interface CaseSummary {
  readonly title: string;
  readonly revision: number;
  readonly documents: number;
  readonly claims: number;
  readonly places: { readonly all: number; readonly located: number };
  readonly sides: readonly { readonly key: SideKey; readonly names: readonly string[] }[];
  /** Side colours a person chose in the case, `#rrggbb` by side key. */
  readonly colours: Readonly<Record<SideKey, string>>;
  readonly first: Day | null;
  readonly last: Day | null;
}

/** How many claims stand on a day; a claim that covers several days stands on its last. */
export interface DayCount {
  readonly date: Day;
  readonly control: number;
  readonly other: number;
}

/** A document with every claim read from it, in the order of the text. */
export interface DocumentWithClaims {
  readonly document: Document;
  readonly claims: readonly Claim[];
  /** References with titles in other scripts, and the places they name. */
  readonly titles?: readonly ForeignTitle[];
}

/**
 * What the server asks of a case: the questions of `src/ask` bound to one case. The server knows no more of a case
 * than this, so that its tests can answer for a war that never was.
 */
export interface CaseAnswers {
  /** Grows with every change of the case; an answer is valid for one revision. */
  revision(): number;
  /** What the case holds now, from which its changes are told; without it only that it changed is. */
  holdings?(): Holdings;
  summary(): CaseSummary;
  places(): readonly PlaceEntry[];
  /** Outlines and lines of the gazetteer that no document speaks of, shown as quiet ground. */
  surroundings(): readonly PlaceEntry[];
  ribbons(view: View): Ribbons;
  at(dates: readonly Day[], place: string | null, view: View): readonly StateOfDay[];
  history(place: string, view: View): PlaceHistory | null;
  /** The place as each of its sources alone has it. */
  versions(place: string, view: View): PlaceVersions;
  changes(from: Day, to: Day, view: View): readonly PlaceChange[];
  claims(
    place: string | null,
    view: View,
    choice?: { readonly ids?: ReadonlySet<string>; readonly kind?: ClaimKind; readonly document?: string },
  ): readonly ClaimWithSentence[];
  days(view: View): readonly DayCount[];
  agreements(view: View): readonly Agreement[];
  allegations(view: View): readonly Allegation[];
  /** Who came to which ground on each day, and from where. */
  advances(view: View): readonly Advance[];
  /** Two documents side by side, by their ids. */
  compare(a: string, b: string): Comparison;
  forces(date: Day | null, view: View): OrderOfBattle;
  overview(view: View): CaseOverview;
  why(place: string, date: Day, view: View): Why;
  disputes(): readonly Dispute[];
  /** Places that may be one, for a person to decide. */
  proposals(): readonly JoinProposal[];
  figures(what: FigureWhat | null, view: View): readonly Estimate[];
  /** The connected areas and the roads on each day; empty ones where no place is on the map. */
  pockets(dates: readonly Day[], view: View): readonly PocketsOfDay[];
  /** How they are on each day of a period, and what became of them; null days stand for the case's period. */
  connectivity(from: Day | null, to: Day | null, view: View): ConnectivityOfPeriod;
  terrain(): TerrainAnswer;
  /** How much ground each side has on each day, and what the documents say of it. */
  shares(dates: readonly Day[], view: View): readonly SharesOfDay[];
  /** The same over a period, on each day on which it changes. */
  shareSeries(from: Day | null, to: Day | null, view: View): ShareSeries;
  sources(): readonly SourceSummary[];
  /** How each source stands to the others. */
  standings(view: View): readonly SourceStanding[];
  documents(): readonly DocumentSummary[];
  document(id: string): DocumentWithClaims | null;
}
