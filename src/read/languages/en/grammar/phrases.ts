import type { Extent } from "../../../../model/index.ts";
import type { Phrase, PhraseKind } from "../../../grammar/phrase.ts";
import { eventNouns, forceNouns, isPlural, partNouns, personNouns, placeNouns, singular } from "../nouns.ts";
import { GERUND } from "../verbs.ts";
import { definiteDeterminers, directions } from "../words.ts";
import type { Word } from "./tag.ts";

/** A noun phrase with the indices of its words: `[from, to)`. */
export interface Chunk extends Phrase {
  readonly from: number;
  readonly to: number;
  /** Joined by "as well as", "along with", "including": a portion named before does not hold for it. */
  readonly separate?: boolean;
}

const TIME_NOUNS = new Set(
  "day night evening morning afternoon noon midnight dawn dusk week month year hour minute weekend time point moment period date season spring summer autumn winter decade century while".split(
    " ",
  ),
);

/** Heads that only say what kind of place a name is: the name stands for the place without them. */
export const genericHeads = new Set(
  "city town village hamlet settlement district neighborhood neighbourhood suburb quarter area region province oblast raion governorate county state locality commune sub-district subdistrict municipality borough ward prefecture island".split(
    " ",
  ),
);

const NAME_PARTICLES = new Set([
  "al",
  "el",
  "de",
  "la",
  "le",
  "du",
  "des",
  "del",
  "di",
  "da",
  "von",
  "van",
  "der",
  "den",
  "bin",
  "ibn",
  "abu",
  "of",
  "and",
  "the",
  "in",
  "upon",
  "ad",
  "ash",
  "an",
  "as",
  "ar",
  "at",
  "az",
  "et",
  "y",
]);

const PRONOUN_SET = new Set(["it", "they", "them", "he", "she", "these", "those", "itself", "themselves", "this"]);

/** Finds the noun phrases of a tagged sentence, left to right, none overlapping. */
export function chunk(words: readonly Word[], text: string): Chunk[] {
  const chunks: Chunk[] = [];
  let index = 0;
  while (index < words.length) {
    const end = phraseEnd(words, index);
    if (end > index) {
      chunks.push(build(words, index, end, text));
      index = end;
    } else index++;
  }
  return chunks;
}

function inPhrase(words: readonly Word[], index: number, from: number): boolean {
  const word = words[index]!;
  switch (word.tag) {
    case "determiner":
      if ((word.token.lower === "other" || word.token.lower === "more") && words[index - 1]?.tag === "number")
        return true;
      return (
        index === from ||
        words[index - 1]?.tag === "determiner" ||
        (words[index - 1]?.token.lower === "all" && index - 1 === from)
      );
    case "adjective": {
      // "villages southwest of X": the direction begins a phrase of its own.
      const before = words[index - 1];
      if (
        index > from &&
        before?.tag === "noun" &&
        directions.has(word.token.lower) &&
        !/noun|name|adjective/.test(words[index + 1]?.tag ?? "")
      )
        return false;
      return true;
    }
    case "noun":
    case "name":
    case "number":
      return true;
    case "month":
      return false;
    case "possessive":
      return index > from;
    case "adverb": {
      // "nearly all", "almost 10,000", "newly captured", "more than"
      const next = words[index + 1];
      return (
        next !== undefined &&
        index + 1 < words.length &&
        (next.tag === "adjective" || next.tag === "number") &&
        (index === from || words[index - 1]?.tag === "determiner" || words[index - 1]?.tag === "adjective")
      );
    }
    default:
      return false;
  }
}

