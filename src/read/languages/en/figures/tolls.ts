import type { FigureWhat } from "../../../../model/index.ts";
import type { CountMemory } from "../../../figures/count.ts";
import type { Piece } from "../../../figures/pieces.ts";
import type { Quantity } from "../../../figures/quantity.ts";
import { EVENTS } from "./events.ts";
import { COUNTED, TOLLS } from "./nouns.ts";
import { lowerAt } from "./situation.ts";

/** Words that lead from a toll to its number. */
const TOWARDS = new Set(
  "to at of numbered numbering reached was exceeded surpassed is were passed hit totaled totalled being as reaching exceeding by".split(
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
  const exceeds = /^exceed(ed|ing)$/.test(lowerAt(pieces, quantity.first));
  if (!exceeds && !TOWARDS.has(lowerAt(pieces, quantity.first - 1))) return null;
  const toll = tollBefore(pieces, quantity.first);
  if (toll < 0) return null;
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
