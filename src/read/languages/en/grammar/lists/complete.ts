import { vagueNouns } from "../../nouns.ts";
import type { Chunk, Chunks } from "../phrases/chunk.ts";
import type { Word } from "../tagging/word.ts";
import { bracketNames } from "./brackets.ts";
import { alsoCalled, calledBy } from "./called-by.ts";
import { coordinate } from "./coordinate.ts";
import { joinsOf, mergeOf, textThrough } from "./of.ts";
import { REGION_HEADS, regionBehind } from "./regions.ts";

/** Phrases from one place of the sentence, and the index behind them. */
interface Completed {
  readonly phrases: Chunk[];
  readonly to: number;
}

/** The phrase that begins at a word, with what hangs on it by "of", "in" or brackets; several where "of" opens a list. */
export function completePhrase(words: readonly Word[], chunks: Chunks, from: number, text: string): Completed {
  const called = calledBy(words, chunks, chunks[from]!);
  let done = called ? { phrases: [called], to: called.to } : withOf(words, chunks, chunks[from]!, text);
  if (done.phrases.length === 1) {
    done = located(words, chunks, done.phrases[0]!, done.to, text) ?? done;
    done = directed(words, chunks, done.phrases[0]!, done.to, text) ?? done;
    const place = around(words, chunks, done.phrases[0]!, done.to);
    const region = regionBehind(words, chunks, place, done.to);
    if (region) done = { phrases: [{ ...place, within: place.within ?? region }], to: region.to };
    else if (place !== done.phrases[0]) done = { phrases: [place], to: done.to };
  }
  if (words[done.to]?.token.text === "(") return withBrackets(words, chunks, done);
  const last = done.phrases[done.phrases.length - 1]!;
  const other = alsoCalled(words, chunks, last, done.to);
  if (other)
    return {
      phrases: [...done.phrases.slice(0, -1), { ...last, aliases: [...last.aliases, ...other.names] }],
      to: other.to,
    };
  // "A itself and B"
  return last.name !== null && words[done.to]?.token.lower === "itself" ? { ...done, to: done.to + 1 } : done;
}

/** "parts of A and B", "the town of A". */
function withOf(words: readonly Word[], chunks: Chunks, head: Chunk, text: string): Completed {
  const { to } = head;
  const inner = words[to]?.token.lower === "of" && words[to]?.tag === "preposition" ? chunks[to + 1] : undefined;
  if (inner && joinsOf(head, inner)) {
    const rest = coordinate(words, chunks, to + 1, text, true);
    const merged = mergeOf(head, addedApart(rest.members, words), words, text);
    if (merged) return { phrases: merged, to: rest.to };
  }
  return { phrases: [head], to };
}

/** "part of A, and the B": with a comma and an article of its own, the second of two is no part of what the first is. */
function addedApart(members: readonly Chunk[], words: readonly Word[]): readonly Chunk[] {
  const [first, second] = members;
  if (members.length !== 2 || !first || !second || words[first.to]?.tag !== "comma") return members;
  const own = second.kind === "place" && second.definite && words[second.from]!.tag === "determiner";
  return own && second.name === null ? [first, { ...second, separate: true }] : members;
}

const LOCATING = new Set(["on", "at", "near", "over", "around", "in", "between", "overlooking"]);

/** Behind these even a pronoun tells where: "two hills beside it". */
const BESIDE = new Set(["beside", "near", "around", "behind", "above", "opposite"]);

/** What lies so lies so to all that are named behind it. */
const AROUND = new Set(["between", "around", "near"]);

const LOCATED_HEADS = new Set(["area", "road", "territory", "ground", "land"]);

/** "the area around X", "rebel territory in X", "other areas on the bank of X": a tract that is told by where it lies. */
function isTract(place: Chunk): boolean {
  if (place.head === "area") return !place.plural || place.heldBy !== null || place.text.startsWith("other ");
  return place.head === "territory" || (place.head === "ground" && place.modifiers.length > 0) || place.head === "road";
}

const WAYS = new Set(["road", "highway", "route", "railway", "railroad"]);
const LEADING = new Set(["to", "into", "towards", "toward"]);

/** "the road to X" */
function leadsSomewhere({ head, plural }: Chunk, next: Word | undefined): boolean {
  return !plural && WAYS.has(head!) && LEADING.has(next?.token.lower ?? "");
}

const WORKS = new Set(
  "bridge bridgehead beachhead crossing airfield airport airbase airstrip base fort fortress port harbour harbor station junction height heights depot dam barracks checkpoint pass gate outpost factory plant refinery mine".split(
    " ",
  ),
);
const STANDING = new Set(["at", "over", "across", "above", "overlooking", "outside"]);

/** "the bridge at X", "the heights above X": each town has one. */
function standsSomewhere({ head, definite }: Chunk, next: Word | undefined): boolean {
  return definite && WORKS.has(head!) && STANDING.has(next?.token.lower ?? "");
}

