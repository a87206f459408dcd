import type { Case } from "../case/case.ts";
import { type CompareOptions, type Comparison, compareDocuments } from "../compare/index.ts";
import { type Document, Problem, type Reading } from "../model/index.ts";
import { derived } from "./derived.ts";

export type { About, AlignedPair, Comparison, Difference, NameProposal, Passage, Verdict } from "../compare/index.ts";

/**
 * Two documents of the case side by side: what they tell alike, differently, or alone. Places and sides are those of the
 * whole case.
 *
 * @param a a document's id (8 digits of it are enough), title or origin; the same for b
 */
export function compare(kase: Case, a: string, b: string, options: CompareOptions = {}): Comparison {
  const { evidence, identity } = derived(kase);
  const [first, second] = [findDocument(kase, a), findDocument(kase, b)];
  if (first.id === second.id) throw new Problem(`"${a}" and "${b}" are one document; name two`);
  const read = (document: Document): { document: Document; reading: Reading } => {
    const reading = evidence.readings.find((one) => one.document === document.id);
    return { document, reading: reading ?? nothingRead(document) };
  };
  return compareDocuments(read(first), read(second), identity, options);
}

/** The document that goes by an id or the start of one, a title or an origin. Throws a Problem where none or several do. */
export function findDocument(kase: Case, name: string): Document {
  const byId = /^[0-9a-f]{8,64}$/.test(name) ? kase.document(name) : null;
  if (byId) return byId;
  const wanted = name.trim().toLowerCase();
  const documents = kase.documents();
  const called = documents.filter(
    ({ title, origin }) => title?.toLowerCase() === wanted || origin.toLowerCase() === wanted,
  );
  const like =
    called.length > 0 ? called : documents.filter(({ origin }) => origin.toLowerCase().endsWith(`/${wanted}`));
  if (like.length === 1) return kase.document(like[0]!.id)!;
  const list = documents.map(({ id, title, origin }) => `${id.slice(0, 8)} ${title ?? origin}`).slice(0, 8);
  throw new Problem(
    like.length > 1
      ? `${like.length} documents of this case are called "${name}"; name one by its id: ${like.map(({ id }) => id.slice(0, 8)).join(", ")}`
      : `no document of this case is called "${name}"; it has: ${list.join("; ")}`,
  );
}

function nothingRead({ id }: Document): Reading {
  return { document: id, reader: "none", sides: [], places: [], claims: [], notes: [] };
}
