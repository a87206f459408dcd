import type { Day } from "../../model/index.ts";
import { calendarDay } from "./days.ts";

const months = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];

/** "28 November 2031", "12 September 490 BC". */
export function dayInWords(day: Day): string {
  const { year, month, day: date } = calendarDay(day);
  return `${date} ${months[month - 1]} ${yearInWords(year)}`;
}

/** "2031"; years before 1 as historians write them: the year 0 is 1 BC. */
export function yearInWords(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`;
}

/** "28 November 2031", "28 to 30 November 2031", "28 October to 3 November 2031", "30 December 2031 to 2 January 2032". */
export function periodInWords(first: Day, last: Day): string {
  if (first === last) return dayInWords(first);
  const a = calendarDay(first);
  const b = calendarDay(last);
  if (a.year !== b.year) return `${dayInWords(first)} to ${dayInWords(last)}`;
  if (a.month !== b.month) return `${a.day} ${months[a.month - 1]} to ${dayInWords(last)}`;
  return `${a.day} to ${dayInWords(last)}`;
}
