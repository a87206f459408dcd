import { type Claim, compareDays } from "../../model/index.ts";
import type { Evidence, View } from "../evidence.ts";
import { namesDocument, saidBy, sameSource, sourceKey } from "../sources.ts";

/** Whether a claim counts at all under a view: by who says it and by when it had been said. */
export function claimCounts(evidence: Evidence, { accordingTo, knownBy }: View): (claim: Claim) => boolean {
  const documents = new Map(knownBy === undefined ? [] : evidence.documents.map((document) => [document.id, document]));
  const wanted = accordingTo === undefined ? null : sourceKey(accordingTo);
  const whole = new Set(
    accordingTo === undefined
      ? []
      : evidence.documents.filter((document) => namesDocument(accordingTo, document)).map(({ id }) => id),
  );
  return (claim) => {
    if (wanted !== null && !whole.has(claim.document)) {
      const { source } = claim.attribution;
      if (!source || !sameSource(sourceKey(source), wanted)) return false;
    }
    if (knownBy === undefined) return true;
    const document = documents.get(claim.document);
    return document === undefined || compareDays(saidBy(document, claim.attribution), knownBy) <= 0;
  };
}
