import type { Claim, DocumentId, Reading } from "../../model/index.ts";

/**
 * The claims of one document in the order of its text. Each with the next one makes a passage: what the two tell, in how
 * many characters, how far apart. Texts of a million passages would fill the memory, so that each has a number by which it
 * is found: the same for passages that are the same, hardly ever the same for others.
 */
export interface Passages {
  readonly claims: readonly Claim[];
  /** The number of the passage that begins with the claim of the same index; none for the last. */
  readonly numbers: Int32Array;
}

/**
 * The document in which a claim's words stand first, for the claims of passages that several documents have word for
 * word; other claims are not listed, nor those that move nothing. A passage is copied where two claims after each other tell the same in as many
 * words and stand as far from each other as in the other document. First is the document with the least id.
 */
export function originals(readings: readonly Reading[]): ReadonlyMap<string, DocumentId> {
  const found = new Map<string, DocumentId>();
  if (readings.length < 2) return found;
  const firsts = new Map<
    number,
    { readonly document: DocumentId; readonly passages: Passages; readonly at: number }[]
  >();
  const ordered = [...readings].sort((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : 0));
  for (const reading of ordered) {
    const { document } = reading;
    const passages = passagesOf(reading);
    for (const [at, number] of passages.numbers.entries()) {
      const known = firsts.get(number);
      const first = known?.find((one) => isSamePassage(one.passages, one.at, passages, at));
      if (first === undefined) {
        if (known) known.push({ document, passages, at });
        else firsts.set(number, [{ document, passages, at }]);
      } else if (first.document !== document)
        for (const claim of claimsAt(passages, at)) found.set(claim.id, first.document);
    }
  }
  return found;
}

/** The passages of one document. */
export function passagesOf({ claims }: Reading): Passages {
  const made = claims.filter(({ modality }) => modality !== "planned" && modality !== "denied");
  const inText = made.sort((a, b) => a.evidence[0]!.start - b.evidence[0]!.start || (a.id < b.id ? -1 : 1));
  const numbers = new Int32Array(Math.max(0, inText.length - 1));
  let before = 0;
  for (let at = 0; at < inText.length; at++) {
    const own = numberOf(inText[at]!);
    if (at > 0) numbers[at - 1] = mix(mix(before, apart(inText, at - 1)), own);
    before = own;
  }
  return { claims: inText, numbers };
}

/** The two claims of a passage. */
export function claimsAt({ claims }: Passages, at: number): readonly [Claim, Claim] {
  return [claims[at]!, claims[at + 1]!];
}

/** Whether two passages of one number tell the same. */
export function isSamePassage(a: Passages, i: number, b: Passages, j: number): boolean {
  if (apart(a.claims, i) !== apart(b.claims, j)) return false;
  return tellsSame(a.claims[i]!, b.claims[j]!) && tellsSame(a.claims[i + 1]!, b.claims[j + 1]!);
}

/** How far apart two claims after each other begin. */
function apart(claims: readonly Claim[], at: number): number {
  return claims[at + 1]!.evidence[0]!.start - claims[at]!.evidence[0]!.start;
}

function tellsSame(a: Claim, b: Claim): boolean {
  return (
    a === b ||
    (a.kind === b.kind && lengthOf(a) === lengthOf(b) && a.when.edtf === b.when.edtf && toldBy(a) === toldBy(b))
  );
}

function lengthOf({ evidence: [first] }: Claim): number {
  return first!.end - first!.start;
}

/** What a claim tells and in how many characters, without where it stands, as a number. */
function numberOf(claim: Claim): number {
  const number = mixText(mix(0x811c9dc5, lengthOf(claim)), claim.when.edtf);
  if (claim.kind !== "control") return mixText(mixText(number, claim.kind), toldBy(claim));
  // Most claims are of control: no text is made of them.
  return mixText(mixText(mixText(number, claim.place.name), claim.change), claim.by?.name ?? "");
}

/** Fowler, Noll and Vo's hash (FNV-1a), over whole numbers and code units instead of bytes. */
function mix(number: number, value: number): number {
  return Math.imul(number ^ value, 0x01000193);
}

function mixText(number: number, text: string): number {
  let mixed = mix(number, text.length);
  for (let at = 0; at < text.length; at++) mixed = mix(mixed, text.charCodeAt(at));
  return mixed ^ (mixed >>> 15);
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
