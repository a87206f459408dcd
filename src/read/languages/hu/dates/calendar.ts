import type { CalendarDate } from "../../../clock/meaning.ts";
import type { Collector } from "./collector.ts";
import { relationOfEnding } from "./endings.ts";
import { monthOf, portionOf, SEASONS, weekdayOf } from "./lexicon.ts";

const isDash = (word: string): boolean => word === "-" || word === "–" || word === "—";

/** "2031-os", "28-án": the ending behind a number and its hyphen; the index behind it. */
function endingAt(found: Collector, at: number): { readonly ending: string; readonly end: number } | null {
  const hyphen = found.at(at);
  const ending = found.at(at + 1);
  if (!isDash(hyphen.word) || !hyphen.glued || !ending.glued) return null;
  return /^\p{L}{1,8}$/u.test(ending.word) && ending.value < 0 ? { ending: ending.word, end: at + 2 } : null;
}

/** A date by month, with or without its year and day: "2031. október 28-án", "november közepére", "október–novemberi". */
export function calendarHead(found: Collector, from: number): number {
  const numeric = numericHead(found, from);
  if (numeric) return numeric;
  const year = yearAt(found, from);
  const at = year ? year.end : from;
  const month = monthOf(found.word(at));
  if (month) return monthHead(found, from, at, year ? { year: year.value } : {}, month.value, month.ending);
  const season = SEASONS.get(found.word(at));
  if (season)
    return found.emit(from, at + 1, date({ ...(year ? { year: year.value } : {}), season: season.season }), season);
  if (year) return yearHead(found, from, year);
  return weekdayHead(found, from);
}

const date = (fields: CalendarDate) => ({ kind: "date", date: fields }) as const;

/** "2031.10.28" and "2031.10.28-án". */
function numericHead(found: Collector, at: number): number {
  const match = /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/.exec(found.word(at));
  if (!match) return 0;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > 31) return 0;
  const ended = endingAt(found, at + 1);
  return found.emit(at, ended?.end ?? at + 1, date({ year, month, day }), relationOfEnding(ended?.ending ?? ""));
}

/** "2031." or "2031" before a month or a season, "2031-ban" alone. */
function yearAt(found: Collector, at: number): { readonly value: number; readonly end: number } | null {
  const { value, digits } = found.at(at);
  if (digits !== 4 || value < 1000 || value > 2199) return null;
  const stop = found.at(at + 1);
  return { value, end: stop.word === "." && stop.glued ? at + 2 : at + 1 };
}

function yearHead(found: Collector, from: number, year: { readonly value: number; readonly end: number }): number {
  const ended = endingAt(found, from + 1);
  if (ended) {
    // "a 12-es Lakótelep" is a name, "az 1990-es évek" are years.
    if (/^(?:as|es|os|ös)$/.test(ended.ending)) return yearsHead(found, from, year.value, ended.end);
    if (!/^(?:ban|ben|ra|re|ig|tól|től|b[ae]n?|i)$/.test(ended.ending)) return 0;
    return found.emit(from, ended.end, date({ year: year.value }), relationOfEnding(ended.ending));
  }
  const portion = portionOf(found.word(year.end));
  if (portion)
    return found.emit(
      from,
      year.end + 1,
      date({ year: year.value, portion: portion.value }),
      relationOfEnding(portion.ending),
    );
  if (isDash(found.word(from + 1)) && yearAt(found, from + 2) && endingAt(found, from + 3))
    return found.emit(from, from + 1, date({ year: year.value }));
  return 0;
}

function yearsHead(found: Collector, from: number, year: number, end: number): number {
  const word = found.word(end);
  if (word.startsWith("évek") && year % 10 === 0) return found.emit(from, end + 1, date({ decade: year }));
  return /^(háború|offenzíva|hadjárat|választás|forradalom|válság)/.test(word)
    ? found.emit(from, end, date({ year }), { modifier: true, doubtful: true })
    : 0;
}

function monthHead(
  found: Collector,
  from: number,
  at: number,
  year: CalendarDate,
  month: number,
  ending: string,
): number {
  if (ending === "" && found.word(at + 1) === "." && found.at(at + 1).glued && found.at(at + 2).digits > 0) at++;
  if (ending === "" && found.at(at + 1).digits > 0) {
    const end = daysHead(found, from, at + 1, { ...year, month });
    if (end) return end;
  }
  const portion = portionOf(found.word(at + 1));
  if (portion && ending === "")
    return found.emit(from, at + 2, date({ ...year, month, portion: portion.value }), relationOfEnding(portion.ending));
  return found.emit(from, at + 1, date({ ...year, month }), relationOfEnding(ending));
}

/** The days behind a month: "28-án", "28.", "6–7-én", "3-án és 5-én"; 0 where no day stands there. */
function daysHead(found: Collector, from: number, at: number, month: CalendarDate): number {
  let end = 0;
  for (let first = from; ; ) {
    const { value, digits } = found.at(at);
    if (digits < 1 || digits > 2 || value < 1 || value > 31) return end;
    const ended = endingAt(found, at + 1);
    const stop = found.at(at + 1);
    const range = isDash(stop.word) && found.at(at + 2).digits > 0;
    if (!ended && !range && !(stop.word === "." && stop.glued)) return end;
    if (ended && /^(?:as|es|os|ös|an|en|at|et|ot|öt)$/.test(ended.ending) && end > 0) return end;
    const after = ended ? ended.end : range ? at + 1 : at + 2;
    end = found.emit(first, after, date({ ...month, day: value }), relationOfEnding(ended?.ending ?? ""));
    const joint = found.word(after);
    if (!(range || joint === "és" || joint === ",") || found.at(after + 1).digits === 0) return end;
    first = after + 1;
    at = after + 1;
  }
}

function weekdayHead(found: Collector, at: number): number {
  const weekday = weekdayOf(found.word(at));
  if (!weekday || (weekday.ending === "" && weekday.value !== 7)) return 0;
  return found.emit(at, at + 1, date({ weekday: weekday.value }), relationOfEnding(weekday.ending));
}
