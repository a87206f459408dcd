import type { CalendarDate, Season } from "../../../clock/meaning.ts";
import { NUMBER, type Words } from "../../../clock/words.ts";
import type { Entry } from "./lexicon.ts";

export type English = Words<Entry>;

/** A calendar date read from word `from` up to, not including, word `end`. */
export interface ReadDate {
  readonly end: number;
  readonly date: CalendarDate;
  /** Days of the month listed before the last: "6–7 January" has 6 here, with the words they stand in. */
  readonly earlier?: readonly {
    readonly from: number;
    readonly end: number;
    readonly date: CalendarDate;
    readonly range: boolean;
  }[];
  /** Where the last of several days begins. */
  readonly from?: number;
}

/** The spelling of a word in lower case, "" for words outside the lexicon. */
export function wordAt(words: English, index: number): string {
  return words.entry[index]?.word ?? "";
}

/** Whether a word follows the one before it without a gap. */
export function touches(words: English, index: number): boolean {
  return index > 0 && index < words.count && words.start[index] === words.end[index - 1];
}

export function capital(words: English, index: number): boolean {
  const code = words.text.charCodeAt(words.start[index] ?? -1);
  return code >= 65 && code <= 90;
}

const digits = (words: English, index: number): number => words.end[index]! - words.start[index]!;

const dashes = new Set(["-", "–", "—", "−"]);
export const isDash = (words: English, index: number): boolean => dashes.has(wordAt(words, index));

/** The month a word names; "may" and "march" only with a capital. */
export function monthAt(words: English, index: number): number {
  const entry = words.entry[index];
  return entry?.month !== undefined && capital(words, index) ? entry.month : 0;
}

/** Behind an abbreviation: the index after its full stop, if it has one. */
function afterShort(words: English, index: number): number {
  const short = words.entry[index]!.short === true;
  return short && wordAt(words, index + 1) === "." && touches(words, index + 1) ? index + 2 : index + 1;
}

/** A day of the month, in digits with or without "th", or as an ordinal word after "the"; 0 where there is none. */
function dayAt(words: English, index: number): { readonly day: number; readonly end: number } | null {
  if (words.kind[index] === NUMBER) {
    const value = words.value[index]!;
    if (value < 1 || value > 31 || digits(words, index) > 2) return null;
    if (touches(words, index + 1)) {
      const suffix = wordAt(words, index + 1);
      if (suffix === "th" || suffix === "st" || suffix === "nd" || suffix === "rd")
        return { day: value, end: index + 2 };
      const after = words.text.charCodeAt(words.start[index + 1]!);
      // "3:00", "3.5", "3%" and "3rd-class" are no days.
      if (suffix === ":" || suffix === "." || suffix === "%" || suffix === "/") {
        if (words.kind[index + 2] === NUMBER && touches(words, index + 2)) return null;
      } else if ((after >= 97 && after <= 122) || (after >= 65 && after <= 90)) return null;
    }
    return { day: value, end: index + 1 };
  }
  return null;
}

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
  return null;
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
  if (year) return year;
  return shortYearAt(words, at);
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

/** A date of the calendar that begins at a word; null where none does. */
export function calendarDateAt(words: English, index: number): ReadDate | null {
  if (words.kind[index] === NUMBER)
    return (
      isoDateAt(words, index) ?? dayMonthAt(words, index) ?? decadeOrCenturyAt(words, index) ?? yearAt(words, index)
    );
  const entry = words.entry[index];
  if (entry === undefined) return null;
  if (monthAt(words, index)) return monthDateAt(words, index);
  if (entry.season) return seasonDateAt(words, index, entry.season);
  if (entry.weekday && capital(words, index)) return weekdayDateAt(words, index, entry.weekday);
  if (entry.feast && capital(words, index)) return feastAt(words, index, entry.feast);
  if (entry.ordinal) return decadeOrCenturyAt(words, index);
  if (entry.word === "ad" && capital(words, index) && words.kind[index + 1] === NUMBER) {
    const year = words.value[index + 1]!;
    return year > 0 && digits(words, index + 1) <= 4 ? { end: index + 2, date: { year, era: "AD" } } : null;
  }
  return null;
}

