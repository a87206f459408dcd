import { calendarDay } from "../../export/ribbons/days.ts";
import { dayInWords, periodInWords, yearInWords } from "../../export/ribbons/period.ts";
import type { Day, When } from "../../model/index.ts";

/** A claim's time in words: "28 November 2031", "November 2031", "until 31 July 2031". */
export function whenInWords({ first, last, edtf, basis }: When): string {
  const words = boundsInWords(first, last) ?? edtf;
  return basis === "document" ? `${words} (the document's own period)` : words;
}

function boundsInWords(first: Day | null, last: Day | null): string | null {
  if (first === null && last === null) return null;
  if (first === null) return `until ${dayInWords(last!)}`;
  if (last === null) return `from ${dayInWords(first)}`;
  return wholeYear(first, last) ?? wholeMonth(first, last) ?? periodInWords(first, last);
}

function wholeYear(first: Day, last: Day): string | null {
  const a = calendarDay(first);
  const b = calendarDay(last);
  const whole = a.month === 1 && a.day === 1 && b.month === 12 && b.day === 31;
  if (!whole) return null;
  return a.year === b.year ? yearInWords(a.year) : `${yearInWords(a.year)} to ${yearInWords(b.year)}`;
}

function wholeMonth(first: Day, last: Day): string | null {
  const a = calendarDay(first);
  const b = calendarDay(last);
  if (a.year !== b.year || a.month !== b.month || a.day !== 1) return null;
  const length = new Date(Date.UTC(2000 + (((a.year % 400) + 400) % 400), a.month, 0)).getUTCDate();
  return b.day === length ? dayInWords(first).replace(/^1 /, "") : null;
}
