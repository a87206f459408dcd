import type { Document } from "../../../model/index.ts";
import type { GrammarLanguage } from "../language.ts";
import type { Phrase } from "../phrase.ts";
import { phraseOf } from "../phrase-of.ts";

/** "4.  Arms of Lipa.svg Lipa (18,798)": what stands before the name of an item. */
const BEFORE_NAME = /^[\s\d.*•–-]*(?:.{0,60}\.(?:svg|png|gif|jpe?g)\s+)?/iu;

/** Capitalised words up to a bracket, a comma, a dash or the end. */
const NAME = /^(\p{Lu}[\p{L}\p{M}'’ʼ-]*(?: [\p{L}\p{M}'’ʼ-]+){0,3})\s*(?:[(,–—:]|$)/u;

/**
 * The towns and districts that an article about a region lists under a heading which says so ("Important cities"): each
 * lies in the region of the title. Empty for other documents.
 */
export function listedPlaces(document: Document, language: GrammarLanguage): Phrase[] {
  const { title } = document;
  const region = title ? (language.regionOf?.(title) ?? null) : null;
  if (!title || !region) return [];
  const found: Phrase[] = [];
  let head: string | null = null;
  for (const { kind, span } of document.blocks) {
    const text = document.text.slice(span.start, span.end);
    if (kind === "heading") head = language.placesUnder?.(text) ?? null;
    if (kind !== "item" || head === null) continue;
    const name = NAME.exec(text.slice(0, 160).replace(BEFORE_NAME, ""))?.[1];
    // "Main cities" is a heading inside the list.
    if (!name || language.placesUnder?.(name)) continue;
    found.push(placeOf(name, head, span, placeOf(title, region, span, null)));
  }
  return found;
}

function placeOf(name: string, head: string, span: Phrase["span"], within: Phrase | null): Phrase {
  return phraseOf(span, name, { kind: "place", name, head, definite: true, within });
}
