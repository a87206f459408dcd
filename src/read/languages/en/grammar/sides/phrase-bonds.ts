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
    if (members.length === 1) commanderOf(members[0]!, items, index, join);
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
  // "under the command of Generals Holt and Brand"
  const chiefs = COMMAND.has(list.members[0]!.head ?? "") ? behindOf(items, at + 2) : list.members.slice(0, 1);
  join([led], chiefs.filter(isChief), 2.5);
}

/** "Holt, commander of the Azanian Army", "made Holt commander of all Azanian armies" */
function commanderOf(post: Chunk, items: readonly Item[], index: number, join: Join): void {
  if (post.kind !== "person" || post.name !== null || !POSTS.has(post.head ?? "")) return;
  const led = behindOf(items, index + 1).filter((phrase) => phrase.kind === "force");
  const before = items[index - 1];
  const named = before?.type === "word" && before.word.token.text === "," ? items[index - 2] : before;
  if (led.length > 0 && named?.type === "list") join(led.slice(0, 1), named.members.slice(-1).filter(isChief), 2.5);
}

/** The members of the list behind an "of". */
function behindOf(items: readonly Item[], at: number): readonly Chunk[] {
  const of = items[at];
  const list = items[at + 1];
  return of?.type === "word" && of.word.token.lower === "of" && list?.type === "list" ? list.members : [];
}

function isChief({ kind }: Chunk): boolean {
  return kind === "person" || kind === "name";
}

const COMMAND = new Set(["command", "leadership", "direction", "orders"]);
const POSTS = new Set(["commander", "general", "leader", "chief", "commander-in-chief", "head"]);

function memberBonds(member: Chunk, join: Join): void {
  if (member.heldBy?.who && LOYAL.has(member.heldBy.how)) join([member], [holderWord(member)], 2);
  for (const modifier of member.modifiers) {
    if (modifier.startsWith("pro-")) join([member], [word(modifier.slice(4), member)], 3);
    if (modifier.startsWith("anti-")) join([member], [word(modifier.slice(5), member)], -3);
  }
  const { possessor } = member;
  if (possessor && member.kind === "force" && possessor.kind !== "pronoun" && member.name !== null)
    join([member], [possessor], 1.5);
  // "Holt's second Azanian invasion of X"
  if (
    possessor &&
    (possessor.kind === "person" || possessor.kind === "name") &&
    member.kind === "event" &&
    member.name !== null
  )
    join([word(member.name, member)], [possessor], 1.5);
}
