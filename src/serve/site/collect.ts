import { claims, claimsByPlace, type PublishableCase } from "../../ask/index.ts";
import { provenanceOf } from "../../export/provenance.ts";
import type { Claim } from "../../model/index.ts";
import { createApp } from "../app.ts";
import { answersOf } from "../case-answers.ts";
import type { PublishedAnswers } from "./answers.ts";

/** Characters that answers of single sources may take together, so that a site with hundreds of sources stays small. */
const mostOfSources = 1_200_000;
/** The same for places as each source has them. */
const mostOfVersions = 1_200_000;

const policies = ["", "?policy=against-interest", "?policy=independent"] as const;
/** What is asked under each policy, and for each source. */
const underViews = ["/api/ribbon-columns", "/api/days", "/api/advances"] as const;
const underPolicies = [
  "/api/standings",
  "/api/overview",
  "/api/figures",
  "/api/forces",
  "/api/agreements",
  "/api/allegations",
  "/api/connectivity",
  "/api/share-series",
] as const;
const alone = ["case", "geometry", "places", "sources", "documents", "disputes", "proposals", "terrain"] as const;

/**
 * The answers that the page's reading views ask for: the case under each policy and according to each source, every document
 * and claim; not the comparisons of documents, each of which is as long as both. The same routes give them as on a server, so that they are the same answers.
 */
export async function collectAnswers(kase: PublishableCase): Promise<PublishedAnswers> {
  const answers = answersOf(kase);
  const app = createApp({ answers, page: null, port: () => null });
  const at: Record<string, number> = {};
  const texts = new Map<string, number>();
  const values: unknown[] = [];
  /** Asks and keeps the answer; what the case cannot be asked (no place is on the map) has none. Returns its length. */
  const keep = async (address: string): Promise<number> => {
    const response = await app.request(address, { headers: { Host: "127.0.0.1" } });
    if (!response.ok) return 0;
    const text = await response.text();
    let index = texts.get(text);
    if (index === undefined) {
      index = values.length;
      texts.set(text, index);
      values.push(JSON.parse(text));
    }
    at[address] = index;
    return text.length;
  };
  for (const name of alone) await keep(`/api/${name}`);
  for (const policy of policies) for (const path of [...underViews, ...underPolicies]) await keep(`${path}${policy}`);
  const documents = answers.documents();
  const told = new Set<string>();
  for (const { id } of documents) {
    const address = `/api/documents/${id}`;
    await keep(address);
    for (const claim of claimsIn(values[at[address] ?? -1])) told.add(claim);
  }
  let left = mostOfSources;
  for (const { name, document } of answers.sources()) {
    const source = new URLSearchParams({ "according-to": document ?? name }).toString();
    for (const path of underViews) if (left > 0) left -= await keep(`${path}?${source}`);
  }
  left = mostOfVersions;
  for (const { place } of answers.ribbons({}).rows)
    if (left > 0) left -= await keep(`/api/versions?place=${encodeURIComponent(place)}`);
  const all = claims(kase);
  const { case: title, program, decisions, withheld } = provenanceOf(kase, {});
  return {
    at,
    values,
    order: all.map(({ id }) => id),
    claims: Object.fromEntries(all.filter(({ id }) => !told.has(id)).map((claim) => [claim.id, claim])),
    claimsOf: Object.fromEntries(claimsByPlace(kase)),
    provenance: { case: title, program, decisions, withheld },
  };
}

/** The ids of the claims that the answer for a document holds. */
function claimsIn(answer: unknown): string[] {
  return ((answer as { readonly claims?: readonly Claim[] } | undefined)?.claims ?? []).map(({ id }) => id);
}
