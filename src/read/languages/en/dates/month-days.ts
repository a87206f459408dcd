import { NUMBER, PUNCTUATION } from "../../../clock/words.ts";
import type { ReadDate } from "./calendar-dates.ts";
import { afterShort, capital, digits, type English, isDash, monthAt, touches, wordAt } from "./english-words.ts";
import { yearAfter } from "./years.ts";

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
      // "3:00", "3.5" and "3%" are no days.
      if (suffix === ":" || suffix === "." || suffix === "%" || suffix === "/") {
        // "5/6 May" is two days.
        const both = suffix === "/" && monthAt(words, index + 3) > 0;
        if (words.kind[index + 2] === NUMBER && touches(words, index + 2) && !both) return null;
      } else if (((after >= 97 && after <= 122) || (after >= 65 && after <= 90)) && !monthAt(words, index + 1))
        // "3rd-class" is none, "18March" is one.
        return null;
    }
    return { day: value, end: index + 1 };
  }
  return null;
}

/** "26.11.2031", "26/11/2031" and "11/26/2031", where one of the numbers can be no month; "2031/11/26". */
export function numericDateAt(words: English, index: number): ReadDate | null {
  const mark = wordAt(words, index + 1);
  if ((mark !== "." && mark !== "/") || wordAt(words, index + 3) !== mark) return null;
  for (let at = index + 1; at <= index + 4; at++) if (!touches(words, at)) return null;
  if (words.kind[index + 2] !== NUMBER || words.kind[index + 4] !== NUMBER) return null;
  const [first, second, third] = [words.value[index]!, words.value[index + 2]!, words.value[index + 4]!];
  const end = index + 5;
  const date = (year: number, month: number, day: number): ReadDate | null =>
    month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { end, date: { year, month, day } } : null;
  if (digits(words, index) === 4) return mark === "/" ? date(first, second, third) : null;
  if (digits(words, index + 4) !== 4 || (touches(words, end) && words.kind[end] !== PUNCTUATION)) return null;
  if (mark === "." || first > 12) return date(third, second, first);
  return second > 12 ? date(third, first, second) : null;
}

/** "2031-11-26". */
export function isoDateAt(words: English, index: number): ReadDate | null {
  if (digits(words, index) !== 4 || wordAt(words, index + 1) !== "-" || wordAt(words, index + 3) !== "-") return null;
  for (let at = index + 1; at <= index + 4; at++) if (!touches(words, at)) return null;
  const month = words.value[index + 2]!;
  const day = words.value[index + 4]!;
  if (words.kind[index + 2] !== NUMBER || words.kind[index + 4] !== NUMBER) return null;
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { end: index + 5, date: { year: words.value[index]!, month, day } };
}

/** "26 November 2031", "the 25th of August", "6–7 January 1916", "5, 6 and 7 May". */
export function dayMonthAt(words: English, index: number): ReadDate | null {
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
    if (days.length > 6 || (days.length === 1 && word === "," && numbered(words, index))) return null;
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

/** A number that belongs to a name ("Operation Storm 5, and …") is no day. */
function numbered(words: English, index: number): boolean {
  const before = words.entry[index - 1];
  const opens = before?.opens || before?.weekday !== undefined || before?.month !== undefined;
  return index > 0 && capital(words, index - 1) && !opens;
}

/** "November 26, 2031", "March 5–9, 1918", "November 2031", "October of that year", "June". */
export function monthDateAt(words: English, index: number): ReadDate | null {
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
