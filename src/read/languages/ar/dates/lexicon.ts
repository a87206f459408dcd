import type { Relation } from "../../../clock/language.ts";
import type { DayPart, Portion, Season, Unit } from "../../../clock/meaning.ts";
import { plain, words } from "../words.ts";

/** Months by their names in Egypt and the Gulf, in the Levant and Iraq, in the Maghreb. */
const MONTHS: readonly string[] = [
  "يناير كانون_الثاني جانفي",
  "فبراير شباط فيفري",
  "مارس آذار",
  "أبريل إبريل نيسان أفريل",
  "مايو أيار ماي",
  "يونيو يونيه حزيران جوان",
  "يوليو يوليه تموز جويلية",
  "أغسطس آب أوت",
  "سبتمبر أيلول",
  "أكتوبر تشرين_الأول",
  "نوفمبر تشرين_الثاني",
  "ديسمبر كانون_الأول",
];
const SINGLE = new Map<string, number>();
const DOUBLE = new Map<string, number>();
for (const [index, names] of MONTHS.entries())
  for (const name of names.split(" "))
    (name.includes("_") ? DOUBLE : SINGLE).set(plain(name.replace("_", " ")), index + 1);

/** A month of one word or two ("تشرين الثاني") at a word: its number and how many words it takes. */
export function monthAt(first: string, second: string): { readonly month: number; readonly length: number } | null {
  const double = DOUBLE.get(`${first} ${second}`);
  if (double !== undefined) return { month: double, length: 2 };
  const single = SINGLE.get(first);
  return single === undefined ? null : { month: single, length: 1 };
}

/** 1 Monday … 7 Sunday. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  ["الاثنين الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"].flatMap((names, index) =>
    [...words(names)].map((name): [string, number] => [name, index + 1]),
  ),
);

const units: readonly (readonly [Unit, number | null, string])[] = [
  ["minute", 1, "دقيقة"],
  ["minute", null, "دقائق"],
  ["hour", 1, "ساعة"],
  ["hour", 2, "ساعتين ساعتان"],
  ["hour", null, "ساعات"],
  ["day", 1, "يوم يوما"],
  ["day", 2, "يومين يومان"],
  ["day", null, "أيام"],
  ["week", 1, "أسبوع أسبوعا"],
  ["week", 2, "أسبوعين أسبوعان"],
  ["week", null, "أسابيع"],
  ["month", 1, "شهر شهرا"],
  ["month", 2, "شهرين شهران"],
  ["month", null, "أشهر شهور"],
  ["year", 1, "عام سنة عاما"],
  ["year", 2, "عامين سنتين عامان سنتان"],
  ["year", null, "أعوام سنوات"],
];
/** A unit with the number its own form tells: one, two (the dual), null for a plural. */
export const UNITS: ReadonlyMap<string, { readonly unit: Unit; readonly own: number | null }> = new Map(
  units.flatMap(([unit, own, forms]) => [...words(forms)].map((form) => [form, { unit, own }] as const)),
);

interface PartOfDay {
  readonly part: DayPart;
  /** The day's beginning: after a night told before it, that of the next day. */
  readonly dawn?: true;
}

export const DAY_PARTS: ReadonlyMap<string, PartOfDay> = new Map<string, PartOfDay>([
  ...[...words("صباح صباحا")].map((form) => [form, { part: "MO", dawn: true }] as const),
  ...[...words("فجر فجرا")].map((form) => [form, { part: "MO", dawn: true }] as const),
  ...[...words("ظهر ظهرا")].map((form) => [form, { part: "MI" }] as const),
  ...[...words("عصر عصرا")].map((form) => [form, { part: "AF" }] as const),
  ...[...words("مساء")].map((form) => [form, { part: "EV" }] as const),
  ...[...words("ليل ليلا ليلة")].map((form) => [form, { part: "NI" }] as const),
]);

export const SEASONS: ReadonlyMap<string, Season> = new Map(
  (
    [
      ["SP", "ربيع"],
      ["SU", "صيف"],
      ["FA", "خريف"],
      ["WI", "شتاء"],
    ] as const
  ).map(([season, word]) => [plain(word), season]),
);

export const PORTIONS: ReadonlyMap<string, Portion> = new Map([
  ...[...words("أوائل مطلع بداية مستهل بدايات")].map((form) => [form, "early"] as const),
  ...[...words("منتصف أواسط")].map((form) => [form, "mid"] as const),
  ...[...words("أواخر نهاية ختام آخر")].map((form) => [form, "late"] as const),
]);

/** Words before a date that tie it to what happens. */
export const RELATIONS: ReadonlyMap<string, Relation> = new Map(
  (
    [
      ["at", "في خلال يوم صباح مساء ليلة فجر ظهر"],
      ["by", "بحلول"],
      ["since", "منذ"],
      ["until", "حتى لغاية"],
      ["after", "بعد عقب"],
      ["before", "قبل"],
      ["between", "بين"],
      ["from", "من"],
      ["to", "إلى"],
    ] as const
  ).flatMap(([relation, forms]) => [...words(forms)].map((form): [string, Relation] => [form, relation])),
);
