import { type ClaimWithSentence, claims, type PublishableCase } from "../ask/index.ts";
import type { Document, Span } from "../model/index.ts";
import { within } from "./period.ts";
import { provenanceOf } from "./provenance.ts";
import { type ExportFormat, type ExportRequest, file } from "./request.ts";

/**
 * W3C Web Annotations (JSON-LD, Recommendation of 2017): one for each claim, with a target for each of its evidence spans. A
 * span is told by its position and by its words with what stands around them.
 */
export const annotations: ExportFormat = {
  name: "annotations",
  summary: "every claim as a W3C Web Annotation (JSON-LD) on the words it stands on",
  extension: ".jsonld",
  takes: { date: true, period: true, view: true },
  write: (kase, request) => file(...collection(kase, request)),
};

/** Code units before and after the words, for finding them where positions have moved. */
const around = 32;

/** Terms of ours beside those of the Recommendation. */
const contexts = ["http://www.w3.org/ns/anno.jsonld", { contested: "urn:contested:terms:" }];

function* collection(kase: PublishableCase, { view, date, from, to }: ExportRequest): Iterable<string> {
  const found = claims(kase, { view }).filter(({ when }) => within(when, date ?? from, date ?? to));
  const documents = new Map<string, Document | null>();
  const documentOf = (id: string) => {
    if (!documents.has(id)) documents.set(id, kase.document(id));
    return documents.get(id)!;
  };
  const { case: label, ...provenance } = provenanceOf(kase, view);
  const head = {
    "@context": contexts,
    id: `urn:contested:case:${kase.head() ?? "undecided"}`,
    type: "AnnotationCollection",
    label,
    generator: { id: "urn:contested:program", type: "Software", name: provenance.program },
    "contested:provenance": provenance,
    // The Recommendation leaves open what a position counts; browsers and we count these.
    "contested:positions": "UTF-16 code units of the captured text",
    total: found.length,
  };
  yield `${JSON.stringify(head).slice(0, -1)},"first":{"id":"urn:contested:page:1","type":"AnnotationPage","startIndex":0,"items":[\n`;
  let first = true;
  for (const claim of found) {
    const document = documentOf(claim.document);
    if (document === null) continue;
    yield `${first ? "" : ",\n"}${JSON.stringify(annotation(claim, document))}`;
    first = false;
  }
  yield "\n]}}\n";
}

function annotation(claim: ClaimWithSentence, document: Document) {
  const { evidence, sentence: _sentence, title: _title, ...rest } = claim;
  return {
    id: `urn:contested:claim:${claim.id}`,
    type: "Annotation",
    motivation: "identifying",
    body: { type: "Dataset", format: "application/json", "contested:claim": rest },
    target: evidence.map((span) => target(span, document)),
  };
}

function target(span: Span, { id, url, text }: Document) {
  const exact = text.slice(span.start, span.end);
  return {
    type: "SpecificResource",
    source: url ?? `urn:sha256:${id}`,
    // Which capture of the source it is, since pages change.
    state: { type: "State", "contested:sha256": id },
    selector: [
      { type: "TextPositionSelector", start: span.start, end: span.end },
      {
        type: "TextQuoteSelector",
        exact,
        prefix: text.slice(Math.max(0, span.start - around), span.start).toWellFormed(),
        suffix: text.slice(span.end, span.end + around).toWellFormed(),
      },
    ],
  };
}
