import type { Phrase } from "../../../../grammar/phrase.ts";
import { sideNouns, singular } from "../../nouns.ts";
import type { EventDraft } from "./draft.ts";

/** What carries people and goods wherever it goes. */
const CARRYING = new Set(
  "convoy bus coach ambulance lorry truck minibus caravan evacuee refugee aid supply".split(" "),
);
/** What makes armed men of a convoy. */
const ARMED = new Set("military armoured armored tank army troop police".split(" "));

/** "The first convoy reached rebel territory": those who only travel take no ground. */
export function isOfTravellers({ agent, change }: EventDraft): boolean {
  return agent !== null && (change === "advance" || change === "capture") && travels(agent);
}

function travels({ head, name, possessor, heldBy, modifiers }: Phrase): boolean {
  if (!CARRYING.has(head ?? "") || name !== null || possessor !== null || heldBy !== null) return false;
  return !modifiers.some((word) => ARMED.has(word) || sideNouns.has(singular(word)));
}
