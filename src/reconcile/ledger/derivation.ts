import type { Evidence, View } from "../evidence.ts";
import type { Identity } from "../identity/identity.ts";
import { attackEntries } from "./attacks.ts";
import type { Beginning } from "./beginnings.ts";
import { Containment } from "./containment.ts";
import { derivePlace, type PlaceLedger } from "./derive.ts";
import { withoutEchoes } from "./echoes.ts";
import type { Book } from "./entries.ts";
import type { Entry } from "./entry.ts";
import { believed, inherited } from "./inherit.ts";
import { type Wide, widePlaces } from "./regions.ts";
import { markSummaries } from "./summaries.ts";

/** An inferred first holder is carried this many days before the first day the documents speak of. */
const daysBefore = 31;

/** Derives each place from the claims about it, the sets it belongs to, the places it lies in and the attacks on it. */
export class Derivation {
  readonly containment: Containment;
  readonly wide: Wide;
  readonly #book: Book;
  readonly #sets: ReadonlyMap<string, readonly Entry[]>;
  readonly #attacks: ReadonlyMap<string, readonly Entry[]>;
  readonly #told = new Map<string, readonly Entry[]>();
  readonly #ledgers = new Map<string, PlaceLedger | null>();
  readonly #passed = new Map<string, readonly Entry[]>();

  constructor(
    evidence: Evidence,
    identity: Identity,
    view: View,
    book: Book,
    sets: ReadonlyMap<string, readonly Entry[]>,
  ) {
    this.containment = new Containment(identity);
    this.wide = widePlaces(identity);
    this.#book = book;
    this.#sets = sets;
    this.#attacks = attackEntries(evidence, identity, view, book.opponents);
    for (const [place, own] of book.byPlace) this.#told.set(place, markSummaries(withoutEchoes(own)));
  }

  /** The claims about the place itself, with what only sums up others marked. */
  toldOf(place: string): readonly Entry[] {
    return this.#told.get(place) ?? [];
  }

  /** What is known of the place; null where nothing is. */
  ledgerOf(place: string): PlaceLedger | null {
    let found = this.#ledgers.get(place);
    if (found === undefined) {
      const entries = this.#entriesOf(place);
      found = entries.length === 0 ? null : this.#derive(place, entries, this.#startOf(entries), null);
      this.#ledgers.set(place, found);
    }
    return found;
  }

  /** The same where the place's own claims do not tell who held it at first. */
  ledgerFrom(place: string, background: Beginning): PlaceLedger {
    const entries = this.#entriesOf(place);
    const from = entries.length === 0 ? background.from : this.#startOf(entries);
    return this.#derive(place, entries, from, background);
  }

  #derive(place: string, entries: readonly Entry[], from: number, background: Beginning | null): PlaceLedger {
    return derivePlace(place, entries, from, this.#book.opponents.of, background);
  }

  #entriesOf(place: string): Entry[] {
    return [
      ...this.toldOf(place),
      ...(this.#sets.get(place) ?? []),
      ...this.containment.ancestors(place).flatMap((ancestor) => this.#passedDown(ancestor)),
      ...(this.#attacks.get(place) ?? []),
    ];
  }

  /** What the claims about all of a place say of those in it. */
  #passedDown(place: string): readonly Entry[] {
    let found = this.#passed.get(place);
    if (found === undefined) {
      const statements = this.wide.lands.has(place) ? [] : inherited(this.toldOf(place));
      const within = statements.length === 0 ? [] : this.containment.descendants(place);
      const news = new Set(within.length === 0 ? [] : this.ledgerOf(place)?.intervals.flatMap(({ opens }) => opens));
      found = believed(
        statements.map((entry) => ({ ...entry, again: !news.has(entry.claim) })),
        within.map((each) => this.toldOf(each)),
      );
      this.#passed.set(place, found);
    }
    return found;
  }

  /** The first day spoken of by the documents that have something to say of the place, and a month before. */
  #startOf(entries: readonly Entry[]): number {
    let first = Number.POSITIVE_INFINITY;
    for (const { document, day } of entries) first = Math.min(first, this.#book.periods.get(document)?.first ?? day);
    return first - daysBefore;
  }
}
