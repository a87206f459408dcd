import type { DocumentId, FigureClaim } from "../../model/index.ts";
import type { Evidence } from "../evidence.ts";
import { sourceKey } from "../sources.ts";
import { boundsKey } from "./bounds.ts";

/** References shorter than this by their text do not tell one report from another ("Ibid."). */
const shortestReference = 24;

/**
 * The document that first has a figure, for figures that several documents give in the same words of the same report: the
 * same number of the same, with a footnote to the same address or text. First is the document with the least id.
 */
export function copiesByReport(evidence: Evidence): ReadonlyMap<string, DocumentId> {
  const reports = new Map(evidence.documents.map((document) => [document.id, reportsOf(document)]));
  const firstOf = new Map<string, DocumentId>();
  const found = new Map<string, DocumentId>();
  const readings = [...evidence.readings].sort((a, b) => (a.document < b.document ? -1 : 1));
  for (const { document, claims } of readings) {
    const own = reports.get(document);
    if (own === undefined || own.size === 0) continue;
    for (const claim of claims) {
      if (claim.kind !== "figure") continue;
      for (const label of claim.attribution.citations) {
        const report = own.get(label);
        if (report === undefined) continue;
        const key = `${numberOf(claim)}|${report}`;
        const first = firstOf.get(key);
        if (first === undefined) firstOf.set(key, document);
        else if (first !== document) found.set(claim.id, first);
      }
    }
  }
  return found;
}

function numberOf({ figure, when }: FigureClaim): string {
  return `${figure.what}|${boundsKey(figure)}|${when.first}|${when.last}`;
}

/** What each label of a document's references stands for, under a key that the same report has elsewhere. */
function reportsOf({ references = [] }: Evidence["documents"][number]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { label, text, url } of references) {
    const key = url ?? (text === undefined ? "" : sourceKey(text));
    if (key.length >= shortestReference) found.set(label, key);
  }
  return found;
}
