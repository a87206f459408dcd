import type { Claim, DocumentId, Reading } from "../../model/index.ts";

/**
 * The document in which a claim's words stand first, for the claims of passages that several documents have word for
 * word; other claims are not listed, nor those that move nothing. A passage is copied where two claims after each other tell the same in as many
 * words and stand as far from each other as in the other document. First is the document with the least id.
 */
export function originals(readings: readonly Reading[]): ReadonlyMap<string, DocumentId> {
  const found = new Map<string, DocumentId>();
  if (readings.length < 2) return found;
  const passages = new Map<string, DocumentId>();
  const ordered = [...readings].sort((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : 0));
  for (const { document, claims } of ordered) {
    const made = claims.filter(({ modality }) => modality !== "planned" && modality !== "denied");
    const inText = made.sort((a, b) => a.evidence[0]!.start - b.evidence[0]!.start || (a.id < b.id ? -1 : 1));
    let before: { readonly claim: Claim; readonly words: string } | null = null;
    for (const claim of inText) {
      const words = wordsOf(claim);
      if (before) {
        const passage = `${before.words}|${claim.evidence[0]!.start - before.claim.evidence[0]!.start}|${words}`;
        const first = passages.get(passage);
        if (first === undefined) passages.set(passage, document);
        else if (first !== document) for (const { id } of [before.claim, claim]) found.set(id, first);
      }
      before = { claim, words };
    }
  }
  return found;
}

/** What a claim tells and in how many characters, without where it stands. */
function wordsOf(claim: Claim): string {
  const { start, end } = claim.evidence[0]!;
  const told = claim.kind === "control" ? `${claim.place.name} ${claim.change} ${claim.by?.name ?? ""}` : "";
  return `${claim.kind} ${end - start} ${claim.when.edtf} ${told}`;
}
