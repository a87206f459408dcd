import { isPlural, placeNouns, singular } from "../../nouns.ts";

/** Heads of what is larger than a town and holds several. */
const REGIONS = new Set(
  "oblast province governorate raion county canton region prefecture state department district".split(" "),
);

/** Heads of what a region is made of. */
const SETTLEMENTS = new Set(
  "city town village settlement hamlet municipality commune district raion county locality borough".split(" "),
);

/** The head of a title that names a region ("Dolny Oblast" → "oblast"); null for other titles. */
export function regionOf(title: string): string | null {
  const words = title.toLowerCase().split(" ");
  const last = words[words.length - 1]!;
  if (words.length > 1 && words.length < 5 && REGIONS.has(last)) return last;
  // "Province of Lipa"
  return words.length > 2 && words[1] === "of" && REGIONS.has(words[0]!) ? words[0]! : null;
}

/** What a heading says the items under it are ("Important cities" → "city"); null where they are no places. */
export function placesUnder(heading: string): string | null {
  const words = heading.trim().toLowerCase().split(/\s+/);
  const last = words[words.length - 1]!;
  const head = singular(last);
  return words.length < 5 && isPlural(last) && placeNouns.has(head) && SETTLEMENTS.has(head) ? head : null;
}
