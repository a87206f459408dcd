import type { PhraseKind } from "../../../../grammar/phrase.ts";
import { eventNouns, forceNouns, partNouns, personNouns, placeNouns } from "../../nouns.ts";
import { GERUND } from "../../verbs/inflect.ts";
import { directions } from "../../words.ts";
import { someWord, type Word } from "../tagging/word.ts";

/** "points", "every point": spots on the ground rather than one in time. */
function isSeveral(noun: Word, before: Word | undefined): boolean {
  return noun.token.lower === "points" || before?.token.lower === "every";
}

/** What a phrase speaks of, by its head where it has one, else by the words of its name. */
export function kindOf(
  words: readonly Word[],
  body: number,
  to: number,
  head: string | null,
  name: string | null,
): PhraseKind {
  const last = words[to - 1]!;
  if (last.tag === "verb" && last.forms & GERUND) return "event";
  if (last.tag === "name" && isBodyOf(words, body, to)) return "force";
  if (head !== null) {
    // "on the 5th"
    if (to - body === 1 && /^\d{1,2}(?:st|nd|rd|th)$/.test(head)) return "time";
    if (TIME_NOUNS.has(head) && !(head === "point" && isSeveral(last, words[body - 1]))) return "time";
    if (head === "control" || head === "possession" || last.token.lower === "hands") return "control";
    // "the eastern side of X"
    if (head === "side" && someWord(words, body, to - 1, isDirection)) return "part";
    if (FACES.has(head) && someWord(words, body, to - 1, isDirection)) return "place";
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
    if (someWord(words, body, to - 1, isPersonNoun)) return "person";
    if (last.tag === "name" && (eventNouns.has(last.singular) || UNDERTAKINGS.has(last.singular)) && to - body > 1)
      return "event";
    if (personNouns.has(first.singular) && to - body > 1 && first.tag !== "name") return "person";
    if (RANKS.has(first.token.lower) && !BODIES.has(last.singular)) return "person";
    if (last.tag === "name" && !BODIES.has(last.singular) && someWord(words, body, to - 1, isRank)) return "person";
    // "the Battle of X", "the Treaty of X" are no places.
    let opening = body;
    while (opening < to && words[opening]!.tag !== "name") opening++;
    if (opening < to && NAMED_EVENTS.has(words[opening]!.token.lower) && to - body > 1) return "event";
    // "nearly 1,000 Azanians" are people.
    if (first.tag === "number" && last.tag === "name" && last.token.lower.endsWith("s")) return "force";
    // "Armed Forces of Azania", "Army of the North"
    if (last.tag === "name" && someWord(words, body, to, isForceOnly)) return "force";
    return "name";
  }
  if (directions.has(last.token.lower)) return "place";
  // "on the next"
  if (to - body === 1 && (last.token.lower === "next" || last.token.lower === "following")) return "time";
  if (last.tag === "number" || partNouns.has(last.token.lower)) return "part";
  if (last.tag === "determiner") return "part";
  return "other";
}

/** Sides of a hill, where a direction tells which: "the southeast face of X". */
const FACES = new Set(["face", "flank", "tip", "shoulder"]);

/** "Army of Concord", "Northern Front of the Coast" */
function isBodyOf(words: readonly Word[], body: number, to: number): boolean {
  for (let at = body; at < to - 1; at++)
    if (isForceName(words[at]!) && words[at + 1]!.token.lower === "of") return true;
  return false;
}

const isDirection = ({ token }: Word): boolean => directions.has(token.lower);
const isPersonNoun = ({ tag, singular }: Word): boolean => tag === "noun" && personNouns.has(singular);
const isForceName = ({ tag, singular }: Word): boolean => tag === "name" && forceNouns.has(singular);
const isForceOnly = (word: Word): boolean => isForceName(word) && !placeNouns.has(word.singular);
const isRank = ({ tag, token }: Word): boolean =>
  tag === "name" && (RANKS.has(token.lower) || COMMANDS.has(token.lower));

const TIME_NOUNS = new Set(
  "day night evening morning afternoon noon midnight dawn dusk week month year hour minute weekend time point moment period date season spring summer autumn winter decade century while".split(
    " ",
  ),
);

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

/** What a name ends with that is an undertaking and no place: "the Lipa Campaign", "the Ostran War". */
const UNDERTAKINGS = new Set(
  "campaign war conflict expedition rebellion uprising revolt revolution intervention treaty accord conference crisis".split(
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
  "gen. maj. lt. col. brig. capt. adm. mr. mrs. ms. dr. general generals colonel colonels major majors captain captains lieutenant president minister king queen prince admiral admirals commander commanders sergeant".split(
    " ",
  ),
);
