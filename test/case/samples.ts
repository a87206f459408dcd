import { createHash } from "node:crypto";
import type { ControlClaim, ControlInterval, Document, Reading } from "../../src/model/index.ts";

/** A document about an invented war, with its bytes and a reading of it. */
export function sample(text: string, reader = "test/en"): { document: Document; bytes: Uint8Array; reading: Reading } {
  const bytes = new TextEncoder().encode(text);
  const id = createHash("sha256").update(bytes).digest("hex");
  const document: Document = {
    id,
    title: "The fight for Lower Tarn",
    publisher: "Valley Courier",
    url: null,
    language: "en",
    published: "1921-05-04",
    captured: "2026-01-02T03:04:05.000Z",
    licence: null,
    format: "text",
    origin: "tarn.txt",
    text,
    blocks: [{ kind: "paragraph", span: { start: 0, end: text.length } }],
    marks: [{ kind: "footnote", span: { start: 0, end: 1 }, labels: ["1"] }],
    references: [{ label: "1", text: "Courier", span: null, url: null, published: null }],
  };
  const reading: Reading = {
    document: id,
    reader,
    sides: [{ key: "north", names: ["Northern League", "the League"] }],
    places: [{ id: "tarn", name: "Lower Tarn", aliases: ["Tarn"], type: "town" }],
    claims: [controlClaim(id, "tarn-1")],
    notes: [],
  };
  return { document, bytes, reading };
}

export function controlClaim(document: string, id: string): ControlClaim {
  return {
    kind: "control",
    id,
    document,
    evidence: [{ start: 0, end: 10 }],
    when: { edtf: "1921-05-03", first: "1921-05-03", last: "1921-05-03", basis: "explicit" },
    modality: "stated",
    attribution: { source: null, citations: ["1"] },
    reader: "test/en",
    confidence: 0.9,
    place: { id: "tarn", name: "Lower Tarn", aliases: ["Tarn"], type: "town" },
    by: { name: "Northern League", side: "north" },
    against: null,
    holder: "north",
    change: "capture",
    extent: "whole",
  };
}

export function interval(changes: Partial<ControlInterval>): ControlInterval {
  return {
    place: "tarn",
    first: "1921-05-03",
    last: null,
    began: { earliest: "1921-05-03", latest: "1921-05-03" },
    holder: "north",
    status: "held",
    extent: "whole",
    parts: {},
    encircled: null,
    opens: ["tarn-1"],
    supports: [],
    opposes: [],
    inferred: false,
    rule: "capture",
    ...changes,
  };
}
