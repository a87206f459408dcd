import type { Document } from "../../model/index.ts";
import { fold } from "./fold.ts";
import type { GrammarLanguage, SideLabel } from "./language.ts";

/** No infobox lists so many forces; what does is a table gone wrong. */
const MOST_LISTED = 400;

/**
 * The names in an infobox's columns of belligerents and units, each with its column: what stands in one column is on one
 * side, however little the sentences say of it.
 */
export function infoboxColumns(document: Document, language: GrammarLanguage): { label: SideLabel; column: string }[] {
  const found: { label: SideLabel; column: string }[] = [];
  for (const block of document.blocks) {
    if (block.kind !== "field" || !block.key) continue;
    const column = language.belligerentColumn(block.key);
    if (column === null) continue;
    for (const part of document.text.slice(block.span.start, block.span.end).split(/[,;\n•*]|<br\s*\/?>/)) {
      const name = part
        .replace(/^\s*\d+px\s*/, "")
        .replace(/\[[^\]]*\]/g, "")
        .replace(/\([^)]*\)?/g, "")
        .trim();
      if (name.length < 3 || name.length > 60 || !/^[\p{Lu}"“]/u.test(name)) continue;
      if (found.length === MOST_LISTED) return found;
      const plain = name.replace(/^["“]|["”]$/g, "");
      const family = language.familyOf?.(fold(plain)) ?? null;
      found.push({ label: { key: fold(plain), surfaces: [plain], named: true, family }, column });
    }
  }
  return found;
}
