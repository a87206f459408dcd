import type { Document } from "../../../../model/index.ts";
import { plain } from "../words.ts";

const WORD = /[\p{L}\p{M}\u0640]+/gu;
const known = new WeakMap<Document, ReadonlySet<string>>();

/** The words of a document as they are compared: what stands there alone is no letter more of another word. */
export function vocabularyOf(document: Document): ReadonlySet<string> {
  const before = known.get(document);
  if (before) return before;
  const found = new Set<string>();
  for (const [word] of document.text.matchAll(WORD)) found.add(plain(word));
  known.set(document, found);
  return found;
}
