import type { Piece } from "../../../figures/pieces.ts";
import type { Quantity } from "../../../figures/quantity.ts";
import type { Token } from "../../../text/sentence.ts";
import { classesIn, wordClasses } from "../../../text/vocabulary.ts";
import { verbForms } from "../verbs.ts";
import { auxiliaries, prepositions } from "../words.ts";
import { isDestroyed, LOSSES, losesObject } from "./destroyed.ts";
import { EVENTS } from "./events.ts";
import { endsPhrase, isAge, isOrdinal, MODEL_NAME } from "./heads.ts";
import { COUNTED } from "./nouns.ts";

const ARTICLES = new Set(["a", "an", "another"]);
const LONGEST = 9;

/** Whether a sentence tells of a loss that an article could count; a cheap look before anything is built. */
export function mayHoldIndefinite(tokens: readonly Token[]): boolean {
  return classesIn(tokens, tellsOfLoss) !== 0;
}

const isHarm = (word: string): boolean => {
  const event = EVENTS.get(word)?.event;
  return event === "killed" || event === "wounded";
};

const tellsOfLoss = wordClasses({ has: (word) => LOSSES.has(word) || isHarm(word) });

/**
 * "A tank and a truck were destroyed", "killing a child": an article counts one where the loss of a vehicle or the death or
 * wounding of somebody without a name is told. Whether a person was harmed is for the events of the sentence to say.
 */
export function withIndefinites(pieces: readonly Piece[], quantities: readonly Quantity[]): readonly Quantity[] {
  let extra: Quantity[] | null = null;
  let next = 0;
  let harm: boolean | null = null;
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] as Piece;
    if (piece.kind !== "word" || !ARTICLES.has(piece.lower)) continue;
    const head = headAfter(pieces, at + 1);
    if (head < 0 || isApposition(pieces, at, head)) continue;
    if (!isVehicleLost(pieces, at, head)) {
      harm ??= pieces.some((piece) => isHarm(piece.lower));
      if (!harm || !isSomebody(pieces, at, head)) continue;
    }
    while ((quantities[next]?.next ?? pieces.length) <= at) next++;
    if ((quantities[next]?.first ?? pieces.length) <= head) continue;
    extra ??= [];
    extra.push({
      span: { start: piece.start, end: piece.end },
      first: at,
      next: at + 1,
      low: 1,
      best: 1,
      high: 1,
      approximate: false,
      indefinite: true,
    });
  }
  return extra === null ? quantities : [...quantities, ...extra].sort((a, b) => a.first - b.first);
}

/** The vehicle or person at the head of the noun phrase that begins at a piece; -1 where it has another head. */
function headAfter(pieces: readonly Piece[], from: number): number {
  for (let at = from; at < from + LONGEST; at++) {
    const piece = pieces[at];
    if (piece === undefined) return -1;
    if (piece.kind !== "word") {
      if (isAge(pieces, at) || isOrdinal(pieces, at) || /^["“”-]$/.test(piece.text)) continue;
      return -1;
    }
    if (isHead(piece) && endsPhrase(pieces[at + 1])) return at;
    if (prepositions.has(piece.lower)) return -1;
    const noun = COUNTED.get(piece.lower);
    if (noun?.plural === true && noun.invariable !== true) return -1;
  }
  return -1;
}

/** "the Norva, a cruiser that", "Arn Bor, a soldier, was killed": what stands behind a name tells who or what that is. */
function isApposition(pieces: readonly Piece[], article: number, head: number): boolean {
  if (HEDGES.has(pieces[article - 1]?.lower ?? "")) return true;
  const name = pieces[article - 2];
  if (pieces[article - 1]?.text !== "," || name === undefined || !name.capital || isHead(name)) return false;
  const next = pieces[head + 1];
  return next === undefined || !(auxiliaries.has(next.lower) || verbForms.has(next.lower));
}

/** "one of the boats, possibly a cutter" */
const HEDGES = new Set("possibly probably likely presumably apparently maybe perhaps namely".split(" "));

const isHead = (piece: Piece): boolean => {
  const noun = COUNTED.get(piece.lower);
  if (noun === undefined) return MODEL_NAME.test(piece.text);
  if (!/^(vehicles|people|fighters)$/.test(noun.class)) return false;
  return !noun.plural || (noun.invariable === true && noun.class === "vehicles");
};

const isVehicle = (piece: Piece): boolean => (COUNTED.get(piece.lower)?.class ?? "vehicles") === "vehicles";

const isVehicleLost = (pieces: readonly Piece[], article: number, head: number): boolean =>
  isVehicle(pieces[head] as Piece) && (isDestroyed(pieces, head + 1) || losesObject(pieces, article));

/** Ranks and roles stand for somebody whose name is told. */
const NAMED = new Set(
  "commander general colonel officer adviser advisor instructor member individual survivor suspect family household victim".split(
    " ",
  ),
);
const PREDICATES = new Set("is was were be been being became become remains remained named called".split(" "));

/** Somebody without a name; not "a soldier" that only says what a named person was, nor one by whom something was done. */
function isSomebody(pieces: readonly Piece[], article: number, head: number): boolean {
  const piece = pieces[head] as Piece;
  if (isVehicle(piece) || NAMED.has(piece.lower)) return false;
  const before = pieces[article - 1];
  if (before !== undefined) {
    if (PREDICATES.has(before.lower)) return false;
    if (prepositions.has(before.lower) && before.lower !== "including") return false;
  }
  return !(pieces[head + 1]?.text === "," && pieces[head + 2]?.capital === true);
}
