import { singleSpaced } from "../../../../text/white-space.ts";
import { partNouns, placeNouns } from "../../nouns.ts";
import { directions } from "../../words.ts";
import type { Chunk } from "../phrases/chunk.ts";
import { GARRISONS } from "../phrases/garrison.ts";
import { genericHeads } from "../phrases/name.ts";
import { extentOfPart } from "../phrases/share.ts";
import { someWord, type Word } from "../tagging/word.ts";
import { sharedLand } from "./regions.ts";

/** Heads that name an edge, a part or a way rather than a place of this name. */
const EDGE_HEADS = new Set(
  "slope hillside crest flank face shoulder outskirts vicinity boundary surrounding periphery fringe edge entrance suburb center centre vicinity border line countryside bank shore coast section part portion side half area front gate approach neighborhood neighbourhood district quarter territory region hill village town road highway".split(
    " ",
  ),
);

/** Whether "of" behind a phrase makes one phrase with what follows. */
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
  if (isPortion(head, members[0]!, words)) {
    const told = extentOfPart(words, head.from, head.to) ?? head.part ?? "part";
    // "almost all of X"
    const part = told === "whole" && ALMOST.has(words[head.from - 1]?.token.lower ?? "") ? "part" : told;
    const former = formerZone(head, members, part, text);
    if (former) return [former];
    return taken(head, members, (member) => ({
      part: member.part === null && !member.separate ? part : member.part,
    }));
  }
  // "the garrison of Lipa" is not called Lipa: whose it is, its other words tell.
  if (GARRISONS.has(head.head ?? "")) {
    const { to, span } = members[members.length - 1]!;
    return [{ ...head, to, span: { start: head.span.start, end: span.end }, within: members[0]! }];
  }
  // "a detachment of Azanian soldiers" is Azanian; "units of the 80th Brigade" are that brigade.
  if (head.kind === "force") {
    const whose = head.name === null && members.every((member) => member.kind === "force" || member.kind === "name");
    return whose ? taken(head, members, () => ({ kind: "force" })) : null;
  }
  // "the buildings of the court and the bank" are the court and the bank.
  if (head.head === "building" && head.plural && head.name === null && members.every(isToldByKind))
    return taken(head, members, () => ({}));
  const others = isApposition(head, members) ? members.slice(1).filter(hasHeadOfItsOwn) : [];
  if (others.length > 0) {
    const own = members.filter((member) => !others.includes(member));
    return [...(mergeOf(head, own, words, text) ?? [head, ...own]), ...others];
  }
  if (isApposition(head, members))
    // "the towns of A and B in Dolny Oblast" are told of together.
    return taken(head, head.plural ? sharedLand(members, 2) : members, (member) => ({
      kind: "place",
      head: member.head ?? head.head,
      aliases: members.length === 1 ? [...member.aliases, `${head.head} of ${member.name}`] : member.aliases,
      heldBy: member.heldBy ?? head.heldBy,
      region: member.region ?? head.region,
      modifiers: [...head.modifiers, ...member.modifiers],
      definite: true,
    }));
  const first = members[0]!;
  // "the southwestern Dolna district of Lipa": the first name says where, the second which.
  if (
    head.name !== null &&
    head.region !== null &&
    genericHeads.has(head.head ?? "") &&
    first.name !== null &&
    first.direction === null
  )
    return taken(head, members, (member) => ({ kind: "place", head: member.head ?? head.head, region: head.name }));
  // "the outskirts of A, as well as B": B is no part of the outskirts.
  const isApart = (member: Chunk): boolean =>
    member.separate || (member !== first && !head.plural && isOfItsOwn(member, words));
  const own = members.filter((member) => !isApart(member));
  const apart = members.filter(isApart);
  const last = own[own.length - 1] ?? first;
  const { to } = last;
  const span = { start: head.span.start, end: last.span.end };
  // "the Lipa district of Dolna": the second name only says where.
  if (head.name !== null && head.head !== null && placeNouns.has(head.head))
    return [{ ...head, to, span, within: first, inside: own }, ...apart];
  const shown = textThrough(text, head, last.span.end);
  return [{ ...head, to, span, within: first, inside: own, kind: "place", text: shown, name: null }, ...apart];
}

