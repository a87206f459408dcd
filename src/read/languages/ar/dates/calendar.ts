import type { CalendarDate } from "../../../clock/meaning.ts";
import { words } from "../words.ts";
import type { Collector } from "./collector.ts";
import { monthAt, PORTIONS, SEASONS, WEEKDAYS } from "./lexicon.ts";

const date = (fields: CalendarDate) => ({ kind: "date", date: fields }) as const;
const YEAR_WORDS = words("عام سنة العام");
const DAY_WORDS = words("يوم اليوم");

/** A date by month, with or without its day and year, by its year, season or weekday; 0 where none begins. */
export function calendarHead(found: Collector, at: number): number {
  return (
    numericHead(found, at) ||
    weekdayHead(found, at) ||
    dayHead(found, at) ||
    portionHead(found, at) ||
    monthHead(found, at, at, {}) ||
    yearHead(found, at) ||
    seasonHead(found, at)
  );
}

/** "26/11/2031", "2031-11-26". */
function numericHead(found: Collector, at: number): number {
  const sign = found.word(at + 1);
  if ((sign !== "/" && sign !== "-") || found.word(at + 3) !== sign) return 0;
  const [a, b, c] = [found.at(at), found.at(at + 2), found.at(at + 4)];
  if (a.digits === 0 || b.digits === 0 || c.digits === 0) return 0;
  const [day, month, year] = a.digits === 4 ? [c.value, b.value, a.value] : [a.value, b.value, c.value];
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1000) return 0;
  return found.emit(at, at + 5, date({ year, month, day }));
}

/** The day of a month: digits, or a number word before the month ("الخامس من أكتوبر" is told by its ordinal). */
const ORDINALS: ReadonlyMap<string, number> = new Map(
  "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر"
    .split(" ")
    .flatMap((word, index) => [...words(word)].map((form): [string, number] => [form, index + 1])),
);

function dayHead(found: Collector, at: number): number {
  const { digits, value } = found.at(at);
  const glued = digits === 0 && /^[وف]\d{1,2}$/.test(found.word(at));
  const ordinal = ORDINALS.get(found.word(at));
  const day = digits > 0 && digits < 3 ? value : (ordinal ?? (glued ? Number(found.word(at).slice(1)) : -1));
  if (day < 1 || day > 31) return 0;
  let next = at + 1;
  if (found.word(next) === "من") next++;
  if (found.word(next) === "شهر") next++;
  const end = monthHead(found, at, next, { day });
  if (end) return end;
  // "بين 12 و17 أكتوبر", "12-17 أكتوبر", "5 و6 أكتوبر": the month stands behind the second.
  return ordinal === undefined && digits > 0 ? firstOfTwo(found, at, day) : 0;
}

function firstOfTwo(found: Collector, at: number, day: number): number {
  const joint = found.word(at + 1);
  const glued = /^و\d{1,2}$/.test(joint);
  const second = glued ? at + 1 : at + 2;
  if (!glued && !/^(?:-|–|—|الي|و|حتي)$/.test(joint)) return 0;
  if (!glued && !(found.at(second).digits > 0 && found.at(second).digits < 3)) return 0;
  const behind = second + (found.word(second + 1) === "من" ? 2 : 1);
  const month = monthAt(found.word(behind), found.word(behind + 1));
  return month ? found.emit(at, at + 1, date({ day, month: month.month })) : 0;
}

/** The month at `at` of an expression that began at `from`, with the year behind it: "نوفمبر/تشرين الثاني 2031". */
function monthHead(found: Collector, from: number, at: number, fields: CalendarDate): number {
  const bare = from === at ? found.bare(at) : found.word(at);
  const month = monthAt(bare, found.word(at + 1));
  if (!month) return 0;
  let end = at + month.length;
  // Two calendars' names of one month.
  if (found.word(end) === "/" || found.word(end) === "(") {
    const again = monthAt(found.word(end + 1), found.word(end + 2));
    if (again?.month === month.month) {
      end += 1 + again.length;
      if (found.word(end) === ")") end++;
    }
  }
  const year = yearBehind(found, end);
  // "مارس" and "ماي" are words as well: alone they are a month only where a date is likely.
  if (
    fields.day === undefined &&
    fields.portion === undefined &&
    !year &&
    !/^(?:في|شهر|منذ|خلال|بحلول|من|حتي)$/.test(found.bare(from - 1))
  )
    return 0;
  return found.emit(
    from,
    year?.end ?? end,
    date({ ...fields, month: month.month, ...(year ? { year: year.value } : {}) }),
  );
}

function yearBehind(found: Collector, at: number): { readonly value: number; readonly end: number } | null {
  let next = at;
  if (found.word(next) === "من") next++;
  if (YEAR_WORDS.has(found.word(next))) next++;
  const { digits, value } = found.at(next);
  return digits === 4 && value > 999 && value < 2200 ? { value, end: next + 1 } : null;
}

/** "أوائل أكتوبر 2031", "منتصف عام 2031". */
function portionHead(found: Collector, at: number): number {
  const portion = PORTIONS.get(found.bare(at));
  if (!portion) return 0;
  const next = found.word(at + 1) === "شهر" ? at + 2 : at + 1;
  const end = monthHead(found, at, next, { portion });
  if (end) return end;
  const year = YEAR_WORDS.has(found.word(next)) ? yearBehind(found, next) : null;
  return year ? found.emit(at, year.end, date({ year: year.value, portion })) : 0;
}

/** "عام 2031", "في 2031". */
function yearHead(found: Collector, at: number): number {
  if (YEAR_WORDS.has(found.bare(at))) {
    const year = yearBehind(found, at);
    return year ? found.emit(at, year.end, date({ year: year.value })) : 0;
  }
  const { digits, value } = found.at(at);
  if (digits !== 4 || value < 1800 || value > 2199 || !/^(?:في|منذ|حتي|بحلول)$/.test(found.bare(at - 1))) return 0;
  return found.emit(at, at + 1, date({ year: value }), { doubtful: true });
}

/** "ربيع عام 2031", "صيف 2031". */
function seasonHead(found: Collector, at: number): number {
  const season = SEASONS.get(found.bare(at));
  const year = season ? yearBehind(found, at + 1) : null;
  return season && year ? found.emit(at, year.end, date({ season, year: year.value })) : 0;
}

/** "يوم الجمعة", "الجمعة 25 نوفمبر": the weekday goes with the date behind it. */
function weekdayHead(found: Collector, at: number): number {
  const named = DAY_WORDS.has(found.bare(at)) ? at + 1 : at;
  const weekday = WEEKDAYS.get(found.word(named));
  if (weekday === undefined) return 0;
  const next = found.word(named + 1) === "،" ? named + 2 : named + 1;
  const { digits, value } = found.at(next);
  if (digits > 0 && digits < 3) {
    const month = found.word(next + 1) === "من" ? next + 2 : next + 1;
    const end = monthHead(found, at, month, { day: value, weekday });
    if (end) return end;
  }
  return named > at || found.bare(at - 1) === "مساء" || found.bare(at - 1) === "صباح" || found.bare(at - 1) === "فجر"
    ? found.emit(at, named + 1, date({ weekday }))
    : 0;
}
