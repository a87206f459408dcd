import type { Item } from "../lists/item.ts";
import type { Chunk } from "../phrases/chunk.ts";
import type { Join } from "./bonds.ts";
import { holderWord, word } from "./word.ts";

/** Participles that tell whose a force is: "NLF-led", "rebel-allied". */
export const LOYAL: ReadonlySet<string> = new Set(
  "led initiated backed allied aligned dominated supported affiliated linked".split(" "),
);

/** The bonds that phrases tell by themselves: "forces under General Holt", "the Army and its allies", "NLF-led forces". */
export function phraseBonds(items: readonly Item[], join: Join): void {
  for (let index = 0; index < items.length; index++) {
    const item = items[index]!;
    if (item.type !== "list") continue;
    const { members } = item;
    underCommander(members[members.length - 1]!, items, index + 1, join);
    const ally = members.find((member) => member.head === "ally" && member.possessor?.kind === "pronoun");
    if (ally)
      join(
        members.filter((member) => member !== ally),
        [ally],
        2.5,
      );
    for (const member of members) memberBonds(member, join);
  }
}

/** "Azanian forces under General Holt" */
function underCommander(led: Chunk, items: readonly Item[], at: number, join: Join): void {
  const under = items[at];
  const list = items[at + 1];
  if (led.kind !== "force" || under?.type !== "word" || under.word.token.lower !== "under" || list?.type !== "list")
    return;
  const chief = list.members[0]!;
  if (chief.kind === "person" || chief.kind === "name") join([led], [chief], 2.5);
}

function memberBonds(member: Chunk, join: Join): void {
  if (member.heldBy?.who && LOYAL.has(member.heldBy.how)) join([member], [holderWord(member)], 2);
  for (const modifier of member.modifiers) {
    if (modifier.startsWith("pro-")) join([member], [word(modifier.slice(4), member)], 3);
    if (modifier.startsWith("anti-")) join([member], [word(modifier.slice(5), member)], -3);
  }
  const { possessor } = member;
  if (possessor && member.kind === "force" && possessor.kind !== "pronoun" && member.name !== null)
    join([member], [possessor], 1.5);
}
