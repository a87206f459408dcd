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
function claimsFor({ claims, claimsOf }: PublishedAnswers, query: URLSearchParams): ClaimWithSentence[] | null {
  const kind = query.get("kind");
  if (kind !== null) return Object.values(claims).filter((claim) => claim.kind === kind);
  const ids = query.get("id")?.split(",") ?? claimsOf[query.get("place") ?? ""];
  if (ids === undefined) return query.has("place") ? [] : null;
  const source = query.get("according-to");
  const named = (claim: ClaimWithSentence) =>
    source === null || source === claim.attribution.source || source === claim.title || source === claim.document;
  return ids.flatMap((id) => claims[id] ?? []).filter(named);
}
