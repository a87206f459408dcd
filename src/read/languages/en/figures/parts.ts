import type { Piece } from "../../../figures/pieces.ts";
import type { Counted } from "./counted.ts";
import type { Link } from "./link.ts";
import { firstFrom, REACH } from "./nearest.ts";
import { COUNTED } from "./nouns.ts";
import { lowerAt } from "./situation.ts";
import type { Trigger } from "./triggers.ts";

const INCLUDING = new Set("including included comprising among plus".split(" "));

/** "…, including 600 civilians", "of which 40,000", "roughly 600,000 of them": the event of what was told before. */
export function included(
  pieces: readonly Piece[],
  counted: readonly Counted[],
  links: readonly (Link | null)[],
  triggers: readonly Trigger[],
  i: number,
): Link | null {
  const { quantity, phrase } = counted[i] as Counted;
  const word = lowerAt(pieces, quantity.first - 1);
  const before = lowerAt(pieces, quantity.first - 2);
  const relative = (word === "which" || word === "whom") && before === "of";
  const remaining = word === "remaining" || before === "remaining";
  if (!(INCLUDING.has(word) || relative || remaining || phrase.anaphoric)) return null;
  if (phrase.anaphoric) {
    const noun = counted[i - 1]?.phrase.noun;
    if (noun ? !isPeople(noun.class) : !meansPeople(pieces, quantity.first)) return null;
  }
  for (let j = i - 1; j >= 0; j--) if (links[j]) return { ...(links[j] as Link), pending: false, inherited: true };
  for (let t = firstFrom(triggers, quantity.first) - 1; t >= 0; t--) {
    const trigger = triggers[t] as Trigger;
    if (!trigger.civil) return { event: trigger.event, trigger, pending: trigger.pending, inherited: true };
  }
  return null;
}

const isPeople = (nounClass: string): boolean =>
  ["fighters", "people", "captured", "displaced", "evacuated", "killed", "wounded", "killed or wounded"].includes(
    nounClass,
  );

/** Whether the noun last counted before a piece means people, or there is none. */
function meansPeople(pieces: readonly Piece[], before: number): boolean {
  for (let i = before - 1; i >= Math.max(0, before - REACH); i--) {
    const noun = COUNTED.get(lowerAt(pieces, i));
    if (noun === undefined || noun.class === "none" || noun.class === "duration" || noun.class === "distance") continue;
    return isPeople(noun.class);
  }
  return true;
}
