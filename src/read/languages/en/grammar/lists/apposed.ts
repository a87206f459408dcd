import type { Chunk } from "../phrases/chunk.ts";
import type { Item } from "./item.ts";

/** Heads that call a place somebody's last or strongest. */
export const STRONGHOLDS: ReadonlySet<string> = new Set(["stronghold", "bastion", "holdout"]);

/** "the capital, Lipa, was taken", "the last rebel stronghold, Lipa": what the commas hold is the name of what stands before. */
export function withAppositions(items: readonly Item[]): Item[] {
  const joined: Item[] = [];
  for (let at = 0; at < items.length; at++) {
    const apposed = appositionAt(items, at);
    if (apposed) {
      joined.push(apposed);
      at += 2;
    } else joined.push(items[at]!);
  }
  return joined;
}

function appositionAt(items: readonly Item[], at: number): Item | null {
  const called = items[at]!;
  const comma = items[at + 1];
  const named = items[at + 2];
  const behind = items[at + 3];
  if (called.type !== "list" || named?.type !== "list" || comma?.type !== "word" || comma.word.tag !== "comma")
    return null;
  if (behind !== undefined && (behind.type !== "word" || !CLOSING.has(behind.word.token.text))) return null;
  const [place] = called.members;
  const [name] = named.members;
  if (called.members.length > 1 || named.members.length > 1 || !canBeCalled(place!) || !isBareName(name!)) return null;
  const member: Chunk = {
    ...name!,
    from: place!.from,
    kind: "place",
    head: place!.head,
    definite: true,
    modifiers: place!.modifiers,
    heldBy: strongholdOf(place!) ?? name!.heldBy,
    span: { start: place!.span.start, end: name!.span.end },
  };
  return { type: "list", members: [member], from: called.from, to: named.to };
}

/** "the last Ostran stronghold": the Ostrans'. */
function strongholdOf({ name, head }: Chunk): Chunk["heldBy"] {
  const who = STRONGHOLDS.has(head ?? "") ? name?.slice(0, name.lastIndexOf(" ")) : undefined;
  return who ? { who, how: "held" } : null;
}

const CLOSING = new Set([",", ".", ";", "!", "?"]);

/** Heads that a people's name stands before: "the Ostran capital". */
export const SEATS: ReadonlySet<string> = new Set(["capital", "city", "town", "port", "fortress"]);

/** "the capital", "the last rebel stronghold": one place, told by what it is. */
function canBeCalled({ kind, name, head, definite, plural, within, direction }: Chunk): boolean {
  if (kind !== "place" || head === null || !definite || plural || within !== null || direction !== null) return false;
  return name === null || SEATS.has(head) || STRONGHOLDS.has(head);
}

function isBareName({ kind, name, definite, head, within }: Chunk): boolean {
  return kind === "name" && name !== null && !definite && head === null && within === null;
}
