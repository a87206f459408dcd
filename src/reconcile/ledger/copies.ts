import type { Claim, DocumentId, Reading } from "../../model/index.ts";

/** Two claims after each other: what they tell, in how many characters, how far apart; in words that can be compared. */
export interface Passage {
  readonly words: string;
  readonly claims: readonly [string, string];
}

/**
 * The document in which a claim's words stand first, for the claims of passages that several documents have word for
 * word; other claims are not listed, nor those that move nothing. A passage is copied where two claims after each other tell the same in as many
 * words and stand as far from each other as in the other document. First is the document with the least id.
 */
export function originals(readings: readonly Reading[]): ReadonlyMap<string, DocumentId> {
  const found = new Map<string, DocumentId>();
  if (readings.length < 2) return found;
  const firsts = new Map<string, DocumentId>();
  const ordered = [...readings].sort((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : 0));
  for (const reading of ordered) {
    const { document } = reading;
    for (const { words, claims } of passagesOf(reading)) {
      const first = firsts.get(words);
      if (first === undefined) firsts.set(words, document);
      else if (first !== document) for (const claim of claims) found.set(claim, first);
    }
  }
  return found;
}

/** The passages of one document, in the order of its text. */
export function passagesOf({ claims }: Reading): Passage[] {
  const made = claims.filter(({ modality }) => modality !== "planned" && modality !== "denied");
  const inText = made.sort((a, b) => a.evidence[0]!.start - b.evidence[0]!.start || (a.id < b.id ? -1 : 1));
  const found: Passage[] = [];
  let before: { readonly claim: Claim; readonly words: string } | null = null;
  for (const claim of inText) {
    const words = wordsOf(claim);
    if (before) {
      const apart = claim.evidence[0]!.start - before.claim.evidence[0]!.start;
      found.push({ words: `${before.words}|${apart}|${words}`, claims: [before.claim.id, claim.id] });
    }
    before = { claim, words };
  }
  return found;
}

/** What a claim tells and in how many characters, without where it stands. */
function wordsOf(claim: Claim): string {
  const { start, end } = claim.evidence[0]!;
  return `${claim.kind} ${end - start} ${claim.when.edtf} ${toldBy(claim)}`;
}

/** What tells a claim from others of its kind. */
function toldBy(claim: Claim): string {
  switch (claim.kind) {
    case "control":
      return `${claim.place.name} ${claim.change} ${claim.by?.name ?? ""}`;
    case "action":
      return `${claim.action} ${claim.by?.name ?? ""} ${claim.against?.name ?? ""} ${claim.place?.name ?? ""}`;
    case "figure":
      return `${claim.figure.what} ${claim.figure.low} ${claim.figure.best} ${claim.figure.high}`;
    case "person":
      return `${claim.person} ${claim.fate}`;
    case "agreement":
      return `${claim.type} ${claim.state}`;
    case "allegation":
      return `${claim.wrong} ${claim.about}`;
    default:
      return "";
  }
}
