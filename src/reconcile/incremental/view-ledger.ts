import type { ControlInterval, DocumentId, Reading, SideKey } from "../../model/index.ts";
import { dayNumber } from "../days.ts";
import type { Evidence, EvidenceDocument, View } from "../evidence.ts";
import type { Histories } from "../histories.ts";
import type { Identity } from "../identity/identity.ts";
import { backgrounds } from "../ledger/backgrounds.ts";
import type { Beginning } from "../ledger/beginnings.ts";
import { Containment } from "../ledger/containment.ts";
import type { Contradiction } from "../ledger/contradictions.ts";
import { claimCounts } from "../ledger/counting.ts";
import { derivePlace, type PlaceLedger } from "../ledger/derive.ts";
import { withoutEchoes } from "../ledger/echoes.ts";
import type { Denial } from "../ledger/entries.ts";
import type { Entry } from "../ledger/entry.ts";
import { believed, inherited } from "../ledger/inherit.ts";
import { Opponents, oppositionsOf } from "../ledger/opponents.ts";
import { dividedByParts } from "../ledger/parts.ts";
import { type Wide, widePlaces } from "../ledger/regions.ts";
import { namesOfPlaces } from "../ledger/sets.ts";
import { markSummaries } from "../ledger/summaries.ts";
import { alignmentsOf } from "../sources.ts";
import { Copies } from "./copies.ts";
import { type BookContext, bookOf, sameEntries } from "./document-book.ts";
import { PlaceBooks } from "./place-books.ts";

/** An inferred first holder is carried this many days before the first day the documents speak of. */
const daysBefore = 31;

const noEntries: readonly Entry[] = [];

/**
 * The control histories of a case under one view, kept with all that they are derived from, so that a changed document
 * derives anew only what depends on it. Each place is derived from the claims about it, the sets it belongs to, the places
 * it lies in and the attacks on it; what is derived of a place is kept until one of these changes.
 */
export class ViewLedger {
  readonly #view: View;
  readonly #identity: Identity;
  readonly #containment: Containment;
  readonly #wide: Wide;
  readonly #names: BookContext["names"];
  readonly #opponents = new Opponents();
  readonly #copies = new Copies();
  readonly #books = new PlaceBooks();
  readonly #readings = new Map<DocumentId, Reading>();
  #documents: { readonly of: Evidence["documents"]; readonly byId: ReadonlyMap<DocumentId, EvidenceDocument> } | null =
    null;
  readonly #told = new Map<string, readonly Entry[]>();
  readonly #ledgers = new Map<string, PlaceLedger>();
  readonly #passed = new Map<string, readonly Entry[]>();
  readonly #final = new Map<string, readonly ControlInterval[]>();
  #backgrounds: ReadonlyMap<string, Beginning> = new Map();
  readonly #behind = new Map<string, PlaceLedger>();
  #context: Omit<BookContext, "identity" | "view">;
  #alignments = "";
  #histories: Histories | null = null;
  #sets: Histories["sets"] = [];
  #setsMoved = true;
  /** Whether some place was held by another at first than before, so that others' backgrounds may change. */
  #begunOtherwise = false;

  constructor(evidence: Evidence, identity: Identity, view: View) {
    this.#view = view;
    this.#identity = identity;
    this.#containment = new Containment(identity);
    this.#wide = widePlaces(identity);
    this.#names = namesOfPlaces(identity);
    this.#context = this.#contextOf(evidence);
    this.#replace(evidence, evidence.readings);
  }

  get histories(): Histories {
    return this.#histories!;
  }

