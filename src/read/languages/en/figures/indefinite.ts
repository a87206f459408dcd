import type { Piece } from "../../../figures/pieces.ts";
import type { Quantity } from "../../../figures/quantity.ts";
import type { Token } from "../../../text/sentence.ts";
import { beForms } from "../words.ts";
import { COUNTED } from "./nouns.ts";

const ARTICLES = new Set(["a", "an", "another"]);
const DESTROYED = new Set("destroyed lost disabled damaged downed captured sunk abandoned wrecked".split(" "));

/** Whether a sentence tells of a loss that an article could count; a cheap look before anything is built. */
export function mayHoldIndefinite(tokens: readonly Token[]): boolean {
  for (const token of tokens) if (DESTROYED.has(token.lower) || token.lower === "shot") return true;
  return false;
}

/** "A tank and a truck were destroyed": an article counts one where the loss of equipment is told. */
export function withIndefinites(pieces: readonly Piece[], quantities: readonly Quantity[]): readonly Quantity[] {
  let extra: Quantity[] | null = null;
  let next = 0;
  for (let at = 0; at < pieces.length; at++) {
    if (!ARTICLES.has((pieces[at] as Piece).lower)) continue;
    const head = vehicleAfter(pieces, at + 1);
    if (head < 0 || !isDestroyed(pieces, head + 1)) continue;
    while ((quantities[next]?.next ?? pieces.length) <= at) next++;
    if ((quantities[next]?.first ?? pieces.length) <= at) continue;
    extra ??= [];
    const piece = pieces[at] as Piece;
    extra.push({
      span: { start: piece.start, end: piece.end },
      first: at,
      next: at + 1,
      low: 1,
      best: 1,
      high: 1,
      approximate: false,
    });
  }
  return extra === null ? quantities : [...quantities, ...extra].sort((a, b) => a.first - b.first);
}

/** The vehicle named within the next words, nothing but its attributes between. */
function vehicleAfter(pieces: readonly Piece[], at: number): number {
  for (let i = at; i < at + 4; i++) {
    const piece = pieces[i];
    if (piece === undefined || piece.kind !== "word") return -1;
    const noun = COUNTED.get(piece.lower);
    if (noun?.class === "vehicles" && !noun.plural && COUNTED.get(pieces[i + 1]?.lower ?? "")?.class !== "vehicles")
      return i;
    if (noun !== undefined && noun.class !== "fighters") return -1;
  }
  return -1;
}

/** "was destroyed", "and a technical were destroyed". */
function isDestroyed(pieces: readonly Piece[], at: number): boolean {
  for (let i = at; i < at + 6; i++) {
    const word = pieces[i]?.lower ?? ".";
    if (word === "shot" && pieces[i + 1]?.lower === "down") return true;
    if (DESTROYED.has(word)) return beForms.has(pieces[i - 1]?.lower ?? "") || i === at;
    if (word === "." || word === "," || word === "by" || word === ";") return false;
  }
  return false;
}
