import type { When } from "../../model/index.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A day as tables write it: 2031-11-26, 20311126, 26 November 2031, 26.11.2031, 2031-11-26 00:00:00.000. Null for others. */
export function dayIn(cell: string | null): string | null {
  if (cell === null) return null;
  const iso =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(cell) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(cell) ??
    /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(cell);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\.?$/.exec(cell);
  if (dotted) return day(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const named = /^(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4})$/i.exec(cell);
  if (named) return day(Number(named[3]), MONTHS.indexOf(named[2]!.toLowerCase()) + 1, Number(named[1]));
  return null;
}

function day(year: number, month: number, date: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, date));
  if (year < 1000 || month < 1 || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date) return null;
  return at.toISOString().slice(0, 10);
}

/** From the first to the last day a row tells of; null where it names no day. */
export function whenOf(first: string | null, last: string | null): When | null {
  const start = first ?? last;
  const end = last ?? first;
  if (start === null || end === null || end < start) return null;
  return { edtf: start === end ? start : `${start}/${end}`, first: start, last: end, basis: "explicit" };
}
