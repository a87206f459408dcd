import type { Document } from "../../../../model/index.ts";
import { nouns } from "../lexicon/nouns.ts";
import { tellsWhose } from "../lexicon/telling.ts";
import { normal } from "../words.ts";

const known = new WeakMap<Document, ReadonlySet<string>>();
const PAIR = /(?<![\p{L}\p{M}-])(\p{Ll}[\p{L}\p{M}]+)\s+(?=(\p{L}[\p{L}\p{M}]+))/gu;

/**
 * The adjectives that say in this document whose armed men are spoken of ("azán csapatok"): in the plural they are those men
 * themselves ("az azánok").
 */
export function peoplesOf(document: Document): ReadonlySet<string> {
  let found = known.get(document);
  if (found) return found;
  const peoples = new Set<string>();
  for (const [, first, second] of document.text.matchAll(PAIR)) {
    const word = normal(first!);
    if (tellsWhose(word) && !nouns.form(word) && nouns.form(normal(second!))?.entry.kind === "force") peoples.add(word);
  }
  found = peoples;
  known.set(document, found);
  return found;
}

/** The people behind a plural ("azánok", "azánoktól" after its case is off); null where the text knows none. */
export function peopleIn(base: string, peoples: ReadonlySet<string>): string | null {
  const stem = /^(.{3,}?)[aoeö]?k$/.exec(base)?.[1];
  if (stem === undefined) return null;
  for (const one of [stem, stem.replace(/á$/, "a").replace(/é$/, "e")]) if (peoples.has(one)) return one;
  return null;
}
