import type { Piece } from "../../../figures/pieces.ts";
import { COUNTED, type CountedNoun } from "./nouns.ts";

/** The noun at a piece, or of two pieces together ("square kilometers", "car bombers"). */
export function nounAt(pieces: readonly Piece[], at: number, single: boolean): CountedNoun | undefined {
  const { lower } = pieces[at] as Piece;
  const before = pieces[at - 1]?.text === "." ? pieces[at - 2]?.lower : pieces[at - 1]?.lower;
  if (isSquared(pieces[at + 1]) && AREA_UNITS.has(lower)) return { class: "area", plural: true, unit: `${lower}²` };
  if (lower === "km²" || lower === "m²" || lower === "km2")
    return { class: "area", plural: true, unit: lower.replace("2", "²") };
  const noun = COUNTED.get(lower);
  if (noun !== undefined) {
    if (noun.class === "distance" && (before === "square" || before === "sq")) {
      return { class: "area", plural: noun.plural, unit: noun.unit === "miles" ? "square miles" : `${noun.unit}²` };
    }
    if ((lower === "bombers" || lower === "bomber") && (before === "suicide" || before === "car"))
      return COUNTED.get(noun.plural ? "suicide-bombers" : "suicide-bomber");
    if ((lower === "fighters" || lower === "fighter") && before === "jet")
      return COUNTED.get(noun.plural ? "warplanes" : "warplane");
    if (noun.class === "none" && before === "tactical") return COUNTED.get(noun.plural ? "battalions" : "battalion");
    return noun;
  }
  const dash = lower.lastIndexOf("-");
  if (dash <= 0 || lower.startsWith("anti-")) return undefined;
  const tail = COUNTED.get(lower.slice(dash + 1));
  return tail !== undefined && (tail.plural || single) ? tail : undefined;
}

const AREA_UNITS = new Set(["km", "m", "mi"]);
const isSquared = (piece: Piece | undefined): boolean =>
  piece?.glued === true && (piece.text === "²" || piece.text === "2");

export function looksPlural(piece: Piece): boolean {
  const word = piece.lower;
  if (word.length <= 3 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) return false;
  return !word.endsWith("is") || (piece.capital && word.length > 5);
}
