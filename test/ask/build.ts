import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Case, openCase } from "../../src/case/index.ts";
import type { Document, GazetteerEntry, Reading } from "../../src/model/index.ts";
import { type DocumentWords, evidence } from "../reconcile/build.ts";

/** A case file with these documents, whose texts have one sentence of a hundred code units for each claim. */
export function caseOf(
  documents: readonly DocumentWords[],
  gazetteer: readonly GazetteerEntry[] = [],
): { kase: Case; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "contested-ask-"));
  const kase = openCase(join(folder, "case.gpkg"), { create: true });
  for (const words of documents) addTo(kase, words);
  if (gazetteer.length > 0) kase.addGazetteer(gazetteer);
  const remove = () => {
    kase.close();
    rmSync(folder, { recursive: true });
  };
  return { kase, remove };
}

/** Stores a document; its id is the hash of its bytes, as the case demands. */
export function addTo(kase: Case, words: DocumentWords): void {
  const text = sentences(words);
  const bytes = new TextEncoder().encode(text);
  const id = createHash("sha256").update(bytes).digest("hex");
  const all = evidence([words]);
  const made = all.readings[0]!;
  const reading: Reading = { ...made, document: id, claims: made.claims.map((claim) => ({ ...claim, document: id })) };
  const document: Document = {
    id,
    title: words.title,
    publisher: words.publisher ?? null,
    url: null,
    language: "en",
    published: words.published ?? null,
    captured: "2040-01-01T00:00:00Z",
    licence: null,
    format: "text",
    origin: `${words.title}.txt`,
    text,
    blocks: [{ kind: "paragraph", span: { start: 0, end: text.length } }],
    marks: [...text.matchAll(/\[\d+\]/g)].map((mark) => ({
      kind: "footnote",
      span: { start: mark.index, end: mark.index + mark[0].length },
      labels: [],
    })),
    references: (words.references ?? []).map(({ label, published }) => ({
      label,
      text: label,
      span: null,
      url: null,
      published,
    })),
  };
  kase.addDocument(document, bytes, reading);
}

/** One sentence a claim, each beginning at a multiple of a hundred, with a footnote after its stop. */
function sentences({ title, claims = [] }: DocumentWords): string {
  const lines = claims.map(({ place, change, holder, on }) =>
    `In ${title}, on ${on}, at ${place}: ${change} by ${holder ?? "nobody"}.[1]`.padEnd(99).slice(0, 99),
  );
  return `${lines.join(" ")} `;
}
