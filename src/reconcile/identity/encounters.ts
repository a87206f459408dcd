import type { DocumentId, Reading, SideKey } from "../../model/index.ts";
import type { MentionPlaces } from "./mention-places.ts";

/** A side that claims have take a place on a day: its number, and the documents that say so. */
interface Taker {
  readonly side: number;
  readonly documents: DocumentId[];
}

/** What one document tells of its sides' dealings: sides by their numbers. */
interface Told {
  readonly opposed: readonly (readonly [number, number])[];
  /** By place; no two of a place alike. */
  readonly takes: ReadonlyMap<string, readonly Take[]>;
}

/** A side takes a place on a day. */
interface Take {
  readonly day: string;
  readonly side: number;
}

/** Gives the number of a document's side; undefined where the case knows no such side. */
export type NumberOf = (document: DocumentId, key: SideKey) => number | undefined;

/**
 * On how many places and days documents have two sides take the same place, and how often one document sets the one
 * against the other: in so many words, or by having each take the same place on a day of its own. Documents can be taken
 * out and put in again.
 */
export class Encounters {
  readonly agreed = new PairCounts();
  readonly opposed = new PairCounts();
  readonly #numberOf: NumberOf;
  readonly #placeOf: MentionPlaces;
  readonly #takers = new Map<string, Map<string, Taker[]>>();

  constructor(numberOf: NumberOf, placeOf: MentionPlaces) {
    this.#numberOf = numberOf;
    this.#placeOf = placeOf;
  }

  add(reading: Reading): void {
    this.#change(reading.document, this.#tell(reading), null, 1);
  }

  /** Puts a reading in the place of the one before. */
  replace(before: Reading, after: Reading): void {
    const [old, now] = [this.#tell(before), this.#tell(after)];
    this.#change(before.document, old, now, -1);
    this.#change(after.document, now, old, 1);
  }

  /** @param other places of which that tells the same stay as they are */
  #change(document: DocumentId, { opposed, takes }: Told, other: Told | null, sign: 1 | -1): void {
    for (const [a, b] of opposed) this.opposed.add(a, b, sign);
    for (const [place, ofDocument] of takes) {
      if (other !== null && sameTakes(ofDocument, other.takes.get(place))) continue;
      let ofPlace = this.#takers.get(place);
      if (ofPlace === undefined) {
        ofPlace = new Map();
        this.#takers.set(place, ofPlace);
      }
      for (const take of ofDocument) this.#take(ofPlace, take, document, sign);
    }
  }

  #take(ofPlace: Map<string, Taker[]>, { day, side }: Take, document: DocumentId, sign: 1 | -1): void {
    const among = ofPlace.get(day);
    if (among === undefined) {
      ofPlace.set(day, [{ side, documents: [document] }]);
      return;
    }
    this.#agree(among, -1);
    const taker = among.find((each) => each.side === side);
    if (taker === undefined) among.push({ side, documents: [document] });
    else if (sign > 0) taker.documents.push(document);
    else taker.documents.splice(taker.documents.indexOf(document), 1);
    const left = sign > 0 ? among : among.filter(({ documents }) => documents.length > 0);
    this.#agree(left, 1);
    if (left.length === 0) ofPlace.delete(day);
    else if (left !== among) ofPlace.set(day, left);
  }

  /** Two sides agree on a place and a day unless one document alone has both take it. */
  #agree(takers: readonly Taker[], sign: 1 | -1): void {
    for (let i = 0; i < takers.length; i++) {
      for (let j = i + 1; j < takers.length; j++) {
        const [a, b] = [takers[i]!, takers[j]!];
        if (a.documents.length > 1 || b.documents.length > 1 || a.documents[0] !== b.documents[0])
          this.agreed.add(a.side, b.side, sign);
      }
    }
  }

  #tell({ document, claims }: Reading): Told {
    const numbers = new Map<SideKey, number | undefined>();
    const numberOf = (key: SideKey | null | undefined) => {
      if (!key) return undefined;
      if (!numbers.has(key)) numbers.set(key, this.#numberOf(document, key));
      return numbers.get(key);
    };
    const opposed: [number, number][] = [];
    const takes = new Map<string, Take[]>();
    const taken = new Map<string, { readonly side: number; readonly day: string }>();
    const places = this.#placeOf.in(document);
    for (const claim of claims) {
      if (claim.kind !== "control" || claim.set || claim.modality === "planned" || claim.modality === "denied")
        continue;
      const side = numberOf(claim.holder);
      const against = numberOf(claim.against?.side);
      if (side !== undefined && against !== undefined) opposed.push([side, against]);
      if (side === undefined || (claim.change !== "capture" && claim.change !== "advance")) continue;
      const { first: day, last, basis } = claim.when;
      if (day === null || day !== last || basis === "document") continue;
      const place = places.get(claim.place.id);
      if (!place) continue;
      const before = taken.get(place);
      if (before && before.day !== day) opposed.push([before.side, side]);
      taken.set(place, { side, day });
      const ofPlace = takes.get(place);
      if (ofPlace === undefined) takes.set(place, [{ day, side }]);
      else if (!ofPlace.some((take) => take.day === day && take.side === side)) ofPlace.push({ day, side });
    }
    return { opposed, takes };
  }
}

function sameTakes(a: readonly Take[], b: readonly Take[] | undefined): boolean {
  return a.length === b?.length && a.every(({ day, side }, index) => b[index]!.day === day && b[index]!.side === side);
}

/** Counts for unordered pairs of numbers; a number makes no pair with itself. */
export class PairCounts {
  readonly #rows = new Map<number, Map<number, number>>();

  of(a: number, b: number): number {
    return this.#rows.get(a)?.get(b) ?? 0;
  }

  add(a: number, b: number, count = 1): void {
    if (a === b) return;
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const row = this.#rows.get(from) ?? new Map<number, number>();
      this.#rows.set(from, row);
      const now = (row.get(to) ?? 0) + count;
      if (now === 0) row.delete(to);
      else row.set(to, now);
    }
  }

  /** The same with the counts of one number given to another. */
  merge(into: number, from: number): void {
    const row = [...(this.#rows.get(from) ?? [])];
    for (const [other, count] of row) {
      this.#rows.get(other)?.delete(from);
      this.add(into, other, count);
    }
    this.#rows.delete(from);
  }

  copy(): PairCounts {
    const copy = new PairCounts();
    for (const [from, row] of this.#rows) copy.#rows.set(from, new Map(row));
    return copy;
  }
}
