import type { GroundEvent } from "../../../../grammar/event.ts";
import { sideNouns, singular } from "../../nouns.ts";
import { STRONGHOLDS } from "../lists/apposed.ts";
import type { Item } from "../lists/item.ts";
import type { Chunk } from "../phrases/chunk.ts";
import { word } from "../sides/word.ts";
import { holding } from "./held.ts";

/** Whether a phrase calls a place somebody's stronghold. */
export function isStronghold({ kind, head }: Chunk): boolean {
  return kind === "place" && STRONGHOLDS.has(head ?? "");
}

/** "Lipa, the last rebel stronghold in the valley": an apposition that tells who holds the place before the comma. */
export function strongholdEvent(index: number, items: readonly Item[]): GroundEvent | null {
  const list = items[index];
  const comma = items[index + 1];
  const apposition = items[index + 2];
  if (list?.type !== "list" || comma?.type !== "word" || comma.word.tag !== "comma" || apposition?.type !== "list")
    return null;
  const stronghold = apposition.members[0]!;
  if (stronghold.plural || !isStronghold(stronghold)) return null;
  const last = list.members[list.members.length - 1]!;
  // "a hill overlooking Lipa, a rebel stronghold": Lipa is.
  const place = last.name === null ? last.inside?.at(-1) : last;
  const who = holderOf(stronghold);
  if (!place?.name || (place.kind !== "place" && place.kind !== "name") || who === null) return null;
  const span = { start: place.span.start, end: stronghold.span.end };
  return holding("stronghold of", 0.6, {
    places: [place],
    agent: word(who, stronghold),
    span,
    trigger: stronghold.span,
  });
}

/** Whose stronghold it is by the words before the head: a side's name or a noun like "rebel". */
export function holderOf({ name, head, modifiers }: Chunk): string | null {
  const named = name?.slice(0, name.length - (head?.length ?? 0)).trim();
  return named || (modifiers.findLast((modifier) => sideNouns.has(singular(modifier))) ?? null);
}
