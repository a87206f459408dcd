import type { DayPart, Portion, Season, Unit } from "../../../clock/meaning.ts";

const MONTHS = [
  ["január", "jan"],
  ["február", "febr", "feb"],
  ["március", "márc"],
  ["április", "ápr"],
  ["május", "máj"],
  ["június", "jún"],
  ["július", "júl"],
  ["augusztus", "aug"],
  ["szeptember", "szept"],
  ["október", "okt"],
  ["november", "nov"],
  ["december", "dec"],
] as const;

const WEEKDAYS = ["hétfő", "kedd", "szerda", "csütörtök", "péntek", "szombat", "vasárnap"];

/** A word with what its ending says. */
export interface Inflected<Value> {
  readonly value: Value;
  /** The ending: "ben", "ig", "i"; "" where there is none. */
  readonly ending: string;
}

const CASE =
  /^(?:[aeoáéöe]?)(?:ban|ben|ba|be|ból|ből|tól|től|ra|re|ról|ről|nak|nek|on|en|ön|n|t|ig|i|hoz|hez|val|vel|kor|a|e|)$/;

/** "október", "októberben", "októberi", "okt."; null for other words. */
export function monthOf(word: string): Inflected<number> | null {
  for (const [index, [name, ...short]] of MONTHS.entries()) {
    if (word.startsWith(name)) {
      const ending = word.slice(name.length);
      return CASE.test(ending) || /^[aeáé](?:ban|ben|ra|re|ig|tól|től)$/.test(ending)
        ? { value: index + 1, ending }
        : null;
    }
    if (short.some((form) => form === word)) return { value: index + 1, ending: "" };
  }
  return null;
}

/** "hétfőn", "szerdára", "pénteki"; 1 Monday … 7 Sunday. */
export function weekdayOf(word: string): Inflected<number> | null {
  for (const [index, name] of WEEKDAYS.entries()) {
    const stem = word.startsWith(name) ? name : word.startsWith("szerdá") && name === "szerda" ? "szerdá" : null;
    if (stem === null) continue;
    const ending = word.slice(stem.length);
    return CASE.test(ending) ? { value: index + 1, ending } : null;
  }
  return null;
}

export const SEASONS: ReadonlyMap<string, { readonly season: Season; readonly modifier: boolean }> = new Map<
  string,
  { readonly season: Season; readonly modifier: boolean }
>(
  (
    [
      ["SP", "tavasszal tavaszán", "tavaszi"],
      ["SU", "nyáron nyarán", "nyári"],
      ["FA", "ősszel őszén", "őszi"],
      ["WI", "télen telén", "téli"],
    ] as const
  ).flatMap(([season, at, of]) => [
    ...at.split(" ").map((word) => [word, { season, modifier: false }] as const),
    [of, { season, modifier: true }] as const,
  ]),
);

/** "elején", "közepére", "végéig": a part of a month or a year, with what its ending says. */
export function portionOf(word: string): Inflected<Portion> | null {
  for (const [stem, value] of [
    ["elej", "early"],
    ["közep", "mid"],
    ["vég", "late"],
  ] as const) {
    if (!word.startsWith(stem)) continue;
    const ending = word.slice(stem.length);
    return /^(?:én|ére|éig|étől|e)$/.test(ending) ? { value, ending: ending.slice(1) } : null;
  }
  return null;
}

/** Parts of the day by the words that name them without an ending or with one. */
export const DAY_PARTS: ReadonlyMap<string, { readonly part: DayPart; readonly by?: true; readonly dawn?: true }> =
  new Map([
    ["reggel", { part: "MO", dawn: true }],
    ["reggelre", { part: "MO", by: true, dawn: true }],
    ["hajnalban", { part: "MO", dawn: true }],
    ["hajnalra", { part: "MO", by: true, dawn: true }],
    ["hajnal", { part: "MO", dawn: true }],
    ["délelőtt", { part: "MO" }],
    ["délben", { part: "MI" }],
    ["délután", { part: "AF" }],
    ["délutánra", { part: "AF", by: true }],
    ["este", { part: "EV" }],
    ["estére", { part: "EV", by: true }],
    ["estig", { part: "EV", by: true }],
    ["éjjel", { part: "NI" }],
    ["éjszaka", { part: "NI" }],
    ["éjszakára", { part: "NI", by: true }],
    ["éjfélkor", { part: "NI" }],
    ["éjfélre", { part: "NI", by: true }],
  ]);

const UNITS: readonly (readonly [string, Unit])[] = [
  ["perc", "minute"],
  ["órá", "hour"],
  ["óra", "hour"],
  ["nap", "day"],
  ["het", "week"],
  ["hét", "week"],
  ["hónap", "month"],
  ["évtized", "decade"],
  ["évszázad", "century"],
  ["év", "year"],
];

/** "nappal", "hetet", "évben": a unit of time with its ending. */
export function unitOf(word: string): Inflected<Unit> | null {
  for (const [stem, value] of UNITS) {
    if (!word.startsWith(stem)) continue;
    const ending = word.slice(stem.length);
    if (
      /^(?:|[eoa]?t|[eo]?n|ban|ben|ra|re|ig|pal|tel|vel|val|ral|cel|dal|al|el|tól|től|i|os|es|[aeo]?k|ok(?:on|ban|ig)|ek(?:en|ben|ig))$/.test(
        ending,
      )
    )
      return { value, ending };
  }
  return null;
}

/** "néhány nappal később": a count that tells no number. */
export const VAGUE_COUNTS: ReadonlySet<string> = new Set(["néhány", "pár", "több", "kevéssel"]);
