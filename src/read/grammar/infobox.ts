import type { Document } from "../../model/index.ts";
import { fold } from "./fold.ts";
import type { GrammarLanguage, SideLabel } from "./language.ts";

/** Keys of infobox fields that list forces by column, as wikis number them ("Combatant1", "Units2"). */
const COLUMN = /^(combatant|belligerents?|units?|side)\s*_?(\d)[abc]?$/i;

/** The names in an infobox's columns of belligerents and units, each with its column. */
export function infoboxColumns(document: Document, _language: GrammarLanguage): { label: SideLabel; column: string }[] {
  const found: { label: SideLabel; column: string }[] = [];
  for (const block of document.blocks) {
    if (block.kind !== "field" || !block.key) continue;
    const match = COLUMN.exec(block.key);
    if (!match) continue;
    for (const part of document.text.slice(block.span.start, block.span.end).split(/[,;\n•*]|<br\s*\/?>/)) {
      const name = part
        .replace(/^\s*\d+px\s*/, "")
        .replace(/\[[^\]]*\]/g, "")
        .replace(/\([^)]*\)?/g, "")
        .trim();
      if (name.length < 3 || name.length > 60 || !/^[\p{Lu}"“]/u.test(name)) continue;
      const plain = name.replace(/^["“]|["”]$/g, "");
      found.push({ label: { key: fold(plain), surfaces: [plain], named: true, family: null }, column: match[2]! });
    }
  }
  return found;
}
