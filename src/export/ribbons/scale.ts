import type { Day } from "../../model/index.ts";
import { calendarDayOf, dayNumber, numberOf } from "./days.ts";

/** A unit of time that one column can stand for. */
export interface Unit {
  readonly of: "day" | "month" | "year";
  readonly count: number;
  /** "a day", "2 days", "a week". */
  readonly name: string;
}

/** The unit with which nothing is left out. */
export const finestUnit: Unit = { of: "day", count: 1, name: "a day" };

const units: readonly Unit[] = [
  finestUnit,
  { of: "day", count: 2, name: "2 days" },
  { of: "day", count: 4, name: "4 days" },
  { of: "day", count: 7, name: "a week" },
  { of: "day", count: 14, name: "2 weeks" },
  { of: "month", count: 1, name: "a month" },
  { of: "month", count: 3, name: "3 months" },
  { of: "month", count: 6, name: "6 months" },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map(
    (count): Unit => ({ of: "year", count, name: count === 1 ? "a year" : `${count} years` }),
  ),
];

/** One column: its first and last day as day numbers. */
export interface Column {
  readonly first: number;
  readonly last: number;
}

/** The period laid out in columns. */
export interface Scale {
  readonly unit: Unit;
  readonly columns: readonly Column[];
  /** Characters a column takes: more than one where a short period leaves room. */
  readonly cellWidth: number;
}

/** Columns wider than this make a ribbon harder to read, not easier. */
const widestCell = 3;

/** The finest unit with which `first` to `last` fits into `width` characters, laid out. `last` is not before `first`. */
export function scaleFor(first: Day, last: Day, width: number): Scale {
  const from = numberOf(first);
  const to = numberOf(last);
  for (const unit of units) {
    if (unit.of === "day" && (to - from + 1) / unit.count > width) continue;
    const columns = unit.of === "day" ? dayColumns(from, to, unit.count) : monthColumns(from, to, monthsOf(unit));
    if (columns.length > width && unit !== units.at(-1)) continue;
    const cellWidth = Math.max(1, Math.min(widestCell, Math.floor(width / columns.length)));
    return { unit, columns, cellWidth };
  }
  throw new RangeError("no unit is long enough");
}

function dayColumns(from: number, to: number, count: number): Column[] {
  const columns: Column[] = [];
  for (let first = from; first <= to; first += count) columns.push({ first, last: Math.min(to, first + count - 1) });
  return columns;
}

function monthsOf(unit: Unit): number {
  return unit.of === "year" ? unit.count * 12 : unit.count;
}

/** Columns of `months` months on calendar boundaries; the first and the last may be cut short by the period. */
function monthColumns(from: number, to: number, months: number): Column[] {
  const columns: Column[] = [];
  const start = calendarDayOf(from);
  let month = Math.floor((start.year * 12 + start.month - 1) / months) * months;
  while (firstOfMonth(month) <= to) {
    const next = month + months;
    columns.push({ first: Math.max(from, firstOfMonth(month)), last: Math.min(to, firstOfMonth(next) - 1) });
    month = next;
  }
  return columns;
}

/** The day number of the first day of a month counted from January of year 0. */
function firstOfMonth(month: number): number {
  const year = Math.floor(month / 12);
  return dayNumber({ year, month: month - year * 12 + 1, day: 1 });
}

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The date above a column, as short as its unit allows: "28 Oct", "Oct 2031", "1914". */
export function columnLabel(column: Column, unit: Unit): string {
  const { year, month, day } = calendarDayOf(column.first);
  const era = year > 0 ? `${year}` : `${1 - year} BC`;
  if (unit.of === "year") return era;
  const name = monthNames[month - 1] ?? "";
  return unit.of === "month" ? `${name} ${era}` : `${day} ${name}`;
}

/** A date above a column, `at` characters from the first. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** The columns that get a date: the years where columns are months, else evenly spread; far enough apart not to touch. */
export function ticks(scale: Scale): Tick[] {
  const years = scale.unit.of === "month" ? yearTicks(scale) : [];
  return years.length > 1 ? years : evenTicks(scale);
}

function yearTicks(scale: Scale): Tick[] {
  const found: Tick[] = [];
  scale.columns.forEach((column, index) => {
    const { year, month, day } = calendarDayOf(column.first);
    const before = found.at(-1);
    const at = index * scale.cellWidth;
    if (month !== 1 || day !== 1 || (before !== undefined && at < before.at + before.label.length + 2)) return;
    found.push({ at, label: year > 0 ? `${year}` : `${1 - year} BC` });
  });
  return found;
}

function evenTicks(scale: Scale): Tick[] {
  const labels = scale.columns.map((column) => columnLabel(column, scale.unit));
  const longest = Math.max(...labels.map((label) => label.length));
  const roundSteps = [1, 2, 5, 7, 10, 14, 20, 25, 30, 50];
  const needed = (longest + 2) / scale.cellWidth;
  const step = roundSteps.find((each) => each >= needed) ?? Math.ceil(needed);
  const total = scale.columns.length * scale.cellWidth;
  const found: Tick[] = [];
  for (let index = 0; index < labels.length; index += step) {
    const at = index * scale.cellWidth;
    const label = labels[index] ?? "";
    if (index === 0 || at + label.length <= total) found.push({ at, label });
  }
  return found;
}
