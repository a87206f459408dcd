import { partNouns, placeNouns, vagueNouns } from "../nouns.ts";
import { PARTICIPLE } from "../verbs.ts";
import { directions } from "../words.ts";
import { type Chunk, chunk, extentOfPart, genericHeads } from "./phrases.ts";
import type { Word } from "./tag.ts";

/** A word outside any phrase, or a coordinated list of phrases (most lists have one member). */
export type Item =
  | { readonly type: "word"; readonly word: Word; readonly from: number; readonly to: number }
  | { readonly type: "list"; readonly members: readonly Chunk[]; readonly from: number; readonly to: number };

const LOCATING = new Set(["on", "at", "near", "over", "around", "in", "between"]);
const LIST_OPENERS = new Set(["including", "namely"]);

/** Cuts a tagged sentence into items: phrases joined by "of", lists with shared heads, and the words between them. */
export function itemise(words: readonly Word[], text: string): Item[] {
  const chunks = new Map(chunk(words, text).map((one) => [one.from, one]));
  const items: Item[] = [];
  let verbSeen = false;
  let index = 0;
  while (index < words.length) {
    const first = chunks.get(index);
    if (!first) {
      const word = words[index]!;
      items.push({ type: "word", word, from: index, to: index + 1 });
      if (word.tag === "verb" || word.tag === "auxiliary") verbSeen = true;
      if (word.tag === "relative" || word.tag === "subordinator" || word.token.text === ";" || word.token.text === ":")
        verbSeen = false;
      index++;
      continue;
    }
    const { members, to } = list(words, chunks, index, text, verbSeen);
    items.push({ type: "list", members, from: index, to });
    index = to;
  }
  return items;
}

function list(
  words: readonly Word[],
  chunks: ReadonlyMap<number, Chunk>,
  from: number,
  text: string,
  verbSeen: boolean,
): { members: Chunk[]; to: number } {
  let { phrases, to } = complete(words, chunks, from, text);
  const members = [...phrases];
  const first = members[0]!;
  if (first.kind === "pronoun" || first.kind === "time") return { members, to };
  // Members are taken provisionally after commas; only a final "and" makes them a list.
  let pending: Chunk[] = [];
  let index = to;
  for (;;) {
    let at = index;
    let conjunction = false;
    let separate = false;
    if (words[at]?.tag === "comma") at++;
    const word = words[at];
    if (
      word?.tag === "coordinator" &&
      (word.token.lower === "and" || word.token.lower === "or" || word.token.lower === "&")
    ) {
      conjunction = true;
      at++;
      if (words[at]?.token.lower === "also") at++;
    } else if (
      word?.token.lower === "as" &&
      words[at + 1]?.token.lower === "well" &&
      words[at + 2]?.token.lower === "as"
    ) {
      conjunction = true;
      separate = true;
      at += 3;
    } else if (
      (word?.token.lower === "along" || word?.token.lower === "together") &&
      words[at + 1]?.token.lower === "with"
    ) {
      conjunction = true;
      separate = true;
      at += 2;
    } else if (word?.token.lower === "such" && words[at + 1]?.token.lower === "as") {
      conjunction = true;
      separate = true;
      at += 2;
    } else if (word !== undefined && LIST_OPENERS.has(word.token.lower) && members.length > 0) {
      conjunction = true;
      separate = true;
      at++;
    } else if (at === index) break;
    const next = chunks.get(at);
    if (!next || next.kind === "pronoun" || next.kind === "time" || !alike(first, next)) break;
    if (separate && first.kind === "force" && next.kind !== "force") break;
    const done = complete(words, chunks, at, text);
    if (opensClause(words, done.to, verbSeen) && (verbSeen || words[index]?.tag === "comma" || !conjunction)) {
      if (!(!verbSeen && conjunction && pending.length === 0 && words[index]?.tag !== "comma")) break;
    }
    const before = pending[pending.length - 1] ?? members[members.length - 1]!;
    const shared = separate || before.separate || before.part === "whole" ? null : before.part;
    const own = done.phrases.map((phrase) => ({
      ...phrase,
      part: phrase.part ?? (phrase.separate ? null : shared),
      separate: separate || phrase.separate,
    }));
    pending.push(...own);
    index = done.to;
    // "A, most of B and C": the inner list has taken the "and" that ends this one.
    if (conjunction || done.phrases.length > 1) {
      members.push(...pending);
      pending = [];
      to = index;
    }
  }
  return { members: shareHead(counted(members), words), to };
}

const REGION_HEADS = new Set([
  "oblast",
  "province",
  "governorate",
  "raion",
  "county",
  "region",
  "canton",
  "state",
  "prefecture",
  "department",
]);