/** The index behind the phrase that begins here; `from` itself where none does. */
function phraseEnd(words: readonly Word[], from: number): number {
  const first = words[from]!;
  if (first.tag === "pronoun") return from + 1;
  let to = from;
  while (to < words.length && inPhrase(words, to, from)) {
    // "it", "this" end a phrase; an opening determiner after a noun opens the next one.
    to++;
    // Names with lower-case particles: "Ras al Ayn", "Army of Conquest" (only between names).
    const particle = words[to];
    if (particle && words[to - 1]!.tag === "name" && NAME_PARTICLES.has(particle.token.lower) && joinsNames(words, to))
      to++;
    const quote = words[to];
    if (
      quote?.tag === "punctuation" &&
      (quote.token.text === '"' || quote.token.text === "'" || quote.token.text === "’" || quote.token.text === "‘") &&
      to > from &&
      words[to + 1]?.tag === "name" &&
      words[to - 1]!.tag !== "name"
    )
      to++;
    // "the Shusha–Lachin road": two names with a dash and no space between.
    const dash = words[to];
    if (
      dash &&
      (dash.token.text === "–" || dash.token.text === "—") &&
      to > from &&
      words[to - 1]!.tag === "name" &&
      words[to + 1]?.tag === "name" &&
      dash.token.start === words[to - 1]!.token.end &&
      words[to + 1]!.token.start === dash.token.end
    )
      to++;
    // Plural possessive: "the rebels' line".
    if (
      quote?.tag === "punctuation" &&
      (quote.token.text === "'" || quote.token.text === "’") &&
      to > from &&
      quote.token.start === words[to - 1]!.token.end &&
      words[to - 1]!.token.lower.endsWith("s") &&
      nextNominal(words, to + 1)
    )
      to++;
  }
  while (to > from && (words[to - 1]!.tag === "adverb" || words[to - 1]!.tag === "possessive")) to--;
  if (to === from) return from;
  const last = words[to - 1]!;
  if (
    last.tag === "determiner" &&
    to - from === 1 &&
    !PRONOUN_SET.has(last.token.lower) &&
    !["all", "most", "some", "many", "several", "each", "both"].includes(last.token.lower)
  )
    return from;
  return to;
}

function nextNominal(words: readonly Word[], index: number): boolean {
  const word = words[index];
  return word !== undefined && (word.tag === "noun" || word.tag === "name" || word.tag === "adjective");
}

function joinsNames(words: readonly Word[], index: number): boolean {
  const lower = words[index]!.token.lower;
  let next = index + 1;
  if (lower === "of" && words[next]?.token.lower === "the") next++;
  if (words[next]?.tag !== "name" || (next !== index + 1 && words[next]?.tag !== "name")) return false;
  if (
    lower === "of" ||
    lower === "and" ||
    lower === "in" ||
    lower === "the" ||
    lower === "as" ||
    lower === "an" ||
    lower === "at"
  ) {
    // "Army of Conquest" and "Armed Forces of Ukraine" are names; "Rebels of the North" may be; "Aleppo and Idlib" is a list.
    if (lower !== "of") return false;
    const before = words[index - 1]!;
    return (
      forceNouns.has(before.singular) || ORGANISATIONS.has(before.singular) || ORGANISATIONS.has(before.token.lower)
    );
  }
  return true;
}

const ORGANISATIONS = new Set(
  "army forces force front state party movement republic union league council ministry battle operation kingdom brigade soldiers sons lions knights banner people bank sea gulf cape isle house united states emirate government authority".split(
    " ",
  ),
);

function build(words: readonly Word[], from: number, to: number, text: string): Chunk {
  const possessive = lastPossessive(words, from, to);
  const possessor = possessive > from ? build(words, from, possessive, text) : null;
  const start = possessor ? possessive + 1 : from;
  let body = start;
  while (body < to && words[body]!.tag === "determiner") body++;
  const determiner = words[from]!.tag === "determiner" ? words[from]!.token.lower : null;
  if (words[from]!.tag === "pronoun" || (body === to && to - from === 1)) return pronoun(words, from, to, text);

  const last = words[to - 1]!;
  const headWord = last.tag === "noun" || (last.tag === "name" && commonHead(last)) ? last.singular : null;
  const [nameFrom, nameTo] = nameRun(words, body, to);
  const { name, aliases } = nameOf(words, nameFrom, nameTo, body, to, text);
  const modifiers: string[] = [];
  let direction: string | null = null;
  let heldBy: Phrase["heldBy"] = null;
  for (let index = body; index < to; index++) {
    const word = words[index]!;
    if (word.compound && !heldBy) heldBy = word.compound;
    else if (word.token.lower === "besieged" || word.token.lower === "encircled" || word.token.lower === "surrounded")
      heldBy ??= { who: "", how: "besieged" };
    if (directions.has(word.token.lower)) direction ??= word.token.lower;
    if (index < to - 1 && !(index >= nameFrom && index < nameTo)) modifiers.push(word.token.lower);
  }
  if (name === null && headWord !== null) {
    // "the nearby hill" is also "the hill".
    const first = words[plainStart(words, body, to)];
    if (first && NEARNESS.has(first.token.lower) && to - body > 1)
      aliases.push(slice(words, plainStart(words, body, to) + 1, to, text));
  }
  const kind = kindOf(words, body, to, headWord, name);
  const region = regionOf(words, nameFrom, nameTo, body, to, kind);
  const ownPossessor =
    possessor ??
    (determiner && ["its", "his", "her", "their", "our"].includes(determiner)
      ? pronounOf(words, from, text, determiner)
      : null);
  return {
    from,
    to,
    span: { start: words[from]!.token.start, end: words[to - 1]!.token.end },
    text: slice(
      words,
      name === null && headWord !== null && isPlural(last.token.lower)
        ? quantified(words, from, body, to)
        : Math.min(plainStart(words, body, to), to - 1),
      to,
      text,
    ),
    kind,
    name,
    aliases,
    head: headWord,
    plural: headWord !== null ? isPlural(last.token.lower) : false,
    definite: possessor !== null || (determiner !== null && definiteDeterminers.has(determiner)),
    modifiers,
    direction,
    part: partBefore(words, body, to),
    possessor: ownPossessor,
    heldBy,
    within: null,
    region,
    pronoun: null,
    members: [],
  };
}

