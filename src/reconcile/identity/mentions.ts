import type { DocumentId, PlaceMention, Reading } from "../../model/index.ts";
import { placeMentionId } from "../evidence.ts";

/** One document's place with the document it is of. */
export interface Mention {
  readonly id: string;
  readonly document: DocumentId;
  readonly place: PlaceMention;
  /** The mention id of the place it lies in, where that place is one of the document's own. */
  readonly parent: string | null;
  readonly parentName: string | null;
  /** How many control claims of the document are about it. */
  readonly claims: number;
}

/** Every place of every reading, those that only a claim carries included, sorted by document and id. */
export function collectMentions(readings: readonly Reading[]): Mention[] {
  const mentions: Mention[] = [];
  const sorted = [...readings].sort((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : 0));
  for (const reading of sorted) {
    const places = new Map<string, PlaceMention>();
    const claims = new Map<string, number>();
    for (const place of reading.places) places.set(place.id, place);
    for (const claim of reading.claims) {
      if (claim.kind !== "control" || claim.set) continue;
      if (!places.has(claim.place.id)) places.set(claim.place.id, claim.place);
      claims.set(claim.place.id, (claims.get(claim.place.id) ?? 0) + 1);
    }
    for (const id of [...places.keys()].sort()) {
      const place = places.get(id)!;
      const parent = place.parent && place.parent !== id ? places.get(place.parent) : undefined;
      mentions.push({
        id: placeMentionId(reading.document, id),
        document: reading.document,
        place,
        parent: parent ? placeMentionId(reading.document, parent.id) : null,
        parentName: parent?.name ?? null,
        claims: claims.get(id) ?? 0,
      });
    }
  }
  return mentions;
}
