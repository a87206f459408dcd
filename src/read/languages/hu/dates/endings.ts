import type { Relation } from "../../../clock/language.ts";

/**
 * What the ending of a date says: "28-án" at, "31-re" by, "6-ig" until, "6-tól" from, "6-i" a modifier of a noun
 * ("az október 6-i támadás").
 */
export function relationOfEnding(ending: string): { readonly relation: Relation; readonly modifier: boolean } {
  if (/ig$/.test(ending)) return { relation: "until", modifier: false };
  if (/t[óő]l$/.test(ending)) return { relation: "since", modifier: false };
  if (/r[ae]$/.test(ending)) return { relation: "by", modifier: false };
  if (/^(?:[aáeéj]{0,2}i|ik[ai]?i|es|os|as|ös)$/.test(ending)) return { relation: "at", modifier: true };
  return { relation: "at", modifier: false };
}

/** What a postposition behind a date says: "október 6-a után", "november 3. óta". */
export const POSTPOSITIONS: ReadonlyMap<string, Relation> = new Map([
  ["után", "after"],
  ["követően", "after"],
  ["előtt", "before"],
  ["megelőzően", "before"],
  ["óta", "since"],
  ["kezdve", "since"],
  ["között", "between"],
]);