/** "several villages", "other neighbouring villages": the quantity is part of what they are called. */
function quantified(words: readonly Word[], from: number, body: number, to: number): number {
  let start = Math.min(plainStart(words, body, to), to - 1);
  while (
    start > from &&
    words[start - 1]!.tag === "determiner" &&
    ["several", "many", "some", "other", "few", "various", "numerous", "two", "all"].includes(
      words[start - 1]!.token.lower,
    )
  )
    start--;
  return start;
}

/** Where a description begins that could stand for a name: behind "rebel-held", "entire", "remaining". */
function plainStart(words: readonly Word[], body: number, to: number): number {
  let start = body;
  while (
    start < to - 1 &&
    (words[start]!.compound ||
      words[start]!.tag === "determiner" ||
      words[start]!.tag === "adverb" ||
      PASSING.has(words[start]!.token.lower))
  )
    start++;
  return start;
}

const NEARNESS = new Set(["nearby", "neighboring", "neighbouring", "surrounding", "adjacent"]);

const PASSING = new Set(
  "entire whole remaining last rest strategic key important formerly previously newly half".split(" "),
);

function lastPossessive(words: readonly Word[], from: number, to: number): number {
  for (let index = to - 2; index > from; index--) {
    const word = words[index]!;
    if (word.tag === "possessive") return index;
    if (
      word.tag === "punctuation" &&
      (word.token.text === "'" || word.token.text === "’") &&
      words[index - 1]!.token.lower.endsWith("s") &&
      word.token.start === words[index - 1]!.token.end
    )
      return index;
  }
  return -1;
}

function commonHead(word: Word): boolean {
  return placeNouns.has(word.singular) || forceNouns.has(word.singular) || personNouns.has(word.singular);
}

/** The run of capitalised words nearest the head, with the numbers that belong to it ("Hill 420", "1070 Housing Project"). */
function nameRun(words: readonly Word[], body: number, to: number): [number, number] {
  let end = to;
  while (
    end > body &&
    words[end - 1]!.tag !== "name" &&
    !(words[end - 1]!.tag === "number" && end - 2 >= body && nameOrHill(words[end - 2]!))
  )
    end--;
  if (end === body) return [to, to];
  let start = end - 1;
  while (start > body) {
    const before = words[start - 1]!;
    if (before.tag === "name") start--;
    else if (before.tag === "punctuation" && start - 2 >= body && words[start - 2]!.tag === "name") start--;
    else if (
      start - 2 >= body &&
      NAME_PARTICLES.has(before.token.lower) &&
      (words[start - 2]!.tag === "name" || (before.token.lower === "the" && words[start - 2]!.token.lower === "of"))
    )
      start--;
    else if (
      before.tag === "number" &&
      before.token.kind === "number" &&
      start - 1 === firstNumber(words, body, start) &&
      !before.token.text.includes(",") &&
      before.token.text.length >= 3
    )
      start--;
    else if (before.tag === "noun" && words[start]!.tag === "number" && nameOrHill(before)) start--;
    else break;
  }
  return [start, end];
}

function firstNumber(words: readonly Word[], body: number, start: number): number {
  return words[start - 1]!.tag === "number" && start - 1 >= body ? start - 1 : -1;
}

