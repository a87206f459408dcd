import type { Case } from "../case/case.ts";
import { type Capture, type Claim, type DocumentId, Problem } from "../model/index.ts";
import type { ClaimWithSentence } from "./answers.ts";
import { ofCase, withSentences } from "./claims.ts";
import { documentNamed } from "./decide.ts";
import { derived } from "./derived.ts";

/** What a later revision says more, and what it says no longer. */
export interface RevisionDifference {
  readonly same: number;
  readonly added: readonly ClaimWithSentence[];
  readonly removed: readonly ClaimWithSentence[];
}

/** One document's custody: every time its bytes were captured, and which document it is a later revision of. */
export interface Custody {
  readonly document: DocumentId;
  readonly title: string | null;
  readonly url: string | null;
  readonly bytes: number;
  readonly captures: readonly Capture[];
  /** The document that stood at the same address before, by the time of its first capture; null where there is none. */
  readonly revisionOf: DocumentId | null;
  readonly difference: RevisionDifference | null;
}

/**
 * Where each document came from, and what each revision changed, in the order of their first captures; of one document
 * alone, where it is given by id or title.
 */
export function custody(kase: Case, words?: string): Custody[] {
  const wanted = words === undefined ? null : documentNamed(kase, words);
  const captures = Map.groupBy(kase.captures(), ({ document }) => document);
  const documents = kase
    .documents()
    .map((document) => ({ ...document, captures: captures.get(document.id) ?? [] }))
    .sort((a, b) => (firstOf(a) < firstOf(b) ? -1 : firstOf(a) > firstOf(b) ? 1 : a.id < b.id ? -1 : 1));
  const lastAt = new Map<string, DocumentId>();
  const found: Custody[] = [];
  for (const { id, title, url, bytes, captures: own, origin } of documents) {
    const addresses = new Set([url, ...own.flatMap((each) => [each.url, each.origin]), origin].flatMap(addressOf));
    const revisionOf = [...addresses].map((address) => lastAt.get(address)).find((each) => each !== undefined) ?? null;
    for (const address of addresses) lastAt.set(address, id);
    if (wanted !== null && wanted !== id) continue;
    const difference = revisionOf === null ? null : claimDifference(kase, revisionOf, id);
    found.push({ document: id, title, url, bytes, captures: own, revisionOf, difference });
  }
  return found;
}

function firstOf({ captures, captured }: { readonly captures: readonly Capture[]; readonly captured: string }): string {
  return captures.map((each) => each.captured).sort()[0] ?? captured;
}

/** What tells that two documents stood at one place: an address without its fragment, or the path of a file. */
function addressOf(words: string | null): string[] {
  if (words === null || words === "standard input") return [];
  if (!URL.canParse(words)) return [words];
  const url = new URL(words);
  return [`${url.host}${url.pathname.replace(/\/$/, "")}${url.search}`];
}

/** The claims of two revisions, matched by what they say, wherever they say it. */
export function claimDifference(kase: Case, before: DocumentId, after: DocumentId): RevisionDifference {
  const all = derived(kase);
  const claimsOf = (document: DocumentId): Claim[] => {
    const reading = all.evidence.readings.find((each) => each.document === document);
    if (reading === undefined) throw new Problem(`the case has no document ${document.slice(0, 12)}`);
    return reading.claims.map((claim) => ofCase(claim, all));
  };
  const left = new Map<string, Claim[]>();
  for (const claim of claimsOf(before)) left.set(contentOf(claim), [...(left.get(contentOf(claim)) ?? []), claim]);
  const added: Claim[] = [];
  let same = 0;
  for (const claim of claimsOf(after)) {
    if (left.get(contentOf(claim))?.shift() === undefined) added.push(claim);
    else same++;
  }
  return { same, added: withSentences(kase, added), removed: withSentences(kase, [...left.values()].flat()) };
}

/** What a claim says, without where it stands, how surely it was read, and which footnotes stand by it. */
function contentOf(claim: Claim): string {
  const { id, document, evidence, confidence, reader, rule, attribution, ...says } = claim;
  const place = "place" in says && says.place ? { ...says.place, aliases: [] } : undefined;
  const bare = {
    ...says,
    place,
    source: attribution.source,
    section: undefined,
    within: undefined,
    agreement: undefined,
  };
  return JSON.stringify({ ...bare, denies: undefined });
}
