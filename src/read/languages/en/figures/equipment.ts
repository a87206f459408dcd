import type { Piece } from "../../../figures/pieces.ts";
import type { Phrase } from "./phrase.ts";
import { lowerAt } from "./situation.ts";

const MATERIEL = new Set(
  "equipment armor armour hardware machinery materiel vehicles weaponry weapons weapon technology technics".split(" "),
);
const AIR_DEFENCE = /^(anti-aircraft|anti-air|surface-to-air|air-defen[cs]e|missile)$/;
const OF_EQUIPMENT = 6;

/** "80 pieces of military equipment", "three surface-to-air missile launchers": machines that drive; their unit, or null. */
export function equipmentOf(pieces: readonly Piece[], phrase: Phrase): string | null {
  const head = lowerAt(pieces, phrase.head);
  if (/^(pieces?|units?|items?)$/.test(head) && lowerAt(pieces, phrase.head + 1) === "of") {
    for (let i = phrase.head + 2; i < phrase.head + OF_EQUIPMENT; i++) {
      if (MATERIEL.has(lowerAt(pieces, i))) return `${head} of equipment`;
      if (pieces[i]?.kind !== "word") return null;
    }
  }
  if (!/^(launcher|system|complex|batter)/.test(head)) return null;
  for (let i = phrase.start; i < phrase.head; i++) {
    const word = lowerAt(pieces, i);
    if (AIR_DEFENCE.test(word) || (word === "air" && /^defen[cs]e$/.test(lowerAt(pieces, i + 1))))
      return phrase.noun?.unit ?? head;
  }
  return null;
}
