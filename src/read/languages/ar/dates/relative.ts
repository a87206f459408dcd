import { words } from "../words.ts";
import type { Collector } from "./collector.ts";
import { DAY_PARTS, UNITS } from "./lexicon.ts";

const NEXT = words("التالي التالية اللاحق اللاحقة القادم القادمة المقبل المقبلة التاليين");
const LAST = words("السابق السابقة الماضي الماضية الفائت الفائتة المنصرم المنصرمة");
const SAME = words("نفسه نفسها ذاته ذاتها");
const SINGLE_TODAY = words("اليوم");

/** A date by its distance from what was told before: "في اليوم التالي", "بعد يومين", "مساء اليوم نفسه", "أمس". */
export function relativeHead(found: Collector, at: number): number {
  return (
    adjacentHead(found, at) ||
    distanceHead(found, at) ||
    durationHead(found, at) ||
    partHead(found, at) ||
    single(found, at)
  );
}

/** A unit with its article: "اليوم", "الأسبوع"; null for other words. */
function definiteUnit(word: string) {
  return word.startsWith("ال") ? (UNITS.get(word.slice(2)) ?? null) : null;
}

/** "اليوم التالي", "الأسبوع الماضي", "اليوم نفسه", "اليومين التاليين". */
function adjacentHead(found: Collector, at: number): number {
  const unit = definiteUnit(found.bare(at));
  if (!unit) return 0;
  const behind = found.word(at + 1);
  if (SAME.has(behind)) return found.emit(at, at + 2, { kind: "same", unit: unit.unit, origin: "running" });
  const next = NEXT.has(behind);
  if (!next && !LAST.has(behind)) return 0;
  if (unit.own === 1)
    return found.emit(at, at + 2, {
      kind: "adjacent",
      direction: next ? 1 : -1,
      unit: unit.unit,
      origin: next || behind.startsWith("الساب") ? "running" : "reference",
    });
  const meaning = { kind: "duration", amount: unit.own, unit: unit.unit, side: next ? "next" : "last" } as const;
  return found.emit(at, at + 2, meaning, { relation: "for" });
}

/** "بعد يومين", "بعد ثلاثة أيام", "قبل أسبوع": not where an event follows that it is counted from. */
function distanceHead(found: Collector, at: number): number {
  const word = found.bare(at);
  if (word !== "بعد" && word !== "قبل") return 0;
  const length = lengthAt(found, at + 1);
  if (!length) return 0;
  const behind = found.word(length.end);
  if (behind === "من" && found.word(length.end + 1) !== "ذلك") return 0;
  const end = behind === "من" ? length.end + 2 : length.end;
  return found.emit(
    at,
    end,
    {
      kind: "shift",
      amount: length.amount,
      unit: length.unit,
      direction: word === "بعد" ? 1 : -1,
      origin: "running",
      counted: length.amount === null,
    },
    { relation: "at" },
  );
}

function lengthAt(found: Collector, at: number) {
  const own = UNITS.get(found.word(at));
  if (own) return { amount: own.own, unit: own.unit, end: at + 1 };
  const { value } = found.at(at);
  const vague = found.word(at) === "عده" || found.word(at) === "بضعه";
  const counted = UNITS.get(found.word(at + 1));
  return (value > 0 || vague) && counted ? { amount: vague ? null : value, unit: counted.unit, end: at + 2 } : null;
}

/** "لمدة ثلاثة أيام", "على مدى أسبوعين", "خلال يومين". */
function durationHead(found: Collector, at: number): number {
  const word = found.bare(at);
  const from =
    word === "لمده"
      ? at + 1
      : word === "علي" && /^(?:مدي|مدار)$/.test(found.word(at + 1))
        ? at + 2
        : word === "خلال"
          ? at + 1
          : 0;
  if (from === 0) return 0;
  const length = lengthAt(found, from);
  if (!length) return 0;
  return found.emit(
    from,
    length.end,
    { kind: "duration", amount: length.amount, unit: length.unit },
    { relation: word === "خلال" ? "within" : "for" },
  );
}

/** "مساء اليوم نفسه", "صباح اليوم التالي", "مساءً", "ليلا". */
function partHead(found: Collector, at: number): number {
  const told = DAY_PARTS.get(found.bare(at));
  if (!told) return 0;
  const { part, dawn } = told;
  const unit = definiteUnit(found.word(at + 1));
  const behind = found.word(at + 2);
  if (unit?.unit === "day") {
    if (SAME.has(behind)) return found.emit(at, at + 3, { kind: "same", unit: "day", origin: "running", part });
    if (NEXT.has(behind))
      return found.emit(at, at + 3, { kind: "adjacent", direction: 1, unit: "day", origin: "running", part });
    if (LAST.has(behind))
      return found.emit(at, at + 3, { kind: "adjacent", direction: -1, unit: "day", origin: "running", part });
  }
  // "صباح الجمعة" is the weekday's.
  if (/^ال/.test(found.word(at + 1)) || found.at(at + 1).digits > 0) return 0;
  if (!/[اء]$/.test(found.word(at)) && found.bare(at - 1) !== "في") return 0;
  return found.emit(at, at + 1, { kind: "part", part, definite: true, ...(dawn ? { dawn } : {}) });
}

/** "أمس", "اليوم": counted from the speaker's own day. */
function single(found: Collector, at: number): number {
  const word = found.bare(at);
  if (word === "امس" || (word === "الامس" && found.bare(at - 1) !== "يوم"))
    return found.emit(at, at + 1, { kind: "adjacent", direction: -1, unit: "day", origin: "reference" });
  if (
    SINGLE_TODAY.has(word) &&
    !definiteUnit(found.word(at + 1)) &&
    found.word(at - 1) !== "في" &&
    found.word(at - 1) !== "حتي"
  )
    return found.emit(at, at + 1, { kind: "same", unit: "day", origin: "reference" });
  return 0;
}