/** "2016-11-26". */
function isoDateAt(words: English, index: number): ReadDate | null {
  if (digits(words, index) !== 4 || wordAt(words, index + 1) !== "-" || wordAt(words, index + 3) !== "-") return null;
  for (let at = index + 1; at <= index + 4; at++) if (!touches(words, at)) return null;
  const month = words.value[index + 2]!;
  const day = words.value[index + 4]!;
  if (words.kind[index + 2] !== NUMBER || words.kind[index + 4] !== NUMBER) return null;
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { end: index + 5, date: { year: words.value[index]!, month, day } };
}

/** "26 November 2016", "the 25th of August", "6–7 January 1916", "5, 6 and 7 May". */
function dayMonthAt(words: English, index: number): ReadDate | null {
  const days: { from: number; end: number; day: number; range: boolean }[] = [];
  let at = index;
  let range = false;
  for (;;) {
    const from = wordAt(words, at) === "the" ? at + 1 : at;
    const day = dayAt(words, from);
    if (!day) return null;
    days.push({ from, end: day.end, day: day.day, range });
    at = day.end;
    const word = wordAt(words, at);
    const ofMonth =
      word === "of" ? at + 1 : wordAt(words, at) === "day" && wordAt(words, at + 1) === "of" ? at + 2 : at;
    if (monthAt(words, ofMonth)) {
      at = ofMonth;
      break;
    }
    if (isDash(words, at) || word === "to" || word === "until" || word === "through" || word === "/") range = true;
    else if (word === "and" || word === "or" || word === ",") range = false;
    else return null;
    if (days.length > 6) return null;
    at++;
    if (word === "," && wordAt(words, at) === "and") at++;
  }
  const month = monthAt(words, at);
  at = afterShort(words, at);
  const year = yearAfter(words, at);
  const rest = year ? year.date : {};
  const last = days[days.length - 1]!;
  const end = year ? year.end : at;
  const earlier = days.slice(0, -1).map(({ from, end: to, day }, place) => ({
    from,
    end: to,
    date: { ...rest, month, day },
    range: days[place + 1]!.range,
  }));
  return { end, date: { ...rest, month, day: last.day }, earlier, from: last.from };
}

/** "November 26, 2016", "March 5–9, 1918", "November 2016", "October of that year", "June". */
function monthDateAt(words: English, index: number): ReadDate | null {
  const month = monthAt(words, index);
  let at = afterShort(words, index);
  const start = wordAt(words, at) === "the" ? at + 1 : at;
  const first = dayAt(words, start);
  const year = yearAfter(words, at);
  if (year && !(first && year.date.year !== undefined && year.date.year < 100))
    return { end: year.end, date: { ...year.date, month } };
  if (!first || (start > at && first.end === start + 1)) return { end: at, date: { month } };
  const days: { from: number; end: number; day: number; range: boolean }[] = [
    { from: index, end: first.end, day: first.day, range: false },
  ];
  at = first.end;
  for (;;) {
    const word = wordAt(words, at);
    const range = isDash(words, at) || word === "to" || word === "through" || word === "until";
    if (!range && word !== "and" && word !== "or" && word !== ",") break;
    const day = dayAt(words, at + 1);
    if (!day || monthAt(words, day.end) || (word === "," && !listGoesOn(words, day.end)) || days.length > 6) break;
    const unit = words.entry[day.end];
    if (word !== "and" && !range && word !== "," ? true : unit === undefined && words.kind[day.end] === 1 && !range)
      break;
    days.push({ from: at + 1, end: day.end, day: day.day, range });
    at = day.end;
  }
  const behind = yearAfter(words, at);
  const rest = behind ? behind.date : {};
  const last = days[days.length - 1]!;
  const earlier = days.slice(0, -1).map(({ from, end, day }, place) => ({
    from,
    end,
    date: { ...rest, month, day },
    range: days[place + 1]!.range,
  }));
  return { end: behind ? behind.end : at, date: { ...rest, month, day: last.day }, earlier, from: last.from };
}

