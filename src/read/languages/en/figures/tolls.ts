import type { FigureWhat } from "../../../../model/index.ts";
import type { CountMemory } from "../../../figures/count.ts";
import type { Piece } from "../../../figures/pieces.ts";
import type { Quantity } from "../../../figures/quantity.ts";
import { EVENTS } from "./events.ts";
import { BODIES, COUNTED, type NounClass, TOLLS } from "./nouns.ts";
import { lowerAt } from "./situation.ts";

/** Words that lead from a toll to its number. */
const TOWARDS = new Set(
  "to at of from numbered numbering reached was exceeded surpassed is were passed hit totaled totalled being be as reaching exceeding by stands stood".split(
    " ",
  ),
);
const REACH_BACK = 10;
const SENTENCE_BACK = 40;

/**
 * What the number behind a toll counts: "the death toll rose to 30", "putting the number at 615", "bringing the total to 9,500".
 *
 * @param memory what was last counted, for a toll that does not say of what; null to take only what the toll itself says
 */
export function tollOf(pieces: readonly Piece[], quantity: Quantity, memory: CountMemory | null): FigureWhat | null {
  const { first } = quantity;
  const exceeds = /^exceed(ed|ing)$/.test(lowerAt(pieces, first));
  let at = first - 1;
  while (lowerAt(pieces, at) === "just" || lowerAt(pieces, at) === "only") at--;
  const towards = lowerAt(pieces, at);
  if (!exceeds && !TOWARDS.has(towards)) return null;
  const size = sizeOf(pieces, at);
  if (size !== null) return size;
  const toll = tollBefore(pieces, first);
  if (
    toll < 0 ||
    (towards === "from" && !RANGING.test(lowerAt(pieces, at - 1)) && !CHANGED.has(lowerAt(pieces, at - 1)))
  )
    return null;
  const things = thingsOf(pieces, toll);
  if (things !== null) return things === "formations" ? "strength" : null;
  // "estimates of these deaths": deaths that were told of before, in whatever way.
  if (memory !== null && memory.what !== null && /^(these|those|such)$/.test(lowerAt(pieces, toll - 1)))
    return memory.what;
  for (let i = toll + 1; i < quantity.first; i++) {
    const event = eventAt(pieces, i);
    if (event !== null) return event;
  }
  for (let i = toll; i >= Math.max(0, toll - 2); i--) {
    const event = eventAt(pieces, i);
    if (event !== null) return event;
  }
  if (memory === null) return null;
  for (let i = toll - 1; i >= Math.max(0, toll - SENTENCE_BACK); i--) {
    const event = EVENTS.get(lowerAt(pieces, i))?.event;
    if (event !== undefined && event !== "other") return event;
  }
  return memory.what;
}

/** "the number of pockets fell to two" counts no people: the class of what it counts; null where it is people, or not told. */
function thingsOf(pieces: readonly Piece[], toll: number): NounClass | null {
  if (lowerAt(pieces, toll + 1) !== "of") return null;
  for (let i = toll + 2; i < toll + 6; i++) {
    const noun = COUNTED.get(lowerAt(pieces, i));
    if (eventAt(pieces, i) !== null) return null;
    if (noun !== undefined) return noun.class === "fighters" || noun.class === "people" ? null : noun.class;
  }
  return null;
}

const RANGING = /^(rang|vari|vary)/;
const SHRINKING = new Set(
  "decreased decreasing fell fallen falling dropped dropping shrank shrunk shrinking dwindled dwindling declined declining reduced reducing down".split(
    " ",
  ),
);
const CHANGED = new Set([
  ...SHRINKING,
  ..."increased increasing grew grown growing rose risen rising swelled swollen swelling expanded expanding numbered numbering totaled totalled".split(
    " ",
  ),
]);

/** "its population decreased to 2,000" tells who is left, "the army had grown to 61,000" its strength. */
function sizeOf(pieces: readonly Piece[], towards: number): FigureWhat | null {
  let changed = false;
  let shrunk = false;
  let body = false;
  let population = false;
  for (let i = towards; i >= Math.max(0, towards - REACH_BACK); i--) {
    const word = lowerAt(pieces, i);
    if (TOLLS.has(word)) return null;
    if (word === "," || word === ";") break;
    if (CHANGED.has(word)) changed = true;
    if (SHRINKING.has(word)) shrunk = true;
    if (word === "population" && !/^(density|growth|size)$/.test(lowerAt(pieces, i + 1))) population = true;
    if (BODIES.has(word) || COUNTED.get(word)?.class === "fighters") body = true;
  }
  if (population) return shrunk ? "remaining" : "other";
  return body && changed && lowerAt(pieces, towards) === "to" ? "strength" : null;
}

function tollBefore(pieces: readonly Piece[], before: number): number {
  for (let i = before - 1; i >= Math.max(0, before - REACH_BACK); i--) {
    const word = lowerAt(pieces, i);
    if (word === "," || word === ";") return -1;
    if (TOLLS.has(word)) return i;
  }
  return -1;
}

/** What a verb or noun near the toll says of those counted. */
function eventAt(pieces: readonly Piece[], at: number): FigureWhat | null {
  const word = lowerAt(pieces, at);
  const event = EVENTS.get(word)?.event;
  if (event !== undefined && event !== "other") return event;
  switch (COUNTED.get(word)?.class) {
    case "killed":
      return "killed";
    case "wounded":
      return "wounded";
    case "killed or wounded":
      return "killed or wounded";
    case "captured":
      return "captured";
    case "displaced":
      return "displaced";
    case "evacuated":
      return "evacuated";
    default:
      return null;
  }
}
