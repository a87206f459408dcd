import { WORD } from "../../../clock/words.ts";
import { capital, type English, isDash, touches, wordAt } from "./english-words.ts";

/** How surely a number or word is a date: not at all, only where the narrative speaks of such years, or surely. */
export type Certainty = "no" | "doubtful" | "sure";

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Words before a number of four digits that make it a year. */
const introducers =
  set(`in of since by until till from to between during through throughout after before for and or the a
  an - – — / ( early late mid year years circa c ca about around as ' ’ " “ , : . ; his her its their that this into on at • *
  s dated war so but while when though`);
/** Prepositions and adverbs that only a year of three digits or fewer may stand behind. */
const firm = set("in since until till by from after before during early late mid to between about around circa c");
/** Words that only a year can stand behind in a date; behind others ("the", "and") a number may be a name's. */
const temporal = set(
  "in of since by until till from to between during through throughout after before early late mid year years into circa",
);
/** A smaller number ("the fall of 1070") may be a place's name. */
const EARLIEST_ALONE = 1500;
/** Whether a number of four digits is a year. */
export function yearCertainty(words: English, at: number): Certainty {
  const before = wordAt(words, at - 1);
  const next = wordAt(words, at + 1);
  const value = words.value[at]!;
  if (words.entry[at + 1]?.counted || next === "local" || words.entry[at + 1]?.unit || next === "%") return "no";
  const first = at === 0 || words.newLine[at] === 1;
  if (value < 1000) {
    const closed = words.kind[at + 1] !== WORD || words.entry[at + 1] !== undefined;
    return firm.has(before) && closed && value >= 100 && next !== "-" && !capital(words, at + 1) ? "doubtful" : "no";
  }
  const known = first || introducers.has(before) || words.entry[at - 1]?.month !== undefined;
  const possessive = (next === "'" || next === "’") && wordAt(words, at + 2) === "s" && touches(words, at + 2);
  if (!known) {
    // "a secret 1902 pact", "Congress 1919", "named 1965's man": a year, if the narrative speaks of such years.
    const adjective = articles.has(wordAt(words, at - 2)) && words.kind[at + 1] === WORD;
    const closed = next === ")" || isDash(words, at + 1) || next === "," || next === "." || possessive;
    return capital(words, at - 1) || adjective || (closed && value >= 1500) ? "doubtful" : "no";
  }
  // "of 2000 villages", "1500 rifles": a round number with a plural noun right behind it counts that noun.
  const strong = ["in", "since", "until", "till", "the", "during", "early", "late", "mid", "by"].includes(before);
  // "the loss of 1070": a number so small behind "of" may be a name as well.
  const small = value < EARLIEST_ALONE && before === "of";
  const sure =
    first || (temporal.has(before) && !small) || words.entry[at - 1]?.month !== undefined ? "sure" : "doubtful";
  if (strong || words.kind[at + 1] !== WORD || touches(words, at + 1) || words.newLine[at + 1]) return sure;
  const last = words.text.charCodeAt(words.end[at + 1]! - 1);
  const plural = last === 115 && !capital(words, at + 1) && words.entry[at + 1] === undefined;
  if (plural && (value % 10 === 0 || value > 2100)) return "no";
  return plural ? "doubtful" : sure;
}

const articles = set("the a an its his her their 's s");

const seasonBefore = set("in by during throughout over since until till through last next this that");
/** Nouns of what is done in a season: "the fall campaign", "their summer offensive". */
export const seasonal = set(
  "campaign campaigns offensive offensives invasion operation operations fighting term elections session counteroffensive counter attack attacks assault",
);

/** The word behind another in lower case, known to the lexicon or not. */
export function spelled(words: English, at: number): string {
  return at >= 0 && at < words.count ? words.text.slice(words.start[at], words.end[at]).toLowerCase() : "";
}

/** "The fall of 1943", but not "the fall of 1070" or "the fall of 1947 and Arden". */
export function plausibleFall(words: English, at: number, end: number, year: number): boolean {
  if (wordAt(words, at) !== "fall" || wordAt(words, at + 1) !== "of") return true;
  return year >= EARLIEST_ALONE && !(wordAt(words, end) === "and" && capital(words, end + 1));
}

/** "Fall" and "spring" are seasons only where the words around them say so. */
export function plausibleSeason(words: English, at: number): boolean {
  const word = wordAt(words, at);
  const before = wordAt(words, at - 1);
  const next = wordAt(words, at + 1);
  if (word === "fall") {
    if (["of", "to", "in", "from", "back", "into", "under", "on", "by"].includes(next)) return false;
    if (seasonBefore.has(before) || ["early", "late", "mid", "same", "following", "previous"].includes(before))
      return true;
    if (seasonal.has(spelled(words, at + 1))) return true;
    return before === "the" && (seasonBefore.has(wordAt(words, at - 2)) || next === "and");
  }
  if (word === "spring") return before !== "to" && next !== "up" && next !== "from";
  return true;
}

/** Words that may stand before a month without its day: "in May", "late June", "the October Revolution", "April and June". */
const monthBefore = set(
  `in by since until till during from of to through throughout after before for between around about early late mid next
  last this that previous following the a an and or each every ( / - – — ,`,
);

/** "Jan Orm said", "April Orm": a month's name in front of another name, with nothing before it that a date would have. */
export function namesPerson(words: English, at: number, end: number): boolean {
  if (words.kind[end] !== WORD || words.newLine[end] === 1 || !capital(words, end)) return false;
  if (words.entry[end] !== undefined) return false;
  const short = words.entry[at]!.short === true && end === at + 1;
  return short || !(monthBefore.has(wordAt(words, at - 1)) || inNounPhrase(words, at));
}

/** "A pre-war February Conference": an article not far before, and no name between. */
function inNounPhrase(words: English, at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 5); before--) {
    if (articles.has(wordAt(words, before))) return true;
    if (words.kind[before] !== WORD ? !isDash(words, before) : capital(words, before)) return false;
  }
  return false;
}

/** "March" as a walk: "the March to the Sea", "Women's March on the palace"; "May" as a verb at the head of a sentence. */
export function plausibleMonth(words: English, at: number, end: number): boolean {
  const word = wordAt(words, at);
  if (end > at + 1 || (word !== "march" && word !== "may")) return true;
  const before = wordAt(words, at - 1);
  const next = wordAt(words, at + 1);
  if (word === "may") return words.kind[at + 1] !== WORD || next !== "" || before !== "";
  const prepared = [
    "in",
    "by",
    "since",
    "until",
    "till",
    "during",
    "from",
    "of",
    "to",
    "early",
    "late",
    "mid",
    "and",
    "or",
    "-",
    "–",
    "through",
  ];
  if (prepared.includes(before) && before !== "-") return true;
  if (words.kind[at - 1] === WORD && capital(words, at - 1) && at > 1 && !words.newLine[at]) return false;
  if (
    (before === "the" || before === "s" || before === "his" || before === "") &&
    words.kind[at - 1] !== undefined &&
    !words.newLine[at]
  )
    return (
      next !== "to" &&
      next !== "on" &&
      next !== "of" &&
      next !== "." &&
      next !== "through" &&
      !(before === "" && capital(words, at - 1))
    );
  return true;
}
