import type { Document, Reading, Span } from "../model/index.ts";
import { fold, type Language, type Sentence } from "../read/index.ts";

/** The sides of a reading by the folded names they go by. */
export function sidesByLabel(reading: Reading): ReadonlyMap<string, string> {
  const sides = new Map<string, string>();
  for (const { key, names } of reading.sides)
    for (const name of [key, ...names]) if (!sides.has(fold(name))) sides.set(fold(name), key);
  return sides;
}

/** The forces a sentence names, each with the side it fights on; forces whose side the document does not tell are left out. */
export function forcesIn(
  sentence: Sentence,
  document: Document,
  language: Language | null,
  sideOf: ReadonlyMap<string, string>,
): { side: string; span: Span }[] {
  if (!language || sideOf.size === 0) return [];
  const { grammar } = language;
  const found: { side: string; span: Span }[] = [];
  for (const phrase of grammar.read(sentence, document).phrases) {
    if (phrase.kind !== "force" && phrase.kind !== "name") continue;
    const label = grammar.label(phrase);
    if (!label) continue;
    const side = [label.key, ...label.surfaces.map(fold)].map((name) => sideOf.get(name)).find((one) => one);
    if (side) found.push({ side, span: phrase.span });
  }
  return found;
}
