import type { Day } from "../model/index.ts";

/**
 * Reads calendar days as publications print them: "12 December 2031", "December 12, 2031", "2031. december 12.",
 * "12 грудня 2031", "2031-12-12", "12.12.2031". Month names come from the runtime's locale data, not from word lists,
 * so no language is special here. Days whose order of day and month cannot be told ("12/2/2031") are not read.
 */

const MONTH_LOCALES = [
  "en",
  "hu",
  "de",
  "fr",
  "es",
  "it",
  "pt",
  "nl",
  "pl",
  "ro",
  "uk",
  "ru",
  "bg",
  "tr",
  "ar",
  "fa-u-ca-gregory",
];

/** Collected at the first use: formatting a year in all these languages takes some milliseconds that most runs can save. */
let monthNumbers: ReadonlyMap<string, number> | null = null;
let weekdays: ReadonlySet<string> | null = null;

function collectMonthNames(): Map<string, number> {
  const names = new Map<string, number>();
  for (const locale of MONTH_LOCALES) {
    for (const style of ["long", "short"] as const) {
      // With a day the name stands in the case that a full date needs ("грудня", not "грудень").
      for (const options of [{ month: style }, { month: style, day: "numeric" }] as const) {
        const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
        for (let month = 1; month <= 12; month++) {
          const part = format.formatToParts(Date.UTC(2001, month - 1, 15)).find((each) => each.type === "month")?.value;
          const name = part?.toLowerCase().replace(/\.$/, "");
          if (!name || !/^\p{L}{3,}$/u.test(name)) continue;
          const known = names.get(name);
          // The same word for two months in two languages tells nothing.
          names.set(name, known === undefined || known === month ? month : 0);
        }
      }
    }
  }
  names.set("sept", 9);
  return names;
}

function collectWeekdays(): Set<string> {
  const names = new Set<string>();
  for (const locale of MONTH_LOCALES) {
    for (const style of ["long", "short"] as const) {
      const format = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: "UTC" });
      for (let day = 1; day <= 7; day++)
        names.add(
          format
            .format(Date.UTC(2001, 0, day))
            .toLowerCase()
            .replace(/\.$/, ""),
        );
    }
  }
  return names;
}

/** The number of a month by its name in any of the known languages, 1 to 12; null for any other word. */
export function monthNumber(word: string): number | null {
  monthNumbers ??= collectMonthNames();
  return monthNumbers.get(word.toLowerCase()) || null;
}

/** The day as `YYYY-MM-DD`; null where there is no such day. */
export function makeDay(year: number, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1 || year < 1000 || year > 9999) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

export interface FoundDay {
  readonly day: Day;
  readonly start: number;
  readonly end: number;
}

const DAY_PATTERNS: readonly { readonly pattern: RegExp; readonly read: (groups: string[]) => Day | null }[] = [
  {
    pattern: /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g,
    read: ([, year, month, day]) => makeDay(Number(year), Number(month), Number(day)),
  },
  {
    pattern:
      /(?<![\p{L}\d])(\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s(?:de\s|of\s)?(\p{L}{3,14})\.?,?\s(?:de\s)?(\d{4})(?!\d)/gu,
    read: ([, day, month, year]) => makeDay(Number(year), monthNumber(month!) ?? 0, Number(day)),
  },
  {
    pattern: /(?<!\p{L})(\p{L}{3,14})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?!\d)/gu,
    read: ([, month, day, year]) => makeDay(Number(year), monthNumber(month!) ?? 0, Number(day)),
  },
  {
    pattern: /(?<!\d)(\d{4})\.?\s(\p{L}{3,14})\s(\d{1,2})(?!\d)/gu,
    read: ([, year, month, day]) => makeDay(Number(year), monthNumber(month!) ?? 0, Number(day)),
  },
  {
    // With full stops the day always comes first.
    pattern: /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?![\d.]\d)/g,
    read: ([, day, month, year]) => makeDay(Number(year), Number(month), Number(day)),
  },
];

/** Every full calendar day in a text, in order. Meant for lines and short texts: header lines, references, meta tags. */
export function findDays(text: string): FoundDay[] {
  const found: FoundDay[] = [];
  for (const { pattern, read } of DAY_PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const day = read([...match]);
      if (day !== null) found.push({ day, start: match.index, end: match.index + match[0].length });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((each, at) => at === 0 || each.start >= found[at - 1]!.end);
}

/** The days that "12/2/2031" can mean, day or month first; empty where the text is no such date. */
export function slashedDays(text: string): Day[] {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim());
  if (!match) return [];
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const days = [makeDay(year, second, first), makeDay(year, first, second)].filter((day) => day !== null);
  return [...new Set(days)];
}

/** The first full calendar day in a text; null where there is none. */
export function findDay(text: string): Day | null {
  return findDays(text)[0]?.day ?? null;
}

/** The day where the whole text is one day, a time of day and a weekday allowed ("Friday, 12 December 2031, 14:05 GMT"). */
export function wholeDay(text: string): Day | null {
  const trimmed = text.trim();
  if (trimmed.length > 60) return null;
  const days = findDays(trimmed);
  const only = days[0];
  if (days.length !== 1 || !only) return null;
  const rest = `${trimmed.slice(0, only.start)} ${trimmed.slice(only.end)}`;
  const parts = REST_OF_DAY.exec(rest);
  if (!parts) return null;
  weekdays ??= collectWeekdays();
  return parts[1] === undefined || weekdays.has(parts[1].toLowerCase()) ? only.day : null;
}

/** What may stand beside a day that is alone: a weekday (group 1) and a time of day with its zone. */
const REST_OF_DAY =
  /^[\s,.|–—-]*(?:(\p{L}{2,14})[\s,.]+)?(?:(?:at\s)?T?\d{1,2}[:.h]\d{2}(?::\d{2}(?:\.\d{1,6})?)?\s?(?:\p{L}{1,5}|[+-]\d{2}:?\d{2})?)?[\s,.|–—-]*$/u;
