import type { ClaimWithSentence } from "../../ask/answers.ts";
import type { PublishedAnswers } from "../../serve/site/answers.ts";
import { words } from "../strings/index.ts";

/** What the page was published with; null where a server answers. */
export const published: PublishedAnswers | null =
  (globalThis as { contestedAnswers?: PublishedAnswers }).contestedAnswers ?? null;

/** The answer that a published site has to an address of the API. Throws where it has none. */
export function publishedAnswer(answers: PublishedAnswers, address: string): unknown {
  const at = answers.at[address];
  if (at !== undefined) return answers.values[at];
  const url = new URL(address, "http://site.invalid");
  if (url.pathname === "/api/claims") {
    const found = claimsFor(answers, url.searchParams);
    if (found !== null) return found;
  }
  throw new Error(words.shared.notPublished);
}

/** Claims by their ids, or those of a place; the views under which they count are not told apart. */
function claimsFor(answers: PublishedAnswers, query: URLSearchParams): ClaimWithSentence[] | null {
  const { order, claimsOf } = answers;
  const claims = claimsOfAll(answers);
  const kind = query.get("kind");
  if (kind !== null) return order.flatMap((id) => claims.get(id) ?? []).filter((claim) => claim.kind === kind);
  const ids = query.get("id")?.split(",") ?? claimsOf[query.get("place") ?? ""];
  if (ids === undefined) return query.has("place") ? [] : null;
  const source = query.get("according-to");
  const named = (claim: ClaimWithSentence) =>
    source === null || source === claim.attribution.source || source === claim.title || source === claim.document;
  return ids.flatMap((id) => claims.get(id) ?? []).filter(named);
}

const known = new WeakMap<PublishedAnswers, ReadonlyMap<string, ClaimWithSentence>>();

/** All claims by their ids, gathered once from the answers for their documents. */
function claimsOfAll(answers: PublishedAnswers): ReadonlyMap<string, ClaimWithSentence> {
  let found = known.get(answers);
  if (found === undefined) {
    const told = Object.entries(answers.at)
      .filter(([address]) => address.startsWith("/api/documents/"))
      .flatMap(([, at]) => (answers.values[at] as { readonly claims?: readonly ClaimWithSentence[] }).claims ?? []);
    found = new Map([...Object.values(answers.claims), ...told].map((claim) => [claim.id, claim]));
    known.set(answers, found);
  }
  return found;
}