  /**
   * Takes in the evidence as it is now.
   * @param changed the readings that are other ones now; their documents are the same
   * @returns false where sources are aligned otherwise now, so that nothing can be kept
   */
  update(evidence: Evidence, changed: readonly Reading[]): boolean {
    const before = this.#alignments;
    const context = this.#contextOf(evidence);
    if (this.#alignments !== before) return false;
    this.#context = context;
    this.#replace(evidence, changed);
    return true;
  }

  #contextOf(evidence: Evidence): Omit<BookContext, "identity" | "view"> {
    const alignments = alignmentsOf(evidence, this.#identity.sides);
    this.#alignments = JSON.stringify([...alignments].sort(([a], [b]) => (a < b ? -1 : 1)));
    return {
      alignments,
      counts: claimCounts(evidence, this.#view),
      opponents: this.#opponents,
      wide: this.#wide,
      names: this.#names,
      containment: this.#containment,
    };
  }

  #replace(evidence: Evidence, changed: readonly Reading[]): void {
    const stale = new Set<DocumentId>();
    const said = claimCounts(evidence, this.#view.knownBy === undefined ? {} : { knownBy: this.#view.knownBy });
    for (const reading of changed) {
      this.#readings.set(reading.document, reading);
      this.#opponents.replace(reading.document, oppositionsOf(reading, this.#identity, said));
      for (const other of this.#copies.replace(reading)) stale.add(other);
    }
    const estranged = this.#opponents.takeChanges();
    const first = this.#histories === null;
    const own = new Set<string>();
    const dirty = new Set<string>();
    const denied = new Set<string>();
    const documents = this.#documentsOf(evidence);
    for (const document of new Set([...stale, ...estranged])) {
      const reading = this.#readings.get(document)!;
      const placesBefore = first ? [] : this.#books.placesOf(document);
      const context = { ...this.#context, identity: this.#identity, view: this.#view };
      const origins = this.#copies.originsIn(document);
      const book = bookOf(reading, documents.get(document), origins, context);
      const change = this.#books.replace(book);
      if (change.sets) this.#setsMoved = true;
      for (const place of change.own) own.add(place);
      for (const place of change.derived) dirty.add(place);
      for (const place of change.denied) denied.add(place);
      if (first || (!change.period && !estranged.has(document))) continue;
      // Whatever the document bears on, itself or through the places it lies in, begins or is opposed otherwise.
      for (const place of [...placesBefore, ...this.#books.placesOf(document)]) {
        dirty.add(place);
        for (const within of this.#containment.descendants(place)) dirty.add(within);
      }
    }
    for (const place of own) {
      const entries = this.#books.ownOf(place);
      if (entries.length === 0) this.#told.delete(place);
      else this.#told.set(place, markSummaries(withoutEchoes(entries)));
      dirty.add(place);
    }
    this.#derive(first, own, dirty);
    this.#compose(first, own, dirty, denied);
  }

  /** The documents by their ids; they seldom change. */
  #documentsOf({ documents }: Evidence): ReadonlyMap<DocumentId, EvidenceDocument> {
    if (this.#documents?.of !== documents)
      this.#documents = { of: documents, byId: new Map(documents.map((document) => [document.id, document])) };
    return this.#documents.byId;
  }

  /** Derives the places that are dirty anew, the larger before those in them; adds those that turn out to be. */
  #derive(first: boolean, own: ReadonlySet<string>, dirty: Set<string>): void {
    if (first) {
      for (const { id } of this.#identity.places) if (this.#entriesOf(id).length > 0) dirty.add(id);
      for (const id of dirty) this.#ledgerOf(id);
      return;
    }
    const before = new Map<string, Beginning | null>();
    const forget = (place: string) => {
      if (before.has(place)) return;
      before.set(place, this.#ledgers.get(place)?.beginning ?? null);
      this.#ledgers.delete(place);
    };
    for (const place of dirty) forget(place);
    const wholes = new Map<string, number>();
    const open = (place: string) => {
      if (!wholes.has(place)) wholes.set(place, this.#containment.ancestors(place).length);
    };
    for (const place of dirty) open(place);
    for (const place of own) for (const ancestor of this.#containment.ancestors(place)) open(ancestor);
    // What a whole hands down may change with what is told of its parts; the outermost come first.
    for (let depth = 0; wholes.size > 0; depth++) {
      const level = [...wholes].filter(([, at]) => at <= depth).map(([place]) => place);
      for (const place of level) {
        wholes.delete(place);
        const handedDown = this.#passed.get(place) ?? noEntries;
        this.#passed.delete(place);
        if (sameEntries(handedDown, this.#passedDown(place))) continue;
        for (const within of this.#containment.descendants(place)) {
          forget(within);
          dirty.add(within);
          open(within);
        }
      }
    }
    for (const place of dirty) {
      const beginning = this.#ledgerOf(place)?.beginning ?? null;
      if (!sameBeginning(beginning, before.get(place) ?? null)) this.#begunOtherwise = true;
    }
  }

  /** Sets what was derived against what lies behind it and in it. */
  #compose(first: boolean, own: ReadonlySet<string>, dirty: ReadonlySet<string>, denied: ReadonlySet<string>): void {
    const { places } = this.#identity;
    const changed = new Set([...dirty, ...own]);
    if (first || this.#begunOtherwise) {
      const found = backgrounds(places, this.#containment, this.#wide.regions, this.#ledgers);
      for (const place of new Set([...found.keys(), ...this.#backgrounds.keys()]))
        if (!sameBeginning(found.get(place), this.#backgrounds.get(place))) changed.add(place);
      this.#backgrounds = found;
      this.#begunOtherwise = false;
    }
    for (const place of changed) {
      const background = this.#backgrounds.get(place);
      if (background === undefined) this.#behind.delete(place);
      else this.#behind.set(place, this.#ledgerFrom(place, background));
    }
    const stale = new Set([...changed, ...denied]);
    for (const place of changed) {
      for (const whole of this.#containment.wholesOf(place)) stale.add(whole);
    }
    for (const place of first ? places.map(({ id }) => id) : stale) {
      const intervals = this.#finalOf(place);
      if (intervals === null) this.#final.delete(place);
      else this.#final.set(place, intervals);
    }
    this.#histories = this.#patched(stale) ?? this.#gather();
  }

  /** The histories before with the stale places' own in their places; null where some place comes in or goes. */
  #patched(stale: ReadonlySet<string>): Histories | null {
    const before = this.#histories;
    if (before === null) return null;
    const places = new Map(before.places);
    const contradictions = new Map(before.contradictions);
    for (const place of stale) {
      const intervals = this.#final.get(place);
      const own = this.#lastOf(place)?.contradictions ?? [];
      if (places.has(place) !== (intervals !== undefined) || contradictions.has(place) !== own.length > 0) return null;
      if (intervals !== undefined) places.set(place, intervals);
      if (own.length > 0) contradictions.set(place, own);
    }
    return { places, sets: this.#resolutions(), contradictions };
  }

  #resolutions(): Histories["sets"] {
    if (this.#setsMoved) this.#sets = this.#books.inOrder().flatMap((book) => book.sets.resolutions);
    this.#setsMoved = false;
    return this.#sets;
  }

  #finalOf(place: string): readonly ControlInterval[] | null {
    const intervals = this.#lastOf(place)?.intervals ?? [];
    if (intervals.length === 0) return null;
    const children = this.#containment.children(place).flatMap((child) => this.#lastOf(child)?.intervals ?? []);
    const whole = children.length > 0 ? dividedByParts(intervals, children, this.#toldOf(place)) : intervals;
    return withDenials(whole, this.#books.denialsOf(place));
  }

  #lastOf(place: string): PlaceLedger | undefined {
    return this.#behind.get(place) ?? this.#ledgers.get(place);
  }

  /** In the order of the places. */
  #gather(): Histories {
    const places = new Map<string, readonly ControlInterval[]>();
    const contradictions = new Map<string, readonly Contradiction[]>();
    const take = (id: string) => {
      const own = this.#lastOf(id)?.contradictions ?? [];
      if (own.length > 0) contradictions.set(id, own);
      const intervals = this.#final.get(id);
      if (intervals !== undefined) places.set(id, intervals);
    };
    for (const { id } of this.#identity.places) take(id);
    return { places, sets: this.#resolutions(), contradictions };
  }

  /** The claims about the place itself, with what only sums up others marked. */
  #toldOf(place: string): readonly Entry[] {
    return this.#told.get(place) ?? noEntries;
  }

  /** What is known of the place; null where nothing is. */
  #ledgerOf(place: string): PlaceLedger | null {
    const known = this.#ledgers.get(place);
    if (known !== undefined) return known;
    const entries = this.#entriesOf(place);
    if (entries.length === 0) return null;
    const ledger = derivePlace(place, entries, this.#startOf(entries), this.#opponents.of, null);
    this.#ledgers.set(place, ledger);
    return ledger;
  }

  /** The same where the place's own claims do not tell who held it at first. */
  #ledgerFrom(place: string, background: Beginning): PlaceLedger {
    const entries = this.#entriesOf(place);
    const from = entries.length === 0 ? background.from : this.#startOf(entries);
    return derivePlace(place, entries, from, this.#opponents.of, background);
  }

  #entriesOf(place: string): Entry[] {
    return [
      ...this.#toldOf(place),
      ...this.#books.setsOf(place),
      ...this.#containment.ancestors(place).flatMap((ancestor) => this.#passedDown(ancestor)),
      ...this.#books.attacksOn(place),
    ];
  }

  /** What the claims about all of a place say of those in it. */
  #passedDown(place: string): readonly Entry[] {
    let found = this.#passed.get(place);
    if (found === undefined) {
      const statements = this.#wide.lands.has(place) ? [] : inherited(this.#toldOf(place));
      const within = statements.length === 0 ? [] : this.#containment.descendants(place);
      const news = new Set(within.length === 0 ? [] : this.#ledgerOf(place)?.intervals.flatMap(({ opens }) => opens));
      found = believed(
        statements.map((entry) => ({ ...entry, again: !news.has(entry.claim) })),
        within.map((each) => this.#toldOf(each)),
      );
      this.#passed.set(place, found);
    }
    return found;
  }

  /** The first day spoken of by the documents that have something to say of the place, and a month before. */
  #startOf(entries: readonly Entry[]): number {
    let first = Number.POSITIVE_INFINITY;
    let last = "";
    for (const { document, day } of entries) {
      if (document === last) continue;
      last = document;
      first = Math.min(first, this.#books.get(document)?.first ?? day);
    }
    return first - daysBefore;
  }
}

function sameBeginning(a: Beginning | null | undefined, b: Beginning | null | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Sets what a claim denies against the intervals that say it. */
function withDenials(intervals: readonly ControlInterval[], denials: readonly Denial[]): readonly ControlInterval[] {
  if (denials.length === 0) return intervals;
  return intervals.map((interval) => {
    const first = dayNumber(interval.first);
    const last = interval.last === null ? Number.POSITIVE_INFINITY : dayNumber(interval.last);
    const against = denials.filter(
      ({ holder, day }: { holder: SideKey | null; day: number }) =>
        holder !== null && interval.holder === holder && day >= first && day <= last,
    );
    if (against.length === 0) return interval;
    return { ...interval, opposes: [...new Set([...interval.opposes, ...against.map(({ claim }) => claim)])] };
  });
}