function nameOrHill(word: Word): boolean {
  return word.tag === "name" || (word.tag === "noun" && placeNouns.has(word.singular));
}

function slice(words: readonly Word[], from: number, to: number, text: string): string {
  return text.slice(words[from]!.token.start, words[to - 1]!.token.end).replace(/\s+/g, " ");
}

function nameOf(
  words: readonly Word[],
  nameFrom: number,
  nameTo: number,
  body: number,
  to: number,
  text: string,
): { name: string | null; aliases: string[] } {
  if (nameFrom >= nameTo) return { name: null, aliases: [] };
  const run = slice(words, nameFrom, nameTo, text);
  const aliases: string[] = [];
  if (nameTo === to) {
    if (nameFrom > body && words[nameFrom - 1]!.tag === "adjective" && !words[nameFrom - 1]!.compound)
      aliases.push(slice(words, nameFrom - 1, to, text));
    return { name: run, aliases };
  }
  const head = words[to - 1]!;
  const whole = slice(words, nameFrom, to, text);
  const generic = genericHeads.has(head.singular) || forceNouns.has(head.singular) || personNouns.has(head.singular);
  if (generic && to - nameTo === 1) return { name: run, aliases: [whole] };
  if (head.tag === "noun" && placeNouns.has(head.singular)) {
    const more =
      nameFrom > body && words[nameFrom - 1]!.tag === "adjective" && !words[nameFrom - 1]!.compound
        ? [slice(words, nameFrom - 1, to, text)]
        : [];
    return { name: whole, aliases: more };
  }
  return { name: run, aliases: [whole] };
}

/** "Aleppo" in "the southwestern Aleppo district": a name that says where, not what. Filled when an "of" follows. */
function regionOf(
  words: readonly Word[],
  nameFrom: number,
  nameTo: number,
  body: number,
  to: number,
  kind: PhraseKind,
): string | null {
  if (kind !== "place" || nameFrom >= nameTo || nameTo === to) return null;
  return words.slice(body, nameFrom).some((word) => directions.has(word.token.lower))
    ? words
        .slice(nameFrom, nameTo)
        .map((word) => word.token.text)
        .join(" ")
    : null;
}

function kindOf(
  words: readonly Word[],
  body: number,
  to: number,
  head: string | null,
  name: string | null,
): PhraseKind {
  const last = words[to - 1]!;
  if (last.tag === "verb" && last.forms & GERUND) return "event";
  if (head !== null) {
    if (TIME_NOUNS.has(head)) return "time";
    if (head === "control" || head === "possession") return "control";
    if (forceNouns.has(head)) return "force";
    if (placeNouns.has(head)) {
      if (head === "side" || head === "state" || head === "country") return name ? "place" : "other";
      return "place";
    }
    if (personNouns.has(head)) return "person";
    if (eventNouns.has(head)) return "event";
    if (partNouns.has(head)) return "part";
    return "other";
  }
  if (name !== null) {
    const first = words[body]!;
    if (words.slice(body, to - 1).some((word) => word.tag === "noun" && personNouns.has(word.singular)))
      return "person";
    if (last.tag === "name" && eventNouns.has(last.singular) && to - body > 1) return "event";
    if (personNouns.has(first.singular) && to - body > 1 && first.tag !== "name") return "person";
    if (RANKS.has(first.token.lower) && !BODIES.has(last.singular)) return "person";
    const ranked = words
      .slice(body, to - 1)
      .some((word) => word.tag === "name" && (RANKS.has(word.token.lower) || COMMANDS.has(word.token.lower)));
    if (ranked && last.tag === "name" && !BODIES.has(last.singular)) return "person";
    // "the Battle of X", "the Treaty of X" are no places.
    const opening = words.slice(body, to).find((word) => word.tag === "name");
    if (opening && NAMED_EVENTS.has(opening.token.lower) && to - body > 1) return "event";
    // "nearly 1,000 Hessians" are people.
    if (first.tag === "number" && last.tag === "name" && last.token.lower.endsWith("s")) return "force";
    // "Armed Forces of Azania", "Army of the North"
    if (
      words
        .slice(body, to)
        .some((word) => word.tag === "name" && forceNouns.has(word.singular) && !placeNouns.has(word.singular)) &&
      last.tag === "name"
    )
      return "force";
    return "name";
  }
  if (directions.has(last.token.lower)) return "place";
  if (last.tag === "number" || partNouns.has(last.token.lower)) return "part";
  if (last.tag === "determiner") return "part";
  return "other";
}