/** "Vicksburg, Mississippi": a name behind a comma that only says where, when another comma or the end follows. */
function regionBehind(
  words: readonly Word[],
  chunks: ReadonlyMap<number, Chunk>,
  place: Chunk,
  comma: number,
): Chunk | null {
  if (words[comma]?.tag !== "comma" || place.name === null || (place.kind !== "name" && place.kind !== "place"))
    return null;
  const region = chunks.get(comma + 1);
  if (
    !region ||
    (region.kind !== "name" &&
      !(region.kind === "place" && region.head !== null && REGION_HEADS.has(region.head) && !region.plural)) ||
    region.name === null ||
    region.to - region.from > 2 ||
    words[region.from]!.tag === "determiner"
  )
    return null;
  const after = words[region.to];
  return after?.tag === "comma" && words[region.to + 1]?.tag !== "name" && words[region.to + 1]?.tag !== "coordinator"
    ? region
    : null;
}

function alike(a: Chunk, b: Chunk): boolean {
  const ground = (chunk: Chunk): boolean => chunk.kind === "place" || chunk.kind === "name" || chunk.kind === "part";
  if (a.kind === b.kind) return true;
  if (ground(a) && ground(b)) return true;
  const force = (chunk: Chunk): boolean => chunk.kind === "force" || chunk.kind === "name" || chunk.kind === "person";
  return force(a) && force(b);
}

/** Whether what follows a phrase makes it the subject of a clause of its own. */
function opensClause(words: readonly Word[], at: number, verbSeen: boolean): boolean {
  let index = at;
  while (words[index]?.tag === "adverb") index++;
  const word = words[index];
  if (!word) return false;
  if (word.tag === "auxiliary") return true;
  if (word.tag !== "verb") return false;
  if (word.forms === 16) return false;
  const after = words[index + 1];
  // "villages captured by", "districts lost in": a participle that hangs on the phrase.
  if (
    word.forms & PARTICIPLE &&
    verbSeen &&
    (after?.token.lower === "by" || after === undefined || after.tag === "punctuation")
  )
    return false;
  return true;
}

/** A phrase with what hangs on it by "of", "in" or brackets. */
function complete(
  words: readonly Word[],
  chunks: ReadonlyMap<number, Chunk>,
  from: number,
  text: string,
): { phrases: Chunk[]; to: number } {
  const head = chunks.get(from)!;
  let phrases: Chunk[] = [head];
  let to = head.to;
  if (words[to]?.token.lower === "of" && words[to]?.tag === "preposition") {
    const inner = chunks.get(to + 1);
    if (inner && joinsOf(head, inner)) {
      const rest = list(words, chunks, to + 1, text, true);
      const merged = mergeOf(head, rest.members, words, text);
      if (merged) {
        phrases = merged;
        to = rest.to;
      }
    }
  }
  const place = phrases.length === 1 ? phrases[0]! : null;
  if (
    place &&
    place.kind === "place" &&
    place.name === null &&
    place.head !== null &&
    !vagueNouns.has(place.head) &&
    place.within === null &&
    (!place.definite || place.plural || place.head === "area" || place.head === "road") &&
    place.pronoun === null
  ) {
    // "two hills on the edge of X", "a hill overlooking X": what tells this place from others stands behind it.
    const link = words[to];
    const inner =
      link && (LOCATING.has(link.token.lower) || link.token.lower === "overlooking") ? chunks.get(to + 1) : undefined;
    if (inner && (inner.kind === "place" || inner.kind === "name") && (inner.name !== null || inner.head !== null)) {
      const rest = complete(words, chunks, to + 1, text);
      const last = rest.phrases[rest.phrases.length - 1]!;
      to = rest.to;
      phrases = [
        {
          ...place,
          to,
          span: { start: place.span.start, end: last.span.end },
          text: bare(text, place, last.span.end),
          aliases: [...place.aliases, place.text],
          within: rest.phrases[0]!,
        },
      ];
    }
  }
  const named = phrases.length === 1 ? phrases[0]! : null;
  if (
    named?.name &&
    (named.kind === "place" || named.kind === "name") &&
    named.within === null &&
    (words[to]?.token.lower === "in" || words[to]?.tag === "comma")
  ) {
    // "Lipa in Dolny Oblast", "Lipa, Dolny Oblast": where it lies is kept with it, and said again as a phrase of its own.
    const around = chunks.get(to + 1);
    if (
      around?.name &&
      around.kind === "place" &&
      around.head !== null &&
      !around.plural &&
      around.head !== named.head &&
      (words[to]!.token.lower === "in" || around.to - around.from === 2)
    )
      phrases = [{ ...named, within: around }];
  }
  const region = phrases.length === 1 ? regionBehind(words, chunks, phrases[0]!, to) : null;
  if (region) {
    phrases = [{ ...phrases[0]!, within: phrases[0]!.within ?? region }];
    to = region.to;
  }
  const bracket = words[to];
  if (bracket?.token.text === "(" && phrases.length > 0) {
    const inside = alias(words, chunks, to);
    if (inside) {
      const last = phrases[phrases.length - 1]!;
      if (last.name) phrases[phrases.length - 1] = { ...last, aliases: [...last.aliases, ...inside.names] };
      to = inside.to;
      // "Tariq (Helwania) district": the head stands behind the bracket.
      const after = chunks.get(to);
      if (
        last.name &&
        after &&
        after.to - after.from === 1 &&
        (after.kind === "place" || after.kind === "force") &&
        after.name === null
      ) {
        phrases[phrases.length - 1] = {
          ...phrases[phrases.length - 1]!,
          kind: after.kind,
          head: after.head,
          to: after.to,
          span: { start: last.span.start, end: after.span.end },
        };
        to = after.to;
      }
    }
  }
  return { phrases, to };
}

