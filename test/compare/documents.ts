import { capture } from "../../src/capture/index.ts";
import { type CompareOptions, type Comparison, compareDocuments, type Difference } from "../../src/compare/index.ts";
import { readDocument } from "../../src/read/index.ts";
import { identify } from "../../src/reconcile/index.ts";

const read = (text: string, origin: string) => {
  const document = capture({ bytes: new TextEncoder().encode(text), origin });
  return { document, reading: readDocument(document) };
};

/** Two texts compared as the case would. */
export function compared(a: string, b: string, options: CompareOptions = {}): Comparison {
  const [one, other] = [read(a, "a.md"), read(b, "b.md")];
  const identity = identify({
    documents: [one.document, other.document],
    readings: [one.reading, other.reading],
    gazetteer: [],
  });
  return compareDocuments(one, other, identity, options);
}

/** What a difference is, with the words that differ: "number: 12 | 14". */
export function inShort({ kind, about, a, b }: Difference, texts: readonly [string, string]): string {
  const words = (passage: Difference["a"], text: string): string =>
    passage === null ? "" : passage.evidence.map(({ start, end }) => text.slice(start, end)).join("…");
  return `${kind} ${about}: ${kind === "only in B" ? "" : words(a, texts[0])} | ${kind === "only in A" ? "" : words(b, texts[1])}`;
}
