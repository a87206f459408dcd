import type { CalendarDate } from "../../../clock/meaning.ts";
import { NUMBER, WORD } from "../../../clock/words.ts";
import type { ReadDate } from "./calendar-dates.ts";
import { capital, digits, type English, isDash, touches, wordAt } from "./english-words.ts";

/** A year written with four digits, or with fewer and an era beside it. */
export function yearAt(words: English, index: number): { readonly date: CalendarDate; readonly end: number } | null {
  if (words.kind[index] !== NUMBER) return null;
  const value = words.value[index]!;
  const length = digits(words, index);
  if (length > 4 || value === 0) return null;
  if (touches(words, index) && [",", ".", "$", "£", "€", ":"].includes(wordAt(words, index - 1))) return null;
  const era = eraAt(words, index + 1);
  if (era) return { date: { year: value, era: era.era }, end: era.end };
  if (length < 3 || value > 2199) return null;
  if (touches(words, index + 1)) {
    const next = wordAt(words, index + 1);
    if ((next === "," || next === "." || next === ":") && words.kind[index + 2] === NUMBER && touches(words, index + 2))
      return null;
    if (next === "%" || (words.kind[index + 1] === 1 && next !== "s")) return null;
  }
  return { date: { year: value }, end: index + 1 };
}

/** "BC", "B.C.", "BCE", "AD", "CE" behind a number. */
export function eraAt(words: English, index: number): { readonly era: "BC" | "AD"; readonly end: number } | null {
  const word = wordAt(words, index);
  if (!capital(words, index)) return null;
  if (word === "bc" || word === "bce") return { era: "BC", end: index + 1 };
  if (word === "ad" || word === "ce") return { era: "AD", end: index + 1 };
  // "B.C." and "A.D." are cut at their stops.
  const first = initial(words, index);
  if ((first !== "B" && first !== "A") || wordAt(words, index + 1) !== ".") return null;
  const second = initial(words, index + 2);
  if ((first === "B" ? "C" : "D") !== second) return null;
  let end = index + 3;
  if (wordAt(words, end) === "." && touches(words, end)) end++;
  if (first === "B" && initial(words, end) === "E" && touches(words, end))
    end += wordAt(words, end + 1) === "." ? 2 : 1;
  return { era: first === "B" ? "BC" : "AD", end };
}

/** The letter a word of one letter is. */
function initial(words: English, index: number): string {
  return words.end[index]! - words.start[index]! === 1 ? words.text.charAt(words.start[index]!) : "";
}

/** "264 to 241 BC", "496 and 495 BC", "477–450 BC": both years are of the era told behind the second. */
export function yearsOfEraAt(words: English, index: number): ReadDate | null {
  const join = wordAt(words, index + 1);
  const range = isDash(words, index + 1) || join === "to" || join === "until" || join === "/";
  if ((!range && join !== "and" && join !== "or") || words.kind[index + 2] !== NUMBER) return null;
  const era = eraAt(words, index + 3);
  const [first, second] = [words.value[index]!, words.value[index + 2]!];
  if (!era || first < 1 || second < 1 || digits(words, index) > 4 || digits(words, index + 2) > 4) return null;
  const earlier = [{ from: index, end: index + 1, date: { year: first, era: era.era }, range }];
  return { end: era.end, date: { year: second, era: era.era }, earlier, from: index + 2 };
}

/** What may follow a month or a season: "1943", ", 1943", "of 1943", "of that year", "of the following year". */
export function yearAfter(words: English, index: number): { readonly date: CalendarDate; readonly end: number } | null {
  let at = index;
  const word = wordAt(words, at);
  if (word === ",") at++;
  else if (word === "of" || word === "in") {
    const that = yearShiftAt(words, at + 1);
    if (that && (word === "of" || that.date.yearShift !== undefined)) return that;
    if (word === "in") return null;
    at++;
  } else if (word === "that" || word === "the" || word === "this") {
    return word === "the" ? null : yearShiftAt(words, at);
  }
  const year = yearAt(words, at);
  // "a low in January of 114": behind "of" a year has four digits or an era.
  if (
    year &&
    (at === index || year.date.era || (year.date.year! >= 1000 && !(word === "," && counts(words, year.end))))
  )
    return year;
  return shortYearAt(words, at);
}

/** "On 5 May, 1500 rifles": the number behind the comma counts what follows it. */
function counts(words: English, index: number): boolean {
  if (words.kind[index] !== WORD || words.newLine[index] === 1 || capital(words, index)) return false;
  if (words.entry[index]?.counted) return true;
  return words.entry[index] === undefined && words.text.charCodeAt(words.end[index]! - 1) === 115;
}

/** "'99": two digits behind an apostrophe. */
export function shortYearAt(
  words: English,
  index: number,
): { readonly date: CalendarDate; readonly end: number } | null {
  const mark = wordAt(words, index);
  if (mark !== "'" && mark !== "’" && mark !== "‘") return null;
  if (words.kind[index + 1] !== NUMBER || !touches(words, index + 1) || digits(words, index + 1) !== 2) return null;
  if (touches(words, index + 2) && words.kind[index + 2] === 1) return null;
  return { date: { year: words.value[index + 1]!, shortYear: true }, end: index + 2 };
}

const shifts: Readonly<Record<string, number>> = {
  same: 0,
  next: 1,
  following: 1,
  subsequent: 1,
  previous: -1,
  preceding: -1,
  last: -1,
};

/** "that year", "the same year", "the following year", "next year". */
function yearShiftAt(words: English, index: number): { readonly date: CalendarDate; readonly end: number } | null {
  let at = index;
  let shift: number | undefined;
  const first = wordAt(words, at);
  if (first === "that" || first === "this") {
    shift = 0;
    at++;
    if (wordAt(words, at) === "same") at++;
  } else {
    if (first === "the") at++;
    shift = shifts[wordAt(words, at)];
    if (shift === undefined) return null;
    at++;
  }
  return wordAt(words, at) === "year" ? { date: { yearShift: shift }, end: at + 1 } : null;
}