function listGoesOn(words: English, index: number): boolean {
  const word = wordAt(words, index);
  return word === "and" || word === "," || isDash(words, index);
}

/** "the summer of 1943", "summer 1918", "spring". "Fall" alone is a season only where the words around it say so. */
function seasonDateAt(words: English, index: number, season: Season): ReadDate | null {
  const year = yearAfter(words, index + 1);
  if (year) return { end: year.end, date: { ...year.date, season } };
  if (isDash(words, index + 1)) {
    const other = words.entry[index + 2]?.season;
    const both = other ? yearAfter(words, index + 3) : null;
    if (both) return { end: index + 1, date: { ...both.date, season } };
  }
  // "the Spring Offensive of 1918"
  if (words.kind[index + 1] === 1 && capital(words, index + 1) && wordAt(words, index + 2) === "of") {
    const named = yearAt(words, index + 3);
    if (named) return { end: index + 1, date: { ...named.date, season } };
  }
  return { end: index + 1, date: { season } };
}

function weekdayDateAt(words: English, index: number, weekday: number): ReadDate | null {
  let at = index + 1;
  const part = words.entry[at]?.part;
  if (part) at++;
  const comma = wordAt(words, at) === "," || wordAt(words, at) === "of" ? at + 1 : at;
  const rest = words.entry[comma]?.weekday
    ? null
    : calendarDateAt(words, wordAt(words, comma) === "the" ? comma + 1 : comma);
  const day = part !== undefined && part !== "dawn" && part !== "dusk" ? { part } : {};
  if (rest && rest.date.day !== undefined) return { ...rest, date: { ...rest.date, ...day } };
  return { end: at, date: { weekday, ...day } };
}

function feastAt(words: English, index: number, feast: NonNullable<Entry["feast"]>): ReadDate | null {
  let at = index + 1;
  let day = feast === "movable" ? 0 : feast.day;
  if (wordAt(words, at) === "day") at++;
  else if (wordAt(words, at) === "eve") {
    at++;
    day--;
  }
  const part = words.entry[at]?.part;
  if (part && part !== "dawn" && part !== "dusk") at++;
  const year = yearAfter(words, at);
  const rest = { ...(year ? year.date : {}), ...(part && part !== "dawn" && part !== "dusk" ? { part } : {}) };
  const end = year ? year.end : at;
  return feast === "movable"
    ? { end, date: { ...rest, movable: true } }
    : { end, date: { ...rest, month: feast.month, day } };
}

/** "the 1870s", "the '60s", "19th century", "fifth century BC", "nineteenth-century". */
function decadeOrCenturyAt(words: English, index: number): ReadDate | null {
  const entry = words.entry[index];
  let at = index + 1;
  let number = entry?.ordinal ?? 0;
  if (words.kind[index] === NUMBER) {
    const value = words.value[index]!;
    const length = digits(words, index);
    const suffix = touches(words, at) ? wordAt(words, at) : "";
    const apostrophe = suffix === "'" || suffix === "’";
    const s = apostrophe ? (touches(words, at + 1) ? wordAt(words, at + 1) : "") : suffix;
    if (s === "s" && value % 10 === 0 && (length === 4 || length === 2))
      return { end: apostrophe ? at + 2 : at + 1, date: { decade: value } };
    if (suffix !== "th" && suffix !== "st" && suffix !== "nd" && suffix !== "rd") return null;
    number = value;
    at++;
  }
  if (number < 1 || number > 30) return null;
  if (isDash(words, at)) at++;
  if (words.entry[at]?.unit !== "century") return null;
  const era = eraAt(words, at + 1);
  return { end: era ? era.end : at + 1, date: { century: number, ...(era ? { era: era.era } : {}) } };
}