const COMMANDS = new Set(
  "brigadier marshal field-marshal lord sir emperor sultan shah tsar czar kaiser baron count duke earl commodore ensign sheriff governor chairman premier chancellor".split(
    " ",
  ),
);
/** What makes a body of "General": "General Staff", "Lord Council". */
const BODIES = new Set(
  "staff council ministry command army force assembly headquarters office committee city province island hospital road street district".split(
    " ",
  ),
);
const NAMED_EVENTS = new Set([
  "battle",
  "siege",
  "treaty",
  "war",
  "operation",
  "campaign",
  "act",
  "constitution",
  "declaration",
  "revolution",
  "congress",
  "convention",
]);

const RANKS = new Set(
  "gen. maj. lt. col. brig. capt. mr. mrs. ms. dr. general colonel major captain lieutenant president minister king queen prince admiral commander sergeant".split(
    " ",
  ),
);

function pronoun(words: readonly Word[], from: number, to: number, text: string): Chunk {
  const lower = words[from]!.token.lower;
  return {
    ...empty(words, from, to, text),
    kind: PRONOUN_SET.has(lower) || words[from]!.tag === "pronoun" ? "pronoun" : "part",
    pronoun: lower,
    part:
      lower === "most" || lower === "some" || lower === "several" || lower === "many"
        ? "part"
        : lower === "all"
          ? "whole"
          : null,
  };
}

function pronounOf(words: readonly Word[], from: number, text: string, word: string): Phrase {
  return {
    ...empty(words, from, from + 1, text),
    kind: "pronoun",
    pronoun: word === "its" ? "it" : word === "their" ? "they" : word,
  };
}

function empty(words: readonly Word[], from: number, to: number, text: string): Chunk {
  return {
    from,
    to,
    span: { start: words[from]!.token.start, end: words[to - 1]!.token.end },
    text: slice(words, from, to, text),
    kind: "other",
    name: null,
    aliases: [],
    head: null,
    plural: false,
    definite: true,
    modifiers: [],
    direction: null,
    part: null,
    possessor: null,
    heldBy: null,
    within: null,
    region: null,
    pronoun: null,
    members: [],
  };
}

const SHARES: ReadonlyMap<string, number> = new Map([
  ["half", 0.5],
  ["third", 0.33],
  ["quarter", 0.25],
  ["two-thirds", 0.67],
  ["three-quarters", 0.75],
]);

/** What a phrase that names a portion ("75 percent", "large parts", "most", "the rest", "half") says of the extent. */
export function extentOfPart(words: readonly Word[], from: number, to: number): Extent | null {
  let share: number | null = null;
  for (let index = from; index < to; index++) {
    const word = words[index]!;
    const { lower } = word.token;
    const next = words[index + 1]?.token.lower;
    if (
      word.token.kind === "number" &&
      (next === "percent" || next === "%" || (next === "per" && words[index + 2]?.token.lower === "cent"))
    )
      share = Number.parseFloat(lower.replace(/,/g, "")) / 100;
    const known = SHARES.get(lower) ?? SHARES.get(singular(lower));
    if (known !== undefined && share === null) share = lower === "thirds" ? 0.67 : lower === "quarters" ? 0.75 : known;
  }
  if (share !== null && share >= 0 && share <= 1) return share;
  for (let index = from; index < to; index++) {
    const { lower } = words[index]!.token;
    if (lower === "rest" || lower === "remainder" || lower === "almost" || lower === "nearly") return "part";
    if (lower === "all" || lower === "whole" || lower === "entire" || lower === "entirety") return "whole";
  }
  for (let index = from; index < to; index++) if (partNouns.has(words[index]!.singular)) return "part";
  return null;
}

function partBefore(words: readonly Word[], body: number, to: number): Extent | null {
  if (
    words[body - 1]?.token.lower === "all" ||
    words[body - 1]?.token.lower === "every" ||
    (words[body - 1]?.tag === "determiner" && words[body - 2]?.token.lower === "all")
  )
    return "whole";
  // "half the district", "most Sakhour neighbourhoods": the portion stands before the head without "of".
  const first = words[body];
  if (first === undefined || to - body < 2) return null;
  return first.token.lower === "half" ? 0.5 : null;
}
