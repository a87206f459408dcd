import { forceNouns, personNouns } from "../../nouns.ts";
import { directions } from "../../words.ts";
import { isNominal, type Word } from "../tagging/word.ts";
import { isPluralMark, joinsByDash, joinsNames, joinsRange, opensQuotedName } from "./joints.ts";

const DAYS = new Set("day night evening morning afternoon week month year days weeks months years".split(" "));

const GIVEN = new Set(["time", "chance", "opportunity"]);

function isDay({ tag, token }: Word): boolean {
  return tag === "noun" && DAYS.has(token.lower);
}

const LENGTHS = new Set("hour hours day days week weeks month months year years".split(" "));

function isLength(word: Word | undefined): boolean {
  return word?.tag === "noun" && LENGTHS.has(word.token.lower);
}

const MEASURES = new Set("km kilometer kilometers kilometre kilometres mile miles metres meters yards".split(" "));

/** "6 kilometres", "6–10 km" behind a noun: how far begins a phrase of its own. */
function isMeasured(words: readonly Word[], index: number): boolean {
  const before = words[index - 1]!.tag;
  if (before !== "noun" && before !== "name") return false;
  const range = words[index + 1]?.tag === "punctuation" && words[index + 2]?.tag === "number";
  return MEASURES.has(words[range ? index + 3 : index + 1]?.token.lower ?? "");
}

/** "a witness counts 500 rebels", "the army lost a gun and the rebels one more tank": whom or what it counts stands behind a number. */
function isCounted(words: readonly Word[], index: number): boolean {
  const before = words[index - 1]!;
  if (before.tag !== "noun") return false;
  const next = words[index + 1];
  const people = next?.tag === "noun" && (forceNouns.has(next.singular) || personNouns.has(next.singular));
  return people || (forceNouns.has(before.singular) && before.token.lower !== before.singular);
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
      if (index > from && before?.tag === "noun" && directions.has(word.token.lower) && !isNominal(words[index + 1]))
        return false;
      return true;
    }
    case "name":
      // "the next day Holt entered X": the name begins a phrase of its own.
      return index === from || !isDay(words[index - 1]!);
    case "noun":
      // "gave the garrison time to regroup": what is given begins a phrase of its own.
      return !(
        index > from &&
        GIVEN.has(word.token.lower) &&
        words[index + 1]?.tag === "to" &&
        forceNouns.has(words[index - 1]!.singular)
      );
    case "number":
      // "by the next day half of X was taken": the portion begins a phrase of its own.
      if (index === from) return true;
      // "fell in the city three days later": how long begins a phrase of its own.
      if (isLength(words[index + 1]) && (words[index - 1]!.tag === "noun" || words[index - 1]!.tag === "name"))
        return false;
      if (isCounted(words, index)) return false;
      // "drove the army 6–10 kilometres away"
      if (isMeasured(words, index)) return false;
      return !isDay(words[index - 1]!) || words[index + 1]?.token.lower !== "of";
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

/** Words that make a phrase of their own, though they mostly open one. */
const STANDING_ALONE = new Set(
  "it they them he she these those itself themselves this all most some many several each both".split(" "),
);

/** The index behind the phrase that begins here; `from` itself where none does. */
export function phraseEnd(words: readonly Word[], from: number): number {
  if (words[from]!.tag === "pronoun") return from + 1;
  let to = from;
  while (to < words.length && inPhrase(words, to, from)) {
    to++;
    if (joinsNames(words, to)) to++;
    if (
      opensQuotedName(words, to) ||
      joinsByDash(words, to) ||
      joinsRange(words, to) ||
      (isPluralMark(words, to) && isNominal(words[to + 1]))
    )
      to++;
  }
  while (to > from && (words[to - 1]!.tag === "adverb" || words[to - 1]!.tag === "possessive")) to--;
  if (to - from === 1 && words[from]!.tag === "determiner" && !STANDING_ALONE.has(words[from]!.token.lower))
    return words[from]!.token.lower === "much" && words[to]?.token.lower === "of" ? to : from;
  return to;
}
