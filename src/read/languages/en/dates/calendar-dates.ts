import type { CalendarDate, Season } from "../../../clock/meaning.ts";
import { NUMBER } from "../../../clock/words.ts";
import { capital, digits, type English, isDash, monthAt, touches, wordAt } from "./english-words.ts";
import type { Entry } from "./lexicon.ts";
import { dayMonthAt, isoDateAt, monthDateAt, numericDateAt } from "./month-days.ts";
import { eraAt, yearAfter, yearAt, yearsOfEraAt } from "./years.ts";

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

/** A year and the season behind it: "the 1982 summer offensives". */
function yearSeasonAt(words: English, index: number): ReadDate | null {
  const year = yearAt(words, index);
  const season = year ? words.entry[year.end]?.season : undefined;
  if (!year || !season || wordAt(words, year.end) === "fall" || wordAt(words, index - 1) === "") return null;
  return { end: year.end + 1, date: { ...year.date, season } };
}

/** A date of the calendar that begins at a word; null where none does. */
export function calendarDateAt(words: English, index: number): ReadDate | null {
  if (words.kind[index] === NUMBER)
    return (
      isoDateAt(words, index) ??
      numericDateAt(words, index) ??
      dayMonthAt(words, index) ??
      yearsOfEraAt(words, index) ??
      decadeOrCenturyAt(words, index) ??
      yearSeasonAt(words, index) ??
      yearAt(words, index)
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
    const end = apostrophe ? at + 2 : at + 1;
    const decadeEra = s === "s" && value % 10 === 0 && length >= 2 ? eraAt(words, end) : null;
    if (decadeEra) return { end: decadeEra.end, date: { decade: value, era: decadeEra.era } };
    // "Su-30s" are aircraft, "the mid-30s" a decade.
    const portioned = ["early", "mid", "late"].includes(wordAt(words, index - 2));
    const type = length === 2 && touches(words, index) && !portioned;
    if (s === "s" && value % 10 === 0 && (length === 4 || length === 2) && !type)
      return { end, date: { decade: value } };
    if (suffix !== "th" && suffix !== "st" && suffix !== "nd" && suffix !== "rd") return null;
    number = value;
    at++;
  }
  // "the twenty-first century"
  const tens = isDash(words, index - 1) ? (words.entry[index - 2]?.number ?? 0) : 0;
  if (tens >= 20 && number < 10) number += tens;
  if (number < 1 || number > 30) return null;
  if (isDash(words, at)) at++;
  if (words.entry[at]?.unit !== "century") return null;
  const era = eraAt(words, at + 1);
  return { end: era ? era.end : at + 1, date: { century: number, ...(era ? { era: era.era } : {}) } };
}
