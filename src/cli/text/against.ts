import type { AgainstCase, KnownState, StateChange } from "../../ask/against-case.ts";
import { dayInWords, periodInWords } from "../../export/ribbons/period.ts";
import { bold } from "../output/style.ts";
import type { Terminal } from "../output/terminal.ts";
import { wrap } from "../output/wrap.ts";
import { counted } from "../words/counts.ts";
import { namesOf, type SideNames, type Sides } from "../words/sides.ts";
import { standing } from "../words/states.ts";

/** What a document changes in the control history of its case, place by place. */
export function againstText({ changes, places }: AgainstCase, sides: Sides, terminal: Terminal): string[] {
  if (changes.length === 0) return ["The document changes nothing in who held what."];
  const names = namesOf(sides);
  const byPlace = Map.groupBy(changes, ({ place }) => place.id);
  return [
    `The document changes ${counted(places, "place")}.`,
    ...[...byPlace.values()].flatMap((ofPlace) => [
      "",
      bold(ofPlace[0]!.place.name, terminal) + (isNew(ofPlace) ? ", of which nothing was known" : ""),
      ...ofPlace.flatMap(({ first, last, without, with: now }) => {
        const days = last === null ? `from ${dayInWords(first)}` : periodInWords(first, last);
        const before = isNew(ofPlace) ? "" : `; without it ${inWords(without, names)}`;
        return wrap(`${days}: ${inWords(now, names)}${before}`, terminal.columns, "  ");
      }),
    ]),
  ];
}

const isNew = (changes: readonly StateChange[]): boolean => changes.every(({ without }) => without === null);

const inWords = (state: KnownState | null, names: SideNames): string =>
  state === null ? "not known" : standing(state, names);
