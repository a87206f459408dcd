import { claims, type PublishableCase } from "../../ask/index.ts";
import type { Actor, Claim } from "../../model/index.ts";
import { within } from "../period.ts";
import { provenanceLine } from "../provenance.ts";
import type { ExportRequest } from "../request.ts";
import type { Table } from "./csv.ts";

const columns = [
  ...["id", "kind", "document", "title", "url", "publisher", "published", "start", "end", "sentence"],
  ...["first", "last", "edtf", "basis", "modality", "source", "citations", "place_id", "place", "by", "by_side"],
  ...["against", "against_side", "holder", "change", "extent", "action", "outcome", "what", "who", "side", "low"],
  ...["best", "high", "scope", "unit", "other", "reader", "rule", "confidence", "decided", "provenance"],
] as const;

/** Members that have columns of their own, or that only mean something inside the program. */
const told = new Set([
  ...["id", "kind", "document", "evidence", "when", "modality", "attribution", "reader", "rule", "confidence"],
  ...["place", "by", "against", "holder", "change", "extent", "action", "outcome", "figure", "sentence", "title"],
  "decided",
]);

/** Every claim with its sentence: what has no column of its own (a person's fate, the parties of an agreement) is JSON in `other`. */
export function claimsTable(kase: PublishableCase, { view, date, from, to }: ExportRequest): Table {
  const documents = new Map(kase.documents().map((document) => [document.id, document]));
  const provenance = provenanceLine(kase, view);
  const found = claims(kase, { view }).filter(({ when }) => within(when, date ?? from, date ?? to));
  const rows = found.map((claim) => {
    const { url, publisher, published } = documents.get(claim.document) ?? {};
    const [start, end] = [claim.evidence[0]!.start, claim.evidence[0]!.end];
    const { when, attribution, sentence, decided } = claim;
    return {
      ...{ id: claim.id, kind: claim.kind, document: claim.document, title: claim.title, url, publisher, published },
      ...{ start, end, sentence: sentence.text, first: when.first, last: when.last, edtf: when.edtf },
      ...{ basis: when.basis, modality: claim.modality, source: attribution.source, citations: attribution.citations },
      ...placeOf(claim),
      ...actorsOf(claim),
      ...(claim.kind === "control" ? { holder: claim.holder, change: claim.change, extent: String(claim.extent) } : {}),
      ...(claim.kind === "action" ? { action: claim.action, outcome: claim.outcome } : {}),
      ...(claim.kind === "figure" ? { ...claim.figure, scope: claim.figure.scope ?? "event" } : {}),
      ...{ other: otherOf(claim), reader: claim.reader, rule: claim.rule, confidence: claim.confidence },
      ...{ decided: decided?.state, provenance },
    };
  });
  return { columns, rows };
}

function placeOf(claim: Claim): { place_id?: string | null; place?: string } {
  if (!("place" in claim) || claim.place === null) return {};
  return { place_id: claim.place.id, place: claim.place.name };
}

function actorsOf(claim: Claim) {
  const { by = null, against = null } = claim as { by?: Actor | null; against?: Actor | null };
  return { by: by?.name, by_side: by?.side, against: against?.name, against_side: against?.side };
}

function otherOf(claim: Claim): string | null {
  const rest = Object.entries(claim).filter(([name]) => !told.has(name));
  return rest.length === 0 ? null : JSON.stringify(Object.fromEntries(rest));
}
