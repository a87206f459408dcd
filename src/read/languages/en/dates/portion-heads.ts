import type { CalendarDate, DayPart, Portion } from "../../../clock/meaning.ts";
import { dateOf } from "./calendar-context.ts";
import type { Collector } from "./collector.ts";
import { backward, forward } from "./determiners.ts";
import { isDash, wordAt } from "./english-words.ts";

/** "the end of the month", "the beginning of 1864", "the latter half of 2008", "the middle of August", "the start of the day". */
export function portionHead(found: Collector, at: number): number {
  const { words } = found;
  const word = wordAt(words, at);
  if (wordAt(words, at + 1) !== "of" && !(word === "end" && isDash(words, at + 1))) return 0;
  const whole = word === "rest" || word === "remainder";
  let portion: Portion | undefined = whole
    ? undefined
    : word === "end" || word === "close"
      ? "late"
      : word === "middle" || word === "height"
        ? "mid"
        : "early";
  let half: 1 | 2 | undefined;
  let from = at;
  const before = from - 1 >= found.floor ? wordAt(words, from - 1) : "";
  if (word === "half" || word === "part" || word === "quarter") {
    if (before === "latter" || before === "second" || before === "last") portion = "late";
    else if (before === "first" || before === "early" || before === "earlier") portion = "early";
    else if (before === "later" || before === "better" || before === "greater") portion = "late";
    else return 0;
    if (word === "half") half = portion === "late" ? 2 : 1;
    from--;
  } else if (before === "very") from--;
  if (from - 1 >= found.floor && wordAt(words, from - 1) === "the") from--;
  const inner = at + 2;
  const date = dateOf(words, at + 1);
  if (date) {
    const calendar: CalendarDate =
      half && date.date.month === undefined
        ? { ...date.date, half }
        : date.date.day !== undefined || whole
          ? date.date
          : { ...date.date, portion };
    found.emit(from, date.end, { kind: "date", date: calendar });
    return date.end;
  }
  let unitAt = inner;
  let kind: "same" | "next" | "last" = "same";
  for (; unitAt < inner + 3; unitAt++) {
    const filler = wordAt(words, unitAt);
    if (forward.has(filler)) kind = "next";
    else if (backward.has(filler)) kind = "last";
    else if (!["the", "that", "this", "same"].includes(filler)) break;
  }
  const unit = words.entry[unitAt]?.unit;
  const month = words.entry[unitAt]?.part;
  if (month && month !== "dawn" && month !== "dusk") {
    found.emit(from, unitAt + 1, { kind: "part", part: month as DayPart, definite: true });
    return unitAt + 1;
  }
  if (!unit || words.entry[unitAt]?.plural || unitAt === inner) return 0;
  if (kind === "same") found.emit(from, unitAt + 1, { kind: "same", unit, origin: "running", portion });
  else
    found.emit(from, unitAt + 1, {
      kind: "adjacent",
      direction: kind === "next" ? 1 : -1,
      unit,
      portion,
      origin: "running",
    });
  return unitAt + 1;
}
