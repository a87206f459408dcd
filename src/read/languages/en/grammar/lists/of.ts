import { partNouns, placeNouns } from "../../nouns.ts";
import { directions } from "../../words.ts";
import type { Chunk } from "../phrases/chunk.ts";
import { genericHeads } from "../phrases/name.ts";
import { extentOfPart } from "../phrases/share.ts";
import type { Word } from "../tagging/word.ts";

const EDGE_HEADS = new Set(
  "outskirts edge entrance suburb center centre vicinity border line countryside bank shore coast section part portion side half area front gate approach neighborhood neighbourhood district quarter territory region hill village town".split(
    " ",
  ),
);

export function joinsOf(head: Chunk, inner: Chunk): boolean {
  if (inner.kind === "time") return false;
  return (
    head.kind === "part" ||
    head.kind === "place" ||
    head.kind === "pronoun" ||
    (head.kind === "other" && head.head !== null && partNouns.has(head.head)) ||
    head.kind === "force"
  );
}

/** "the town of A", "parts of A and B", "the villages of A and B", "the outskirts of A". Null where they stay apart. */
export function mergeOf(head: Chunk, members: readonly Chunk[], words: readonly Word[], text: string): Chunk[] | null {
  const span = (member: Chunk, index: number): Chunk["span"] => ({
    start: index === 0 ? head.span.start : member.span.start,
    end: member.span.end,
  });
  const plain = head.head === null || partNouns.has(head.head) || head.kind === "part";
  const entire = head.modifiers.some((word) => word === "entire" || word === "whole");
  // "the western half of X" is part of X; "the entire northern part of X" is ground of its own.
  if (
    plain &&
    head.kind !== "control" &&
    !(head.head === null && directions.has(words[head.to - 1]!.token.lower)) &&
    (head.plural || head.direction === null || (!entire && members[0]!.name !== null))
  ) {
    const part = extentOfPart(words, head.from, head.to) ?? head.part ?? "part";
    return members.map((member, index) => ({
      ...member,
      from: index === 0 ? head.from : member.from,
      span: span(member, index),
      part: member.part === null && !member.separate ? part : member.part,
    }));
  }
  // "a detachment of Azanian soldiers" is Azanian; "units of the 80th Brigade" are that brigade.
  if (head.kind === "force")
    return head.name === null && members.every((member) => member.kind === "force" || member.kind === "name")
      ? members.map((member, index) => ({
          ...member,
          from: index === 0 ? head.from : member.from,
          span: span(member, index),
          kind: "force",
        }))
      : null;
  const first = members[0]!;
  if (head.name === null && head.head !== null && (first.name !== null || first.kind === "name")) {
    const apposition =
      genericHeads.has(head.head) ||
      (placeNouns.has(head.head) && !EDGE_HEADS.has(head.head) && head.head !== "road" && head.head !== "highway");
    const directed =
      head.direction !== null &&
      !head.plural &&
      (head.head === "part" ||
        head.head === "suburb" ||
        head.head === "region" ||
        head.head === "area" ||
        head.head === "half" ||
        head.head === "section");
    if (
      apposition &&
      !directed &&
      !(head.head === "suburb" && head.plural) &&
      !(head.plural && members.length === 1 && head.head !== "village" && head.head !== "town")
    ) {
      return members.map((member, index) => ({
        ...member,
        from: index === 0 ? head.from : member.from,
        span: span(member, index),
        kind: "place",
        head: member.head ?? head.head,
        aliases:
          index === 0 && members.length === 1 ? [...member.aliases, `${head.head} of ${member.name}`] : member.aliases,
        heldBy: member.heldBy ?? head.heldBy,
        region: member.region ?? head.region,
        modifiers: [...head.modifiers, ...member.modifiers],
        definite: true,
      }));
    }
  }
  if (
    head.name !== null &&
    head.region !== null &&
    genericHeads.has(head.head ?? "") &&
    first.name !== null &&
    first.direction === null
  ) {
    // "the southwestern Aleppo district of Aqrab": the first name says where, the second which.
    return members.map((member, index) => ({
      ...member,
      from: index === 0 ? head.from : member.from,
      span: span(member, index),
      kind: "place",
      head: member.head ?? head.head,
      region: head.name,
    }));
  }
  const whole = { start: head.span.start, end: members[members.length - 1]!.span.end };
  // "the Sakhour district of Aleppo": the second name only says where.
  if (head.name !== null && head.head !== null && placeNouns.has(head.head))
    return [{ ...head, to: members[members.length - 1]!.to, span: whole, within: first }];
  return [
    {
      ...head,
      to: members[members.length - 1]!.to,
      span: whole,
      kind: "place",
      text: textThrough(text, head, whole.end),
      within: first,
      name: null,
    },
  ];
}

export function textThrough(text: string, head: Chunk, end: number): string {
  const offset = head.text.length > 0 ? head.span.end - head.text.length : head.span.start;
  return text.slice(Math.max(offset, head.span.start), end).replace(/\s+/g, " ");
}