/** "(al-Helwania)", "(also known as Sharfa)", "(ISIL)". */
function alias(
  words: readonly Word[],
  chunks: ReadonlyMap<number, Chunk>,
  open: number,
): { names: string[]; to: number } | null {
  let at = open + 1;
  if (words[at]?.token.lower === "also" || words[at]?.token.lower === "formerly") at++;
  if (words[at]?.token.lower === "known" || words[at]?.token.lower === "called") {
    at++;
    if (words[at]?.token.lower === "as") at++;
  }
  while (words[at]?.tag === "punctuation" && words[at]!.token.text !== ")") at++;
  const inner = chunks.get(at);
  if (!inner?.name) return null;
  let close = inner.to;
  while (words[close]?.tag === "punctuation" && words[close]!.token.text !== ")") close++;
  return words[close]?.token.text === ")" ? { names: [inner.name, ...inner.aliases], to: close + 1 } : null;
}

const EDGE_HEADS = new Set(
  "outskirts edge entrance suburb center centre vicinity border line countryside bank shore coast section part portion side half area front gate approach neighborhood neighbourhood district quarter territory region hill village town".split(
    " ",
  ),
);

function joinsOf(head: Chunk, inner: Chunk): boolean {
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
function mergeOf(head: Chunk, members: readonly Chunk[], words: readonly Word[], text: string): Chunk[] | null {
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
      text: bare(text, head, whole.end),
      within: first,
      name: null,
    },
  ];
}

function bare(text: string, head: Chunk, end: number): string {
  const offset = head.text.length > 0 ? head.span.end - head.text.length : head.span.start;
  return text.slice(Math.max(offset, head.span.start), end).replace(/\s+/g, " ");
}

/** "two districts, A and B": the names that follow are the members of the counted list. */
function counted(members: Chunk[]): Chunk[] {
  const first = members[0]!;
  const rest = members.slice(1).filter((member) => !member.separate);
  if (
    !first.plural ||
    first.name !== null ||
    first.kind !== "place" ||
    rest.length < 2 ||
    !rest.every((member) => member.name !== null)
  )
    return members;
  return rest.map((member) => ({
    ...member,
    kind: "place",
    head: member.head ?? first.head,
    part: member.part ?? first.part,
  }));
}

/** "the northern, western and eastern suburbs": the last member's head serves all that have none. */
function shareHead(members: Chunk[], words: readonly Word[]): Chunk[] {
  const own = members.filter((member) => !member.separate);
  const last = own[own.length - 1] ?? members[members.length - 1]!;
  // The last member lends its head only where it has no determiner of its own ("A, B and the nearby silos").
  if (members.length < 2 || last.head === null || words[last.from]!.tag === "determiner") return members;
  const tail = last.text.split(" ").slice(-1)[0]!;
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
        text: `${member.text} ${tail}`,
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
        name: generic ? member.name : `${member.name} ${last.head}`,
        aliases: [...member.aliases, ...(member.name ? [`${member.name} ${last.head}`] : [])],
        heldBy: member.heldBy ?? last.heldBy,
      };
    }
    return member;
  });
}

/** The words an item covers, for tracing. */
export function itemText(item: Item, text: string): string {
  return item.type === "word"
    ? item.word.token.text
    : item.members.map((member) => text.slice(member.span.start, member.span.end)).join(" + ");
}
