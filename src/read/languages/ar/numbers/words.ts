import { words } from "../words.ts";

const UNITS: readonly (readonly [number, string])[] = [
  [1, "واحد واحدة"],
  [2, "اثنان اثنين اثنتان اثنتين"],
  [3, "ثلاثة ثلاث"],
  [4, "أربعة أربع"],
  [5, "خمسة خمس"],
  [6, "ستة ست"],
  [7, "سبعة سبع"],
  [8, "ثمانية ثماني ثمان"],
  [9, "تسعة تسع"],
  [10, "عشرة عشر"],
  [11, "أحد"],
  [20, "عشرون عشرين"],
  [30, "ثلاثون ثلاثين"],
  [40, "أربعون أربعين"],
  [50, "خمسون خمسين"],
  [60, "ستون ستين"],
  [70, "سبعون سبعين"],
  [80, "ثمانون ثمانين"],
  [90, "تسعون تسعين"],
  [100, "مئة مائة"],
  [200, "مئتان مئتين مئتي مئتا مائتان مائتين مائتي"],
  [300, "ثلاثمئة ثلاثمائة"],
  [400, "أربعمئة أربعمائة"],
  [500, "خمسمئة خمسمائة"],
  [600, "ستمئة ستمائة"],
  [700, "سبعمئة سبعمائة"],
  [800, "ثمانمئة ثمانمائة"],
  [900, "تسعمئة تسعمائة"],
];
const VALUES: ReadonlyMap<string, number> = new Map(
  UNITS.flatMap(([value, forms]) => [...words(forms)].map((form): [string, number] => [form, value])),
);
const SCALES: ReadonlyMap<string, number> = new Map([
  ...[...words("ألف آلاف ألفا")].map((form): [string, number] => [form, 1000]),
  ...[...words("مليون ملايين مليونا")].map((form): [string, number] => [form, 1_000_000]),
]);
const TWO_THOUSAND = words("ألفا ألفان ألفين ألفي");

/** A number with the index behind its last word. */
export interface NumberRead {
  readonly value: number;
  readonly next: number;
}

/** Digits with separators of thousands, or null. */
export function digits(word: string): number | null {
  if (!/^\d/.test(word)) return null;
  if (/^\d{1,3}(?:[,.]\d{3})+$/.test(word)) return Number(word.replace(/[,.]/g, ""));
  return /^\d{1,12}(?:\.\d{1,4})?$/.test(word) ? Number(word) : null;
}

/** The number word or digits at an index: "خمسة وعشرون", "ثلاثة آلاف", "٢٥", "25 ألفا"; null where none begins. */
export function numberAt(list: readonly string[], at: number): NumberRead | null {
  const first = list[at] ?? "";
  const digit = digits(first);
  let total = 0;
  let current: number | null = digit;
  let next = at + 1;
  if (digit === null) {
    if (TWO_THOUSAND.has(first) && first !== "الفا") return { value: 2000, next };
    current = VALUES.get(first) ?? (SCALES.has(first) ? SCALES.get(first)! : null);
    if (current === null) return null;
    // "خمسة عشر": a teen; its ten is a word of its own.
    if (current < 12 && VALUES.get(list[next] ?? "") === 10) {
      current += current === 11 ? 0 : 10;
      next++;
    }
    if (first === "احد" && current === 11 && next === at + 1) return null;
  }
  for (;;) {
    const word = list[next] ?? "";
    const scale = SCALES.get(word);
    if (scale !== undefined && current !== null && current < scale) {
      total += current * scale;
      current = null;
      next++;
      continue;
    }
    // "مئة وخمسون", "خمسة وعشرون": what "و" adds.
    const rest = word.startsWith("و") ? word.slice(1) : "";
    const more = digit === null ? (VALUES.get(rest) ?? null) : null;
    if (more !== null && (current === null || joins(current, more))) {
      current = (current ?? 0) + more;
      next++;
      continue;
    }
    return { value: total + (current ?? 0), next };
  }
}

/** "five and twenty", "hundred and five": what is added must fit into what was said. */
const joins = (before: number, more: number): boolean =>
  (before < 10 && more >= 20 && more < 100) ||
  (before >= 100 && before % 100 === 0 && more < 100) ||
  (before >= 100 && before % 100 < 10 && more >= 20 && more < 100);
