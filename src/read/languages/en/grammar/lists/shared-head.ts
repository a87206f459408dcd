import { singular } from "../../nouns.ts";
import { directions } from "../../words.ts";
import type { Chunk } from "../phrases/chunk.ts";
import { genericHeads } from "../phrases/name.ts";
import type { Word } from "../tagging/word.ts";

const isBareDirection = ({ name, head, direction, within, part }: Chunk): boolean =>
  name === null && head === null && direction !== null && within === null && part === null;

const NUMBERED = /^\d+$/;

/** "two districts, A and B": the names that follow are the members of the counted list. */
export function namesOfCounted(members: Chunk[]): Chunk[] {
  const first = members[0]!;
  if (members.length < 3 || !first.plural || first.name !== null || first.kind !== "place") return members;
  const rest = members.slice(1).filter((member) => !member.separate);
  if (rest.length < 2 || !rest.every((member) => member.name !== null)) return members;
  return rest.map((member) => ({
    ...member,
    kind: "place",
    head: member.head ?? first.head,
    part: member.part ?? first.part,
  }));
}

/** "the northern, western and eastern suburbs": the last member's head serves all that have none. */
export function shareHead(members: Chunk[], words: readonly Word[]): Chunk[] {
  const own = members.filter((member) => !member.separate);
  const last = own[own.length - 1] ?? members[members.length - 1]!;
  // "the central and northern part of X": one part of it.
  if (last.part !== null && (last.name !== null || last.within !== null || last.pronoun !== null))
    members = members.filter((member) => member === last || !isBareDirection(member));
  // The last member lends its head only where it has no determiner of its own ("A, B and the nearby silos").
  if (last.head === null && last.name !== null && last.direction !== null)
    // "eastern and southern Lipa" are two parts of Lipa.
    return members.map((member) =>
      member !== last &&
      member.name === null &&
      member.head === null &&
      member.direction !== null &&
      member.within === null
        ? {
            ...last,
            from: member.from,
            to: member.to,
            span: member.span,
            direction: member.direction,
            aliases: [`${member.direction} ${last.name}`],
          }
        : member,
    );
  if (members.length < 2 || last.head === null || words[last.from]!.tag === "determiner") return members;
  const tail = last.text.split(" ").slice(-1)[0]!;
  const numbered = numberedHeads(members, last, words, tail);
  if (numbered) return numbered;
  // "the north and east slopes of X": the north slopes of X; the northern suburbs of X are northern X.
  const headed =
    last.within && last.head !== "suburb"
      ? last.text.split(" ").findIndex((word) => singular(word.toLowerCase()) === last.head)
      : -1;
  const shared = headed < 0 ? tail : last.text.split(" ").slice(headed).join(" ");
  // "the A and B roundabouts" are the A roundabout and the B roundabout.
  const single =
    last.plural && last.name?.endsWith(tail)
      ? { ...last, name: `${last.name.slice(0, -tail.length)}${last.head}`, aliases: [...last.aliases, last.name] }
      : last;
  members = members.map((member) => (member === last ? single : member));
  return members.map((member, index) => {
    if (member === single || member.separate || index === members.length - 1 || member.head !== null) return member;
    if (member.name === null && directions.has(words[member.to - 1]!.token.lower))
      return {
        ...member,
        head: last.head,
        kind: last.kind,
        text: `${member.text} ${shared}`,
        plural: true,
        within: last.within,
        part: member.part ?? last.part,
        name: null,
        ...(last.name && last.kind !== "place" ? {} : last.name ? { name: last.name, aliases: last.aliases } : {}),
      };
    if (member.kind === "name" && last.plural && last.name !== null) {
      const generic = genericHeads.has(last.head!);
      return {
        ...member,
        head: last.head,
        kind: last.kind,
        name: generic && !NUMBERED.test(member.name ?? "") ? member.name : `${member.name} ${last.head}`,
        aliases: [...member.aliases, ...(member.name ? [`${member.name} ${last.head}`] : [])],
        heldBy: member.heldBy ?? last.heldBy,
      };
    }
    return member;
  });
}

const NUMBER_OF_PLACE = /^\d{3,4}$/;

/** "the 417 and 500 housing projects" are the 417 housing project and the 500 housing project; null for other lists. */
function numberedHeads(members: readonly Chunk[], last: Chunk, words: readonly Word[], tail: string): Chunk[] | null {
  const number = (member: Chunk): string => words[member === last ? member.from : member.to - 1]!.token.text;
  if (last.kind !== "place" || last.name !== null || last.head === null || !last.plural) return null;
  if (!members.every((member) => NUMBER_OF_PLACE.test(number(member)))) return null;
  if (!members.every((member) => member === last || (member.name === null && member.head === null))) return null;
  const kind = last.text.split(" ").slice(1, -1).concat(last.head);
  return members.map((member) => {
    const name = [number(member), ...kind].join(" ");
    const aliases = [`${number(member)} ${tail}`];
    return { ...last, from: member.from, to: member.to, span: member.span, name, text: name, aliases, plural: false };
  });
}
