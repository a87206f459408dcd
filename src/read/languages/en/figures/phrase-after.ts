import type { Piece } from "../../../figures/pieces.ts";
import type { Quantity } from "../../../figures/quantity.ts";
import { COUNTED, type CountedNoun } from "./nouns.ts";
import { NOTHING, type Phrase } from "./phrase.ts";
import { Scan } from "./scan.ts";
import { isStop } from "./stops.ts";

const AFTER_OF = new Set("the its their his her these those such a an our whose".split(" "));
const PRONOUNS_OF = new Set("them which whom these those".split(" "));
/** The phrase behind a quantity. `limit` is where the next quantity begins, beyond which no noun of this one can stand. */
export function phraseAfter(pieces: readonly Piece[], quantity: Quantity, limit: number): Phrase {
  const none: Phrase = { ...NOTHING, start: quantity.next, end: quantity.next };
  const joint = pieces[quantity.next];
  if (joint?.text === "-" && joint.glued && pieces[quantity.next + 1]?.glued === true)
    return attributive(pieces, quantity.next + 1) ?? none;
  if (joint?.lower === "strong") return attributive(pieces, quantity.next) ?? none;
  let at = quantity.next;
  if (joint?.lower === "of") {
    at++;
    if (isPronounOf(pieces, at)) return { ...none, end: at + 1, anaphoric: true };
    while (AFTER_OF.has(pieces[at]?.lower ?? "")) at++;
  }
  const next = pieces[at]?.lower;
  if (next === "others" || (next === "other" && isStop(pieces[at + 1])))
    return { ...none, start: at, end: at + 1, anaphoric: true };
  const single = isSingle(quantity) && joint?.lower !== "of";
  return new Scan(pieces, at, limit, single, quantity).phrase() ?? none;
}

function isPronounOf(pieces: readonly Piece[], at: number): boolean {
  const word = pieces[at]?.lower ?? "";
  if (!PRONOUNS_OF.has(word)) return false;
  return word === "them" || word === "which" || word === "whom" || pieces[at + 1]?.kind !== "word";
}

/** "one", "at least one", "up to one": the noun stands in the singular. */
function isSingle(quantity: Quantity): boolean {
  if (quantity.share === true) return false;
  const only = quantity.best ?? quantity.low ?? quantity.high;
  return only === 1 && (quantity.best !== null || quantity.low === null || quantity.high === null);
}

/** "15-kilometer", "four-year", "60,000-strong", "540-soldier". */
function attributive(pieces: readonly Piece[], at: number): Phrase | null {
  const word = (pieces[at] as Piece).lower;
  const base = word.includes("-") ? word.slice(0, word.indexOf("-")) : word;
  const rest = word.slice(base.length);
  const shape = { ...NOTHING, attributive: true, start: at, end: at + 1, head: at };
  if (base === "strong") return { ...shape, noun: COUNTED.get("fighters") as CountedNoun };
  if (rest !== "" && !["-long", "-wide", "-deep", "-strong", "-high"].includes(rest)) return null;
  const noun = COUNTED.get(base);
  return noun === undefined || !ATTRIBUTIVE.has(noun.class) ? null : { ...shape, noun };
}

const ATTRIBUTIVE = new Set(["duration", "distance", "area", "fighters", "formations"]);