/** "the hill of A and the housing of B": what has a common head and an article of its own is none of the hill's. */
function isOfItsOwn({ kind, name, head, definite, within, from, to }: Chunk, words: readonly Word[]): boolean {
  if (kind !== "place" || head === null || !definite) return false;
  return name === null ? within !== null : someWord(words, from, to, ({ token }) => token.lower === "of");
}

const isToldByKind = ({ kind, name, head, definite }: Chunk): boolean =>
  kind === "place" && name === null && head !== null && definite;

/** "the sawmills of A, the B Factory and the town of C": what says itself of which kind it is. */
function hasHeadOfItsOwn({ kind, head, definite }: Chunk): boolean {
  return kind === "place" && head !== null && definite;
}

const ALMOST = new Set(["almost", "nearly"]);
const NO_LONGER = new Set(["formerly", "previously", "former", "once"]);

/** "60 percent of formerly rebel-held Lipa", "the previously rebel-held part of Lipa": a zone of its own, not all of Lipa. */
function formerZone(head: Chunk, members: readonly Chunk[], part: Chunk["part"], text: string): Chunk | null {
  const place = members[0]!;
  const zone = [head, place].find((one) => one.heldBy && one.modifiers.some((word) => NO_LONGER.has(word)));
  if (members.length > 1 || !zone || place.name === null) return null;
  const from = zone === head ? head : place;
  const shown = textThrough(text, { ...from, text: text.slice(from.span.start, from.span.end) }, place.span.end);
  return {
    ...place,
    from: head.from,
    kind: "place",
    name: null,
    head: zone === head ? head.head : "area",
    text: shown.replace(/^(the|a) /i, ""),
    aliases: [],
    heldBy: null,
    within: { ...place, heldBy: null, part: null },
    part: zone === head ? (head.part ?? null) : part,
    definite: true,
    span: { start: head.span.start, end: place.span.end },
  };
}

/** The members with the words of the head taken into the first of them. */
function taken(head: Chunk, members: readonly Chunk[], changes: (member: Chunk) => Partial<Chunk>): Chunk[] {
  return members.map((member, index) => ({
    ...member,
    from: index === 0 ? head.from : member.from,
    span: { start: index === 0 ? head.span.start : member.span.start, end: member.span.end },
    ...changes(member),
  }));
}

/** "the western half of X" is part of X; "the entire northern part of X" is ground of its own. */
function isPortion(head: Chunk, first: Chunk, words: readonly Word[]): boolean {
  if (head.head !== null && !partNouns.has(head.head) && head.kind !== "part") return false;
  if (head.kind === "control") return false;
  if (head.head === null && directions.has(words[head.to - 1]!.token.lower)) return false;
  if (head.plural || head.direction === null) return true;
  const whole = head.modifiers.some((word) => word === "entire" || word === "whole");
  return !whole && (first.name !== null || (first.kind === "place" && first.definite && first.within === null));
}

/** Heads that, with a direction, are a part of what follows: "the northern suburb of X" is not X. */
const DIRECTED_HEADS = new Set(["part", "suburb", "region", "area", "half", "section"]);

/** Heads of what is one whole place, so that a name before them says whose it is: "the Ostran town of A". */
const WHOLES = new Set(
  "city town village hamlet settlement capital port fort fortress stronghold bastion holdout outpost island peninsula municipality commune".split(
    " ",
  ),
);

/** "the town of A", "the Ostran villages of A and B": the head only says what kind of place they are, and whose. */
function isApposition(head: Chunk, members: readonly Chunk[]): boolean {
  const first = members[0]!;
  if (head.head === null || (first.name === null && first.kind !== "name")) return false;
  if (head.name !== null && !(WHOLES.has(head.head) && members.every(({ head: own }) => own === null))) return false;
  if (!genericHeads.has(head.head) && (!placeNouns.has(head.head) || EDGE_HEADS.has(head.head))) return false;
  if (head.direction !== null && DIRECTED_HEADS.has(head.head)) return false;
  // "every district of X" is many of them, and none is called X.
  if (head.part === "whole" && !head.definite) return false;
  if (!head.plural) return true;
  return head.head !== "suburb" && (members.length > 1 || head.head === "village" || head.head === "town");
}

/** The text of a head with what follows it, without its determiner. */
export function textThrough(text: string, head: Chunk, end: number): string {
  const offset = head.text.length > 0 ? head.span.end - head.text.length : head.span.start;
  return singleSpaced(text.slice(Math.max(offset, head.span.start), end));
}
