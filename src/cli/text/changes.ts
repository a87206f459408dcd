import type { PlaceChange } from "../../ask/answers.ts";
import { dayInWords } from "../../export/ribbons/period.ts";
import { cutMiddle, displayWidth, padEnd } from "../../export/ribbons/width.ts";
import { bold } from "../output/style.ts";
import type { Terminal } from "../output/terminal.ts";
import { wrap } from "../output/wrap.ts";
import { counted } from "../words/counts.ts";
import type { SideNames } from "../words/sides.ts";
import { standing } from "../words/states.ts";

/** What changed hands, day by day. */
export function changesText(changes: readonly PlaceChange[], sides: SideNames, terminal: Terminal): string[] {
  const widest = Math.max(...changes.map(({ place }) => displayWidth(place.name)));
  const nameWidth = Math.min(widest, Math.floor(terminal.columns * 0.35));
  return [...Map.groupBy(changes, ({ date }) => date)].flatMap(([date, ofDay], index) => [
    ...(index === 0 ? [] : [""]),
    bold(dayInWords(date), terminal),
    ...ofDay.flatMap((change) => changeText(change, sides, nameWidth, terminal)),
  ]);
}

function changeText(change: PlaceChange, sides: SideNames, nameWidth: number, terminal: Terminal): string[] {
  const before =
    change.from === null || change.from.status === "unknown" ? "" : `, before ${standing(change.from, sides)}`;
  const words = `${standing(change.to, sides)}${before} (${counted(change.claims.length, "claim")})`;
  const [first = "", ...rest] = wrap(words, terminal.columns, " ".repeat(nameWidth + 4));
  return [`  ${padEnd(cutMiddle(change.place.name, nameWidth), nameWidth)}  ${first.trimStart()}`, ...rest];
}
