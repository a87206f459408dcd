import type { PlaceChange } from "../../ask/answers.ts";
import { dayInWords, periodInWords } from "../../export/ribbons/period.ts";
import { cutMiddle, displayWidth, padEnd } from "../../export/ribbons/width.ts";
import type { Day } from "../../model/index.ts";
import { bold } from "../output/style.ts";
import type { Terminal } from "../output/terminal.ts";
import { wrap } from "../output/wrap.ts";
import { namesOf, type SideNames, type Sides } from "../words/sides.ts";
import { standing } from "../words/states.ts";

/** What changed hands, day by day. */
export function changesText(
  changes: readonly PlaceChange[],
  period: { readonly from: Day; readonly to: Day },
  sides: Sides,
  terminal: Terminal,
): string[] {
  if (changes.length === 0) return [`Nothing changed hands from ${periodInWords(period.from, period.to)}.`];
  const names = namesOf(sides);
  const widest = Math.max(...changes.map(({ place }) => displayWidth(place.name)));
  const nameWidth = Math.min(widest, Math.floor(terminal.columns * 0.35));
  return [...Map.groupBy(changes, ({ date }) => date)].flatMap(([date, ofDay], index) => [
    ...(index === 0 ? [] : [""]),
    bold(dayInWords(date), terminal),
    ...ofDay.flatMap((change) => changeText(change, names, nameWidth, terminal)),
  ]);
}

function changeText(change: PlaceChange, sides: SideNames, nameWidth: number, terminal: Terminal): string[] {
  const now = standing(change.to, sides);
  const then = change.from === null || change.from.status === "unknown" ? "" : standing(change.from, sides);
  const before = then === "" ? "" : then === now ? ", otherwise than before" : `, before ${then}`;
  const words = `${now}${before}`;
  const [first = "", ...rest] = wrap(words, terminal.columns, " ".repeat(nameWidth + 4));
  return [`  ${padEnd(cutMiddle(change.place.name, nameWidth), nameWidth)}  ${first.trimStart()}`, ...rest];
}
