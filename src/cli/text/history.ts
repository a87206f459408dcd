import type { PlaceHistory } from "../../ask/answers.ts";
import { dayInWords, periodInWords } from "../../export/ribbons/period.ts";
import { type ControlInterval, isCarriedBack } from "../../model/index.ts";
import { bold } from "../output/style.ts";
import type { Terminal } from "../output/terminal.ts";
import { wrap } from "../output/wrap.ts";
import { namesOf, type SideNames, type Sides, theSide } from "../words/sides.ts";
import { agreementOn, standing } from "../words/states.ts";

/** The column in which what happened begins: after the longest day, "28 September 2031". */
const indent = 19;

/** The history of one place: a paragraph for each state, under the day it began. */
export function historyText(history: PlaceHistory, sides: Sides, terminal: Terminal): string[] {
  const others = history.aliases.length === 0 ? "" : ` (also ${history.aliases.join(", ")})`;
  const type = history.type === "place" ? "" : `, ${history.type}`;
  const [head = "", ...rest] = wrap(`${history.name}${type}${others}`, terminal.columns);
  const last = history.intervals.at(-1)?.last ?? null;
  const names = namesOf(sides);
  return [
    bold(head, terminal),
    ...rest,
    "",
    ...(history.intervals.length === 0 ? ["Nothing is known of who held it."] : []),
    ...history.intervals.flatMap((interval) => intervalText(interval, names, terminal)),
    ...(last === null ? [] : [`Nothing is known after ${dayInWords(last)}.`]),
  ];
}

function intervalText(interval: ControlInterval, sides: SideNames, terminal: Terminal): string[] {
  const { earliest, latest } = interval.began;
  const ring = interval.encircled === null ? "" : `, encircled by ${theSide(interval.encircled.by, sides)}`;
  const between = earliest !== null && earliest !== latest ? `, begun between ${span(earliest, latest)}` : "";
  const claims = new Set([...interval.opens, ...interval.supports]).size;
  // What is inferred says so already; the claim it is inferred from stands at the next change.
  const told = interval.inferred ? "" : agreementOn(interval.status, claims, interval.opposes.length);
  const words = `${standing(interval, sides)}${ring}${between}${told}`;
  const [first = "", ...rest] = wrap(words, terminal.columns, " ".repeat(indent));
  // Who held it before the first change is inferred without a beginning.
  const label = isCarriedBack(interval) ? "at first" : dayInWords(interval.first);
  return [label.padEnd(indent) + first.trimStart(), ...rest];
}

function span(earliest: string, latest: string): string {
  return periodInWords(earliest, latest).replace(" to ", " and ");
}