/** "two hills on the edge of X", "a hill overlooking X": what tells this place from others stands behind it; null where nothing. */
function located(words: readonly Word[], chunks: Chunks, place: Chunk, to: number, text: string): Completed | null {
  const beside = besideIt(words, chunks, place, to);
  if (beside) return { phrases: [beside], to: beside.to };
  if (
    place.kind !== "place" ||
    place.name !== null ||
    place.head === null ||
    (vagueNouns.has(place.head) && !isTract(place)) ||
    place.within !== null ||
    (!(
      (!place.definite || place.plural || place.heldBy || LOCATED_HEADS.has(place.head)) &&
      LOCATING.has(words[to]?.token.lower ?? "")
    ) &&
      !(chunks[to + 1]?.name && (leadsSomewhere(place, words[to]) || standsSomewhere(place, words[to]))))
  )
    return null;
  const inner = chunks[to + 1];
  if (!inner || (inner.kind !== "place" && inner.kind !== "name")) return null;
  // "the road between A and B", "areas around A and B", "villages at the northern and eastern edges": told by both.
  const both = AROUND.has(words[to]!.token.lower) || (inner.name === null && inner.head === null);
  const list = both ? coordinate(words, chunks, to + 1, text, true) : null;
  const rest = list ? { phrases: list.members, to: list.to } : completePhrase(words, chunks, to + 1, text);
  if (rest.phrases[0]!.name === null && rest.phrases[0]!.head === null) return null;
  const { end } = rest.phrases[rest.phrases.length - 1]!.span;
  const whole = {
    ...place,
    to: rest.to,
    span: { start: place.span.start, end },
    text: textThrough(text, place, end),
    aliases: [...place.aliases, place.text],
    within: rest.phrases[0]!,
    inside: rest.phrases,
  };
  return { phrases: [whole], to: rest.to };
}

/** "two hills beside it": by the place spoken of; null where nothing stands so. */
function besideIt(words: readonly Word[], chunks: Chunks, place: Chunk, to: number): Chunk | null {
  const { kind, name, head, within, span } = place;
  if (kind !== "place" || name !== null || head === null || vagueNouns.has(head) || within !== null) return null;
  const it = BESIDE.has(words[to]?.token.lower ?? "") ? chunks[to + 1] : undefined;
  if (it?.pronoun !== "it") return null;
  return { ...place, to: it.to, span: { start: span.start, end: it.span.end }, within: it };
}

const DISTANCES = new Set(["kilometer", "kilometre", "km", "mile", "meter", "metre"]);

/** "areas east of X", "one town 5 kilometres west of X": a description goes on with where it lies; null where it does not. */
function directed(words: readonly Word[], chunks: Chunks, place: Chunk, to: number, text: string): Completed | null {
  if (place.kind !== "place" || place.name !== null || place.head === null || place.direction !== null || place.within)
    return null;
  const measure = chunks[to];
  const from = measure?.head && DISTANCES.has(measure.head) ? measure.to : to;
  const direction = chunks[from];
  if (!direction || direction.head !== null || direction.name !== null || direction.direction === null) return null;
  const around = words[direction.to]?.token.lower === "of" ? chunks[direction.to + 1] : undefined;
  if (!around || (around.name === null && around.head === null)) return null;
  const { end } = around.span;
  const whole = {
    ...place,
    to: around.to,
    span: { start: place.span.start, end },
    text: textThrough(text, place, end),
    aliases: [...place.aliases, place.text],
    within: around,
  };
  return { phrases: [whole], to: around.to };
}

/** "Lipa in Dolny Oblast", "Lipa, Dolny Oblast": where it lies is kept with it, and said again as a phrase of its own. */
function around(words: readonly Word[], chunks: Chunks, place: Chunk, to: number): Chunk {
  const within = words[to]?.token.lower === "in";
  if (
    !place.name ||
    (place.kind !== "place" && place.kind !== "name") ||
    place.within !== null ||
    !(within || words[to]?.tag === "comma")
  )
    return place;
  const region = chunks[to + 1];
  return region?.name &&
    region.kind === "place" &&
    region.head !== null &&
    // "forces around Lipa in the Verin area": near Verin, and not in it.
    region.head !== "area" &&
    !region.plural &&
    region.head !== place.head &&
    (within || (region.to - region.from === 2 && REGION_HEADS.has(region.head)))
    ? { ...place, within: region }
    : place;
}

/** "Lipa (also known as Lypa)"; "Lipa (Lypa) district", where the head stands behind the bracket. */
function withBrackets(words: readonly Word[], chunks: Chunks, done: Completed): Completed {
  const inside = bracketNames(words, chunks, done.to);
  if (!inside) return done;
  const last = done.phrases[done.phrases.length - 1]!;
  if (!last.name) return { phrases: done.phrases, to: inside.to };
  const named = { ...last, aliases: [...last.aliases, ...inside.names] };
  const before = done.phrases.slice(0, -1);
  const head = chunks[inside.to];
  if (!head || head.to - head.from !== 1 || (head.kind !== "place" && head.kind !== "force") || head.name !== null)
    return { phrases: [...before, named], to: inside.to };
  const span = { start: last.span.start, end: head.span.end };
  return { phrases: [...before, { ...named, kind: head.kind, head: head.head, to: head.to, span }], to: head.to };
}
