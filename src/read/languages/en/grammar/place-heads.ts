import { fold, lastWord } from "../../../grammar/fold.ts";
import { genericHeads } from "./phrases/name.ts";

/** A region is not the town it is named after. */
const REGIONS = new Set("oblast province governorate raion canton county region prefecture state island".split(" "));

/** Words that say what kind of place a name is and may be missing. Folded. */
export const genericPlaceWords: ReadonlySet<string> = new Set(
  [...genericHeads, "city", "town", "the", "proper", "itself"].filter((word) => !REGIONS.has(word)).map(fold),
);

/** Heads of which one can mean a place that another was said to be. */
const FAMILIES_OF_HEADS: readonly ReadonlySet<string>[] = [
  new Set("city town village settlement hamlet".split(" ")),
  new Set("district neighborhood neighbourhood quarter suburb area zone region".split(" ")),
  new Set(
    "base camp barracks airport airfield airbase academy headquarters complex facility fort garrison school".split(" "),
  ),
  new Set("hill mountain ridge height hilltop peak mount".split(" ")),
  new Set("project complex housing apartment area neighborhood neighbourhood".split(" ")),
  new Set("factory plant complex facility mill works area".split(" ")),
  new Set("road highway route street line corridor".split(" ")),
  new Set("oblast province region governorate county canton area territory".split(" ")),
  new Set("island islet isle".split(" ")),
];

/** "the base" can be an academy, "the town" a place with no type yet. */
export function headFits(head: string, place: { readonly type: string; readonly name: string }): boolean {
  if (head === place.type) return true;
  const last = lastWord(fold(place.name));
  if (last === head) return true;
  const known = FAMILIES_OF_HEADS.filter((family) => family.has(head));
  if (place.type === "place")
    return (
      FAMILIES_OF_HEADS[0]!.has(head) || FAMILIES_OF_HEADS[1]!.has(head) || known.some((family) => family.has(last))
    );
  return known.some((family) => family.has(place.type) || family.has(last));
}
